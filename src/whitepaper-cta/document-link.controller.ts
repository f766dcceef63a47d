import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { warnOnce } from '../page/warn.js';

const LINK = ':scope > a[href]:not([slot]), :scope > :not([slot]) a[href][download], [slot=link] a[href], a[slot=link]';
/** A link that may be alone where it stands, as in the Button block of WordPress. */
const LONE_LINK = ':is(p, div) > a[href]:only-child';
/** Milliseconds that a page has to bring the link before its absence is a mistake. */
const PATIENCE = 3000;

const textOf = (node: Node | null | undefined): string => node?.textContent?.trim() ?? '';

/** Finds the link to the document among the page's own nodes, and follows its changes. */
export class DocumentLink implements ReactiveController {
  /** The page's link; it gives the address, the file name and the label. */
  element: HTMLAnchorElement | null = null;

  readonly #host: ReactiveControllerHost & HTMLElement & { readonly href: string };
  #watch?: MutationObserver;
  #wait?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly href: string }) {
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    const attributeFilter = ['href', 'download', 'slot'];
    // Made here and not with the element, which a server may make as well.
    this.#watch ??= new MutationObserver(() => this.#find());
    this.#watch.observe(this.#host, { childList: true, subtree: true, characterData: true, attributeFilter });
    this.#wait = setTimeout(() => this.#tellIfMissing(), PATIENCE);
    this.#find();
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
    clearTimeout(this.#wait);
  }

  #find(): void {
    const host = this.#host;
    this.element =
      host.querySelector<HTMLAnchorElement>(LINK) ??
      // A link in a sentence is not the document, nor is one in what only stands in.
      [...host.querySelectorAll<HTMLAnchorElement>(LONE_LINK)].find(
        (link) => textOf(link) === textOf(link.parentNode) && !link.closest(`${host.localName} > [slot]`),
      ) ??
      null;
    const child = [...host.children].find((each) => each.contains(this.element));
    // The button stands for the link from now on. A paragraph that holds nothing else, as WordPress makes, goes with it.
    if (child && !child.slot && textOf(child) === textOf(this.element)) child.slot = 'link';
    host.requestUpdate();
  }

  #tellIfMissing(): void {
    const host = this.#host;
    if (this.element || host.href) return;
    warnOnce(
      host,
      textOf(host)
        ? 'has no document: write <a href="…" download>…</a> in it.'
        : 'is empty: an editor closed its tag before the content. In WordPress use the block or Custom HTML.',
    );
  }
}
