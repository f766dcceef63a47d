import { asList, isObject, plainText } from '../page/plain-data.js';
import type { FieldError } from './outcome.js';
import { recordsOf, type Reading } from './verdict.js';

/** A text, the texts of a list, or the text of what has a message: frameworks say it in each of these ways. */
function textIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(textIn).filter(Boolean).join(' ');
  if (!isObject(value)) return plainText(value).trim();
  const texts = Object.values(value);
  return plainText(value['message']) || (texts.every((each) => typeof each === 'string') ? texts.join(' ') : '');
}

/** The name of a field: it may be the last part of a list, or of a JSON pointer (`#/values/email`, RFC 6901). */
const nameIn = (place: unknown, isPointer = false): string => {
  const name = plainText(asList(place).at(-1));
  return isPointer ? name.split('/').pop()!.replace(/~1/g, '/').replace(/~0/g, '~') : name;
};

// As Express, FastAPI, JSON:API, Laravel, Rails, Shopify, Spring, Symfony, WordPress and its plugins say it.
const LISTS =
  /^((\w+_)?errors|\w+Errors|invalid[-_](params|fields)|params|violations|validation_messages|detail|issues)$/;

function errorsOf(record: Record<string, unknown>): FieldError[] {
  const entries = Object.entries(record);
  const isFailOfFields = record['status'] === 'fail' && isObject(record['data']);
  // Django and Rails answer with the fields alone.
  const isFields = entries.every(
    ([key, each]) => !LISTS.test(key) && Array.isArray(each) && each.every((text) => typeof text === 'string'),
  );
  const [errors] = isFields
    ? [record]
    : entries.filter(([key, each]) => LISTS.test(key) && isObject(each)).map(([, each]) => each);
  const found = errors ?? (isFailOfFields && record['data']);
  if (!isObject(found)) return [];
  const said: [string, unknown, unknown?][] = Array.isArray(found)
    ? found.filter(isObject).map((error) => {
        const { pointer, source, code, errorType } = error;
        const place = ['field', 'name', 'path', 'param', 'property', 'propertyPath', 'loc'].find((key) => error[key]);
        const text = ['message', 'msg', 'defaultMessage', 'detail', 'reason', 'title'].find((key) => error[key]);
        return [
          place ? nameIn(error[place]) : nameIn(pointer ?? (isObject(source) ? source['pointer'] : ''), true),
          error[text ?? ''],
          code ?? errorType,
        ];
      })
    : Object.entries(found);
  return said
    .map(([name, words, code]): FieldError => {
      const sentence = textIn(words);
      const [, field = name, message = sentence] = /^Error in 'fields\.(.+?)'\. (.+)$/.exec(sentence) ?? [];
      return { name: field, message, ...(plainText(code) && { code: plainText(code) }) };
    })
    .filter(({ message }) => message);
}

/** What the first of an answer's records that speaks of fields says of them. */
export const fieldErrorsIn = (records: Reading['records']): FieldError[] =>
  records.map(errorsOf).find(({ length }) => length) ?? [];

/**
 * Reads what a receiver says of fields: `{ errors: [{ field, message, code }] }`, `{ errors: { field: message } }`, problem
 * details (RFC 9457: `errors` with `pointer` and `detail`, or `invalid-params` with `name` and `reason`), Contact Form 7's
 * `invalid_fields`, the REST errors of WordPress (`data.params`), HubSpot's, whose sentences begin with the name, and
 * those of common frameworks. Whatever else arrives gives an empty list. All of it is plain text.
 */
export const readFieldErrors = (body: unknown): FieldError[] => fieldErrorsIn(recordsOf(body));
