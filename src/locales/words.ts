/** Words of the difference card. `{first}` and `{second}` stand for the poles. */
export interface DifferenceCardWords {
  versus: string;
  openAll: string;
  closeAll: string;
  copyLink: string;
  linkCopied: string;
  loading: string;
  loadFailed: string;
  loadAgain: string;
}

/**
 * Words at fields. `x.label` names a built-in field, `x.phrase` is how a sentence speaks of it. The keys of messages
 * are the flags of `ValidityState` (HTML), alone or after a field's name or type: `email.valueMissing`. `{field}`
 * stands for the phrase, or for the label of a field of the site's own.
 */
export interface ControlWords {
  'name.label': string;
  'name.phrase': string;
  'given-name.label': string;
  'given-name.phrase': string;
  'family-name.label': string;
  'family-name.phrase': string;
  'email.label': string;
  'email.phrase': string;
  'phone.label': string;
  'phone.phrase': string;
  'company.label': string;
  'company.phrase': string;
  'website.label': string;
  'website.phrase': string;
  'role.label': string;
  'role.phrase': string;
  'country.label': string;
  'country.phrase': string;
  'message.label': string;
  'message.phrase': string;
  optional: string;
  quoted: string;
  valueMissing: string;
  'email.valueMissing': string;
  'select.valueMissing': string;
  'checkbox.valueMissing': string;
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
  mistakesOne: string;
  mistakesMany: string;
}

/** Words around one sending: consent, states and failures. */
export interface SubmissionWords {
  consent: string;
  privacy: string;
  sending: string;
  failed: string;
  network: string;
  offline: string;
  online: string;
  timeout: string;
  rejected: string;
  invalid: string;
  busy: string;
  server: string;
  unavailable: string;
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
}

/** Words of the whitepaper call to action. `{pages}` stands for a number. */
export interface WhitepaperCtaWords {
  download: string;
  pages: string;
  page: string;
  gateSubmit: string;
  gateText: string;
  gateSkip: string;
  ready: string;
  readyLink: string;
  missing: string;
}
