import { isObject } from '../page/is-object.js';
import { readFieldErrors } from '../submission/field-errors.js';
import { failed, type FieldError, type Outcome } from '../submission/outcome.js';
import type { Submission } from '../submission/payload.js';
import { plainText } from '../submission/plain-text.js';
import { hintOf, isHtml, readAnswer } from './http.js';
import { place, underFields, type Placed, type Places } from './places.js';
import type { Answer, Endpoint, Preparation, Service, ServiceRequest } from './service.js';

/** What is known of a service that takes a form. */
export interface Contract extends Places, Pick<Service, 'name'>, Partial<Pick<Service, 'readable' | 'read'>> {
  /** Its addresses: host and path, parsed, since a whole address can be made to look like another. */
  readonly at?: RegExp;

  /** Reads JSON too, so that a page that asks for it loses nothing: it gets a form, for which no browser asks first. */
  readonly json?: boolean;
  /** Reads multipart, and with it files; `only` when it reads nothing else. */
  readonly multipart?: boolean | 'only';
  /** Names that the page must give, in hidden inputs mostly. */
  readonly needs?: readonly string[];
  /** Names that the visitor must have filled in: without them it refuses in silence. */
  readonly asks?: readonly string[];
  /** What the address or the form lacks, for the console; nothing or `false` when all is there. */
  check?(url: URL, submission: Submission): string | false | undefined;
  /** What it wants besides in a form or its address, or its own way of writing one. */
  write?(placed: Placed, submission: Submission, url: URL): Pick<ServiceRequest, 'body' | 'headers'> | void;

  /** What alone confirms in an answer. Left out: its status does, unless the body says no. */
  readonly confirms?: RegExp;
  /** What says no in an answer, whatever its status. */
  readonly refuses?: RegExp;
  /** What says in a refusal that the page is set up wrongly. */
  readonly wrongSetUp?: RegExp;
}

/**
 * A form as a request without preflight: urlencoded, or multipart for files and for a service that reads nothing else.
 */
function prepare(submission: Submission, endpoint: Endpoint, contract: Contract): Preparation {
  const { name: service, multipart, needs = [], asks = [] } = contract;
  const url = new URL(endpoint.url);
  const placed = place(submission, endpoint.names, contract);
  const { form, unplaced, origins, robot } = placed;
  if (robot) return { robot };
  // Empty, or as an example has it.
  const hidden = needs.find((name) => /^(YOUR_.*|…)?$/.test((form.get(name) as string | null) ?? ''));
  const unasked = asks.find((name) => !origins.has(name));
  const problem =
    contract.check?.(url, submission) ||
    (hidden
      ? `<input slot="fields" type="hidden" name="${hidden}" value="…">.`
      : unasked
        ? `a field "${unasked}": names="…=${unasked}".`
        : endpoint.enctype === 'application/json' && !contract.json && 'no enctype: it loses JSON.');
  if (problem) return { problem: `${service} needs ${problem}` };

  const written = contract.write?.(placed, submission, url);
  const files = [...form].filter(([, value]) => typeof value !== 'string').map(([name]) => name);
  const empty = asks.filter((name) => !form.get(name));
  const mistakes = empty.length || multipart ? empty : files;
  const flag = empty.length ? 'valueMissing' : 'fileRefused';
  if (mistakes.length) return { errors: mistakes.map((name) => ({ name: origins.get(name)!, message: '', flag })) };

  const request = written ?? {
    body: multipart === 'only' || files.length ? form : new URLSearchParams([...form] as [string, string][]),
  };
  return { request: { url: url.href, ...request }, unplaced };
}

/** What a code means where the form has words of its own for it; other codes come with the service's message. */
const flagOf = (code: string): FieldError['flag'] =>
  /^REQUIRED/.test(code)
    ? 'valueMissing'
    : /^(INVALID|TYPE)_EMAIL/.test(code)
      ? 'typeMismatch'
      : /^(INVALID|TYPE)_NUM/.test(code)
        ? 'badInput'
        : undefined;

/** The text of what may be written with tags, or in a string of a script: neither is ever drawn or run. */
const plain = (message: string): string =>
  message
    .replace(/\\u[\da-f]{4}/gi, (escaped) => JSON.parse(`"${escaped}"`) as string)
    .replace(/<\/?[a-z][^>]*>|\\/gi, '');

/** What an answer means by the contract of a service. */
function read(answer: Answer, submission: Submission, endpoint: Endpoint, contract: Contract): Outcome {
  const { confirms, refuses, wrongSetUp } = contract;
  const { status } = answer;
  const json = isObject(answer.json) ? answer.json : {};
  // ActiveCampaign wraps a script.
  const text = plainText(json['js']) || answer.text;
  const outcome = readAnswer(answer, endpoint);
  const hint = hintOf(answer);
  const refusal = refuses?.exec(text);
  if (!refusal && !('errors' in outcome)) {
    if (confirms ? !text : isHtml(answer)) return { kind: 'unconfirmed', status, hint };
    if (!confirms) return outcome;
    return confirms.test(text)
      ? { kind: 'confirmed', status, response: json }
      : failed('unavailable', { status, hint, mayHaveArrived: true });
  }
  if (/busy|server|unavailable/.test(outcome.kind)) return outcome;
  // No such form, or not for everyone.
  if ([401, 404, 405, 410, 415].includes(status) || wrongSetUp?.test(text))
    return failed('unavailable', { status, hint });

  const errors = underFields(readFieldErrors(json), submission, endpoint.names, contract).map(
    ({ name, message, code = '' }): FieldError => ({ name, message: plain(message), flag: flagOf(code) }),
  );
  const message = refusal?.[1] ?? (plainText(json['error']) || plainText(json['message']));
  if (!errors.length && message) errors.push({ name: '', message: plain(message) });
  return errors.some((error) => submission.fields.has(error.name))
    ? failed('invalid', { status, errors })
    : failed('rejected', { status, errors, hint });
}

/** A service that keeps to its contract. None is known to drop doubles. */
export const formService = (contract: Contract): Service => ({
  readable: true,
  dropsDoubles: false,
  recognises: (url) => !!contract.at?.test(url.host + url.pathname),
  prepare: (submission, endpoint) => prepare(submission, endpoint, contract),
  read: (answer, submission, endpoint) => read(answer, submission, endpoint, contract),
  ...contract,
});
