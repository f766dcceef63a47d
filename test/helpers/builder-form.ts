import { fixture, html } from '@open-wc/testing';
import { render, type TemplateResult } from 'lit';
import type { Embed } from '../../builder/src/model/embed.js';
import type { Context } from '../../builder/src/screens/context.js';
import { WORDS, type Words } from '../../builder/src/words/words.js';
import { textOf } from './form.js';

/** The words that the tests read the builder in. */
export const words: Words = WORDS.en;

/** A form of the builder that is being filled in, drawn anew at each change as the page does. */
export class OpenForm<E extends Embed> {
  embed: E;
  /** What was said to who cannot see it. */
  readonly said: string[] = [];
  readonly root: HTMLElement;
  readonly #form: (context: Context<E>) => TemplateResult;

  static async open<E extends Embed>(embed: E, form: (context: Context<E>) => TemplateResult): Promise<OpenForm<E>> {
    return new OpenForm(await fixture<HTMLElement>(html`<div></div>`), embed, form);
  }

  private constructor(root: HTMLElement, embed: E, form: (context: Context<E>) => TemplateResult) {
    this.root = root;
    this.embed = embed;
    this.#form = form;
    this.#draw();
  }

  #draw(): void {
    const context: Context<E> = {
      embed: this.embed,
      words,
      language: 'en',
      change: (changes) => {
        this.embed = { ...this.embed, ...(typeof changes === 'function' ? changes(this.embed) : changes) };
        this.#draw();
      },
      announce: (text) => this.said.push(text),
    };
    render(this.#form(context), this.root);
  }

  /** A box by its id; `undefined` where it is not drawn. */
  find<T extends HTMLElement = HTMLInputElement>(id: string): T | undefined {
    return this.root.querySelector<T>(`[id="${id}"]`) ?? undefined;
  }

  box<T extends HTMLElement = HTMLInputElement>(id: string): T {
    const found = this.find<T>(id);
    if (!found) throw new Error(`There is no #${id}.`);
    return found;
  }

  /** Types into a box, or chooses in it. */
  fill(id: string, value: string): void {
    const box = this.box(id);
    box.value = value;
    for (const type of ['input', 'change']) box.dispatchEvent(new Event(type, { bubbles: true }));
  }

  radio(name: string, value: string): HTMLInputElement {
    return this.root.querySelector<HTMLInputElement>(`[name="${name}"][value="${value}"]`)!;
  }

  /** Presses the button with these words. */
  press(name: string): void {
    this.button(name).click();
  }

  button(name: string): HTMLButtonElement {
    const found = [...this.root.querySelectorAll('button')].find(
      (button) => (button.getAttribute('aria-label') ?? textOf(button)) === name,
    );
    if (!found) throw new Error(`There is no button “${name}”.`);
    return found;
  }

  /** What is wrong with a box, as it is drawn at it; `undefined` when nothing is. */
  problemOf(id: string): string | undefined {
    const box = this.box(id);
    const ids = box.getAttribute('aria-describedby')?.split(' ') ?? [];
    const problem = ids.map((each) => this.find(each)).find((element) => element?.matches('.problem'));
    return box.getAttribute('aria-invalid') === 'true' ? textOf(problem) : undefined;
  }

  /** The ids of the boxes that are drawn, in order. */
  get ids(): string[] {
    return [...this.root.querySelectorAll<HTMLElement>('input[id], textarea[id], select[id]')].map(({ id }) => id);
  }
}
