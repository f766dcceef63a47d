import type { LitElement } from 'lit';
import type { ShownDifference } from './comparison.js';
import { BrugToggleEvent } from './difference-card.events.js';

/** Which differences of a card are open. The page hears of what a visitor opened or closed. */
export class OpenDifferences {
  /** Keys of the differences that are open. */
  readonly keys = new Set<object>();
  readonly #card: LitElement;

  constructor(card: LitElement) {
    this.#card = card;
  }

  /** Opens a difference. Its key is added before its `toggle` event comes, so that the page does not hear of it. */
  open({ key }: ShownDifference): void {
    this.keys.add(key);
    this.#card.requestUpdate();
  }

  /**
   * Keeps open what a visitor opened in a prerendered page before the script ran. The page does not hear of that
   * either.
   */
  keepServed(differences: readonly ShownDifference[]): void {
    for (const { id, key } of differences)
      if (this.#card.shadowRoot?.getElementById(id)?.querySelector('[part=details][open]')) this.keys.add(key);
  }

  /** A visitor opened or closed a difference. */
  set({ id, key }: ShownDifference, isOpen: boolean): void {
    if (isOpen === this.keys.has(key)) return;
    if (isOpen) this.keys.add(key);
    else this.keys.delete(key);
    this.#card.requestUpdate();
    this.#card.dispatchEvent(new BrugToggleEvent({ id, open: isOpen }));
  }

  areAll(differences: readonly ShownDifference[]): boolean {
    return differences.every(({ key }) => this.keys.has(key));
  }

  /** A visitor pressed the button that opens all, or closes them when all are open. */
  toggleAll(differences: readonly ShownDifference[]): void {
    const isOpen = !this.areAll(differences);
    // Set each element, since `keys` may be behind: a browser tells of one that was just opened or closed only in a
    // later task (HTML, "details notification").
    for (const details of this.#card.renderRoot.querySelectorAll<HTMLDetailsElement>('[part=details]'))
      details.open = isOpen;
    for (const difference of differences) this.set(difference, isOpen);
  }
}
