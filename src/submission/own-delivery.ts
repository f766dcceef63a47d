import { readFieldErrors } from './field-errors.js';
import { failed, type Outcome } from './outcome.js';
import { readAnswer } from './read-answer.js';

/** What the promise that a page gave to `respondWith` has come to. Never rejects. */
export async function settleOwnDelivery(delivery: Promise<unknown>): Promise<Outcome> {
  try {
    const response = await delivery;
    if (response instanceof Response) return await readAnswer(response, Date.now());
    const errors = readFieldErrors(response);
    return errors.length ? failed('invalid', 0, errors) : { kind: 'confirmed', status: 0, response };
  } catch (reason) {
    const errors = readFieldErrors(reason);
    if (errors.length) return failed('invalid', 0, errors);
    // `fetch` rejects with a TypeError when there is no connection (Fetch standard).
    return failed(reason instanceof TypeError ? 'network' : 'server');
  }
}
