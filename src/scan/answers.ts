import { fill } from '../locales/text.js';
import type { ScanWords } from '../locales/words.js';

/** How wide somebody sees the gap: 0 for none, 3 for a wide one. */
export type Width = 0 | 1 | 2 | 3;

export const WIDTHS: readonly Width[] = [0, 1, 2, 3];

/** Answers by the id of the difference; a difference that was skipped is not among them. */
export type Answers = ReadonlyMap<string, Width>;

/** A difference with what was answered. */
export interface ScannedDifference {
  readonly id: string;
  readonly title: string;
  /** Its address in the page. */
  readonly href: string;
  readonly width: Width | undefined;
  /** What somebody else answered, whose link the visitor opened. */
  readonly other: Width | undefined;
}

type Scanned = readonly ScannedDifference[];

/** The most characters of a fragment that are read: more than any card writes, where a browser allows megabytes. */
const LONGEST = 100_000;

/** The fragment that carries answers to somebody else; `name` is that of the card. */
export const fragmentOf = (name: string, answers: Answers): string =>
  `#${new URLSearchParams([['scan', name], ...[...answers].map(([id, width]) => [id, `${width}`])]).toString()}`;

/**
 * The answers that a fragment carries for the card of this name; `undefined` when it carries none. `problem` tells that
 * some of them do not fit the card: anybody can write such a link.
 */
export function answersIn(
  fragment: string,
  name: string,
  ids: readonly string[],
): { answers: Answers; problem: boolean } | undefined {
  if (!fragment.startsWith('#scan=')) return undefined;
  const [[, scanned] = [], ...pairs] = new URLSearchParams(fragment.slice(1, LONGEST));
  if (scanned !== name) return undefined;
  const fitting = pairs.filter(([id, width]) => ids.includes(id) && /^[0-3]$/.test(width));
  const answers = new Map(fitting.map(([id, width]) => [id, Number(width) as Width]));
  return { answers, problem: !answers.size || answers.size < pairs.length };
}

/** The differences that have an answer. */
export const answered = (differences: Scanned): Scanned => differences.filter(({ width }) => width !== undefined);

/** The differences, the widest gap first and those without an answer last; equals keep the order of the card. */
export const byWidth = (differences: Scanned): Scanned =>
  [...differences].sort((a, b) => (b.width ?? -1) - (a.width ?? -1));

/** The differences with the widest gap; none when no gap is seen anywhere. */
export function widestOf(differences: Scanned): Scanned {
  const most = Math.max(0, ...differences.map(({ width = 0 }) => width));
  return differences.filter(({ width }) => width && width === most);
}

/** The outcome in one sentence; the list of differences follows it. */
export function outcomeOf(differences: Scanned, words: ScanWords): string {
  const [first, ...others] = widestOf(differences);
  const count = others.length + 1;
  if (!first) return words.none;
  if (!others.length) return fill(words.one, { title: first.title });
  if (count < differences.length) return fill(words.several, { count });
  return fill(words.same, { answer: words[`gap.${first.width!}`] });
}

const itemOf = (title: string, width: Width, words: ScanWords): string =>
  fill(words.item, { title, answer: words[`gap.${width}`] });

/** The answers as text that people can read in a form that was sent; empty when there are none. */
export function textOf(differences: Scanned, words: ScanWords): string {
  const items = byWidth(answered(differences)).map(({ title, width }) => itemOf(title, width!, words));
  return items.length ? fill(words.text, { list: items.join('; ') }) : '';
}

/** The answers that a text of `textOf` names, as a draft or the browser has kept it. */
export function answersOf(
  text: string,
  differences: readonly { id: string; title: string }[],
  words: ScanWords,
): Answers {
  const list = `; ${text.slice(words.text.indexOf('{'))};`;
  const given = differences.flatMap(({ id, title }) =>
    WIDTHS.filter((width) => list.includes(`; ${itemOf(title, width, words)};`)).map((width) => [id, width] as const),
  );
  return new Map(given);
}
