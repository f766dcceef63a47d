import { attributeOf, localNameOf, matches, removeNode } from '../page/past-names.js';
import { isHeardOnly, isHidden, isOnOwnLine, nameOf, oneLine, styleOf, WORD_SIGNS } from '../page/text-of.js';
import { safeLink } from '../page/safe-url.js';

// Elements that a copy must not carry: they would run, load or apply styles a second time, or animate a link to an
// unsafe address.
const UNWANTED =
  'script, style, link, meta, base, template, iframe, object, embed, form, noscript, [attributeName$=href i]';

// Elements that are seen although they have no text.
const PICTURES = 'img, svg, video, audio, canvas, math';
const SHOWN = `${PICTURES}, input:not([type=hidden]), select, textarea, button, meter, progress`;

/** Width in CSS pixels up to which a drawing counts as an icon. */
const LARGEST_ICON = 64;

// Copies are kept in a document without a window: nothing in them loads, plays or runs before it is shown.
let waiting: Document | undefined;
export const inertDocument = (): Document => (waiting ??= document.implementation.createHTMLDocument(''));

/** Whether an element shows something by itself; every custom element is taken to. */
export const isPicture = (element: Element): boolean => matches(element, SHOWN) || localNameOf(element).includes('-');

/** Whether anything of a node in a copy is seen. */
export const isSeen = (node: Node): boolean =>
  node instanceof Text
    ? !!oneLine(node.data)
    : node instanceof Element
      ? !node.matches('.visually-hidden') && (isPicture(node) || [...node.childNodes].some(isSeen))
      : false;

const isUnwanted = (element: Element, { name, value }: Attr): boolean => {
  if (/href$/i.test(name)) return !safeLink(value);
  // A drawing finds its gradients and clips by their ids, which mean nothing outside its shadow root.
  if (/^(id|style)$/i.test(name)) return !element.closest('svg');
  // A class of the page may be the name of one of ours. Images and videos keep theirs, by which emoji and pictures that
  // load late are recognised.
  if (name === 'class') return !element.matches('img, video');
  return /^(on.*|ping|formaction|slot|part|aria-(labelledby|describedby|controls|owns|details))$/i.test(name);
};

/** Draws the sign that the page's styles give an element: a picture, or a letter or word of an icon font. */
function drawSign(copy: Element, original: Element): void {
  const word = oneLine(original.textContent);
  copy.textContent = '';
  for (const style of ['::before', '::after', ''].map((part) => getComputedStyle(original, part))) {
    const letter = word || /^"(.*?)"( \/ .*)?$/.exec(style.content)?.[1];
    const [, url] = /url\("(.+?)"\)/.exec(style.content + style.backgroundImage) ?? [];
    if (!(letter?.trim() || url)) continue;
    const sign = copy.ownerDocument.createElement(url ? 'img' : 'font');
    if (url) Object.assign(sign, { src: url, alt: '', className: 'emoji' });
    // An inline style needs permission from the page's policy (CSP, `style-src`); the attribute `face` needs none.
    else Object.assign(sign, { face: style.fontFamily, className: Number(style.fontWeight) > 500 ? 'solid' : '' });
    sign.append(url ? '' : letter!);
    sign.setAttribute('aria-hidden', 'true');
    return copy.append(sign);
  }
}

/** Copies what a drawing uses from elsewhere in the page: `<use href="#check">` finds nothing outside its own tree. */
function bringAlong(use: Element, original: Element): void {
  const id = (original.getAttribute('href') ?? original.getAttribute('xlink:href'))?.match(/^#(.+)/)?.[1];
  const source = id && (original.getRootNode() as Document).getElementById?.(id);
  if (!source || original.closest('svg')!.contains(source)) return;
  const defs = use.ownerDocument.createElementNS(use.namespaceURI, 'defs');
  defs.append(use.ownerDocument.importNode(source, true));
  use.closest('svg')?.prepend(defs);
}

/** Puts line breaks around an element that the page's styles have put on a line of its own. */
function keepOnOwnLine(copy: Element): void {
  const hasText = (node: Node | null): boolean => !!node && !(node instanceof Element && isOnOwnLine(node));
  if (hasText(copy.previousSibling)) copy.before(copy.ownerDocument.createElement('br'));
  if (hasText(copy.nextSibling)) copy.after(copy.ownerDocument.createElement('br'));
}

/** Makes a copy look and read like its original, because the page's styles do not reach the copy. */
function adapt(copy: Element, original: Element): void {
  if (matches(copy, UNWANTED) || isHidden(original)) return removeNode(copy);
  for (const attribute of [...copy.attributes]) if (isUnwanted(copy, attribute)) copy.removeAttribute(attribute.name);
  if (original.matches('svg *')) {
    if (original.localName === 'use') bringAlong(copy, original);
    return;
  }
  if (isOnOwnLine(original) && !isOnOwnLine(copy)) keepOnOwnLine(copy);
  if (isHeardOnly(original)) copy.setAttribute('class', 'visually-hidden');
  // A lazy loader never loads a picture in a table that is out of sight, so take the address that waits for it.
  for (const name of matches(copy, 'img, source') ? ['src', 'srcset'] : []) {
    const late = [`data-${name}`, `data-lazy-${name}`].map((each) => attributeOf(copy, each)).find(Boolean);
    if (late && !/^https?:/.test(attributeOf(copy, name) ?? '')) copy.setAttribute(name, late);
  }
  if (original.hasAttribute('aria-labelledby')) copy.setAttribute('aria-label', nameOf(original));
  if (original.localName === 'svg') {
    // An icon often has its size from a class, which means nothing here.
    const { width, height } = styleOf(original);
    if (parseFloat(width!) <= LARGEST_ICON && !copy.hasAttribute('width'))
      for (const [name, size] of Object.entries({ width, height })) copy.setAttribute(name, `${parseFloat(size!)}`);
  } else if (
    !isPicture(original) &&
    !original.firstElementChild &&
    (!oneLine(original.textContent) || matches(original, WORD_SIGNS))
  ) {
    drawSign(copy, original);
    // Screen readers read the name only of an element with a role (ARIA in HTML).
    if (nameOf(copy) && !copy.hasAttribute('role')) copy.setAttribute('role', 'img');
  }
}

/** A copy of what a cell holds. */
export interface CellCopy {
  readonly nodes: DocumentFragment;
  /** The original of each text node in the copy. */
  readonly originals: ReadonlyMap<Node, Text>;
}

/**
 * Copies what a cell holds, without what must not be there twice (scripts, handlers, inline styles, ids), without
 * unsafe links, and without what the page hides. One part (`leftOut`) can stay behind.
 */
export function copyCell(cell: Element, leftOut?: Element): CellCopy {
  // Media that start by themselves play only in the card: the table is no longer seen.
  for (const media of cell.querySelectorAll<HTMLMediaElement>('video[autoplay], audio[autoplay]')) media.pause();
  const inert = inertDocument();
  const nodes = inert.createDocumentFragment();
  nodes.append(...[...cell.childNodes].map((node) => inert.importNode(node, true)));
  const walk = (root: Node): TreeWalker =>
    root.ownerDocument!.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const [copies, originals] = [walk(nodes), walk(cell)];
  const pairs: [copy: Node, original: Node][] = [];
  while (copies.nextNode() && originals.nextNode()) pairs.push([copies.currentNode, originals.currentNode]);
  const texts = new Map<Node, Text>();
  for (const [copy, original] of pairs) {
    if (original instanceof Text) texts.set(copy, original);
    else if (original === leftOut) removeNode(copy as Element);
    else adapt(copy as Element, original as Element);
  }
  return { nodes, originals: texts };
}
