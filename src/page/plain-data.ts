/**
 * A value from a page or a receiver as text; empty if it is not a text, number or boolean. An object must never reach a
 * template, because an object that looks like a template result would be drawn as one.
 */
export const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** A list as it is, anything else as a list of one. Does not use `flat`, which old scripts on the page replace. */
export const asList = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** The texts of a list, or of a single value. */
export const plainTexts = (value: unknown): string[] => asList(value).map(plainText);

/** Whether a value is an object or a list: a page or a receiver may give anything. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

// Taken when the script loads: a page may replace it later.
const { stringify } = JSON;

/** The value of a JSON text; `undefined` if it is not JSON. A byte order mark before it is ignored. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.trim());
  } catch {
    return undefined;
  }
}

/**
 * A value as JSON that ignores any `toJSON` of the page: old scripts (Prototype 1.6) add one to all lists and strings,
 * which would write a list as a string. `JSON.stringify` passes the result of `toJSON` to this function, but the
 * original value is still in `this` (ECMAScript, SerializeJSONProperty).
 */
export const toJson = (value: object): string =>
  stringify(value, function (this: Record<string, unknown>, key) {
    return this[key];
  });
