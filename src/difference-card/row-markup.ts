import { createElement } from '../element/create-element.js';

/** What a list and its rows are made of. */
export interface ListKind {
  readonly layout: 'cards' | 'table';
  /** Level of the heading of each section, 3 to 6. */
  readonly level: number;
  readonly collapsible: boolean;
  readonly linkable: boolean;
}

/** The cells of a row, by what they show. */
const CELLS = {
  topic: ['topic', 'topic'],
  title: ['title', ''],
  copy: ['copy', 'copy'],
  firstSubject: ['first-subject', 'subject'],
  secondSubject: ['second-subject', 'subject'],
  firstSide: ['side first', 'side first'],
  secondSide: ['side second', 'side second'],
  first: ['first-pole', 'pole'],
  second: ['second-pole', 'pole'],
  firstText: ['first-text', 'text'],
  secondText: ['second-text', 'text'],
  note: ['note', 'note'],
} as const;
export type CellName = keyof typeof CELLS;

/** Marks the cells of a row; copies of the page's markup never have it. */
export const CELL = 'data-cell';

function cell(tag: string, name: CellName, attributes = {}, ...children: (Node | string)[]): HTMLElement {
  const [className, part] = CELLS[name];
  return createElement(tag, { class: className, ...(part && { part }), [CELL]: name, ...attributes }, ...children);
}

// Inline, so that a reader reads both in one go; Firefox leaves out the pole when each is a paragraph of its own.
const poleAndText = (subject: 'first' | 'second'): HTMLElement =>
  createElement('p', { class: 'words' }, cell('b', subject), ' ', cell('span', `${subject}Text`));

const side = (subject: 'first' | 'second'): HTMLElement =>
  createElement(
    'div',
    { class: `side ${subject}`, part: `side ${subject}` },
    cell('p', `${subject}Subject`),
    poleAndText(subject),
  );

function section({ level, collapsible, linkable }: ListKind): HTMLElement {
  const heading = createElement(
    `h${level}`,
    { part: 'difference-heading', ...(!collapsible && { tabindex: '-1' }) },
    cell('span', 'title'),
  );
  const link = linkable && cell('a', 'copy');
  const body = [createElement('div', { class: 'sides' }, side('first'), side('second')), cell('p', 'note')];
  const attributes = { class: 'difference', part: 'difference' };
  if (!collapsible)
    return createElement(
      'li',
      attributes,
      cell('p', 'topic'),
      createElement('div', { class: 'bar' }, heading, link),
      ...body,
    );
  const summary = createElement('summary', { part: 'summary' }, cell('span', 'topic'), heading);
  return createElement(
    'li',
    attributes,
    createElement('details', { part: 'details' }, summary, createElement('div', { class: 'body' }, ...body)),
    link,
  );
}

/** Roles stand beside the elements: a table that reflows is no table for a screen reader in every browser. */
function tableRow({ linkable }: ListKind): HTMLElement {
  const heading = { scope: 'row', role: 'rowheader', part: 'difference-heading', tabindex: '-1' };
  return createElement(
    'tr',
    { role: 'row', class: 'difference', part: 'difference' },
    createElement('th', heading, cell('span', 'title')),
    // Outside the head, whose name it would be a part of.
    linkable && createElement('td', { role: 'cell', class: 'copy-cell' }, cell('a', 'copy')),
    cell('td', 'firstSide', { role: 'cell' }, poleAndText('first')),
    cell('td', 'secondSide', { role: 'cell' }, poleAndText('second')),
    createElement('td', { role: 'cell', class: 'note-cell' }, cell('p', 'note')),
  );
}

/** A row to clone, and what its cells show, in their order. */
export interface RowMarkup {
  readonly layout: 'cards' | 'table';
  readonly element: HTMLElement;
  readonly names: readonly CellName[];
  /** The cells of all rows in an element. */
  cellsIn(rows: Element): NodeListOf<Element>;
}

const made = new Map<string, RowMarkup>();

/** The markup of rows of a kind: always the same object. */
export function rowMarkup(kind: ListKind): RowMarkup {
  const key = [kind.layout, kind.level, kind.collapsible, kind.linkable].join();
  let markup = made.get(key);
  if (!markup) {
    const element = kind.layout === 'table' ? tableRow(kind) : section(kind);
    const cellsIn = (rows: Element): NodeListOf<Element> => rows.querySelectorAll(`[${CELL}]`);
    const names = [...cellsIn(element)].map((each) => each.getAttribute(CELL) as CellName);
    markup = { layout: kind.layout, element, names, cellsIn };
    made.set(key, markup);
  }
  return markup;
}
