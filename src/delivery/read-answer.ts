import { asList, plainText } from '../page/plain-data.js';
import { fieldErrorsIn } from './field-errors.js';
import { failed, type Outcome } from './outcome.js';
import type { Answer } from './service.js';
import { readBody, textSays, type Reading } from './verdict.js';

/** What is known of how a service answers. */
export interface AnswerRules {
  /** Picks the text to judge from a JSON answer. When it is left out or finds none, the whole answer is judged. */
  verdict?(json: Record<string, unknown>): unknown;
  /** The only text that confirms a submission. Left out: the general rules of `readAnswer` decide. */
  readonly confirms?: RegExp;
  /**
   * Text that refuses a submission, whatever the status. Its first group is the message, escaped as in a JavaScript
   * string.
   */
  readonly refuses?: RegExp;
  /** Text in a refusal that shows that the page is set up wrongly, which no visitor can fix. */
  readonly wrongSetUp?: RegExp;
}

/** An address as people tell pages apart: without protocol, `www`, a slash at the end, query and fragment. */
function pageOf(url: string): string {
  const { host, pathname } = new URL(url);
  return (host.replace(/^www\./, '') + pathname.replace(/\/$/, '')).toLowerCase();
}

/** Matches an address whose host, path or query names an error or asks the visitor to log in. */
const LEADS_NOWHERE = new RegExp(
  '^\\w+://((login|sso|auth|accounts)\\.|[^/]+/(.*([^a-z]|service))?(' +
    'log.?in|sign.?in|inlog|connexion|(sso|auth)\\b|authent|authori[sz]|captcha|denied|forbidden|unauthor|' +
    'err(o|eu)r|fout|fehl|fail|mislukt|echec|invalid|ungultig|oops|sorry|' +
    '[45]0\\d(\\.\\w+)?/?([?#]|$)|(success|sent|ok|valid|status)=(0|false|no|nok|ko)\\b))',
  'i',
);

/**
 * Describes an answer for the console: its field errors, else the JSON members that say what went wrong, else the start
 * of its text.
 */
export function hintOf(answer: Answer, { records } = readBody(answer)): string {
  const { status, text } = answer;
  const joined = (parts: readonly unknown[], between = ' '): string => parts.filter(Boolean).join(between);
  const mistakes = fieldErrorsIn(records).map(({ code, name, message }) => joined([code, name, message]));
  // Only these members, because others may echo what the visitor typed.
  const words = records.map(({ code, status: word, error, message }) =>
    joined([code, word, error, message].map(plainText)),
  );
  const page = /<[a-z!]/i.test(text) && 'a page (HTML). If it is a captcha, switch that off.';
  const said = records.length ? joined(words) : page || text.slice(0, 200);
  return `answered ${status}: ${joined(mistakes, '; ') || said || 'nothing to judge it by'}`;
}

/** Resolves the escapes of a JavaScript string. */
const unescaped = (text: string): string =>
  text.replace(/\\(u[\da-f]{4}|n)/gi, (escaped) => JSON.parse(`"${escaped}"`) as string).replace(/\\/g, '');

/** The receiver's own reason for refusing; empty when it gives none. */
function reasonIn({ records }: Reading): string {
  // `message` may be a list, as in Nest.js.
  const said = records.flatMap(({ message, msg, text, error, detail, reason, data, title, errors }) =>
    [...asList(message), msg, text, error, detail, reason, data, title].concat(errors),
  );
  return said.find((each): each is string => typeof each === 'string' && /^[^[{]/.test(each)) ?? '';
}

/**
 * What an answer means, by the table in docs/submissions.md: a 2xx confirms when it says so, not when it fails to say
 * no. `pageUrl` is the page that holds the form; `rules` are those of the service, if there is one.
 */
export function readAnswer(answer: Answer, pageUrl: string, rules?: AnswerRules): Outcome {
  const { status, url, asked, redirected, json, retryAfter } = answer;
  const isGood = status < 300;
  if (status === 429 || status === 503)
    return failed('busy', { status, ...(retryAfter !== undefined && { retryAfter }) });
  const body = readBody(answer);
  const { says, records } = body;
  const hint = hintOf(answer, body);
  if (status >= 500) return failed('server', { status, hint });

  const text = plainText(rules?.verdict?.(records[0] ?? {})) || answer.text;
  const refusal = rules?.refuses?.exec(text);
  // A service with its own rule for what confirms also judges its plain texts by that rule, not by common words.
  const saysNo = says === false && (records.length > 0 || !rules?.confirms);
  if (!isGood || refusal || saysNo) {
    // The address does not exist, or wants a key or another kind of request: no visitor can fix that.
    if ([401, 404, 405, 410, 415].includes(status) || rules?.wrongSetUp?.test(text))
      return failed('unavailable', { status, hint });
    const errors = fieldErrorsIn(records);
    const isInvalid = status === 422 || (errors.length > 0 && (status === 400 || isGood));
    // A plain text of one word is for machines; only a sentence is shown to the visitor.
    const sentence = isGood && / /.test(text) && textSays(text) === false ? text : '';
    const message = unescaped(refusal?.[1] ?? '') || reasonIn(body) || sentence;
    if (!errors.length && message) errors.push({ name: '', message });
    return isInvalid ? failed('invalid', { status, errors }) : failed('rejected', { status, errors, hint });
  }

  const isSame = redirected && asked !== '' && pageOf(url) === pageOf(asked);
  // `Response.url` has no fragment (Fetch standard).
  const isCorrected = isSame && url !== asked.replace(/#.*/, '') && new URL(url).search === new URL(asked).search;
  const isBack = isSame || (redirected && (pageOf(url) === pageOf(pageUrl) || LEADS_NOWHERE.test(url)));
  // A redirect counts as thanks only without a service: none of them redirects to the site's own page of thanks.
  const isThanked = says || (redirected && !rules) || status === 201 || status === 204;
  if (rules?.confirms ? rules.confirms.test(text) : isThanked && !isBack)
    return { kind: 'confirmed', status, response: json };
  // A browser follows a 301 or 302 with a GET (Fetch standard), so the final address has not got the values; after a
  // 307 or 308 it has. A page cannot see which of them it was.
  if (isCorrected || (rules?.confirms && text))
    return failed('unavailable', {
      status,
      hint: isCorrected ? `leads to ${url}, and may have lost what was sent; write that address as action.` : hint,
      mayHaveArrived: true,
    });
  return {
    kind: 'unconfirmed',
    status,
    hint: `${redirected ? `leads to ${url}` : 'answered'}, which confirms nothing. Answer with JSON, with 201 or 204, or lead to a page of thanks; or write navigate, and the browser shows the page that you answer with.`,
  };
}
