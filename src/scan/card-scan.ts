import type { TemplateResult } from 'lit';
import type { CardScan, ScanHost } from '../difference-card/card-scan.js';
import type { ScanWords } from '../locales/words.js';
import { answered, answersIn, answersOf, fragmentOf, textOf, widestOf } from './answers.js';
import type { Answers, ScannedDifference, Width } from './answers.js';
import { BrugScanEvent } from './scan.events.js';
import { scan } from './scan.words.js';
import { introTemplate, outcomeTemplate, questionTemplate } from './scan.templates.js';

/** Always the same object: words are put together once for each object of sections. */
const SECTIONS = { scan };

/**
 * Asks a visitor how wide the gap is at each difference of a card, and shows what they have answered. Nothing is
 * stored, and only a form that the card is part of sends anything.
 */
export class Scan implements CardScan {
  readonly #host: ScanHost;
  #answers: Answers = new Map();
  /** What somebody else answered, whose link the visitor opened. */
  #others: Answers = new Map();
  /** Answers as text, until the card has the differences that they are about. */
  #waiting = '';
  /** The fragment that was read last. */
  #fragment = '';
  /** Whether the visitor has asked for the outcome. */
  #isAsked = false;
  /** The link with the answers, after the visitor asked for it and it could not be copied; empty when it was copied. */
  #link: string | undefined;

  constructor(host: ScanHost) {
    this.#host = host;
  }

  get words(): ScanWords {
    return this.#host.wordsIn(SECTIONS) as ScanWords;
  }

  get differences(): readonly ScannedDifference[] {
    const withAnswers = (each: ReturnType<ScanHost['differences']>[number]): ScannedDifference => ({
      ...each,
      width: this.#answers.get(each.id),
      other: this.#others.get(each.id),
    });
    return this.#host.differences().map(withAnswers);
  }

  get value(): string {
    return textOf(this.differences, this.words);
  }
  set value(text: string) {
    this.#waiting = text;
    this.#set(new Map());
    this.#readWaiting();
  }

  get above(): TemplateResult {
    this.#readWaiting();
    this.#readLink();
    return introTemplate(this.#host, this.words, this.#others.size > 0, () => this.#dropOthers());
  }

  below({ id }: { readonly id: string }): TemplateResult {
    const difference = this.differences.find((each) => each.id === id)!;
    return questionTemplate(this.#host, this.words, difference, (width) => this.#answer(id, width));
  }

  get outcome(): TemplateResult {
    return outcomeTemplate(this.#host, this.words, {
      differences: this.differences,
      isAsked: this.#isAsked,
      link: this.#link,
      onShow: () => this.#show(),
      onCopy: () => void this.#copy(),
    });
  }

  tell(): void {
    const { internals } = this.#host;
    const { value } = this;
    internals.setFormValue(value || null);
    if (this.#isAsked && value) internals.states.add('scanned');
    else internals.states.delete('scanned');
  }

  reset(): void {
    this.#isAsked = false;
    this.#set(new Map());
  }

  #set(answers: Answers): void {
    this.#answers = answers;
    this.#link = undefined;
    void this.#host.draw();
  }

  #readWaiting(): void {
    const differences = this.#host.differences();
    if (!this.#waiting || !differences.length) return;
    this.#answers = answersOf(this.#waiting, differences, this.words);
    this.#waiting = '';
  }

  #answer(id: string, width: Width | undefined): void {
    const answers = new Map(this.#answers);
    if (width === undefined) answers.delete(id);
    else answers.set(id, width);
    // An outcome that was asked for before there was any answer does not appear by itself.
    this.#isAsked &&= this.value !== '';
    this.#set(answers);
    if (this.#isAsked) this.#announce();
    // Tell of the change as any control does, so that a form keeps its draft.
    this.tell();
    const { element } = this.#host;
    if (element.name) for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
  }

  #show(): void {
    this.#isAsked = true;
    if (this.value) this.#announce();
    this.#drawAndFocus('[part=scan-heading]');
  }

  #announce(): void {
    const { differences } = this;
    const given = answered(differences);
    this.#host.element.dispatchEvent(
      new BrugScanEvent({
        answers: Object.fromEntries(given.map(({ id, width }) => [id, width!])),
        widest: widestOf(differences).map(({ id }) => id),
        answered: given.length,
        total: differences.length,
      }),
    );
  }

  #drawAndFocus(selector: string): void {
    const focus = (): void => this.#host.element.shadowRoot?.querySelector<HTMLElement>(selector)?.focus();
    void this.#host.draw().then(focus);
  }

  async #copy(): Promise<void> {
    const { element } = this.#host;
    const given = answered(this.differences).map(({ id, width }) => [id, width!] as const);
    const link = location.href.replace(/#.*/, '') + fragmentOf(element.name, new Map(given));
    // Without permission, or in a frame, the page cannot copy; then the visitor can copy the link from a field.
    this.#link = await navigator.clipboard.writeText(link).then(
      () => '',
      () => link,
    );
    void this.#host.draw();
  }

  /** Reads answers from the page's address, mostly those of a colleague who shared a link. */
  #readLink(): void {
    const { hash } = location;
    const ids = this.#host.differences().map(({ id }) => id);
    if (hash === this.#fragment || !ids.length) return;
    this.#fragment = hash;
    const read = answersIn(hash, this.#host.element.name, ids);
    if (read?.problem)
      this.#host.warn('some answers in the address are about differences that this card does not have.');
    if (read) this.#others = read.answers;
  }

  #dropOthers(): void {
    this.#others = new Map();
    history.replaceState(history.state, '', location.href.replace(/#.*/, ''));
    this.#fragment = '';
    // Focus goes to what stands before the first question: inside it, a key press would change an answer.
    this.#drawAndFocus('[part=summary], [part=difference-heading]');
  }
}
