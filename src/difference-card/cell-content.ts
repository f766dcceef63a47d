import { safeLink } from '../page/safe-url.js';
import { oneLine, type Content } from './comparison.js';

// What a copy must not carry: it would run, load or restyle a second time. Comments and Word's leftovers go as well.
const UNWANTED = 'script, style, link, meta, base, template, iframe, object, embed, form, noscript';
const SPACE_OR_SEPARATOR = /^\s*(?:[:–—-]+(?=\s|$)\s*)?/;
const NEGATIVE_NUMBER = /^\s*-+\s*\d/;

// Copies wait in a document without a window: nothing in them loads, plays or runs before it is shown.
let waiting: Document | undefined;
export const inertDocument = (): Document => (waiting ??= document.implementation.createHTMLDocument(''));

const isUnwanted = (element: Element, { name, value }: Attr): boolean => {
  if (/href$/i.test(name)) return !safeLink(value);
  // Inside a drawing, gradients and clips are found by their ids, which mean nothing outside its shadow root.
  if (/^(id|style)$/i.test(name)) return !element.closest('svg');
  return /^(on.*|slot|part|data-cell)$/i.test(name);
};

/** A deep copy of nodes, without what must not be there twice: scripts, handlers, inline styles, ids, unsafe links. */
export function copyNodes(nodes: Iterable<Node>): DocumentFragment {
  const inert = inertDocument();
  const copy = inert.createDocumentFragment();
  for (const node of nodes) if (node.nodeType !== Node.COMMENT_NODE) copy.append(inert.importNode(node, true));
  for (const element of copy.querySelectorAll('*')) {
    if (element.matches(UNWANTED)) element.remove();
    for (const attribute of [...element.attributes])
      if (isUnwanted(element, attribute)) element.removeAttribute(attribute.name);
  }
  return copy;
}

/** A copy of what a cell holds. What plays by itself plays in the card alone: the table is not seen any more. */
function copyCell(cell: Element): DocumentFragment {
  for (const media of cell.querySelectorAll<HTMLMediaElement>('video[autoplay], audio[autoplay]')) media.pause();
  return copyNodes(cell.childNodes);
}

const PICTURES = 'img, svg, video, audio, canvas';

/** Whether a node shows nothing. */
const isBlank = (node: Node): boolean =>
  node.nodeType === Node.COMMENT_NODE ||
  (!node.textContent!.trim() && !(node instanceof Element && (node.matches(PICTURES) || node.querySelector(PICTURES))));

/** Text where nodes hold nothing but text, else the copy itself. */
const simplest = (copy: DocumentFragment): Content => (copy.firstElementChild ? copy : oneLine(copy.textContent));

/** What a cell holds. */
export const cellContent = (cell: Element | undefined): Content =>
  cell ? (cell.firstElementChild ? simplest(copyCell(cell)) : oneLine(cell.textContent)) : '';

/** The first thing in a cell that has anything to show, looked for through wrappers such as `<p>` and `<span>`. */
function leadingElement(parent: Node): Element | undefined {
  for (const node of parent.childNodes) {
    if (isBlank(node)) continue;
    if (!(node instanceof Element)) return undefined;
    return node.matches(`strong, b, a, ${PICTURES}`) ? node : leadingElement(node);
  }
  return undefined;
}

/** The element that holds the pole of a cell. */
export function poleElement(cell: Element): Element {
  const lead = leadingElement(cell);
  return lead?.matches('strong, b') ? lead : cell;
}

/** Text without the separator between a pole and what explains it: a colon or dash with a space after it. */
const withoutSeparator = (text: string): string =>
  NEGATIVE_NUMBER.test(text) ? text.trimStart() : text.replace(SPACE_OR_SEPARATOR, '');

function trimStart(parent: Node): void {
  const isNegative = NEGATIVE_NUMBER.test(parent.textContent!);
  for (let node = parent.firstChild; node; node = parent.firstChild) {
    if (node instanceof Text) node.data = isNegative ? node.data.trimStart() : withoutSeparator(node.data);
    if (!isBlank(node)) {
      if (node instanceof Element && !node.matches(`a, ${PICTURES}`)) trimStart(node);
      return;
    }
    node.remove();
  }
}

/** The commonest cell by far, `<strong>pole</strong> text` without other markup, is read without making a copy. */
function splitText(cell: Element, lead: Element): { pole: Content; text: Content } | undefined {
  if (cell.childElementCount > 1 || lead.firstElementChild || !/^(strong|b)$/.test(lead.localName)) return undefined;
  const pole = lead.textContent.trimStart();
  const all = cell.textContent.trimStart();
  // What stands before the lead is blank, or it does not lead.
  for (let node = lead.previousSibling; node; node = node.previousSibling) if (!isBlank(node)) return undefined;
  return pole ? { pole: oneLine(pole), text: oneLine(withoutSeparator(all.slice(pole.length))) } : undefined;
}

/** Splits a cell: a leading `<strong>` or `<b>` is the pole and what follows explains it; else all of it is the pole. */
export function splitPole(cell: Element | undefined): { pole: Content; text: Content } {
  if (!cell?.firstElementChild) return { pole: cellContent(cell), text: '' };
  const split = splitText(cell, cell.firstElementChild);
  if (split) return split;
  const copy = copyCell(cell);
  const lead = leadingElement(copy);
  if (!lead?.matches('strong, b')) return { pole: simplest(copy), text: '' };
  lead.remove();
  trimStart(copy);
  return { pole: simplest(copyNodes(lead.childNodes)), text: simplest(copy) };
}
