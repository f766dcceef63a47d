import { isObject } from '../page/is-object.js';
import { readFieldErrors } from '../submission/field-errors.js';
import { failed, type Outcome } from '../submission/outcome.js';
import { plainText } from '../submission/plain-text.js';
import type { Answer, Endpoint } from './service.js';

/** What is known of how a service answers. */
export interface AnswerRules {
  /** The text to judge in JSON that it answers with. Left out, and where there is none: all of the answer. */
  verdict?(json: Record<string, unknown>): unknown;
  /** What alone confirms in an answer. Left out: its status does, unless the body says no. */
  readonly confirms?: RegExp;
  /** What says no in an answer, whatever its status; its first group is the message, as a string of a script. */
  readonly refuses?: RegExp;
  /** What says in a refusal that the page is set up wrongly. */
  readonly wrongSetUp?: RegExp;
}

const isEmptyValue = (value: unknown): boolean => !value || (isObject(value) && !Object.keys(value).length);

/** Whether the body of a 2xx says that the submission was not taken after all. */
function saysNo(body: unknown): boolean {
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
const isHtml = ({ contentType, text }: Answer): boolean =>
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

/** The text of a string as a script has it. */
const unescaped = (text: string): string =>
  text.replace(/\\(u[\da-f]{4}|n)/gi, (escaped) => JSON.parse(`"${escaped}"`) as string).replace(/\\/g, '');

/** What a 2xx means that does not say no; `text` is what to judge it by. */
function readSuccess(answer: Answer, text: string, endpoint?: Endpoint, rules?: AnswerRules): Outcome {
  const { status, json, redirected, url } = answer;
  const confirmed: Outcome = { kind: 'confirmed', status, response: json };
  const unconfirmed = (hint: string): Outcome => ({ kind: 'unconfirmed', status, hint });
  if (rules?.confirms?.test(text)) return confirmed;

  // An answer has the address without what stands behind `#` (Fetch standard).
  const asked = endpoint?.url.replace(/#.*/, '');
  if (redirected && asked && url !== asked && essence(url) === essence(asked)) {
    // A browser follows 301 and 302 with a GET (Fetch standard): the page answers, but has not got the values. With 307
    // and 308 it has; which it was no page can see.
    const hint = `leads to ${url}, and may have lost what was sent; write that address as action.`;
    return failed('unavailable', { status, hint, mayHaveArrived: true });
  }
  if (rules?.confirms) {
    const hint = hintOf(answer);
    return text ? failed('unavailable', { status, hint, mayHaveArrived: true }) : unconfirmed(hint);
  }
  if (redirected && url === asked)
    return unconfirmed('leads back to itself, which confirms nothing. Answer with JSON, or lead to a page of thanks.');
  // No service leads to a page of thanks of the site's.
  if (isHtml(answer) && (rules || !redirected))
    return unconfirmed(
      'answered with a page (HTML), which confirms nothing. Answer with JSON, with 201 or 204, or lead to a page of thanks; or write navigate, and the browser shows that page.',
    );
  return confirmed;
}

/**
 * What an answer means: any 2xx confirms unless its body says no, or is a page of the address itself. The rules are
 * those of a service.
 */
export function readAnswer(answer: Answer, endpoint?: Endpoint, rules?: AnswerRules): Outcome {
  const { status, retryAfter } = answer;
  const hint = hintOf(answer);
  if (status === 429 || status === 503)
    return failed('busy', { status, ...(retryAfter !== undefined && { retryAfter }) });
  if (status >= 500) return failed('server', { status, hint });

  const json = isObject(answer.json) ? answer.json : {};
  const text = plainText(rules?.verdict?.(json)) || answer.text;
  const refusal = rules?.refuses?.exec(text);
  if (status < 300 && !refusal && !saysNo(json)) return readSuccess(answer, text, endpoint, rules);
  // No such address, or one that wants a key or another request: nothing that a visitor can mend.
  if ([401, 404, 405, 410, 415].includes(status) || rules?.wrongSetUp?.test(text))
    return failed('unavailable', { status, hint });

  const errors = readFieldErrors(json);
  const isInvalid = status === 422 || (errors.length > 0 && (status === 400 || status < 300));
  const message = unescaped(refusal?.[1] ?? '') || plainText(json['message']) || plainText(json['error']);
  if (!errors.length && message) errors.push({ name: '', message });
  return isInvalid ? failed('invalid', { status, errors }) : failed('rejected', { status, errors, hint });
}
