import { warnOnce } from '../page/warn.js';

// Timers of browsers end at 2^31 - 1 milliseconds; beyond it they fire at once (HTML, timers).
const MOST = 2_147_483;

/** A number of seconds above 0, from an attribute; another falls back, with one warning. */
export function seconds(element: Element, attribute: string, value: number, fallback: number): number {
  if (value > 0) return Math.min(value, MOST);
  warnOnce(element, `${attribute}="${value}" is no number of seconds; write one above 0. Using ${fallback}.`);
  return fallback;
}
