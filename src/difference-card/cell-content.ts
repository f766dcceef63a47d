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

/** Text where nodes hold nothing but text, else the copy itself. */
const simplest = (copy: DocumentFragment): Content =>
  copy.querySelector('*') ? copy : copy.textContent.replace(/\s+/g, ' ').trim();

/** What a cell holds. */
export const cellContent = (cell: Element | undefined): Content =>
  cell
    ? cell.firstElementChild
      ? simplest(copyNodes(cell.childNodes))
      : cell.textContent.replace(/\s+/g, ' ').trim()
    : '';

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

/** Splits a cell: a leading `<strong>` or `<b>` is the pole and what follows explains it; else all of it is the pole. */
export function splitPole(cell: Element | undefined): { pole: Content; text: Content } {
  if (!cell?.firstElementChild) return { pole: cellContent(cell), text: '' };
  const copy = copyNodes(cell.childNodes);
  const lead = leadingElement(copy);
  if (!lead?.matches('strong, b')) return { pole: simplest(copy), text: '' };
  lead.remove();
  trimStart(copy);
  return { pole: simplest(copyNodes(lead.childNodes)), text: simplest(copy) };
}
