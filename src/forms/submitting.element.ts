import type { PropertyValues } from '@lit/reactive-element';
import { render, type TemplateResult } from 'lit/html.js';
import { property } from 'lit/decorators.js';
import type { AppliedLanguage } from '../element/nearest-language.js';
import { oneOf } from '../element/one-of.js';
import { WidgetElement } from '../element/widget.element.js';
import type { VisibleField } from '../fields/conditions.js';
import { consentElement } from '../fields/consent.template.js';
import { checkedUrl } from '../page/checked-url.js';
import { safeLink } from '../page/safe-url.js';
import type { StorageKind } from '../page/storage.js';
import { CONSENTS, literalText, type Consent } from '../submission/consent.js';
import { ENCTYPES, type Enctype, type Values } from '../submission/payload.js';
import type { FormController } from './form.controller.js';
import type { FormHost, FormWords } from './form-host.js';
import type { ValuesToFill } from './form-values.js';

const hasText = (node: Node): boolean => !(node instanceof Comment) && !!node.textContent?.trim();

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
   * Who receives: `auto` recognises a form service by `action`, a name chooses one (`netlify`), `none` sends as a form
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
   * Further tries by the machine: 2 without it, after 429 and 503 only. Written by the page they also follow a try of
   * which nobody knows whether it arrived: only for a receiver that keeps one of each `submission_id`.
   */
  @property({ type: Number, reflect: true }) retries: number | undefined;

  /** Whether consent is asked for: `none`, `optional` or `required`. Never ticked beforehand. */
  @property({ reflect: true, useDefault: true }) consent: Consent = 'none';

  /** Address of the privacy statement, linked below the consent. */
  @property({ attribute: 'privacy-href', reflect: true, useDefault: true }) privacyHref = '';

  /**
   * Whether unsent values are kept in the browser's storage until they are sent: `none`, `session` (this tab) or
   * `local` (this browser). A consent, passwords, files and hidden values are never kept.
   */
  @property({ reflect: true, useDefault: true }) draft: StorageKind = 'none';

  /** Once all is checked, the browser sends the form itself and shows the page that answers. */
  @property({ type: Boolean, reflect: true }) navigate = false;

  /** Address of a page of thanks to go to once it is sent, after `brug-success`. */
  @property({ attribute: 'success-href', reflect: true, useDefault: true }) successHref = '';

  #internals: ElementInternals | undefined;
  #valuesBefore: Record<string, unknown> | undefined;
  #pageConsent: { key: string; element: HTMLElement; text: string } | undefined;

  constructor() {
    super();
    // Later it may have been moved to another document, in which its tag is not known: there it could not be done.
    this.attachInternals();
  }

  /** @internal */
  isDisabled = false;

  /** The form, when the element has one. */
  protected abstract readonly form: FormController | undefined;
  /** @internal */
  abstract fieldDefinitions(): readonly VisibleField[];
  /** @internal */
  constants(): Readonly<Record<string, string>> {
    return {};
  }
  /** @internal */
  abstract findPageForm(): HTMLFormElement | undefined;
  /** What the element shows now. */
  protected abstract render(): TemplateResult;

  /**
   * The current values by name, each field in one shape: a text, a `File`, or a list where it can hold several. Setting
   * it fills the fields that it names, the site's own included, and leaves the others; what has no field yet waits for
   * it. A checkbox takes `true` or its value. It ticks no consent.
   */
  @property({ attribute: false, noAccessor: true })
  get values(): Values {
    if (this.hasUpdated) this.flush();
    return this.form?.values ?? {};
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

  /** Sends as if the visitor had pressed the button: checks first, then announces and delivers. */
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

  /** @internal As on any element; a subclass gets the object that the widget itself uses, since there can be only one. */
  override attachInternals(): ElementInternals {
    return (this.#internals ??= super.attachInternals());
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
  privacyLink(): string | undefined {
    return checkedUrl(this, 'privacy-href', this.privacyHref, safeLink);
  }

  /** @internal */
  consentText(): string | undefined {
    if (this.consentAsked() === 'none') return undefined;
    // In the page's form stands a copy: what the visitor reads there counts, whatever the page has changed since.
    if (this.form?.pageForm && this.#pageConsent) return this.#pageConsent.text;
    return literalText(this.#consentNodes()) || this.formWords.consent;
  }

  /** @internal */
  pageConsent(): HTMLElement | undefined {
    const consent = this.consentAsked();
    if (consent === 'none') return undefined;
    const words = this.formWords;
    const privacyHref = this.privacyLink();
    const { language } = this.language;
    const own = this.#consentNodes();
    const text = literalText(own) || words.consent;
    const key = [consent, language, privacyHref, words.privacy, text].join('\n');
    if (key !== this.#pageConsent?.key)
      this.#pageConsent = { key, text, element: consentElement({ consent, words, language, privacyHref }, own) };
    return this.#pageConsent.element;
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

  protected override update(changed: PropertyValues): void {
    const template = this.render();
    super.update(changed);
    render(template, this.renderRoot, { host: this });
  }

  /** The page's own text of the consent, also where it is handed on through another slot. */
  #consentNodes(): Node[] {
    return [...this.querySelectorAll(':scope > [slot=consent]')]
      .flatMap((child) => (child instanceof HTMLSlotElement ? child.assignedNodes({ flatten: true }) : [child]))
      .filter(hasText);
  }
}
