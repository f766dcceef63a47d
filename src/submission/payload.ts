/** Ways to write a submission, as on `<form enctype>`, and JSON; the first is the default. */
export const ENCTYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'] as const;
export type Enctype = (typeof ENCTYPES)[number];

/** Ways to send, as on `<form method>`. */
export const METHODS = ['post'] as const;
export type Method = (typeof METHODS)[number];

/** Name of the field that only a robot fills in. */
export const HONEYPOT_NAME = 'brug_extra';

/** What the visitor was asked to agree to, word for word, and what they answered. */
export interface ConsentRecord {
  readonly name: string;
  readonly text: string;
  readonly given: boolean;
  /** When it was sent, ISO 8601. */
  readonly at: string;
}

export type Value = FormDataEntryValue | FormDataEntryValue[];
export type Values = Record<string, Value>;

/** Everything that one sending carries. */
export interface Submission {
  /** A UUID that stays the same over all tries, so that the receiver can drop doubles. */
  readonly id: string;
  /** Tag of the widget, `brug-partner-form`. */
  readonly widget: string;
  /** The form as it is, honeypot and consents left out. */
  readonly fields: FormData;
  readonly consents: readonly ConsentRecord[];
  readonly context: {
    readonly pageUrl: string;
    readonly referrer: string;
    readonly locale: string;
    readonly utm: Readonly<Record<string, string>>;
  };
  readonly antispam: { readonly honeypot: string; readonly elapsedMs: number };
}

/** The values of a form by name; a name that occurs more than once has a list. */
export function valuesOf(fields: FormData): Values {
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const all = fields.getAll(name);
      return [name, all.length > 1 ? all : all[0]!];
    }),
  );
}

/** The campaign parameters (`utm_source` and its kin) of an address. */
export function campaignOf(url: string): Record<string, string> {
  return Object.fromEntries([...new URL(url).searchParams].filter(([name]) => name.startsWith('utm_')));
}

function flatten({ id, fields, consents, context, antispam }: Submission): FormData {
  const all = new FormData();
  for (const [name, value] of fields) all.append(name, value as string);
  all.set('submission_id', id);
  all.set('page_url', context.pageUrl);
  all.set('locale', context.locale);
  all.set(HONEYPOT_NAME, antispam.honeypot);
  all.set('elapsed_ms', String(antispam.elapsedMs));
  for (const { name, text, given, at } of consents) {
    all.set(name, given ? 'yes' : 'no');
    all.set(`${name}_text`, text);
    all.set(`${name}_at`, at);
  }
  return all;
}

/** The text of a value; of a file its name. */
export const textOrName = (value: FormDataEntryValue): string => (typeof value === 'string' ? value : value.name);

/** Old host scripts put `toJSON` on arrays, which would turn a list into a string: an own, empty one shadows it. */
export const list = <T>(items: readonly T[]): T[] => Object.defineProperty([...items], 'toJSON', { value: undefined });

function toJson({ fields, consents, ...rest }: Submission): string {
  const values = Object.fromEntries(
    Object.entries(valuesOf(fields)).map(([name, value]) => [
      name,
      Array.isArray(value) ? list(value.map(textOrName)) : textOrName(value),
    ]),
  );
  return JSON.stringify({ ...rest, values, consents: list(consents) });
}

/** A submission on the wire. Only the multipart form carries files; the others carry their names. */
export function encode(submission: Submission, enctype: Enctype): { body: string | FormData; contentType?: string } {
  if (enctype === 'multipart/form-data') return { body: flatten(submission) };
  if (enctype === 'application/json') return { body: toJson(submission), contentType: enctype };
  const pairs = [...flatten(submission)].map(([name, value]) => [name, textOrName(value)]);
  return { body: String(new URLSearchParams(pairs)), contentType: `${enctype};charset=UTF-8` };
}
