import { baseUrl } from '../page/document-members.js';
import { parseUrl } from '../page/safe-url.js';

/**
 * File extensions that are downloaded. Browsers can only save e-books, office files and archives. They can show a PDF,
 * but the viewer would replace the page, and a document that is offered for download is meant to be kept. Left out is
 * everything that browsers show as a page or like one: HTML (whatever generates it), pictures, sound, video and plain
 * text.
 */
const SAVED_FILE = /\.(pdf|epub|mobi|azw3|(doc|xls|pp[st])[xm]?|od[pst]|rtf|csv|zip)$/i;

/** Whether an address leads to a file to save, and not to a page. */
export const isSavedFile = (url: string): boolean => SAVED_FILE.test(parseUrl(url, baseUrl())?.pathname ?? '');

/** How a document is opened: attributes of a link (HTML, "the a element"); `null` leaves one out. */
export interface Opening {
  /** Where it opens, such as a new tab. */
  readonly target: string | null;
  readonly rel: string | null;
  /** File name to save it under; empty for the name in the address. Without `download` the browser decides. */
  readonly download: string | null;
  readonly hreflang: string | null;
  readonly type: string | null;
}

/** How to open a document: as the page's own link does. A file is saved, unless that link has a `target`. */
export function openingOf(url: string, link: Element | undefined, fileName: string): Opening {
  const attribute = (name: string): string | null => link?.getAttribute(name) ?? null;
  const target = attribute('target');
  const rel = attribute('rel');
  return {
    target,
    // Browsers have added `noopener` themselves since 2021 (HTML, "get an element's noopener").
    rel: /_blank/i.test(target ?? '') && !rel?.includes('opener') ? `${rel ?? ''} noopener`.trim() : rel,
    download: fileName || (attribute('download') ?? (isSavedFile(url) && !target ? '' : null)),
    hreflang: attribute('hreflang'),
    type: attribute('type'),
  };
}
