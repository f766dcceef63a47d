import type { FieldError } from '../outcome.js';
import {
  attributionEntries,
  type ConsentRecord,
  extraEntries,
  HONEYPOT_NAME,
  isReserved,
  type Submission,
} from '../submission.js';

/** The names that a service has for what is in a form. */
export interface FieldMapping {
  /**
   * Its names, by the name of the field. Two names for `name`, with a space between, are those of first and last name.
   */
  readonly names?: Readonly<Record<string, string>>;
  /** Its name for the field that only a robot fills in. */
  readonly honeypot?: string;
  /**
   * Other names that it knows, which are sent unchanged. Left out: it takes any name, and everything that is known of a
   * submission.
   */
  readonly accepts?: RegExp;
  /**
   * What a ticked consent is sent as; an unticked one is then not sent. Left out: consents are sent as `yes` and `no`.
   */
  readonly consentValue?: string;
  /**
   * Whether it takes empty values as well. Where a page field has the name of something that Brug adds, Brug's is sent.
   */
  readonly takesAll?: boolean;
}

/** The text of a value; of a file its name. */
export const textOrName = (value: FormDataEntryValue): string => (typeof value === 'string' ? value : value.name);

/** A submission under the names of a service. */
export interface MappedForm {
  readonly form: FormData;
  /** Names of fields, and of consents, that have no place, not even in the message. */
  readonly unmapped: readonly string[];
  /** Whether a robot filled in the form and the service has no honeypot field to tell it by. */
  readonly robot: boolean;
  /** The field that is sent under each name of the service. */
  readonly fieldsByName: ReadonlyMap<string, string>;
}

/**
 * Puts fields, consents and context under the names that a service knows. The page's own `names` come first; an empty
 * one leaves a field out on purpose. A service with names of its own gets no empty values, which could overwrite what
 * it already knows of a person. Answers and consents without a place of their own are written into the message, and so
 * are fields that the service has said it does not know (`unknown`).
 */
export function mapFields(
  submission: Submission,
  given: Readonly<Record<string, string>>,
  mapping: FieldMapping,
  unknown: readonly string[] = [],
): MappedForm {
  const { fields, labels, consents, antispam } = submission;
  const { honeypot = '', accepts, consentValue, takesAll } = mapping;
  const [first, last = first] = mapping.names?.['name']?.split(' ') ?? [];
  const names = {
    // A field may be called `constructor`.
    __proto__: null,
    ...(first && { 'given-name': first, 'family-name': last }),
    ...mapping.names,
    [HONEYPOT_NAME]: honeypot,
    ...given,
  } as unknown as Readonly<Record<string, string | undefined>>;
  const form = new FormData();
  const fieldsByName = new Map<string, string>();
  const unmapped = new Set<string>();

  const put = (field: string, value: FormDataEntryValue, name = names[field] ?? field): void => {
    const firstField = fieldsByName.get(name) ?? field;
    if (name) fieldsByName.set(name, firstField);
    if (!name || (typeof value === 'string' ? accepts && !value : !value.name && !takesAll)) return;
    // Two texts under one name are parts of one value, such as first and last name.
    const before = firstField !== field && typeof value === 'string' && form.get(name);
    if (typeof before === 'string') form.set(name, `${before} ${value as string}`);
    else form.append(name, value as string);
  };
  for (const [field, value] of fields) {
    const [whole, rest] = names[field]?.split(' ') ?? [];
    const isPlaced = whole !== undefined || !accepts || field === honeypot || accepts.test(field);
    if (!isPlaced || unknown.includes(field)) {
      unmapped.add(field);
    } else if (rest) {
      const [firstName, lastName] = splitName(textOrName(value));
      put(field, firstName, whole);
      put(field, lastName, rest);
    } else put(field, value);
  }
  // Where the page asks for attribution, what has no place of its own goes into one line of the message.
  const asked = new Map(submission.context.landingPage === undefined ? [] : attributionEntries(submission.context));
  const untold: string[] = [];
  for (const [field, value] of extraEntries(submission)) {
    const consent = consentValue && consents.find(({ name }) => name === field);
    const known = consent ? consent.given && consentValue : value;
    // What Brug adds is sent where the service has a place for it; a field of the page under that name comes first.
    const isPagesOwn = fields.has(field) && !isReserved(field);
    if (takesAll && !isPagesOwn) form.delete(names[field] ?? field);
    const isTaken = known && !fields.has(field) && !unknown.includes(field) && (!accepts || names[field]);
    if ((takesAll && !isPagesOwn) || isTaken) put(field, known as string);
    else if (asked.has(field) && !isPagesOwn && names[field] !== '') untold.push(`${field}=${value}`);
  }
  // The page's own form may call its message anything; then the first text area that is sent takes its role.
  const hasPlace = (field: string): boolean => !unmapped.has(field) && !!(names[field] ?? field);
  const own = [...labels].find(([field, { isLong }]) => isLong && hasPlace(field))?.[0];
  const isKnown = !unknown.includes('message');
  let message = names['message'] ?? 'message';
  if (own !== undefined && !(isKnown && fieldsByName.has(message))) message = names[own] ?? own;
  const hasMessage = fieldsByName.has(message) || (isKnown && names['message']);
  const answers = new Set<string>();
  for (const field of hasMessage ? unmapped : []) {
    const { label = '', text } = labels.get(field) ?? {};
    if (text) answers.add(`${label}${label.endsWith('?') ? '' : ':'} ${text}`);
    if (label) unmapped.delete(field);
  }
  const told = [form.get(message) as string, [...answers].join('\n')];
  for (const consent of consents) {
    const { name } = consent;
    const isTold = !accepts || ((name in names || `${name}_text` in names) && !unknown.includes(name));
    if (!isTold && hasMessage) told.push(consentText(consent));
    else if (!isTold) unmapped.add(name);
  }
  if (hasMessage && untold.length) told.push(untold.join(' '));
  if (told.slice(1).some(Boolean)) form.set(message, told.filter(Boolean).join('\n\n'));
  return {
    form,
    unmapped: [...unmapped],
    robot: !names[HONEYPOT_NAME] && !!antispam.honeypot,
    fieldsByName,
  };
}

/**
 * A name without what frameworks change in it: PHP drops empty brackets and allows no dots or blanks, Laravel writes
 * `lead.email` for `lead[email]`, ASP.NET writes `Email`.
 */
const inPlain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[[\]._ ]+/g, '.')
    .replace(/^\.|\.$/g, '');

/**
 * The last part of a name, in brackets or after a dot or slash: Rails reports `email` for `lead[email]`, HubSpot has
 * `0-1/email`.
 */
const lastIn = (name: string): string => /[[./]([^[\]./]+)\]?$/.exec(name)?.[1] ?? name;

/** Turns errors about the receiver's names into errors about the fields that are sent under them. */
export function underFields(
  errors: readonly FieldError[],
  submission: Submission,
  given: Readonly<Record<string, string>>,
  mapping: FieldMapping,
): FieldError[] {
  // An unticked box is not in the form, so `given` has to name it.
  const named = Object.entries(given).flatMap(([field, name]) => (name ? [[name, field] as const] : []));
  const fields = new Map([...named, ...mapFields(submission, given, mapping).fieldsByName]);
  const called = (name: string, as: (name: string) => string): string | undefined =>
    [...fields].find(([theirs]) => as(theirs) === as(name))?.[1];
  const fieldOf = (name: string): string => fields.get(name) ?? called(name, inPlain) ?? called(name, lastIn) ?? name;
  return errors.map((error) => ({ ...error, name: fieldOf(error.name) }));
}

/**
 * Reads `names`: pairs of a field and the name under which it is sent, `"email=EMAIL name=FNAME"`; `"intent="` leaves a
 * field out. What is not a pair is returned in `problems`.
 */
export function parseNames(text: string): { names: Readonly<Record<string, string>>; problems: readonly string[] } {
  // A stray blank, as in `email= EMAIL`, must not leave the field out.
  const joined = text.replace(/=\s+(?=[^\s,=]+([\s,]|$))/g, '=');
  const pairs = joined.split(/[\s,]+/).filter(Boolean);
  const isPair = (pair: string): boolean => /^[^=]+=/.test(pair);
  return {
    names: Object.fromEntries(
      pairs.filter(isPair).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    ),
    problems: pairs.filter((pair) => !isPair(pair)),
  };
}

/** A consent in one line, for a service that has no place for it but the message. */
export const consentText = ({ name, text, given, at }: ConsentRecord): string =>
  `${name}: ${given ? 'yes' : 'no'} – ${text} (${at})`;

/**
 * Splits a whole name into the first name and the rest: "Ada de Vries" is `['Ada', 'de Vries']`, "Ada" is `['Ada',
 * '']`. No rule fits every name in the world; a form that asks for both separately needs none.
 */
export function splitName(name: string): [string, string] {
  const [start = '', first = ''] = /^\s*(\S*)/.exec(name) ?? [];
  const rest = name.slice(start.length).replace(/[ \t\n\f\r]+/g, ' ');
  return [first, rest.trim()];
}
