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
 * Words at fields. `x.label` names a built-in field; `phrase` is how a sentence speaks of such a field ("je naam"),
 * `quoted` how it speaks of a field of the site's own. The keys of messages are the flags of `ValidityState` (HTML),
 * alone or after a field's name or type: `email.valueMissing`. `{field}` stands for the phrase, `{help}` for the help
 * of the field. `typo.hint` asks below a mistyped e-mail address whether `{email}` was meant; an empty text switches
 * that off.
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
  choose: string;
  'file.choose': string;
  'file.none': string;
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
  'patternMismatch.help': string;
  tooLong: string;
  tooShort: string;
  rangeUnderflow: string;
  rangeOverflow: string;
  stepMismatch: string;
  badInput: string;
  fileRefused: string;
  'typo.hint': string;
  'typo.accept': string;
  'typo.done': string;
}

/** Words around one sending: consent (`{company}` is who asks for it), states and failures. */
export interface SubmissionWords {
  consent: string;
  consentBy: string;
  privacy: string;
  sending: string;
  failed: string;
  kept: string;
  network: string;
  offlineHeading: string;
  offline: string;
  online: string;
  timeout: string;
  rejected: string;
  invalid: string;
  busy: string;
  server: string;
  unavailableHeading: string;
  unavailable: string;
  contactWay: string;
  uncertainHeading: string;
  uncertain: string;
  retry: string;
}

/** Words of the partner form. `{name}` is a first name: a language that does not greet by it leaves it out. */
export interface PartnerFormWords {
  'intent.label': string;
  'intent.partner': string;
  'intent.question': string;
  submit: string;
  thanks: string;
  thanksName: string;
  sentText: string;
  sentAddress: string;
  unconfirmedHeading: string;
  unconfirmedText: string;
}

/**
 * Words of the whitepaper; `consent` asks to agree to mailings. `{size}` stands for a number, and `decimal` is its
 * decimal separator.
 */
export interface WhitepaperCtaWords extends Plural<'pages'> {
  consent: string;
  consentBy: string;
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

/** Words of the scan, in a file beside the bundle. `{title}` stands for a difference, `{answer}` for one of `gap.…`. */
export interface ScanWords {
  question: string;
  'gap.0': string;
  'gap.1': string;
  'gap.2': string;
  'gap.3': string;
  skip: string;
  clear: string;
  private: string;
  show: string;
  heading: string;
  one: string;
  several: string;
  same: string;
  none: string;
  nothing: string;
  answered: string;
  unanswered: string;
  copy: string;
  copied: string;
  opened: string;
  you: string;
  other: string;
  agree: string;
  differ: string;
  dropOther: string;
  text: string;
  item: string;
}

/**
 * Words of work mail, in a file beside the bundle. `{domain}` stands for a domain where anybody can have an address.
 */
export interface WorkMailWords {
  'work.hint': string;
  'work.required': string;
}

/** All words of one language, in the parts that widgets put theirs together from. */
export interface Words {
  differenceCard: DifferenceCardWords;
  fields: FieldWords;
  submission: SubmissionWords;
  partnerForm: PartnerFormWords;
  whitepaperCta: WhitepaperCtaWords;
  scan: ScanWords;
  workMail: WorkMailWords;
}
