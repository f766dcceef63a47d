import { baseUrl } from './document-members.js';

/** An address as the browser reads it; `undefined` when it is none. */
export function parseUrl(value: string, base?: string): URL | undefined {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

/**
 * Judged is what the browser makes of an address on this page, so parsing decides and not a pattern: the URL parser
 * drops tabs, line ends and leading control characters first. A relative address has the page's own protocol (`file:`,
 * maybe); in a preview without an address of its own (`blob:`, `data:`) it is none.
 */
function allowed(value: string, base: string, protocols: readonly string[]): string | undefined {
  // What a script sets may be anything.
  if (typeof value !== 'string' || !value.trim()) return undefined;
  const url = parseUrl(value, base);
  // Firefox takes `view-source:x` for an absolute address only beside a base.
  const isRelative = !parseUrl(value) && url?.protocol === parseUrl(base)?.protocol;
  return url && (isRelative || protocols.includes(url.protocol)) ? value : undefined;
}

/** The address as given when a link may point to it (`http`, `https`, `mailto`, `tel` or relative), else `undefined`. */
export const safeLink = (value: string, base = baseUrl()): string | undefined =>
  allowed(value, base, ['http:', 'https:', 'mailto:', 'tel:']);

/** The address as given when it can be fetched, downloaded or posted to (`http`, `https` or relative). */
export const safeWebUrl = (value: string, base = baseUrl()): string | undefined =>
  allowed(value, base, ['http:', 'https:']);
