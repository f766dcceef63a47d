import { parseInert } from './inert.js';
import { tokens, type TagToken } from './tokens.js';

/** The most that is read of a paste, in characters: a table with the styles of an office program is long. */
export const LONGEST = 256 * 1024;
/** More elements in one another than any page has: the time of a parser grows with the square of them. */
const DEEPEST = 100;
/** More attributes on one tag than any has: a parser compares each with all before it. */
const MOST_ATTRIBUTES = 200;

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Elements without content, and those that the next of their kind ends. */
const NOT_AROUND = names(
  `area base br col embed hr img input link meta source track wbr p li dd dt option optgroup tr td th tbody thead tfoot ` +
    'rp rt colgroup',
);

/** Whether more elements are open in one another, or more attributes on one tag, than a page has. */
function isTangled(tags: readonly TagToken[]): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const { kind, name, attributes, selfClosing } of tags) {
    if (attributes.length > MOST_ATTRIBUTES) return true;
    // Only within a drawing does `<x />` end itself.
    if (NOT_AROUND.has(name) || (selfClosing && open.get('svg'))) continue;
    const count = open.get(name) ?? 0;
    const change = kind === 'open' ? 1 : -1;
    if (!count && change < 0) continue;
    open.set(name, count + change);
    depth += change;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Whether markup is more than the builder reads: longer or deeper than anything that a person writes. */
export const isTooMuch = (html: string): boolean => html.length > LONGEST || isTangled(tokens(html));

// The builder's own policy allows no inline style, and a browser reports each one that it parses: styles are read under
// names that mean nothing, in an element whose content is text as that of `<style>` is.
const STYLE = 'data-brug-style';
const STYLE_ELEMENT = 'noframes';

function withoutStyles(html: string, tags: readonly TagToken[]): string {
  let from = 0;
  let written = '';
  const rename = (start: number, end: number, name: string): void => {
    written += html.slice(from, start) + name;
    from = end;
  };
  for (const { kind, name, start, attributes } of tags) {
    const isOpen = kind === 'open';
    const at = start + (isOpen ? 1 : 2);
    if (name === 'style') rename(at, at + name.length, isOpen ? `${STYLE_ELEMENT} ${STYLE}` : STYLE_ELEMENT);
    for (const attribute of attributes)
      if (isOpen && attribute.name === 'style') rename(attribute.start, attribute.start + 'style'.length, STYLE);
  }
  return written + html.slice(from);
}

/** The text as a document that nothing runs in and nothing is loaded for; an empty one when it is too much. */
export function parse(html: string): Document {
  const tags = html.length > LONGEST ? [] : tokens(html);
  return parseInert(html.length > LONGEST || isTangled(tags) ? '' : withoutStyles(html, tags));
}

/** Whether an element is a `<style>` of the source. */
export const isStyle = (element: Element): boolean =>
  element.localName === STYLE_ELEMENT && element.hasAttribute(STYLE);

/** The style sheets of the source. */
export const sheetsIn = (page: ParentNode): string[] =>
  [...page.querySelectorAll(`${STYLE_ELEMENT}[${STYLE}]`)].map((sheet) => sheet.textContent);

/** The attributes of an element, under their names in the source. */
export const attributesOf = (element: Element): (readonly [name: string, value: string])[] =>
  [...element.attributes].map(({ name, value }) => [name === STYLE ? 'style' : name, value]);
