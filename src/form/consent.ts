import { html, nothing, type TemplateResult } from 'lit/html.js';
import { CONSENT_NAME } from '../delivery/submission.js';
import { fill } from '../locales/text.js';
import { safeLink } from '../page/safe-url.js';
import { oneLine, textOf } from '../page/text-of.js';
import { warnOnce } from '../page/warn.js';
import { checkedUrl } from '../widget/attributes.js';
import { createElement } from '../widget/create-element.js';
import { fieldTemplate } from './drawn/field.template.js';
import type { FormHost } from './form-host.js';

/** Whether consent is asked for, and whether it is needed for sending; the first value is the default. */
export const CONSENTS = ['none', 'optional', 'required'] as const;
export type Consent = (typeof CONSENTS)[number];

/** The text of nodes as the visitor read it. */
export const literalText = (nodes: readonly Node[]): string => oneLine(nodes.map((node) => textOf([node])).join(' '));

const hasText = (node: Node): boolean => !!node.textContent?.trim();

/**
 * The question for consent. It is never ticked beforehand and uses the page's own text where there is one. The text is
 * recorded word for word as the visitor was asked.
 */
export class ConsentQuestion {
  readonly #host: FormHost;
  /** The question in the page's own form. Made anew only when its text changes, because a tick must stay. */
  #inPage: { readonly key: string; readonly text: string; readonly element: HTMLElement } | undefined;

  constructor(host: FormHost) {
    this.#host = host;
  }

  /**
   * The text that the visitor was asked to agree to; `undefined` when nothing was asked. The page's own form holds a
   * copy of the page's text. That copy is what the visitor reads, so it counts even if the page has changed its text
   * since.
   */
  textFor(kind: 'drawn form' | "page's form"): string | undefined {
    if (this.#host.consentAsked() === 'none') return undefined;
    return (kind === "page's form" && this.#inPage?.text) || this.#ownText || this.#widgetText;
  }

  /** The question in a form that the widget draws, with its message. */
  template(message: string, isGiven: boolean): TemplateResult | typeof nothing {
    const { formWords: words, appliedLanguage } = this.#host;
    const consent = this.#host.consentAsked();
    if (consent === 'none') return nothing;
    return html`<div part="consent">
      ${fieldTemplate(
        { name: CONSENT_NAME, type: 'checkbox', required: consent === 'required', hidden: false },
        {
          id: CONSENT_NAME,
          label: html`<slot name="consent">${this.#widgetText}</slot>`,
          isMarked: this.#isMarked,
          labelLanguage: undefined,
          words,
          language: appliedLanguage.language,
          message,
          last: false,
          current: isGiven,
          below: this.#linkTemplate(),
        },
      )}
    </div>`;
  }

  /** The link to the privacy statement when no consent is asked for; otherwise it stands below the question. */
  privacyTemplate(): TemplateResult | typeof nothing {
    return this.#host.consentAsked() === 'none' && this.#host.privacyHref ? this.#linkTemplate() : nothing;
  }

  #linkTemplate(): TemplateResult | typeof nothing {
    const { formWords, appliedLanguage } = this.#host;
    const href = this.#privacyLink;
    return href
      ? html`<a class="privacy" href=${href} lang=${appliedLanguage.language}>${formWords.privacy}</a>`
      : nothing;
  }

  /** The question as an element for the page's own form; the same element for as long as its text stays the same. */
  elementForPage(): HTMLElement | undefined {
    const { formWords: words, appliedLanguage } = this.#host;
    const consent = this.#host.consentAsked();
    if (consent === 'none') return undefined;
    const text = this.#ownText || this.#widgetText;
    const key = [consent, appliedLanguage.language, this.#privacyLink, words.privacy, text].join('\n');
    if (key !== this.#inPage?.key) this.#inPage = { key, text, element: this.#makeElement(consent === 'required') };
    return this.#inPage.element;
  }

  #makeElement(isRequired: boolean): HTMLElement {
    const { formWords: words, appliedLanguage } = this.#host;
    const { language: lang } = appliedLanguage;
    const own = this.#ownNodes();
    const href = this.#privacyLink;
    const input = createElement('input', {
      type: 'checkbox',
      name: CONSENT_NAME,
      value: 'yes',
      ...(isRequired && { 'aria-required': 'true' }),
    });
    const text = own.length
      ? createElement('span', {}, ...own.map((node) => node.cloneNode(true)))
      : createElement('span', { lang }, this.#widgetText);
    if (!isRequired && this.#isMarked)
      text.append(' ', createElement('span', { class: 'brug-optional', lang }, `(${words.optional})`));
    return createElement(
      'div',
      { class: 'brug-consent' },
      createElement('label', {}, input, text),
      href !== undefined &&
        createElement('p', { class: 'brug-privacy', lang }, createElement('a', { href }, words.privacy)),
    );
  }

  /** The widget's own text: who asks, for what, and that consent can be withdrawn (GDPR, articles 4(11) and 7(3)). */
  get #widgetText(): string {
    const { consentBy, formWords: words } = this.#host;
    return consentBy ? fill(words.consentBy, { company: consentBy }) : words.consent;
  }

  /** Whether an optional consent is marked as optional. */
  get #isMarked(): boolean {
    return this.#ownText !== '' || !this.#host.consentIsFreeByItself;
  }

  get #ownText(): string {
    return literalText(this.#ownNodes());
  }

  /** The page's own text, also when it comes through another slot. */
  #ownNodes(): Node[] {
    return [...this.#host.querySelectorAll(':scope > [slot=consent]')]
      .flatMap((child) => (child instanceof HTMLSlotElement ? child.assignedNodes({ flatten: true }) : [child]))
      .filter(hasText);
  }

  get #privacyLink(): string | undefined {
    const href = checkedUrl(this.#host, 'privacy-href', this.#host.privacyHref, safeLink);
    if (
      !this.#host.privacyHref &&
      !this.#host.querySelector(':scope > [slot=consent] a[href], :scope > a[slot=consent]')
    )
      warnOnce(
        this.#host,
        'consent without privacy-href: who is asked for consent must be able to read what for; write privacy-href="/privacy".',
      );
    return href;
  }
}
