import type { LitElement } from 'lit';
import type { ShownDifference } from './comparison.js';
import { BrugToggleEvent } from './difference-card.events.js';

/** Which differences of a card are open. The page hears of what a visitor opened or closed. */
export class OpenDifferences {
  /** Keys of those that are open. */
  readonly keys = new Set<object>();
  readonly #card: LitElement;

  constructor(card: LitElement) {
    this.#card = card;
  }

  /** Opens one. What the card opens itself is known to be open when its `toggle` comes: that is no news. */
  open({ key }: ShownDifference): void {
    this.keys.add(key);
    this.#card.requestUpdate();
  }

  /** What a visitor opened in a served page, before there was a script, is open when it is drawn; that is no news either. */
  keepServed(differences: readonly ShownDifference[]): void {
    for (const { id, key } of differences)
      if (this.#card.shadowRoot?.getElementById(id)?.querySelector('[part=details][open]')) this.keys.add(key);
  }

  /** A visitor opened or closed one. */
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

  /** A visitor opened all, or closed them where all were open. */
  toggleAll(differences: readonly ShownDifference[]): void {
    const isOpen = !this.areAll(differences);
    // Of one that was opened or closed just now a browser tells only in a task of its own (HTML, "details notification").
    for (const details of this.#card.renderRoot.querySelectorAll<HTMLDetailsElement>('[part=details]'))
      details.open = isOpen;
    for (const difference of differences) this.set(difference, isOpen);
  }
}
