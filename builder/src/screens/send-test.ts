import { parseUrl } from '../../../src/page/safe-url.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CtaEmbed, FormEmbed } from '../model/embed.js';
import { explain, type Explanation } from '../preview/explain.js';
import { PreviewFrame } from '../preview/frame.js';
import { isWebUrl } from '../markup/rules.js';
import { actionsOf } from '../services/destination.js';
import { tidy } from '../snippet/tidy.js';
import { writeTag } from '../snippet/write.js';
import type { BuilderLanguage } from '../words/text.js';
import type { Words } from '../words/words.js';

/** Sends one marked submission to the real address, and explains what came back. */
export class SendTestElement extends LitElement {
  @property({ attribute: false }) embed!: CtaEmbed | FormEmbed;
  @property({ attribute: false }) words!: Words;
  @property() language: BuilderLanguage = 'nl';
  @state() private status: 'idle' | 'testing' = 'idle';
  @state() private message = '';
  @state() private explanation: Explanation | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { words, language, explanation } = this;
    return html`<div class="send-test">
      <button
        type="button"
        class="secondary"
        id="send-test"
        aria-describedby="send-test-help"
        aria-disabled=${this.status === 'testing' ? 'true' : nothing}
        @click=${() => void this.#send()}
      >
        ${words.test}
      </button>
      <p class="help" id="send-test-help">${words.testHelp}</p>
      <div role="status" id="test-result">
        ${this.message ? html`<p class="hint">${this.message}</p>` : nothing}
        ${
          explanation
            ? html`<div class="result ${explanation.good ? 'good' : 'bad'}">
                <p><strong>${explanation.what[language]}</strong></p>
                ${explanation.advice ? html`<p>${explanation.advice[language]}</p>` : nothing}
                ${explanation.header ? html`<p><code>${explanation.header}</code></p>` : nothing}
              </div>`
            : nothing
        }
      </div>
      ${
        this.status === 'testing'
          ? html`<iframe
              class="offstage"
              src="./preview.html"
              sandbox="allow-scripts allow-forms"
              title=${words.test}
              tabindex="-1"
              aria-hidden="true"
            ></iframe>`
          : nothing
      }
    </div>`;
  }

  async #send(): Promise<void> {
    if (this.status === 'testing') return;
    const { words, embed } = this;
    this.explanation = undefined;
    const given = embed.delivery.action.trim();
    const action = given || (actionsOf(tidy(embed))[0] ?? '');
    const url = parseUrl(action);
    this.message = !action
      ? words.testMissing
      : !isWebUrl(action)
        ? words.actionRefused
        : !url
          ? words.testRelative
          : location.protocol === 'https:' &&
              url.protocol === 'http:' &&
              !/^(localhost|127\.0\.0\.1)$/.test(url.hostname)
            ? words.testMixed
            : '';
    if (this.message) return;
    this.status = 'testing';
    this.message = words.testing;
    await this.updateComplete;
    const frame = new PreviewFrame(this.querySelector('iframe')!);
    // A test needs no page of thanks, and navigating away would lose the answer.
    const tag = embed.widget === 'partner-form' ? { ...embed, successHref: '', navigate: false } : embed;
    const result = await frame.test({ html: writeTag(tag), lang: embed.lang || this.language });
    frame.close();
    this.status = 'idle';
    this.message = '';
    this.explanation = explain(result);
  }
}
customElements.define('builder-send-test', SendTestElement);

declare global {
  interface HTMLElementTagNameMap {
    'builder-send-test': SendTestElement;
  }
}
