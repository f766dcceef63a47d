/** A piece of text, or a copy of the page's own nodes where the page used markup. */
export type Content = string | DocumentFragment;

/** One difference as a page gives it, in `differences` or in JSON. */
export interface DifferenceInput {
  /** Name for the address (`#id`); made from the poles when absent. */
  id?: string;
  /** Heading of the difference, instead of "Groep versus individu". */
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
  /** The id again, when it was made from the poles. */
  readonly madeId?: string;
  /** The heading that the page gives, instead of the one made from the poles. */
  readonly title?: string;
  /** Whether the second pole is marked as a name (`translate="no"`), which keeps its capital inside the heading. */
  readonly secondIsName?: boolean;
  readonly topic: Content;
  readonly first: Content;
  readonly second: Content;
  readonly firstText: Content;
  readonly secondText: Content;
  readonly note: Content;
}

/** What every source is read into. */
export interface Comparison {
  readonly heading: string;
  readonly first: string;
  readonly second: string;
  readonly differences: readonly Difference[];
  /** The language of the content (BCP 47), where the page marks it inside the tag. */
  readonly lang?: string;
  /** What was wrong with the source, each with its place: for the console. */
  readonly problems: readonly string[];
}

/** Text without the line ends and indents of the source. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text of content, for what can show nothing but text. */
export const contentText = (content: Content): string =>
  typeof content === 'string' ? content : oneLine(content.textContent);

/** Whether two objects have the same values in these members; copies of the page's own nodes are never the same. */
export const areEqualIn = <T>(members: readonly (keyof T)[], one: T, other: T): boolean =>
  members.every((member) => one[member] === other[member]);

/** A text as a part of an address. Patterns of all letters there are take a browser milliseconds to prepare. */
function slug(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z0-9]+( [a-z0-9]+)*$/.test(lower)) return lower.replaceAll(' ', '-');
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

const givenId = ({ id, madeId }: Difference): string => (madeId ? '' : id);

const hasSameId = (one: Difference, before: Difference): boolean =>
  one.id === givenId(before) && one.first === before.first && one.second === before.second;

/**
 * Gives each difference the id it was given, else one made from its poles; a double gets a number. Where all that ids
 * depend on is what it was `before`, they stay.
 */
export function withIds(differences: readonly Difference[], before: readonly Difference[] = []): Difference[] {
  if (differences.length === before.length && differences.every((each, index) => hasSameId(each, before[index]!)))
    return differences.map((each, index) => {
      const { id, madeId } = before[index]!;
      return madeId ? { ...each, id, madeId } : each;
    });
  const taken = new Set(differences.map(({ id }) => id).filter(Boolean));
  const used = new Set<string>();
  return differences.map((difference) => {
    if (difference.id && !used.has(difference.id)) {
      used.add(difference.id);
      return difference;
    }
    const base = difference.id || slug(`${contentText(difference.first)} versus ${contentText(difference.second)}`);
    let id = base;
    for (let n = 2; used.has(id) || taken.has(id); n++) id = `${base}-${n}`;
    used.add(id);
    return { ...difference, id, ...(!difference.id && { madeId: id }) };
  });
}
