import { fill } from '../locales/fill.js';
import { createElement } from '../element/create-element.js';
import { areMany } from './cards-in-page.js';
import { plainText, type Comparison } from './comparison.js';
import { piecesOf, showDifference } from './difference-row.js';
import type { RowSetting, RowTemplate } from './row-template.js';

/** An empty list for differences of one kind: sections, or the rows of a table. */
export function makeList({ layout }: RowSetting): HTMLElement {
  const attributes = { class: areMany() ? 'rows many' : 'rows', part: 'differences' };
  // Safari drops the role of a list that shows no markers.
  if (layout === 'cards') return createElement('ol', { ...attributes, role: 'list' });
  return createElement(
    'table',
    { ...attributes, role: 'table' },
    createElement('caption', { class: 'visually-hidden' }),
    createElement('thead', { role: 'rowgroup' }),
    createElement('tbody', { role: 'rowgroup' }),
  );
}

/** The rows that a list shows. */
export const rowsOf = (list: Element | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('.difference') ?? []),
];

/** Shows differences in a list. A row stays with its difference, so that what is open stays open; else with its place. */
export function showDifferences(
  list: HTMLElement,
  comparison: Comparison,
  setting: RowSetting,
  template: RowTemplate,
): void {
  const { differences } = comparison;
  const body = list.querySelector('tbody') ?? list;
  if (body.firstElementChild) updateRows(body, comparison, setting, template);
  else fillRows(body, comparison, setting, template);
  if (setting.layout === 'table') showHead(list, comparison, setting);
  // How high the list will be about, until it has been on the screen.
  if (list.matches('.many')) list.style.setProperty('--_rows', String(differences.length));
}

/** All rows at once: their pieces are found in one go, before anything of the page's is among them. */
function fillRows(body: Element, comparison: Comparison, setting: RowSetting, template: RowTemplate): void {
  const { differences } = comparison;
  const rows = differences.map(() => template.element.cloneNode(true) as HTMLElement);
  body.append(...rows);
  const pieces = [...body.querySelectorAll('[data-piece]')];
  const count = template.pieces.length;
  differences.forEach((difference, index) => {
    const own = pieces.slice(index * count, (index + 1) * count);
    showDifference(rows[index]!, own, true, difference, comparison, setting, template);
  });
}

function updateRows(body: Element, comparison: Comparison, setting: RowSetting, template: RowTemplate): void {
  const { differences } = comparison;
  const before = rowsOf(body);
  const byId = new Map(before.map((row) => [row.id, row]));
  const ids = new Set(differences.map(({ id }) => id));
  const rows = differences.map((difference, index) => {
    const inPlace = before[index];
    const kept = byId.get(difference.id) ?? (inPlace && !ids.has(inPlace.id) ? inPlace : undefined);
    const row = kept ?? (template.element.cloneNode(true) as HTMLElement);
    showDifference(row, [...piecesOf(row)], false, difference, comparison, setting, template);
    return row;
  });
  for (const row of before) if (!rows.includes(row)) row.remove();
  rows.forEach((row, index) => {
    if (body.children[index] !== row) body.insertBefore(row, body.children[index] ?? null);
  });
}

function showHead(table: HTMLElement, { first, second, differences }: Comparison, { versus, note }: RowSetting): void {
  const column = (text: string, name = ''): HTMLElement =>
    createElement('th', { scope: 'col', role: 'columnheader', class: name, part: 'subject' }, text);
  const [caption, head] = table.children;
  caption!.textContent = fill(versus, { first, second });
  // A table that reflows may lose the name that its caption gives.
  table.setAttribute('aria-label', caption!.textContent);
  table.classList.toggle(
    'without-notes',
    differences.every((difference) => !plainText(difference.note)),
  );
  head!.replaceChildren(
    createElement(
      'tr',
      { role: 'row' },
      createElement('td', { role: 'cell' }),
      column(first, 'first'),
      column(second, 'second'),
      column(note, 'note-cell'),
    ),
  );
}
