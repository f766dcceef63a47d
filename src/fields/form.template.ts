import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { SubmissionWords } from '../locales/words.js';
import { HONEYPOT_NAME } from '../submission/payload.js';
import type { SubmissionState } from '../submission/submission.controller.js';

/** What a form shows besides its fields, and whom it tells. */
export interface FormView {
  readonly words: SubmissionWords;
  readonly language: string;
  readonly status: SubmissionState['status'];
  /** What to tell of the network or of the last try; empty when all is well. */
  readonly failure: string;
  /** Whether `failure` is of a try, and not only of the network. */
  readonly tried: boolean;
  readonly submitLabel: string;
  /** What is announced once it is sent. */
  readonly thanks: string;
  readonly summary: unknown;
  readonly fields: unknown;
  readonly consent: unknown;
  /** Stands beside the button. */
  readonly otherAction: unknown;
  readonly onSubmit: (event: Event) => void;
  readonly onChange: (event: Event) => void;
  readonly onLeave: (event: FocusEvent) => void;
  /** The page's own controls have come, gone or got focus. */
  readonly onPageControls: () => void;
}

const failureTemplate = ({ failure, tried, words }: FormView): TemplateResult =>
  html`<div class="failure" part="failure" role="group" id="failure" aria-labelledby="failure" tabindex="-1">
    ${tried ? html`<p class="failure-title">${words.failed}</p>` : nothing}
    <p>${`${failure} ${words.kept}`}</p>
  </div>`;

/** Leaving a field may show a message, which would move the button away from below the pointer. */
const keepFocus = (event: Event): void => event.preventDefault();

/** The one native form of a widget, with summary, fields, consent, what went wrong and the button. */
export function formTemplate(view: FormView): TemplateResult {
  const { words, status, failure } = view;
  const sending = status === 'sending';
  return html`
    <form
      part="form"
      novalidate
      ?hidden=${status === 'sent'}
      lang=${view.language}
      @submit=${view.onSubmit}
      @focusin=${view.onPageControls}
      @input=${view.onChange}
      @focusout=${view.onLeave}
    >
      ${view.summary}
      <div class="fields" ?inert=${sending}>
        ${view.fields}
        <slot name="fields" @slotchange=${view.onPageControls}></slot>
        ${view.consent}
        <slot name="captcha" @slotchange=${view.onPageControls}></slot>
      </div>
      <div class="trap" aria-hidden="true"><input name=${HONEYPOT_NAME} tabindex="-1" autocomplete="off" /></div>
      ${failure ? failureTemplate(view) : nothing}
      <div class="actions">
        <button class="button" part="submit" aria-disabled=${sending ? 'true' : nothing} @mousedown=${keepFocus}>
          ${sending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}
          <span>${sending ? words.sending : status === 'failed' ? words.retry : view.submitLabel}</span>
        </button>
        ${view.otherAction}
      </div>
    </form>
    <p class="visually-hidden" role="status" lang=${view.language}>
      ${sending ? words.sending : status === 'sent' ? view.thanks : failure}
    </p>
  `;
}
