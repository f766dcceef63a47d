import type { ReactiveController } from 'lit';

/**
 * Gives the names of the subjects the class `stuck` while rows pass below them, where styles cannot ask for that
 * themselves (https://developer.mozilla.org/docs/Web/CSS/Guides/Conditional_rules/Container_scroll-state_queries).
 */
export class StuckHeads implements ReactiveController {
  #watched: Element | undefined;
  #observer: IntersectionObserver | undefined;

  /** `heads` finds the names that stay in view, if the card has any. */
  constructor(private readonly heads: () => Element | null) {}

  hostUpdated(): void {
    const heads = this.heads() ?? undefined;
    if (heads === this.#watched || CSS.supports('container-type', 'scroll-state')) return;
    this.hostDisconnected();
    if (!heads) return;
    this.#watched = heads;
    // One pixel more than where the names stick: there they are no longer wholly within the watched area.
    const top = Math.ceil(parseFloat(getComputedStyle(heads).top) || 0) + 1;
    this.#observer = new IntersectionObserver(
      ([entry]) => {
        const { boundingClientRect, rootBounds } = entry!;
        heads.classList.toggle('stuck', boundingClientRect.top < (rootBounds?.top ?? 0));
      },
      { rootMargin: `${-top}px 0px 0px`, threshold: 1 },
    );
    this.#observer.observe(heads);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#watched = undefined;
  }
}
