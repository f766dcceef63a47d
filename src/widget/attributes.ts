import { safeWebUrl } from '../page/safe-url.js';
import { warnOnce } from '../page/warn.js';

/**
 * The value of an attribute that allows only certain values. An unknown value falls back to the first of them, with one
 * warning that lists them all.
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

// The longest timer that browsers allow is 2^31 - 1 milliseconds; a longer one fires at once (HTML, timers).
const MOST = 2_147_483;

/** A number of seconds above 0, from an attribute; any other value falls back, with one warning. */
export function seconds(element: Element, attribute: string, value: number, fallback: number): number {
  if (value > 0) return Math.min(value, MOST);
  warnOnce(element, `${attribute}="${value}" is not a number of seconds; write one above 0. Using ${fallback}.`);
  return fallback;
}

/** The address in an attribute if it is safe to use (see `safe-url.ts`); otherwise `undefined`, with one warning. */
export function checkedUrl(element: Element, name: string, value: string, safe = safeWebUrl): string | undefined {
  const url = safe(value, element.baseURI);
  if (value && !url) warnOnce(element, `${name}="${value}" is refused; write an http, https or relative address.`);
  // Editors turn straight quotes into curly ones, which HTML reads as part of the value.
  else if (/^[«»‘’‚“”„]/.test(value)) warnOnce(element, `${name}=${value} has curly quotes; use straight ones: "`);
  return url;
}
