import { fill } from '../locales/text.js';
import { allIn, matches } from '../page/past-names.js';
import { heardText, nameOf } from '../page/text-of.js';

/** A piece of text, or a copy of the page's own nodes where the page used markup. */
export type Content = string | DocumentFragment;

/** One difference as a page gives it, in `differences` or in JSON. */
export interface DifferenceInput {
  /** Name for the address (`#id`); made from the poles when absent. */
  id?: string;
  /** Heading of the difference, instead of "Groep versus Individu". */
  title?: string;
  /** What the two differ in: "Publiek". */
  topic?: string;
  /** The pole of the first subject: "Groep". */
  first: string;
  /** The pole of the second subject: "Individu". */
  second: string;
  /** What explains the first pole. */
  firstText?: string;
  /** What explains the second pole. */
  secondText?: string;
  /** A nuance that belongs to neither side. */
  note?: string;
}

/** The whole content of a card as JSON. */
export interface ComparisonInput {
  heading?: string;
  first: string;
  second: string;
  differences: readonly DifferenceInput[];
}

/** One difference, ready to be shown: nothing is missing, the id is unique within the card. */
export interface Difference {
  readonly id: string;
  /** The heading that the page gives, instead of the one made from the poles. */
  readonly title?: string;
  readonly topic: Content;
  readonly first: Content;
  readonly second: Content;
  readonly firstText: Content;
  readonly secondText: Content;
  readonly note: Content;
}

/** The content of a card, whichever source it comes from. */
export interface Comparison {
  readonly heading: string;
  readonly first: string;
  readonly second: string;
  /** What is shown for a name where the page shows something other than its text, such as a logo. */
  readonly seen?: Readonly<Partial<Record<'heading' | 'first' | 'second', Content | undefined>>>;
  readonly differences: readonly Difference[];
  /** The language of the content (BCP 47), where the page marks it inside the tag. */
  readonly lang?: string;
  /** What was wrong with the source, each with its place: for the console. */
  readonly problems: readonly string[];
}

const BOX = 'input[type=checkbox], input[type=radio]';

/** The sign that stands for a checkbox or radio button in a text. */
const signOf = (element: Element): string | undefined =>
  element.matches(BOX) && !nameOf(element) ? ((element as HTMLInputElement).checked ? '☑' : '☐') : undefined;

/**
 * Whether an element is the mark of a footnote: a link set above the line, or one that is marked as Word or ARIA (DPUB)
 * do.
 */
export const isNoteMark = (element: Element): boolean =>
  matches(element, '[role=doc-noteref], a[href*="#_ftn"]') ||
  (matches(element, 'sup') && allIn(element, 'a[href*="#"]').length > 0) ||
  (matches(element, 'a[href*="#"]') && allIn(element, 'sup').length > 0);

/**
 * Content as plain text, for places that can show nothing else. Footnote marks are left out, since they are not part of
 * a name.
 */
export const contentText = (content: Content): string =>
  typeof content === 'string'
    ? content
    : heardText([...content.childNodes], (element) => (isNoteMark(element) ? '' : signOf(element)));

/**
 * Turns a text into a part of an address. Plain words take a short cut, because patterns of all letters in Unicode take
 * a browser milliseconds to prepare.
 */
function slug(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z0-9]+( [a-z0-9]+)*$/.test(lower)) return lower.replaceAll(' ', '-');
  return lower
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** Gives each difference the id it was given, else one made from its poles; a duplicate gets a number. */
export function withIds(differences: readonly Difference[]): Difference[] {
  const taken = new Set(differences.map(({ id }) => id).filter(Boolean));
  const used = new Set<string>();
  return differences.map((difference) => {
    if (difference.id && !used.has(difference.id)) {
      used.add(difference.id);
      return difference;
    }
    const poles = [difference.first, difference.second].map((pole) => slug(contentText(pole)));
    // Pictures and signs have no text to make an address from.
    const made = poles.every(Boolean)
      ? poles.join('-versus-')
      : slug(difference.title ?? contentText(difference.topic));
    const base = difference.id || made || 'versus';
    let id = base;
    for (let n = 2; used.has(id) || taken.has(id); n++) id = `${base}-${n}`;
    used.add(id);
    return { ...difference, id };
  });
}

/** A difference that a card shows. Its key stays the same for as long as it is shown, whatever is edited in it. */
export interface ShownDifference extends Difference {
  readonly key: object;
}

const CONTENTS = ['topic', 'first', 'second', 'firstText', 'secondText', 'note'] as const;

/** The earlier copies of nodes that have not changed. They are shown again, so that a video in a cell plays on. */
function unchangedCopies(difference: Difference, before: Difference): Partial<Difference> {
  const isUnchanged = (name: (typeof CONTENTS)[number]): boolean => {
    const [now, then] = [difference[name], before[name]];
    return now instanceof Node && then instanceof Node && now.isEqualNode(then);
  };
  return Object.fromEntries(CONTENTS.filter(isUnchanged).map((name) => [name, before[name]]));
}

/**
 * The differences to show after those in `before`, with the keys of those that stay. A difference stays when its id is
 * the same, or when it takes the place of one that is gone: editing poles changes the id, and that must not close the
 * row.
 */
export function asShown(
  differences: readonly Difference[],
  before: readonly ShownDifference[],
): readonly ShownDifference[] {
  const ids = new Set(differences.map(({ id }) => id));
  const byId = new Map(before.map((each) => [each.id, each]));
  return differences.map((difference, index) => {
    const inPlace = before[index];
    const same = byId.get(difference.id) ?? (inPlace && !ids.has(inPlace.id) ? inPlace : undefined);
    return same ? { ...difference, ...unchangedCopies(difference, same), key: same.key } : { ...difference, key: {} };
  });
}

/** The heading of a difference: the page's own, else "Groep versus Individu", its poles as they are written. */
export const differenceTitle = ({ title, first, second }: Difference, versus: string): string =>
  title ?? fill(versus, { first: contentText(first), second: contentText(second) });
