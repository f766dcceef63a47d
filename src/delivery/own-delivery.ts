import { plainText } from '../page/plain-data.js';
import { readAnswer } from './read-answer.js';
import { answerOf } from './answer.js';
import { readFieldErrors } from './field-errors.js';
import { failed, type Outcome } from './outcome.js';

/**
 * Waits until `signal` is aborted for the promise that a page gave to `respondWith`, and gives its outcome. Never
 * rejects.
 */
export async function settleOwnDelivery(delivery: Promise<unknown>, signal: AbortSignal): Promise<Outcome> {
  const late = new Promise<undefined>((settle) => signal.addEventListener('abort', () => settle(undefined)));
  const timeout = failed('timeout');
  try {
    const response = await Promise.race([delivery, late.then(() => timeout)]);
    if (response === timeout) return timeout;
    // No page may read an opaque response (Fetch standard, opaque filtered responses).
    if (response instanceof Response && response.type.startsWith('opaque')) return { kind: 'unconfirmed', status: 0 };
    if (response instanceof Response) return readAnswer(await answerOf(response, '', Date.now(), late), location.href);
    // The page may have resolved to the parsed JSON of the answer or to its `ok`, and either can say no.
    const answer = { status: 200, asked: '', url: '', redirected: false, contentType: '', json: response };
    const outcome = readAnswer({ ...answer, text: plainText(response) }, '');
    return 'errors' in outcome ? { ...outcome, status: 0 } : { kind: 'confirmed', status: 0, response };
  } catch (cause) {
    // The page's own delivery heeded the signal and gave up.
    if (signal.aborted) return timeout;
    const errors = readFieldErrors(cause);
    if (errors.length) return failed('invalid', { errors, cause });
    // Report the cause, since nobody else does: a bug in the page's own code must not pass for a bad connection.
    console.error?.('brug-submit: the promise that was given to respondWith() was rejected.', cause);
    return failed(navigator.onLine ? 'server' : 'network', { cause });
  }
}
