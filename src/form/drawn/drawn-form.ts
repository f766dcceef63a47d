import { HONEYPOT_NAME } from '../../delivery/submission.js';
import type { Control } from '../control.js';
import { controlsOf } from '../native-form.js';
import { CompanionForm } from './companion-form.js';
import type { FormAdapter } from '../form-adapter.js';

/** The form that a widget draws in its shadow root, together with the companion form that owns the page's controls. */
export class DrawnForm implements FormAdapter {
  readonly action = '';
  readonly enctype = '';
  readonly #root: () => ParentNode | undefined;
  readonly #companion: CompanionForm;

  /** `root` returns the tree that holds the form; `submit` is called for Enter in one of the page's controls. */
  constructor(host: HTMLElement, root: () => ParentNode | undefined, submit: () => void) {
    this.#root = root;
    this.#companion = new CompanionForm(host, submit);
  }

  get forms(): readonly HTMLFormElement[] {
    const drawn = this.#root()?.querySelector('form');
    return drawn ? [drawn, this.#companion.form] : [];
  }

  get controls(): readonly Control[] {
    return [...this.forms.flatMap(controlsOf), ...this.uncollected];
  }

  get trap(): HTMLInputElement | null | undefined {
    return this.#root()?.querySelector<HTMLInputElement>(`[name=${HONEYPOT_NAME}]`);
  }

  get uncollected(): readonly Control[] {
    return this.forms.length ? this.#companion.customControls : [];
  }

  get isWhole(): boolean {
    return this.#companion.isWhole;
  }

  showMessages(messages: ReadonlyMap<string, string>, language: string): void {
    this.#companion.show(messages, language);
  }

  setBusy(): void {
    // The form's template does this.
  }

  listen(): void {
    // The form's template does this.
  }

  enhance(): void {
    const slots = this.#root()?.querySelectorAll<HTMLSlotElement>('slot[name=fields], slot[name=captcha]') ?? [];
    this.#companion.adopt([...slots].flatMap((slot) => slot.assignedElements()));
  }

  disconnect(): void {
    this.#companion.release();
  }
}
