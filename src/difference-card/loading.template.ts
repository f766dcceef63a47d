import { html, type TemplateResult } from 'lit/html.js';
import type { DifferenceCardWords } from '../locales/words.js';
import { ALERT, icon } from '../theme/icons.js';

const sideTemplate = (subject: 'first' | 'second'): TemplateResult =>
  html`<span class="side ${subject}"><i class="skeleton"></i><i class="skeleton"></i><i class="skeleton"></i></span>`;

const rowTemplate = (topic: unknown): TemplateResult =>
  html`<span class="difference">
    <span class="deck"><span class="topic">${topic}</span></span>
    ${sideTemplate('first')}${sideTemplate('second')}
  </span>`;

/** Stands in for the rows while they load; the first deck says that they do. */
export function loadingTemplate({ loading }: DifferenceCardWords, heads: unknown, language: string): TemplateResult {
  const unknownTopic = html`<i class="skeleton"></i>`;
  return html`<div class="comparison waiting" part="loading">
    ${heads}
    <p class="rows" lang=${language}>${rowTemplate(loading)}${rowTemplate(unknownTopic)}${rowTemplate(unknownTopic)}</p>
  </div>`;
}

/** Says that the content could not be loaded, with a button that stays while loading is tried again. */
export const failureTemplate = (
  { loading, loadFailed, loadAgain }: DifferenceCardWords,
  isLoading: boolean,
  retry: () => void,
  language: string,
): TemplateResult =>
  html`<div class="failed" part="failure" lang=${language}>
    <div class="notice">
      ${icon(ALERT)}
      <p class="notice-title" .textContent=${isLoading ? loading : loadFailed}></p>
      <button class="text-button" type="button" aria-disabled=${isLoading} @click=${retry}>${loadAgain}</button>
    </div>
  </div>`;
