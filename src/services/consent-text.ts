import type { ConsentRecord } from '../submission/payload.js';

/** A consent in one line, for a service that has no place for it but the message. */
export const consentText = ({ name, text, given, at }: ConsentRecord): string =>
  `${name}: ${given ? 'yes' : 'no'} – ${text} (${at})`;
