import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PdfFacts } from '../pdf/read-pdf.js';
import { counted, filled, type Words } from '../words/words.js';

/** Somebody gave a PDF, and it was read. */
export class PdfReadEvent extends Event {
  readonly facts: PdfFacts;
  readonly file: File;
  /** The file name of the cover, made from that of the document. */
  readonly coverName: string;
  constructor(facts: PdfFacts, file: File, coverName: string) {
    super('pdf-read');
    this.facts = facts;
    this.file = file;
    this.coverName = coverName;
  }
}

const sizeText = (bytes: number, language: string): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: bytes < 1e6 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: bytes < 1e6 ? 0 : 1,
  }).format(bytes < 1e6 ? bytes / 1e3 : bytes / 1e6);

/** The place to drop a PDF on, or to choose one. Fires `pdf-read` when it was read. */
export class PdfDropElement extends LitElement {
  @property({ attribute: false }) words!: Words;
  @property() language = 'nl';
  @state() private message = '';
  @state() private over = false;
  @state() private coverUrl = '';
  @state() private coverName = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    URL.revokeObjectURL(this.coverUrl);
    this.coverUrl = '';
  }

  protected override render(): TemplateResult {
    const { words } = this;
    return html`<div
        class="drop ${this.over ? 'over' : ''}"
        @dragover=${this.#dragOver}
        @dragleave=${this.#dragLeave}
        @drop=${this.#drop}
      >
        <p><strong>${words.dropPdf}</strong></p>
        <p class="help" id="pdf-help">${words.dropPdfHelp}</p>
        <label class="file"
          ><input
            type="file"
            accept="application/pdf,.pdf"
            aria-describedby="pdf-help"
            @change=${(event: Event) => void this.#read((event.target as HTMLInputElement).files?.[0])}
          /><span>${words.choosePdf}</span></label
        >
      </div>
      <p class="hint" role="status">${this.message}</p>
      ${
        this.coverUrl
          ? html`<div class="cover-made">
              <img src=${this.coverUrl} alt="" width="90" />
              <p>
                <a class="secondary" href=${this.coverUrl} download=${this.coverName}>${words.downloadCover}</a>
                <span class="help">${words.coverNext}</span>
              </p>
            </div>`
          : nothing
      }`;
  }

  readonly #dragOver = (event: DragEvent): void => {
    event.preventDefault();
    this.over = true;
  };

  readonly #dragLeave = (): void => {
    this.over = false;
  };

  readonly #drop = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    void this.#read(event.dataTransfer?.files[0]);
  };

  async #read(file: File | undefined): Promise<void> {
    if (!file) return;
    const { words } = this;
    this.message = words.readingPdf;
    // The PDF reader is larger than everything else, so it is loaded only when it is needed.
    const { readPdf } = await import('../pdf/read-pdf.js');
    const read = await readPdf(file);
    if (typeof read === 'string') {
      this.message = words[`pdf_${read}`];
      return;
    }
    URL.revokeObjectURL(this.coverUrl);
    this.coverUrl = URL.createObjectURL(read.cover);
    this.coverName = file.name.replace(/\.pdf$/i, '') + (read.cover.type === 'image/webp' ? '.webp' : '.png');
    this.message = filled(words.readPdf, {
      name: file.name,
      pages: counted(words, 'pagesOf', read.pages, this.language),
      size: sizeText(read.size, this.language),
    });
    this.dispatchEvent(new PdfReadEvent(read, file, this.coverName));
    // A finished change goes into the address.
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}
customElements.define('builder-pdf-drop', PdfDropElement);

declare global {
  interface HTMLElementTagNameMap {
    'builder-pdf-drop': PdfDropElement;
  }
}
