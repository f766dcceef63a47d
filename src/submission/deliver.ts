import { failed, type Outcome } from './outcome.js';
import { encode, type Enctype, type Submission } from './payload.js';
import { readAnswer } from './read-answer.js';

/** Where and how to deliver. */
export interface Delivery {
  readonly url: string;
  readonly enctype: Enctype;
  /** Milliseconds before one try is given up. */
  readonly timeout: number;
  /** Further tries after a network failure, 429 or 503. */
  readonly retries: number;
  /** Ends the delivery, as when the widget leaves the page. */
  readonly signal: AbortSignal;
}

/** What delivery needs from its surroundings; tests pass their own. */
export interface Surroundings {
  fetch(url: string, init: RequestInit): Promise<Response>;
  now(): number;
  random(): number;
  /** Calls back after a time in milliseconds; the result cancels. */
  after(delay: number, callback: () => void): () => void;
}

export const browser: Surroundings = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  random: () => Math.random(),
  after: (delay, callback) => {
    const timer = setTimeout(callback, delay);
    return () => clearTimeout(timer);
  },
};

/** A request that may outlive its page is limited to 64 KiB for the whole page (Fetch standard); this leaves room. */
const KEEPALIVE_BYTES = 60_000;
/** A visitor is not kept waiting longer than this for another try, whatever the receiver asks for. */
const LONGEST_WAIT = 20_000;

/** Waits of about 0.5, 1, 2 … seconds, each shortened by up to half at random, so that visitors do not come back as one. */
const backOff = (attempt: number, random: number): number => 500 * 2 ** attempt * (1 - random / 2);

type Timed<T> = {
  readonly result: Promise<T | 'timeout' | 'aborted'>;
  readonly late: Promise<undefined>;
  stop(): void;
};

/**
 * Races work against the clock and the signal. An own promise, since aborting alone is not enough: WebKit leaves a
 * fetch unsettled that was under way when the page went into the back-forward cache.
 */
function timed<T>(work: Promise<T>, timeout: number, signal: AbortSignal, surroundings: Surroundings): Timed<T> {
  let expire!: () => void;
  const late = new Promise<undefined>((settle) => (expire = () => settle(undefined)));
  const cancel = surroundings.after(timeout, expire);
  const aborted = new Promise<'aborted'>((settle) => {
    if (signal.aborted) settle('aborted');
    signal.addEventListener('abort', () => settle('aborted'), { once: true });
  });
  void aborted.then(expire);
  return { result: Promise.race([work, late.then((): 'timeout' => 'timeout'), aborted]), late, stop: cancel };
}

async function attempt(
  request: () => RequestInit,
  { url, timeout, signal }: Delivery,
  surroundings: Surroundings,
): Promise<Outcome | 'aborted'> {
  const abort = new AbortController();
  const init = { ...request(), signal: abort.signal };
  const work = timed(
    surroundings.fetch(url, init).catch(() => 'network' as const),
    timeout,
    signal,
    surroundings,
  );
  const answer = await work.result;
  try {
    if (signal.aborted) return 'aborted';
    if (answer === 'network' || answer === 'timeout') return failed(answer);
    return await readAnswer(answer as Response, surroundings.now(), work.late);
  } finally {
    work.stop();
    abort.abort();
  }
}

function pause(delay: number, signal: AbortSignal, surroundings: Surroundings): Promise<void> {
  return new Promise((done) => {
    const cancel = surroundings.after(delay, done);
    signal.addEventListener('abort', () => (cancel(), done()), { once: true });
  });
}

/**
 * Delivers a submission, with further tries where one may help, and resolves to the one outcome; to `undefined` when
 * the signal ended it. Never rejects.
 */
export async function deliver(
  submission: Submission,
  delivery: Delivery,
  surroundings: Surroundings = browser,
): Promise<Outcome | undefined> {
  const { body, contentType } = encode(submission, delivery.enctype);
  let keepalive = typeof body === 'string' && new Blob([body]).size < KEEPALIVE_BYTES;
  const request = (): RequestInit => ({
    method: 'POST',
    body,
    keepalive,
    headers: { accept: 'application/json', ...(contentType && { 'content-type': contentType }) },
  });

  for (let tries = 0; ; tries++) {
    let outcome = await attempt(request, delivery, surroundings);
    if (outcome !== 'aborted' && outcome.kind === 'network' && keepalive) {
      // The browser may have refused only to let the request outlive the page.
      keepalive = false;
      outcome = await attempt(request, delivery, surroundings);
    }
    if (outcome === 'aborted') return undefined;
    if (outcome.kind !== 'network' && outcome.kind !== 'busy') return outcome;
    const wait = outcome.retryAfter ?? backOff(tries, surroundings.random());
    if (tries >= delivery.retries || wait > LONGEST_WAIT) return outcome;
    await pause(wait, delivery.signal, surroundings);
    if (delivery.signal.aborted) return undefined;
  }
}
