/**
 * A value as JSON, whatever `toJSON` the page has given to it: old host scripts (Prototype 1.6) put one on all lists and
 * strings, which would write a list as a string. What `JSON.stringify` passes to this function is the result of
 * `toJSON`; its `this` still has the value itself (ECMAScript, SerializeJSONProperty).
 */
export const toJson = (value: object): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key) {
    return this[key];
  });
