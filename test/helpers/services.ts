import type { Answer, Endpoint } from '../../src/services/service.js';

/** Where a page sends to, unless it says more. */
export const endpoint = (url: string, more: Partial<Endpoint> = {}): Endpoint => ({
  url,
  enctype: 'application/x-www-form-urlencoded',
  names: {},
  ...more,
});

/** What comes back: JSON as an object, anything else as text. */
export function answer(status: number, body: unknown = '', more: Partial<Answer> = {}): Answer {
  const isText = typeof body === 'string';
  return {
    status,
    url: 'https://x.example',
    redirected: false,
    contentType: !isText ? 'application/json' : body.startsWith('<') ? 'text/html' : 'text/plain',
    text: isText ? body : JSON.stringify(body),
    json: isText ? undefined : body,
    ...more,
  };
}
