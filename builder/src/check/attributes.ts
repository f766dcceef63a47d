import { escapeAttribute } from '../markup/escape.js';
import { isGlobal, TAGS } from '../markup/manifest.js';
import { addressJudge } from '../markup/rules.js';
import type { AttributeToken, TagToken } from '../markup/tokens.js';
import type { Text } from '../words/text.js';
import type { Finding } from './finding.js';
import { nearest } from './nearest.js';

const CURLY = /[“”„‟″«»]/;
const unquoted = (value: string): string => value.replace(/^[“”„‟″«»]+/, '').replace(/[“”„‟″«»]{1,9}$/, '');

const withQuotes = (name: string, value: string): string => `${name}="${escapeAttribute(value)}"`;

function checkQuotes(tag: TagToken, attribute: AttributeToken, html: string): Finding[] {
  const { name, start, end, valueStart } = attribute;
  const isQuoted = valueStart > 0 && /["']/.test(html[valueStart - 1] ?? '');
  const raw = html.slice(valueStart, attribute.valueEnd);
  // Within straight quotes curly ones may be meant, save around an address or one of a few words.
  const isText =
    !addressJudge(tag.name, name) && !TAGS.get(tag.name)?.find((known) => known.name === name)?.values.length;
  const isWrong = valueStart >= 0 && (isQuoted ? !isText && /^[“”„‟″].*[“”‟″]$/s.test(raw) : CURLY.test(raw));
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

/** What asks something of visitors: its values go from what asks least to what asks most. */
const ASKING = /^(consent|gate)$/;
const YES = /^(|1|aan|always|email|gate|ja|mandatory|must|on|oui|si|sí|true|verplicht|yes|y|x|checked|enabled)$/;
const NO = /^(0|disabled|false|geen|n|nee|never|no|non|nooit|null|off|uit)$/;

/**
 * The value that was meant for an attribute that asks something; nothing where only the owner can say. What asks less than
 * what was meant is never taken for it.
 */
function askingValue(written: string, values: readonly string[]): string | undefined {
  const word = written
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  if (values.includes(word)) return word;
  if (YES.test(word)) return values.at(-1);
  if (NO.test(word)) return values[0];
  const near = nearest(word, values);
  return near === values[0] ? undefined : near;
}

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
  const meant = ASKING.test(name) ? askingValue(written, values) : (nearest(written, values) ?? values[0]);
  if (meant === undefined) {
    const choices = values.slice(1).map((each) => {
      const text = withQuotes(name, each);
      return { instead: text, mend: [{ start, end, text }] };
    });
    return [{ rule: 'unknown-value', at: start, what, choices }];
  }
  const instead = withQuotes(name, meant);
  return [{ rule: 'unknown-value', at: start, what, instead, mend: [{ start, end, text: instead }] }];
}

/** `www.example.com/contact`: an address without the part that makes it one. */
const HOST_LIKE = /^(www\.[^\s/]+|[a-z0-9.-]+\.(com|nl|org|net|be|de|fr|eu|io|co|uk|dev|app))(\/|$)/i;

function checkAddress(tag: TagToken, { name, value, start, end }: AttributeToken): Finding[] {
  const isSafe = addressJudge(tag.name, name);
  const address = isSafe ? unquoted(value).trim() : '';
  if (!isSafe || !address) return [];
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
      // What would be refused anyway does nothing: without it the widget says what is missing.
      mend: [{ start, end, text: '' }],
    },
  ];
}

/** What is wrong with the attributes of a tag of Brug's; of two of one name a browser reads the first. */
export function checkAttributes(tag: TagToken, html: string): Finding[] {
  const first = new Map([...tag.attributes].reverse().map((attribute) => [attribute.name, attribute]));
  return [...first.values()]
    .reverse()
    .flatMap((attribute) => [
      ...checkQuotes(tag, attribute, html),
      ...checkName(tag, attribute),
      ...checkValue(tag, attribute),
      ...checkAddress(tag, attribute),
    ]);
}
