import type { CSSResultOrNative } from 'lit';
import { viewOf } from './document-members.js';

const sheets = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

function sheetFor(page: Document, style: CSSResultOrNative): CSSStyleSheet | undefined {
  const view = viewOf(page);
  if (!view || style instanceof CSSStyleSheet) return undefined;
  let known = sheets.get(page);
  if (!known) sheets.set(page, (known = new Map<CSSResultOrNative, CSSStyleSheet>()));
  let sheet = known.get(style);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(style.cssText);
    known.set(style, sheet);
  }
  return sheet;
}

/**
 * Gives a shadow root its styles back after a move to another document, where the browser has emptied
 * `adoptedStyleSheets` (CSSOM: a constructed sheet belongs to the document it was made in).
 */
export function adoptStylesInto(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  root.adoptedStyleSheets = styles.flatMap((style) => sheetFor(root.ownerDocument, style) ?? []);
}
