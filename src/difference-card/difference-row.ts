import { fill } from '../locales/fill.js';
import { plainText, type Comparison, type Content, type Difference } from './comparison.js';
import { differenceTitle } from './difference-title.js';
import type { RowSetting, RowTemplate } from './row-template.js';

/** Whether an element shows this already. */
const shows = (target: Element, content: Content): boolean =>
  typeof content === 'string'
    ? !target.firstElementChild && target.textContent === content
    : content.childNodes.length === target.childNodes.length &&
      [...content.childNodes].every((node, index) => node.isEqualNode(target.childNodes[index]!));

function show(target: Element, content: Content): void {
  if (typeof content === 'string') target.textContent = content;
  else target.replaceChildren(document.importNode(content, true));
}

/** The pieces of rows: what shows a part of a difference, and nothing that the page's own markup inside may look like. */
export const piecesOf = (rows: Element): NodeListOf<Element> =>
  rows.querySelectorAll('[data-piece]:not(:is(p, span, dt, a)[data-piece] *)');

/** Shows a difference in the pieces of its row. What a row shows already is left alone; a `fresh` one is empty. */
export function showDifference(
  row: Element,
  pieces: readonly Element[],
  fresh: boolean,
  difference: Difference,
  { first, second }: Comparison,
  setting: RowSetting,
  template: RowTemplate,
): void {
  const title = differenceTitle(difference, setting);
  const contents: Readonly<Record<string, Content>> = {
    topic: difference.topic,
    title: setting.layout === 'table' && plainText(difference.topic) ? difference.topic : title,
    'first-subject': first,
    'second-subject': second,
    'first-pole': difference.first,
    'first-text': difference.firstText,
    'second-pole': difference.second,
    'second-text': difference.secondText,
    note: difference.note,
  };
  row.id = difference.id;
  for (const [index, name] of template.pieces.entries()) {
    const piece = pieces[index]!;
    const content = contents[name];
    if (name === 'copy') {
      piece.setAttribute('href', `#${encodeURIComponent(difference.id)}`);
      piece.setAttribute('aria-label', fill(setting.copyLink, { title }));
    } else if (content === undefined) {
      piece.setAttribute('data-subject', name === 'side first' ? first : second);
    } else if (fresh ? content : !shows(piece, content)) {
      show(piece, content);
    }
  }
}
