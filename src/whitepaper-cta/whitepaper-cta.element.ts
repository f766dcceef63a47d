import type { PropertyValues } from 'lit';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { property, state } from 'lit/decorators.js';
import { BUILT_IN_FIELDS } from '../form/drawn/parse-fields.js';
import { fieldsStyles } from '../form/drawn/fields.styles.js';
import type { VisibleField } from '../form/drawn/conditions.js';
import { findPageForm } from '../form/page/find-page-form.js';
import { FormController } from '../form/form.controller.js';
import type { FormWords } from '../form/form-host.js';
import { renderForm } from '../form/form.template.js';
import { contactSlot, contactTemplate } from '../form/notice.template.js';
import { SubmittingElement } from '../form/submitting.element.js';
import { fields, submission, whitepaperCta } from '../locales/sections.js';
import type { WhitepaperCtaWords } from '../locales/words.js';
import { checkedUrl, oneOf } from '../widget/attributes.js';
import type { StorageKind } from '../page/storage.js';
import { warnOnce } from '../page/warn.js';
import type { Consent } from '../form/consent.js';
import { buttonStyles } from '../theme/button.styles.js';
import { ALERT, CHECK, icon } from '../theme/icons.js';
import { noticeStyles } from '../theme/notice.styles.js';
import { textButtonStyles } from '../theme/text-button.styles.js';
import { widgetStyles } from '../theme/widget.styles.js';
import { coverTemplate } from './cover.template.js';
import { documentFacts, readPages, readSize } from './document-facts.js';
import { DocumentLink } from './document-link.controller.js';
import { openingOf } from './document-opening.js';
import { askTemplate, factsTemplate, linkTemplate, skipTemplate, type DocumentView } from './document.templates.js';
import { GateStep, type Gate } from './gate-step.js';
import { BrugDownloadEvent } from './whitepaper-cta.events.js';
import { whitepaperCtaStyles } from './whitepaper-cta.styles.js';

/** How the offer is laid out; the first is the default. */
export const LAYOUTS = ['card', 'banner', 'inline'] as const;
export type Layout = (typeof LAYOUTS)[number];

type Words = FormWords & WhitepaperCtaWords;

/**
 * Offers a whitepaper for download, with or without asking for an email address.
 *
 * @slot - The text, and the link (`<a href>`) to the document; the link's own text is the label of the button.
 * @slot link - The page's link, once the button has replaced it; also for a page that says which link it is.
 * @slot cover - The cover picture.
 * @slot fields - The site's own controls in the email step; they are validated and sent along.
 * @slot gate - The page's own `<form>` for the email step, enhanced where it stands.
 * @slot consent - Text of the consent to mailings.
 * @slot contact - Another way to reach the site, when trying again will hardly help; else a mail or phone `fallback`.
 * @slot captcha - A captcha in the email step, in the page's own tree.
 * @csspart widget - The whole widget.
 * @csspart offer - The box around cover and text.
 * @csspart heading - The title.
 * @csspart cover - The cover picture.
 * @csspart facts - Format, pages and size.
 * @csspart button - The button that downloads or opens the email step.
 * @csspart skip - The link that downloads without email, with `gate="soft"`.
 * @csspart ready - What is shown when the download is ready.
 * @csspart missing - The message when there is no document.
 * @csspart form - The email step.
 * @csspart field - A field with its label and messages.
 * @csspart label - The label of a field.
 * @csspart input - The text field.
 * @csspart choice - A checkbox with its label.
 * @csspart help - The help of a field.
 * @csspart error - The message at a field.
 * @csspart typo - The question whether another email address was meant, with its button.
 * @csspart error-summary - The list of mistakes.
 * @csspart consent - The consent to mailings.
 * @csspart failure - The message when sending has failed.
 * @csspart contact - The other way to reach the site, inside `failure`.
 * @csspart submit - The button that sends the address.
 * @cssstate asking - The email step is open.
 * @cssstate sending - A submission is on its way.
 * @cssstate sent - A submission has been sent.
 * @cssstate failed - Sending failed; everything typed is still there.
 * @cssstate unavailable - Failed because there is no endpoint, or the set-up is wrong.
 * @cssstate offline - There is no network.
 * @fires {BrugDownloadEvent} brug-download - A visitor takes the document; cancelable.
 * @fires {BrugStartEvent} brug-start - The visitor has entered something for the first time.
 * @fires {BrugInvalidEvent} brug-invalid - The visitor tried to send and something is missing or wrong.
 * @fires {BrugSubmitEvent} brug-submit - The address is valid, nothing has left the page; cancelable.
 * @fires {BrugSuccessEvent} brug-success - The receiver has the address; or it was sent, and the answer cannot be read.
 * @fires {BrugErrorEvent} brug-error - Delivery failed; what was typed is still there.
 */
export class WhitepaperCtaElement extends SubmittingElement<Words> {
  static override styles = [
    widgetStyles,
    buttonStyles,
    textButtonStyles,
    noticeStyles,
    fieldsStyles,
    whitepaperCtaStyles,
  ];
  protected static override readonly sections = { fields, submission, whitepaperCta };

  /** Address of the document (`http`, `https` or relative); by default that of the child link. */
  @property({ reflect: true, useDefault: true }) href = '';

  /** Text of the button; by default that of the child link. */
  @property({ reflect: true, useDefault: true }) label = '';

  /** File name to save the document under; by default the child link's `download`, or else the name in the address. */
  @property({ reflect: true, useDefault: true }) filename = '';

  /** Address of the cover picture (`http`, `https` or relative), ideally with a ratio of 3 to 4. */
  @property({ reflect: true, useDefault: true }) cover = '';

  /** Alternative text of the cover; empty if the cover adds nothing. */
  @property({ attribute: 'cover-alt', reflect: true, useDefault: true }) coverAlt = '';

  /** Format of the document: `PDF`. */
  @property({ reflect: true, useDefault: true }) format = '';

  /** Number of pages; 0 is not shown. In HTML, `24 pagina's` works too. */
  @property({ type: Number, converter: readPages, reflect: true, useDefault: true }) pages = 0;

  /** Size in bytes, shown in the reader's language; 0 is not shown. In HTML, `1,2 MB` works too. */
  @property({ type: Number, converter: readSize, reflect: true, useDefault: true }) size = 0;

  /** Layout: `card`, `banner` or `inline`. Each adapts to the width of its container. */
  @property({ reflect: true, useDefault: true }) layout: Layout = 'card';

  /**
   * `none`: downloads at once. `soft`: asks for an email address, which can be skipped. `email`: the address is needed
   * first.
   */
  @property({ reflect: true, useDefault: true }) gate: Gate = 'none';

  /** How long the widget remembers that a visitor gave an address: `none` (asks again), `session` or `local`. */
  @property({ reflect: true, useDefault: true }) remember: StorageKind = 'none';

  /** The address of a cover that could not be loaded. */
  @state() private failedCover = '';

  /** @internal */
  override readonly consentIsFreeByItself = true;

  readonly #link = new DocumentLink(this);
  readonly #step = new GateStep(this, () => this.form);
  #form: FormController | undefined;

  /** Only a gate needs a form. */
  protected override get form(): FormController | undefined {
    if (this.#step.kind !== 'none') this.#form ??= new FormController(this);
    return this.#form;
  }

  override reportValidity(): boolean {
    this.#step.open();
    return super.reportValidity();
  }

  override requestSubmit(): void {
    this.#step.open();
    super.requestSubmit();
  }

  /** Moves focus to the first control: the button, or the field of the email step. */
  override focus(options?: FocusOptions): void {
    this.flush();
    if (this.#step.isOpen) super.focus(options);
    else this.renderRoot.querySelector<HTMLElement>('[part=button]')?.focus(options);
  }

  /** Forgets that an address was given for this document, and asks again. */
  forget(): void {
    this.#step.forget(this.#documentHref() ?? '');
  }

  /** @internal */
  override fieldDefinitions(): readonly VisibleField[] {
    return [{ ...BUILT_IN_FIELDS['email'], name: 'email', required: true, hidden: false, describedBy: 'gate-text' }];
  }

  /** @internal The receiver of the address is told which document it was given for. */
  override extraFields(): Readonly<Record<string, string>> {
    return { document: this.#documentHref() ?? '' };
  }

  /** @internal */
  override findPageForm(): HTMLFormElement | undefined {
    return findPageForm(this, 'gate');
  }

  /** @internal Consent to mailings is never a condition for the download. */
  override consentAsked(): Consent {
    const consent = super.consentAsked();
    if (consent !== 'required') return consent;
    warnOnce(this, 'consent="required": mailings cannot be a condition for the download; it is asked as optional.');
    return 'optional';
  }

  protected override readPage(): void {
    void this.#link.found;
  }

  protected override missing(): string | undefined {
    return this.#link.problem;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#step.follow(this.#documentHref());
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#form) {
      if (this.#step.isOpen && !this.#step.isGiven) this.internals.states.add('asking');
      else this.internals.states.delete('asking');
    }
  }

  protected override render(): TemplateResult {
    const layout = oneOf(this, 'layout', this.layout, LAYOUTS);
    const { isTold } = this.#link.found;
    return html`<div class="widget ${layout}" part="widget">
      <div class="offer" part="offer">
        ${layout === 'inline' ? nothing : this.#renderCover()}
        <div class="body">
          ${
            this.heading || isTold
              ? html`<div class="words">
                  ${this.headingTemplate(this.heading)}
                  ${isTold ? html`<div class="about"><slot></slot></div>` : nothing}
                </div>`
              : nothing
          }
          <div class="take">${this.#renderTake()}</div>
        </div>
      </div>
      <slot name="link" hidden></slot>
    </div>`;
  }

  #renderCover(): TemplateResult {
    const { cover } = this.#link.found;
    // A lazy-loading script would wait in vain for a picture that is hidden, so its `data-src` is read here.
    const url =
      checkedUrl(this, 'cover', this.cover) ?? cover?.dataset['src'] ?? cover?.getAttribute('src') ?? undefined;
    const alt = this.cover || cover?.alt === this.#label ? '' : cover?.alt;
    return coverTemplate(
      url === this.failedCover ? undefined : url,
      this.coverAlt || alt || '',
      this.format,
      () => (this.failedCover = url ?? ''),
    );
  }

  #renderTake(): TemplateResult {
    const { words, form } = this;
    const { language } = this.language;
    const url = this.#documentUrl();
    if (!url) return this.#renderMissing();
    const view: DocumentView = {
      ...openingOf(url, this.#link.found.element, this.filename),
      url,
      label: this.#label,
      spokenLabel: this.label || this.#link.found.spokenLabel || this.#label,
      facts: this.#facts(),
      language,
    };
    const { kind, isGiven, isOpen, focusLeaves } = this.#step;
    const isFree = this.#step.isFree(this.#absolute(url));
    const answered = this.#answeredUrl() ?? url;
    const ready = html`<p class="ready" id="ready" part="ready" lang=${language}>
      ${icon(CHECK)}<span>${words.ready}</span>
    </p>`;
    const opening = openingOf(answered, this.#link.found.element, this.filename);
    const link = linkTemplate({ ...view, ...opening, url: answered }, isGiven ? 'ready' : undefined, (event) =>
      this.#download(event, answered, kind !== 'none'),
    );
    const button = askTemplate(view, isOpen, () => void this.#step.ask());
    const skip = skipTemplate(view, words.gateSkip, (event) => this.#download(event, url, false));
    const step =
      form && (!isFree || focusLeaves)
        ? renderForm(this, form, {
            submitLabel: words.gateSubmit,
            otherAction: kind === 'soft' ? skip : undefined,
            isShort: true,
            pageFormSlot: 'gate',
          })
        : undefined;
    // One template for all states, so that the focused element stays in place until focus has moved on.
    return html`${isGiven ? ready : nothing} ${isFree ? link : nothing}
    ${!isFree && (!isOpen || focusLeaves) ? button : nothing}
    ${isOpen && !isFree ? html`<p id="gate-text" lang=${language}>${words.gateText}</p>` : factsTemplate(view)}
    ${step ? html`<div class="step ${isFree ? 'visually-hidden' : ''}" ?hidden=${!isOpen}>${step}</div>` : nothing}`;
  }

  /** When there is no document: says what the visitor can do instead. */
  #renderMissing(): TemplateResult {
    const { words } = this;
    const hasContact = contactSlot(this) !== undefined;
    return html`<div class="notice" part="missing" lang=${this.language.language}>
      ${icon(ALERT)}
      <p class="notice-title">${words.missing}</p>
      <p>${hasContact ? words.contactWay : words.unavailable}</p>
      ${contactTemplate(this)}
    </div>`;
  }

  get #label(): string {
    return this.label || this.#link.found.label || this.words.download;
  }

  /** Reads the properties once more, because a framework may have set a text such as `1,2 MB` as a property. */
  #facts(): string[] {
    const known = { format: this.format, pages: readPages(this.pages), size: readSize(this.size) };
    for (const name of ['pages', 'size'] as const) {
      const written = this.getAttribute(name) ?? this[name];
      if (isNaN(known[name])) warnOnce(this, `${name}="${written}" is not understood; write a number: "24", "1,2 MB".`);
    }
    return documentFacts(known, this.words, this.language.language);
  }

  #download(event: Event, url: string, emailGiven: boolean): void {
    const href = this.#absolute(url);
    const proceed = this.dispatchEvent(new BrugDownloadEvent({ href, gate: this.#step.kind, emailGiven }));
    if (!proceed) event.preventDefault();
  }

  #documentUrl(): string | undefined {
    return checkedUrl(this, 'href', this.href || this.#link.found.element?.getAttribute('href') || '');
  }

  /** Another address for the document, if the receiver's answer names one. */
  #answeredUrl(): string | undefined {
    const answer = this.form?.session.state.response as { downloadUrl?: unknown } | null | undefined;
    return typeof answer?.downloadUrl === 'string' ? checkedUrl(this, 'downloadUrl', answer.downloadUrl) : undefined;
  }

  /** The absolute address of the document, for which an address is given and remembered. */
  #documentHref(): string | undefined {
    const url = this.#documentUrl();
    return url === undefined ? undefined : this.#absolute(url);
  }

  #absolute(url: string): string {
    return new URL(url, this.baseURI).href;
  }
}
