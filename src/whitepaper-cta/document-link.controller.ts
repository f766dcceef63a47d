import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { attributeOf, matches } from '../page/past-names.js';
import { safeWebUrl } from '../page/safe-url.js';
import { ariaLabelOf, heardText, linesOf, seenText, textOf } from '../page/text-of.js';
import { isSavedFile } from './document-opening.js';

/** What the page's link says of the document. */
interface FoundLink {
  /** The link itself, with the address and how to open it. */
  readonly element: HTMLAnchorElement | undefined;
  /** Its visible text; empty if it has none. */
  readonly label: string;
  /** Its text for screen readers. */
  readonly spokenLabel: string;
  /** The picture inside the link, which becomes the cover. */
  readonly cover: HTMLImageElement | undefined;
  /** Whether the page has other content for the default slot. */
  readonly isTold: boolean;
}

/** The widget that contains the link. */
type DocumentHost = ReactiveControllerHost & HTMLElement & { readonly href: string; readonly deferHydration: boolean };

/** A picture with a `width` below this many CSS pixels is an icon. */
const LEAST_WIDTH = 64;

/** Whether a picture can be the cover: it is neither an icon nor a WordPress emoji. */
const isCover = (image: Element): boolean =>
  matches(image, 'img:not(.emoji, .wp-smiley)') && !(Number(image.getAttribute('width') ?? LEAST_WIDTH) < LEAST_WIDTH);

/** The visible text by line, with `→` in place of each link. Icons are left out; pictures get a line of their own. */
const linesBeside = (nodes: Iterable<Node>, links: readonly Element[]): string[] =>
  linesOf(nodes, (element) => {
    if (links.includes(element)) return '→';
    if (isCover(element) || matches(element, 'video, iframe, form')) return '\nmore\n';
    return matches(element, 'img, svg') ? '' : undefined;
  }).split('\n');

/** Addresses of a person, not of a document. */
const CONTACT = /^(mailto|tel|sms):/;

/** Whether a line has letters or digits: an arrow beside a link is no text. */
const hasWords = (line: string): boolean => /[\p{L}\p{N}]/u.test(line);

/** Finds the link to the document among the page's own nodes, and follows its changes. */
export class DocumentLink implements ReactiveController {
  readonly #host: DocumentHost;
  #found: FoundLink | undefined;
  #watch?: MutationObserver;

  constructor(host: DocumentHost) {
    (this.#host = host).addController(this);
  }

  /** Searched on first use: by then the parser has read the whole tag. */
  get found(): FoundLink {
    return (this.#found ??= this.#find());
  }

  /** What the page must add before there is a document to offer. */
  get problem(): string | undefined {
    const host = this.#host;
    if (this.found.element || host.href) return undefined;
    return textOf(host.childNodes)
      ? 'has no document: write <a href="…" download>…</a> in it.'
      : 'is empty: an editor closed its tag before the content. In WordPress use the block or Custom HTML.';
  }

  hostConnected(): void {
    // Made here and not in the constructor, because the element may also be created on a server.
    this.#watch ??= new MutationObserver(() => this.#forget());
    const attributeFilter = ['defer-hydration', 'href', 'download', 'target', 'rel', 'slot', 'src', 'alt'];
    this.#watch.observe(this.#host, { childList: true, subtree: true, characterData: true, attributeFilter });
    this.#forget();
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
  }

  #forget(): void {
    this.#found = undefined;
    this.#host.requestUpdate();
  }

  #find(): FoundLink {
    const host = this.#host;
    // Children with another slot are shown elsewhere or are a fallback.
    const slotted = `${host.localName} > [slot]:not([slot=link])`;
    const all = [...host.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
      (link) => (link.slot === 'link' || !link.closest(slotted)) && !CONTACT.test(link.protocol),
    );
    // A link that runs a script is refused, unless there is no other link.
    const web = all.filter(({ href }) => safeWebUrl(href));
    // A hidden link is not the offer, unless there is no other link.
    const shown = web.filter((link) => linesBeside(host.childNodes, [link]).join('').includes('→'));
    const links = [shown, web].find(({ length }) => length) ?? all;
    const same = (link?: HTMLAnchorElement): HTMLAnchorElement[] => links.filter(({ href }) => href === link?.href);
    const alone = links.filter((link) =>
      linesBeside(host.childNodes, same(link)).some((line) => line.includes('→') && !hasWords(line)),
    );
    const element =
      links.find((link) => link.matches('[download]')) ??
      links.find((link) => link.parentNode === host || link.closest('[slot=link]')) ??
      alone.find(({ href }) => isSavedFile(href)) ??
      // A link in a heading, or one of several list items, leads elsewhere.
      alone.find((link) => !link.closest('h1, h2, h3, h4, h5, h6, li:not(:only-child)')) ??
      // A link to a file within a sentence is still the document; the sentence stays visible.
      links.find(({ href }) => isSavedFile(href));
    // The button now replaces the link, unless a framework has yet to take over the markup. A child with nothing else
    // in it, such as a paragraph that WordPress adds, is hidden with the link.
    for (const child of host.deferHydration ? [] : host.children) {
      const lines = linesBeside([child], same(element));
      if (!attributeOf(child, 'slot') && lines.join('').includes('→') && !lines.some(hasWords)) child.slot = 'link';
    }
    const gone = same(element).filter((link) => link.closest('[slot=link]'));
    const cover = gone.flatMap((link) => [...link.querySelectorAll('img')]).find(isCover);
    const withoutCover = (each: Element): string | undefined => (each === cover ? '' : undefined);
    const say = (text: typeof seenText): string =>
      [element, ...gone].map((link) => text([...(link?.childNodes ?? [])], withoutCover)).find(Boolean) ??
      text(element ? [element] : []);
    const isTold = [...host.childNodes].some((node) =>
      node instanceof Element
        ? !attributeOf(node, 'slot') && !matches(node, 'script, style, template')
        : !!textOf([node]),
    );
    const spokenLabel = (element && ariaLabelOf(element)) || say(heardText);
    return { element, label: say(seenText), spokenLabel, cover, isTold };
  }
}
