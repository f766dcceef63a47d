import type { ConsentRecord } from './payload.js';

/** Whether consent is asked, and whether sending depends on it; the first is the default. */
export const CONSENTS = ['none', 'optional', 'required'] as const;
export type Consent = (typeof CONSENTS)[number];

/** Name under which consent is sent. */
export const CONSENT_NAME = 'consent';

/** The text of nodes as the visitor read it, spaces folded. */
export const literalText = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => (node instanceof Comment ? '' : (node.textContent ?? '')))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What is sent about a consent that was shown. */
export const consentRecord = (text: string, given: boolean): ConsentRecord => ({
  name: CONSENT_NAME,
  text,
  given,
  at: new Date().toISOString(),
});
