import { parseInert } from './inert.js';

/** An attribute as it stands in the source. */
export interface AttributeToken {
  readonly name: string;
  /** Its value as a browser reads it. */
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
  /** Whether it is written as `<x />`, also with a space in it. A `/` at the end of a value belongs to the value. */
  readonly selfClosing: boolean;
  /** Whether it closes itself within a drawing: elsewhere no tag does (HTML, "Self-closing start tag state"). */
  readonly closesInDrawing: boolean;
  readonly start: number;
  readonly end: number;
}

// White space and names, as the HTML standard defines them ("Tokenization").
const NAME = /[a-z][^\t\n\f\r />]*/iy;
const SPACE = /[\t\n\f\r /]*/y;
const ATTRIBUTE_NAME = /=?[^\t\n\f\r />=]*/y;
const EQUALS = /[\t\n\f\r ]*=[\t\n\f\r ]*/y;
const UNQUOTED = /[^\t\n\f\r >]*/y;
/** A curly quote begins no quoted value, but people mean one: read up to its partner. */
const CURLY = /[“”„‟″«][^“”‟″»<>]*[“”‟″»]|[‘’‚‛‹][^‘’‛›<>]*[‘’‛›]/y;

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Resolves the character references of a value, by the browser's parser, which knows all two thousand of them. */
const decode = (text: string): string =>
  text.includes('&')
    ? (parseInert(`<p title="${text.replaceAll('"', '&quot;')}">`).body.firstElementChild?.getAttribute('title') ?? '')
    : text;

/** An attribute whose value is read only when it is asked for. */
function attributeToken(html: string, name: string, places: Omit<AttributeToken, 'name' | 'value'>): AttributeToken {
  let value: string | undefined;
  return {
    ...places,
    name: name.toLowerCase(),
    get value() {
      return (value ??= places.valueStart < 0 ? '' : decode(html.slice(places.valueStart, places.valueEnd)));
    },
  };
}

function readAttributes(html: string, from: number): { attributes: AttributeToken[]; end: number } {
  const attributes: AttributeToken[] = [];
  let at = from;
  while (at < html.length) {
    at += match(SPACE, html, at).length;
    if (at >= html.length || html[at] === '>') break;
    const start = at;
    const name = match(ATTRIBUTE_NAME, html, at);
    at += name.length;
    const equals = match(EQUALS, html, at);
    if (!equals) {
      attributes.push(attributeToken(html, name, { start, end: at, valueStart: -1, valueEnd: -1 }));
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
      valueEnd = at + (match(CURLY, html, at) || match(UNQUOTED, html, at)).length;
      at = valueEnd;
    }
    attributes.push(attributeToken(html, name, { start, end: at, valueStart, valueEnd }));
  }
  return { attributes, end: Math.min(html.length, at + 1) };
}

/** Elements whose content is text up to their own end tag (HTML, "RCDATA", "RAWTEXT" and "script data" states). */
const TEXT_ONLY = /^(script|style|textarea|title|xmp|iframe|noembed|noframes)$/;

/** Where a comment ends: at `-->` or `--!>`, or at once in `<!-->` and `<!--->`. */
function endOfComment(html: string, start: number): number {
  const end = /--!?>/g;
  end.lastIndex = start + 2;
  const found = end.exec(html);
  return found ? found.index + found[0].length : html.length;
}

const after = (found: number, html: string): number => (found < 0 ? html.length : found + 1);

/**
 * The tags of a source, as they are written: a parser would already have mended what there is to report. Comments hold
 * no tags, nor do elements whose content is text, except within a drawing or a formula, where it is not text.
 */
export function tokens(html: string): TagToken[] {
  const found: TagToken[] = [];
  let foreign = 0;
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start < 0) break;
    if (html.startsWith('<!--', start)) {
      at = endOfComment(html, start);
      continue;
    }
    const isClose = html[start + 1] === '/';
    const name = match(NAME, html, start + (isClose ? 2 : 1)).toLowerCase();
    if (!name) {
      // `<!`, `<?` and `</` before anything else begin a comment up to the next `>`; `<` is text.
      at = /[!?/]/.test(html[start + 1] ?? '') ? after(html.indexOf('>', start), html) : start + 1;
      continue;
    }
    const { attributes, end } = readAttributes(html, start + (isClose ? 2 : 1) + name.length);
    const written = html.slice(start, end - 1).trimEnd();
    const isInValue = attributes.at(-1)?.end === start + written.length;
    const selfClosing = html[end - 1] === '>' && written.endsWith('/') && !isInValue;
    const closesInDrawing = selfClosing && html[end - 2] === '/';
    found.push({ kind: isClose ? 'close' : 'open', name, attributes, selfClosing, closesInDrawing, start, end });
    at = end;
    if (/^(svg|math)$/.test(name) && !closesInDrawing) foreign = Math.max(0, foreign + (isClose ? -1 : 1));
    if (isClose || foreign) continue;
    if (name === 'plaintext') break;
    if (TEXT_ONLY.test(name)) {
      const end = new RegExp(`</${name}`, 'gi');
      end.lastIndex = at;
      at = end.exec(html)?.index ?? html.length;
    }
  }
  return found;
}
