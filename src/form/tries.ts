import type { Failed } from '../delivery/outcome.js';
import { warnOnce } from '../page/warn.js';

/** What is known of a failed attempt and matters for the next one. */
export interface FailedTry {
  /** When its outcome became known, in milliseconds of a clock that only goes forward. */
  readonly endedAt: number;
  /** When all listeners had been told; absent while they are being told. */
  readonly toldAt?: number;
  /** Milliseconds that the receiver asks us to wait. */
  readonly retryAfter?: number | undefined;
  /** Whether the receiver refused the values. */
  readonly isInvalid: boolean;
}

/** Who starts an attempt: the visitor, by a click or a key, or a page script. */
export type Starter = 'visitor' | 'script';

/** Milliseconds between the end of an attempt and the next one by script. */
const PAUSE = 2000;
/**
 * An attempt within these milliseconds after a failure is automatic (a microtask, a timer of 0, a frame): nobody has
 * read the message yet.
 */
const AT_ONCE = 50;
/** The longest delay of a timer; with a longer one it fires at once (HTML, timers). */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Milliseconds until the next attempt may start, or why it may not start at all. Scripts are held back, because one
 * that retries after each failure would flood the site's receiver with thousands of posts.
 */
export function waitBefore(
  { endedAt, toldAt, retryAfter = 0, isInvalid }: FailedTry,
  by: Starter,
  isChanged: boolean,
  now: number,
): number | 'at once' | 'unchanged' {
  if (toldAt === undefined || (by === 'script' && now - toldAt < AT_ONCE)) return 'at once';
  if (by === 'script' && isInvalid && !isChanged) return 'unchanged';
  return Math.max(0, endedAt + Math.max(retryAfter, by === 'script' ? PAUSE : 0) - now);
}

const REFUSALS = {
  'at once':
    'is not sent again: a try within "brug-error", or right after it, would flood the receiver. Leave it to the visitor’s button, or call retry() later, such as by setTimeout.',
  unchanged: 'is not sent again: a value was refused, and nothing has changed since. Call retry() once something has.',
};

/**
 * Decides when a failed submission may be tried again. A click or a key press counts as the visitor for one attempt; a
 * second or later attempt counts as the script's.
 */
export class Tries {
  readonly #host: HTMLElement;
  readonly #content: () => string;
  readonly #again: (submitter: HTMLElement | null) => void;
  readonly #now: () => number;
  #last: FailedTry | undefined;
  #contentBefore = '';
  #isVisitor = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** `content` reads the values in the form; `again` starts the attempt that had to wait. */
  constructor(
    host: HTMLElement,
    content: () => string,
    again: (submitter: HTMLElement | null) => void,
    now = (): number => performance.now(),
  ) {
    this.#host = host;
    this.#content = content;
    this.#again = again;
    this.#now = now;
  }

  connect(): void {
    for (const type of ['click', 'keydown', 'keypress']) addEventListener(type, this.#hear, true);
  }

  /** The next try, in this task, is the visitor's. */
  byVisitor(): void {
    this.#isVisitor = true;
    setTimeout(() => (this.#isVisitor = false));
  }

  disconnect(): void {
    for (const type of ['click', 'keydown', 'keypress']) removeEventListener(type, this.#hear, true);
    clearTimeout(this.#waiting);
  }

  /** Whether an attempt may start now. One by script that comes too early is delayed, and the console says so. */
  mayBegin(submitter: HTMLElement | null): boolean {
    const by = this.#isVisitor ? 'visitor' : 'script';
    this.#isVisitor = false;
    clearTimeout(this.#waiting);
    if (!this.#last) return true;
    const isChanged = !this.#last.isInvalid || this.#content() !== this.#contentBefore;
    const wait = waitBefore(this.#last, by, isChanged, this.#now());
    if (typeof wait === 'string') {
      warnOnce(this.#host, REFUSALS[wait]);
      return false;
    }
    // The visitor's attempt goes on; the session shows it as being sent while it waits.
    if (!wait || by === 'visitor') return true;
    warnOnce(
      this.#host,
      'waits: a try by script begins two seconds after the last one has ended, or after Retry-After of the receiver.',
    );
    this.#waiting = setTimeout(() => this.#again(submitter), Math.min(wait, LONGEST_TIMER));
    return false;
  }

  /** For how many more milliseconds the receiver has asked everybody to wait. */
  get held(): number {
    const wait = this.#last && waitBefore(this.#last, 'visitor', true, this.#now());
    return typeof wait === 'number' ? wait : 0;
  }

  /** Notes a failed attempt; `tell` tells the listeners. */
  failed({ kind, retryAfter }: Failed, tell: () => void): void {
    this.#contentBefore = this.#content();
    this.#last = { endedAt: this.#now(), retryAfter, isInvalid: kind === 'invalid' };
    tell();
    this.#last = { ...this.#last, toldAt: this.#now() };
  }

  /** The form was emptied: no attempt may wait any more. */
  cancel(): void {
    clearTimeout(this.#waiting);
  }

  readonly #hear = (event: Event): void => {
    // A click made by a script counts too: test tools and keyboard tools press the visitor's button that way.
    if (event.type === 'click' || event.isTrusted) this.byVisitor();
  };
}
