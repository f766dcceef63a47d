import { cellContent, poleElement, splitPole } from './cell-content.js';
import { holdsName, withMarks } from './cell-marks.js';
import { oneLine, contentText, withIds, type Comparison, type Content, type Difference } from './comparison.js';

type Row = readonly (HTMLTableCellElement | undefined)[];
/** Cells that reach into the rows below, by column. */
type Spanning = { cell: HTMLTableCellElement; rows: number }[];

/** The cells of a row by column: a cell that spans columns stands in the first of them. */
function columnsOf(row: HTMLTableRowElement, above: Spanning = []): Row {
  const columns: (HTMLTableCellElement | undefined)[] = [];
  const fromAbove = (): void => {
    for (let span = above[columns.length]; span?.rows; span = above[columns.length]) {
      span.rows--;
      columns.push(span.cell);
    }
  };
  // From sibling to sibling: a live collection for each row costs twice as much.
  for (let child = row.firstElementChild; child; child = child.nextElementSibling) {
    const cell = child as HTMLTableCellElement;
    if (!cell.colSpan) continue;
    fromAbove();
    if (cell.rowSpan > 1) above[columns.length] = { cell, rows: cell.rowSpan - 1 };
    columns.push(cell);
    for (let span = Math.min(cell.colSpan, 9); span > 1; span--) columns.push(undefined);
  }
  fromAbove();
  return columns;
}

const textOf = (cell: Element | null | undefined): string => oneLine(cell?.textContent ?? '');
const hasNoText = (cell: Element | undefined): boolean => !cell?.textContent.trim();

/** The head row: the first of a `<thead>`; without one the first row, unless the subjects are named elsewhere. */
function headRow(
  table: HTMLTableElement,
  rows: readonly HTMLTableRowElement[],
  named: boolean,
): HTMLTableRowElement | undefined {
  const inHead = table.tHead && [...table.tHead.rows].find((row) => !columnsOf(row).every(hasNoText));
  const first = rows.find((row) => !columnsOf(row).every(hasNoText));
  return inHead ?? (named && !first?.querySelector('th + th, td:empty:first-child') ? undefined : first);
}

/** The nearest element around a table that fits, within its card. */
function around(table: Element, selector: string, card?: Element): Element | undefined {
  const found = table.closest(selector);
  return found && found !== card && (!card || card.contains(found)) ? found : undefined;
}

/** A difference with what its cells say besides their words: topic, first, second, note. */
function withMarksOf(difference: Difference, [topic, first, second, note]: Row): Difference {
  const pole = (content: Content, cell: Element): Content => withMarks(content, poleElement(cell));
  return {
    ...difference,
    topic: topic ? withMarks(difference.topic, topic) : '',
    first: pole(difference.first, first!),
    second: pole(difference.second, second!),
    firstText: withMarks(difference.firstText, first!),
    secondText: withMarks(difference.secondText, second!),
    note: note ? withMarks(difference.note, note) : '',
    ...(holdsName(poleElement(second!)) && { secondIsName: true }),
  };
}

/**
 * Reads a table as people write them. Columns are topic, first, second and note; when the head has two cells only,
 * there is no topic. Rows that cannot be a difference are left out and named in `problems`, counted as in the page.
 * `named` says that the subjects are known from elsewhere, so that the table may do without a head. What stands around
 * the table counts as far as the `card`: a figure with a caption, the language.
 */
export function readTable(table: HTMLTableElement, named = false, card?: Element): Comparison {
  const rows = [...table.rows];
  const head = headRow(table, rows, named);
  const problems: string[] = [];
  const headColumns = head ? columnsOf(head) : [];
  const offset = (head ? headColumns : columnsOf(rows[0] ?? document.createElement('tr'))).length > 2 ? 1 : 0;
  if (!named && (!head || hasNoText(headColumns[offset]) || hasNoText(headColumns[offset + 1]))) {
    problems.push('table: the head row names no two subjects; write <th></th><th>First</th><th>Second</th>.');
  }

  const differences: Difference[] = [];
  const spanning: Spanning = [];
  const hasMarks = table.querySelector('[lang], [translate]') !== null;
  for (const [index, row] of rows.entries()) {
    if (row === head || row.parentElement === table.tHead || row.parentElement === table.tFoot) continue;
    const columns = columnsOf(row, spanning);
    if (columns.every(hasNoText)) continue;
    const at = (): string => `table: row ${index + 1} ("${(textOf(columns[0]) || textOf(row)).slice(0, 40)}")`;
    const start = offset && columns.length > 2 ? 1 : 0;
    const first = splitPole(columns[start]);
    const second = splitPole(columns[start + 1]);
    const missing = !contentText(first.pole) ? 'first' : !contentText(second.pole) ? 'second' : undefined;
    if (missing) {
      problems.push(`${at()} has no text for the ${missing} subject and is left out.`);
      continue;
    }
    if (!columns.slice(start + 3).every(hasNoText))
      problems.push(`${at()} has more columns than topic, first, second and note.`);
    const title = row.getAttribute('data-title')?.trim();
    const difference = {
      id: row.id,
      ...(title && { title }),
      topic: start ? cellContent(columns[0]) : '',
      first: first.pole,
      second: second.pole,
      firstText: first.text,
      secondText: second.text,
      note: cellContent(columns[start + 2]),
    };
    differences.push(hasMarks ? withMarksOf(difference, start ? columns : [undefined, ...columns]) : difference);
  }

  const lang = around(table, '[lang]', card)?.getAttribute('lang');
  return {
    heading: textOf(table.caption ?? around(table, 'figure', card)?.querySelector('figcaption')),
    first: textOf(headColumns[offset]),
    second: textOf(headColumns[offset + 1]),
    differences: withIds(differences),
    ...(lang && { lang }),
    problems,
  };
}
