import { extraEntries, HONEYPOT_NAME, type Submission } from '../submission/payload.js';
import type { FieldError } from '../submission/outcome.js';
import { consentText } from './consent-text.js';
import { splitName } from './person-name.js';

/** How a service calls what a form has. */
export interface Places {
  /** Its names, by the name of the field; two of them, for a whole name, are those of first and last name. */
  readonly names?: Readonly<Record<string, string>>;
  /** Its name for the field that only a robot fills in. */
  readonly honeypot?: string;
  /**
   * Names that it knows besides, which go as they are. Left out: it takes any name, and all that is known of a
   * submission.
   */
  readonly own?: RegExp;
  /** What a ticked consent is sent as; one that is not ticked is then left out. Left out: `yes` and `no`. */
  readonly ticked?: string;
  /** Has a place for consents that is no field. */
  readonly consentsApart?: boolean;
  /** Takes what is empty as well. Where a field of the page's has the name of something that Brug adds, Brug's goes. */
  readonly takesAll?: boolean;
}

/** The text of a value; of a file its name. */
export const textOrName = (value: FormDataEntryValue): string => (typeof value === 'string' ? value : value.name);

/** A submission under the names of a service. */
export interface Placed {
  readonly form: FormData;
  /** Names of fields, and of consents, that have no place. */
  readonly unplaced: readonly string[];
  /** Whether a robot has been here and the service has no field to tell it by. */
  readonly robot: boolean;
  /** Which field went under a name of the service. */
  readonly fieldsByName: ReadonlyMap<string, string>;
}

/**
 * Puts fields, consents and context under the names that a service knows. The page's own `names` come first; an empty
 * one leaves a field out on purpose. A service with names of its own gets nothing empty: it could overwrite what is
 * known of a person there.
 */
export function place(submission: Submission, given: Readonly<Record<string, string>>, places: Places): Placed {
  const { fields, consents, antispam } = submission;
  const { honeypot = '', own, ticked, takesAll } = places;
  const [first, last = first] = places.names?.['name']?.split(' ') ?? [];
  const names = {
    // A field may be called `constructor`.
    __proto__: null,
    ...(first && { 'given-name': first, 'family-name': last }),
    ...places.names,
    [HONEYPOT_NAME]: honeypot,
    ...given,
  } as unknown as Readonly<Record<string, string | undefined>>;
  const form = new FormData();
  const fieldsByName = new Map<string, string>();
  const unplaced = new Set<string>();

  const put = (field: string, value: FormDataEntryValue, name = names[field] ?? field): void => {
    const firstField = fieldsByName.get(name) ?? field;
    if (name) fieldsByName.set(name, firstField);
    if (!name || (typeof value === 'string' ? own && !value : !value.name && !takesAll)) return;
    // Two texts under one name are parts of one thing, such as first and last name.
    const before = firstField !== field && typeof value === 'string' && form.get(name);
    if (typeof before === 'string') form.set(name, `${before} ${value as string}`);
    else form.append(name, value as string);
  };
  for (const [field, value] of fields) {
    const [whole, rest] = names[field]?.split(' ') ?? [];
    if (rest) {
      const [firstName, lastName] = splitName(textOrName(value));
      put(field, firstName, whole);
      put(field, lastName, rest);
    } else if (whole === undefined && own && field !== honeypot && !own.test(field)) unplaced.add(field);
    else put(field, value);
  }
  for (const [field, value] of extraEntries(submission)) {
    const consent = ticked && consents.find(({ name }) => name === field);
    const known = consent ? consent.given && ticked : value;
    // What Brug adds goes where it has a place; what the page says of itself comes first.
    if (takesAll) form.delete(names[field] ?? field);
    if (takesAll || (known && !fields.has(field) && (!own || names[field]))) put(field, known as string);
  }
  for (const consent of consents) {
    const { name } = consent;
    if (!own || name in names || `${name}_text` in names) continue;
    const message = names['message'] ?? 'message';
    if (fieldsByName.has(message))
      form.set(message, `${(form.get(message) as string) || ''}\n\n${consentText(consent)}`.trim());
    else unplaced.add(name);
  }
  return {
    form,
    unplaced: [...unplaced],
    robot: !names[HONEYPOT_NAME] && !!antispam.honeypot,
    fieldsByName,
  };
}

/** How PHP calls a field: its brackets make a list, and a dot or a blank cannot stand in a name. */
const inPhp = (name: string): string => name.replace(/\[.*/, '').replace(/[. ]/g, '_');

/** What a receiver says of its names, as said of the fields that go under them. */
export function underFields(
  errors: readonly FieldError[],
  submission: Submission,
  given: Readonly<Record<string, string>>,
  places: Places,
): FieldError[] {
  // A box that nobody ticked is not in the form.
  const named = Object.entries(given).flatMap(([field, name]) => (name ? [[name, field] as const] : []));
  const fields = new Map([...named, ...place(submission, given, places).fieldsByName]);
  const fieldOf = (name: string): string =>
    fields.get(name) ?? [...fields].find(([theirs]) => inPhp(theirs) === name)?.[1] ?? name;
  return errors.map((error) => ({ ...error, name: fieldOf(error.name) }));
}
