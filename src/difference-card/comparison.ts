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

export const plainText = (content: Content): string =>
  (typeof content === 'string' ? content : content.textContent).replace(/\s+/g, ' ').trim();

/** Whether two objects of texts have the same; copies of the page's nodes are told apart by looking at them, not here. */
export function isSameText<T extends object>(one: T, other: T): boolean {
  for (const name in one) if (one[name] !== other[name]) return false;
  for (const name in other) if (!(name in one)) return false;
  return true;
}

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Gives each difference the id it was given, else one made from its poles; a double gets a number. */
export function withIds(differences: readonly Difference[]): Difference[] {
  const taken = new Set(differences.map(({ id }) => id).filter(Boolean));
  const used = new Set<string>();
  return differences.map((difference) => {
    if (difference.id && !used.has(difference.id)) {
      used.add(difference.id);
      return difference;
    }
    const base = difference.id || slug(`${plainText(difference.first)} versus ${plainText(difference.second)}`);
    let id = base;
    for (let n = 2; used.has(id) || taken.has(id); n++) id = `${base}-${n}`;
    used.add(id);
    return { ...difference, id };
  });
}
