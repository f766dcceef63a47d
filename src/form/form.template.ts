import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isDone } from '../delivery/session.js';
import { drawnFormTemplate, drawnFieldsTemplate, spinner } from './drawn/drawn-form.template.js';
import { errorSummaryTemplate } from './drawn/error-summary.template.js';
import type { FormController } from './form.controller.js';
import type { FormHost } from './form-host.js';
import { contactSlot, networkText, noticeFor, noticeTemplate } from './notice.template.js';
import { isReachable } from './reveal.js';

/** What a widget puts into its form. */
export interface FormOptions {
  /** Label of the button that sends. */
  readonly submitLabel: string;
  /** What one can do as well; below the button that sends. */
  readonly otherAction?: TemplateResult | undefined;
  /** Whether it asks for little: the button stands beside the field, and what nobody must do comes after it. */
  readonly isShort?: boolean;
  /** Slot that the page's own form is in; empty for the one without a name. */
  readonly pageFormSlot: string;
}

/** Says what is not brought to the visitor by moving focus there; said with focus as well, it would be heard twice. */
const statusTemplate = (text: string, language: string): TemplateResult =>
  html`<p class="visually-hidden" aria-live="polite" aria-atomic="true" lang=${language} .textContent=${text}></p>
    <div class="said visually-hidden" aria-live="polite" lang=${language}></div>`;

/** The names that a mistake can lead to, each with the id of its control; not to one that is out of sight. */
const linkTargets = (form: FormController): Map<string, string> =>
  new Map(
    form.validation.summary.flatMap(({ name }) => {
      const control = form.controlNamed(name);
      return control && control.type !== 'hidden' && isReachable(control) ? [[name, control.id]] : [];
    }),
  );

/** The form of a widget as it is now: drawn, or the page's own with what belongs around it. */
export function renderForm(host: FormHost, form: FormController, options: FormOptions): TemplateResult {
  const { formWords: words } = host;
  const { language } = host.appliedLanguage;
  const { state } = form.session;
  const connection = form.connection.state;
  const { summary: errors } = form.validation;
  const notice = noticeFor(words, connection, state.failure, errors.length > 0, contactSlot(host) !== undefined);
  // The only mistake of a short form stands beside the button: a list above would say it once more.
  const isToldAtField =
    options.isShort && errors.length === 1 && form.controlNamed(errors[0]!.name)?.getRootNode() === host.renderRoot;
  const around = {
    summary: isToldAtField
      ? nothing
      : errorSummaryTemplate(errors, words, language, linkTargets(form), (name) => form.focusControl(name)),
    failure: notice ? noticeTemplate(host, notice, language) : nothing,
    status: statusTemplate(state.isSlow ? words.sending : networkText(words, connection, state.failure), language),
  };
  if (!form.pageForm)
    return drawnFormTemplate(host, form, {
      ...around,
      fields: drawnFieldsTemplate(host, form),
      submitLabel: options.submitLabel,
      isSecond: notice?.isHopeless ?? false,
      otherAction: options.otherAction ?? nothing,
      isShort: options.isShort ?? false,
    });
  return html`
    <div class="form" part="form" ?hidden=${isDone(state)}>
      ${around.summary}
      <slot name=${options.pageFormSlot || nothing}></slot>
      ${around.failure}
      ${
        notice?.isFailure
          ? html`<div class="actions" lang=${language}>
              <button
                class=${notice.isHopeless ? 'button second' : 'button'}
                part="submit"
                type="button"
                @click=${() => form.requestSubmit()}
              >
                <span>${words.retry}</span>
              </button>
            </div>`
          : nothing
      }
      ${options.otherAction}
      ${
        state.status === 'sending'
          ? html`<p class="progress" aria-hidden="true" lang=${language}>${spinner}<span>${words.sending}</span></p>`
          : nothing
      }
    </div>
    ${around.status}
  `;
}
