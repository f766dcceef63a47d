import { isSettled, settling } from '../widget/life.js';
import type { FormHost } from './form-host.js';

/**
 * Milliseconds that a press on the button waits for a framework to take over the form; the framework may never come.
 */
const LONGEST_WAIT = 5000;

/**
 * Decides when a form may be enhanced. A framework that finds unexpected elements in its server-rendered markup draws
 * all of it anew, and what was typed is lost (React's error 418). So nothing is added until the framework has taken
 * over, unless the visitor wants to send earlier.
 */
export class Handover {
  readonly #host: FormHost;
  readonly #press: () => void;
  /** Whether the wait has ended, because the visitor wants to send. */
  #isOver = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** `press` starts the submission that had to wait. */
  constructor(host: FormHost, press: () => void) {
    this.#host = host;
    this.#press = press;
  }

  /** Whether elements may be added to the page's tree. */
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

  /** The visitor or the page wants to send. Returns whether the form may be enhanced now. */
  hurry(): boolean {
    this.#isOver ||= !this.#host.deferHydration;
    return this.#isOver;
  }

  /** Whether a submission may go on now. If a framework must take over first, the submission waits and is not lost. */
  maySubmit(): boolean {
    if (!this.hurry()) this.#waiting ??= setTimeout(() => this.#end(), LONGEST_WAIT);
    return this.#isOver;
  }

  /** The widget has been drawn, possibly because the page has removed `defer-hydration`. */
  drawn(): void {
    // Only after this drawing has ended, because sending draws again.
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
