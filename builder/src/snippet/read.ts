import type { Comparison } from '../../../src/difference-card/comparison.js';
import { readJsonText } from '../../../src/difference-card/read-json.js';
import { readTable } from '../../../src/difference-card/read-table.js';
import { readPages, readSize } from '../../../src/whitepaper-cta/document-facts.js';
import {
  EMPTY,
  OWN_TYPES,
  WIDGETS,
  type CardEmbed,
  type CtaEmbed,
  type Embed,
  type FormEmbed,
  type OwnField,
  type OwnType,
  type Pair,
  type WidgetName,
} from '../model/embed.js';
import { isRecord } from '../model/shaped.js';
import { LIMITS } from '../model/limits.js';
import { nameFrom, oneLine, tidy } from './tidy.js';
import { asWritten, attributesOf, parse, sheetsIn } from '../markup/parse.js';
import { readLooks } from './looks.js';

/** What a pasted embed was read into. */
export interface Reading {
  /** The embed as far as a snippet can say it. */
  readonly embed: Embed;
  /** The embed as it was written, to list what a snippet leaves out of it. */
  readonly written: Embed;
  /** Rows of a table whose markup within cells could not be kept, by topic. */
  readonly plainRows: readonly string[];
}

/** Takes attributes and children out as they are read, so that what is left at the end can be kept as it is. */
class Source {
  readonly element: Element;
  constructor(element: Element) {
    this.element = element.cloneNode(true) as Element;
    // What a prerenderer has drawn will be drawn anew, and `v-pre` is added again where Vue needs it.
    for (const drawn of this.children('template[shadowrootmode]')) drawn.remove();
    this.element.removeAttribute('v-pre');
  }

  take(name: string): string {
    const value = this.element.getAttribute(name) ?? '';
    this.element.removeAttribute(name);
    return value;
  }

  takeBoolean(name: string): boolean {
    const has = this.element.hasAttribute(name);
    this.element.removeAttribute(name);
    return has;
  }

  children(selector: string): Element[] {
    return [...this.element.children].filter((child) => child.matches(selector));
  }

  /** Paragraphs of nothing but text, a line each. */
  takeParagraphs(selector: string): string {
    const plain = this.children(selector).filter((child) => !child.firstElementChild && oneLine(child.textContent));
    for (const child of plain) child.remove();
    return plain.map((child) => oneLine(child.textContent)).join('\n');
  }

  takeText(selector: string): string {
    const [child] = this.children(selector).filter((found) => !found.firstElementChild);
    child?.remove();
    return oneLine(child?.textContent ?? '');
  }

  /** What a card shows when it is written as JSON; words for the widget in the same JSON stay. */
  takeComparison(): Comparison | undefined {
    const [script] = this.children('script[type="application/json"]');
    const read = script && readJsonText(script.textContent);
    if (!read?.differences.length) return undefined;
    const { messages } = JSON.parse(script!.textContent) as { messages?: unknown };
    if (messages) script!.textContent = JSON.stringify({ messages });
    else script!.remove();
    return read;
  }

  /** Words for the widget, written as data. */
  takeMessages(): Pair[] {
    const [script] = this.children('script[type="application/json"]:not([src])');
    try {
      const { messages, ...others } = JSON.parse(script?.textContent ?? '') as { messages?: unknown };
      if (Object.keys(others).length) return [];
      const pairs = Object.entries(isRecord(messages) ? messages : {}).filter(
        (pair): pair is [string, string] => typeof pair[1] === 'string',
      );
      if (pairs.length) script!.remove();
      return pairs;
    } catch {
      return [];
    }
  }

  /** Text between the tags, without the elements. */
  takeLooseText(): string {
    const texts = [...this.element.childNodes].filter((node) => node instanceof Text);
    const found = texts.map(({ data }) => oneLine(data)).filter(Boolean);
    for (const text of texts) if (oneLine(text.data)) text.remove();
    return found.join('\n');
  }

  attributes(): Pair[] {
    return attributesOf(this.element);
  }

  rest(): string {
    return asWritten(this.element.innerHTML.trim());
  }
}

const level = (value: string): number => (['3', '4', '5', '6'].includes(value) ? Number(value) : 2);

const common = (source: Source) => ({ headingLevel: level(source.take('heading-level')), lang: source.take('lang') });

function readCard(source: Source, css: string): { embed: CardEmbed; plainRows: string[] } {
  const [table] = source.children('table') as HTMLTableElement[];
  const attributes = {
    ...common(source),
    layout: source.take('layout') || 'cards',
    collapsible: source.takeBoolean('collapsible'),
    linkable: source.takeBoolean('linkable'),
    scan: source.takeBoolean('scan'),
    name: source.take('name'),
  };
  const heading = source.take('heading');
  const named = { first: source.take('first'), second: source.take('second') };
  // Reads only as many rows as a card takes, and one more to tell that there are more.
  for (const row of [...(table?.rows ?? [])].slice(LIMITS.rows + 2)) row.remove();
  const read = source.takeComparison() ?? (table && readTable(table, !!named.first));
  table?.remove();
  const plainRows: string[] = [];
  const rows = (read?.differences ?? []).slice(0, LIMITS.rows).map((difference) => {
    const { topic, first, second, firstText, secondText, note } = difference;
    const text = (content: string | DocumentFragment): string =>
      oneLine(typeof content === 'string' ? content : content.textContent);
    if ([topic, first, second, firstText, secondText, note].some((content) => typeof content !== 'string'))
      plainRows.push(text(topic) || text(first));
    return {
      id: [...(table?.rows ?? [])].some(({ id }) => id === difference.id) ? difference.id : '',
      topic: text(topic),
      first: text(first),
      firstText: text(firstText),
      second: text(second),
      secondText: text(secondText),
      note: text(note),
    };
  });
  const embed: CardEmbed = {
    ...EMPTY['difference-card'],
    ...attributes,
    heading: heading || (read?.heading ?? ''),
    first: named.first || (read?.first ?? ''),
    second: named.second || (read?.second ?? ''),
    rows,
    intro: source.takeParagraphs('p[slot=intro]'),
    looks: readLooks(css, 'difference-card'),
    attributes: source.attributes(),
    messages: source.takeMessages(),
    rest: source.rest(),
  };
  return { embed, plainRows };
}

const asking = (source: Source) => ({
  consent: source.take('consent') || 'none',
  privacyHref: source.take('privacy-href'),
  consentBy: source.take('consent-by'),
  prefill: source.take('prefill'),
  attribution: source.take('attribution') || 'page',
  toolName: source.take('toolname'),
  toolDescription: source.take('tooldescription'),
  consentText: source.takeText('[slot=consent]'),
  delivery: {
    action: source.take('action'),
    service: source.take('service').replace(/^auto$/, ''),
    names: source.take('names'),
    enctype: source.take('enctype').replace(/^application\/x-www-form-urlencoded$/, ''),
    hidden: source.children('input[type=hidden][slot=fields][name]').map((input): Pair => {
      input.remove();
      return [input.getAttribute('name') ?? '', input.getAttribute('value') ?? ''];
    }),
  },
});

function readCta(source: Source, css: string): CtaEmbed {
  const [link] = source.children('a[href]:not([slot])');
  link?.remove();
  const attribute = { label: source.take('label'), filename: source.take('filename'), href: source.take('href') };
  const loose = source.takeLooseText();
  return {
    ...EMPTY['whitepaper-cta'],
    ...common(source),
    ...asking(source),
    heading: source.take('heading'),
    href: attribute.href || (link?.getAttribute('href') ?? ''),
    label: attribute.label || oneLine(link?.textContent ?? ''),
    filename: attribute.filename || (link?.getAttribute('download') ?? ''),
    cover: source.take('cover'),
    coverAlt: source.take('cover-alt'),
    format: source.take('format'),
    pages: readPages(source.take('pages')) || 0,
    size: readSize(source.take('size')) || 0,
    text: [source.takeParagraphs('p:not([slot])'), loose].filter(Boolean).join('\n'),
    layout: source.take('layout') || 'card',
    gate: source.take('gate') || 'none',
    looks: readLooks(css, 'whitepaper-cta'),
    attributes: source.attributes(),
    messages: source.takeMessages(),
    rest: source.rest(),
  };
}

const labelText = (label: Element): string => {
  const copy = label.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll('input, select, textarea')) control.remove();
  return oneLine(copy.textContent);
};

/** Attributes that a field of the model can express; a control with any other attribute stays as it is. */
const SAID = /^(name|type|required|value|slot)$/;

/** Reads a field of the site's own, if it holds nothing that the model cannot express. */
function readOwnField(element: Element): OwnField | undefined {
  const controls = [...element.querySelectorAll('input, select, textarea')];
  const [control] = controls;
  if (!control || controls.some((each) => [...each.attributes].some(({ name }) => !SAID.test(name)))) return undefined;
  const type = control.localName === 'input' ? (control.getAttribute('type') ?? 'text') : control.localName;
  if (!OWN_TYPES.includes(type as OwnType)) return undefined;
  const isGroup = type === 'radio';
  if (isGroup ? !element.matches('fieldset') : !element.matches('label') || controls.length > 1) return undefined;
  const options = isGroup
    ? controls.map((each) => oneLine(each.getAttribute('value') ?? ''))
    : [...control.querySelectorAll('option')].map((option) => oneLine(option.textContent));
  const label = isGroup ? oneLine(element.querySelector('legend')?.textContent ?? '') : labelText(element);
  if (!label) return undefined;
  return {
    label,
    name: oneLine(control.getAttribute('name') ?? '') || nameFrom(label),
    type: type as OwnType,
    required: control.hasAttribute('required'),
    options: options.filter(Boolean).join('\n'),
  };
}

function readForm(source: Source, css: string): FormEmbed {
  const delivery = asking(source);
  const [ownForm] = source.children('form:not([slot])');
  ownForm?.remove();
  const ownFields = source.children('label[slot=fields], fieldset[slot=fields]').flatMap((child) => {
    const field = readOwnField(child);
    if (field) child.remove();
    return field ? [field] : [];
  });
  const [fallback] = source.children('p[slot=fallback]').filter((child) => {
    const only = child.childNodes.length === 1 ? child.firstElementChild : undefined;
    return only?.matches('a[href^="mailto:"]') && only.getAttribute('href') === `mailto:${only.textContent}`;
  });
  fallback?.remove();
  return {
    ...EMPTY['partner-form'],
    ...common(source),
    ...delivery,
    heading: source.take('heading'),
    fields: source.element.hasAttribute('fields') ? source.take('fields') : EMPTY['partner-form'].fields,
    ownFields,
    ownForm: asWritten(ownForm?.outerHTML ?? ''),
    intro: source.takeParagraphs('p[slot=intro]'),
    thanks: source.takeParagraphs('p[slot=success]'),
    submitLabel: source.take('submit-label'),
    successHref: source.take('success-href'),
    navigate: source.takeBoolean('navigate'),
    fallbackEmail: oneLine(fallback?.textContent ?? ''),
    looks: readLooks(css, 'partner-form'),
    attributes: source.attributes(),
    messages: source.takeMessages(),
    rest: source.rest(),
  };
}

/** Reads the first embed in a piece of HTML, with the looks that its style sheets give; nothing when there is none. */
export function readSnippet(html: string): Reading | undefined {
  const page = parse(html);
  const found = page.querySelector(WIDGETS.map((name) => `brug-${name}`).join());
  if (!found) return undefined;
  const css = sheetsIn(page).join('\n');
  const source = new Source(found);
  const widget = found.localName.slice('brug-'.length) as WidgetName;
  const { embed: written, plainRows } =
    widget === 'difference-card'
      ? readCard(source, css)
      : { embed: widget === 'whitepaper-cta' ? readCta(source, css) : readForm(source, css), plainRows: [] };
  return { embed: tidy(written), written, plainRows };
}
