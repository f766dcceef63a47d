import { parseInert } from './inert.js';
import { tokens, type TagToken } from './tokens.js';

/** The most characters of a paste that are read: a table with the styles of an office program is long. */
export const LONGEST = 256 * 1024;
/** The deepest nesting that is read, since a parser's time grows with its square; no page is as deep. */
const DEEPEST = 100;
/** The most attributes of a tag that are read, since a parser compares each with all before it; no tag has as many. */
const MOST_ATTRIBUTES = 200;

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Elements that are never counted as open: those without content, and those that the next of their kind ends. */
const NOT_AROUND = names(
  `area base br col embed hr img input link meta source track wbr p li dd dt option optgroup tr td th tbody thead tfoot ` +
    'rp rt colgroup',
);

/** Whether elements are nested deeper, or a tag has more attributes, than in any page. */
function isTangled(tags: readonly TagToken[]): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const { kind, name, attributes, closesInDrawing } of tags) {
    if (attributes.length > MOST_ATTRIBUTES) return true;
    // Only within a drawing does `<x />` close itself.
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

// The builder's own policy allows no inline style, and a browser reports each one that it parses. So styles are read
// under names that mean nothing, and style sheets in an element whose content is text, as that of `<style>` is. The
// names of pictures and frames are changed as well: one that has the name of a member of the document hides it (HTML,
// "named properties").
const RENAMED = 'data-brug-';
const STYLE = `${RENAMED}style`;
const STYLE_ELEMENT = 'noframes';
const HIDES_MEMBERS = /^(img|image|embed|iframe|object)$/;

const isRenamed = (element: string, attribute: string): boolean =>
  attribute === 'style' || (/^(name|id)$/.test(attribute) && HIDES_MEMBERS.test(element));

/** Markup in which everything that was renamed has its original name again. */
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
 * Replaces a form by an element without members of its own. Controls hide the members of `<form>` whose names they have
 * (HTML, "named properties"): with `<input name="attributes">` nothing could be read of it any more.
 */
function withoutMembers(form: HTMLFormElement, page: Document): void {
  const plain = Document.prototype.createElementNS.call(page, null, 'form');
  for (const attribute of attributesIn(form)) plain.setAttributeNode(attribute.cloneNode() as Attr);
  for (let child = firstChildOf(form); child; child = firstChildOf(form)) plain.appendChild(child);
  Element.prototype.replaceWith.call(form, plain);
}

/** The text as a document in which nothing runs and nothing is loaded; an empty document when the text is too much. */
export function parse(html: string): Document {
  const tags = html.length > LONGEST ? [] : tokens(html);
  const page = parseInert(html.length > LONGEST || isTangled(tags) ? '' : renamed(html, tags));
  for (const form of Document.prototype.querySelectorAll.call(page, 'form'))
    // Within a drawing `<form>` is no form.
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
