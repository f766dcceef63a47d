import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';

const LINK = ':scope > a[href]:not([slot]), :scope > :not([slot]) a[href][download], [slot=link] a[href], a[slot=link]';

/** Finds the link to the document among the page's own nodes, and follows its changes. */
export class DocumentLink implements ReactiveController {
  /** The page's link; it gives the address, the file name and the label. */
  element: HTMLAnchorElement | null = null;

  readonly #host: ReactiveControllerHost & HTMLElement;
  #watch?: MutationObserver;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    const attributeFilter = ['href', 'download', 'slot'];
    // Made here and not with the element, which a server may make as well.
    this.#watch ??= new MutationObserver(() => this.#find());
    this.#watch.observe(this.#host, { childList: true, subtree: true, characterData: true, attributeFilter });
    this.#find();
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
  }

  #find(): void {
    this.element = this.#host.querySelector<HTMLAnchorElement>(LINK);
    const child = [...this.#host.children].find((each) => each.contains(this.element));
    // The button stands for the link from now on. A paragraph that holds nothing else, as WordPress makes, goes with it.
    if (child && !child.slot && child.textContent.trim() === this.element?.textContent.trim()) child.slot = 'link';
    this.#host.requestUpdate();
  }
}
