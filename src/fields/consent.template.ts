import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FieldWords, SubmissionWords } from '../locales/words.js';
import { safeLink } from '../page/safe-url.js';
import { CONSENT_NAME, type Consent } from '../submission/consent.js';
import { fieldTemplate } from './field.template.js';

/** The question for consent: never ticked beforehand, with the page's own text if it has one. */
export function consentTemplate(
  consent: Consent,
  words: FieldWords & SubmissionWords,
  privacyHref: string,
  message = '',
): TemplateResult {
  const field = { name: CONSENT_NAME, type: 'checkbox', required: consent === 'required' } as const;
  const label = html`<slot name="consent">${words.consent}</slot>`;
  const privacy = safeLink(privacyHref);
  return html`<div part="consent">
    ${fieldTemplate(field, { id: CONSENT_NAME, label, words, message, last: false })}
    ${privacy ? html`<p class="privacy"><a href=${privacy}>${words.privacy}</a></p>` : nothing}
  </div>`;
}
