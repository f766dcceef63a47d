import { baseUrl } from './document-members.js';

/** An address as the browser reads it; `undefined` if it is not valid. */
export function parseUrl(value: string, base?: string): URL | undefined {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

/**
 * Parses the address instead of matching a pattern, because what counts is how the browser reads it: the URL parser
 * first drops tabs, line ends and leading control characters. A relative address has the protocol of the page (perhaps
 * `file:`). In a preview without an address of its own (`blob:`, `data:`) relative addresses are refused.
 */
function allowed(value: string, base: string, protocols: readonly string[]): string | undefined {
  // A script may set any value.
  if (typeof value !== 'string' || !value.trim()) return undefined;
  const url = parseUrl(value, base);
  // Firefox accepts `view-source:x` as an absolute address only if a base is given.
  const isRelative = !parseUrl(value) && url?.protocol === parseUrl(base)?.protocol;
  return url && (isRelative || protocols.includes(url.protocol)) ? value : undefined;
}

/** The address as given if a link may point to it (`http`, `https`, `mailto`, `tel` or relative), else `undefined`. */
export const safeLink = (value: string, base = baseUrl()): string | undefined =>
  allowed(value, base, ['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address as given if it can be fetched, downloaded or posted to (`http`, `https` or relative), else `undefined`.
 */
export const safeWebUrl = (value: string, base = baseUrl()): string | undefined =>
  allowed(value, base, ['http:', 'https:']);
