import { setTimeout as pause } from 'node:timers/promises';
import { unlessManner } from './orca-manner.mjs';

/** How often in a row nothing may be said, and less often once all is said that is known; how long one such silence is. */
const ROUNDS = 4;
const ROUNDS_WHEN_KNOWN = 2;
const ROUND = 150;
/** How long to wait for what is known to be said here, when a machine is slow. */
const PATIENCE = 8000;

/** Runs in the page: resolves once it has been painted twice, so that what changed is seen by others too. */
const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/**
 * Walks through a page with real keys, and writes down what is heard at each step. `known` is what was heard before: where
 * that has not been said yet, it listens longer. `chance` is what may be said or not: which of two things a browser tells
 * first is not always the same.
 */
export class Walker {
  #desk;
  #said;
  #language;
  #known;
  #chance;
  #steps = [];

  constructor({ desk, said, page, language, known, chance }) {
    Object.assign(this, { page });
    this.#desk = desk;
    this.#said = said;
    this.#language = language;
    this.#chance = chance;
    this.#known = known?.split(/^(?=# )/m) ?? [];
  }

  /** All that was heard, step by step. */
  get transcript() {
    return this.#steps.join('');
  }

  /** Opens a page. An address that leads to a place in it is heard; else the walk begins before the widget. */
  async arrive(url) {
    await this.page.goto('about:blank');
    await this.#silence();
    this.#said.splice(0);
    if (url.includes('#')) return this.step('the page opens', () => this.page.goto(url));
    await this.page.goto(url);
    await this.#silence();
    await this.page.focus('body > button');
    await this.#silence();
    return this.#said.splice(0);
  }

  /** Presses keys one after the other; each is a step. X names them: `Tab`, `shift+Tab`, `Return`, `Down`. */
  async press(...keys) {
    for (const key of keys) await this.step(key, () => this.#desk.press(key));
  }

  /** Presses one key again and again. */
  async repeat(key, times) {
    await this.press(...Array(times).fill(key));
  }

  /** Types into what has focus, as one step. */
  async type(text) {
    await this.step(`typed: ${text}`, () => this.#desk.type(text));
  }

  /** Has Orca read on from here to the end of the page. */
  async readOn() {
    await this.step('read on', () => this.#desk.press('KP_Add'));
  }

  /** Waits until a widget is in a state, and listens to that. */
  async untilState(widget, state) {
    await this.step(`it is ${state}`, () =>
      this.page.waitForFunction(
        (...names) => document.querySelector(names[0]).matches(`:state(${names[1]})`),
        {},
        widget,
        state,
      ),
    );
  }

  /** Anything else that happens: what is heard of it is written under `title`. */
  async step(title, happens) {
    await happens();
    const heard = await this.#listen(title);
    this.#steps.push(heard);
  }

  async #listen(title) {
    const known = this.#known[this.#steps.length];
    for (const end = Date.now() + PATIENCE; ;) {
      await this.#silence(() => this.#written(title) === known);
      const heard = this.#written(title);
      if (heard === known || known === undefined || Date.now() > end) {
        // What comes next is another than what is known: no use to wait for it.
        if (heard !== known) this.#known = [];
        this.#said.splice(0);
        return heard;
      }
    }
  }

  #written(title) {
    const lines = this.#said.map(({ text, language }) => {
      const other = language.split('-')[0] === this.#language ? '' : `[${language.split('-')[0]}] `;
      return other + text;
    });
    const told = unlessManner(lines).filter((line) => !this.#chance?.test(line));
    return [`# ${title}`, ...(told.length ? told : ['(silence)'])].join('\n') + '\n';
  }

  /** Until nothing more is said, however slow the browser and Orca are. `isKnown`: whether nothing more is expected. */
  async #silence(isKnown = () => false) {
    for (let quiet = 0; quiet < (isKnown() ? ROUNDS_WHEN_KNOWN : ROUNDS); quiet++) {
      const before = this.#said.length;
      await Promise.race([this.page.evaluate(painted).catch(() => undefined), pause(2000)]);
      await this.#desk.idle();
      await pause(ROUND);
      if (this.#said.length !== before) quiet = -1;
    }
  }
}
