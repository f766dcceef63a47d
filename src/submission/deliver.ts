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
  // A page may have put its own function in the place of `fetch`: what it throws becomes a rejection.
  fetch: async (url, init) => fetch(url, init),
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

const address = (url: string): string =>
  new URL(url, location.href).href.replace(/^https?:\/\/(www\.)?|\/?([?#].*)?$/g, '');

/** Whether a redirect led only from `http` to `https`, to `www` or to a slash: the same page, and not one of thanks. */
const isSameAddress = (url: string, { redirected, url: end }: Response): boolean =>
  redirected && address(url) === address(end);

/**
 * One try. Its end is an own promise, since aborting alone is not enough: WebKit leaves a fetch unsettled that was under
 * way when the page went into the back-forward cache.
 */
async function attempt(
  init: RequestInit,
  { url, timeout, signal }: Delivery,
  surroundings: Surroundings,
): Promise<Outcome | undefined> {
  const abort = new AbortController();
  let end!: (ending: undefined) => void;
  const ended = new Promise<undefined>((settle) => (end = settle));
  const stop = surroundings.after(timeout, () => end(undefined));
  signal.addEventListener('abort', end as () => void);
  try {
    const request = surroundings.fetch(url, { ...init, signal: abort.signal }).catch(() => failed('network'));
    const answer = signal.aborted ? undefined : await Promise.race([request, ended]);
    if (signal.aborted) return undefined;
    if (!answer) return failed('timeout');
    if ('kind' in answer) return answer;
    if (isSameAddress(url, answer)) {
      // A browser follows 301 and 302 with a GET (Fetch standard): the page answers, but has not got the values.
      console.warn?.(`${url} leads to ${answer.url}, where nothing was posted; write that address as action.`);
      return failed('rejected', answer.status);
    }
    return await readAnswer(answer, surroundings.now(), ended);
  } finally {
    stop();
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
  const small = typeof body === 'string' && new Blob([body]).size < KEEPALIVE_BYTES;
  const headers = { accept: 'application/json', ...(contentType && { 'content-type': contentType }) };

  for (let tries = 0; ; tries++) {
    // Only the first try may outlive the page: the browser may have refused just that.
    const outcome = await attempt(
      { method: 'POST', body, headers, keepalive: small && !tries },
      delivery,
      surroundings,
    );
    if (!outcome) return undefined;
    if (outcome.kind !== 'network' && outcome.kind !== 'busy') return outcome;
    const wait = outcome.retryAfter ?? backOff(tries, surroundings.random());
    if (tries >= delivery.retries || wait > LONGEST_WAIT) return outcome;
    await pause(wait, delivery.signal, surroundings);
    if (delivery.signal.aborted) return undefined;
  }
}
