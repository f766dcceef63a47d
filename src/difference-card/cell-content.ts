import { isOnOwnLine, oneLine } from '../page/text-of.js';
import { contentText, isNoteMark, type Content } from './comparison.js';
import { copyCell, inertDocument, isPicture, isSeen, type CellCopy } from './copy-nodes.js';

const SPACE_OR_SEPARATOR = /^\s*(?:[:–—-]+(?=\s|$)\s*)?/;
const SEPARATOR_AT_END = /\s*:\s*$|\s+[–—-]\s*$/;
const NEGATIVE_NUMBER = /^\s*-+\s*\d/;
const STRONG = 'strong, b, h1, h2, h3, h4, h5, h6';
const BLOCKS = 'p, div, li, dt, dd, section, article, blockquote, center, h1, h2, h3, h4, h5, h6';

/**
 * The simplest content that shows a copy: its nodes, or plain text where they hold nothing else or nothing that is
 * seen.
 */
const simplest = (copy: DocumentFragment): Content =>
  copy.firstElementChild && [...copy.childNodes].some(isSeen) ? copy : contentText(copy);

/** The content of a cell, without the part that is left out. */
export const cellContent = (cell: Element | undefined, leftOut?: Element): Content =>
  cell ? (cell.firstElementChild ? simplest(copyCell(cell, leftOut).nodes) : oneLine(cell.textContent)) : '';

/** Whether a cell holds nothing. Asks for its text first, which almost every cell has and which costs little. */
export const isEmptyCell = (cell: Element | undefined): boolean =>
  !oneLine(cell?.textContent ?? '') && !cellContent(cell);

const isBold = (weight: string | undefined): boolean => /^(bold|[6-9]\d\d|1000)/.test(weight ?? '');

/** The nearest element around a node, inside its cell, that matches a selector. */
function within(cell: Element, node: Node, selector: string): Element | undefined {
  const found = node.parentElement?.closest(selector);
  return found && found !== cell && cell.contains(found) ? found : undefined;
}

/** Whether a text in a cell stands out, by its element or by the page's styles. */
function standsOut(text: Text, cell: Element): boolean {
  const marked = within(cell, text, `${STRONG}, [style*=font-weight]`) as HTMLElement | undefined;
  // Google Docs wraps everything that is copied in `<b style="font-weight: normal">`.
  if (marked?.style.fontWeight) return isBold(marked.style.fontWeight);
  if (marked?.matches(STRONG)) return true;
  const parent = text.parentElement!;
  // In a head cell all text is bold, so bold text does not stand out there.
  return (
    parent.isConnected && !isBold(getComputedStyle(cell).fontWeight) && isBold(getComputedStyle(parent).fontWeight)
  );
}

/**
 * Whether a character has a capital form. Compares the two, since a pattern of all letters takes a browser long to
 * prepare.
 */
const isCased = (letter: string): boolean => letter.toLowerCase() !== letter.toUpperCase();

/** Whether `rest` continues the last word of `start`: then only a part of that word is bold. */
function isOneWord(start: string, rest: string): boolean {
  const [last, next] = [start.slice(-1), rest.slice(0, 1)];
  const isInWord = isCased(last) || /\d/.test(last);
  return isInWord && (/\d/.test(next) || (isCased(next) && next === next.toLowerCase()));
}

/** Whether a text has a letter or a number, rather than signs alone. */
const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/**
 * The last node of the pole at the beginning of a copy: of the text that stands out, within one block. A picture or a
 * sign before it belongs to the pole, and so does a footnote mark after it. `undefined` when nothing stands out, or
 * when what does ends within a word.
 */
function endOfPole({ nodes, originals }: CellCopy, cell: Element): Node | undefined {
  const blockOf = (node: Node): Element | undefined => node.parentElement?.closest(BLOCKS) ?? undefined;
  const walker = nodes.ownerDocument.createTreeWalker(nodes, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let end: Node | undefined;
  let isApart = false;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    const isText = node instanceof Text;
    if (isText ? !node.data.trim() : !isPicture(node as Element)) {
      isApart ||= isText || (node as Element).matches('br');
      continue;
    }
    if (parent && isPicture(parent)) continue;
    const original = originals.get(node);
    const isMark = !!end && !isApart && !!parent && isNoteMark(parent.closest('sup') ?? parent);
    const isLead = isMark || (original ? standsOut(original, cell) : !!parent?.closest(STRONG));
    if (isLead) {
      if (end && blockOf(node) !== blockOf(end)) break;
      end = node;
      isApart = false;
    } else if (
      end instanceof Text &&
      isText &&
      !isApart &&
      blockOf(node) === blockOf(end) &&
      !parent?.closest('sup') &&
      isOneWord(end.data, node.data)
    )
      return undefined;
    else if (end || (original && hasWords(original.data) && !parent?.closest('.visually-hidden'))) break;
  }
  return end;
}

/** Removes the elements that made a pole stand out, since the card styles poles itself. */
function unwrap(pole: DocumentFragment): DocumentFragment {
  for (let only = onlyChild(pole); only?.matches(BLOCKS); only = onlyChild(pole)) only.replaceWith(...only.childNodes);
  for (const each of pole.querySelectorAll('strong, b, font:not([face]), span:not([class], [lang])'))
    if (each.matches('strong, b') || !each.attributes.length) each.replaceWith(...each.childNodes);
  return pole;
}

const onlyChild = (parent: ParentNode & Node): Element | undefined => {
  const [first, ...others] = [...parent.childNodes].filter((node) => !isBlank(node));
  return first instanceof Element && !others.length ? first : undefined;
};

/** Whether a node in a copy shows and says nothing. */
const isBlank = (node: Node): boolean =>
  node.nodeType === Node.COMMENT_NODE || !(oneLine(node.textContent!) || isSeen(node));

/** Text without the separator between a pole and what explains it: a colon or dash with a space after it. */
const withoutSeparator = (text: string): string =>
  NEGATIVE_NUMBER.test(text) ? text.trimStart() : text.replace(SPACE_OR_SEPARATOR, '');

/** A pole without the separator at its end. */
const withoutEnd = (pole: string): string => oneLine(pole).replace(SEPARATOR_AT_END, '');

function trimEnd(pole: Node): void {
  const last = pole.lastChild;
  if (last instanceof Text) last.data = last.data.replace(SEPARATOR_AT_END, '');
  else if (last && !isPicture(last as Element)) trimEnd(last);
}

function trimStart(parent: Node): void {
  const isNegative = NEGATIVE_NUMBER.test(parent.textContent!);
  for (let node = parent.firstChild; node; node = parent.firstChild) {
    if (node instanceof Text) node.data = isNegative ? node.data.trimStart() : withoutSeparator(node.data);
    if (!isBlank(node)) {
      if (node instanceof Element && !node.matches('a') && !isPicture(node)) trimStart(node);
      return;
    }
    node.remove();
  }
}

/** A cell, split into its pole and what explains it. */
interface Split {
  readonly pole: Content;
  readonly text: Content;
  /** The element that holds the pole, whose language is that of the pole. */
  readonly lead: Element | undefined;
}

/** Splits the most common cell by far, `<strong>pole</strong> text` without other markup, without making a copy. */
function splitText(cell: Element, lead: Element): Split | undefined {
  if (cell.childElementCount > 1 || lead.firstElementChild || lead.hasAttributes() || !lead.matches(STRONG))
    return undefined;
  const pole = lead.textContent.trimStart();
  const all = cell.textContent.trimStart();
  // Only blank nodes may stand before the lead.
  for (let node = lead.previousSibling; node; node = node.previousSibling) if (!isBlank(node)) return undefined;
  const rest = all.slice(all.indexOf(pole) + pole.length);
  if (isOneWord(pole, rest) && !isOnOwnLine(lead)) return { pole: oneLine(all), text: '', lead: cell };
  const text = oneLine(withoutSeparator(rest));
  return pole ? { pole: text ? withoutEnd(pole) : oneLine(pole), text, lead } : undefined;
}

/**
 * Splits a cell: what stands out at its beginning is the pole, and what follows explains it. If nothing does, all of it
 * is the pole.
 */
export function splitPole(cell: Element | undefined, leftOut?: Element): Split {
  if (!cell?.firstElementChild) return { pole: cellContent(cell), text: '', lead: cell };
  const split = leftOut ? undefined : splitText(cell, cell.firstElementChild);
  if (split) return split;
  const copy = copyCell(cell, leftOut);
  const { nodes, originals } = copy;
  const end = endOfPole(copy, cell);
  if (!end) return { pole: simplest(nodes), text: '', lead: cell };
  // An element around both parts, such as a link, is split as well, so that each part keeps it.
  const range = nodes.ownerDocument.createRange();
  range.setStart(nodes, 0);
  range.setEndAfter(end);
  const pole = unwrap(range.extractContents());
  trimStart(nodes);
  if (!isBlank(nodes)) trimEnd(pole);
  const text = originals.get(end);
  const lead = text && (within(cell, text, STRONG) ?? text.parentElement!);
  return { pole: simplest(pole), text: simplest(nodes), lead: lead ?? cell };
}

/** The value of an attribute at the nearest element that has it, no further up than the row or the table (`end`). */
const nearestAttribute = (element: Element, attribute: string, end: string): string | null =>
  element.closest(`[${attribute}], ${end}`)?.getAttribute(attribute) ?? null;

/** Whether an element in a row is marked as a name, on itself or around it: HTML's `translate="no"`. */
const isName = (element: Element): boolean => nearestAttribute(element, 'translate', 'tr')?.toLowerCase() === 'no';

/**
 * Wraps content so that it keeps what the page has marked around it within the table: a language of its own, or a name
 * that must not be translated.
 */
export function withLanguageAndName(content: Content, element: Element): Content {
  const lang = element.closest('[lang], table')?.matches('table') ? null : nearestAttribute(element, 'lang', 'table');
  if (!content || !(lang || isName(element))) return content;
  return inSpan(content, { ...(lang && { lang }), ...(isName(element) && { translate: 'no' }) });
}

/** Wraps content in a `<span>` with these attributes. */
export function inSpan(content: Content, attributes: Readonly<Record<string, string>>): DocumentFragment {
  const copy = inertDocument().createDocumentFragment();
  const span = copy.appendChild(inertDocument().createElement('span'));
  for (const [name, value] of Object.entries(attributes)) span.setAttribute(name, value);
  span.append(content);
  return copy;
}
