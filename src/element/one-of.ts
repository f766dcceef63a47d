import { warnOnce } from '../page/warn.js';

/**
 * The value of an attribute with a closed set of values; an unknown one falls back to the first of the set, with one
 * warning that lists the set.
 */
export function oneOf<T extends string>(element: Element, attribute: string, value: string, values: readonly T[]): T {
  const known = values.find((candidate) => candidate === value);
  if (known === undefined && value) {
    warnOnce(
      element,
      `${attribute}="${value}" is not known; write one of: ${values.join(', ')}. Using "${values[0]}".`,
    );
  }
  return known ?? values[0]!;
}
