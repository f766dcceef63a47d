import { readFieldErrors } from './field-errors.js';
import { failed, type Failed, type Outcome } from './outcome.js';

/** Milliseconds that `Retry-After` asks for, as seconds or as a date (RFC 9110 §10.2.3); `undefined` if unreadable. */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (!header?.trim()) return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** The body as JSON; `undefined` for anything else, such as an error page or half an answer. */
async function readJson(response: Response): Promise<unknown> {
  if (!/\bjson\b/i.test(response.headers.get('content-type') ?? '')) return undefined;
  return response.json().catch(() => undefined) as Promise<unknown>;
}

/**
 * What an HTTP answer means. Any 2xx confirms, whatever its body; the body is only ever read as JSON, never shown.
 * `bodyTimeout` settles when the body has taken too long: by then the status has told what matters.
 */
export async function readAnswer(response: Response, now: number, bodyTimeout?: Promise<undefined>): Promise<Outcome> {
  const { status } = response;
  const json = readJson(response);
  const body = await (bodyTimeout ? Promise.race([json, bodyTimeout]) : json);
  if (response.ok) return { kind: 'confirmed', status, response: body };
  const errors = readFieldErrors(body);
  if (status === 422 || (status === 400 && errors.length)) return failed('invalid', status, errors);
  if (status === 429 || status === 503) {
    const retryAfter = readRetryAfter(response.headers.get('retry-after'), now);
    const busy: Failed = failed('busy', status);
    return retryAfter === undefined ? busy : { ...busy, retryAfter };
  }
  return failed(status >= 500 ? 'server' : 'rejected', status);
}
