import { safeWebUrl } from './safe-url.js';
import { warnOnce } from './warn.js';

/** An address that an element was given, when it can be fetched, downloaded or posted to; else one warning. */
export function checkedUrl(element: Element, name: string, value: string): string | undefined {
  const url = safeWebUrl(value, element.baseURI);
  if (value && !url) warnOnce(element, `${name}="${value}" is refused; write an http, https or relative address.`);
  // Editors turn straight quotes into curly ones, which HTML takes for a part of the value.
  else if (/^[”“»„]/.test(value)) warnOnce(element, `${name}=${value} stands in curly quotes; write straight ones: "`);
  return url;
}
