import { isObject } from '../page/is-object.js';
import { plainText } from './plain-text.js';
import type { FieldError } from './outcome.js';
import { plainTexts } from './as-list.js';

const text = (value: unknown): string => plainTexts(value).join(' ').trim();

/** The last part of a JSON pointer (`#/values/email`, RFC 6901). */
const lastPart = (pointer: unknown): string =>
  plainText(pointer).split('/').pop()!.replace(/~1/g, '/').replace(/~0/g, '~');

/** Where receivers put what they say of fields. */
function errorsIn(body: Record<string, unknown>): unknown {
  const { errors, invalid_fields: contactForm7, data } = body;
  return errors ?? body['invalid-params'] ?? contactForm7 ?? (isObject(data) ? data['params'] : undefined);
}

/**
 * Reads what a receiver says of fields: `{ errors: [{ field, message, code }] }`, `{ errors: { field: message } }`, problem
 * details (RFC 9457: `errors` with `pointer` and `detail`, or `invalid-params` with `name` and `reason`), Contact Form 7's
 * `invalid_fields`, the REST errors of WordPress (`data.params`), and HubSpot's, whose sentences begin with the name.
 * Whatever else arrives gives an empty list. All of it is plain text.
 */
export function readFieldErrors(body: unknown): FieldError[] {
  const errors = isObject(body) ? errorsIn(body) : undefined;
  if (!isObject(errors)) return [];
  const said: [unknown, unknown, unknown?][] = Array.isArray(errors)
    ? errors
        .filter(isObject)
        .map((error) => [
          error['field'] ?? error['name'] ?? lastPart(error['pointer']),
          error['message'] ?? error['detail'] ?? error['reason'],
          error['code'] ?? error['errorType'],
        ])
    : Object.entries(errors);
  return said
    .map((parts): FieldError => {
      const [name = '', sentence = '', code] = parts.map(text);
      const [, field = name, message = sentence] = /^Error in 'fields\.(.+?)'\. (.+)$/.exec(sentence) ?? [];
      return { name: field, message, ...(code && { code }) };
    })
    .filter(({ message }) => message);
}
