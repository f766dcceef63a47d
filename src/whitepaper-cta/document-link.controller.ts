import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { attributeOf, matches } from '../page/past-names.js';
import { safeWebUrl } from '../page/safe-url.js';
import { ariaLabelOf, heardText, linesOf, seenText, textOf } from '../page/text-of.js';
import { isSavedFile } from './document-opening.js';

/** What the page's link says of the document. */
interface FoundLink {
  /** The link itself; it gives the address and how it is opened. */
  readonly element: HTMLAnchorElement | undefined;
  /** Its text as it is seen; empty when it says nothing. */
  readonly label: string;
  /** What is heard of it. */
  readonly spokenLabel: string;
  /** The picture in it, which takes the place of the cover. */
  readonly cover: HTMLImageElement | undefined;
  /** Whether there is something to read or see besides. */
  readonly isTold: boolean;
}

/** The widget that the link stands in. */
type DocumentHost = ReactiveControllerHost & HTMLElement & { readonly href: string; readonly deferHydration: boolean };

/** A picture whose page says that it is narrower, in CSS pixels, is an icon. */
const LEAST_WIDTH = 64;

/** Neither an icon nor one of the pictures that WordPress makes of emoji. */
const isCover = (image: Element): boolean =>
  matches(image, 'img:not(.emoji, .wp-smiley)') && !(Number(image.getAttribute('width') ?? LEAST_WIDTH) < LEAST_WIDTH);

/** What is seen beside links, by line, `→` in the place of each link; icons are nothing, pictures have their own line. */
const linesBeside = (nodes: Iterable<Node>, links: readonly Element[]): string[] =>
  linesOf(nodes, (element) => {
    if (links.includes(element)) return '→';
    if (isCover(element) || matches(element, 'video, iframe, form')) return '\nmore\n';
    return matches(element, 'img, svg') ? '' : undefined;
  }).split('\n');

/** Links that lead to a person. */
const CONTACT = /^(mailto|tel|sms):/;

/** Whether there is more than signs: an arrow beside a link is no text. */
const hasWords = (line: string): boolean => /[\p{L}\p{N}]/u.test(line);

/** Finds the link to the document among the page's own nodes, and follows its changes. */
export class DocumentLink implements ReactiveController {
  readonly #host: DocumentHost;
  #found: FoundLink | undefined;
  #watch?: MutationObserver;

  constructor(host: DocumentHost) {
    (this.#host = host).addController(this);
  }

  /** Looked for when it is asked for: by then the parser has read the tag to its end. */
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
    // Made here and not with the element, which a server may make as well.
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
    // What has another slot stands elsewhere, or only stands in.
    const slotted = `${host.localName} > [slot]:not([slot=link])`;
    const all = [...host.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
      (link) => (link.slot === 'link' || !link.closest(slotted)) && !CONTACT.test(link.protocol),
    );
    // A link that runs a script is refused; it is no document while there is another.
    const web = all.filter(({ href }) => safeWebUrl(href));
    // One that the page hides is not what it offers, while there is another.
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
      // A heading, and one of several items, leads elsewhere.
      alone.find((link) => !link.closest('h1, h2, h3, h4, h5, h6, li:not(:only-child)')) ??
      // Among words a file is still the document; its words stay in sight.
      links.find(({ href }) => isSavedFile(href));
    // The button stands for the link from now on, when no framework is still to take it over. A paragraph that holds
    // nothing else, as WordPress makes, goes with it.
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
