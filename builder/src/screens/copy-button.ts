import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Words } from '../words/words.js';

/** Copies a text, and says so. */
export class CopyButtonElement extends LitElement {
  @property({ attribute: false }) text = '';
  /** What is copied, for people who do not see what the button stands beside. */
  @property() what = '';
  @property({ attribute: false }) words!: Words;
  /** Text of the button, where “Copy” does not say enough. */
  @property() label = '';
  @state() private message = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { words } = this;
    const name = this.what ? words.copyOf.replace('{what}', this.what) : this.label || words.copy;
    return html`<button
        type="button"
        class="${this.classList.contains('all') ? 'primary' : 'secondary'} copy"
        aria-label=${name}
        @click=${() => void this.#copy()}
      >
        ${this.message === words.copied ? words.copied : this.label || words.copy}</button
      ><span role="status" class=${this.message === words.copied ? 'visually-hidden' : 'hint'}>${this.message}</span>`;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.message = this.words.copied;
    } catch {
      this.message = this.words.copyFailed;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.message = ''), 4000);
  }
}
customElements.define('builder-copy', CopyButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'builder-copy': CopyButtonElement;
  }
}
