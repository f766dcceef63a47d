import { EMPTY_ROW, type Row } from '../model/embed.js';
import { LIMITS } from '../model/limits.js';
import { NO_CELL, type Cell, type Grid } from './cells.js';

export const ROLES = ['topic', 'first', 'firstText', 'second', 'secondText', 'note', 'skip'] as const;
/** What a column means to a card. */
export type Role = (typeof ROLES)[number];

/** How a pasted table is read: its columns, and whether its first row names the subjects. */
export interface Reading {
  readonly roles: readonly Role[];
  readonly hasHead: boolean;
}

const at = (row: readonly Cell[] | undefined, column: number): string => row?.[column]?.all ?? '';

const EXPLAINS =
  /\b(uitleg|toelichting|omschrijving|beschrijving|uitgelegd|explanation|explained|description|details?|tekst|text|erklärung|beschreibung|explication)\b/i;
const NOTES = /^(nuance|opmerking|noot|kanttekening|note|remark|comment|anmerkung|remarque)/i;
const TOPICS = /^(aspect|thema|topic|onderdeel|punt|kenmerk|criterium|criteria|gebied|feature|category|categorie)/i;
const NUMBERS = /^(#|nr\.?|no\.?|nummer|number)$/i;

/** In characters. */
const LONGEST_NAME = 60;

/**
 * Makes one row of a head that has two: each subject spans two columns, which are named below it, the same for both.
 */
function withOneHead(rows: Grid['rows']): Grid['rows'] {
  const [names, parts, ...others] = rows;
  const isSpan = (column: number): boolean =>
    !!at(names, column) && !at(names, column + 1) && !!at(parts, column) && !!at(parts, column + 1);
  const [first, second] = (names ?? []).map((_, column) => column).filter((column) => column && isSpan(column));
  const areSame = (offset: number): boolean => at(parts, first! + offset) === at(parts, second! + offset);
  if (!others.length || second === undefined || !areSame(0) || !areSame(1)) return rows;
  return [parts!.map((part, column) => (names![column]?.all ? names![column] : part)), ...others];
}

/** The rows without a title above the head: a single filled cell, where the next row has more. */
function withoutTitle({ heading, rows }: Grid): { heading: string; rows: Grid['rows'] } {
  const filled = (row: readonly Cell[]): number => row.filter(({ all }) => all).length;
  const [first, second] = rows;
  if (rows.length > 2 && filled(first!) === 1 && filled(second!) > 1)
    return { heading: heading || first!.find(({ all }) => all)!.all, rows: withOneHead(rows.slice(1)) };
  return { heading, rows: withOneHead(rows) };
}

/** What each column most likely is. */
export function guess(grid: Grid): Reading {
  if (grid.given) return grid.given;
  const { rows } = withoutTitle(grid);
  const [head, ...body] = rows;
  const width = Math.max(...rows.map(({ length }) => length));
  const heads = Array.from({ length: width }, (_, column) => at(head, column));
  const isUsed = (column: number): boolean => !grid.hidden?.has(column) && rows.some((row) => at(row, column));
  const isCounting = (column: number): boolean =>
    (NUMBERS.test(heads[column]!) || (column === 0 && !heads[0])) &&
    body.every((row) => /^\d{0,4}[.)]?$/.test(at(row, column)));
  const used = heads.map((_, column) => column).filter((column) => isUsed(column) && !isCounting(column));
  const roles = heads.map((): Role => 'skip');
  const give = (column: number | undefined, role: Role): void => {
    if (column !== undefined) roles[column] = role;
  };

  let left = [...used];
  const take = (test: (column: number) => boolean): number | undefined => {
    const found = left.find(test);
    left = left.filter((column) => column !== found);
    return found;
  };
  const isSubject = (column: number): boolean => !EXPLAINS.test(heads[column]!) && !NOTES.test(heads[column]!);
  give(
    take((column) => left.length > 3 && column !== left[0] && NOTES.test(heads[column]!)) ??
      (left.length === 3 && NOTES.test(heads[left[2]!]!) ? take((column) => column === left[2]) : undefined),
    'note',
  );
  const marked = left.filter((column) => !isSubject(column));
  const hasTopic =
    TOPICS.test(heads[left[0]!] ?? '') || (left.length > 2 && !(marked.length === 2 && left.length === 4));
  if (hasTopic && left.length > 2)
    give(
      take((column) => column === left[0]),
      'topic',
    );

  const explaining = left.filter((column) => !isSubject(column));
  // Each subject stands before what explains it. If no word in the head says so, the number of columns does.
  const isPaired = explaining.length >= 2 || left.length >= 4;
  if (isPaired) {
    const subjects = explaining.length >= 2 ? left.filter(isSubject) : [left[0], left[2]];
    const texts = explaining.length >= 2 ? explaining : [left[1], left[3]];
    give(subjects[0], 'first');
    give(subjects[1], 'second');
    // “Text of Sales” belongs to Sales, wherever it stands.
    const second = heads[subjects[1] ?? -1]?.toLowerCase() ?? '';
    const isTurned = !!second && !!texts[0] && heads[texts[0]]!.toLowerCase().includes(second);
    give(texts[0], isTurned ? 'secondText' : 'firstText');
    give(texts[1], isTurned ? 'firstText' : 'secondText');
    if (!roles.includes('note'))
      give(
        left.find((column) => roles[column] === 'skip'),
        'note',
      );
  } else {
    give(left[0], 'first');
    give(left[1], 'second');
    if (!roles.includes('note')) give(left[2], 'note');
  }
  // A head names subjects and explains nothing.
  const named = (['first', 'second'] as const).map((role) => head?.[roles.indexOf(role)] ?? NO_CELL);
  const hasHead = !named.every(({ text }) => text) && named.every(({ all }) => all.length <= LONGEST_NAME);
  return { roles, hasHead };
}

/** What a pasted table is read into. */
export interface PastedTable {
  readonly heading: string;
  readonly first: string;
  readonly second: string;
  readonly rows: readonly Row[];
  /** The beginnings of rows that are no difference. */
  readonly incomplete: readonly string[];
  /** Columns that hold something but are not read, by their head or number. */
  readonly skipped: readonly string[];
  /** How many rows there were beyond what a card takes. */
  readonly left: number;
}

/** Reads a table by the roles of its columns, and tells what is left out. */
export function tableFrom(grid: Grid, { roles, hasHead }: Reading): PastedTable {
  const { heading, rows } = withoutTitle(grid);
  const head = hasHead ? rows[0] : undefined;
  const body = hasHead ? rows.slice(1) : rows;
  const columnOf = (role: Role): number => roles.indexOf(role);
  const read = body.map((row): Row => {
    const of = (role: Role): string => at(row, columnOf(role));
    const side = (role: 'first' | 'second'): Cell => {
      const text = columnOf(`${role}Text`);
      return text < 0 ? (row[columnOf(role)] ?? NO_CELL) : { ...NO_CELL, pole: of(role), text: at(row, text) };
    };
    const [first, second] = [side('first'), side('second')];
    return {
      ...EMPTY_ROW,
      topic: of('topic'),
      first: first.pole,
      firstText: first.text,
      second: second.pole,
      secondText: second.text,
      note: of('note'),
    };
  });
  const isWhole = ({ first, second }: Row): boolean => !!first && !!second;
  const wholes = read.filter(isWhole);
  return {
    heading,
    first: at(head, columnOf('first')),
    second: at(head, columnOf('second')),
    rows: wholes.slice(0, LIMITS.rows),
    incomplete: body.flatMap((row, index) =>
      isWhole(read[index]!) ? [] : [(row.find(({ all }) => all) ?? NO_CELL).all.slice(0, 40)],
    ),
    skipped: roles.flatMap((role, column) =>
      role === 'skip' && rows.some((row) => at(row, column)) ? [at(head, column) || String(column + 1)] : [],
    ),
    left: grid.left + Math.max(0, wholes.length - LIMITS.rows),
  };
}

/** The first rows of a table as they were pasted, to see which column is what. */
export const sampleOf = (grid: Grid, count: number): readonly (readonly string[])[] =>
  withoutTitle(grid)
    .rows.slice(0, count)
    .map((row) => row.map(({ all }) => all));
