import { html, nothing, type TemplateResult } from 'lit/html.js';
import { plural } from '../../locales/text.js';
import type { FieldWords } from '../../locales/words.js';
import type { FieldError } from '../../delivery/outcome.js';
import { ALERT, icon } from '../../theme/icons.js';

/**
 * The list of mistakes above a form, with a link for each. It gets focus after an attempt to send. A mistake without a
 * field in sight (`targets` lacks its name) is plain text.
 *
 * Here and in all templates, texts that change are set as `textContent`: translation tools replace text nodes by their
 * own elements, and Lit would go on writing to a node that is gone.
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
  const item = ({ name, message }: FieldError): TemplateResult => {
    const id = targets.get(name);
    if (id === undefined) return html`<li .textContent=${message}></li>`;
    const onClick = (event: Event): void => {
      event.preventDefault();
      focusControl(name);
    };
    return html`<li>
      <a href="#${id}" @click=${onClick}><span .textContent=${message}></span></a>
    </li>`;
  };
  return html`<div
    class="notice wrong"
    part="error-summary"
    role="group"
    aria-labelledby="summary-title"
    tabindex="-1"
    lang=${language}
  >
    ${icon(ALERT)}
    <p class="notice-title" id="summary-title" .textContent=${title}></p>
    <ul>
      ${errors.map(item)}
    </ul>
  </div>`;
}
