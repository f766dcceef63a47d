import { Identity } from './identity.js';
import type { Failed, Outcome } from './outcome.js';
import type { Submission, Values } from './submission.js';

/** Where one sending stands. */
export interface SessionState {
  /**
   * `checking`: the visitor wants to send, nothing has left. `unconfirmed`: sent, and nobody can tell what became of
   * it. `failed`: everything typed is still there.
   */
  readonly status: 'idle' | 'checking' | 'sending' | 'sent' | 'unconfirmed' | 'failed';
  /** Whether sending takes long enough that the visitor should be told. */
  readonly isSlow?: boolean;
  /** What went wrong, when it has failed. */
  readonly failure?: Failed;
  /** What the receiver answered, when it is sent. */
  readonly response?: unknown;
  /** What was sent, when it is: the form is empty by then. */
  readonly values?: Values;
}

/** Whether the submission has been sent, confirmed or not, so that nothing is left to do. */
export const isDone = ({ status }: SessionState): boolean => status === 'sent' || status === 'unconfirmed';

/** A submission that has no id yet. */
export type NewSubmission = Omit<Submission, 'id'>;

/**
 * How a submission can end without an outcome. `handled-by-page`: the page has taken it over and reports nothing.
 * `cancelled`: it was ended, or left to the browser, which shows another page by now.
 */
export type WithoutOutcome = 'handled-by-page' | 'cancelled';

/** A submission that is on its way, and the signal that tells when it is no longer wanted. */
export interface Sending {
  readonly submission: Submission;
  readonly signal: AbortSignal;
}

// Kept from when this script runs: sending must still end in an outcome when a page removes it later.
const { AbortController } = globalThis;

const IDLE: SessionState = { status: 'idle' };

/**
 * Milliseconds after which visitors are told that something is being sent. Told at once, a screen reader would read it
 * after the outcome of a quick sending, because live texts queue behind focus.
 */
const WORTH_TELLING = 500;

/**
 * One sending at a time: its state and its identity. Knows nothing of forms, elements or networks: content goes in, a
 * submission comes out, and its outcome goes back in.
 */
export class Session {
  state = IDLE;
  readonly identity = new Identity();

  readonly #changed: () => void;
  #startedAt = Date.now();
  #sending: Sending | undefined;
  #abort = new AbortController();
  #slow: ReturnType<typeof setTimeout> | undefined;

  /** `changed` is called at each change of the state. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether a sending is under way or done: another has to wait for its end, or for `reset()`. */
  get isBusy(): boolean {
    return this.state.status !== 'idle' && this.state.status !== 'failed';
  }

  get isDone(): boolean {
    return isDone(this.state);
  }

  /** Milliseconds since the form could be filled in. */
  get elapsed(): number {
    return Date.now() - this.#startedAt;
  }

  /**
   * Claims the session for a visitor who wants to send. `false` when it is busy, so that a second click, or a listener
   * that sends, does not send twice.
   */
  begin(): boolean {
    if (this.isBusy) return false;
    // `changed` is not called: the outcome of the last try stays on the screen while the form is checked.
    this.state = { ...this.state, status: 'checking' };
    return true;
  }

  /**
   * Starts sending and gives the submission to deliver. Its id stands for `content`: the visitor's values and consents.
   */
  start(content: string, what: NewSubmission): Sending {
    this.#abort = new AbortController();
    const submission = { id: this.identity.idFor(content), ...what };
    const sending = (this.#sending = { submission, signal: this.#abort.signal });
    this.#enter({ status: 'sending' });
    this.#slow = setTimeout(() => this.#enter({ status: 'sending', isSlow: true }), WORTH_TELLING);
    return sending;
  }

  /**
   * Takes the outcome of a submission. Returns it when the page is to hear of it: not when the session was reset or
   * ended meanwhile, nor when the page has taken over.
   */
  finish(sending: Sending, outcome: Outcome | WithoutOutcome): Outcome | undefined {
    if (sending !== this.#sending) return undefined;
    this.#sending = undefined;
    if (typeof outcome === 'string') {
      // The page now owns this submission, so what is sent next is another one.
      if (outcome === 'handled-by-page') this.identity.renew();
      this.#enter(IDLE);
      return undefined;
    }
    const { values } = sending.submission;
    if (outcome.kind === 'confirmed') this.#enter({ status: 'sent', response: outcome.response, values });
    else if (outcome.kind === 'unconfirmed') this.#enter({ status: 'unconfirmed', values });
    else this.#enter({ status: 'failed', failure: outcome });
    return outcome;
  }

  /** Ends what is under way, as when the element has left the page: the form is as it was before. */
  end(): void {
    if (!this.#sending) return;
    this.#sending = undefined;
    this.#abort.abort();
    this.#enter(IDLE);
  }

  /** Back to the start, for another submission. */
  reset(): void {
    this.end();
    this.identity.renew();
    this.#startedAt = Date.now();
    this.#enter(IDLE);
  }

  #enter(state: SessionState): void {
    clearTimeout(this.#slow);
    this.state = state;
    this.#changed();
  }
}
