import { safeWebUrl } from '../page/safe-url.js';
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

// Timers of browsers end at 2^31 - 1 milliseconds; beyond it they fire at once (HTML, timers).
const MOST = 2_147_483;

/** A number of seconds above 0, from an attribute; another falls back, with one warning. */
export function seconds(element: Element, attribute: string, value: number, fallback: number): number {
  if (value > 0) return Math.min(value, MOST);
  warnOnce(element, `${attribute}="${value}" is not a number of seconds; write one above 0. Using ${fallback}.`);
  return fallback;
}

/** An address that an element was given, when it is one that may be used so (see `safe-url.ts`); else one warning. */
export function checkedUrl(element: Element, name: string, value: string, safe = safeWebUrl): string | undefined {
  const url = safe(value, element.baseURI);
  if (value && !url) warnOnce(element, `${name}="${value}" is refused; write an http, https or relative address.`);
  // Editors turn straight quotes into curly ones, which HTML takes for a part of the value.
  else if (/^[«»‘’‚“”„]/.test(value)) warnOnce(element, `${name}=${value} has curly quotes; use straight ones: "`);
  return url;
}
