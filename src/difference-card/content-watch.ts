import type { ReactiveController } from 'lit';
import { matches } from '../page/past-names.js';

/** Any attribute may be one that a cell shows, or that a lazy loader sets on an image. */
const ALL_CHANGES: MutationObserverInit = { childList: true, subtree: true, characterData: true, attributes: true };

/** Tells when what stands inside a tag may be another, or look otherwise: once, however much has changed. */
export class ContentWatch implements ReactiveController {
  readonly #card: Element;
  readonly #changed: () => void;
  #observer: MutationObserver | undefined;

  constructor(card: Element, changed: () => void) {
    this.#card = card;
    this.#changed = changed;
  }

  hostConnected(): void {
    // Made here and not with the element, which a server may make as well.
    this.#observer ??= new MutationObserver((records) => {
      // Attributes of the tag itself are no content.
      if (records.some(({ type, target }) => type !== 'attributes' || target !== this.#card)) this.#changed();
    });
    this.#observer.observe(this.#card, ALL_CHANGES);
    // Of a style that comes late: it may hide or break what was read.
    EventTarget.prototype.addEventListener.call(document, 'load', this.#stylesCame, true);
    this.#changed();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    EventTarget.prototype.removeEventListener.call(document, 'load', this.#stylesCame, true);
  }

  /** Not at once: many pages switch a style on when it has been loaded (`media="print" onload="this.media='all'"`). */
  readonly #stylesCame = ({ target }: Event): void => {
    if (matches(target as Element, 'link, style')) requestAnimationFrame(this.#changed);
  };
}
