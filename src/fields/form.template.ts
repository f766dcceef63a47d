import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FormWords } from '../forms/form-host.js';
import { HONEYPOT_NAME } from '../submission/payload.js';
import { isDone, type SessionState } from '../submission/session.js';

/** What stands around any form, drawn or the page's own. */
export interface FormSurroundings {
  readonly words: FormWords;
  readonly language: string;
  readonly state: SessionState;
  /** What is said of the last try; empty when all is well or the summary tells it. */
  readonly failure: string;
  /** What is said of the network; empty when there is nothing to say. */
  readonly network: string;
  readonly summary: unknown;
}

/** A form that the widget draws, and whom it tells. */
export interface DrawnFormView extends FormSurroundings {
  readonly submitLabel: string;
  readonly fields: unknown;
  readonly consent: unknown;
  /** Stands beside the button. */
  readonly otherAction: unknown;
  readonly isDisabled: boolean;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onChange: (event: Event) => void;
  readonly onLeave: (event: Event) => void;
  /** The page's own controls have come, gone or got focus. */
  readonly onPageControls: () => void;
}

function failureTemplate({ failure, network, words, language }: FormSurroundings): TemplateResult | typeof nothing {
  if (!failure && !network) return nothing;
  return html`<div
    class="failure"
    part="failure"
    role="group"
    aria-labelledby=${failure ? 'failure-title' : 'failure-text'}
    aria-describedby=${failure ? 'failure-text' : nothing}
    tabindex="-1"
    lang=${language}
  >
    ${failure ? html`<p class="failure-title" id="failure-title">${words.failed}</p>` : nothing}
    <p id="failure-text">${[failure, network, words.kept].filter(Boolean).join(' ')}</p>
  </div>`;
}

/** Says what is not brought to the visitor by moving focus there; said with focus as well, it would be heard twice. */
const statusTemplate = ({ state, network, words, language }: FormSurroundings): TemplateResult =>
  html`<p class="visually-hidden" aria-live="polite" aria-atomic="true" lang=${language}>
    ${state.isSlow ? words.sending : network}
  </p>`;

const spinner = html`<span class="spinner" aria-hidden="true"></span>`;

/** Leaving a field may show a message, which would move the button away from below the pointer. */
const keepFocus = (event: Event): void => event.preventDefault();

/** The one native form of a widget, with summary, fields, consent, what went wrong and the button. */
export function drawnFormTemplate(view: DrawnFormView): TemplateResult {
  const { words, state, language } = view;
  const isSending = state.status === 'sending';
  const hasLeft = isDone(state);
  // What changes stands below the form's one child: a control may be called like a method that Lit calls on its parent.
  return html`
    <form
      part="form"
      method="post"
      novalidate
      ?hidden=${hasLeft}
      @submit=${view.onSubmit}
      @focusin=${view.onPageControls}
      @input=${view.onChange}
      @change=${view.onChange}
      @focusout=${view.onLeave}
    >
      <div class="form">
        ${view.summary}
        <div class="fields" ?inert=${isSending || hasLeft || view.isDisabled}>
          ${view.fields}
          <slot name="fields" @slotchange=${view.onPageControls}></slot>
          ${view.consent}
          <slot name="captcha" @slotchange=${view.onPageControls}></slot>
        </div>
        <div class="trap" aria-hidden="true"><input name=${HONEYPOT_NAME} tabindex="-1" autocomplete="off" /></div>
        ${failureTemplate(view)}
        <div class="actions" lang=${language}>
          <button
            class="button"
            part="submit"
            aria-disabled=${isSending || view.isDisabled ? 'true' : nothing}
            tabindex=${hasLeft ? '-1' : nothing}
            @mousedown=${keepFocus}
          >
            ${isSending ? spinner : nothing}
            <span>${isSending ? words.sending : state.status === 'failed' ? words.retry : view.submitLabel}</span>
          </button>
          ${view.otherAction}
        </div>
      </div>
    </form>
    ${statusTemplate(view)}
  `;
}

/** What stands around the page's own form, which is in the slot. */
export function pageFormTemplate(view: FormSurroundings, slot: string, onRetry: () => void): TemplateResult {
  const { words, state, language } = view;
  return html`
    <div class="form" part="form" ?hidden=${isDone(state)}>
      ${view.summary}
      <slot name=${slot || nothing}></slot>
      ${failureTemplate(view)}
      ${
        view.failure
          ? html`<div class="actions" lang=${language}>
              <button class="button" part="submit" type="button" @click=${onRetry}><span>${words.retry}</span></button>
            </div>`
          : nothing
      }
      ${
        state.status === 'sending'
          ? html`<p class="progress" aria-hidden="true" lang=${language}>${spinner}<span>${words.sending}</span></p>`
          : nothing
      }
    </div>
    ${statusTemplate(view)}
  `;
}
