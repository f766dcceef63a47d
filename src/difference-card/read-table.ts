import { contentOf, matches } from '../page/past-names.js';
import { isHeardOnly, isHidden, oneLine, seenText } from '../page/text-of.js';
import { cellContent, isEmptyCell, inSpan, splitPole, withLanguageAndName } from './cell-content.js';
import { contentText, isNoteMark, withIds, type Comparison, type Content, type Difference } from './comparison.js';
import { copyCell, isPicture } from './copy-nodes.js';

/** A row with its cells by column; a cell that spans columns stands in the first of them. */
interface Row {
  readonly element: HTMLTableRowElement;
  readonly columns: readonly (HTMLTableCellElement | undefined)[];
}

/** Whether the page hides a row or a cell. Those without attributes are not checked, because that costs too much. */
const isOut = (element: Element): boolean => element.hasAttributes() && isHidden(element);

/** The rows that a table shows. */
function rowsOf(table: HTMLTableElement): Row[] {
  let section: Element | null = null;
  // Cells that span into the rows below, by column, and how many rows they still span; they end with their section.
  let above: { cell: HTMLTableCellElement; rows: number }[] = [];
  return [...table.rows].flatMap((element) => {
    if (element.parentElement !== section) above = [];
    section = element.parentElement;
    // On phones many pages hide the head, which still names the subjects.
    if (section !== table.tHead && isOut(element)) return [];
    const columns: (HTMLTableCellElement | undefined)[] = [];
    const fromAbove = (): void => {
      for (let span = above[columns.length]; span?.rows; span = above[columns.length]) {
        span.rows--;
        columns.push(span.cell);
      }
    };
    // Go from sibling to sibling: a live collection for each row costs twice as much.
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      const cell = child as HTMLTableCellElement;
      if (!cell.colSpan || isOut(cell)) continue;
      fromAbove();
      // A `rowspan` of 0 reaches to the end of the section (HTML).
      if (cell.rowSpan !== 1) above[columns.length] = { cell, rows: (cell.rowSpan || Infinity) - 1 };
      columns.push(cell);
      for (let span = Math.min(cell.colSpan, 9); span > 1; span--) columns.push(undefined);
    }
    fromAbove();
    return [{ element, columns }];
  });
}

const isEmptyRow = ({ columns }: Row): boolean => columns.every(isEmptyCell);

/**
 * The columns in which a head row names the subjects. A column before them, if any, holds the topics. Where both names
 * span columns, those hold the pole and what explains it.
 */
function subjectsIn({ columns }: Row): [first: number, second: number] {
  const first =
    columns.length > 2
      ? Math.max(
          1,
          columns.findIndex((cell, column) => cell && column > 0),
        )
      : 0;
  const width = columns[first]?.colSpan ?? 1;
  return [first, first + (columns[first + width]?.colSpan === width ? width : 1)];
}

/** Text between two subjects that names neither: a word, an arrow, a line. */
const BETWEEN = /^(vs?\.?|versus|contra|contre|gegen|[-–—/|&+<>=≠↔⇔⟷→×:·•]*)$/i;

/**
 * The rows without a column that only stands between the subjects (`A | vs | B`), judging by the head. If that column
 * holds the topics, it is moved to the front instead.
 */
function withoutBetween(rows: readonly Row[], head: Row): readonly Row[] {
  const names = head.columns.map((cell) => cell && nameIn(cell));
  const at = names.findIndex(
    (name, column) => name !== undefined && BETWEEN.test(name) && names[column - 1] && names[column + 1],
  );
  const isMere = ({ columns }: Row): boolean => BETWEEN.test(nameIn(columns[at])) || columns.length < at + 2;
  const isAllMere = at > 0 && rows.every(isMere);
  if (!isAllMere && at !== 1) return rows;
  return rows.map(({ element, columns }) => {
    const others = columns.filter((_, column) => column !== at || columns.length < at + 2);
    return { element, columns: isAllMere ? others : [columns[at], ...others] };
  });
}

const CONTROLS = 'button, [role=button], input, select, textarea';

/**
 * The text that is seen in a cell. Footnote marks are left out, and so are controls without text, such as one that
 * sorts.
 */
const nameIn = (cell: Element | undefined, isLeftOut = (_: Element): boolean => false): string =>
  cell
    ? seenText([...cell.childNodes], (element) =>
        isLeftOut(element) ||
        isNoteMark(element) ||
        (matches(element, CONTROLS) && (matches(element, 'select') || !contentOf(element).trim()))
          ? ''
          : undefined,
      )
    : '';

const isDrawn = (element: Element): boolean => isPicture(element) && !matches(element, CONTROLS);

/**
 * What to show for a name, where that differs from its text: more, such as a picture (out of its link or button); or
 * nothing, when the name is for screen readers alone.
 */
function seenOf(name: Element | undefined): Content | undefined {
  const isHeard = name && isHeardOnly(name);
  const isRaised = name?.querySelector('sup, sub');
  const isMore = isHeard || isRaised || nameIn(name) !== nameIn(name, isDrawn);
  if (!name || !isMore) return undefined;
  const { nodes } = copyCell(name);
  for (const control of nodes.querySelectorAll(`a, ${CONTROLS}`)) control.replaceWith(...control.childNodes);
  // The parts of a name stand apart, as a logo does from its text; in one span they do not.
  return isHeard || isRaised ? inSpan(nodes, isHeard ? { class: 'visually-hidden' } : {}) : nodes;
}

/** Whether a row holds a title of the table, or of groups of its columns. */
function isAcross(row: Row, next: Row | undefined): boolean {
  if (subjectsIn(row).every((column) => nameIn(row.columns[column]))) return false;
  const filled = row.columns.filter((cell) => !isEmptyCell(cell));
  const isAlone = filled.length === 1 && filled[0] === row.columns[0];
  return (
    row.columns.length === 1 ||
    filled.some((cell) => cell!.colSpan > 1) ||
    // A table copied from a spreadsheet does not tell which cells were joined.
    (isAlone && !!next && isEmptyCell(next.columns[0]))
  );
}

/**
 * The head row: the first that names two subjects. None when they are named elsewhere and that row looks like any
 * other.
 */
function headRow(table: HTMLTableElement, rows: readonly Row[], named: boolean): Row | undefined {
  // A row of filter boxes names nothing.
  const isFilter = ({ element, columns }: Row): boolean =>
    !!element.querySelector(CONTROLS) && !columns.some((cell) => nameIn(cell));
  const filled = rows.filter((row) => !isEmptyRow(row) && !isFilter(row));
  const head = filled.find((row, index) => !isAcross(row, filled[index + 1])) ?? filled[0];
  const isMarked =
    head?.element.parentElement === table.tHead || head?.element.querySelector('th + th, td:empty:first-child');
  return named && !isMarked ? undefined : head;
}

/**
 * The part of a cell that repeats the name of its column. Plugins that make tables fit for phones write it there, with
 * a class.
 */
function repeatedIn(cell: Element | undefined, name: string | undefined): Element | undefined {
  const all = oneLine(cell?.textContent ?? '');
  if (!name || !all.startsWith(name)) return undefined;
  return [...cell!.querySelectorAll('[class]:not(a, em, i)')].find((element) => {
    const text = oneLine(element.textContent);
    return text !== all && text.replace(/ ?:$/, '') === name;
  });
}

/** The nearest element around a table, within its card, that matches a selector. */
function around(table: Element, selector: string, card?: Element): Element | undefined {
  const found = table.closest(selector);
  return found && found !== card && (!card || card.contains(found)) ? found : undefined;
}

/**
 * Reads a table as people write them. Columns are topic, first, second and note; when the head has two cells only,
 * there is no topic. Rows that cannot be a difference are left out and named in `problems`, counted as in the page.
 * `named` says that the subjects are known from elsewhere, so that the table needs no head. Around the table, a figure
 * with a caption and a language count, up to the `card`.
 */
export function readTable(table: HTMLTableElement, named = false, card?: Element): Comparison {
  const written = rowsOf(table);
  const found = headRow(table, written, named);
  const rows = found ? withoutBetween(written, found) : written;
  const head = found && rows[written.indexOf(found)];
  const problems: string[] = [];
  const sample = head ?? rows[0];
  const [offset, last] = sample ? subjectsIn(sample) : [0, 1];
  const width = last - offset;
  const subjects = [offset, last].map((column) => nameIn(head?.columns[column])) as [string, string];
  if (!named && !subjects.every(Boolean)) {
    problems.push('table: the head row names no two subjects; write <th></th><th>First</th><th>Second</th>.');
  }

  const differences: Difference[] = [];
  const hasMarks = table.querySelector('[lang], [translate]') !== null;
  const names = head?.columns.map((cell) => nameIn(cell)) ?? [];
  for (const row of rows.slice(head ? rows.indexOf(head) + 1 : 0)) {
    const { element, columns } = row;
    const isInHead = element.parentElement === table.tHead;
    if (isInHead || element.parentElement === table.tFoot || isEmptyRow(row)) continue;
    const at = (): string =>
      `table: row ${element.rowIndex + 1} ("${(nameIn(columns[0]) || nameIn(element)).slice(0, 40)}")`;
    // A head may leave out the cell above the topics.
    const start =
      columns.length < 3 ? 0 : offset || Number(columns[0]?.localName === 'th' && columns[1]?.localName === 'td');
    const topicCell = start ? columns[start - 1] : undefined;
    const end = start + width;
    const [first, second] = [
      splitPole(columns[start], repeatedIn(columns[start], subjects[0])),
      splitPole(columns[end], repeatedIn(columns[end], subjects[1])),
    ];
    // A table made for print repeats its head on each page.
    if (
      !named &&
      [first, second].every(({ pole, text }, side) => !text && pole && contentText(pole) === subjects[side])
    )
      continue;
    const missing = !first.pole ? 'first' : !second.pole ? 'second' : undefined;
    if (missing) {
      problems.push(`${at()} has no text for the ${missing} subject and is left out.`);
      continue;
    }
    if (!columns.slice(end + width + 1).every(isEmptyCell))
      problems.push(`${at()} has more columns than topic, first, second and note.`);
    const marked = (content: Content, cell: Element | undefined): Content =>
      hasMarks && cell ? withLanguageAndName(content, cell) : content;
    const textOf = ({ text }: ReturnType<typeof splitPole>, column: number): Content => {
      const cell = columns[text || width < 2 ? column : column + 1];
      return marked(text || (width < 2 ? '' : cellContent(cell)), cell);
    };
    const topic = cellContent(topicCell, repeatedIn(topicCell, names[offset - 1]));
    // Poles that are pictures without a text alternative give no words for a heading.
    const isSaid = contentText(first.pole) && contentText(second.pole);
    const own = oneLine(element.getAttribute('data-title') ?? '');
    const title = own || (isSaid ? '' : contentText(topic) || subjects.filter(Boolean).join(' – '));
    differences.push({
      id: element.id,
      ...(title && { title }),
      // A heading made of the topic says it already.
      topic: title === topic && !own ? '' : marked(topic, topicCell),
      first: marked(first.pole, first.lead),
      second: marked(second.pole, second.lead),
      firstText: textOf(first, start),
      secondText: textOf(second, end),
      note: marked(
        cellContent(columns[end + width], repeatedIn(columns[end + width], names[last + width])),
        columns[end + width],
      ),
    });
  }

  const titled = table.caption ?? around(table, 'figure', card)?.querySelector('figcaption');
  const caption = titled && !isHidden(titled) ? titled : undefined;
  const lang = around(table, '[lang]', card)?.getAttribute('lang');
  return {
    heading: nameIn(caption),
    first: subjects[0],
    second: subjects[1],
    seen: { first: seenOf(head?.columns[offset]), second: seenOf(head?.columns[last]), heading: seenOf(caption) },
    differences: withIds(differences),
    ...(lang && { lang }),
    problems,
  };
}
