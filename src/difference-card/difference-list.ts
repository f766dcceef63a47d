/**
 * The list of differences: an `<ol>` of sections, or the rows of a `<table>`.
 *
 * - A row belongs to the id of its difference and keeps its element, with what is open in it, for as long as the list
 *   shows that id, wherever it moves. A row whose id is gone is taken over by a new difference in the same place.
 * - Only what differs is touched: a row that shows a difference already is left alone, a cell with the same text too.
 * - A list is of one kind (layout, level of headings, collapsible, linkable); for another kind another list is made.
 * - Rows are cloned from one static element for each kind. No Lit template, no comment markers and no element of its own
 *   a row: a thousand cards on one page stay quick.
 */
import { createElement } from '../element/create-element.js';
import { fill } from '../locales/fill.js';
import { areMany } from './cards-in-page.js';
import { areEqualIn, contentText, type Comparison, type Content, type Difference } from './comparison.js';
import { differenceTitle, type TitleWords } from './difference-title.js';
import { rowMarkup, type ListKind, type RowMarkup } from './row-markup.js';

/** The words of the list that are the widget's own. */
export interface ListWords extends TitleWords {
  /** Name of the link that copies an address: "Kopieer de link naar “{title}”". */
  readonly copyLink: string;
  /** Head of the column of notes in a table. */
  readonly note: string;
  /** The language of these words. */
  readonly language: string;
}

/** What all rows of a list have in common. */
interface Shared extends ListWords {
  /** The subjects. */
  readonly first: string;
  readonly second: string;
}

/** What a row shows. */
const OF_ROW = ['id', 'topic', 'first', 'second', 'firstText', 'secondText', 'note', 'title', 'secondIsName'] as const;
const OF_ALL_ROWS = ['first', 'second', 'versus', 'lowerSecond', 'copyLink', 'note', 'language'] as const;

/** Whether an element shows this already. */
const shows = (target: Element, content: Content): boolean =>
  typeof content === 'string'
    ? !target.firstElementChild && target.textContent === content
    : content.childNodes.length === target.childNodes.length &&
      [...content.childNodes].every((node, index) => node.isEqualNode(target.childNodes[index]!));

/** One row on the screen. */
class RowView {
  readonly element: Element;
  readonly #markup: RowMarkup;
  readonly #cells: ArrayLike<Element>;

  /** `cells` are what the markup names, in its order. */
  constructor(element: Element, markup: RowMarkup, cells: ArrayLike<Element> = markup.cellsIn(element)) {
    this.element = element;
    this.#markup = markup;
    this.#cells = cells;
  }

  /** Fills a row that was just cloned. */
  fill(difference: Difference, shared: Shared): void {
    this.#show(difference, shared, (cell, content) => content && show(cell, content));
  }

  /** Brings a row up to date that shows something already. */
  update(difference: Difference, shared: Shared): void {
    this.#show(difference, shared, (cell, content) => shows(cell, content) || show(cell, content));
  }

  #show(difference: Difference, shared: Shared, put: (cell: Element, content: Content) => unknown): void {
    const title = differenceTitle(difference, shared);
    const { names, layout } = this.#markup;
    this.element.id = difference.id;
    for (let index = 0; index < names.length; index++) {
      const cell = this.#cells[index]!;
      const name = names[index]!;
      if (name === 'title') put(cell, layout === 'table' && contentText(difference.topic) ? difference.topic : title);
      else if (name === 'firstSubject') put(cell, shared.first);
      else if (name === 'secondSubject') put(cell, shared.second);
      else if (name === 'copy') showLink(cell, difference.id, title, shared);
      else if (name === 'firstSide') cell.setAttribute('data-subject', shared.first);
      else if (name === 'secondSide') cell.setAttribute('data-subject', shared.second);
      else put(cell, difference[name]);
    }
  }
}

function show(cell: Element, content: Content): void {
  if (typeof content === 'string') cell.textContent = content;
  else cell.replaceChildren(document.importNode(content, true));
}

function showLink(link: Element, id: string, title: string, { copyLink, language }: Shared): void {
  link.setAttribute('href', `#${encodeURIComponent(id)}`);
  link.setAttribute('aria-label', fill(copyLink, { title }));
  link.setAttribute('lang', language);
}

function makeList({ layout }: ListKind): HTMLElement {
  const attributes = { class: areMany() ? 'rows many' : 'rows', part: 'differences' };
  // Safari drops the role of a list that shows no markers, and a table that reflows is no table for every reader.
  return layout === 'cards'
    ? createElement('ol', { ...attributes, role: 'list' })
    : createElement(
        'table',
        { ...attributes, role: 'table' },
        createElement('thead', { role: 'rowgroup' }),
        createElement('tbody', { role: 'rowgroup' }),
      );
}

export class DifferenceList {
  readonly element: HTMLElement;
  readonly #markup: RowMarkup;
  /** What is shown, where it was kept: the next change is then found without a look at the screen. */
  #shown: { readonly differences: readonly Difference[]; readonly shared: Shared } | undefined;

  constructor(kind: ListKind) {
    this.#markup = rowMarkup(kind);
    this.element = makeList(kind);
  }

  /** Whether a list of this kind would be the same. */
  isOf(kind: ListKind): boolean {
    return rowMarkup(kind) === this.#markup;
  }

  /** What is shown, where it was kept. */
  get differences(): readonly Difference[] | undefined {
    return this.#shown?.differences;
  }

  get rows(): HTMLElement[] {
    return [...this.#body.children] as HTMLElement[];
  }

  /** The row of a difference. */
  rowWith(id: string): HTMLElement | undefined {
    return this.rows.find((row) => id && row.id === id);
  }

  /** Shows these differences. `keep`: hold on to them, which makes the next change quicker and costs their memory. */
  show(comparison: Comparison, words: ListWords, keep: boolean): void {
    const { differences, first, second, lang } = comparison;
    const shared = { ...words, first, second };
    const shown =
      this.#shown && areEqualIn(OF_ALL_ROWS, this.#shown.shared, shared) ? this.#shown.differences : undefined;
    const count = this.#body.childElementCount;
    if (!count) this.#fill(differences, shared);
    else if (!shown || !this.#updateChanged(differences, shown, shared)) this.#updateAll(differences, shared);
    if (this.#markup.layout === 'table') this.#showHead(comparison, shared);
    // How high the list will be about, until it has been on the screen.
    if (count !== differences.length && this.element.matches('.many'))
      this.element.style.setProperty('--_rows', String(differences.length));
    if (lang) this.element.lang = lang;
    else if (this.element.lang) this.element.removeAttribute('lang');
    this.#shown = keep ? { differences, shared } : undefined;
  }

  get #body(): Element {
    return this.#markup.layout === 'table' ? this.element.lastElementChild! : this.element;
  }

  /** All rows at once: their cells are found in one go. */
  #fill(differences: readonly Difference[], shared: Shared): void {
    const markup = this.#markup;
    const rows = differences.map(() => markup.element.cloneNode(true) as HTMLElement);
    this.#body.append(...rows);
    const cells = [...markup.cellsIn(this.#body)];
    const count = markup.names.length;
    differences.forEach((difference, index) => {
      const own = cells.slice(index * count, (index + 1) * count);
      new RowView(rows[index]!, markup, own).fill(difference, shared);
    });
  }

  /** Touches the rows alone whose difference has changed; `false` where rows come, go or move. */
  #updateChanged(differences: readonly Difference[], shown: readonly Difference[], shared: Shared): boolean {
    const isInPlace = ({ id }: Difference, index: number): boolean => id === shown[index]?.id;
    if (differences.length !== shown.length || !differences.every(isInPlace)) return false;
    const rows = this.#body.children;
    differences.forEach((difference, index) => {
      if (!areEqualIn(OF_ROW, difference, shown[index]!))
        new RowView(rows[index]!, this.#markup).update(difference, shared);
    });
    return true;
  }

  #updateAll(differences: readonly Difference[], shared: Shared): void {
    const body = this.#body;
    const before = this.rows;
    const byId = new Map(before.map((row) => [row.id, row]));
    const ids = new Set(differences.map(({ id }) => id));
    const rows = differences.map((difference, index) => {
      const inPlace = before[index];
      const kept = byId.get(difference.id) ?? (inPlace && !ids.has(inPlace.id) ? inPlace : undefined);
      const row = kept ?? (this.#markup.element.cloneNode(true) as HTMLElement);
      new RowView(row, this.#markup).update(difference, shared);
      return row;
    });
    for (const row of before) if (!rows.includes(row)) row.remove();
    rows.forEach((row, index) => {
      if (body.children[index] !== row) body.insertBefore(row, body.children[index] ?? null);
    });
  }

  #showHead({ differences }: Comparison, { versus, note, language, first, second }: Shared): void {
    const column = (text: string, attributes: Record<string, string>): HTMLElement =>
      createElement('th', { scope: 'col', role: 'columnheader', part: 'subject', ...attributes }, text);
    const empty = (name: string): HTMLElement => createElement('td', { role: 'cell', class: name });
    const row = createElement(
      'tr',
      { role: 'row' },
      empty(''),
      this.#markup.names.includes('copy') && empty('copy-cell'),
      column(first, { class: 'first' }),
      column(second, { class: 'second' }),
      column(note, { class: 'note-cell', lang: language }),
    );
    const head = this.element.firstElementChild!;
    if (!head.firstElementChild?.isEqualNode(row)) head.replaceChildren(row);
    this.element.setAttribute('aria-label', fill(versus, { first, second }));
    const hasNotes = differences.some((difference) => contentText(difference.note));
    this.element.classList.toggle('without-notes', !hasNotes);
  }
}
