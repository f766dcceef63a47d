import { html, nothing, type TemplateResult } from 'lit/html.js';
import { plural } from '../locales/plural.js';
import type { FieldWords } from '../locales/words.js';
import type { FieldError } from '../submission/outcome.js';

/**
 * The list of mistakes above a form, one link for each: it gets focus after an attempt to send. A mistake without a
 * field (`targets` lacks its name) is plain text.
 */
export function errorSummaryTemplate(
  errors: readonly FieldError[],
  words: FieldWords,
  language: string,
  targets: ReadonlyMap<string, string>,
  focusControl: (name: string) => void,
): TemplateResult | typeof nothing {
  if (!errors.length) return nothing;
  const title = plural(words, 'mistakes', errors.length, language);
  const link = ({ name, message }: FieldError): TemplateResult | string => {
    const id = targets.get(name);
    return id === undefined
      ? message
      : html`<a
          href="#${id}"
          @click=${(event: Event) => {
            event.preventDefault();
            focusControl(name);
          }}
          >${message}</a
        >`;
  };
  return html`<div
    class="summary"
    part="error-summary"
    role="group"
    aria-labelledby="summary-title"
    tabindex="-1"
    lang=${language}
  >
    <p class="summary-title" id="summary-title">${title}</p>
    <ul>
      ${errors.map((error) => html`<li>${link(error)}</li>`)}
    </ul>
  </div>`;
}
