import { safeLink } from '../page/safe-url.js';
import type { Content } from './comparison.js';

// What a copy must not carry: it would run, load or restyle a second time. Comments and Word's leftovers go as well.
const UNWANTED = 'script, style, link, meta, base, template, iframe, object, embed, form, noscript';
const BREAK_OR_SEPARATOR = /^[\s:–—-]+/;

/** A deep copy of nodes, without what must not be there twice: scripts, handlers, inline styles, ids, unsafe links. */
export function copyNodes(nodes: Iterable<Node>): DocumentFragment {
  const copy = document.createDocumentFragment();
  for (const node of nodes) if (node.nodeType !== Node.COMMENT_NODE) copy.append(node.cloneNode(true));
  for (const element of copy.querySelectorAll('*')) {
    if (element.matches(UNWANTED)) element.remove();
    for (const { name, value } of [...element.attributes]) {
      const runsOrClashes = /^(on.*|style|id|slot|part)$/i.test(name);
      if (runsOrClashes || (/href$/i.test(name) && !safeLink(value))) element.removeAttribute(name);
    }
  }
  return copy;
}

const isBlank = (node: Node): boolean =>
  node.nodeType === Node.COMMENT_NODE ||
  (!node.textContent!.trim() &&
    !(node instanceof Element && (node.matches('img, svg') || node.querySelector('img, svg'))));

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Text where nodes hold nothing but text, else the copy itself. */
const simplest = (copy: DocumentFragment): Content => (copy.firstElementChild ? copy : oneLine(copy.textContent));

/** What a cell holds. */
export const cellContent = (cell: Element | undefined): Content =>
  cell ? (cell.firstElementChild ? simplest(copyNodes(cell.childNodes)) : oneLine(cell.textContent)) : '';

/** The first thing in a cell that has anything to show, looked for through wrappers such as `<p>` and `<span>`. */
function leadingElement(parent: Node): Element | undefined {
  for (const node of parent.childNodes) {
    if (isBlank(node)) continue;
    if (!(node instanceof Element)) return undefined;
    return node.matches('strong, b, a, img, svg') ? node : leadingElement(node);
  }
  return undefined;
}

function trimStart(parent: Node): void {
  for (let node = parent.firstChild; node; node = parent.firstChild) {
    if (node instanceof Text) node.data = node.data.replace(BREAK_OR_SEPARATOR, '');
    if (!isBlank(node)) {
      if (node instanceof Element && !node.matches('a, img, svg')) trimStart(node);
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
  return pole
    ? { pole: oneLine(pole), text: oneLine(all.slice(pole.length).replace(BREAK_OR_SEPARATOR, '')) }
    : undefined;
}

/** Splits a cell: a leading `<strong>` or `<b>` is the pole and what follows explains it; else all of it is the pole. */
export function splitPole(cell: Element | undefined): { pole: Content; text: Content } {
  if (!cell?.firstElementChild) return { pole: cellContent(cell), text: '' };
  const split = splitText(cell, cell.firstElementChild);
  if (split) return split;
  const copy = copyNodes(cell.childNodes);
  const lead = leadingElement(copy);
  if (!lead?.matches('strong, b')) return { pole: simplest(copy), text: '' };
  lead.remove();
  trimStart(copy);
  return { pole: simplest(copyNodes(lead.childNodes)), text: simplest(copy) };
}
