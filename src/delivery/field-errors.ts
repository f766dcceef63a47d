import { asList, isObject, plainText } from '../page/plain-data.js';
import type { FieldError } from './outcome.js';
import { recordsOf, type Reading } from './verdict.js';

/**
 * The text of an error. Frameworks write it as a string, a list, an object with a `message`, or an object of strings.
 */
function textIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(textIn).filter(Boolean).join(' ');
  if (!isObject(value)) return plainText(value).trim();
  const texts = Object.values(value);
  return plainText(value['message']) || (texts.every((each) => typeof each === 'string') ? texts.join(' ') : '');
}

/** The name of a field. Some frameworks give its path, as a list or as a JSON pointer (`#/values/email`, RFC 6901). */
const nameIn = (place: unknown, isPointer = false): string => {
  const name = plainText(asList(place).at(-1));
  return isPointer ? name.split('/').pop()!.replace(/~1/g, '/').replace(/~0/g, '~') : name;
};

// Members that hold field errors in answers of Express, FastAPI, JSON:API, Laravel, Rails, Shopify, Spring, Symfony,
// and WordPress and its plugins.
const LISTS =
  /^((\w+_)?errors|\w+Errors|invalid[-_](params|fields)|params|violations|validation_messages|detail|issues)$/;

function errorsOf(record: Record<string, unknown>): FieldError[] {
  const entries = Object.entries(record);
  const isFailOfFields = record['status'] === 'fail' && isObject(record['data']);
  // Django and Rails answer with nothing but the fields.
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

/** The field errors of the first record in an answer that has any. */
export const fieldErrorsIn = (records: Reading['records']): FieldError[] =>
  records.map(errorsOf).find(({ length }) => length) ?? [];

/**
 * Reads what a receiver says about fields: `{ errors: [{ field, message, code }] }`, `{ errors: { field: message } }`,
 * problem details (RFC 9457: `errors` with `pointer` and `detail`, or `invalid-params` with `name` and `reason`),
 * Contact Form 7's `invalid_fields`, the REST errors of WordPress (`data.params`), those of HubSpot, whose sentences
 * begin with the name, and those of common frameworks. Anything else gives an empty list. All of it is plain text.
 */
export const readFieldErrors = (body: unknown): FieldError[] => fieldErrorsIn(recordsOf(body));
