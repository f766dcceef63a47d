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
  for (const { kind, name, attributes, closesInDrawing } of tags) {
    if (attributes.length > MOST_ATTRIBUTES) return true;
    // Only within a drawing does `<x />` end itself.
    if (NOT_AROUND.has(name) || (closesInDrawing && open.get('svg'))) continue;
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
// names that mean nothing, in an element whose content is text as that of `<style>` is. So are the names of pictures and
// frames: one that bears the name of a member of the document hides it (HTML, "named properties").
const RENAMED = 'data-brug-';
const STYLE = `${RENAMED}style`;
const STYLE_ELEMENT = 'noframes';
const HIDES_MEMBERS = /^(img|image|embed|iframe|object)$/;

const isRenamed = (element: string, attribute: string): boolean =>
  attribute === 'style' || (/^(name|id)$/.test(attribute) && HIDES_MEMBERS.test(element));

/** Markup with what was renamed under its name in the source. */
export const asWritten = (html: string): string =>
  html
    .replace(/<noframes data-brug-style[^>]*>([^]*?)<\/noframes>/g, '<style>$1</style>')
    .replace(/ data-brug-(style|name|id)=/g, ' $1=');

function renamed(html: string, tags: readonly TagToken[]): string {
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
      if (isOpen && isRenamed(name, attribute.name)) rename(attribute.start, attribute.start, RENAMED);
  }
  return written + html.slice(from);
}

const attributesIn = (element: Element): NamedNodeMap => Reflect.get(Element.prototype, 'attributes', element);
const firstChildOf = (node: Node): Node | null => Reflect.get(Node.prototype, 'firstChild', node);

/**
 * A form as an element without members of its own. Those of `<form>` are hidden by controls that bear their names
 * (HTML, "named properties"): with `<input name="attributes">` nothing could be read of it any more.
 */
function withoutMembers(form: HTMLFormElement, page: Document): void {
  const plain = Document.prototype.createElementNS.call(page, null, 'form');
  for (const attribute of attributesIn(form)) plain.setAttributeNode(attribute.cloneNode() as Attr);
  for (let child = firstChildOf(form); child; child = firstChildOf(form)) plain.appendChild(child);
  Element.prototype.replaceWith.call(form, plain);
}

/** The text as a document that nothing runs in and nothing is loaded for; an empty one when it is too much. */
export function parse(html: string): Document {
  const tags = html.length > LONGEST ? [] : tokens(html);
  const page = parseInert(html.length > LONGEST || isTangled(tags) ? '' : renamed(html, tags));
  for (const form of Document.prototype.querySelectorAll.call(page, 'form'))
    // Within a drawing it is none.
    if (form instanceof HTMLFormElement) withoutMembers(form, page);
  return page;
}

/** Whether an element is a `<style>` of the source. */
export const isStyle = (element: Element): boolean =>
  element.localName === STYLE_ELEMENT && element.hasAttribute(STYLE);

/** The style sheets of the source. */
export const sheetsIn = (page: ParentNode): string[] =>
  [...page.querySelectorAll(`${STYLE_ELEMENT}[${STYLE}]`)].map((sheet) => sheet.textContent);

/** The attributes of an element, under their names in the source. */
export const attributesOf = (element: Element): (readonly [name: string, value: string])[] =>
  [...element.attributes].map(({ name, value }) => [name.replace(/^data-brug-(style|name|id)$/, '$1'), value]);
