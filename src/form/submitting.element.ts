import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { AppliedLanguage } from '../widget/language.js';
import { oneOf } from '../widget/attributes.js';
import { WidgetElement } from '../widget/widget.element.js';
import type { VisibleField } from './drawn/conditions.js';
import type { StorageKind } from '../page/storage.js';
import { ATTRIBUTIONS, type Attribution } from '../page/visit.js';
import { CONSENTS, type Consent } from './consent.js';
import { ENCTYPES, type Enctype, type PageValues } from '../delivery/submission.js';
import type { FormController } from './form.controller.js';
import type { FormHost, FormWords } from './form-host.js';
import type { ValuesToFill } from './values.js';

/**
 * What the elements that can send something have in common as a page sees them: attributes, values and the methods of a
 * form. All of it is handed to a `FormController`, which an element makes when it has a form.
 */
export abstract class SubmittingElement<Words extends FormWords> extends WidgetElement<Words> implements FormHost {
  /** Lets the browser bring back what was typed (HTML, form-associated custom elements); gives an outer form nothing. */
  static readonly formAssociated = true;

  /**
   * Where to send: an `http`, `https` or relative address; else that of the page's own form. Without one the page must
   * take over in `brug-submit`.
   */
  @property({ reflect: true, useDefault: true }) action = '';

  /**
   * The receiver: `auto` recognises a form service by `action`, a name chooses one (`netlify`), `none` sends as a form
   * does, whatever the address. With a name that does not exist nothing is sent.
   */
  @property({ reflect: true, useDefault: true }) service = 'auto';

  /** Under which name a field is sent, in pairs: `"email=EMAIL name=FNAME"`. */
  @property({ reflect: true, useDefault: true }) names = '';

  /** How the values are written, as on `<form enctype>`, and `application/json`. A chosen file always travels as multipart. */
  @property({ reflect: true, useDefault: true }) enctype: Enctype = ENCTYPES[0];

  /** Seconds before one try is given up. */
  @property({ type: Number, reflect: true, useDefault: true }) timeout = 15;

  /**
   * Further automatic tries: 2 without it, after 429 and 503 only. Written by the page they also follow a try of
   * which nobody knows whether it arrived: only for a receiver that keeps one of each `submission_id`.
   */
  @property({ type: Number, reflect: true }) retries: number | undefined;

  /** Whether consent is asked for: `none`, `optional` or `required`. Never ticked beforehand. */
  @property({ reflect: true, useDefault: true }) consent: Consent = 'none';

  /** Name of the organisation that the consent is given to; without it, the consent says "we". */
  @property({ attribute: 'consent-by', reflect: true, useDefault: true }) consentBy = '';

  /** Address of the privacy statement, linked below the consent, or where that would be. */
  @property({ attribute: 'privacy-href', reflect: true, useDefault: true }) privacyHref = '';

  /**
   * Whether unsent values are kept in the browser's storage until they are sent: `none`, `session` (this tab) or
   * `local` (this browser, for 30 days). A consent, files, hidden values and secrets (a password, also one that is shown;
   * a one-time code; a card) are never kept. On a computer that people share the next one reads what is left: use `session`.
   */
  @property({ reflect: true, useDefault: true }) draft: StorageKind = 'none';

  /**
   * Names of fields that the query of the page's address may fill, with blanks between: `"email company"`. As text, where
   * nothing is typed; never a consent, a checkbox, a hidden field, a password or a file. What a link fills in is left out
   * of the `page_url` that is sent.
   */
  @property({ reflect: true, useDefault: true }) prefill = '';

  /**
   * What is sent of where the visitor came from: `page` takes the `utm_…` of this address. `session` takes the first
   * `utm_…`, click ids (`gclid`, `msclkid`, `fbclid`, `li_fat_id`) and landing page of this tab's visit, and keeps them in
   * the tab's storage.
   */
  @property({ reflect: true, useDefault: true }) attribution: Attribution = ATTRIBUTIONS[0];

  /**
   * How the browser's agent calls the form that the widget draws (WebMCP, `toolname`): `ask_a_question`. The page's own form
   * has it written on itself. An agent may fill in, a person sends: `toolautosubmit` is not taken.
   */
  @property({ attribute: 'toolname', reflect: true, useDefault: true }) toolName = '';

  /** What the form is for, as the agent reads it (WebMCP, `tooldescription`). */
  @property({ attribute: 'tooldescription', reflect: true, useDefault: true }) toolDescription = '';

  /** Once all is checked, the browser sends the form itself and shows the page that answers. */
  @property({ type: Boolean, reflect: true }) navigate = false;

  /** Address of a page of thanks to go to once it is sent, after `brug-success`. */
  @property({ attribute: 'success-href', reflect: true, useDefault: true }) successHref = '';

  #valuesBefore: Record<string, unknown> | undefined;

  /** @internal */
  isDisabled = false;
  /** @internal */
  readonly consentIsFreeByItself: boolean = false;

  /** The form, when the element has one. */
  protected abstract readonly form: FormController | undefined;
  /** @internal */
  abstract fieldDefinitions(): readonly VisibleField[];
  /** @internal */
  extraFields(): Readonly<Record<string, string>> {
    return {};
  }
  /** @internal */
  abstract findPageForm(): HTMLFormElement | undefined;

  /**
   * The current values by name, each field in one shape: a text, a `File`, or a list where it can hold several. Setting
   * it fills the fields that it names, the site's own included, and leaves the others; what has no field yet waits for
   * it. A checkbox takes `true` or its value. It ticks no consent.
   */
  @property({ attribute: false, noAccessor: true })
  get values(): PageValues {
    if (this.hasUpdated) this.flush();
    return (this.form?.values ?? {}) as PageValues;
  }
  set values(values: ValuesToFill) {
    if (this.form) this.form.values = values;
    // A framework sets properties in any order: what makes the form may come after them.
    else Object.assign((this.#valuesBefore ??= {}), values);
  }

  /** Whether all is filled in well, without showing it, as on `<form>`. */
  checkValidity(): boolean {
    return this.form?.checkValidity() ?? true;
  }

  /** Whether all is filled in well; shows the visitor what is not. */
  reportValidity(): boolean {
    return this.form?.reportValidity() ?? true;
  }

  /**
   * Sends as if the visitor had pressed the button: checks first, then announces and delivers. After a failure, outside of
   * a click or a key, it waits as `retry()` of `brug-error` does.
   */
  requestSubmit(): void {
    this.form?.requestSubmit();
  }

  /** Empties the form for another submission, with an id of its own; drops a draft, and what is being sent. */
  reset(): void {
    this.form?.reset();
  }

  /** Moves focus to the first control. */
  override focus(options?: FocusOptions): void {
    this.form?.focus(options);
  }

  /** A form around the widget is reset (HTML): so is the widget. */
  formResetCallback(): void {
    this.reset();
  }

  /** A `<fieldset disabled>` around the widget disables it (HTML). */
  formDisabledCallback(isDisabled: boolean): void {
    this.isDisabled = isDisabled;
    this.requestUpdate();
  }

  /** The browser brings back what was typed before the visitor went elsewhere. */
  formStateRestoreCallback(state: unknown): void {
    this.form?.restore(state);
  }

  /** @internal */
  get internals(): ElementInternals {
    return this.attachInternals();
  }

  /** @internal */
  get formWords(): FormWords {
    return this.words;
  }

  /** @internal */
  get appliedLanguage(): AppliedLanguage {
    return this.language;
  }

  /** @internal */
  consentAsked(): Consent {
    return oneOf(this, 'consent', this.consent, CONSENTS);
  }

  /** @internal */
  flush(): void {
    if (this.isUpdatePending) this.performUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.form || !this.#valuesBefore) return;
    this.form.values = this.#valuesBefore;
    this.#valuesBefore = undefined;
  }
}
