import { html, nothing, type TemplateResult } from 'lit';
import type { ControlWords, SubmissionWords } from '../locales/words.js';
import { safeLink } from '../page/safe-url.js';
import { CONSENT_NAME, type Consent } from '../submission/consent.js';
import { messageLine, optionalMark } from './field.template.js';

/** The question for consent: never ticked beforehand, with the page's own text if it has one. */
export function consentTemplate(
  consent: Consent,
  words: ControlWords & SubmissionWords,
  privacyHref: string,
  message = '',
): TemplateResult {
  const required = consent === 'required';
  const privacy = safeLink(privacyHref);
  return html`<div class="field" part="consent">
    <label class="tick">
      <input
        type="checkbox"
        id="consent"
        name=${CONSENT_NAME}
        value="yes"
        ?required=${required}
        aria-invalid=${message ? 'true' : nothing}
        aria-describedby="consent-message"
      />
      <span><slot name="consent">${words.consent}</slot> ${optionalMark(required, words)}</span>
    </label>
    ${privacy ? html`<p class="privacy"><a href=${privacy}>${words.privacy}</a></p>` : nothing}
    ${messageLine('consent', message)}
  </div>`;
}
