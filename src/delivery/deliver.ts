import type { Endpoint, Service, ServiceRequest } from './service.js';
import { answerOf } from './answer.js';
import { failed, type Outcome } from './outcome.js';
import type { Submission } from './submission.js';

/** Where and how to deliver. */
export interface DeliveryOptions {
  readonly service: Service;
  readonly endpoint: Endpoint;
  /** Milliseconds before one try is given up. */
  readonly timeout: number;
  /** Milliseconds that the receiver has asked to wait when it refused the last submission. */
  readonly held: number;
  /** How many tries may follow the first one. */
  readonly retries: number;
  /** Whether the page allows repeating a try that may have arrived. */
  readonly repeatsUnknown: boolean;
  /** Ends the delivery, as when the widget leaves the page. */
  readonly signal: AbortSignal;
  /** Tells the developer on the console, each message once. */
  readonly report: (message: string) => void;
}

/** Requests that may outlive their page share 64 KiB per page (Fetch standard); this leaves room for others. */
const KEEPALIVE_BYTES = 60_000;
/** A visitor is not kept waiting longer than this for another try, whatever the receiver asks for. */
const LONGEST_WAIT = 20_000;

/**
 * Waits of about 0.5, 1, 2 … seconds, each shortened by up to half at random, so that visitors do not all come back at
 * once.
 */
const backOff = (tries: number): number => 500 * 2 ** tries * (1 - Math.random() / 2);

const fitsKeepalive = (body: ServiceRequest['body']): boolean =>
  !(body instanceof FormData) && new Blob([String(body)]).size < KEEPALIVE_BYTES;

/**
 * Whether a server can be reached. A page that may not read the answer (CORS) cannot tell a post that arrived from one
 * that never left. So this asks for the server's front page: posting again could create a second lead.
 */
const isReached = (url: string, signal: AbortSignal): Promise<boolean> =>
  fetch(new URL('/', url).href, { method: 'HEAD', mode: 'no-cors', signal }).then(
    () => true,
    () => false,
  );

/** Tells the developer that the server was reached but keeps its answer from the page (CORS). */
const withheld = (isForm: boolean): string =>
  `keeps its answer from this page: let it send Access-Control-Allow-Origin${isForm ? '' : ', also when it is asked beforehand (OPTIONS); or leave out enctype="application/json"'}.`;

const BARRED = 'is barred by the Content-Security-Policy of this page: name it in connect-src.';

/** `async`, so that an error thrown by a page's own replacement of `fetch` becomes a rejection. */
const post = async (url: string, init: RequestInit): Promise<Response> => fetch(url, init);

/**
 * Makes one try; `undefined` when the signal ended it. The fetch races against a promise of our own, because aborting
 * is not enough: WebKit never settles a fetch that was under way when the page went into the back-forward cache.
 */
async function tryOnce(
  { url, body, headers }: ServiceRequest,
  isFirst: boolean,
  submission: Submission,
  { service, endpoint, timeout, signal }: DeliveryOptions,
): Promise<Outcome | undefined> {
  const abort = new AbortController();
  const { promise: ended, resolve } = Promise.withResolvers<undefined>();
  const end = (): void => resolve(undefined);
  const timer = setTimeout(end, timeout);
  signal.addEventListener('abort', end, { once: true });
  const isElsewhere = service.readable && new URL(url).origin !== location.origin;
  // Without a preflight a post arrives at another origin whether or not the page may read its answer (CORS, Fetch
  // standard).
  const mayBeWithheld = isElsewhere && !headers;
  const init: RequestInit = {
    method: 'POST',
    body,
    headers: { accept: 'application/json', ...headers },
    // Only the first try may outlive the page: a browser may refuse `keepalive` itself, and a try without it then
    // succeeds. Where an answer may be withheld no try may, because such a refusal would look like a withheld answer.
    keepalive: isFirst && !mayBeWithheld && fitsKeepalive(body),
    ...(!service.readable && { mode: 'no-cors' }),
    signal: abort.signal,
  };
  const wasOffline = !navigator.onLine;
  // The page's own policy may keep the request in (CSP, `connect-src`): to a script that looks like no connection.
  let isBarred = false;
  const noteBarred = ({ disposition, blockedURI }: SecurityPolicyViolationEvent): void => {
    isBarred ||= disposition === 'enforce' && blockedURI.startsWith(new URL(url).origin);
  };
  addEventListener('securitypolicyviolation', noteBarred);
  try {
    const request = post(url, init).catch(async (cause: unknown): Promise<Outcome> => {
      // Firefox tells of a policy some tasks after the failure.
      for (let tasks = 10; tasks && !isBarred; tasks--) await pause(0, abort.signal);
      const isKeptIn = isBarred;
      // Ask even when `navigator.onLine` is false: browsers take some working networks for none.
      const hint = isElsewhere && (await isReached(url, abort.signal)) && withheld(mayBeWithheld);
      if (hint && mayBeWithheld) return { kind: 'unconfirmed', status: 0, hint };
      // Where the server can be reached, it was the address that it led on to.
      if (isKeptIn && !hint) return failed('unavailable', { cause, hint: BARRED });
      return failed('network', { cause, mayHaveArrived: !wasOffline || !!hint, ...(hint && { hint }) });
    });
    const response = signal.aborted ? undefined : await Promise.race([request, ended]);
    if (signal.aborted) return undefined;
    if (!response) return failed('timeout');
    if ('kind' in response) return response;
    if (!service.readable) return { kind: 'unconfirmed', status: 0 };
    return service.read(await answerOf(response, url, Date.now(), ended), submission, endpoint);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    removeEventListener('securitypolicyviolation', noteBarred);
    abort.abort();
  }
}

function pause(delay: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      done();
    };
    const timer = setTimeout(end, delay);
    signal.addEventListener('abort', end);
  });
}

/**
 * Whether an automatic further try is safe: nothing has arrived, the receiver drops duplicates, or the page allows it.
 */
function mayRepeat(outcome: Outcome, { service, repeatsUnknown }: DeliveryOptions): boolean {
  if (outcome.kind === 'busy') return true;
  if (outcome.kind !== 'network' && outcome.kind !== 'timeout') return false;
  return service.readable && (!outcome.mayHaveArrived || service.dropsDoubles || repeatsUnknown);
}

/**
 * The request for a submission, or its outcome when there is nothing to send. Tells the developer what is wrong with
 * the page.
 */
export function requestFor(
  submission: Submission,
  { service, endpoint, report }: Pick<DeliveryOptions, 'service' | 'endpoint' | 'report'>,
): ServiceRequest | Outcome {
  const prepared = service.prepare(submission, endpoint);
  if ('problem' in prepared) {
    report(prepared.problem);
    return failed('unavailable');
  }
  if ('errors' in prepared) return failed('invalid', { errors: prepared.errors });
  if ('robot' in prepared) return { kind: 'confirmed', status: 0, response: undefined };
  const { unmapped = [] } = prepared;
  if (unmapped.length)
    report(
      `${service.name} has no place for: ${unmapped.join(', ')}. Not sent; say where in names="${unmapped[0]}=…".`,
    );
  return prepared.request;
}

/**
 * Delivers a submission, with further tries where one may help and cannot make duplicates. Resolves to its one outcome,
 * or to `cancelled` when the signal ended it.
 */
export async function deliver(submission: Submission, delivery: DeliveryOptions): Promise<Outcome | 'cancelled'> {
  const { held, retries, signal, report } = delivery;
  let { endpoint } = delivery;
  let request = requestFor(submission, delivery);
  if (held > LONGEST_WAIT && !('kind' in request)) return failed('busy', { retryAfter: held });
  if (held) await pause(held, signal);
  if (held && signal.aborted) return 'cancelled';

  for (let tries = 0; ; tries++) {
    if ('kind' in request) return request;
    const outcome = await tryOnce(request, !tries, submission, delivery);
    if (!outcome) return 'cancelled';
    if ('hint' in outcome && outcome.hint) report(`${endpoint.url} ${outcome.hint}`);
    if (!('errors' in outcome)) return outcome;
    if (outcome.unknownFields && !endpoint.unknown) {
      endpoint = { ...endpoint, unknown: outcome.unknownFields };
      request = requestFor(submission, { ...delivery, endpoint });
      continue;
    }
    if (!mayRepeat(outcome, delivery)) return outcome;
    const wait = outcome.retryAfter ?? backOff(tries);
    if (tries >= retries || wait > LONGEST_WAIT) return outcome;
    await pause(wait, signal);
    if (signal.aborted) return 'cancelled';
  }
}
