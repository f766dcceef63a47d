import { html, nothing, type TemplateResult } from 'lit/html.js';
import { createElement } from '../element/create-element.js';
import type { FieldWords, SubmissionWords } from '../locales/words.js';
import { CONSENT_NAME, type Consent } from '../submission/consent.js';
import { fieldTemplate } from './field.template.js';

/** How consent is asked. */
export interface ConsentView {
  readonly consent: Consent;
  readonly words: FieldWords & SubmissionWords;
  readonly language: string;
  /** Address of the privacy statement. */
  readonly privacyHref: string | undefined;
  /** The message at it; empty when there is none. */
  readonly message: string;
}

/** The question for consent in a form that a widget draws: never ticked beforehand, with the page's own text if it has one. */
export function consentTemplate({ consent, words, language, privacyHref, message }: ConsentView): TemplateResult {
  const field = { name: CONSENT_NAME, type: 'checkbox', required: consent === 'required', hidden: false } as const;
  const label = html`<slot name="consent">${words.consent}</slot>`;
  const view = { id: CONSENT_NAME, label, labelLanguage: undefined, words, language, message, last: false };
  return html`<div part="consent">
    ${fieldTemplate(field, view)}
    ${privacyHref ? html`<p class="privacy"><a href=${privacyHref}>${words.privacy}</a></p>` : nothing}
  </div>`;
}

/** The same in the page's own form, as elements of the page's tree. `own` is the page's text, if it has one. */
export function consentElement(
  { consent, words, language, privacyHref }: Omit<ConsentView, 'message'>,
  own: readonly Node[],
): HTMLElement {
  const isRequired = consent === 'required';
  const input = createElement('input', {
    type: 'checkbox',
    name: CONSENT_NAME,
    value: 'yes',
    ...(isRequired && { 'aria-required': 'true' }),
  });
  const text = own.length
    ? createElement('span', {}, ...own.map((node) => node.cloneNode(true)))
    : createElement('span', { lang: language }, words.consent);
  if (!isRequired)
    text.append(' ', createElement('span', { class: 'brug-optional', lang: language }, `(${words.optional})`));
  return createElement(
    'div',
    { class: 'brug-consent' },
    createElement('label', {}, input, text),
    privacyHref !== undefined &&
      createElement(
        'p',
        { class: 'brug-privacy', lang: language },
        createElement('a', { href: privacyHref }, words.privacy),
      ),
  );
}
