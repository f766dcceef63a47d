import type { Failed } from '../delivery/outcome.js';
import { warnOnce } from '../page/warn.js';

/** A try that has failed, as far as the next one depends on it. */
export interface FailedTry {
  /** When its outcome was known, in milliseconds of a clock that only goes forward. */
  readonly endedAt: number;
  /** When all listeners had heard of it; left out while they hear it. */
  readonly toldAt?: number;
  /** Milliseconds that the receiver asks to wait. */
  readonly retryAfter?: number | undefined;
  /** Whether what was filled in was refused. */
  readonly isInvalid: boolean;
}

/** Who begins a try: the visitor, by a click or a key, or a page script. */
export type Starter = 'visitor' | 'script';

/** Milliseconds between the end of a try and the next one by script. */
const PAUSE = 2000;
/** Milliseconds within which nobody has read of a failure: a microtask, a timer of 0, a frame. */
const AT_ONCE = 50;
/** A timer that is set for longer ends at once (HTML, timers). */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Milliseconds until the next try may begin, or why it may not at all. Scripts are held, since one that answers each
 * failure by another try would flood the receiver of a site with thousands of posts.
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
 * When a submission that has failed may be tried again. A click or a key stands for the visitor, once: what a script does
 * later, or again, is the script's.
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

  /** `content` reads what the form holds; `again` begins the try that had to wait. */
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

  disconnect(): void {
    for (const type of ['click', 'keydown', 'keypress']) removeEventListener(type, this.#hear, true);
    clearTimeout(this.#waiting);
  }

  /** Whether a try may begin now. One by script that comes too early waits, and the console tells of it. */
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
    // The visitor's own waits where it is seen, and under way.
    if (!wait || by === 'visitor') return true;
    warnOnce(
      this.#host,
      'waits: a try by script begins two seconds after the last one has ended, or after Retry-After of the receiver.',
    );
    this.#waiting = setTimeout(() => this.#again(submitter), Math.min(wait, LONGEST_TIMER));
    return false;
  }

  /** Milliseconds, from now on, that the receiver has asked everybody to wait. */
  get held(): number {
    const wait = this.#last && waitBefore(this.#last, 'visitor', true, this.#now());
    return typeof wait === 'number' ? wait : 0;
  }

  /** A try has failed; `tell` lets the listeners hear it. */
  failed({ kind, retryAfter }: Failed, tell: () => void): void {
    this.#contentBefore = this.#content();
    this.#last = { endedAt: this.#now(), retryAfter, isInvalid: kind === 'invalid' };
    tell();
    this.#last = { ...this.#last, toldAt: this.#now() };
  }

  /** The form was emptied, or has left the page: nobody waits any more. */
  cancel(): void {
    clearTimeout(this.#waiting);
  }

  readonly #hear = (event: Event): void => {
    // A click that is made by script, as tools for testing and for the keyboard do, is one on the visitor's button.
    if (event.type !== 'click' && !event.isTrusted) return;
    this.#isVisitor = true;
    setTimeout(() => (this.#isVisitor = false));
  };
}
