import { readFieldErrors } from './field-errors.js';
import { failed, type Outcome } from './outcome.js';
import { readAnswer } from './read-answer.js';

/** What the promise that a page gave to `respondWith` has come to by the time `late` settles. Never rejects. */
export async function settleOwnDelivery(delivery: Promise<unknown>, late: Promise<undefined>): Promise<Outcome> {
  const timeout = failed('timeout');
  try {
    const response = await Promise.race([delivery, late.then(() => timeout)]);
    if (response === timeout) return timeout;
    if (response instanceof Response) return await readAnswer(response, Date.now(), late);
    const errors = readFieldErrors(response);
    return errors.length ? failed('invalid', 0, errors) : { kind: 'confirmed', status: 0, response };
  } catch (reason) {
    const errors = readFieldErrors(reason);
    if (errors.length) return failed('invalid', 0, errors);
    // `fetch` rejects with a TypeError when there is no connection (Fetch standard).
    return failed(reason instanceof TypeError ? 'network' : 'server');
  }
}
