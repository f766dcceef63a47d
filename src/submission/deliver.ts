import type { Endpoint, Service, ServiceRequest } from '../services/service.js';
import { answerOf } from './answer.js';
import { failed, type Outcome } from './outcome.js';
import type { Submission } from './payload.js';

/** Where and how to deliver. */
export interface Delivery {
  readonly service: Service;
  readonly endpoint: Endpoint;
  /** Milliseconds before one try is given up. */
  readonly timeout: number;
  /** Further tries. */
  readonly retries: number;
  /** Whether the page allows to repeat a try of which nobody knows whether it arrived. */
  readonly repeatsUnknown: boolean;
  /** Ends the delivery, as when the widget leaves the page. */
  readonly signal: AbortSignal;
  /** Tells the developer, once each. */
  readonly report: (message: string) => void;
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

const fitsKeepalive = (body: ServiceRequest['body']): boolean =>
  !(body instanceof FormData) && new Blob([String(body)]).size < KEEPALIVE_BYTES;

/**
 * Whether a server can be reached: its front page is asked for without reading it, since another post could be another
 * lead. To a page that may not read an answer, a post that arrived looks like one that never left.
 */
const isReached = (url: string, surroundings: Surroundings, signal: AbortSignal): Promise<boolean> =>
  surroundings.fetch(new URL('/', url).href, { method: 'HEAD', mode: 'no-cors', signal }).then(
    () => true,
    () => false,
  );

/**
 * One try; `undefined` when the signal ended it. Its end is an own promise, since aborting alone is not enough: WebKit
 * leaves a fetch unsettled that was under way when the page went into the back-forward cache.
 */
async function attempt(
  { url, body, headers }: ServiceRequest,
  isFirst: boolean,
  submission: Submission,
  { service, endpoint, timeout, signal }: Delivery,
  surroundings: Surroundings,
): Promise<Outcome | undefined> {
  const abort = new AbortController();
  let end!: (ending: undefined) => void;
  const ended = new Promise<undefined>((settle) => (end = settle));
  const stop = surroundings.after(timeout, () => end(undefined));
  signal.addEventListener('abort', end as () => void, { once: true });
  const init: RequestInit = {
    method: 'POST',
    body,
    headers: { accept: 'application/json', ...headers },
    // Only the first try may outlive the page: the browser may have refused just that, which would look like an answer
    // that is withheld.
    keepalive: isFirst && service.readable !== 'sometimes' && fitsKeepalive(body),
    ...(!service.readable && { mode: 'no-cors' }),
    signal: abort.signal,
  };
  const wasOffline = !navigator.onLine;
  try {
    const request = surroundings
      .fetch(url, init)
      .catch(async (cause: unknown): Promise<Outcome> =>
        service.readable === 'sometimes' && !wasOffline && (await isReached(url, surroundings, abort.signal))
          ? { kind: 'unconfirmed', status: 0 }
          : failed('network', { cause, mayHaveArrived: !wasOffline }),
      );
    const response = signal.aborted ? undefined : await Promise.race([request, ended]);
    if (signal.aborted) return undefined;
    if (!response) return failed('timeout');
    if ('kind' in response) return response;
    if (!service.readable) return { kind: 'unconfirmed', status: 0 };
    return service.read(await answerOf(response, surroundings.now(), ended), submission, endpoint);
  } finally {
    stop();
    signal.removeEventListener('abort', end as () => void);
    abort.abort();
  }
}

function pause(delay: number, signal: AbortSignal, surroundings: Surroundings): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      cancel();
      signal.removeEventListener('abort', end);
      done();
    };
    const cancel = surroundings.after(delay, end);
    signal.addEventListener('abort', end);
  });
}

/** Whether another try by the machine can do no harm: nothing arrived, or one copy of each is kept. */
function mayRepeat(outcome: Outcome, { service, repeatsUnknown }: Delivery): boolean {
  if (outcome.kind === 'busy') return true;
  if (outcome.kind !== 'network' && outcome.kind !== 'timeout') return false;
  return service.readable && (!outcome.mayHaveArrived || service.dropsDoubles || repeatsUnknown);
}

/** The request for a submission, or what is known without one; tells the developer what is wrong with the page. */
export function requestFor(
  submission: Submission,
  { service, endpoint, report }: Pick<Delivery, 'service' | 'endpoint' | 'report'>,
): ServiceRequest | Outcome {
  const prepared = service.prepare(submission, endpoint);
  if ('problem' in prepared) {
    report(prepared.problem);
    return failed('unavailable');
  }
  if ('errors' in prepared) return failed('invalid', { errors: prepared.errors });
  if ('robot' in prepared) return { kind: 'confirmed', status: 0, response: undefined };
  const { unplaced = [] } = prepared;
  if (unplaced.length)
    report(
      `${service.name} has no place for: ${unplaced.join(', ')}. Not sent; say where in names="${unplaced[0]}=…".`,
    );
  return prepared.request;
}

/**
 * Delivers a submission, with further tries where one may help and cannot make doubles, and resolves to the one outcome;
 * to `ended` when the signal ended it.
 */
export async function deliver(
  submission: Submission,
  delivery: Delivery,
  surroundings: Surroundings = browser,
): Promise<Outcome | 'ended'> {
  const { endpoint, retries, signal, report } = delivery;
  const request = requestFor(submission, delivery);
  if ('kind' in request) return request;

  for (let tries = 0; ; tries++) {
    const outcome = await attempt(request, !tries, submission, delivery, surroundings);
    if (!outcome) return 'ended';
    if ('hint' in outcome && outcome.hint) report(`${endpoint.url} ${outcome.hint}`);
    if (!('errors' in outcome) || !mayRepeat(outcome, delivery)) return outcome;
    const wait = outcome.retryAfter ?? backOff(tries, surroundings.random());
    if (tries >= retries || wait > LONGEST_WAIT) return outcome;
    await pause(wait, signal, surroundings);
    if (signal.aborted) return 'ended';
  }
}
