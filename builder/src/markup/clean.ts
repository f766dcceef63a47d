import { escapeAttribute, escapeJson, escapeText } from './escape.js';
import { asWritten, attributesOf, isStyle, parse } from './parse.js';
import { attributeProblem, elementProblem, keepsContent, type Reason } from './rules.js';

/** Something that may not stand in an embed: as it was written, and why. */
export interface LeftOut {
  readonly code: string;
  readonly why: Reason;
  /** Name of the element, or of the element that has the attribute. */
  readonly element: string;
  readonly attribute?: string;
  /** The attributes of the element, to find it by in the source. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** Markup that runs nothing, loads nothing but pictures and leads nowhere by itself, and what was left out of it. */
export interface Clean {
  readonly html: string;
  readonly leftOut: readonly LeftOut[];
}

/** What kind of markup it is: the content of one of Brug's tags, or one `<form>` of the site's own. */
export type Kind = 'content' | 'form';

const VOID = /^(br|col|hr|img|input|source|wbr)$/;
/** Something long is recognised by its start. */
const SHOWN = 300;
const shown = (code: string): string => (code.length > SHOWN ? `${code.slice(0, SHOWN)}…` : code);

/** Walks through parsed markup once, and writes what may stay. */
class Walk {
  readonly leftOut: LeftOut[] = [];
  readonly #forms: ReadonlySet<string>;
  #html = '';

  constructor(root: Element) {
    this.#forms = new Set([...root.querySelectorAll('form')].map((form) => form.getAttribute('id') ?? ''));
    this.#children(root, escapeText);
  }

  get html(): string {
    return outdented(this.#html);
  }

  #children(parent: Node, text: (text: string) => string): void {
    for (const child of parent.childNodes) {
      if (child instanceof Text) this.#html += text(child.data);
      // Comments are left out: they say nothing to visitors, and some libraries run them as code.
      else if (child instanceof Element) this.#element(child, text);
    }
  }

  #element(element: Element, text: (text: string) => string): void {
    const name = element.localName;
    const messages = messagesIn(element);
    if (messages) {
      this.#html += `<script type="application/json">\n${escapeJson({ messages })}\n</script>`;
      return;
    }
    const why = isStyle(element) ? 'style' : elementProblem(element);
    if (why) {
      this.leftOut.push({
        code: shown(asWritten(sourceOf(element, why))),
        why,
        element: isStyle(element) ? 'style' : name,
        attributes: isStyle(element) ? [] : attributesOf(element),
      });
      if (keepsContent(why)) this.#children(element, text);
      return;
    }
    this.#html += `<${name}${this.#attributes(element)}>`;
    if (VOID.test(name)) return;
    if (/^(textarea|pre)$/.test(name)) {
      // Here a line end is content, not layout, and a parser drops the first one.
      const preformatted = (data: string): string => text(data).replaceAll('\n', '&#10;');
      if (element.textContent.startsWith('\n')) this.#html += '&#10;';
      this.#children(element, preformatted);
    } else if (/^(title|desc)$/.test(name)) this.#html += text(element.textContent);
    else this.#children(element, text);
    this.#html += `</${name}>`;
  }

  #attributes(element: Element): string {
    const attributes = attributesOf(element);
    return attributes
      .map(([name, value]) => {
        const isOwnForm = name === 'form' && this.#forms.has(value);
        const why = isOwnForm ? undefined : attributeProblem(element, name, value);
        if (!why) return value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`;
        const code = shown(`<${element.localName} ${name}="${escapeAttribute(value)}">`);
        this.leftOut.push({ code, why, element: element.localName, attribute: name, attributes });
        return '';
      })
      .join('');
  }
}

/** The words for the widget in a `<script>` that is data and nothing else: with any other attribute it may be code. */
function messagesIn(element: Element): Record<string, string> | undefined {
  if (element.localName !== 'script' || element.attributes.length !== 1) return undefined;
  if (element.getAttribute('type')?.trim().toLowerCase() !== 'application/json') return undefined;
  try {
    const { messages, ...others } = JSON.parse(element.textContent) as { messages?: unknown };
    // Only messages may stand here: anything else could contradict what the builder's boxes show.
    const isWords = isRecord(messages) && Object.values(messages).every((word) => typeof word === 'string');
    return isWords && !Object.keys(others).length ? (messages as Record<string, string>) : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Lines without the indent that all but the first have in common, so that markup does not drift when it is read and
 * written again.
 */
function outdented(html: string): string {
  const lines = html
    .trim()
    .split('\n')
    .filter((line) => line.trim());
  const indent = Math.min(...lines.slice(1).map((line) => line.length - line.trimStart().length));
  return lines.map((line, index) => (index ? line.slice(indent) : line).trimEnd()).join('\n');
}

/** An element as it was written; its tag alone when its content stays. */
function sourceOf(element: Element, why: Reason): string {
  if (isStyle(element)) return `<style>${element.textContent}</style>`;
  if (!keepsContent(why)) return element.outerHTML;
  const html = (element.cloneNode() as Element).outerHTML;
  const end = `</${element.localName}>`;
  return html.endsWith(end) ? html.slice(0, -end.length) : html;
}

function cleaned(html: string, kind: Kind): Clean {
  const leftOut: LeftOut[] = [];
  let before = html;
  for (let round = 0; round < 5; round++) {
    const { body } = parse(`<body>${before}`);
    const form = kind === 'form' ? body.querySelector('form') : undefined;
    if (form === null) return { html: '', leftOut };
    const walk = new Walk(form ? wrapped(form) : body);
    leftOut.push(...walk.leftOut);
    if (walk.html === before) return { html: before, leftOut };
    before = walk.html;
  }
  return { html: '', leftOut: [...leftOut, { code: shown(html), why: 'unknown', element: '', attributes: [] }] };
}

/** What was cleaned last: each time the page is drawn, it asks for the same markup several times. */
const known = new Map<string, Clean>();
const KNOWN = 8;

/**
 * Markup as a page may hold it, whoever wrote it. The result is read and cleaned again until it stays the same, because
 * a browser may make something else of nested forms or of foreign content the second time.
 */
export function clean(html: string, kind: Kind): Clean {
  const key = `${kind} ${html}`;
  const found = known.get(key) ?? cleaned(html, kind);
  known.delete(key);
  known.set(key, found);
  const [oldest] = known.keys();
  if (known.size > KNOWN) known.delete(oldest!);
  return found;
}

/** The form alone in a new parent, because the walk goes through children. */
function wrapped(form: Element): Element {
  const holder = form.ownerDocument.createElementNS(null, 'div');
  holder.append(form);
  return holder;
}
