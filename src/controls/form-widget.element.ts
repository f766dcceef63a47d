import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ControlWords, SubmissionWords } from '../locales/words.js';
import { oneOf } from '../page/one-of.js';
import { safeLink, safeWebUrl } from '../page/safe-url.js';
import { warnOnce } from '../page/warn.js';
import { WidgetElement } from '../page/widget.element.js';
import { CONSENT_NAME, CONSENTS, consentRecord, literalText, type Consent } from '../submission/consent.js';
import { ENCTYPES, HONEYPOT_NAME, type ConsentRecord, type Enctype } from '../submission/payload.js';
import { SubmissionController } from '../submission/submission.controller.js';
import { BrugInvalidEvent } from '../submission/submission.events.js';
import { errorSummaryTemplate } from './error-summary.template.js';
import type { FieldDefinition } from './field-definition.js';
import { fieldTemplate } from './field.template.js';
import { PageControls } from './page-controls.js';
import { ValidationController, type ValidationHost } from './validation.controller.js';
import { validityMessage, type Control } from './validity-message.js';

/** Words that every widget with a form needs. */
export type FormWords = ControlWords & SubmissionWords;

const seconds = (element: Element, attribute: string, value: number, fallback: number): number => {
  if (Number.isFinite(value) && value > 0) return value;
  warnOnce(element, `${attribute}="${value}" is no number of seconds; write one above 0. Using ${fallback}.`);
  return fallback;
};

/**
 * What a widget with a form does: draws labelled fields, shows mistakes, asks for consent, sends, and shows how that
 * went. The inputs it draws live in one tree with one native `<form>`, so that browsers fill them and Enter sends.
 */
export abstract class FormWidgetElement<Words extends FormWords>
  extends WidgetElement<Words>
  implements ValidationHost
{
  /** Where to send: an `http`, `https` or relative address. Without one the page must take over in `brug-submit`. */
  @property({ reflect: true, useDefault: true }) action = '';

  /** How the values are written, as on `<form enctype>`; `application/json` as well. */
  @property({ reflect: true, useDefault: true }) enctype: Enctype = ENCTYPES[0];

  /** Seconds before one try is given up. */
  @property({ type: Number, reflect: true, useDefault: true }) timeout = 15;

  /** Further tries after a network failure, 429 or 503. */
  @property({ type: Number, reflect: true, useDefault: true }) retries = 2;

  /** Whether consent is asked for: `none`, `optional` or `required`. Never ticked beforehand. */
  @property({ reflect: true, useDefault: true }) consent: Consent = 'none';

  /** Address of the privacy statement, linked below the consent. */
  @property({ attribute: 'privacy-href', reflect: true, useDefault: true }) privacyHref = '';

  protected readonly submission = new SubmissionController(this);
  protected readonly validation = new ValidationController(this);
  readonly #pageControls = new PageControls(this, () => this.requestSubmit());
  #shownState = this.submission.state;
  #focusNext: string | undefined;

  /** The fields to draw, in their order. */
  protected abstract fieldDefinitions(): readonly FieldDefinition[];

  /** Sends as if the visitor had pressed the button: checks first, then announces and delivers. */
  requestSubmit(): void {
    this.form?.requestSubmit();
  }

  /** @internal The forms whose controls are validated: the widget's own, and that of the page's controls. */
  forms(): readonly HTMLFormElement[] {
    return this.form ? [this.form, this.#pageControls.form] : [];
  }

  /** @internal What to say at a control that is not valid; empty when it is. */
  messageFor(control: Control): string {
    const definition = this.fieldDefinitions().find(({ name }) => name === control.name);
    return validityMessage(control, this.words, definition);
  }

  /** The widget's own form, once it is drawn. */
  protected get form(): HTMLFormElement | null {
    return this.renderRoot?.querySelector('form') ?? null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { state } = this.submission;
    if (state === this.#shownState) return;
    this.#shownState = state;
    if (state.status === 'failed') this.validation.show(state.failure.errors, true);
    if (state.status === 'sent') this.form?.reset();
    this.#focusNext = { sent: '.sent', unavailable: '.failure', failed: '.summary, .failure' }[state.status as string];
  }

  protected override updated(_changed: PropertyValues): void {
    for (const control of this.#pageControls.form.elements) {
      this.#pageControls.showMessage(control as Control, this.validation.messages.get((control as Control).name) ?? '');
    }
    if (this.#focusNext) this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = undefined;
  }

  /** The form with everything around its fields. */
  protected renderForm(submitLabel: string): TemplateResult {
    const { words } = this;
    const { status } = this.submission.state;
    const sending = status === 'sending';
    const fields = this.fieldDefinitions();
    return html`
      <form
        part="form"
        class="pairs"
        novalidate
        ?hidden=${status === 'sent'}
        lang=${this.language.language}
        @submit=${this.#submit}
        @input=${this.validation.handleInput}
        @focusout=${this.validation.handleFocusout}
      >
        ${errorSummaryTemplate(this.validation.summary, words, this.#targets(fields), this.#goTo)}
        ${fields.map((field, index) => this.#renderField(field, index, index === fields.length - 1))}
        <slot name="fields" @slotchange=${this.#adoptPageControls}></slot>
        ${this.#renderConsent()}
        <slot name="captcha" @slotchange=${this.#adoptPageControls}></slot>
        <div class="trap" aria-hidden="true"><input name=${HONEYPOT_NAME} tabindex="-1" autocomplete="off" /></div>
        ${this.#renderFailure()}
        <div class="actions">
          <button class="button" part="submit" type="submit" aria-disabled=${sending ? 'true' : nothing}>
            ${sending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}
            <span>${sending ? words.sending : status === 'failed' ? words.retry : submitLabel}</span>
          </button>
        </div>
      </form>
      <p class="visually-hidden" role="status">${sending ? words.sending : ''}</p>
    `;
  }

  #renderField(field: FieldDefinition, index: number, last: boolean): TemplateResult {
    const words = this.words as unknown as Record<string, string>;
    return fieldTemplate(field, {
      id: `field-${index}`,
      label: field.label ?? words[`${field.name}.label`] ?? field.name,
      words: this.words,
      message: this.validation.messages.get(field.name) ?? '',
      last,
    });
  }

  #renderConsent(): TemplateResult | typeof nothing {
    const consent = this.consentAsked();
    if (consent === 'none') return nothing;
    const message = this.validation.messages.get(CONSENT_NAME) ?? '';
    const privacy = safeLink(this.privacyHref);
    return html`<div class="field" part="consent">
      <label class="tick">
        <input
          type="checkbox"
          id="consent"
          name=${CONSENT_NAME}
          value="yes"
          ?required=${consent === 'required'}
          aria-invalid=${message ? 'true' : nothing}
          aria-describedby="consent-message"
        />
        <span><slot name="consent">${this.words.consent}</slot></span>
      </label>
      ${privacy ? html`<p class="privacy"><a href=${privacy}>${this.words.privacy}</a></p>` : nothing}
      <p class="message" id="consent-message" part="error">${message}</p>
    </div>`;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const { state, connection } = this.submission;
    const { words } = this;
    if (state.status === 'failed' && this.validation.summary.length) return nothing;
    const text =
      state.status === 'unavailable'
        ? words.unavailable
        : state.status === 'failed'
          ? words[state.failure.kind]
          : connection === 'offline'
            ? words.offline
            : '';
    if (!text) return nothing;
    return html`<div class="failure" part="failure" role="group" tabindex="-1">
      ${connection === 'offline' ? nothing : html`<p class="failure-title">${words.failed}</p>`}
      <p>${connection === 'offline' ? words.offline : connection === 'back' ? words.online : text} ${words.kept}</p>
    </div>`;
  }

  /** How consent is asked here; a widget may ask less than the attribute says. */
  protected consentAsked(): Consent {
    return oneOf(this, 'consent', this.consent, CONSENTS);
  }

  readonly #adoptPageControls = (event: Event): void => {
    this.#pageControls.adopt((event.target as HTMLSlotElement).assignedElements());
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    // The form in the shadow root is nobody else's: an outer listener for `submit` must not take it for its own.
    event.stopPropagation();
    if (this.submission.state.status === 'sending') return;
    const errors = this.validation.check();
    if (errors.length) {
      this.#focusNext = '.summary';
      this.dispatchEvent(new BrugInvalidEvent({ widget: this.localName, errors }));
      return;
    }
    const { fields, honeypot, consents } = this.#collect();
    await this.submission.send({
      url: this.#safeAction(),
      fields,
      honeypot,
      consents,
      enctype: oneOf(this, 'enctype', this.enctype, ENCTYPES),
      timeout: seconds(this, 'timeout', this.timeout, 15) * 1000,
      retries: Math.max(0, Math.trunc(this.retries) || 0),
      locale: this.language.tag || this.language.language,
    });
  };

  #collect(): { fields: FormData; honeypot: string; consents: ConsentRecord[] } {
    const fields = new FormData(this.form!);
    for (const [name, value] of new FormData(this.#pageControls.form)) fields.append(name, value as string);
    const honeypot = (fields.get(HONEYPOT_NAME) as string | null) ?? '';
    const given = fields.has(CONSENT_NAME);
    fields.delete(HONEYPOT_NAME);
    if (this.consentAsked() === 'none') return { fields, honeypot, consents: [] };
    fields.delete(CONSENT_NAME);
    const slot = this.renderRoot.querySelector<HTMLSlotElement>('slot[name=consent]')!;
    const assigned = slot.assignedNodes();
    return { fields, honeypot, consents: [consentRecord(literalText(assigned.length ? assigned : [slot]), given)] };
  }

  #safeAction(): string | undefined {
    const url = safeWebUrl(this.action);
    if (this.action && !url)
      warnOnce(this, `action="${this.action}" is refused; write an http, https or relative address.`);
    return url;
  }

  /** The id of the element to go to for each name. */
  #targets(fields: readonly FieldDefinition[]): Map<string, string> {
    const targets = new Map(fields.map(({ name }, index) => [name, `field-${index}`]));
    targets.set(CONSENT_NAME, 'consent');
    for (const control of this.#pageControls.form.elements) {
      const { name, id } = control as Control;
      if (name) targets.set(name, id);
    }
    return targets;
  }

  readonly #goTo = (name: string): void => {
    const control = this.validation.controls().find((each) => each.name === name);
    const label = control?.closest('fieldset, .field, label') ?? control;
    label?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  };
}
