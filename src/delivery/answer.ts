import { parseJson } from '../page/plain-data.js';
import type { Answer } from './service.js';

/** Milliseconds that `Retry-After` asks for, as seconds or as a date (RFC 9110 §10.2.3); `undefined` if unreadable. */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (!header?.trim()) return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/**
 * Turns an HTTP response into plain data. `late` settles when the body takes too long; the status alone must then do.
 */
export async function answerOf(
  response: Response,
  asked: string,
  now: number,
  late: Promise<undefined>,
): Promise<Answer> {
  const { status, url, redirected, headers } = response;
  const text = await Promise.race([response.text().catch(() => undefined), late]);
  const retryAfter = readRetryAfter(headers.get('retry-after'), now);
  const json = parseJson(text ?? '');
  return {
    status,
    asked,
    url,
    redirected,
    contentType: headers.get('content-type') ?? '',
    text: text ?? '',
    isCut: text === undefined,
    // Some receivers encode their JSON twice, as a string of JSON.
    json: typeof json === 'string' ? (parseJson(json) ?? json) : json,
    ...(retryAfter !== undefined && { retryAfter }),
  };
}
