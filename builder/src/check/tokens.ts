/** An attribute as it stands in the source. */
export interface AttributeToken {
  readonly name: string;
  readonly value: string;
  /** Where it stands in the source, the quotes included. */
  readonly start: number;
  readonly end: number;
  /** Where its value stands, without straight quotes around it; -1 when it has none. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** A tag as it stands in the source. */
export interface TagToken {
  readonly kind: 'open' | 'close';
  readonly name: string;
  readonly attributes: readonly AttributeToken[];
  /** `<x />` */
  readonly selfClosing: boolean;
  readonly start: number;
  readonly end: number;
}

const NAME = /[a-z][^\s/>]*/iy;
const SPACE = /[\s/]*/y;
const ATTRIBUTE_NAME = /[^\s/>=]+/y;
const EQUALS = /\s*=\s*/y;
const UNQUOTED = /[^\s>]*/y;

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Entities that attribute values of embeds hold. */
const decode = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

function readAttributes(html: string, from: number): { attributes: AttributeToken[]; end: number } {
  const attributes: AttributeToken[] = [];
  let at = from;
  while (at < html.length) {
    at += match(SPACE, html, at).length;
    if (at >= html.length || html[at] === '>') break;
    const start = at;
    const name = match(ATTRIBUTE_NAME, html, at) || html[at]!;
    at += name.length;
    const equals = match(EQUALS, html, at);
    if (!equals) {
      attributes.push({ name: name.toLowerCase(), value: '', start, end: at, valueStart: -1, valueEnd: -1 });
      continue;
    }
    at += equals.length;
    const quote = html[at];
    let valueStart = at;
    let valueEnd: number;
    if (quote === '"' || quote === "'") {
      valueStart = at + 1;
      const close = html.indexOf(quote, valueStart);
      valueEnd = close < 0 ? html.length : close;
      at = Math.min(html.length, valueEnd + 1);
    } else {
      // A curly quote begins no quoted value, but people mean one: read up to its partner.
      const curly = /[“”„‟″«]([^“”‟″»<>]*)[“”‟″»]/y;
      const meant = match(curly, html, at);
      valueEnd = at + (meant || match(UNQUOTED, html, at)).length;
      at = valueEnd;
    }
    attributes.push({
      name: name.toLowerCase(),
      value: decode(html.slice(valueStart, valueEnd)),
      start,
      end: at,
      valueStart,
      valueEnd,
    });
  }
  return { attributes, end: Math.min(html.length, at + 1) };
}

/**
 * The tags of a source, as they are written: a parser would have mended by then what there is to say. Comments, and what
 * is in scripts and styles, are no tags.
 */
export function tokens(html: string): TagToken[] {
  const found: TagToken[] = [];
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start < 0) break;
    if (html.startsWith('<!--', start)) {
      const end = html.indexOf('-->', start);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const isClose = html[start + 1] === '/';
    const name = match(NAME, html, start + (isClose ? 2 : 1)).toLowerCase();
    if (!name) {
      at = start + 1;
      continue;
    }
    const { attributes, end } = readAttributes(html, start + (isClose ? 2 : 1) + name.length);
    const selfClosing = /\/\s*>$/.test(html.slice(start, end));
    found.push({ kind: isClose ? 'close' : 'open', name, attributes, selfClosing, start, end });
    at = end;
    if (!isClose && (name === 'script' || name === 'style')) {
      const close = html.toLowerCase().indexOf(`</${name}`, at);
      at = close < 0 ? html.length : close;
    }
  }
  return found;
}
