import type { PropertyValues } from '@lit/reactive-element';
import { nothing, render, type TemplateResult } from 'lit/html.js';
import { property } from 'lit/decorators.js';
import type { FieldWords, SubmissionWords } from '../locales/words.js';
import { checkedUrl } from '../page/checked-url.js';
import { oneOf } from '../element/one-of.js';
import { seconds } from '../element/seconds.js';
import { WidgetElement } from '../element/widget.element.js';
import { collect } from '../submission/collect.js';
import { CONSENT_NAME, CONSENTS, consentRecord, literalText, type Consent } from '../submission/consent.js';
import { readUnsent, type Draft } from './draft.js';
import { ENCTYPES, METHODS, valuesOf, type Enctype, type Method, type Values } from '../submission/payload.js';
import { SubmissionController } from '../submission/submission.controller.js';
import { BrugInvalidEvent } from '../submission/submission.events.js';
import { consentTemplate } from '../fields/consent.template.js';
import { fillControls, type ValuesToFill } from './control-values.js';
import { focusControl, linkTargets } from './error-links.js';
import { errorSummaryTemplate } from '../fields/error-summary.template.js';
import { failureText } from '../fields/failure-text.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import { fieldTemplate } from '../fields/field.template.js';
import { formTemplate } from '../fields/form.template.js';
import { PageControls } from './page-controls.js';
import { UnsentValues } from './unsent-values.js';
import { Validation, type ValidationHost } from './validation.js';
import { validityMessage, type Control } from './validity-message.js';

/** Words that every widget with a form needs. */
export type FormWords = FieldWords & SubmissionWords;

/** Where focus goes when a state is entered: a visitor who cannot see the change is brought to it. */
const FOCUS: Readonly<Record<string, string>> = {
  // The fields are inert while they are sent: focus waits at the button.
  sending: '.actions button',
  sent: '.sent',
  unavailable: '.failure',
  failed: '.summary, .failure',
};

/**
 * What a widget with a form does: draws labelled fields, shows mistakes, asks for consent, sends, and shows how that
 * went. The inputs it draws live in one tree with one native `<form>`, so that browsers fill them and Enter sends.
 */
export abstract class FormWidgetElement<Words extends FormWords>
  extends WidgetElement<Words>
  implements ValidationHost
{
  /** Lets the browser bring back what was typed (HTML, form-associated custom elements); gives an outer form nothing. */
  static readonly formAssociated = true;

  /** Where to send: an `http`, `https` or relative address. Without one the page must take over in `brug-submit`. */
  @property({ reflect: true, useDefault: true }) action = '';

  /** How to send, as on `<form>`: always `post`, since what people write must not end up in an address. */
  @property({ reflect: true, useDefault: true }) method: Method = METHODS[0];

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

  /**
   * Whether unsent values are kept in the browser's storage until they are sent: `none`, `session` (this tab) or
   * `local` (this browser). A consent, passwords, files and hidden values are never kept.
   */
  @property({ reflect: true, useDefault: true }) draft: Draft = 'none';

  protected readonly submission = new SubmissionController(this);
  protected readonly validation = new Validation(this);
  readonly #pageControls = new PageControls(this, () => this.requestSubmit());
  readonly #unsent = new UnsentValues(this, this.attachInternals());
  /** Values that wait for a control of their name: the form may not be drawn yet. */
  #waiting: Record<string, unknown> = {};
  #shownState = this.submission.state;
  #focusNext: string | undefined;

  /** The fields to draw, in their order. */
  protected abstract fieldDefinitions(): readonly FieldDefinition[];

  /**
   * The current values by name. Setting it fills the fields that it names, the site's own included, and leaves the
   * others; what has no field yet waits for it. A checkbox takes `true` or its value, a list is for several choices.
   */
  @property({ attribute: false, noAccessor: true })
  get values(): Values {
    if (this.hasUpdated) this.#flush();
    return this.currentValues();
  }
  set values(values: ValuesToFill) {
    Object.assign(this.#waiting, values);
    this.requestUpdate();
  }

  /** Whether all is filled in well, without showing it, as on `<form>`. */
  checkValidity(): boolean {
    this.#flush();
    return !this.validation.findErrors().length;
  }

  /** Whether all is filled in well; shows the visitor what is not. */
  reportValidity(): boolean {
    this.#flush();
    if (this.validation.check().length) this.#focusNext = '.summary';
    return !this.#focusNext;
  }

  /** Sends as if the visitor had pressed the button: checks first, then announces and delivers. */
  requestSubmit(): void {
    this.#flush();
    this.form?.requestSubmit();
  }

  /** Empties the form for another submission, with an id of its own; drops a draft, and what is being sent. */
  reset(): void {
    this.#empty();
    this.submission.reset();
  }

  /** The browser brings back what was typed before the visitor went elsewhere. */
  formStateRestoreCallback(state: unknown): void {
    this.#takeBack(state);
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

  /** The controls stay and get other names: each field takes its own value with it, one that waits, or begins afresh. */
  protected refill(fields: readonly FieldDefinition[]): void {
    const fresh = fields.map(({ name, type, value }) => [name, type === 'checkbox' ? [] : value] as const);
    this.values = { ...Object.fromEntries(fresh), ...this.currentValues(), ...this.#waiting };
  }

  /** The values as they stand in the form, or as they wait for it. */
  protected currentValues(): Values {
    return this.form ? valuesOf(this.#collect().fields) : (this.#waiting as Values);
  }

  /** What the widget shows now. */
  protected abstract render(): TemplateResult;

  protected override update(changed: PropertyValues): void {
    const template = this.render();
    super.update(changed);
    render(template, this.renderRoot, { host: this });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('draft')) this.#takeBack(this.#unsent.openDraft(this.draft));
    this.#fillIn();
    const { state } = this.submission;
    if (state === this.#shownState) return;
    this.#shownState = state;
    if (state.failure) this.validation.show(state.failure.errors, true);
    if (state.status === 'sent') this.#empty();
    this.#focusNext = FOCUS[state.status];
  }

  protected override updated(_changed: PropertyValues): void {
    this.#fillIn();
    for (const control of this.#pageControls.form.elements as Iterable<Control>) {
      if (control.name) this.#pageControls.showMessage(control, this.validation.messages.get(control.name));
    }
    if (this.#focusNext) this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = undefined;
  }

  /** The form with everything around its fields. `thanks` is announced once it is sent; `otherAction` stands beside the button. */
  protected renderForm(
    submitLabel: string,
    thanks: string,
    otherAction: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    const { words } = this;
    const { state, connection } = this.submission;
    const fields = this.fieldDefinitions();
    const consent = this.consentAsked();
    return formTemplate({
      words,
      language: this.language.language,
      status: state.status,
      failure: failureText(words, this.submission, this.validation.summary.length > 0),
      tried: connection === 'online',
      submitLabel,
      thanks,
      summary: errorSummaryTemplate(
        this.validation.summary,
        words,
        linkTargets(this.validation.controls()),
        this.#goTo,
      ),
      fields: fields.map((field, index) => this.#renderField(field, index, index === fields.length - 1)),
      consent:
        consent === 'none'
          ? nothing
          : consentTemplate(consent, words, this.privacyHref, this.validation.messages.get(CONSENT_NAME)),
      otherAction,
      onSubmit: this.#submit,
      onChange: this.#noteChange,
      onLeave: this.validation.handleFocusout,
      onPageControls: this.#adopt,
    });
  }

  /** How consent is asked here; a widget may ask less than the attribute says. */
  protected consentAsked(): Consent {
    return oneOf(this, 'consent', this.consent, CONSENTS);
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

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    // The form in the shadow root is nobody else's: an outer listener for `submit` must not take it for its own.
    event.stopPropagation();
    if (/^sen/.test(this.submission.state.status)) return;
    this.#adopt();
    if (!this.reportValidity()) {
      this.dispatchEvent(new BrugInvalidEvent({ widget: this.localName, errors: this.validation.summary }));
      return;
    }
    const { given, ...collected } = this.#collect();
    const consent = this.renderRoot.querySelector<HTMLSlotElement>('slot[name=consent]');
    oneOf(this, 'method', this.method, METHODS);
    void this.submission.send({
      ...collected,
      url: checkedUrl(this, 'action', this.action),
      consents: consent ? [consentRecord(literalText(consent.assignedNodes({ flatten: true })), given)] : [],
      enctype: oneOf(this, 'enctype', this.enctype, ENCTYPES),
      timeout: seconds(this, 'timeout', this.timeout, 15) * 1000,
      retries: Math.max(0, Math.trunc(this.retries) || 0),
      locale: this.language.tag || this.language.language,
    });
  };

  #collect(): ReturnType<typeof collect> {
    return collect(this.forms(), this.consentAsked() !== 'none');
  }

  /** A method that a page calls finds the form as the page has just made it. */
  #flush(): void {
    if (this.isConnected && this.isUpdatePending) this.performUpdate();
  }

  readonly #adopt = (): void => {
    const slots = this.renderRoot.querySelectorAll<HTMLSlotElement>('slot[name=fields], slot[name=captcha]');
    this.#pageControls.adopt([...slots].flatMap((slot) => slot.assignedElements()));
    this.#fillIn();
  };

  readonly #noteChange = ({ target }: Event): void => {
    this.validation.noteChange(target as Control);
    this.#unsent.keep(this.validation.controls(), this.currentValues(), this.submission);
    this.requestUpdate();
  };

  #fillIn(): void {
    for (const control of fillControls(this.validation.controls(), this.#waiting)) {
      delete this.#waiting[control.name];
      this.validation.noteChange(control);
    }
  }

  #takeBack(text: unknown): void {
    const unsent = readUnsent(text);
    if (!unsent) return;
    this.submission.id = unsent.id;
    this.values = unsent.values;
  }

  #empty(): void {
    this.#waiting = {};
    for (const form of this.forms()) form.reset();
    this.validation.clear();
    this.#unsent.forget();
  }

  readonly #goTo = (name: string): void => focusControl(this.validation.controls(), name);
}
