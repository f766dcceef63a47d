/**
 * Text from what a page or a receiver has given; empty for what has none. An object must never reach a template as it
 * is: one that looks like a template's result would be drawn as one.
 */
export const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

/** A list as it is, anything else as a list of one. Without `flat`, which old host scripts put their own in the place of. */
export const asList = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** The text of each, of one value or of a list. */
export const plainTexts = (value: unknown): string[] => asList(value).map(plainText);

/** Whether a value has members to look at, lists included: what comes from a page or a receiver may be anything. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

// As it is when the script comes: a page may put its own in its place later.
const { stringify } = JSON;

/** What stands in a text as JSON; `undefined` where it is none. A mark of byte order before it is none of its own. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.trim());
  } catch {
    return undefined;
  }
}

/**
 * A value as JSON, whatever `toJSON` the page has given to it: old host scripts (Prototype 1.6) put one on all lists and
 * strings, which would write a list as a string. What `JSON.stringify` passes to this function is the result of
 * `toJSON`; its `this` still has the value itself (ECMAScript, SerializeJSONProperty).
 */
export const toJson = (value: object): string =>
  stringify(value, function (this: Record<string, unknown>, key) {
    return this[key];
  });
