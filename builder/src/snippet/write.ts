import {
  EMPTY,
  type CardEmbed,
  type CtaEmbed,
  type Embed,
  type FormEmbed,
  type OwnField,
  type Pair,
} from '../model/embed.js';
import { escapeAttribute, escapeJson, escapeText } from '../markup/escape.js';
import { lines, tidy } from './tidy.js';
import { recognised } from '../services/services.js';

/** An attribute as it stands in a tag; one without a value is a boolean. */
type Attribute = readonly [name: string, value?: string];

const written = (attributes: readonly Attribute[]): string[] =>
  attributes.map(([name, value]) => (value === undefined ? name : `${name}="${escapeAttribute(value)}"`));

/** Lines moved in by two spaces. */
export const indented = (text: string): string[] => text.split('\n').map((line) => (line ? `  ${line}` : line));

/** A tag with its content. The attributes get lines of their own where one line would be long. */
function element(tag: string, attributes: readonly Attribute[], children: readonly string[]): string {
  const parts = written(attributes);
  const oneLine = `<${[tag, ...parts].join(' ')}>`;
  const open = oneLine.length <= 100 ? oneLine : [`<${tag}`, ...parts.map((part) => `  ${part}`), '>'].join('\n');
  return children.length ? [open, ...children.flatMap(indented), `</${tag}>`].join('\n') : `${open}</${tag}>`;
}

/** Leaves out attributes that say nothing. */
const attributesOf = (pairs: readonly (readonly [string, string | number | boolean])[]): Attribute[] =>
  pairs.flatMap(([name, value]): Attribute[] =>
    value === false || value === '' || value === 0 ? [] : value === true ? [[name]] : [[name, String(value)]],
  );

const kept = (attributes: readonly Pair[]): Attribute[] =>
  attributes.map(([name, value]) => (value === '' ? [name] : [name, value]));

const commonAttributes = ({ headingLevel, lang }: Embed): (readonly [string, string | number | boolean])[] => [
  ['heading-level', headingLevel === 2 ? 0 : headingLevel],
  ['lang', lang],
];

const paragraphs = (text: string, slot = ''): string[] =>
  lines(text).map((line) => `<p${slot && ` slot="${slot}"`}>${escapeText(line)}</p>`);

const NUANCE = 'Nuance';

function cell(pole: string, text: string): string {
  return text ? `<td><strong>${escapeText(pole)}</strong> ${escapeText(text)}</td>` : `<td>${escapeText(pole)}</td>`;
}

function tableOf({ heading, first, second, rows }: CardEmbed): string {
  const notes = rows.some(({ note }) => note);
  const head = [
    '<td></td>',
    ...[first, second, ...(notes ? [NUANCE] : [])].map((text) => `<th scope="col">${escapeText(text)}</th>`),
  ];
  const row = (cells: readonly string[], id = ''): string =>
    ['<tr' + (id && ` id="${escapeAttribute(id)}"`) + '>', ...cells.flatMap(indented), '</tr>'].join('\n');
  const body = rows.map((item) =>
    row(
      [
        `<th scope="row">${escapeText(item.topic)}</th>`,
        cell(item.first, item.firstText),
        cell(item.second, item.secondText),
        ...(notes ? [`<td>${escapeText(item.note)}</td>`] : []),
      ],
      item.id,
    ),
  );
  return [
    '<table>',
    ...(heading ? indented(`<caption>${escapeText(heading)}</caption>`) : []),
    ...indented(['<thead>', ...indented(row(head)), '</thead>'].join('\n')),
    ...indented(['<tbody>', ...body.flatMap(indented), '</tbody>'].join('\n')),
    '</table>',
  ].join('\n');
}

function card(embed: CardEmbed): string {
  const attributes = attributesOf([
    ...commonAttributes(embed),
    ['layout', embed.layout === EMPTY['difference-card'].layout ? '' : embed.layout],
    ['collapsible', embed.collapsible],
    ['linkable', embed.linkable],
    ['scan', embed.scan],
    ['name', embed.name],
  ]);
  return element(
    'brug-difference-card',
    [...attributes, ...kept(embed.attributes)],
    [...paragraphs(embed.intro, 'intro'), tableOf(embed), ...restOf(embed)],
  );
}

/** The site's own words, as data: a policy allows that, and they are there before any script. */
const messagesOf = ({ messages }: Embed): string[] =>
  messages.length
    ? [
        ['<script type="application/json">', escapeJson({ messages: Object.fromEntries(messages) }), '</script>'].join(
          '\n',
        ),
      ]
    : [];

const restOf = (embed: Embed): string[] => [...messagesOf(embed), ...(embed.rest ? [embed.rest] : [])];

const deliveryAttributes = ({
  delivery,
  privacyHref,
  consent,
  consentBy,
  prefill,
  attribution,
  toolName,
  toolDescription,
}: CtaEmbed | FormEmbed): (readonly [string, string])[] => [
  ['action', delivery.action],
  // The service need not be named when the address tells it.
  ['service', delivery.service === recognised(delivery.action) ? '' : delivery.service],
  ['names', delivery.names],
  ['enctype', delivery.enctype],
  ['consent', consent === 'none' ? '' : consent],
  ['consent-by', consent === 'none' ? '' : consentBy],
  ['privacy-href', privacyHref],
  ['prefill', prefill],
  ['attribution', attribution === 'session' ? attribution : ''],
  ['toolname', toolName],
  ['tooldescription', toolDescription],
];

const deliveryChildren = ({ delivery, consentText }: CtaEmbed | FormEmbed): string[] => [
  ...delivery.hidden.map(
    ([name, value]) =>
      `<input type="hidden" slot="fields" name="${escapeAttribute(name)}" value="${escapeAttribute(value)}" />`,
  ),
  ...(consentText ? [`<span slot="consent">${escapeText(consentText)}</span>`] : []),
];

function cta(embed: CtaEmbed): string {
  const link = embed.href
    ? [
        `<a ${written([['href', embed.href], embed.filename ? ['download', embed.filename] : ['download']]).join(
          ' ',
        )}>${escapeText(embed.label)}</a>`,
      ]
    : [];
  const attributes = attributesOf([
    ['heading', embed.heading],
    ...commonAttributes(embed),
    ['label', embed.href ? '' : embed.label],
    ['filename', embed.href ? '' : embed.filename],
    ['cover', embed.cover],
    ['cover-alt', embed.coverAlt],
    ['format', embed.format],
    ['pages', embed.pages],
    ['size', embed.size],
    ['layout', embed.layout === EMPTY['whitepaper-cta'].layout ? '' : embed.layout],
    ['gate', embed.gate === 'none' ? '' : embed.gate],
    ...deliveryAttributes(embed),
  ]);
  return element(
    'brug-whitepaper-cta',
    [...attributes, ...kept(embed.attributes)],
    [...paragraphs(embed.text), ...link, ...deliveryChildren(embed), ...restOf(embed)],
  );
}

/** A field of the site's own, as people write it: the label around the control. */
export function ownField({ label, name, type, required, options }: OwnField): string {
  const attributes = written([['name', name], ...(required ? ([['required']] as const) : [])]).join(' ');
  const text = escapeText(label);
  if (type === 'textarea') return `<label slot="fields">${text} <textarea ${attributes}></textarea></label>`;
  if (type === 'select') {
    const choices = [
      '<option value=""></option>',
      ...lines(options).map((line) => `<option>${escapeText(line)}</option>`),
    ];
    return [
      `<label slot="fields">`,
      `  ${text}`,
      `  <select ${attributes}>`,
      ...choices.map((line) => `    ${line}`),
      '  </select>',
      '</label>',
    ].join('\n');
  }
  if (type === 'radio') {
    const choices = lines(options).map(
      (line) =>
        `  <label><input type="radio" ${attributes} value="${escapeAttribute(line)}" /> ${escapeText(line)}</label>`,
    );
    return ['<fieldset slot="fields">', `  <legend>${text}</legend>`, ...choices, '</fieldset>'].join('\n');
  }
  if (type === 'checkbox')
    return `<label slot="fields"><input type="checkbox" ${attributes} value="ja" /> ${text}</label>`;
  return `<label slot="fields">${text} <input type="${type}" ${attributes} /></label>`;
}

function form(embed: FormEmbed): string {
  const attributes = attributesOf([
    ['heading', embed.heading],
    ...commonAttributes(embed),
    ...deliveryAttributes(embed),
    ['submit-label', embed.submitLabel],
    ['success-href', embed.successHref],
    ['navigate', embed.navigate],
  ]);
  // An empty `fields` says that only the site's own fields are asked.
  const fields: Attribute[] = embed.fields === EMPTY['partner-form'].fields ? [] : [['fields', embed.fields]];
  const email = escapeText(embed.fallbackEmail);
  const children = [
    ...paragraphs(embed.intro, 'intro'),
    ...(embed.ownForm ? [embed.ownForm] : embed.ownFields.map(ownField)),
    ...deliveryChildren(embed),
    ...paragraphs(embed.thanks, 'success'),
    ...(embed.fallbackEmail
      ? [`<p slot="fallback"><a href="mailto:${escapeAttribute(embed.fallbackEmail)}">${email}</a></p>`]
      : []),
    ...restOf(embed),
  ];
  return element('brug-partner-form', [...fields, ...attributes, ...kept(embed.attributes)], children);
}

/** The tag of an embed with all that is in it. */
export function writeTag(embed: Embed): string {
  const tidied = tidy(embed);
  if (tidied.widget === 'difference-card') return card(tidied);
  return tidied.widget === 'whitepaper-cta' ? cta(tidied) : form(tidied);
}
