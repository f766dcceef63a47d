import { Identity } from './identity.js';
import type { Failed, Outcome } from './outcome.js';
import type { Submission, Values } from './submission.js';

/** Where one sending stands. */
export interface SessionState {
  /**
   * `checking`: the visitor wants to send, nothing has left. `unconfirmed`: sent, and nobody can tell what became of it.
   * `failed`: everything typed is still there.
   */
  readonly status: 'idle' | 'checking' | 'sending' | 'sent' | 'unconfirmed' | 'failed';
  /** Whether sending takes so long that it is worth telling. */
  readonly isSlow?: boolean;
  /** What went wrong, when it has failed. */
  readonly failure?: Failed;
  /** What the receiver answered, when it is sent. */
  readonly response?: unknown;
  /** What was sent, when it is: the form is empty by then. */
  readonly values?: Values;
}

/** Whether it has left: nothing more is to be done. */
export const isDone = ({ status }: SessionState): boolean => status === 'sent' || status === 'unconfirmed';

/** A submission that has no id yet. */
export type NewSubmission = Omit<Submission, 'id'>;

/**
 * What became of a submission that has no outcome: the page has taken it over and tells nothing, or it was ended, or left
 * to the browser, which shows another page by now.
 */
export type WithoutOutcome = 'handled-by-page' | 'cancelled';

/** A submission that is on its way, and what tells that it is no longer wanted. */
export interface Sending {
  readonly submission: Submission;
  readonly signal: AbortSignal;
}

// As it is when the script comes: where a page takes it away later, sending must still end in an outcome.
const { AbortController } = globalThis;

const IDLE: SessionState = { status: 'idle' };

/**
 * Milliseconds after which it is worth telling that something is being sent. Told at once, a screen reader would read it
 * after the outcome of a quick sending: live texts queue behind focus.
 */
const WORTH_TELLING = 500;

/**
 * One sending at a time: its state and its identity. Knows nothing of forms, elements or networks: content goes in, a
 * submission comes out, and what became of it goes in.
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

  /** Milliseconds since the form was there to be filled in. */
  get elapsed(): number {
    return Date.now() - this.#startedAt;
  }

  /**
   * Takes the session for a visitor who wants to send; `false` when it is busy: a second click, or a listener that sends,
   * must not send twice.
   */
  begin(): boolean {
    if (this.isBusy) return false;
    // Not told: what the last try came to stays on the screen while the form is checked.
    this.state = { ...this.state, status: 'checking' };
    return true;
  }

  /** The submission to deliver. `content` is what its id stands for: the values and consents of the visitor. */
  start(content: string, what: NewSubmission): Sending {
    this.#abort = new AbortController();
    const submission = { id: this.identity.idFor(content), ...what };
    const sending = (this.#sending = { submission, signal: this.#abort.signal });
    this.#enter({ status: 'sending' });
    this.#slow = setTimeout(() => this.#enter({ status: 'sending', isSlow: true }), WORTH_TELLING);
    return sending;
  }

  /**
   * Takes what became of a submission. Gives it back where there is something to tell the page: not when the session was
   * reset or ended meanwhile, or the page has taken over.
   */
  finish(sending: Sending, outcome: Outcome | WithoutOutcome): Outcome | undefined {
    if (sending !== this.#sending) return undefined;
    this.#sending = undefined;
    if (typeof outcome === 'string') {
      // What a page has taken over is its own; what is sent next is another submission.
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
