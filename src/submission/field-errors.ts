import { plainText } from './plain-text.js';
import type { FieldError } from './outcome.js';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const text = (value: unknown): string => [value].flat().map(plainText).join(' ').trim();

/** The last part of a JSON pointer (`#/values/email`, RFC 6901). */
const lastPart = (pointer: unknown): string =>
  plainText(pointer).split('/').pop()!.replace(/~1/g, '/').replace(/~0/g, '~');

/**
 * Reads what a receiver says of fields, in any of three shapes: `{ errors: [{ field, message }] }`,
 * `{ errors: { field: message } }`, and problem details (RFC 9457: `errors` with `pointer` and `detail`, or
 * `invalid-params` with `name` and `reason`). Whatever else arrives gives an empty list. All of it is plain text.
 */
export function readFieldErrors(body: unknown): FieldError[] {
  if (!isObject(body)) return [];
  const errors = body['errors'] ?? body['invalid-params'];
  if (!isObject(errors)) return [];
  const pairs: [unknown, unknown][] = Array.isArray(errors)
    ? errors
        .filter(isObject)
        .map((error) => [
          error['field'] ?? error['name'] ?? lastPart(error['pointer']),
          error['message'] ?? error['detail'] ?? error['reason'],
        ])
    : Object.entries(errors);
  return pairs
    .map(([name, message]) => ({ name: text(name), message: text(message) }))
    .filter(({ message }) => message);
}
