import { readFieldErrors } from '../field-errors.js';
import { failed, type Failed, type FieldError, type Outcome } from '../outcome.js';
import type { Submission } from '../submission.js';
import { formBody } from './encode.js';
import { mapFields, underFields, type MappedForm, type FieldMapping } from './field-mapping.js';
import { hintOf, readAnswer, type AnswerRules } from '../read-answer.js';
import type { Answer, Endpoint, Preparation, Service, ServiceRequest } from '../service.js';

/** What is known of a service that accepts submissions. */
export interface Contract
  extends FieldMapping, AnswerRules, Pick<Service, 'name'>, Partial<Pick<Service, 'readable' | 'read'>> {
  /** Matches the host and path of its addresses, after parsing: a whole address can be made to look like another. */
  readonly address?: RegExp;

  /** Whether it reads JSON as well. It is sent a form all the same, which needs no preflight. */
  readonly json?: boolean;
  /** Reads multipart, and with it files; `only` when it reads nothing else. */
  readonly multipart?: boolean | 'only';
  /** Names that the page must give, mostly in hidden inputs. */
  readonly requiredInputs?: readonly string[];
  /** Names that the visitor must have filled in: without them the service refuses in silence. */
  readonly requiredFields?: readonly string[];
  /** What the address or the form lacks, for the console; nothing or `false` when all is there. */
  problemWith?(url: URL, submission: Submission, endpoint: Endpoint): string | false | undefined;
  /** The error code with which the service refuses a whole lead because of a field that it does not know. */
  readonly unknownField?: string;
  /** A parameter of its address that makes it answer with what a script can read. */
  readonly query?: readonly [name: string, value: string];
  /** Adds what else the service wants in the form or the address, or writes the request in the service's own way. */
  finish?(mapped: MappedForm, submission: Submission, url: URL): Pick<ServiceRequest, 'body' | 'headers'> | void;
}

/**
 * Writes a form as a request: urlencoded, or multipart for files and for a service that reads nothing else, so that the
 * browser sends no preflight; or in the service's own way (`finish`).
 */
function prepare(submission: Submission, endpoint: Endpoint, contract: Contract): Preparation {
  const { name: service, multipart, requiredInputs = [], requiredFields = [] } = contract;
  const url = new URL(endpoint.url);
  const mapped = mapFields(submission, endpoint.names, contract, endpoint.unknown);
  const { form, unmapped, fieldsByName, robot } = mapped;
  if (robot) return { robot };
  // Missing means empty, or still as an example has it.
  const missing =
    requiredInputs.find((name) => /^(YOUR_.*|…)?$/.test((form.get(name) as string | null) ?? '')) ??
    requiredFields.find((name) => !fieldsByName.has(name));
  const lost = endpoint.unknown?.find((name) => unmapped.includes(name) && submission.labels.get(name)?.text);
  const problem =
    contract.problemWith?.(url, submission, endpoint) ||
    (lost && `a field "${lost}" in its form.`) ||
    (missing
      ? `<input slot="fields" type="hidden" name="${missing}" value="…">, or names="…=${missing}".`
      : endpoint.enctype === 'application/json' &&
        !contract.json &&
        'no enctype="application/json": it reads no JSON.');
  if (problem) return { problem: `${service} needs ${problem}` };

  const written = contract.finish?.(mapped, submission, url);
  const chosen = [...submission.fields].filter(
    ([name, value]) => typeof value !== 'string' && (value.name || value.size) && endpoint.names[name] !== '',
  );
  const files = [...new Set(chosen.map(([name]) => name))];
  const empty = requiredFields.filter((name) => !form.get(name)).map((name) => fieldsByName.get(name)!);
  const errorsAt = (names: readonly string[], flag: FieldError['flag']): Preparation => ({
    errors: names.map((name) => ({ name, message: '', flag })),
  });
  if (empty.length) return errorsAt(empty, 'valueMissing');
  if (files.length && !multipart) return errorsAt(files, 'fileRefused');

  if (contract.query && !endpoint.navigates) url.searchParams.set(...contract.query);
  return {
    request: { url: url.href, body: formBody(form, multipart === 'only' || files.length > 0), ...written },
    unmapped,
  };
}

/**
 * The flag that a service's code stands for, which the form puts in words of its own; for other codes it shows the
 * service's message.
 */
const flagOf = (code: string): FieldError['flag'] =>
  /^REQUIRED/.test(code)
    ? 'valueMissing'
    : /^(INVALID|TYPE)_EMAIL/.test(code)
      ? 'typeMismatch'
      : /^(INVALID|TYPE)_NUM/.test(code)
        ? 'badInput'
        : undefined;

/**
 * Removes the tags of a message that was written as HTML, since messages are shown as plain text. An address in angle
 * brackets is not a tag.
 */
const withoutTags = (message: string): string => message.replace(/<\/?[a-z][a-z\d]*(\s[^<>]*)?\/?>/gi, '');

/** What an answer means by the contract of a service. */
function read(answer: Answer, submission: Submission, endpoint: Endpoint, contract: Contract): Outcome {
  const outcome = readAnswer(answer, submission.context.pageUrl, contract);
  const said = readFieldErrors(answer.json).filter(({ code }) => code && code === contract.unknownField);
  const unknownFields = underFields(said, submission, endpoint.names, contract).map(({ name }) => name);
  if (unknownFields.length) return { ...(outcome as Failed), unknownFields };
  if (!('errors' in outcome) || !outcome.errors.length) return outcome;
  const { status } = outcome;
  const errors = underFields(outcome.errors, submission, endpoint.names, contract).map(
    ({ name, message, code = '' }): FieldError => ({ name, message: withoutTags(message), flag: flagOf(code) }),
  );
  // No visitor can fix an error that is about none of the fields.
  return errors.some((error) => submission.fields.has(error.name))
    ? failed('invalid', { status, errors })
    : failed('rejected', { status, errors, hint: hintOf(answer) });
}

/** Makes a service from its contract. None of them is known to drop duplicates. */
export const formService = (contract: Contract): Service => ({
  readable: true,
  dropsDoubles: false,
  recognises: (url) => !!contract.address?.test(url.host + url.pathname),
  prepare: (submission, endpoint) => prepare(submission, endpoint, contract),
  read: (answer, submission, endpoint) => read(answer, submission, endpoint, contract),
  ...contract,
});
