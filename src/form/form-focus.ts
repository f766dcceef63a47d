import type { SessionState } from '../delivery/session.js';
import { announce } from '../widget/live-region.js';
import type { Control } from './control.js';
import type { FormHost } from './form-host.js';

/** What gets focus when a state is entered: a visitor who cannot see the change is brought to it. */
const AT_STATE: Readonly<Partial<Record<SessionState['status'], string>>> = {
  // The fields are inert while they are sent: focus waits at the button.
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
  // It may be a form that the page has given such a class.
  Element.prototype.scrollIntoView.call(label, { block: 'center' });
  control.focus({ preventScroll: true });
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

  /** Goes to the list of mistakes once it is drawn, or to the field of the only one. */
  goToSummary(): void {
    this.#next = '[part=error-summary], .control[aria-invalid]';
  }

  beforeDrawing(): void {
    this.#before = this.#root.activeElement as HTMLElement | null;
  }

  afterDrawing(): void {
    // A field that went elsewhere took its control with it, and a browser takes focus from what is moved.
    if (this.#before?.isConnected && this.#before !== this.#root.activeElement)
      this.#before.focus({ preventScroll: true });
    const target = this.#next && this.#root.querySelector<HTMLElement>(this.#next);
    this.#next = undefined;
    if (!target) return;
    if (target !== this.#root.activeElement) return target.focus();
    // Focus that stays where it is says nothing of what has changed there.
    const message = target.closest('.field')?.querySelector('.message')?.textContent;
    announce(this.#root.querySelector<HTMLElement>('.said')!, message ?? '');
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }
}
