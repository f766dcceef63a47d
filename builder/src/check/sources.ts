import type { Comparison } from '../../../src/difference-card/comparison.js';
import { readJson } from '../../../src/difference-card/read-json.js';
import { readTable } from '../../../src/difference-card/read-table.js';
import { parse } from '../markup/parse.js';
import type { TagToken } from '../markup/tokens.js';
import type { Text } from '../words/text.js';
import type { Finding } from './finding.js';
import { insideOf, type Source } from './structure.js';

const valueOf = (tag: TagToken, name: string): string =>
  tag.attributes.find((each) => each.name === name)?.value.trim() ?? '';

/** How many rows are named: nobody reads more. */
const SHOWN = 5;

/** What the card itself says of a table, in words for the person who wrote it. */
function ofTable({ problems, differences }: Comparison): { rule: string; what: Text }[] {
  const rows = problems.flatMap((problem) => /^table: row (\d+) .* is left out\.$/s.exec(problem)?.[1] ?? []);
  const wide = problems.flatMap((problem) => /^table: row (\d+) .* has more columns/s.exec(problem)?.[1] ?? []);
  const list = (numbers: string[]): string => numbers.slice(0, SHOWN).join(', ') + (numbers.length > SHOWN ? ' …' : '');
  return [
    ...(problems.some((problem) => problem.startsWith('table: the head row'))
      ? [
          {
            rule: 'no-subjects',
            what: {
              nl: 'De eerste rij van de tabel noemt geen twee onderwerpen. Schrijf ze boven hun kolom, of als first en second op de tag.',
              en: 'The first row of the table names no two subjects. Write them above their columns, or as first and second on the tag.',
            },
          },
        ]
      : []),
    ...(rows.length
      ? [
          {
            rule: 'half-row',
            what: {
              nl: `Van rij ${list(rows)} van de tabel is een van beide kanten leeg: die verschijnt niet.`,
              en: `Row ${list(rows)} of the table has nothing on one of both sides: it does not appear.`,
            },
          },
        ]
      : []),
    ...(wide.length
      ? [
          {
            rule: 'wide-row',
            what: {
              nl: `Rij ${list(wide)} van de tabel heeft meer kolommen dan thema, twee kanten en nuance: de rest verschijnt niet.`,
              en: `Row ${list(wide)} of the table has more columns than topic, two sides and note: the rest does not appear.`,
            },
          },
        ]
      : []),
    ...(!differences.length && !rows.length
      ? [
          {
            rule: 'no-rows',
            what: {
              nl: 'In de tabel staat geen verschil: onder de rij met de onderwerpen komen de rijen met verschillen. (Vult je eigen script hem, dan is het goed zo.)',
              en: 'The table holds no difference: the rows with differences come below the row with the subjects. (If your own script fills it, it is right as it is.)',
            },
          },
        ]
      : []),
  ];
}

const SHAPE = '{ "first": "A", "second": "B", "differences": [{ "first": "…", "second": "…" }] }';

/** What is wrong with the JSON of a card; nothing where it holds only words for the widget. */
function ofJson(text: string): { isSource: boolean; found: { rule: string; what: Text; instead?: string }[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = (error as Error).message;
    return {
      isSource: true,
      found: [
        {
          rule: 'broken-json',
          what: {
            nl: `De JSON in de kaart kan een browser niet lezen (${why}): er verschijnt niets van. Vaak is er een komma of aanhalingsteken te veel of te weinig.`,
            en: `A browser cannot read the JSON in the card (${why}): nothing of it appears. Often a comma or a quote is missing, or there is one too many.`,
          },
        },
      ],
    };
  }
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (isRecord && 'messages' in (value as object) && !('differences' in (value as object)))
    return { isSource: false, found: [] };
  const { problems, differences } = readJson(value);
  if (!problems.length && differences.length) return { isSource: true, found: [] };
  const [problem] = problems;
  return {
    isSource: true,
    found: [
      {
        rule: 'json-shape',
        what: {
          nl: differences.length
            ? `Een deel van de JSON in de kaart verschijnt niet: ${problem}`
            : `De JSON in de kaart heeft niet de vorm die de kaart leest${problem ? ` (${problem})` : ''}: er verschijnt niets van.`,
          en: differences.length
            ? `A part of the JSON in the card does not appear: ${problem}`
            : `The JSON in the card does not have the shape that the card reads${problem ? ` (${problem})` : ''}: nothing of it appears.`,
        },
        instead: SHAPE,
      },
    ],
  };
}

const FIRST: Text = {
  nl: 'De kaart heeft meer dan één bron: alleen',
  en: 'The card has more than one source: only',
};
const NAMES: Readonly<Record<'json' | 'table' | 'src', Text>> = {
  json: { nl: 'de JSON', en: 'the JSON' },
  table: { nl: 'de (eerste) tabel', en: 'the (first) table' },
  src: { nl: 'src', en: 'src' },
};

/** Checks what a card reads, in the card's own order: JSON before a table, and both before an address. */
function checkCard(source: Source, index: number): Finding[] {
  const { html, all, closes, blocks } = source;
  const tag = all[index]!;
  const close = closes.get(index);
  if (close === undefined) return [];
  const block = blocks.get(index);
  const inner = html.slice(block ? tag.start : tag.end, block ? all[close]!.end : all[close]!.start);
  // Other checks tell of an empty card; parse only where there is something to read.
  if (!/<(table|script)\b/i.test(inner)) return [];
  const { body } = parse(`<body>${inner}`);
  const top = block
    ? [...body.children].filter((each) => each.localName === 'table' || each.querySelector('table'))
    : [...body.children];
  const scripts = block ? [] : top.filter((each) => each.localName === 'script' && each.textContent.trim());
  const json = scripts.find((each) => each.getAttribute('type')?.trim().toLowerCase() === 'application/json');
  const tables = top
    .filter((each) => each.localName !== 'script' && !each.hasAttribute('slot'))
    .flatMap((each) => (each.localName === 'table' ? [each] : [...each.querySelectorAll('table')]))
    .filter((table) => !table.parentElement?.closest('table'));
  const read = json ? ofJson(json.textContent) : undefined;
  const [table] = tables as HTMLTableElement[];
  const isNamed = !!valueOf(tag, 'first') && !!valueOf(tag, 'second');
  const inside = insideOf(source, index);
  const placeOf = (name: string): number =>
    inside.find((each) => each.kind === 'open' && each.name === name)?.start ?? tag.start;
  const isJsonRead = !!read?.isSource && !read.found.some(({ rule }) => rule === 'broken-json');
  const sources = [
    ...(read?.isSource ? (['json'] as const) : []),
    ...tables.map(() => 'table' as const),
    ...(valueOf(tag, 'src') ? (['src'] as const) : []),
  ];
  return [
    ...(read?.found ?? []).map((each) => ({ ...each, at: placeOf('script') })),
    ...(table && !isJsonRead ? ofTable(readTable(table, isNamed)) : []).map((each) => ({
      ...each,
      at: placeOf('table'),
    })),
    ...(sources.length > 1
      ? [
          {
            rule: 'two-sources',
            at: tag.start,
            what: {
              nl: `${FIRST.nl} ${NAMES[sources[0]!].nl} wordt gelezen. Haal weg wat niet hoeft te verschijnen.`,
              en: `${FIRST.en} ${NAMES[sources[0]!].en} is read. Take out what need not appear.`,
            },
          },
        ]
      : []),
  ];
}

/** The most cards that are read, since each is parsed by itself; no page has as many. */
const MOST = 50;

/** Finds what cards, and blocks that become cards, cannot show of what they hold. */
export const checkSources = (source: Source): Finding[] =>
  source.all
    .flatMap((tag, index) => (tag.kind === 'open' && tag.name === 'brug-difference-card' ? [index] : []))
    .slice(0, MOST)
    .flatMap((index) => checkCard(source, index));
