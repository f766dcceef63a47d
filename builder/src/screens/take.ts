import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { asks } from '../model/embed.js';
import type { State } from '../model/state.js';
import { tidy } from '../model/tidy.js';
import { PLATFORMS, platformOf, type Pieces, type Step as PlatformStep } from '../platforms/platforms.js';
import { PreviewFrame } from '../preview/frame.js';
import { previewCss, previewHtml } from '../preview/preview-html.js';
import { dataLayerCode } from '../snippet/data-layer.js';
import { writeLooks } from '../snippet/looks.js';
import { inPlace, MEASURED_WIDTHS, placeCss, placeSteps, type Step } from '../snippet/place.js';
import { policyLines, TRUSTED_TYPES } from '../snippet/policy.js';
import { fileFor, scriptAddress, scriptLine, type ScriptChoice } from '../snippet/script-line.js';
import { testPage } from '../snippet/test-page.js';
import { writeTag } from '../snippet/write.js';
import { filled, type Words } from '../words/words.js';
import { radioBox, selectBox, textBox, tickBox } from './controls.js';
import './copy-button.js';
import { save } from './save.js';
import { todoOf } from './todo.js';

/** What to paste where, for the platform that the site owner has. */
export class TakeElement extends LitElement {
  @property({ attribute: false }) value!: State;
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) cover = '';
  /** The address of the page, which holds the design. */
  @property() address = '';
  @property({ attribute: false }) set!: (changes: Partial<State>) => void;
  @state() private steps: readonly Step[] = [];
  @state() private measuring = false;
  @query('iframe') private iframe!: HTMLIFrameElement;
  #frame: PreviewFrame | undefined;
  #measured = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#frame?.close();
  }

  protected override firstUpdated(): void {
    this.#frame = new PreviewFrame(this.iframe);
  }

  protected override updated(_changed: PropertyValues): void {
    const { embed, siteCss, language } = this.value;
    if (!embed) return;
    const html = previewHtml(embed, this.cover);
    const css = previewCss(embed, siteCss, BRUG_RELEASE.themes);
    const lang = embed.lang || language;
    const key = JSON.stringify([html, css, lang]);
    if (key === this.#measured) return;
    this.#measured = key;
    this.measuring = true;
    clearTimeout(this.#timer);
    // When nothing was typed for a moment.
    this.#timer = setTimeout(() => void this.#measure({ html, css, lang }, key), 250);
  }

  async #measure(request: { html: string; css: string; lang: string }, key: string): Promise<void> {
    const samples = (await this.#frame?.measure({ ...request, widths: MEASURED_WIDTHS })) ?? [];
    // Something newer is being measured by now.
    if (key !== this.#measured) return;
    this.steps = placeSteps(samples);
    this.measuring = false;
  }

  #pieces(): Pieces | undefined {
    const { embed, script, dataLayer } = this.value;
    if (!embed) return undefined;
    const { widget } = embed;
    const looks = writeLooks(tidy(embed), BRUG_RELEASE.themes);
    return {
      widget,
      tag: inPlace(writeTag(embed)),
      script: scriptLine(widget, script, BRUG_RELEASE),
      scriptAddress: scriptAddress(widget, script, BRUG_RELEASE),
      css: [looks, placeCss(widget, this.steps)].filter(Boolean).join('\n'),
      dataLayer: dataLayer ? dataLayerCode(embed) : '',
      packageName: BRUG_RELEASE.name,
      version: BRUG_RELEASE.version,
    };
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, value } = this;
    const pieces = this.#pieces();
    const { embed, platform } = value;
    if (!pieces || !embed) return nothing;
    const todo = todoOf(embed, words);
    return html`
      ${
        todo.length
          ? html`<div class="todo">
              <h3>${words.todo}</h3>
              <ul>
                ${todo.map((line) => html`<li>${line}</li>`)}
              </ul>
            </div>`
          : nothing
      }
      <div class="take-choices">
        ${selectBox({
          id: 'platform',
          label: words.platform,
          value: platform,
          options: PLATFORMS.map(({ id, label }) => [id, label] as const),
          onChange: (id) => this.set({ platform: id }),
        })}
        ${this.#sourceTemplate(pieces)}
        ${
          dataLayerCode(embed)
            ? tickBox({
                id: 'data-layer',
                label: words.dataLayer,
                help: words.dataLayerHelp,
                value: value.dataLayer,
                onChange: (dataLayer) => this.set({ dataLayer }),
              })
            : nothing
        }
      </div>
      <ol class="steps">
        ${platformOf(platform)
          .steps(pieces)
          .map((step, index) => this.#stepTemplate(step, index))}
      </ol>
      <p class="hint" role="status">${this.measuring ? words.measuring : ''}</p>
      <div class="buttons">
        <button
          type="button"
          class="secondary"
          id="test-page"
          aria-describedby="test-page-help"
          @click=${() => void this.#saveTestPage(pieces)}
        >
          ${words.testPage}
        </button>
        <builder-copy .words=${words} .text=${this.address} label=${words.shareLink}></builder-copy>
      </div>
      <p class="help" id="test-page-help">${words.testPageHelp}</p>
      <details class="group plain">
        <summary><h3>${words.policy}</h3></summary>
        <div class="group-content">
          <p>${words.policyHelp}</p>
          ${this.#codeTemplate([...policyLines(embed, pieces.scriptAddress), TRUSTED_TYPES].join('\n'), words.policy)}
        </div>
      </details>
      <iframe
        class="offstage"
        src="./preview.html"
        sandbox="allow-scripts allow-forms"
        title=${words.previewFrame}
        tabindex="-1"
        aria-hidden="true"
      ></iframe>
    `;
  }

  #sourceTemplate({ widget, scriptAddress: address }: Pieces): TemplateResult {
    const { words } = this;
    const { script } = this.value;
    const set = (changes: Partial<ScriptChoice>): void => this.set({ script: { ...script, ...changes } });
    const file = fileFor(widget, script.all, BRUG_RELEASE);
    return html`${radioBox({
      id: 'source',
      label: words.source,
      value: script.source,
      options: [
        ['unpkg', words.sourceUnpkg],
        ['jsdelivr', words.sourceJsdelivr],
        ['own', words.sourceOwn],
      ],
      onChange: (source) => set({ source }),
    })}
    ${
      script.source === 'own'
        ? html`<p class="help">${words.sourceOwnHelp}</p>
            <button type="button" class="secondary" @click=${() => void this.#saveFile(file)}>
              ${filled(words.saveFile, { file })}
            </button>
            ${textBox({
              id: 'script-path',
              type: 'url',
              label: words.scriptPath,
              example: address,
              value: script.path,
              onInput: (path) => set({ path }),
            })}`
        : nothing
    }
    ${
      file === 'brug.js' && !script.all
        ? nothing
        : tickBox({ id: 'all', label: words.all, value: script.all, onChange: (all) => set({ all }) })
    }`;
  }

  #codeTemplate(code: string, what: string): TemplateResult {
    return html`<div class="code-block">
      <builder-copy .words=${this.words} .text=${code} what=${what}></builder-copy>
      <pre tabindex="0" role="region" aria-label=${what}><code>${code}</code></pre>
    </div>`;
  }

  #stepTemplate({ title, text, code }: PlatformStep, index: number): TemplateResult {
    const { language } = this.value;
    return html`<li>
      <h3 id="step-${index}">${title[language]}</h3>
      <p>${text[language]}</p>
      ${code ? this.#codeTemplate(code, title[language]) : nothing}
    </li>`;
  }

  async #saveFile(file: string): Promise<void> {
    save(await (await fetch(`./${file}`)).blob(), file);
  }

  async #saveTestPage(pieces: Pieces): Promise<void> {
    const { embed, language } = this.value;
    if (!embed) return;
    const code = await (await fetch('./brug.js')).text();
    const page = testPage({
      language: embed.lang || language,
      title: embed.heading || 'Brug',
      code,
      css: pieces.css,
      tag: pieces.tag,
      dataLayer: pieces.dataLayer,
    });
    save(new Blob([page], { type: 'text/html' }), `brug-${asks(embed) ? 'test' : embed.widget}.html`);
  }
}
customElements.define('builder-take', TakeElement);

declare global {
  interface HTMLElementTagNameMap {
    'builder-take': TakeElement;
  }
}
