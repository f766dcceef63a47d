import { fill } from '../locales/fill.js';
import { plainText, type Comparison } from './comparison.js';
import { DifferenceRow } from './difference-row.js';
import { make, type RowSetting } from './row-template.js';

function sameSetting(a: RowSetting | undefined, b: RowSetting): boolean {
  if (!a) return false;
  for (const key in b) if (a[key as keyof RowSetting] !== b[key as keyof RowSetting]) return false;
  return true;
}

const sameComparison = (a: Comparison | undefined, b: Comparison): boolean =>
  a?.differences === b.differences && a.first === b.first && a.second === b.second;

/** The differences on the screen, as a list of sections or as the rows of a table. */
export class DifferenceList {
  rows: DifferenceRow[] = [];
  /** Holds everything. */
  element!: HTMLElement;
  #body!: HTMLElement;
  #setting?: RowSetting;
  #shown?: Comparison;

  /** Brings the screen up to date and returns the element that holds all rows. */
  show(comparison: Comparison, setting: RowSetting): HTMLElement {
    const known = sameSetting(this.#setting, setting);
    if (known && sameComparison(this.#shown, comparison)) return this.element;
    this.#shown = comparison;
    if (!known) {
      const open = new Set(this.rows.filter(({ details }) => details?.open).map(({ id }) => id));
      this.#setting = setting;
      this.rows = [];
      this.#begin(setting);
      this.#showRows(comparison, setting);
      for (const row of this.rows) if (open.has(row.id)) row.open();
    } else {
      this.#showRows(comparison, setting);
    }
    if (setting.layout === 'table') this.#showHead(comparison, setting);
    // How high the list will be about, until it has been on the screen.
    this.element.style.setProperty('--_rows', String(this.rows.length));
    return this.element;
  }

  #begin({ layout }: RowSetting): void {
    const attributes = { class: 'rows', part: 'differences' };
    if (layout === 'cards') {
      // Safari drops the role of a list that shows no markers.
      this.element = this.#body = make('ol', { ...attributes, role: 'list' });
    } else {
      this.#body = make('tbody', { role: 'rowgroup' });
      this.element = make(
        'table',
        { ...attributes, role: 'table' },
        make('caption', { class: 'visually-hidden' }),
        make('thead', { role: 'rowgroup' }),
        this.#body,
      );
    }
  }

  /** A row stays with its difference, so that what is open stays open; else with its place. */
  #showRows(comparison: Comparison, setting: RowSetting): void {
    const { differences } = comparison;
    const before = this.rows;
    if (!before.length) {
      this.rows = differences.map((difference) => {
        const row = new DifferenceRow(setting);
        row.update(difference, comparison, setting);
        return row;
      });
      this.#body.append(...this.rows.map(({ element }) => element));
      return;
    }
    const ids = new Set(differences.map(({ id }) => id));
    const byId = new Map(before.map((row) => [row.id, row]));
    this.rows = differences.map((difference, index) => {
      const inPlace = before[index];
      const row =
        byId.get(difference.id) ??
        (inPlace && !ids.has(inPlace.id) ? inPlace : undefined) ??
        new DifferenceRow(setting);
      row.update(difference, comparison, setting);
      return row;
    });
    for (const row of before) if (!this.rows.includes(row)) row.element.remove();
    this.rows.forEach(({ element }, index) => {
      const there = this.#body.children[index];
      if (there !== element) this.#body.insertBefore(element, there ?? null);
    });
  }

  #showHead({ first, second, differences }: Comparison, { versus, note }: RowSetting): void {
    const column = (text: string, name = ''): HTMLElement =>
      make('th', { scope: 'col', role: 'columnheader', class: name, part: 'subject' }, text);
    const [caption, head] = this.element.children;
    caption!.textContent = fill(versus, { first, second });
    // A table that reflows may lose the name that its caption gives.
    this.element.setAttribute('aria-label', caption!.textContent);
    this.element.classList.toggle(
      'without-notes',
      differences.every((difference) => !plainText(difference.note)),
    );
    head!.replaceChildren(
      make(
        'tr',
        { role: 'row' },
        make('td', { role: 'cell' }),
        column(first, 'first'),
        column(second, 'second'),
        column(note, 'note-cell'),
      ),
    );
  }
}
