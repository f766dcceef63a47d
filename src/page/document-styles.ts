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
 * Gives a shadow root its styles again after its element has moved to another document. The browser then empties
 * `adoptedStyleSheets`, because a constructed sheet belongs to the document that it was made in (CSSOM).
 */
export function adoptStylesInto(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  root.adoptedStyleSheets = styles.flatMap((style) => sheetFor(root.ownerDocument, style) ?? []);
}
