import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import * as de from '../locales/de.js';
import * as en from '../locales/en.js';
import * as fr from '../locales/fr.js';
import * as nl from '../locales/nl.js';
import type { WhitepaperCtaWords } from '../locales/words.js';
import { oneOf } from '../page/one-of.js';
import { safeWebUrl } from '../page/safe-url.js';
import { warnOnce } from '../page/warn.js';
import { WidgetElement } from '../page/widget.element.js';
import { buttonStyles } from '../theme/button.styles.js';
import { widgetStyles } from '../theme/widget.styles.js';
import { documentFacts } from './document-facts.js';
import { BrugDownloadEvent } from './whitepaper-cta.events.js';
import { LAYOUTS, type Layout } from './whitepaper-cta.options.js';
import { whitepaperCtaStyles } from './whitepaper-cta.styles.js';

const DICTIONARY = { nl: nl.whitepaperCta, en: en.whitepaperCta, de: de.whitepaperCta, fr: fr.whitepaperCta };

const ARROW = svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.25" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M12 3v12m-5-5 5 5 5-5M4 20h16" /></svg>`;

/**
 * Offers a whitepaper for download.
 *
 * @slot - The text, and the link (`<a href>`) to the document.
 * @slot cover - The cover picture.
 * @csspart widget - The whole widget.
 * @csspart offer - The box around cover and text.
 * @csspart heading - The title.
 * @csspart cover - The cover picture.
 * @csspart facts - Format, pages and size.
 * @csspart button - The button that downloads.
 * @csspart missing - What is said when there is no document.
 * @fires {BrugDownloadEvent} brug-download - A visitor takes the document; cancelable.
 */
export class WhitepaperCtaElement extends WidgetElement<WhitepaperCtaWords> {
  static override styles = [widgetStyles, buttonStyles, whitepaperCtaStyles];

  /** Address of the document; else that of the child link. */
  @property({ reflect: true, useDefault: true }) href = '';

  /** Text of the button; else that of the child link. */
  @property({ reflect: true, useDefault: true }) label = '';

  /** Name under which the document is saved; else the child link's `download`, else that of the address. */
  @property({ reflect: true, useDefault: true }) filename = '';

  /** Address of the cover picture. */
  @property({ reflect: true, useDefault: true }) cover = '';

  /** What the cover shows, for who cannot see it; empty when it adds nothing. */
  @property({ attribute: 'cover-alt', reflect: true, useDefault: true }) coverAlt = '';

  /** Format of the document: `PDF`. */
  @property({ reflect: true, useDefault: true }) format = '';

  /** Number of pages. */
  @property({ type: Number, reflect: true, useDefault: true }) pages = 0;

  /** Size in bytes. */
  @property({ type: Number, reflect: true, useDefault: true }) size = 0;

  /** Layout: `card`, `banner` or `inline`. */
  @property({ reflect: true, useDefault: true }) layout: Layout = 'card';

  @state() private link: HTMLAnchorElement | null = null;

  protected override readonly dictionary = DICTIONARY;
  readonly #contentWatch = new MutationObserver(() => this.#readContent());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#contentWatch.observe(this, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['href', 'download'],
    });
    this.#readContent();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#contentWatch.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    oneOf(this, 'layout', this.layout, LAYOUTS);
  }

  protected override render(): TemplateResult {
    const layout = oneOf(this, 'layout', this.layout, LAYOUTS);
    const cover = this.#safe('cover', this.cover);
    const hasCover = cover || this.querySelector('[slot=cover]');
    const facts = documentFacts(this, this.words, this.language.tag || 'nl');
    return html`<div class="widget ${layout}" part="widget">
      <div class="offer ${hasCover ? 'with-cover' : ''}" part="offer">
        ${
          hasCover
            ? html`<div class="cover" part="cover">
                <slot name="cover">
                  ${cover ? html`<img src=${cover} alt=${this.coverAlt} loading="lazy" width="300" height="400" />` : nothing}
                </slot>
              </div>`
            : nothing
        }
        <div class="text">
          ${this.headingElement(this.heading)}
          <slot></slot>
          <div class="take">
            ${this.#renderDownload(facts)}
            ${
              facts.length
                ? html`<p class="facts" part="facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>`
                : nothing
            }
          </div>
        </div>
      </div>
    </div>`;
  }

  #renderDownload(facts: readonly string[]): TemplateResult {
    const href = this.#safe('href', this.href || this.link?.getAttribute('href') || '');
    if (!href) return html`<p part="missing">${this.words.missing}</p>`;
    const label = this.label || this.link?.textContent?.trim() || this.words.download;
    return html`<a
      class="button"
      part="button"
      href=${href}
      download=${this.filename || this.link?.download || ''}
      aria-label=${[label, ...facts].join(', ')}
      @click=${(event: Event) => this.#download(event, href)}
      ><span>${label}</span><span>${ARROW}</span></a
    >`;
  }

  #download(event: Event, href: string): void {
    const allowed = this.dispatchEvent(new BrugDownloadEvent({ href: new URL(href, this.baseURI).href, gate: 'none' }));
    if (!allowed) event.preventDefault();
  }

  #safe(attribute: string, value: string): string | undefined {
    const url = safeWebUrl(value);
    if (value && !url) warnOnce(this, `${attribute}="${value}" is refused; write an http, https or relative address.`);
    return url;
  }

  #readContent(): void {
    this.link = this.querySelector(
      ':scope > a[href]:not([slot]), :scope > :not([slot]) a[href][download], [slot=link], [slot=link] a',
    );
    const child = [...this.children].find((each) => each.contains(this.link));
    // The button stands for the link from now on. A paragraph that holds nothing else, as WordPress makes, goes with it.
    if (child && child.textContent?.trim() === this.link?.textContent?.trim()) child.slot = 'link';
    this.requestUpdate();
  }
}
