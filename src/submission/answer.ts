import type { Answer } from '../services/service.js';

/** Milliseconds that `Retry-After` asks for, as seconds or as a date (RFC 9110 §10.2.3); `undefined` if unreadable. */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (!header?.trim()) return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * What came back over HTTP, as plain data. `late` settles when the body has taken too long: by then the status has told
 * what matters.
 */
export async function answerOf(response: Response, now: number, late: Promise<undefined>): Promise<Answer> {
  const { status, url, redirected, headers } = response;
  const text = (await Promise.race([response.text().catch(() => ''), late])) ?? '';
  const retryAfter = readRetryAfter(headers.get('retry-after'), now);
  return {
    status,
    url,
    redirected,
    contentType: headers.get('content-type') ?? '',
    text,
    json: parse(text),
    ...(retryAfter !== undefined && { retryAfter }),
  };
}
