import { asList, plainText } from '../page/plain-data.js';
import { fieldErrorsIn } from './field-errors.js';
import { failed, type Outcome } from './outcome.js';
import type { Answer } from './service.js';
import { readBody, textSays, type Reading } from './verdict.js';

/** What is known of how a service answers. */
export interface AnswerRules {
  /** The text to judge in JSON that it answers with. Left out, and where there is none: all of the answer. */
  verdict?(json: Record<string, unknown>): unknown;
  /** What alone confirms in an answer. Left out: what confirms in any. */
  readonly confirms?: RegExp;
  /** What says no in an answer, whatever its status; its first group is the message, as a string of a script. */
  readonly refuses?: RegExp;
  /** What says in a refusal that the page is set up wrongly. */
  readonly wrongSetUp?: RegExp;
}

/** An address as people tell pages apart: without protocol, `www`, a slash at the end, query and fragment. */
function pageOf(url: string): string {
  const { host, pathname } = new URL(url);
  return (host.replace(/^www\./, '') + pathname.replace(/\/$/, '')).toLowerCase();
}

/** An address that says that something went wrong, or asks who you are: in its host, its path or its query. */
const LEADS_NOWHERE = new RegExp(
  '^\\w+://((login|sso|auth|accounts)\\.|[^/]+/(.*([^a-z]|service))?(' +
    'log.?in|sign.?in|inlog|connexion|(sso|auth)\\b|authent|authori[sz]|captcha|denied|forbidden|unauthor|' +
    'err(o|eu)r|fout|fehl|fail|mislukt|echec|invalid|ungultig|oops|sorry|' +
    '[45]0\\d(\\.\\w+)?/?([?#]|$)|(success|sent|ok|valid|status)=(0|false|no|nok|ko)\\b))',
  'i',
);

/** What was answered, for the console: each mistake, the words of JSON for what went wrong, or the beginning of a text. */
export function hintOf(answer: Answer, { records } = readBody(answer)): string {
  const { status, text } = answer;
  const joined = (parts: readonly unknown[], between = ' '): string => parts.filter(Boolean).join(between);
  const mistakes = fieldErrorsIn(records).map(({ code, name, message }) => joined([code, name, message]));
  // No other member: a receiver may send back what somebody typed.
  const words = records.map(({ code, status: word, error, message }) =>
    joined([code, word, error, message].map(plainText)),
  );
  const page = /<[a-z!]/i.test(text) && 'a page (HTML). If it is a captcha, switch that off.';
  const said = records.length ? joined(words) : page || text.slice(0, 200);
  return `answered ${status}: ${joined(mistakes, '; ') || said || 'nothing to judge it by'}`;
}

/** The text of a string as a script has it. */
const unescaped = (text: string): string =>
  text.replace(/\\(u[\da-f]{4}|n)/gi, (escaped) => JSON.parse(`"${escaped}"`) as string).replace(/\\/g, '');

/** Why it was refused, in the words of a receiver; empty where it has none. */
function reasonIn({ records }: Reading): string {
  // Of a list of messages the first: Nest.js.
  const said = records.flatMap(({ message, msg, text, error, detail, reason, data, title, errors }) =>
    [...asList(message), msg, text, error, detail, reason, data, title].concat(errors),
  );
  return said.find((each): each is string => typeof each === 'string' && /^[^[{]/.test(each)) ?? '';
}

/**
 * What an answer means, by the table in docs/submissions.md: a 2xx confirms when it says so, not when it fails to say no.
 * `pageUrl` is the page that the form stands in; the rules are those of a service.
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
  // What a text means that a service answers with, its rules know.
  const saysNo = says === false && (records.length > 0 || !rules?.confirms);
  if (!isGood || refusal || saysNo) {
    // No such address, or one that wants a key or another request: nothing that a visitor can fix.
    if ([401, 404, 405, 410, 415].includes(status) || rules?.wrongSetUp?.test(text))
      return failed('unavailable', { status, hint });
    const errors = fieldErrorsIn(records);
    const isInvalid = status === 422 || (errors.length > 0 && (status === 400 || isGood));
    // Of a text only a sentence is for people.
    const sentence = isGood && / /.test(text) && textSays(text) === false ? text : '';
    const message = unescaped(refusal?.[1] ?? '') || reasonIn(body) || sentence;
    if (!errors.length && message) errors.push({ name: '', message });
    return isInvalid ? failed('invalid', { status, errors }) : failed('rejected', { status, errors, hint });
  }

  const isSame = redirected && asked !== '' && pageOf(url) === pageOf(asked);
  // An answer has the address without what stands behind `#` (Fetch standard).
  const isCorrected = isSame && url !== asked.replace(/#.*/, '') && new URL(url).search === new URL(asked).search;
  const isBack = isSame || (redirected && (pageOf(url) === pageOf(pageUrl) || LEADS_NOWHERE.test(url)));
  // No service leads to a page of thanks of the site's.
  const isThanked = says || (redirected && !rules) || status === 201 || status === 204;
  if (rules?.confirms ? rules.confirms.test(text) : isThanked && !isBack)
    return { kind: 'confirmed', status, response: json };
  // A browser follows 301 and 302 with a GET (Fetch standard): the page answers, but has not got the values. With 307
  // and 308 it has; which it was no page can see.
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
