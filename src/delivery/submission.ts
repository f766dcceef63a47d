import { ofDocument } from '../page/document-members.js';
import { campaignOf, type Visit } from '../page/visit.js';

/** Ways to write a submission, as on `<form enctype>`, and JSON; the first is the default. */
export const ENCTYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'] as const;
export type Enctype = (typeof ENCTYPES)[number];

/** Name of the field that only a robot fills in. */
export const HONEYPOT_NAME = 'brug_extra';

/** Name under which consent is sent. */
export const CONSENT_NAME = 'consent';

/** What the visitor was asked to agree to, word for word, and what they answered. */
export interface ConsentRecord {
  readonly name: string;
  readonly text: string;
  readonly given: boolean;
  /** When it was sent, ISO 8601. */
  readonly at: string;
}

/** What is sent about a consent that was shown. */
export const consentRecord = (text: string, given: boolean): ConsentRecord => ({
  name: CONSENT_NAME,
  text,
  given,
  at: new Date().toISOString(),
});

export type Value = FormDataEntryValue | FormDataEntryValue[];

/** Values by name, each field in one shape: a text, a `File`, or a list where the field can hold several. */
export type Values = Record<string, Value>;

/** The fields that Brug draws by their names; each holds one text. */
export type BuiltInName =
  | 'intent'
  | 'name'
  | 'given-name'
  | 'family-name'
  | 'email'
  | 'phone'
  | 'company'
  | 'website'
  | 'role'
  | 'country'
  | 'message';

/** Values as a page gets them: those of built-in fields are texts, where the form has such a field. */
export type PageValues = Values & Readonly<Record<BuiltInName, string>>;

/** An answer in the words of the form. */
export interface LabelledValue {
  readonly label: string;
  /** What was typed, or the labels of what was chosen; `yes` for a box that is ticked. */
  readonly text: string;
  /** Whether the field is a text area, to which answers without a place of their own can be added. */
  readonly isLong: boolean;
}

/** Everything that one sending carries. */
export interface Submission {
  /** A UUID that stays the same over all tries of this content, so that the receiver can drop duplicates. */
  readonly id: string;
  /** Tag of the widget, `brug-partner-form`. */
  readonly widget: string;
  /** The form as a browser would send it, hidden inputs and the pressed button too; honeypot and consents left out. */
  readonly fields: FormData;
  readonly values: Values;
  /**
   * What the visitor has answered, in words they can read, by the name of the field. Without hidden inputs, tokens,
   * passwords and files.
   */
  readonly labels: ReadonlyMap<string, LabelledValue>;
  readonly consents: readonly ConsentRecord[];
  readonly context: {
    readonly pageUrl: string;
    readonly referrer: string;
    /** Language of the widget, for the receiver. */
    readonly locale: string;
    readonly utm: Readonly<Record<string, string>>;
    /** With `attribution="session"`: the ids of the click that brought the visitor, by their names. */
    readonly clickIds?: Readonly<Record<string, string>>;
    /** With `attribution="session"`: the first page of this tab's visit, without its query. */
    readonly landingPage?: string;
    /**
     * Set when the agent of the visitor's browser filled in the form (WebMCP). It sees no honeypot and is quick:
     * neither makes it a robot.
     */
    readonly agent?: true;
    /** Reads a cookie of the page by its name: only a service does so, and only when the page asks for it. */
    readonly cookie?: (name: string) => string | undefined;
  };
  readonly antispam: { readonly honeypot: string; readonly elapsedMs: number };
}

/** What tells where the visitor came from, as names and values of a form. */
export const attributionEntries = ({ utm, clickIds, landingPage }: Submission['context']): [string, string][] => [
  ...Object.entries(utm),
  ...Object.entries(clickIds ?? {}),
  ...(landingPage === undefined ? [] : [['landing_page', landingPage] satisfies [string, string]]),
];

/** What Brug sends beside the fields, as names and values of a form. */
export function extraEntries({
  id,
  consents,
  context,
  antispam,
}: Omit<Submission, 'fields' | 'values' | 'labels'>): [string, string][] {
  return [
    ['submission_id', id],
    ['page_url', context.pageUrl],
    ['referrer', context.referrer],
    ['locale', context.locale],
    ...attributionEntries(context),
    [HONEYPOT_NAME, antispam.honeypot],
    ['elapsed_ms', String(antispam.elapsedMs)],
    ...(context.agent ? [['agent', 'yes'] satisfies [string, string]] : []),
    ...consents.flatMap(({ name, text, given, at }): [string, string][] => [
      [name, given ? 'yes' : 'no'],
      [`${name}_text`, text],
      [`${name}_at`, at],
    ]),
  ];
}

/** Whether Brug itself sends something under this name: page fields must not use it. */
export const isReserved = (name: string): boolean =>
  /^(submission_id|page_url|referrer|locale|elapsed_ms|utm_\w+|consent(_text|_at)?|brug_extra)$/.test(name);

/** An address without its fragment and without the parameters (`personal`) that say something about the visitor. */
function withoutPersonal(url: string, personal: readonly string[]): string {
  const address = url.replace(/#.*/, '');
  // Serialising may change how an address looks, so that is done only when a parameter is removed. The referrer may be
  // empty.
  const parsed = address ? new URL(address) : undefined;
  // Tools that make links write one name in several ways: "EMAIL", "email[]".
  const named = [...(parsed?.searchParams.keys() ?? [])].filter((key) =>
    personal.some((name) => name.toLowerCase() === key.replace(/\[.*/, '').trim().toLowerCase()),
  );
  for (const name of named) parsed!.searchParams.delete(name);
  return named.length ? parsed!.href : address;
}

/**
 * The context of a submission. `personal` names the parameters of the page's address that filled in a field. `more`
 * tells where this tab's visit began, when the page asks for that, and whether a browser's agent filled in the form.
 */
export function contextNow(
  locale: string,
  personal: readonly string[],
  more?: Partial<Visit> & { readonly agent?: true },
): Submission['context'] {
  const { href } = location;
  return {
    pageUrl: withoutPersonal(href, personal),
    referrer: withoutPersonal(ofDocument('referrer'), personal),
    locale,
    utm: campaignOf(href),
    ...more,
    cookie: readCookie,
  };
}

/** The value of a cookie of the page; `undefined` when there is none, or when the page may not read any. */
export function readCookie(name: string): string | undefined {
  try {
    const start = `${name}=`;
    const pair = ofDocument('cookie')
      .split('; ')
      .find((each) => each.startsWith(start));
    return pair?.slice(start.length);
  } catch {
    // `document.cookie` throws in a sandboxed frame (HTML standard).
    return undefined;
  }
}
