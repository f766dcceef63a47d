import { DEFAULT_FIELDS } from '../../../src/partner-form/partner-form.element.js';
import { downloadText } from '../words/widget-words.js';
import { clean, type Kind } from '../markup/clean.js';
import { isCssValue } from '../markup/css.js';
import { escapeAttribute } from '../markup/escape.js';
import { attributeProblem, isLink, isWebUrl, type Reason } from '../markup/rules.js';
import { serviceOf } from '../services/services.js';
import {
  NOTHING_ASKED,
  OWN_TYPES,
  THEMES,
  type CardEmbed,
  type CtaEmbed,
  type Delivery,
  type Embed,
  type FormEmbed,
  type OwnField,
  type Pair,
  type Row,
  type WidgetName,
} from '../model/embed.js';

/** Control characters that HTML cannot hold (HTML, "preprocessing the input stream") are no text. */
const NO_TEXT = /[\0-\x08\x0b\x0e-\x1f\x7f]/g;
export const oneLine = (text: string): string => text.replace(NO_TEXT, '').replace(/\s+/g, ' ').trim();
export const lines = (text: string): string[] =>
  text
    .split(/[\n\r]/)
    .map(oneLine)
    .filter(Boolean);
const paragraphs = (text: string): string => lines(text).join('\n');

const choice = (value: string, known: readonly string[]): string => (known.includes(value) ? value : known[0]!);
const whole = (value: number): number => (value > 0 && Number.isSafeInteger(Math.round(value)) ? Math.round(value) : 0);

/** A name for a field, made from its label: `Aantal medewerkers` → `aantal_medewerkers`. */
export const nameFrom = (label: string): string =>
  label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '') || 'veld';

function tidyRow(row: Row): Row {
  const side = (pole: string, text: string): [string, string] => {
    // A card would take these characters for the separator between pole and explanation.
    const explanation = oneLine(text.replace(NO_TEXT, '').replace(/^[\s:–—-]+/, ''));
    const name = oneLine(pole);
    return name ? [name, explanation] : [explanation, ''];
  };
  const [first, firstText] = side(row.first, row.firstText);
  const [second, secondText] = side(row.second, row.secondText);
  return {
    id: oneLine(row.id),
    topic: oneLine(row.topic),
    first,
    firstText,
    second,
    secondText,
    note: oneLine(row.note),
  };
}

export const isComplete = (row: Row): boolean => {
  const { first, second } = tidyRow(row);
  return !!first && !!second;
};

/** Something of an embed that a snippet leaves out: as it was written, and why. */
export interface Missing {
  readonly code: string;
  /** `box`: a box of the builder says the same attribute. */
  readonly why: Reason | 'box';
}

/** Takes what an embed holds, and keeps a list of what it has to leave out. */
class Intake {
  readonly missing: Missing[] = [];

  #leaveOut(name: string, value: string, why: Missing['why']): void {
    this.missing.push({ code: `${name}="${escapeAttribute(value)}"`, why });
  }

  /** An address, if `safe` allows it: a browser would follow any other in the page, whatever the widget does. */
  address(name: string, value: string, safe: (value: string) => boolean): string {
    const address = oneLine(value);
    if (safe(address)) return address;
    this.#leaveOut(name, address, 'address');
    return '';
  }

  /** A value for one declaration of CSS. */
  css(token: string, property: string, value: string): string {
    const text = oneLine(value);
    // A browser mends the end of a value, such as a bracket that is not closed, but not within a rule.
    if (!text || (isCssValue(text) && CSS.supports(property, text))) return text;
    this.#leaveOut(token, text, 'style');
    return '';
  }

  /** Attributes that no box shows. */
  attributes(widget: WidgetName, pairs: readonly Pair[]): Pair[] {
    const place = { localName: `brug-${widget}`, namespaceURI: null };
    return tidyPairs(pairs).filter(([name, value]) => {
      const why = BOXED[widget].has(name) ? 'box' : attributeProblem(place, name, value);
      if (why) this.#leaveOut(name, value, why);
      return !why;
    });
  }

  markup(html: string, kind: Kind): string {
    if (!html.trim()) return '';
    const cleaned = clean(html, kind);
    this.missing.push(...cleaned.leftOut);
    return cleaned.html;
  }
}

const tidyPairs = (pairs: readonly Pair[]): Pair[] => {
  const named = pairs.map(([name, value]): Pair => [oneLine(name), oneLine(value)]).filter(([name]) => name);
  return [...new Map(named)];
};

/** Attributes that have a box: another one of the same name would win over what the box shows. */
const BOXED: Readonly<Record<WidgetName, ReadonlySet<string>>> = {
  'difference-card': new Set(
    'heading heading-level lang first second layout collapsible linkable scan name'.split(' '),
  ),
  'whitepaper-cta': new Set(
    `heading heading-level lang href label filename cover cover-alt format pages size layout gate action service names
    enctype consent privacy-href consent-by prefill attribution toolname tooldescription`.split(/\s+/),
  ),
  'partner-form': new Set(
    `heading heading-level lang fields action service names enctype consent privacy-href success-href
    navigate submit-label consent-by prefill attribution toolname tooldescription`.split(/\s+/),
  ),
};

function tidyDelivery(delivery: Delivery, intake: Intake): Delivery {
  const tidied = {
    action: intake.address('action', delivery.action, isWebUrl),
    hidden: tidyPairs(delivery.hidden),
    names: oneLine(delivery.names),
    enctype: choice(delivery.enctype, ['', 'multipart/form-data', 'application/json']),
  };
  return { ...tidied, service: serviceOf({ ...tidied, service: delivery.service }) };
}

function tidyOwnFields(fields: readonly OwnField[]): OwnField[] {
  const taken = new Set<string>();
  return fields
    .filter(({ label }) => oneLine(label))
    .map((field) => {
      const label = oneLine(field.label);
      const wanted = oneLine(field.name) || nameFrom(label);
      let name = wanted;
      for (let n = 2; taken.has(name); n++) name = `${wanted}_${n}`;
      taken.add(name);
      const type = choice(field.type, OWN_TYPES) as OwnField['type'];
      const options = hasOptions(type) ? [...new Set(lines(field.options))].join('\n') : '';
      return { label, name, type, required: field.required, options };
    })
    .filter(({ type, options }) => !hasOptions(type) || options);
}

export const hasOptions = (type: OwnField['type']): boolean => type === 'select' || type === 'radio';

/** A language as the attribute `lang` takes it (BCP 47, in outline). */
const language = (lang: string): string => (/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(lang.trim()) ? lang.trim() : '');

/** Names of fonts without the quotes around them: CSS needs none, and the rule of a widget takes none. */
const unquoted = (fonts: string): string => fonts.replace(/"([^"]*)"|'([^']*)'/g, '$1$2');

/** A length: a number alone counts pixels. */
const inPixels = (length: string): string => (/^\d+(\.\d+)?$/.test(length.trim()) ? `${length.trim()}px` : length);

const common = <E extends Embed>(embed: E, intake: Intake) => ({
  heading: oneLine(embed.heading),
  headingLevel: [2, 3, 4, 5, 6].includes(embed.headingLevel) ? embed.headingLevel : 2,
  lang: language(embed.lang),
  looks: {
    theme: choice(embed.looks.theme, THEMES) as Embed['looks']['theme'],
    accent: intake.css('--brug-accent', 'color', embed.looks.accent),
    first: embed.widget === 'difference-card' ? intake.css('--brug-first', 'color', embed.looks.first) : '',
    second: embed.widget === 'difference-card' ? intake.css('--brug-second', 'color', embed.looks.second) : '',
    radius: intake.css('--brug-radius', 'border-radius', embed.looks.radius),
    buttonRadius: intake.css('--brug-button-radius', 'border-radius', embed.looks.buttonRadius),
    headingWeight: intake.css('--brug-heading-weight', 'font-weight', embed.looks.headingWeight),
    line: intake.css('--brug-line', 'border-top-width', embed.looks.line),
    focus: intake.css('--brug-focus', 'color', embed.looks.focus),
    headingFont: intake.css('--brug-heading-font', 'font-family', unquoted(embed.looks.headingFont)),
    fieldSurface: intake.css('--brug-field-surface', 'color', embed.looks.fieldSurface),
    shadow: intake.css('--brug-shadow', 'box-shadow', embed.looks.shadow),
    sticky:
      embed.widget === 'difference-card' ? intake.css('--brug-sticky', 'width', inPixels(embed.looks.sticky)) : '',
  },
  // A key that the widget does not know only causes a warning on the console.
  messages: tidyPairs(embed.messages).filter(([, text]) => text),
  attributes: intake.attributes(embed.widget, embed.attributes),
  rest: intake.markup(embed.rest, 'content'),
});

const asking = <E extends CtaEmbed | FormEmbed>(embed: E, intake: Intake) => ({
  ...common(embed, intake),
  delivery: tidyDelivery(embed.delivery, intake),
  // Mailings are never a condition for a download.
  consent:
    embed.widget === 'whitepaper-cta' && embed.consent === 'required'
      ? 'optional'
      : choice(embed.consent, ['none', 'optional', 'required']),
  consentText: oneLine(embed.consentText),
  privacyHref: intake.address('privacy-href', embed.privacyHref, isLink),
  consentBy: ['optional', 'required'].includes(embed.consent) ? oneLine(embed.consentBy) : '',
  prefill: oneLine(embed.prefill),
  attribution: choice(embed.attribution, ['page', 'session']),
  ...(embed.widget === 'partner-form' && embed.ownForm.trim()
    ? // A form of the page's own has them written on itself.
      { toolName: '', toolDescription: '' }
    : { toolName: toolName(embed.toolName), toolDescription: oneLine(embed.toolDescription) }),
});

/** A name for an agent is one word: "Stel een vraag" → `stel_een_vraag`. */
const toolName = (text: string): string =>
  /^[\w.-]+$/.test(text.trim()) ? text.trim() : text.trim() && nameFrom(text);

const card = (embed: CardEmbed, intake: Intake): CardEmbed => ({
  ...common(embed, intake),
  widget: embed.widget,
  first: oneLine(embed.first) || 'A',
  second: oneLine(embed.second) || 'B',
  rows: embed.rows.filter(isComplete).map(tidyRow),
  layout: choice(embed.layout, ['cards', 'table']),
  collapsible: embed.collapsible,
  linkable: embed.linkable,
  // The scan's four answers have no room in a column of a table.
  scan: embed.scan && embed.layout !== 'table',
  name: oneLine(embed.name),
  intro: paragraphs(embed.intro),
});

/** Without a gate nothing is asked, so nothing is sent. */
const cta = (embed: CtaEmbed, intake: Intake): CtaEmbed => ({
  ...asking(embed.gate === 'soft' || embed.gate === 'email' ? embed : { ...embed, ...NOTHING_ASKED }, intake),
  widget: embed.widget,
  href: intake.address('href', embed.href, isWebUrl),
  // A link of signs that nobody sees is empty.
  label: /[^\s\p{C}\u034f\u115f\u1160\u2800\u3164]/u.test(embed.label)
    ? oneLine(embed.label)
    : downloadText(embed.lang),
  filename: oneLine(embed.filename),
  cover: intake.address('cover', embed.cover, isWebUrl),
  coverAlt: oneLine(embed.coverAlt),
  format: oneLine(embed.format),
  pages: whole(embed.pages),
  size: whole(embed.size),
  text: paragraphs(embed.text),
  layout: choice(embed.layout, ['card', 'banner', 'inline']),
  gate: choice(embed.gate, ['none', 'soft', 'email']),
});

function form(embed: FormEmbed, intake: Intake): FormEmbed {
  const ownForm = intake.markup(embed.ownForm, 'form');
  return {
    ...asking(embed, intake),
    widget: embed.widget,
    // A form of the page's own has its own fields.
    fields: ownForm ? DEFAULT_FIELDS : oneLine(embed.fields),
    ownFields: ownForm ? [] : tidyOwnFields(embed.ownFields),
    ownForm,
    intro: paragraphs(embed.intro),
    thanks: paragraphs(embed.thanks),
    submitLabel: ownForm ? '' : oneLine(embed.submitLabel),
    successHref: intake.address('success-href', embed.successHref, isWebUrl),
    navigate: embed.navigate,
    fallbackEmail: oneLine(embed.fallbackEmail),
  };
}

/** An embed as a snippet can say it, and what it cannot say. */
export interface Tidied<E extends Embed = Embed> {
  readonly embed: E;
  readonly missing: readonly Missing[];
}

/**
 * The embed as a snippet can say it: text on one line, rows that a card would show, choices that exist, and nothing
 * that runs, loads or leads elsewhere than a box shows. Everything from a link, a paste or a file goes through here.
 */
export function tidied<E extends Embed>(embed: E): Tidied<E> {
  const intake = new Intake();
  const whole =
    embed.widget === 'difference-card'
      ? card(embed, intake)
      : embed.widget === 'whitepaper-cta'
        ? cta(embed, intake)
        : form(embed, intake);
  return { embed: whole as E, missing: intake.missing };
}

export const tidy = <E extends Embed>(embed: E): E => tidied(embed).embed;
