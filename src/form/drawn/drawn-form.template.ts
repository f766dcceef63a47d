import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import { isDone } from '../../delivery/session.js';
import { CONSENT_NAME, HONEYPOT_NAME } from '../../delivery/submission.js';
import type { FormController } from '../form.controller.js';
import type { FormHost } from '../form-host.js';
import type { VisibleField } from './conditions.js';
import { fieldTemplate } from './field.template.js';

/** The parts of a drawn form that its controller does not know. */
export interface DrawnFormParts {
  /** The list of mistakes. */
  readonly summary: unknown;
  readonly fields: unknown;
  /** The message when sending has failed. */
  readonly failure: unknown;
  /** The live regions that announce the form's state. */
  readonly status: unknown;
  readonly submitLabel: string;
  /** Whether trying again will hardly help, so that the button looks secondary. */
  readonly isSecond: boolean;
  /** Another action for the visitor. */
  readonly otherAction: unknown;
  /** Whether the button stands beside its field, and optional parts come after the button. */
  readonly isShort: boolean;
}

export const spinner = html`<span class="spinner" aria-hidden="true"></span>`;

/** Whether the site has controls of its own in the form: the button then does not fit beside the field. */
const hasOwnControls = (host: Element): boolean =>
  host.querySelector(':scope > :is([slot=fields], [slot=captcha])') !== null;

/** The fields that the widget draws, as they apply now. */
export function drawnFieldsTemplate(host: FormHost, form: FormController): unknown {
  const { formWords, appliedLanguage } = host;
  const { language, tag } = appliedLanguage;
  const words = formWords as unknown as Readonly<Record<string, string>>;
  const { fields, expectedValues } = form;
  const shown = fields.filter(({ hidden, type }) => !hidden && type !== 'hidden');
  const last = shown[shown.length - 1];
  const draw = (field: VisibleField, index: number): TemplateResult => {
    const builtIn = words[`${field.name}.label`];
    // The page writes the labels of its own fields in its own language, whatever the widget speaks.
    const isPageLabel = tag !== '' && (field.label ?? builtIn) !== builtIn;
    return fieldTemplate(field, {
      id: `field-${index}`,
      label: field.label ?? builtIn ?? field.name,
      labelLanguage: isPageLabel ? tag : undefined,
      words: formWords,
      language,
      message: form.validation.messages.get(field.name) ?? '',
      hint: form.emailHint.drawnAt(field.name),
      last: field === last,
      current: expectedValues[field.name],
    });
  };
  // Keyed by name, so that a field keeps its control and value when its position changes.
  return repeat(fields, ({ name }) => name, draw);
}

/** The widget's native form, with error summary, fields, consent, failure message and button. */
export function drawnFormTemplate(host: FormHost, form: FormController, parts: DrawnFormParts): TemplateResult {
  const { formWords: words, isDisabled } = host;
  const { state } = form.session;
  const isSending = state.status === 'sending';
  const hasLeft = isDone(state);
  const isInert = isSending || hasLeft || isDisabled;
  const isConsentGiven = form.controls().some(({ name, checked }) => name === CONSENT_NAME && checked);
  const consent = html`${form.consent.template(form.validation.messages.get(CONSENT_NAME) ?? '', isConsentGiven)}`;
  const fields = (last: unknown): TemplateResult =>
    html`<div class="fields" ?inert=${isInert}>
      ${parts.fields}
      <slot name="fields" @slotchange=${form.handlePageControls}></slot>
      ${last}
      <slot name="captcha" @slotchange=${form.handlePageControls}></slot>
    </div>`;
  const label = isSending ? words.sending : state.status === 'failed' ? words.retry : parts.submitLabel;
  const actions = html`<div class="actions" lang=${host.appliedLanguage.language}>
    <button
      class=${parts.isSecond ? 'button second' : 'button'}
      part="submit"
      aria-disabled=${isSending || isDisabled ? 'true' : nothing}
      tabindex=${hasLeft ? '-1' : nothing}
      @click=${form.handleSubmitterClick}
    >
      ${isSending ? spinner : nothing}
      <span .textContent=${label}></span>
    </button>
  </div>`;
  // Everything that changes is inside the form's only child: Lit calls methods on the parent node, and a control's name
  // could hide such a method on the form.
  return html`
    <form
      part="form"
      toolname=${host.toolName || nothing}
      tooldescription=${host.toolDescription || nothing}
      method="post"
      novalidate
      ?hidden=${hasLeft}
      @submit=${form.handleDrawnSubmit}
      @focusin=${form.handlePageControls}
      @input=${form.handleChange}
      @change=${form.handleChange}
      @focusout=${form.handleLeave}
    >
      <div class="form">
        ${parts.summary}
        ${
          parts.isShort
            ? html`<div class=${hasOwnControls(host) ? 'ask' : 'ask one-line'}>${fields(nothing)} ${actions}</div>
                ${parts.failure}
                ${
                  host.consentAsked() === 'none'
                    ? nothing
                    : html`<div class="fields" ?inert=${isInert}>${consent}</div>`
                }
                ${parts.otherAction} ${form.consent.privacyTemplate()}`
            : html`${fields(html`${consent} ${form.consent.privacyTemplate()}`)} ${parts.failure} ${actions}`
        }
        <div class="trap" aria-hidden="true">
          <input name=${HONEYPOT_NAME} form="" tabindex="-1" autocomplete="off" />
        </div>
      </div>
    </form>
    ${parts.status}
  `;
}
