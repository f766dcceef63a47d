import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { hasBlocks } from '../check/blocks.js';
import { check, lineOf, LONGEST, mend, mendAll } from '../check/check.js';
import type { Finding } from '../check/finding.js';
import { whyNoTag } from '../check/no-tags.js';
import { hasOtherScripts, loadsLibrary } from '../check/scripts.js';
import { tokens } from '../markup/tokens.js';
import { TAGS } from '../markup/manifest.js';
import type { State } from './state.js';
import { readSnippet } from '../snippet/read.js';
import { counted, filled, type Words } from '../words/words.js';
import { textArea } from './controls.js';

/** The most findings that are shown: nobody mends more one by one. */
const SHOWN = 100;

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
    const tags = tokens(code.slice(0, LONGEST));
    const hasBlock = hasBlocks(tags);
    const hasTag = tags.some(({ name }) => TAGS.has(name)) || hasBlock || loadsLibrary(tags) || findings.length > 0;
    const whyNot = hasTag ? undefined : whyNoTag(code.slice(0, LONGEST));
    const hasEmbed = tags.some(({ name }) => TAGS.has(name));
    const hasLibrary = loadsLibrary(tags);
    const hasOthers = hasTag && hasOtherScripts(tags);
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
                    ? hasEmbed
                      ? hasLibrary
                        ? words.checkFine
                        : words.checkFineTag
                      : hasBlock
                        ? hasLibrary
                          ? words.checkFine
                          : words.checkFineBlock
                        : words.checkFineScript
                    : counted(words, 'findings', findings.length, value.language)
            }
          </h2>
          <p class="visually-hidden" role="status">${this.said}</p>
          ${whyNot ? html`<p class="help" id="no-tag">${words[`noTag_${whyNot}`]}</p>` : nothing}
          ${hasOthers ? html`<p class="help" id="others">${words.checkOthers}</p>` : nothing}
          <ol class="findings">
            ${findings.slice(0, SHOWN).map((finding) => this.#findingTemplate(finding))}
          </ol>
          ${findings.length > SHOWN ? html`<p>${filled(words.andMore, { count: findings.length - SHOWN })}</p>` : nothing}
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
      ${finding.choices?.map(
        ({ instead, mend: edits }) =>
          html`<p class="instead">
            <code>${instead}</code>
            <button type="button" class="secondary small" @click=${() => this.#apply(mend(code, edits))}>
              ${words.choose_this}
            </button>
          </p>`,
      )}
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
    const { words } = this;
    const left = check(code, BRUG_RELEASE).length;
    this.said = left ? counted(words, 'mended', left, this.value.language) : words.mendedAll;
    this.set({ code });
    // The button that was pressed is gone: focus goes to what is left to do.
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#findings')?.focus());
  }

  readonly #open = (): void => {
    const reading = readSnippet(this.value.code);
    if (reading) this.set({ embed: reading.written, screen: 'make' });
  };
}
customElements.define('builder-check', CheckElement);

declare global {
  interface HTMLElementTagNameMap {
    'builder-check': CheckElement;
  }
}
