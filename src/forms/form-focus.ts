import type { SessionState } from '../submission/session.js';
import { nameOf, type Control } from './control.js';
import type { FormHost } from './form-host.js';

/** What gets focus when a state is entered: a visitor who cannot see the change is brought to it. */
const AT_STATE: Readonly<Partial<Record<SessionState['status'], string>>> = {
  // The fields are inert while they are sent: focus waits at the button.
  sending: '.actions button',
  sent: '.sent, a[part=button]',
  unconfirmed: '.sent, a[part=button]',
  failed: '.summary, .failure',
};

const takesFocus = (control: Control): boolean =>
  control.type !== 'hidden' && control.checkVisibility() && !control.closest(':disabled');

/** Moves focus to the first control that takes it. */
export const focusFirst = (controls: readonly Control[], options?: FocusOptions): void =>
  controls.find(takesFocus)?.focus(options);

/** Moves focus to the control of a mistake, with its label in view. */
export function focusNamed(controls: readonly Control[], name: string): void {
  const control = controls.find((each) => nameOf(each) === name);
  const label = control?.closest('fieldset, .field, label') ?? control?.labels?.[0] ?? control;
  label?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}

/** Where focus is in a form, over a drawing, and where it goes next. */
export class FormFocus {
  readonly #host: FormHost;
  /** What gets focus after the next drawing. */
  #next: string | undefined;
  #before: HTMLElement | null = null;

  constructor(host: FormHost) {
    this.#host = host;
  }

  /** Goes to what tells of this state, once it is drawn. */
  goToState(status: SessionState['status']): void {
    this.#next = AT_STATE[status];
  }

  /** Goes to the list of mistakes, once it is drawn. */
  goToSummary(): void {
    this.#next = '.summary';
  }

  beforeDrawing(): void {
    this.#before = this.#root.activeElement as HTMLElement | null;
  }

  afterDrawing(): void {
    // A field that went elsewhere took its control with it, and a browser takes focus from what is moved.
    if (this.#before?.isConnected && this.#before !== this.#root.activeElement)
      this.#before.focus({ preventScroll: true });
    if (this.#next) this.#root.querySelector<HTMLElement>(this.#next)?.focus();
    this.#next = undefined;
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }
}
