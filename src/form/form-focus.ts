import type { SessionState } from '../delivery/session.js';
import { announce } from '../widget/live-region.js';
import type { Control } from './control.js';
import type { FormHost } from './form-host.js';

/** What gets focus when a state begins, so that visitors who cannot see the change notice it. */
const AT_STATE: Readonly<Partial<Record<SessionState['status'], string>>> = {
  // The fields are inert while they are sent, so focus waits on the button.
  sending: '.actions button',
  sent: '[part=success], a[part=button]',
  unconfirmed: '[part=success], a[part=button]',
  failed: '[part=error-summary], .control[aria-invalid], [part=failure]',
};

const takesFocus = (control: Control): boolean =>
  control.type !== 'hidden' && control.checkVisibility() && !control.closest(':disabled');

/** Moves focus to the first control that takes it. */
export const focusFirst = (controls: readonly Control[], options?: FocusOptions): void =>
  controls.find(takesFocus)?.focus(options);

/** Moves focus to a control, with its label in view. */
export function focusWithLabel(control: Control): void {
  const label = control.closest('fieldset, .field, label') ?? control.labels?.[0] ?? control;
  // Through the prototype, because the page may have given this class to a form (see `past-names.ts`).
  Element.prototype.scrollIntoView.call(label, { block: 'center' });
  control.focus({ preventScroll: true });
}

/** Keeps focus in place when a form is redrawn, and moves it where it should go next. */
export class FormFocus {
  readonly #host: FormHost;
  /** What gets focus after the next drawing. */
  #next: string | undefined;
  #before: HTMLElement | null = null;

  constructor(host: FormHost) {
    this.#host = host;
  }

  /** After the next drawing, moves focus to the part that reports this state. */
  goToState(status: SessionState['status']): void {
    this.#next = AT_STATE[status];
  }

  /** After the next drawing, moves focus to the list of mistakes, or to the field if there is only one mistake. */
  goToSummary(): void {
    this.#next = '[part=error-summary], .control[aria-invalid]';
  }

  beforeDrawing(): void {
    this.#before = this.#root.activeElement as HTMLElement | null;
  }

  afterDrawing(): void {
    // A field that moved took its control along, and browsers take focus from an element that is moved.
    if (this.#before?.isConnected && this.#before !== this.#root.activeElement)
      this.#before.focus({ preventScroll: true });
    const target = this.#next && this.#root.querySelector<HTMLElement>(this.#next);
    this.#next = undefined;
    if (!target) return;
    if (target !== this.#root.activeElement) return target.focus();
    // Focus does not move, so a screen reader would not report the new message.
    const message = target.closest('.field')?.querySelector('.message')?.textContent;
    announce(this.#root.querySelector<HTMLElement>('.said')!, message ?? '');
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }
}
