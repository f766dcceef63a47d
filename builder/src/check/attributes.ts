import { escapeAttribute } from '../markup/escape.js';
import { isGlobal, TAGS } from '../markup/manifest.js';
import { addressJudge } from '../markup/rules.js';
import type { AttributeToken, TagToken } from '../markup/tokens.js';
import type { Text } from '../words/text.js';
import type { Edit, Finding } from './finding.js';
import { nearest } from './nearest.js';

const CURLY = /[“”„‟″«»]|^[‘’‚‛‹›].*[‘’‛‹›]$/s;
export const unquoted = (value: string): string =>
  value.replace(/^[“”„‟″«»‘’‚‛‹›]+/, '').replace(/[“”„‟″«»‘’‛‹›]{1,9}$/, '');

const withQuotes = (name: string, value: string): string => `${name}="${escapeAttribute(value)}"`;

function checkQuotes(tag: TagToken, attribute: AttributeToken, html: string): Finding[] {
  const { name, start, end, valueStart } = attribute;
  const isQuoted = valueStart > 0 && /["']/.test(html[valueStart - 1] ?? '');
  const raw = html.slice(valueStart, attribute.valueEnd);
  if (/^\\["']/.test(raw)) {
    return [
      {
        rule: 'escaped-quotes',
        at: start,
        what: {
          nl: `Voor de aanhalingstekens van ${name} staat een \\: in HTML wordt die deel van de waarde. (Staat dit in een tekst van je eigen script, dan is het goed zo.)`,
          en: `The quotes of ${name} have a \\ before them: in HTML it becomes part of the value. (In a text of your own script it is right as it is.)`,
        },
        instead: withQuotes(name, attribute.value.replace(/^\\["']|\\?["']?$/g, '').replace(/\\$/, '')),
      },
    ];
  }
  // Curly quotes within straight ones may be meant, unless the value is an address or one of a few words.
  const isText =
    !addressJudge(tag.name, name) && !TAGS.get(tag.name)?.find((known) => known.name === name)?.values.length;
  const isWrong =
    valueStart >= 0 && (isQuoted ? !isText && /^[“”„‟″«‘’‚‛‹].*[“”‟″»’‘‛›]$/s.test(raw) : CURLY.test(raw));
  if (!isWrong) return [];
  const instead = withQuotes(name, unquoted(attribute.value));
  return [
    {
      rule: 'curly-quotes',
      at: start,
      what: {
        nl: `Rond de waarde van ${name} staan krullende aanhalingstekens: die worden deel van de waarde.`,
        en: `The value of ${name} has curly quotes: they become part of the value.`,
      },
      instead,
      mend: [{ start, end, text: instead }],
    },
  ];
}

const PREFERRED: ReadonlyMap<string, string> = new Map([
  ['url', 'action'],
  ['endpoint', 'action'],
  ['title', 'heading'],
]);

function checkName(tag: TagToken, attribute: AttributeToken): Finding[] {
  const known = TAGS.get(tag.name) ?? [];
  const { name, start } = attribute;
  if (isGlobal(name) || known.some((each) => each.name === name)) return [];
  const names = known.map((each) => each.name);
  const preferred = PREFERRED.get(name);
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

/** Attributes that ask something of visitors: their values go from what asks least to what asks most. */
const ASKING = /^(consent|gate)$/;
const YES = new Set(
  `1 aan always checked email enabled gate ja mandatory must obligatoire obligatorio obbligatorio obligatório on oui pflicht
  erforderlich notwendig required nodig vereist si sí sì sim tak true verplicht yes yep y x`.split(/\s+/),
);
const NO = /^(0|disabled|false|geen|n|nee|never|no|non|nooit|null|off|uit)$/;
const isYes = (word: string): boolean => word === '' || YES.has(word);

/**
 * The value that was meant; nothing where only the owner can say. A value that asks less of visitors than was meant is
 * never chosen, nor one that keeps more of them.
 */
function meantValue(name: string, written: string, values: readonly string[]): string | undefined {
  const word = written
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  if (values.includes(word)) return word;
  // Several words may say the opposite of one: “niet verplicht”, “not required”.
  const near = /\s/.test(word) ? undefined : nearest(word, values);
  if (ASKING.test(name)) {
    if (isYes(word)) return values.at(-1);
    if (NO.test(word)) return values[0];
    return near === values[0] ? undefined : near;
  }
  if (near) return near;
  const parts = word.length > 2 ? values.filter((value) => value.includes(word)) : [];
  if (parts.length === 1) return parts[0];
  // The owner has to say what is kept of a visitor, and how it is sent.
  return KEEPING.test(name) ? undefined : values[0];
}
const KEEPING = /^(attribution|draft|enctype|remember)$/;

function checkValue(tag: TagToken, attribute: AttributeToken): Finding[] {
  const { name, value, start, end } = attribute;
  const values = TAGS.get(tag.name)?.find((known) => known.name === name)?.values ?? [];
  if (!values.length) return [];
  const written = unquoted(value);
  if (values.includes(written)) return [];
  const what: Text = {
    nl: `${name} kan ${values.map((each) => `“${each}”`).join(', ')} zijn, niet “${written}”.`,
    en: `${name} can be ${values.map((each) => `“${each}”`).join(', ')}, not “${written}”.`,
  };
  const meant = meantValue(name, written, values);
  if (meant === undefined) {
    const choices = (ASKING.test(name) ? values.slice(1) : values).map((each) => {
      const text = withQuotes(name, each);
      return { instead: text, mend: [{ start, end, text }] };
    });
    return [{ rule: 'unknown-value', at: start, what, choices }];
  }
  const instead = withQuotes(name, meant);
  return [{ rule: 'unknown-value', at: start, what, instead, mend: [{ start, end, text: instead }] }];
}

/** `htps://`, `https:/`, `https//`: an address whose beginning is mistyped. */
const MISTYPED = /^h?t{1,3}ps?s?[:;,.]?\/{1,3}(?=[\w-]+\.[a-z])/i;
/** `info@example.com`, with or without `mailto:`. */
const MAIL = /^(mailto:)?[^\s/:@]+@[^\s/:@]+\.[a-z]+$/i;

/** `www.example.com/contact`: an address without the part that makes it one. */
const HOST_LIKE = /^(www\.[^\s/]+|[a-z0-9.-]+\.(com|nl|org|net|be|de|fr|eu|io|co|uk|dev|app))(\/|$)/i;

function checkAddress(tag: TagToken, { name, value, start, end }: AttributeToken): Finding[] {
  const isSafe = addressJudge(tag.name, name);
  const address = isSafe ? unquoted(value).trim() : '';
  if (!isSafe || !address) return [];
  if (MISTYPED.test(address) && !/^https?:\/\/[^/]/i.test(address)) {
    const [scheme = ''] = MISTYPED.exec(address) ?? [];
    const instead = withQuotes(name, `http${/s/i.test(scheme) ? 's' : ''}://${address.slice(scheme.length)}`);
    return [
      {
        rule: 'half-address',
        at: start,
        what: {
          nl: `Het begin van het adres in ${name} is verkeerd getypt: “${scheme}”.`,
          en: `The beginning of the address in ${name} is mistyped: “${scheme}”.`,
        },
        instead,
        mend: [{ start, end, text: instead }],
      },
    ];
  }
  if (name === 'action' && isSafe(address) && MAIL.test(address)) {
    return [
      {
        rule: 'mail-address',
        at: start,
        what: {
          nl: `“${address}” is een e-mailadres: daarheen kan een formulier niet zelf sturen. Neem een formulierdienst, die het je mailt.`,
          en: `“${address}” is an email address: a form cannot send there by itself. Take a form service, which mails it to you.`,
        },
        instead: withQuotes(name, 'https://www.example.com/contact'),
      },
    ];
  }
  if (isSafe(address)) {
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
      // An address that is refused does nothing anyway; without it the widget says what is missing.
      mend: [{ start, end, text: '' }],
    },
  ];
}

/** Attributes that are written more than once: a browser reads the first, whatever was meant. */
function checkTwice({ attributes }: TagToken, html: string): Finding[] {
  const names = new Map<string, AttributeToken[]>();
  for (const each of attributes) names.set(each.name, [...(names.get(each.name) ?? []), each]);
  return [...names].flatMap(([name, all]): Finding[] => {
    const [first, second] = all;
    if (!first || !second || !name) return [];
    const isSame = all.every(({ value }) => value === first.value);
    const keep = (kept: AttributeToken): Edit[] =>
      all.filter((each) => each !== kept).map(({ start, end }) => ({ start, end, text: '' }));
    const choices = all.map((each) => ({ instead: html.slice(each.start, each.end), mend: keep(each) }));
    return [
      {
        rule: 'attribute-twice',
        at: second.start,
        what: {
          nl: `${name} staat er meer dan één keer: een browser leest alleen de eerste.`,
          en: `${name} is there more than once: browsers read the first only.`,
        },
        ...(isSame ? { instead: '', mend: keep(first) } : { choices }),
      },
    ];
  });
}

/**
 * What is wrong with the attributes of one of Brug's tags. Of two with one name only the first is checked, which a
 * browser reads.
 */
export function checkAttributes(tag: TagToken, html: string): Finding[] {
  const first = new Map([...tag.attributes].reverse().map((attribute) => [attribute.name, attribute]));
  const each = [...first.values()].reverse();
  const found = each.flatMap((attribute) => [
    ...checkQuotes(tag, attribute, html),
    ...checkName(tag, attribute),
    ...checkValue(tag, attribute),
    ...checkAddress(tag, attribute),
  ]);
  return [...found, ...checkTwice(tag, html)];
}
