import { baseUrl } from '../page/document-members.js';
import { parseUrl } from '../page/safe-url.js';

/**
 * Endings of files that are saved. E-books, office files and archives a browser can only save. A PDF it shows as well, but
 * in a viewer that takes the place of the page; and what is offered for download means to be kept. Not among them is what a
 * browser shows as or like a page: HTML, whatever writes it, pictures, sound, film and plain text.
 */
const SAVED_FILE = /\.(pdf|epub|mobi|azw3|(doc|xls|pp[st])[xm]?|od[pst]|rtf|csv|zip)$/i;

/** Whether an address leads to a file that is saved, and not to a page. */
export const isSavedFile = (url: string): boolean => SAVED_FILE.test(parseUrl(url, baseUrl())?.pathname ?? '');

/** How a document is opened: attributes of a link (HTML, "the a element"); `null` leaves one out. */
export interface Opening {
  /** Where it opens, as a tab of its own does. */
  readonly target: string | null;
  readonly rel: string | null;
  /** Name under which it is saved, empty for that of the address; without one the browser decides. */
  readonly download: string | null;
  readonly hreflang: string | null;
  readonly type: string | null;
}

/** How to open a document as the page's own link does; a file is saved, unless that link says where to show it. */
export function openingOf(url: string, link: Element | undefined, fileName: string): Opening {
  const attribute = (name: string): string | null => link?.getAttribute(name) ?? null;
  const target = attribute('target');
  const rel = attribute('rel');
  return {
    target,
    // What browsers do by themselves since 2021 (HTML, "get an element's noopener").
    rel: /_blank/i.test(target ?? '') && !rel?.includes('opener') ? `${rel ?? ''} noopener`.trim() : rel,
    download: fileName || (attribute('download') ?? (isSavedFile(url) && !target ? '' : null)),
    hreflang: attribute('hreflang'),
    type: attribute('type'),
  };
}
