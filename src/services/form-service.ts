import { failed, type FieldError, type Outcome } from '../submission/outcome.js';
import type { Submission } from '../submission/payload.js';
import { formBody } from './encode.js';
import { place, underFields, type Placed, type Places } from './places.js';
import { hintOf, readAnswer, type AnswerRules } from './read-answer.js';
import type { Answer, Endpoint, Preparation, Service, ServiceRequest } from './service.js';

/** What is known of a service that takes a form. */
export interface Contract
  extends Places, AnswerRules, Pick<Service, 'name'>, Partial<Pick<Service, 'readable' | 'read'>> {
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
  const missing =
    needs.find((name) => /^(YOUR_.*|…)?$/.test((form.get(name) as string | null) ?? '')) ??
    asks.find((name) => !fieldsByName.has(name));
  const problem =
    contract.check?.(url, submission, endpoint) ||
    (missing
      ? `<input slot="fields" type="hidden" name="${missing}" value="…">, or names="…=${missing}".`
      : endpoint.enctype === 'application/json' &&
        !contract.json &&
        'no enctype="application/json": it reads no JSON.');
  if (problem) return { problem: `${service} needs ${problem}` };

  const written = contract.write?.(placed, submission, url);
  const files = [...new Set([...form].flatMap(([name, value]) => (typeof value === 'string' ? [] : name)))];
  const empty = asks.filter((name) => !form.get(name));
  const errorsAt = (names: readonly string[], flag: FieldError['flag']): Preparation => ({
    errors: names.map((name) => ({ name: fieldsByName.get(name)!, message: '', flag })),
  });
  if (empty.length) return errorsAt(empty, 'valueMissing');
  if (files.length && !multipart) return errorsAt(files, 'fileRefused');

  if (contract.query && !endpoint.navigates) url.searchParams.set(...contract.query);
  return {
    request: { url: url.href, body: formBody(form, multipart === 'only' || files.length > 0), ...written },
    unplaced,
  };
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

/**
 * Without the tags of a message that was written for HTML, of which nothing is drawn. An address in angle brackets is
 * none.
 */
const withoutTags = (message: string): string => message.replace(/<\/?[a-z][a-z\d]*(\s[^>]*)?\/?>/gi, '');

/** What an answer means by the contract of a service. */
function read(answer: Answer, submission: Submission, endpoint: Endpoint, contract: Contract): Outcome {
  const outcome = readAnswer(answer, endpoint, contract);
  if (!('errors' in outcome) || !outcome.errors.length) return outcome;
  const { status } = outcome;
  const errors = underFields(outcome.errors, submission, endpoint.names, contract).map(
    ({ name, message, code = '' }): FieldError => ({ name, message: withoutTags(message), flag: flagOf(code) }),
  );
  // What is about none of its fields, no visitor can mend.
  return errors.some((error) => submission.fields.has(error.name))
    ? failed('invalid', { status, errors })
    : failed('rejected', { status, errors, hint: hintOf(answer) });
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
