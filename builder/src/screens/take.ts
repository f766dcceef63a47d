import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { asks, type Embed } from '../model/embed.js';
import type { State } from './state.js';
import { tidy } from '../snippet/tidy.js';
import { uploadsOf } from '../snippet/uploads.js';
import { allOf, pageParts, type Pieces, type Platform } from '../platforms/platform.js';
import { platformLabel, PLATFORMS, platformOf } from '../platforms/platforms.js';
import { PreviewFrame } from '../preview/frame.js';
import type { Drawing } from '../preview/messages.js';
import { previewCss, previewHtml } from '../preview/preview-html.js';
import { dataLayerCode } from '../snippet/data-layer.js';
import { writeLooks } from '../snippet/looks.js';
import { aroundPlace, inPlace, MEASURED_WIDTHS, placeCss, placeSteps, type Step } from '../snippet/place.js';
import { policyLines, TRUSTED_TYPES } from '../snippet/policy.js';
import { folderFiles, type Upload } from '../snippet/folder.js';
import {
  asksScan,
  fileFor,
  inlineScripts,
  SCAN_FILE,
  scanAddress,
  scanLine,
  scriptAddress,
  scriptLine,
  sourceOn,
} from '../snippet/script-line.js';
import { testPage } from '../snippet/test-page.js';
import { writeTag } from '../snippet/write.js';
import { filled, type Words } from '../words/words.js';
import { selectBox, tickBox } from './controls.js';
import './copy-button.js';
import { codeTemplate, placeTemplate, stepsTemplate } from './paste.templates.js';
import { save } from './save.js';
import { sourceForm } from './source-form.js';
import { accountOf } from './todo.js';

/** The code of files, one after the other. */
const codeOf = async (files: readonly string[]): Promise<string> =>
  (await Promise.all(files.map(async (file) => (await (await fetch(`./${file}`)).text()).trim()))).join('\n');

/** For WordPress there is a plugin, which the static site has beside the builder; the build of that site says where. */
const pluginTemplate = ({ id }: Platform, words: Words): TemplateResult | typeof nothing => {
  const { plugin } = document.documentElement.dataset;
  return plugin && id === 'wordpress'
    ? html`<p class="help" id="plugin"><a href=${plugin} download>${words.plugin}</a></p>`
    : nothing;
};

/** What to paste where, for the platform that the site owner has. */
export class TakeElement extends LitElement {
  @property({ attribute: false }) value!: State;
  @property({ attribute: false }) words!: Words;
  /** The cover that was made here, as a `data:` address. */
  @property({ attribute: false }) cover = '';
  /** Files that were given or made here, by name. */
  @property({ attribute: false }) files: ReadonlyMap<string, Blob> = new Map();
  /** The address of the page, which holds the design. */
  @property() address = '';
  @property({ attribute: false }) set!: (changes: Partial<State>) => void;
  @state() private steps: readonly Step[] = [];
  @state() private measuring = false;
  /** The tag together with what it draws, on platforms that want that. */
  @state() private drawing: Drawing = { html: '', needsScript: false };
  @state() private policy: readonly string[] = [];
  /** The code of the widget, when it stands in the page itself. */
  @state() private code = '';
  @query('iframe') private iframe!: HTMLIFrameElement;
  #frame: PreviewFrame | undefined;
  #measured = '';
  #allowed = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #loaded = '';

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

  protected override willUpdate(_changed: PropertyValues): void {
    const { embed, siteCss, language } = this.value;
    if (!embed) return;
    void this.#load(embed);
    void this.#allow(embed);
    const html = previewHtml(embed, this.cover);
    const css = previewCss(embed, siteCss, BRUG_RELEASE.themes);
    const lang = embed.lang || language;
    const key = JSON.stringify([html, css, lang, this.#platform.isDrawn]);
    if (key === this.#measured) return;
    this.#measured = key;
    this.measuring = true;
    clearTimeout(this.#timer);
    // Wait until nothing has been typed for a moment.
    this.#timer = setTimeout(() => void this.#measure({ html, css, lang }, key), 250);
  }

  /** Computes the policy for the current code. */
  async #allow(embed: Embed): Promise<void> {
    const parts = pageParts(this.#platform, this.#pieces()!);
    const key = JSON.stringify([embed, parts]);
    if (key === this.#allowed) return;
    this.#allowed = key;
    const lines = await policyLines(tidy(embed), parts);
    if (key === this.#allowed) this.policy = lines;
  }

  async #measure(request: { html: string; css: string; lang: string }, key: string): Promise<void> {
    if (this.#platform.isDrawn) {
      const { embed } = this.value;
      // It is drawn in one language, so the tag names that language.
      const drawing = await this.#frame!.draw({
        html: writeTag({ ...embed!, lang: request.lang }),
        lang: request.lang,
      });
      if (key !== this.#measured) return;
      this.drawing = drawing;
      this.measuring = false;
      return;
    }
    const samples = (await this.#frame?.measure({ ...request, widths: MEASURED_WIDTHS })) ?? [];
    // Something newer is being measured by now, so drop this result.
    if (key !== this.#measured) return;
    this.steps = placeSteps(samples);
    this.measuring = false;
  }

  get #platform(): Platform {
    return platformOf(this.value.platform);
  }

  /** Loads the code itself, where the page loads no file. */
  async #load(embed: Embed): Promise<void> {
    const { script } = this.value;
    const isInline = !this.#platform.isFramework && sourceOn(this.#platform, script, BRUG_RELEASE) === 'inline';
    const files = isInline ? this.#scriptNames(embed) : [];
    const wanted = files.join();
    if (wanted === this.#loaded) return;
    this.#loaded = wanted;
    const code = await codeOf(files);
    if (wanted === this.#loaded) this.code = code;
  }

  /** Whether the code that is wanted has been loaded, or none is wanted. */
  get #isLoaded(): boolean {
    return !this.#loaded || !!this.code;
  }

  /** The files that the embed loads. */
  #scriptNames(embed: Embed): string[] {
    return [fileFor(embed.widget, this.value.script.all, BRUG_RELEASE), ...(asksScan(embed) ? [SCAN_FILE] : [])];
  }

  #pieces(): Pieces | undefined {
    const { embed, script, dataLayer } = this.value;
    if (!embed) return undefined;
    const { widget } = embed;
    const platform = this.#platform;
    const looks = writeLooks(tidy(embed), BRUG_RELEASE.themes);
    const hasScan = asksScan(embed);
    return {
      widget,
      tag: inPlace(platform.isDrawn ? this.drawing.html : writeTag(embed)),
      script: platform.isFramework
        ? ''
        : [
            scriptLine(widget, script, platform, BRUG_RELEASE),
            ...(hasScan ? [scanLine(script, platform, BRUG_RELEASE)] : []),
          ]
            .filter(Boolean)
            .join('\n'),
      scriptAddress: scriptAddress(widget, script, platform, BRUG_RELEASE),
      scanAddress: hasScan ? scanAddress(script, platform, BRUG_RELEASE) : '',
      inline: inlineScripts(this.code, platform.most),
      css: [looks, platform.isDrawn ? aroundPlace() : placeCss(widget, this.steps)].filter(Boolean).join('\n'),
      dataLayer: dataLayer ? dataLayerCode(embed) : '',
      packageName: BRUG_RELEASE.name,
      version: BRUG_RELEASE.version,
      tarball: BRUG_RELEASE.published.npm ? '' : BRUG_RELEASE.tarball,
    };
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, value } = this;
    const pieces = this.#pieces();
    const { embed } = value;
    if (!pieces || !embed) return nothing;
    const platform = this.#platform;
    const paste = { platform, pieces, words, language: value.language };
    return html`
      <div class="take-choices">
        ${selectBox({
          id: 'platform',
          label: words.platform,
          value: platform.id,
          options: PLATFORMS.map((each) => [each.id, platformLabel(each, value.language)] as const),
          onChange: (id) => this.set({ platform: id }),
        })}
        ${
          platform.isFramework
            ? nothing
            : sourceForm({
                ...paste,
                script: value.script,
                set: (changes) => this.set({ script: { ...value.script, ...changes } }),
              })
        }
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
      ${accountOf(embed, words, value)} ${pluginTemplate(platform, words)}
      <div class="take-code">
        ${this.#uploadsTemplate(embed, pieces)}
        ${platform.place ? placeTemplate(platform.place, this.#isLoaded, paste) : stepsTemplate(paste)}
      </div>
      ${
        platform.isDrawn && this.drawing.needsScript
          ? html`<p class="help" id="needs-script">${words.drawnNeedsScript}</p>`
          : nothing
      }
      <p class="hint" role="status">${this.measuring ? (platform.isDrawn ? words.drawing : words.measuring) : ''}</p>
      <div class="buttons">
        ${
          platform.isFramework
            ? nothing
            : html`<button
                type="button"
                class="secondary"
                id="save-folder"
                aria-describedby="save-folder-help"
                @click=${() => void this.#saveFolder(embed, pieces)}
              >
                ${words.saveFolder}
              </button>`
        }
        <button
          type="button"
          class="secondary"
          id="test-page"
          aria-describedby="test-page-help"
          @click=${() => void this.#saveTestPage(embed, pieces)}
        >
          ${words.testPage}
        </button>
        <builder-copy .words=${words} .text=${this.address} label=${words.shareLink}></builder-copy>
      </div>
      ${platform.isFramework ? nothing : html`<p class="help" id="save-folder-help">${words.saveFolderHelp}</p>`}
      <p class="help" id="test-page-help">${words.testPageHelp}</p>
      <details class="group plain" id="policy">
        <summary><h3>${words.policy}</h3></summary>
        <div class="group-content">
          <p>${words.policyHelp}</p>
          ${codeTemplate([...this.policy, TRUSTED_TYPES].join('\n'), words.policy, words)}
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

  /** The files that have to be on the site, each with a button that saves it. */
  #uploadsTemplate(embed: Embed, pieces: Pieces): TemplateResult | typeof nothing {
    const { words } = this;
    const platform = this.#platform;
    const scripts = this.#scriptUploads(embed, pieces);
    const uploads = [...scripts, ...uploadsOf(tidy(embed))];
    if (platform.isFramework)
      return pieces.tarball
        ? html`<button type="button" class="secondary save" @click=${() => void this.#saveFile(pieces.tarball)}>
            ${filled(words.saveFile, { file: pieces.tarball })}
          </button>`
        : nothing;
    if (!uploads.length) return nothing;
    return html`<div class="uploads" role="group" aria-labelledby="uploads">
      <h3 id="uploads">${words.uploads}</h3>
      <ul>
        ${uploads.map(({ name, address }) => {
          const isScript = scripts.some((script) => script.name === name);
          const made = this.files.get(name);
          return html`<li>
            <span><strong>${name}</strong> ${filled(words.uploadAt, { address: '' })}<code>${address}</code></span>
            ${
              isScript
                ? html`<button type="button" class="secondary small" @click=${() => void this.#saveFile(name)}>
                    ${filled(words.saveFile, { file: name })}
                  </button>`
                : made
                  ? html`<button type="button" class="secondary small" @click=${() => save(made, name)}>
                      ${filled(words.saveFile, { file: name })}
                    </button>`
                  : nothing
            }
          </li>`;
        })}
      </ul>
      ${
        scripts.length
          ? html`<p class="help">
              ${words.saveExtras}
              ${scripts
                .flatMap(({ name }) => ['br', 'sri'].map((extension) => `${name}.${extension}`))
                .map((extra) => html`<a href="./${extra}" download=${extra}>${extra}</a> `)}
            </p>`
          : nothing
      }
    </div>`;
  }

  #scriptUploads(embed: Embed, pieces: Pieces): Upload[] {
    const { script } = this.value;
    if (this.#platform.isFramework || sourceOn(this.#platform, script, BRUG_RELEASE) !== 'own') return [];
    const addresses = [pieces.scriptAddress, pieces.scanAddress];
    return this.#scriptNames(embed).map((name, index) => ({ name, address: addresses[index]! }));
  }

  async #saveFile(file: string): Promise<void> {
    save(await (await fetch(`./${file}`)).blob(), file);
  }

  async #testPage(embed: Embed, pieces: Pieces): Promise<string> {
    const code = await codeOf(['brug.js', ...(asksScan(embed) ? [SCAN_FILE] : [])]);
    return testPage({
      language: embed.lang || this.value.language,
      title: embed.heading || 'Brug',
      code,
      css: pieces.css,
      tag: pieces.tag,
      dataLayer: pieces.dataLayer,
    });
  }

  async #saveTestPage(embed: Embed, pieces: Pieces): Promise<void> {
    const page = await this.#testPage(embed, pieces);
    save(new Blob([page], { type: 'text/html' }), `brug-${asks(embed) ? 'test' : embed.widget}.html`);
  }

  /** Saves all that the owner needs, in one folder. */
  async #saveFolder(embed: Embed, pieces: Pieces): Promise<void> {
    const { language } = this.value;
    const platform = this.#platform;
    const scripts = this.#scriptUploads(embed, pieces);
    const names = scripts.flatMap(({ name }) => [name, `${name}.br`, `${name}.sri`]);
    const blobs = [
      ...(await Promise.all(names.map(async (name) => [name, await (await fetch(`./${name}`)).blob()] as const))),
      ...this.files,
    ];
    const files = await Promise.all(
      blobs.map(async ([name, blob]) => [name, new Uint8Array(await blob.arrayBuffer())] as const),
    );
    const { zipSync } = await import('fflate');
    const folder = folderFiles({
      language,
      title: embed.heading || 'Brug',
      platform: platformLabel(platform, language),
      place: platform.place!.text,
      boxes: allOf(platform, pieces),
      testPage: await this.#testPage(embed, pieces),
      uploads: [...scripts, ...uploadsOf(tidy(embed))],
      files: Object.fromEntries(files),
    });
    save(new Blob([zipSync({ brug: folder })], { type: 'application/zip' }), `brug-${embed.widget}.zip`);
  }
}
customElements.define('builder-take', TakeElement);

declare global {
  interface HTMLElementTagNameMap {
    'builder-take': TakeElement;
  }
}
