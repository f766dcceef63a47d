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
export interface FieldWords {
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
  mistakesOne: string;
  mistakesMany: string;
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

/** Words of the whitepaper call to action; `consent` is that to mailings. `{pages}` and `{size}` stand for numbers, `decimal` for the point in them. */
export interface WhitepaperCtaWords {
  consent: string;
  download: string;
  pages: string;
  page: string;
  kilobytes: string;
  megabytes: string;
  decimal: string;
  gateText: string;
  gateSubmit: string;
  gateSkip: string;
  ready: string;
  missing: string;
}
