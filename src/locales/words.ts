/**
 * One text in the forms that a language has for numbers (Unicode CLDR, plural categories), as `pages.one`; `{count}`
 * stands for the number. `other` is used where a form is lacking.
 */
export type Plural<Key extends string> = Record<`${Key}.one` | `${Key}.other`, string> &
  Partial<Record<`${Key}.${'zero' | 'two' | 'few' | 'many'}`, string>>;

/** Words of the difference card. `{first}` and `{second}` stand for the poles. */
export interface DifferenceCardWords {
  versus: string;
  note: string;
  openAll: string;
  closeAll: string;
  copyLink: string;
  linkCopied: string;
  loading: string;
  loadFailed: string;
  loadAgain: string;
}

/**
 * Words at fields. `x.label` names a built-in field; `phrase` is how a sentence speaks of one ("je naam"), `quoted` how
 * it speaks of a field of the site's own. The keys of messages are the flags of `ValidityState` (HTML), alone or after
 * a field's name or type: `email.valueMissing`. `{field}` stands for the phrase.
 */
export interface FieldWords extends Plural<'mistakes'> {
  'name.label': string;
  'given-name.label': string;
  'family-name.label': string;
  'email.label': string;
  'phone.label': string;
  'company.label': string;
  'website.label': string;
  'role.label': string;
  'country.label': string;
  'message.label': string;
  optional: string;
  phrase: string;
  quoted: string;
  valueMissing: string;
  'email.valueMissing': string;
  'select.valueMissing': string;
  'checkbox.valueMissing': string;
  'file.valueMissing': string;
  'consent.valueMissing': string;
  'message.valueMissing': string;
  'email.typeMismatch': string;
  'url.typeMismatch': string;
  patternMismatch: string;
  tooLong: string;
  tooShort: string;
  rangeUnderflow: string;
  rangeOverflow: string;
  stepMismatch: string;
  badInput: string;
  fileRefused: string;
}

/** Words around one sending: consent, states and failures. */
export interface SubmissionWords {
  consent: string;
  privacy: string;
  sending: string;
  failed: string;
  kept: string;
  network: string;
  offline: string;
  online: string;
  timeout: string;
  rejected: string;
  invalid: string;
  busy: string;
  server: string;
  unavailable: string;
  uncertain: string;
  retry: string;
}

/** Words of the partner form. */
export interface PartnerFormWords {
  'intent.label': string;
  'intent.partner': string;
  'intent.question': string;
  submit: string;
  sentHeading: string;
  sentText: string;
  unconfirmedHeading: string;
  unconfirmedText: string;
}

/** Words of the whitepaper call to action; `consent` is that to mailings. `{size}` stands for a number, `decimal` for the point in them. */
export interface WhitepaperCtaWords extends Plural<'pages'> {
  consent: string;
  download: string;
  kilobytes: string;
  megabytes: string;
  decimal: string;
  gateText: string;
  gateSubmit: string;
  gateSkip: string;
  ready: string;
  missing: string;
}

/** All words of one language, in the parts that widgets put theirs together from. */
export interface Words {
  differenceCard: DifferenceCardWords;
  fields: FieldWords;
  submission: SubmissionWords;
  partnerForm: PartnerFormWords;
  whitepaperCta: WhitepaperCtaWords;
}
