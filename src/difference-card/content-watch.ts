import type { ReactiveController } from 'lit';
import { matches } from '../page/past-names.js';

/** All attributes are watched: a cell may show any of them, or a lazy loader may set one on an image. */
const ALL_CHANGES: MutationObserverInit = { childList: true, subtree: true, characterData: true, attributes: true };

/** Tells when the content of a tag, or its look, may have changed: once, however much has changed. */
export class ContentWatch implements ReactiveController {
  readonly #card: Element;
  readonly #changed: () => void;
  #observer: MutationObserver | undefined;

  constructor(card: Element, changed: () => void) {
    this.#card = card;
    this.#changed = changed;
  }

  hostConnected(): void {
    // Made here and not in the constructor, since a server may construct the element too.
    this.#observer ??= new MutationObserver((records) => {
      // The tag's own attributes are not content.
      if (records.some(({ type, target }) => type !== 'attributes' || target !== this.#card)) this.#changed();
    });
    this.#observer.observe(this.#card, ALL_CHANGES);
    // A style that loads late may hide what was read, or put it on lines of its own.
    EventTarget.prototype.addEventListener.call(document, 'load', this.#stylesCame, true);
    this.#changed();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    EventTarget.prototype.removeEventListener.call(document, 'load', this.#stylesCame, true);
  }

  /**
   * Waits a frame, because many pages switch a style on once it has loaded (`media="print" onload="this.media='all'"`).
   */
  readonly #stylesCame = ({ target }: Event): void => {
    if (matches(target as Element, 'link, style')) requestAnimationFrame(this.#changed);
  };
}
