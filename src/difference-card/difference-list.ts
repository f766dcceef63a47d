import type { Comparison } from './comparison.js';
import { DifferenceRow, type RowSetting } from './difference-rows.js';

const sameSetting = (a: RowSetting | undefined, b: RowSetting): boolean =>
  a !== undefined && (Object.keys(b) as (keyof RowSetting)[]).every((key) => a[key] === b[key]);

/** The differences on the screen, as a list of sections or as the rows of a table. */
export class DifferenceList {
  rows: DifferenceRow[] = [];
  #element?: HTMLElement;
  #setting?: RowSetting;

  /** Brings the screen up to date and returns the element that holds all rows. */
  show(comparison: Comparison, setting: RowSetting): HTMLElement {
    if (!this.#element || !sameSetting(this.#setting, setting)) {
      this.#element = document.createElement('ol');
      this.#element.className = 'rows';
      this.#element.setAttribute('part', 'differences');
      this.#element.setAttribute('role', 'list');
      this.#setting = setting;
      this.rows = [];
    }
    const { differences } = comparison;
    for (const surplus of this.rows.splice(differences.length)) surplus.element.remove();
    for (const [index, difference] of differences.entries()) {
      const row = (this.rows[index] ??= new DifferenceRow(setting));
      row.update(difference, comparison, setting);
      if (!row.element.parentNode) this.#element.append(row.element);
    }
    return this.#element;
  }
}
