import { CompanionForm } from './companion-form.js';
import type { FormMarks, FormPort } from './form-port.js';

/** The form that a widget draws in its shadow root, and the companion that owns the page's controls in its slots. */
export class DrawnForm implements FormPort {
  readonly action = '';
  readonly enctype = '';
  readonly #root: () => ParentNode | undefined;
  readonly #companion: CompanionForm;

  /** `root` gives the tree that the form is drawn in; `submit` is for Enter in one of the page's controls. */
  constructor(host: HTMLElement, root: () => ParentNode | undefined, submit: () => void) {
    this.#root = root;
    this.#companion = new CompanionForm(host, submit);
  }

  get forms(): readonly HTMLFormElement[] {
    const drawn = this.#root()?.querySelector('form');
    return drawn ? [drawn, this.#companion.form] : [];
  }

  mark({ messages, language }: FormMarks): void {
    this.#companion.show(messages, language);
  }

  connect(): void {
    const slots = this.#root()?.querySelectorAll<HTMLSlotElement>('slot[name=fields], slot[name=captcha]') ?? [];
    this.#companion.adopt([...slots].flatMap((slot) => slot.assignedElements()));
  }

  disconnect(): void {
    this.#companion.release();
  }
}
