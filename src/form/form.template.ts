import { html, nothing, type TemplateResult } from 'lit/html.js';
import { isDone } from '../delivery/session.js';
import { drawnFormTemplate, drawnFieldsTemplate, spinner } from './drawn/drawn-form.template.js';
import { errorSummaryTemplate } from './drawn/error-summary.template.js';
import type { FormController } from './form.controller.js';
import type { FormHost } from './form-host.js';
import { contactSlot, networkText, noticeFor, noticeTemplate } from './notice.template.js';
import { isReachable } from './reveal.js';

/** How a widget wants its form drawn. */
export interface FormOptions {
  /** Label of the button that sends. */
  readonly submitLabel: string;
  /** Another action for the visitor, below the button that sends. */
  readonly otherAction?: TemplateResult | undefined;
  /** Whether the form is short: the button stands beside its field, and optional parts come after the button. */
  readonly isShort?: boolean;
  /** Slot of the page's own form; empty for the default slot. */
  readonly pageFormSlot: string;
}

/** Live regions for changes to which focus does not move. If focus moved there too, they would be heard twice. */
const statusTemplate = (text: string, language: string): TemplateResult =>
  html`<p class="visually-hidden" aria-live="polite" aria-atomic="true" lang=${language} .textContent=${text}></p>
    <div class="said visually-hidden" aria-live="polite" lang=${language}></div>`;

/**
 * The names of fields that a mistake can link to, with the id of their control; controls that are out of sight are left
 * out.
 */
const linkTargets = (form: FormController): Map<string, string> =>
  new Map(
    form.validation.summary.flatMap(({ name }) => {
      const control = form.controlNamed(name);
      return control && control.type !== 'hidden' && isReachable(control) ? [[name, control.id]] : [];
    }),
  );

/** The form as it is now: drawn by the widget, or the page's own with the parts around it. */
export function renderForm(host: FormHost, form: FormController, options: FormOptions): TemplateResult {
  const { formWords: words } = host;
  const { language } = host.appliedLanguage;
  const { state } = form.session;
  const connection = form.connection.state;
  const { summary: errors } = form.validation;
  const notice = noticeFor(words, connection, state.failure, errors.length > 0, contactSlot(host) !== undefined);
  // If a short form has only one mistake, its message already stands beside the button; a list would repeat it.
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
