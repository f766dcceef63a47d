import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { check, lineOf, mend, mendAll, type Finding } from '../check/check.js';
import { tokens } from '../check/tokens.js';
import { TAGS } from '../check/manifest.js';
import type { State } from '../model/state.js';
import { readSnippet } from '../snippet/read.js';
import { filled, type Words } from '../words/words.js';
import { textArea } from './controls.js';

/** Reads pasted code, says what is wrong, and mends it. */
export class CheckElement extends LitElement {
  @property({ attribute: false }) value!: State;
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) set!: (changes: Partial<State>) => void;
  @state() private said = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { words, value } = this;
    const { code } = value;
    const findings = check(code, BRUG_RELEASE);
    const hasTag = tokens(code).some(({ name }) => TAGS.has(name) || name === 'script');
    const hasEmbed = tokens(code).some(({ name }) => TAGS.has(name));
    return html`<h1>${words.checkHeading}</h1>
      <p class="lead">${words.checkLead}</p>
      <div class="check">
        <div>
          ${textArea({
            id: 'code',
            label: words.checkLabel,
            code: true,
            rows: 16,
            value: code,
            onInput: this.#type,
          })}
        </div>
        <section aria-labelledby="findings">
          <h2 id="findings" tabindex="-1">
            ${
              !code.trim()
                ? words.checkEmpty
                : !hasTag
                  ? words.checkNoEmbed
                  : !findings.length
                    ? words.checkFine
                    : findings.length === 1
                      ? words.findingsOne
                      : filled(words.findingsMany, { count: findings.length })
            }
          </h2>
          <p class="visually-hidden" role="status">${this.said}</p>
          <ol class="findings">
            ${findings.map((finding) => this.#findingTemplate(finding))}
          </ol>
          <div class="buttons">
            ${
              findings.filter((finding) => finding.mend).length > 1
                ? html`<button type="button" class="primary" @click=${() => this.#apply(mendAll(code, BRUG_RELEASE))}>
                    ${words.mendAll}
                  </button>`
                : nothing
            }
            ${
              hasEmbed
                ? html`<button type="button" class="secondary" @click=${this.#open}>${words.openInBuilder}</button>`
                : nothing
            }
          </div>
        </section>
      </div>`;
  }

  #findingTemplate(finding: Finding): TemplateResult {
    const { words, value } = this;
    const { code, language } = value;
    return html`<li>
      <p class="where">${filled(words.line, { line: lineOf(code, finding.at) })}</p>
      <p>${finding.what[language]}</p>
      ${finding.instead ? html`<p class="instead">${words.instead}: <code>${finding.instead}</code></p>` : nothing}
      ${
        finding.mend
          ? html`<button type="button" class="secondary" @click=${() => this.#apply(mend(code, finding.mend ?? []))}>
              ${words.mend}
            </button>`
          : nothing
      }
    </li>`;
  }

  readonly #type = (code: string): void => {
    this.said = '';
    this.set({ code });
  };

  #apply(code: string): void {
    this.said = filled(this.words.mended, { count: check(code, BRUG_RELEASE).length });
    this.set({ code });
    // The button that was pressed is gone: focus goes to what is left to do.
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#findings')?.focus());
  }

  readonly #open = (): void => {
    const reading = readSnippet(this.value.code);
    if (reading) this.set({ embed: reading.embed, screen: 'make' });
  };
}
customElements.define('builder-check', CheckElement);

declare global {
  interface HTMLElementTagNameMap {
    'builder-check': CheckElement;
  }
}
