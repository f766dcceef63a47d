import { safeLink, safeWebUrl } from '../../../src/page/safe-url.js';
import type { Release } from '../snippet/release.js';
import { escapeAttribute } from '../snippet/write.js';
import type { Text } from '../words/text.js';
import { isGlobal, TAGS } from './manifest.js';
import { nearest } from './nearest.js';
import { checkScripts } from './scripts.js';
import { tokens, type AttributeToken, type TagToken } from './tokens.js';

/** A change of the source. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One thing that is wrong with a piece of code. */
export interface Finding {
  readonly rule: string;
  /** Where it begins in the source. */
  readonly at: number;
  readonly what: Text;
  /** What to write instead, as code. */
  readonly instead?: string;
  /** What mends it; nothing where only the owner knows what to write. */
  readonly mend?: readonly Edit[];
}

const CURLY = /[“”„‟″«»]/;
const unquoted = (value: string): string => value.replace(/^[“”„‟″«»]+|[“”„‟″«»]+$/g, '');

const withQuotes = (name: string, value: string): string => `${name}="${escapeAttribute(value)}"`;

function checkQuotes(tag: TagToken, attribute: AttributeToken, html: string): Finding[] {
  const { name, start, end, valueStart } = attribute;
  const isQuoted = valueStart > 0 && /["']/.test(html[valueStart - 1] ?? '');
  const raw = html.slice(valueStart, attribute.valueEnd);
  // Within straight quotes curly ones may be meant, save around an address or one of a few words.
  const isText = !ADDRESSES[name] && !TAGS.get(tag.name)?.find((known) => known.name === name)?.values.length;
  const isWrong = valueStart >= 0 && (isQuoted ? !isText && /^[“”„‟″].*[“”‟″]$/s.test(raw) : CURLY.test(raw));
  if (!isWrong) return [];
  const instead = withQuotes(name, unquoted(attribute.value));
  return [
    {
      rule: 'curly-quotes',
      at: start,
      what: {
        nl: `Rond de waarde van ${name} staan krullende aanhalingstekens: die worden deel van de waarde.`,
        en: `The value of ${name} stands in curly quotes: they become part of the value.`,
      },
      instead,
      mend: [{ start, end, text: instead }],
    },
  ];
}

const PREFERRED: Readonly<Record<string, string>> = { url: 'action', endpoint: 'action', title: 'heading' };

function checkName(tag: TagToken, attribute: AttributeToken): Finding[] {
  const known = TAGS.get(tag.name) ?? [];
  const { name, start } = attribute;
  if (isGlobal(name) || known.some((each) => each.name === name)) return [];
  const names = known.map((each) => each.name);
  const preferred = PREFERRED[name];
  const meant = preferred && names.includes(preferred) ? preferred : nearest(name, names);
  const taken = tag.attributes.some((other) => other.name === meant);
  const unknown: Text = {
    nl: `<${tag.name}> kent het attribuut ${name} niet.`,
    en: `<${tag.name}> does not know the attribute ${name}.`,
  };
  if (!meant || taken) return [{ rule: 'unknown-attribute', at: start, what: unknown }];
  return [
    {
      rule: 'unknown-attribute',
      at: start,
      what: { nl: `${unknown.nl} Waarschijnlijk bedoel je ${meant}.`, en: `${unknown.en} You probably mean ${meant}.` },
      instead: attribute.valueStart < 0 ? meant : withQuotes(meant, unquoted(attribute.value)),
      mend: [{ start, end: start + name.length, text: meant }],
    },
  ];
}

function checkValue(tag: TagToken, attribute: AttributeToken): Finding[] {
  const { name, value, start, end } = attribute;
  const values = TAGS.get(tag.name)?.find((known) => known.name === name)?.values ?? [];
  const written = unquoted(value);
  if (!values.length || values.includes(written)) return [];
  const what: Text = {
    nl: `${name} kan ${values.map((each) => `“${each}”`).join(', ')} zijn, niet “${written}”.`,
    en: `${name} can be ${values.map((each) => `“${each}”`).join(', ')}, not “${written}”.`,
  };
  const instead = withQuotes(name, nearest(written, values) ?? values[0]!);
  return [{ rule: 'unknown-value', at: start, what, instead, mend: [{ start, end, text: instead }] }];
}

/** Attributes that hold an address: one to fetch or post to, or one to link to. */
const ADDRESSES: Readonly<Record<string, (value: string) => string | undefined>> = {
  action: safeWebUrl,
  href: safeWebUrl,
  cover: safeWebUrl,
  src: safeWebUrl,
  'success-href': safeWebUrl,
  'privacy-href': safeLink,
};
/** `www.example.com/contact`: an address without the part that makes it one. */
const HOST_LIKE = /^(www\.[^\s/]+|[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|nl|org|net|be|de|fr|eu|io|co|uk|dev|app))(\/|$)/i;

function checkAddress({ name, value, start, end }: AttributeToken): Finding[] {
  const safe = ADDRESSES[name];
  const address = unquoted(value).trim();
  if (!safe || !address) return [];
  if (safe(address)) {
    if (!HOST_LIKE.test(address)) return [];
    const instead = withQuotes(name, `https://${address}`);
    return [
      {
        rule: 'half-address',
        at: start,
        what: {
          nl: `${name} begint niet met https://: de browser zoekt dit dan op je eigen site.`,
          en: `${name} does not begin with https://: a browser then looks for it on your own site.`,
        },
        instead,
        mend: [{ start, end, text: instead }],
      },
    ];
  }
  return [
    {
      rule: 'refused-address',
      at: start,
      what: {
        nl: `“${address}” wordt geweigerd: ${name} moet met https:// of met / beginnen.`,
        en: `“${address}” is refused: ${name} must begin with https:// or with /.`,
      },
      instead: withQuotes(name, name === 'action' ? 'https://www.example.com/contact' : 'https://www.example.com/'),
      // What would be refused anyway does nothing: without it the widget says what is missing.
      mend: [{ start, end, text: '' }],
    },
  ];
}

/** From an opening tag to its closing one: the tokens between, and the closing one where there is one. */
function contentOf(all: readonly TagToken[], index: number): { inside: TagToken[]; close: TagToken | undefined } {
  const { name } = all[index]!;
  let depth = 0;
  for (let at = index + 1; at < all.length; at++) {
    const token = all[at]!;
    if (token.name !== name) continue;
    if (token.kind === 'open') depth++;
    else if (depth-- === 0) return { inside: all.slice(index + 1, at), close: token };
  }
  return { inside: all.slice(index + 1), close: undefined };
}

function checkClosing(all: readonly TagToken[], index: number, html: string): Finding[] {
  const tag = all[index]!;
  if (tag.selfClosing) {
    const slash = html.lastIndexOf('/', tag.end);
    const before = html.slice(tag.start, slash).replace(/\s+$/, '').length + tag.start;
    const text = `></${tag.name}>`;
    return [
      {
        rule: 'self-closing',
        at: tag.start,
        what: {
          nl: `<${tag.name} … /> sluit zichzelf niet: de rest van de pagina komt in de widget terecht.`,
          en: `<${tag.name} … /> does not close itself: the rest of the page ends up in the widget.`,
        },
        instead: `<${tag.name} …></${tag.name}>`,
        mend: [{ start: before, end: tag.end, text }],
      },
    ];
  }
  if (contentOf(all, index).close) return [];
  const end = `</${tag.name}>`;
  // A source that breaks off within a tag or a script would swallow the end as well.
  const last = tokens(html + end).at(-1);
  const canEnd = last?.kind === 'close' && last.start === html.length;
  return [
    {
      rule: 'not-closed',
      at: tag.start,
      what: {
        nl: `<${tag.name}> wordt niet gesloten: de rest van de pagina komt in de widget terecht.`,
        en: `<${tag.name}> is not closed: the rest of the page ends up in the widget.`,
      },
      instead: end,
      ...(canEnd && { mend: [{ start: html.length, end: html.length, text: end }] }),
    },
  ];
}

/** The paragraph that a card stands in: a browser ends it at the table, and takes the card's end along. */
function checkParagraph(all: readonly TagToken[], index: number): Finding[] {
  const tag = all[index]!;
  if (tag.name !== 'brug-difference-card') return [];
  const { inside, close } = contentOf(all, index);
  if (!inside.some(({ name, kind }) => name === 'table' && kind === 'open')) return [];
  let open: TagToken | undefined;
  for (const token of all.slice(0, index)) if (token.name === 'p') open = token.kind === 'open' ? token : undefined;
  if (!open) return [];
  const after = all.slice(all.indexOf(close ?? tag) + 1).find(({ name }) => name === 'p');
  const end = after?.kind === 'close' ? after : undefined;
  return [
    {
      rule: 'table-in-paragraph',
      at: open.start,
      what: {
        nl: 'De kaart staat in een alinea (<p>). Browsers halen een tabel daaruit, en de kaart blijft leeg.',
        en: 'The card stands in a paragraph (<p>). Browsers take a table out of it, and the card stays empty.',
      },
      instead: '<div> … </div>',
      mend: [
        { start: open.start, end: open.end, text: '<div>' },
        end
          ? { start: end.start, end: end.end, text: '</div>' }
          : { start: (close ?? tag).end, end: (close ?? tag).end, text: '</div>' },
      ],
    },
  ];
}

function checkAction(all: readonly TagToken[], index: number): Finding[] {
  const tag = all[index]!;
  const value = (name: string): string =>
    unquoted(tag.attributes.find((each) => each.name === name)?.value ?? '').trim();
  const isAsking =
    tag.name === 'brug-partner-form' || (tag.name === 'brug-whitepaper-cta' && /^(soft|email)$/.test(value('gate')));
  if (!isAsking || value('action')) return [];
  const form = contentOf(all, index).inside.find(
    ({ name, kind, attributes }) =>
      name === 'form' &&
      kind === 'open' &&
      !attributes.some((each) => each.name === 'slot' && each.value === 'fallback'),
  );
  if (form?.attributes.some((each) => each.name === 'action' && each.value.trim())) return [];
  return [
    {
      rule: 'missing-action',
      at: tag.start,
      what: {
        nl: `<${tag.name}> heeft geen action: er is nergens om de inzending heen te sturen. (Luistert je eigen script naar brug-submit, dan is het goed zo.)`,
        en: `<${tag.name}> has no action: there is nowhere to send submissions. (If your own script listens to brug-submit, it is right as it is.)`,
      },
      instead: 'action="https://www.example.com/contact"',
    },
  ];
}

/** Reads code and says what is wrong with it, in the order in which it stands there. */
export function check(html: string, release: Release): Finding[] {
  const all = tokens(html);
  const findings = all.flatMap((tag, index) => {
    if (tag.kind === 'close' || !TAGS.has(tag.name)) return [];
    return [
      ...tag.attributes.flatMap((attribute) => [
        ...checkQuotes(tag, attribute, html),
        ...checkName(tag, attribute),
        ...checkValue(tag, attribute),
        ...checkAddress(attribute),
      ]),
      ...checkClosing(all, index, html),
      ...checkParagraph(all, index),
      ...checkAction(all, index),
    ];
  });
  return [...findings, ...checkScripts(all, html, release)].sort((a, b) => a.at - b.at);
}

/** The code without what a finding is about. */
export function mend(html: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((code, { start, end, text }) => code.slice(0, start) + text + code.slice(end), html);
}

/** Mends all that can be mended, one finding after the other: one mend may be what another is about. */
export function mendAll(html: string, release: Release): string {
  let code = html;
  for (let round = 0; round < 200; round++) {
    const next = check(code, release).find((finding) => finding.mend);
    if (!next?.mend) return code;
    code = mend(code, next.mend);
  }
  return code;
}

/** The line of the source that a place is in, from 1. */
export const lineOf = (html: string, at: number): number => html.slice(0, at).split('\n').length;
