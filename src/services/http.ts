import { isObject } from '../page/is-object.js';
import { readFieldErrors } from '../submission/field-errors.js';
import { failed, type Outcome } from '../submission/outcome.js';
import { encode } from './encode.js';
import { plainText } from '../submission/plain-text.js';
import { underFields } from './places.js';
import type { Answer, Endpoint, Service } from './service.js';

const isEmptyValue = (value: unknown): boolean => !value || (isObject(value) && !Object.keys(value).length);

/** Whether the body of a 2xx says that the submission was not taken after all. */
function refuses(body: unknown): boolean {
  if (!isObject(body)) return false;
  const { success, ok, error, errors, status } = body;
  const ofContactForm7 = 'contact_form_id' in body || 'invalid_fields' in body;
  return (
    success === false ||
    ok === false ||
    !isEmptyValue(error) ||
    !isEmptyValue(errors) ||
    (ofContactForm7 && status !== 'mail_sent')
  );
}

/** An address without what a server corrects by a redirect: `http` to `https`, `www`, a slash at the end. */
function essence(url: string): string {
  const { host, pathname, search } = new URL(url);
  return host.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search;
}

/** Whether an answer is a page, by its type or by how it begins. */
export const isHtml = ({ contentType, text }: Answer): boolean =>
  contentType.startsWith('text/html') || /^\s*<(!doctype html|html)\b/i.test(text);

/** What was answered, for the console: each mistake, the words of JSON for what went wrong, or the beginning of a text. */
export function hintOf(answer: Answer): string {
  const { status, json, text } = answer;
  const joined = (parts: readonly unknown[], between = ' '): string => parts.filter(Boolean).join(between);
  const mistakes = readFieldErrors(json).map(({ code, name, message }) => joined([code, name, message]));
  // No other member: a receiver may send back what somebody typed.
  const { code, status: word, error, message } = isObject(json) ? json : {};
  const said = isObject(json) ? joined([code, word, error, message].map(plainText)) : text.slice(0, 200);
  const page = isHtml(answer) && 'a page (HTML). If it is a captcha, switch that off.';
  return `answered ${status}: ${joined(mistakes, '; ') || page || said || 'nothing to judge it by'}`;
}

/** What a 2xx means. */
function readSuccess(answer: Answer, endpoint?: Endpoint): Outcome {
  const { status, json, redirected, url } = answer;
  if (refuses(json)) {
    const errors = readFieldErrors(json);
    return errors.length ? failed('invalid', { status, errors }) : failed('rejected', { status, hint: hintOf(answer) });
  }
  // An answer has the address without what stands behind `#` (Fetch standard).
  const asked = endpoint?.url.replace(/#.*/, '');
  if (redirected && url === asked) {
    const hint = 'leads back to itself, which confirms nothing. Answer with JSON, or lead to a page of thanks.';
    return { kind: 'unconfirmed', status, hint };
  }
  if (redirected && asked && essence(url) === essence(asked)) {
    // A browser follows 301 and 302 with a GET (Fetch standard): the page answers, but has not got the values. With 307
    // and 308 it has; which it was no page can see.
    const hint = `leads to ${url}, and may have lost what was sent; write that address as action.`;
    return failed('unavailable', { status, hint, mayHaveArrived: true });
  }
  if (isHtml(answer) && !redirected) {
    const hint =
      'answered with a page (HTML), which confirms nothing. Answer with JSON, with 201 or 204, or lead to a page of thanks; or write navigate, and the browser shows that page.';
    return { kind: 'unconfirmed', status, hint };
  }
  return { kind: 'confirmed', status, response: json };
}

/** What an answer means: any 2xx confirms unless its body says no, or is a page of the address itself. */
export function readAnswer(answer: Answer, endpoint?: Endpoint): Outcome {
  const { status, json, retryAfter } = answer;
  if (status >= 200 && status < 300) return readSuccess(answer, endpoint);
  const errors = readFieldErrors(json);
  if (status === 422 || (status === 400 && errors.length)) return failed('invalid', { status, errors });
  if (status === 429 || status === 503)
    return failed('busy', { status, ...(retryAfter !== undefined && { retryAfter }) });
  return failed(status >= 500 ? 'server' : 'rejected', { status, hint: hintOf(answer) });
}

/** Anything that takes a form over HTTP: a script of the site's own, a CMS, a form service that has no file of its own. */
export const http: Service = {
  name: 'none',
  readable: true,
  dropsDoubles: false,
  prepare: (submission, { url, enctype, names }) => ({ request: { url, ...encode(submission, enctype, names) } }),
  read(answer, submission, endpoint) {
    const outcome = readAnswer(answer, endpoint);
    if (!('errors' in outcome)) return outcome;
    return { ...outcome, errors: underFields(outcome.errors, submission, endpoint.names, { takesAll: true }) };
  },
};
