import { Identity } from './identity.js';
import { failed, type Failed, type Outcome } from './outcome.js';
import type { Submission } from './payload.js';

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
}

/** Whether it has left: nothing more is to be done. */
export const isDone = ({ status }: SessionState): boolean => status === 'sent' || status === 'unconfirmed';

/** A submission that has no id yet. */
export type NewSubmission = Omit<Submission, 'id'>;

/**
 * What became of a submission that has no outcome: the page has taken it over and tells nothing, or it was ended, or left
 * to the browser, which shows another page by now.
 */
export type NoOutcome = 'taken over' | 'ended';

/** Brings a submission to who receives it. */
export type Deliver = (submission: Submission, signal: AbortSignal) => Promise<Outcome | NoOutcome>;

const IDLE: SessionState = { status: 'idle' };

/**
 * Milliseconds after which it is worth telling that something is being sent. Told at once, a screen reader would read it
 * after the outcome of a quick sending: live texts queue behind focus.
 */
const WORTH_TELLING = 500;

/**
 * One sending at a time: its state and its identity. Knows nothing of forms, elements or networks: content goes in, a
 * function delivers it, an outcome comes out.
 */
export class Session {
  state = IDLE;
  readonly identity = new Identity();

  readonly #changed: () => void;
  #startedAt = Date.now();
  #abort: AbortController | undefined;
  #slow: ReturnType<typeof setTimeout> | undefined;

  /** `changed` is called at each change of the state. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether a sending is under way or done: another has to wait for its end, or for `reset()`. */
  get isTaken(): boolean {
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
   * Takes the session for a visitor who wants to send; `false` when it is taken: a second click, or a
   * listener that sends, must not send twice.
   */
  claim(): boolean {
    if (this.isTaken) return false;
    // Not told: what the last try came to stays on the screen while the form is checked.
    this.state = { ...this.state, status: 'checking' };
    return true;
  }

  /**
   * Delivers what was claimed. `content` is what the id stands for: the values and consents of the visitor. Resolves to
   * the submission with its outcome; to none when the session was reset or ended meanwhile.
   */
  async send(content: string, what: NewSubmission, deliver: Deliver): Promise<[Submission, Outcome] | undefined> {
    const submission: Submission = { id: this.identity.idFor(content), ...what };
    this.#enter({ status: 'sending' });
    this.#slow = setTimeout(() => this.#enter({ status: 'sending', isSlow: true }), WORTH_TELLING);
    let outcome: Outcome | NoOutcome;
    let abort: AbortController | undefined;
    try {
      abort = this.#abort = new AbortController();
      outcome = await deliver(submission, abort.signal);
    } catch (cause) {
      // A page may have broken what delivery is built on: the visitor must not wait for ever.
      outcome = failed('server', { cause });
    }
    if (abort && abort !== this.#abort) return undefined;
    this.#abort = undefined;
    if (typeof outcome === 'string') {
      // What a page has taken over is its own; what is sent next is another submission.
      if (outcome === 'taken over') this.identity.renew();
      this.#enter(IDLE);
      return undefined;
    }
    if (outcome.kind === 'confirmed') this.#enter({ status: 'sent', response: outcome.response });
    else if (outcome.kind === 'unconfirmed') this.#enter({ status: 'unconfirmed' });
    else this.#enter({ status: 'failed', failure: outcome });
    return [submission, outcome];
  }

  /** Ends what is under way, as when the element has left the page: the form is as it was before. */
  end(): void {
    if (!this.#abort) return;
    this.#abort.abort();
    this.#abort = undefined;
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
