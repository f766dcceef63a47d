import { isSettled, settling } from '../widget/life.js';
import type { FormHost } from './form-host.js';

/** Milliseconds that a press waits for a framework that is to take the form over: it may never come. */
const LONGEST_WAIT = 5000;

/**
 * Whether a form may be enhanced yet. A framework that finds in its markup what it has not written there draws all of it
 * anew, and what was typed is gone (React's error 418): nothing is added before it has come, unless the visitor is quicker.
 */
export class Handover {
  readonly #host: FormHost;
  readonly #press: () => void;
  /** Whether the visitor has wanted to send: then nobody is waited for. */
  #isOver = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** `press` begins the sending that had to wait. */
  constructor(host: FormHost, press: () => void) {
    this.#host = host;
    this.#press = press;
  }

  /** Whether what a form lacks may be put into the page's tree. */
  get mayEnhance(): boolean {
    return this.#isOver || (isSettled() && !this.#host.deferHydration);
  }

  connect(): void {
    if (!isSettled()) void settling().then(() => this.#host.requestUpdate());
  }

  disconnect(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  /** The visitor, or the page, wants to send: whether the form may be enhanced for that now. */
  hurry(): boolean {
    this.#isOver ||= !this.#host.deferHydration;
    return this.#isOver;
  }

  /** Whether a press may go on now. One for which a framework must come first waits, and is not lost. */
  maySubmit(): boolean {
    if (!this.hurry()) this.#waiting ??= setTimeout(() => this.#end(), LONGEST_WAIT);
    return this.#isOver;
  }

  /** The widget has been drawn: perhaps since the page has removed `defer-hydration`. */
  drawn(): void {
    // Not before this drawing has ended: sending draws again.
    if (this.#waiting && !this.#host.deferHydration) void Promise.resolve().then(() => this.#end());
  }

  #end(): void {
    if (!this.#waiting) return;
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#isOver = true;
    this.#press();
  }
}
