/**
 * Does to a widget what translators of pages do to what they find: in the place of each text node come two elements with
 * the translation, here with a mark (Google Translate, in Chrome and as a script of a page).
 */
export function translate(widget: Element): void {
  const walker = document.createTreeWalker(widget.shadowRoot!, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim()) continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `*${text.data.trim()}`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}
