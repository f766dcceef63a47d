import { DEFAULT_FIELDS } from '../../../src/partner-form/partner-form.options.js';
import { serviceOf } from '../services/services.js';
import { parseInert } from '../snippet/inert.js';
import {
  NO_DELIVERY,
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
} from './embed.js';

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

/** A value for one declaration of CSS: what would end the declaration or open another is refused. */
const cssValue = (value: string): string => (/[;{}<>\\"'@!]|\/\*|url\(/i.test(value) ? '' : oneLine(value));

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
    // A card takes what stands between pole and explanation for a separator.
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

const tidyPairs = (pairs: readonly Pair[]): Pair[] => {
  const named = pairs.map(([name, value]): Pair => [oneLine(name), oneLine(value)]).filter(([name]) => name);
  return [...new Map(named)];
};

function tidyDelivery(delivery: Delivery): Delivery {
  const tidied = {
    action: oneLine(delivery.action),
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

/** The first `<form>` of the text as a browser writes it, or nothing. */
export const formIn = (html: string): string => parseInert(html).querySelector('form')?.outerHTML ?? '';

/** Markup in which every tag has its end, as a browser writes it. */
const wholeMarkup = (html: string): string => parseInert(`<body>${html}`).body.innerHTML.trim();

const common = <E extends Embed>(embed: E) => ({
  heading: oneLine(embed.heading),
  headingLevel: [2, 3, 4, 5, 6].includes(embed.headingLevel) ? embed.headingLevel : 2,
  lang: oneLine(embed.lang),
  looks: {
    theme: choice(embed.looks.theme, THEMES) as Embed['looks']['theme'],
    accent: cssValue(embed.looks.accent),
    first: embed.widget === 'difference-card' ? cssValue(embed.looks.first) : '',
    second: embed.widget === 'difference-card' ? cssValue(embed.looks.second) : '',
    radius: cssValue(embed.looks.radius),
  },
  // A shared link may hold anything: only what is a name can be an attribute.
  attributes: embed.attributes.filter(([name]) => /^[a-z_][\w.:-]*$/.test(name)),
  rest: embed.rest.trim() && wholeMarkup(embed.rest),
});

const asking = <E extends CtaEmbed | FormEmbed>(embed: E) => ({
  ...common(embed),
  delivery: tidyDelivery(embed.delivery),
  // Mailings are never a condition for a download.
  consent:
    embed.widget === 'whitepaper-cta' && embed.consent === 'required'
      ? 'optional'
      : choice(embed.consent, ['none', 'optional', 'required']),
  consentText: oneLine(embed.consentText),
  privacyHref: oneLine(embed.privacyHref),
});

const card = (embed: CardEmbed): CardEmbed => ({
  ...common(embed),
  widget: embed.widget,
  first: oneLine(embed.first) || 'A',
  second: oneLine(embed.second) || 'B',
  rows: embed.rows.filter(isComplete).map(tidyRow),
  layout: choice(embed.layout, ['cards', 'table']),
  collapsible: embed.collapsible,
  linkable: embed.linkable,
  intro: paragraphs(embed.intro),
});

/** Without a gate nothing is asked, so nothing is sent. */
const NOTHING_ASKED = { delivery: NO_DELIVERY, consent: 'none', consentText: '', privacyHref: '' } as const;

const cta = (embed: CtaEmbed): CtaEmbed => ({
  ...asking(embed.gate === 'soft' || embed.gate === 'email' ? embed : { ...embed, ...NOTHING_ASKED }),
  widget: embed.widget,
  href: oneLine(embed.href),
  label: oneLine(embed.label),
  filename: oneLine(embed.filename),
  cover: oneLine(embed.cover),
  coverAlt: oneLine(embed.coverAlt),
  format: oneLine(embed.format),
  pages: whole(embed.pages),
  size: whole(embed.size),
  text: paragraphs(embed.text),
  layout: choice(embed.layout, ['card', 'banner', 'inline']),
  gate: choice(embed.gate, ['none', 'soft', 'email']),
});

function form(embed: FormEmbed): FormEmbed {
  const ownForm = embed.ownForm.trim() ? formIn(embed.ownForm) : '';
  return {
    ...asking(embed),
    widget: embed.widget,
    // A form of the page's own has its own fields.
    fields: ownForm ? DEFAULT_FIELDS : oneLine(embed.fields),
    ownFields: ownForm ? [] : tidyOwnFields(embed.ownFields),
    ownForm,
    intro: paragraphs(embed.intro),
    thanks: paragraphs(embed.thanks),
    successHref: oneLine(embed.successHref),
    navigate: embed.navigate,
    fallbackEmail: oneLine(embed.fallbackEmail),
  };
}

/** The embed as a snippet can say it: text on one line, rows that a card would show, choices that exist. */
export function tidy<E extends Embed>(embed: E): E {
  const tidied =
    embed.widget === 'difference-card' ? card(embed) : embed.widget === 'whitepaper-cta' ? cta(embed) : form(embed);
  return tidied as E;
}
