import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Embed } from '../model/embed.js';
import { example } from '../model/examples.js';
import { isComplete } from '../snippet/tidy.js';
import { PreviewFrame } from '../preview/frame.js';
import { previewCss, previewHtml } from '../preview/preview-html.js';
import type { BuilderLanguage } from '../words/text.js';
import type { Words } from '../words/words.js';
import { radioBox } from './controls.js';

const WIDTHS = { phone: 360, tablet: 768, desktop: 1280 } as const;
const [NARROWEST, WIDEST] = [280, 1440];

/** The real widget in a sandboxed frame, at any width, on a light or dark page. */
export class PreviewElement extends LitElement {
  @property({ attribute: false }) embed!: Embed;
  @property({ attribute: false }) words!: Words;
  @property() language: BuilderLanguage = 'nl';
  @property({ attribute: false }) siteCss = '';
  /** A cover that was made here, as a `data:` address. */
  @property({ attribute: false }) cover = '';
  @state() private width: number = matchMedia('(width < 40em)').matches ? WIDTHS.phone : WIDTHS.tablet;
  @state() private dark = matchMedia('(prefers-color-scheme: dark)').matches;
  @query('iframe') private iframe!: HTMLIFrameElement;
  @query('.stage') private stage!: HTMLElement;
  #frame: PreviewFrame | undefined;
  #height = 400;
  readonly #resize = new ResizeObserver(() => this.#fit());

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#frame?.close();
    this.#frame = undefined;
  }

  protected override firstUpdated(): void {
    this.#frame = new PreviewFrame(this.iframe, (height) => {
      this.#height = height;
      this.#fit();
    });
    this.#resize.observe(this.stage);
  }

  protected override updated(_changed: PropertyValues): void {
    const { language, siteCss, cover, dark } = this;
    const embed = this.#isEmpty ? example(this.embed.widget, language) : this.embed;
    this.#frame?.show({
      html: previewHtml(embed, cover),
      css: previewCss(embed, siteCss, BRUG_RELEASE.themes),
      lang: embed.lang || language,
      dark,
    });
    this.#fit();
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const preset = Object.entries(WIDTHS).find(([, width]) => width === this.width)?.[0] ?? '';
    return html`<div class="preview-bar">
        ${radioBox({
          id: 'preview-width',
          label: words.width,
          hideLabel: true,
          segmented: true,
          value: preset,
          options: [
            ['phone', words.phone],
            ['tablet', words.tablet],
            ['desktop', words.desktop],
          ],
          onChange: (name) => this.#setWidth(WIDTHS[name as keyof typeof WIDTHS]),
        })}
        ${radioBox({
          id: 'preview-background',
          label: words.background,
          hideLabel: true,
          segmented: true,
          value: this.dark ? 'dark' : 'light',
          options: [
            ['light', words.light],
            ['dark', words.dark],
          ],
          onChange: this.#setBackground,
        })}
        <div class="range">
          <label for="preview-range" class="visually-hidden">${words.widthExact}</label>
          <input
            type="range"
            id="preview-range"
            min=${NARROWEST}
            max=${WIDEST}
            step="4"
            .value=${String(this.width)}
            aria-valuetext="${this.width} px"
            @input=${(event: Event) => this.#setWidth(Number((event.target as HTMLInputElement).value))}
          /><output for="preview-range">${this.width} px</output>
        </div>
      </div>
      <div class="stage ${this.dark ? 'dark' : ''} ${this.#isEmpty ? 'is-empty' : ''}">
        ${this.#isEmpty ? html`<p class="empty">${words[`previewEmpty_${this.embed.widget as 'difference-card' | 'whitepaper-cta'}`]}</p>` : ''}
        <iframe src="./preview.html" sandbox="allow-scripts allow-forms" title=${words.previewFrame}></iframe>
      </div>
      <p class="help">${words.previewNote}</p>`;
  }

  /**
   * Whether the embed has nothing to show yet, as a card without differences or an offer of nothing: then an example
   * stands in, in grey.
   */
  get #isEmpty(): boolean {
    const { embed } = this;
    if (embed.widget === 'difference-card') return !embed.rows.some(isComplete);
    return embed.widget === 'whitepaper-cta' && ![embed.href, embed.heading, embed.text].some((text) => text.trim());
  }

  #setWidth(width: number): void {
    this.width = width;
  }

  readonly #setBackground = (name: string): void => {
    this.dark = name === 'dark';
  };

  /** Gives the frame its real width, and shows it smaller where there is no room for that. */
  #fit(): void {
    if (!this.iframe) return;
    const room = this.stage.clientWidth;
    const scale = Math.min(1, room / this.width);
    const { style } = this.iframe;
    style.width = `${this.width}px`;
    style.height = `${Math.max(this.#height, 160)}px`;
    style.transform = `scale(${scale})`;
    style.marginInlineStart = `${Math.max(0, (room - this.width) / 2)}px`;
    this.stage.style.height = `${Math.ceil(Math.max(this.#height, 160) * scale)}px`;
  }
}
customElements.define('builder-preview', PreviewElement);

declare global {
  interface HTMLElementTagNameMap {
    'builder-preview': PreviewElement;
  }
}
