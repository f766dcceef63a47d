/** Ways to write a submission, as on `<form enctype>`, and JSON; the first is the default. */
export const ENCTYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'] as const;
export type Enctype = (typeof ENCTYPES)[number];

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

/** Values by name, each field in one shape: a text, a `File`, or a list where the field can hold several. */
export type Values = Record<string, Value>;

/** Everything that one sending carries. */
export interface Submission {
  /** A UUID that stays the same over all tries of this content, so that the receiver can drop doubles. */
  readonly id: string;
  /** Tag of the widget, `brug-partner-form`. */
  readonly widget: string;
  /** The form as a browser would send it, hidden inputs and the pressed button too; honeypot and consents left out. */
  readonly fields: FormData;
  readonly values: Values;
  readonly consents: readonly ConsentRecord[];
  readonly context: {
    readonly pageUrl: string;
    readonly referrer: string;
    /** Language of the widget, for the receiver. */
    readonly locale: string;
    readonly utm: Readonly<Record<string, string>>;
    /** Reads a cookie of the page by its name: only a service does so, and only when the page asks for it. */
    readonly cookie?: (name: string) => string | undefined;
  };
  readonly antispam: { readonly honeypot: string; readonly elapsedMs: number };
}

/** The campaign parameters (`utm_source` and its kin) of an address. */
export function campaignOf(url: string): Record<string, string> {
  return Object.fromEntries([...new URL(url).searchParams].filter(([name]) => name.startsWith('utm_')));
}

/** What Brug sends beside the fields, under its name in a form. */
export function extraEntries({
  id,
  consents,
  context,
  antispam,
}: Omit<Submission, 'fields' | 'values'>): [string, string][] {
  return [
    ['submission_id', id],
    ['page_url', context.pageUrl],
    ['referrer', context.referrer],
    ['locale', context.locale],
    ...Object.entries(context.utm),
    [HONEYPOT_NAME, antispam.honeypot],
    ['elapsed_ms', String(antispam.elapsedMs)],
    ...consents.flatMap(({ name, text, given, at }): [string, string][] => [
      [name, given ? 'yes' : 'no'],
      [`${name}_text`, text],
      [`${name}_at`, at],
    ]),
  ];
}

/** Whether Brug itself sends something under this name: a field of the page's must not bear it. */
export const isReserved = (name: string): boolean =>
  /^(submission_id|page_url|referrer|locale|elapsed_ms|utm_\w+|consent(_text|_at)?|brug_extra)$/.test(name);
