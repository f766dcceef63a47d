import { isObject } from '../page/is-object.js';
import { readFieldErrors } from '../submission/field-errors.js';
import { failed, type FieldError, type Outcome } from '../submission/outcome.js';
import type { Submission } from '../submission/payload.js';
import { plainText } from '../submission/plain-text.js';
import { formBody } from './encode.js';
import { hintOf, isHtml, readAnswer } from './http.js';
import { place, underFields, type Placed, type Places } from './places.js';
import type { Answer, Endpoint, Preparation, Service, ServiceRequest } from './service.js';

/** What is known of a service that takes a form. */
export interface Contract extends Places, Pick<Service, 'name'>, Partial<Pick<Service, 'readable' | 'read'>> {
  /** Its addresses: host and path, parsed, since a whole address can be made to look like another. */
  readonly at?: RegExp;

  /** Reads JSON as well. It gets a form all the same, which needs no preflight. */
  readonly json?: boolean;
  /** Reads multipart, and with it files; `only` when it reads nothing else. */
  readonly multipart?: boolean | 'only';
  /** Names that the page must give, in hidden inputs mostly. */
  readonly needs?: readonly string[];
  /** Names that the visitor must have filled in: without them it refuses in silence. */
  readonly asks?: readonly string[];
  /** What the address or the form lacks, for the console; nothing or `false` when all is there. */
  check?(url: URL, submission: Submission, endpoint: Endpoint): string | false | undefined;
  /** A parameter of its address that makes it answer a script. */
  readonly query?: readonly [name: string, value: string];
  /** What it wants besides in a form or its address, or its own way of writing one. */
  write?(placed: Placed, submission: Submission, url: URL): Pick<ServiceRequest, 'body' | 'headers'> | void;

  /** The text to judge in JSON that it answers with. Left out, and where there is none: all of the answer. */
  verdict?(json: Record<string, unknown>): unknown;
  /** What alone confirms in an answer. Left out: its status does, unless the body says no. */
  readonly confirms?: RegExp;
  /** What says no in an answer, whatever its status. */
  readonly refuses?: RegExp;
  /** What says in a refusal that the page is set up wrongly. */
  readonly wrongSetUp?: RegExp;
}

/**
 * A form as a request: urlencoded, or multipart for files and for a service that reads nothing else, so that no browser
 * asks for a preflight; or as the service writes it itself.
 */
function prepare(submission: Submission, endpoint: Endpoint, contract: Contract): Preparation {
  const { name: service, multipart, needs = [], asks = [] } = contract;
  const url = new URL(endpoint.url);
  const placed = place(submission, endpoint.names, contract);
  const { form, unplaced, fieldsByName, robot } = placed;
  if (robot) return { robot };
  // Empty, or as an example has it.
  const hidden = needs.find((name) => /^(YOUR_.*|…)?$/.test((form.get(name) as string | null) ?? ''));
  const unasked = asks.find((name) => !fieldsByName.has(name));
  const problem =
    contract.check?.(url, submission, endpoint) ||
    (hidden
      ? `<input slot="fields" type="hidden" name="${hidden}" value="…">.`
      : unasked
        ? `a field "${unasked}": names="…=${unasked}".`
        : endpoint.enctype === 'application/json' &&
          !contract.json &&
          'no enctype="application/json": it reads no JSON.');
  if (problem) return { problem: `${service} needs ${problem}` };

  const written = contract.write?.(placed, submission, url);
  const files = [...form].filter(([, value]) => typeof value !== 'string').map(([name]) => name);
  const empty = asks.filter((name) => !form.get(name));
  const errorsAt = (names: readonly string[], flag: FieldError['flag']): Preparation => ({
    errors: names.map((name) => ({ name: fieldsByName.get(name)!, message: '', flag })),
  });
  if (empty.length) return errorsAt(empty, 'valueMissing');
  if (files.length && !multipart) return errorsAt(files, 'fileRefused');

  if (contract.query && !endpoint.navigates) url.searchParams.set(...contract.query);
  const request = written ?? { body: formBody(form, multipart === 'only' || files.length > 0) };
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
    .replace(/\\(u[\da-f]{4}|n)/gi, (escaped) => JSON.parse(`"${escaped}"`) as string)
    .replace(/<\/?[a-z][^>]*>|\\/gi, '');

/** What an answer means by the contract of a service. */
function read(answer: Answer, submission: Submission, endpoint: Endpoint, contract: Contract): Outcome {
  const { confirms, refuses, wrongSetUp } = contract;
  const { status } = answer;
  const json = isObject(answer.json) ? answer.json : {};
  const text = plainText(contract.verdict?.(json)) || answer.text;
  const outcome = readAnswer(answer, endpoint);
  const { kind } = outcome;
  const hint = hintOf(answer);
  const refusal = refuses?.exec(text);
  // Its address led to another.
  const hasMoved = kind === 'unavailable';
  if (!refusal && (hasMoved || !('errors' in outcome))) {
    if (confirms?.test(text)) return { kind: 'confirmed', status, response: json };
    if (hasMoved || (!confirms && !isHtml(answer))) return outcome;
    return confirms && text
      ? failed('unavailable', { status, hint, mayHaveArrived: true })
      : { kind: 'unconfirmed', status, hint };
  }
  if (hasMoved || kind === 'busy' || kind === 'server') return outcome;
  // No such form, or one that wants a key.
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
