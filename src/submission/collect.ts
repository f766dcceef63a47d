import { CONSENT_NAME } from './consent.js';
import { HONEYPOT_NAME } from './payload.js';
import { plainText } from './plain-text.js';

// As it is when the script comes: a page may put its own in its place later, and each drawing reads the values.
const { FormData } = globalThis;

/** What a visitor has filled in, taken apart. */
export interface Collected {
  /** The values, without honeypot and consent. */
  readonly fields: FormData;
  readonly honeypot: string;
  /** Whether the consent was ticked. */
  readonly given: boolean;
}

/** Takes together the values of forms that belong together, in their order. */
export function collect(forms: readonly HTMLFormElement[], asksConsent: boolean): Collected {
  const fields = new FormData();
  for (const form of forms) for (const [name, value] of new FormData(form)) fields.append(name, value as string);
  const honeypot = plainText(fields.get(HONEYPOT_NAME));
  fields.delete(HONEYPOT_NAME);
  const given = asksConsent && fields.has(CONSENT_NAME);
  if (asksConsent) fields.delete(CONSENT_NAME);
  return { fields, honeypot, given };
}
