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
 * What all elements that can send something offer to a page: attributes, values and the methods of a form. The work is
 * done by a `FormController`, which an element creates when it has a form.
 */
export abstract class SubmittingElement<Words extends FormWords> extends WidgetElement<Words> implements FormHost {
  /**
   * Lets the browser restore what was typed (HTML, form-associated custom elements). The widget submits no value to a
   * form around it.
   */
  static readonly formAssociated = true;

  /**
   * Where to send: an `http`, `https` or relative address; by default that of the page's own form. Without any address
   * the page must take over in `brug-submit`.
   */
  @property({ reflect: true, useDefault: true }) action = '';

  /**
   * The receiver: `auto` recognises a form service by `action`, a name chooses one (`netlify`), `none` sends as a plain
   * form does, whatever the address. If the name does not exist, nothing is sent.
   */
  @property({ reflect: true, useDefault: true }) service = 'auto';

  /** The names under which fields are sent, in pairs: `"email=EMAIL name=FNAME"`. */
  @property({ reflect: true, useDefault: true }) names = '';

  /** How the values are encoded: as on `<form enctype>`, or `application/json`. A file is always sent as multipart. */
  @property({ reflect: true, useDefault: true }) enctype: Enctype = ENCTYPES[0];

  /** Seconds before one attempt is given up. */
  @property({ type: Number, reflect: true, useDefault: true }) timeout = 15;

  /**
   * How often the widget retries by itself. Without this attribute: 2 times, and only after 429 and 503. When the page
   * sets it, attempts that may have arrived are also repeated, so set it only if the receiver keeps one of each
   * `submission_id`.
   */
  @property({ type: Number, reflect: true }) retries: number | undefined;

  /** Whether consent is asked for: `none`, `optional` or `required`. Never ticked beforehand. */
  @property({ reflect: true, useDefault: true }) consent: Consent = 'none';

  /** Name of the organisation that asks for consent; without it, the text says "we". */
  @property({ attribute: 'consent-by', reflect: true, useDefault: true }) consentBy = '';

  /** Address of the privacy statement. The link stands below the consent, or in its place if there is none. */
  @property({ attribute: 'privacy-href', reflect: true, useDefault: true }) privacyHref = '';

  /**
   * Whether unsent values are kept in the browser's storage until they are sent: `none`, `session` (this tab) or
   * `local` (this browser, for 30 days). Never kept are a consent, files, hidden values and secrets (a password, even
   * while it is shown; a one-time code; a card). On a shared computer the next person can read what is left: use
   * `session` there.
   */
  @property({ reflect: true, useDefault: true }) draft: StorageKind = 'none';

  /**
   * Names of fields that the query of the page's address may fill, separated by spaces: `"email company"`. They are
   * filled as text, and only if nothing is typed; never a consent, a checkbox, a hidden field, a password or a file.
   * The values are left out of the `page_url` that is sent.
   */
  @property({ reflect: true, useDefault: true }) prefill = '';

  /**
   * What is sent about where the visitor came from. `page` sends the `utm_…` of this address. `session` sends the first
   * `utm_…`, click ids (`gclid`, `msclkid`, `fbclid`, `li_fat_id`) and landing page of this tab's visit, and keeps them
   * in the tab's storage.
   */
  @property({ reflect: true, useDefault: true }) attribution: Attribution = ATTRIBUTIONS[0];

  /**
   * The name by which the browser's agent knows the form that the widget draws (WebMCP, `toolname`): `ask_a_question`.
   * On the page's own form, write it on that form. An agent may fill in the form, but a person sends it:
   * `toolautosubmit` is ignored.
   */
  @property({ attribute: 'toolname', reflect: true, useDefault: true }) toolName = '';

  /** The purpose of the form, for the browser's agent (WebMCP, `tooldescription`). */
  @property({ attribute: 'tooldescription', reflect: true, useDefault: true }) toolDescription = '';

  /** After validation the browser sends the form itself and shows the page that answers. */
  @property({ type: Boolean, reflect: true }) navigate = false;

  /** Address of a page of thanks, opened after `brug-success`. */
  @property({ attribute: 'success-href', reflect: true, useDefault: true }) successHref = '';

  #valuesBefore: Record<string, unknown> | undefined;

  /** @internal */
  isDisabled = false;
  /** @internal */
  readonly consentIsFreeByItself: boolean = false;

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
   * The current values by name, each in one shape: a text, a `File`, or a list if the field can hold several values.
   * Setting `values` fills the named fields, including the site's own, and leaves the others. A value waits if its
   * field does not exist yet. For a checkbox, give `true` or its value. It never ticks a consent.
   */
  @property({ attribute: false, noAccessor: true })
  get values(): PageValues {
    if (this.hasUpdated) this.flush();
    return (this.form?.values ?? {}) as PageValues;
  }
  set values(values: ValuesToFill) {
    if (this.form) this.form.values = values;
    // A framework may set `values` before the property that gives the element a form.
    else Object.assign((this.#valuesBefore ??= {}), values);
  }

  /** Whether everything is valid. Shows nothing, as on `<form>`. */
  checkValidity(): boolean {
    return this.form?.checkValidity() ?? true;
  }

  /** Whether everything is valid; shows the visitor what is not. */
  reportValidity(): boolean {
    return this.form?.reportValidity() ?? true;
  }

  /**
   * Sends as if the visitor had pressed the button: validates first, then fires `brug-submit` and delivers. After a
   * failure it waits, as `retry()` of `brug-error` does, unless it is called during a click or a key press.
   */
  requestSubmit(): void {
    this.form?.requestSubmit();
  }

  /** Empties the form for another submission with its own id; drops the draft and cancels what is being sent. */
  reset(): void {
    this.form?.reset();
  }

  /** Moves focus to the first control. */
  override focus(options?: FocusOptions): void {
    this.form?.focus(options);
  }

  /** When a form around the widget is reset, the widget is reset too (HTML). */
  formResetCallback(): void {
    this.reset();
  }

  /** A `<fieldset disabled>` around the widget disables the widget (HTML). */
  formDisabledCallback(isDisabled: boolean): void {
    this.isDisabled = isDisabled;
    this.requestUpdate();
  }

  /** The browser restores what was typed before the visitor left the page. */
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
