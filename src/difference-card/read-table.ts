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

/** Whether the page shows a row or a cell to nobody. Of those without an attribute it is not asked: it costs too much. */
const isOut = (element: Element): boolean => element.hasAttributes() && isHidden(element);

/** The rows that a table shows. */
function rowsOf(table: HTMLTableElement): Row[] {
  let section: Element | null = null;
  // Cells that reach into the rows below, by column, and how many rows they still reach; no further than their section.
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
    // From sibling to sibling: a live collection for each row costs twice as much.
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      const cell = child as HTMLTableCellElement;
      if (!cell.colSpan || isOut(cell)) continue;
      fromAbove();
      // 0 reaches to the end (HTML, `rowspan`).
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
 * The columns in which a head row names the subjects: the one before them, if any, is that of the topics. Where both names
 * span columns these are the pole and what explains it.
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

/** What stands between two subjects and names neither: a word, an arrow, a line. */
const BETWEEN = /^(vs?\.?|versus|contra|contre|gegen|[-–—/|&+<>=≠↔⇔⟷→×:·•]*)$/i;

/**
 * The rows without a column that only stands between the subjects (`A | vs | B`), going by the head. Where it holds the
 * topics it comes first.
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

/** What a cell says, as it is seen; the name of a control, such as one that sorts, is no text. */
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
 * What is seen of a name, where that is more than its text: a picture, out of a link or a button; or less, for readers
 * alone.
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

/** Whether a row bears a title of the table, or of groups of its columns. */
function isAcross(row: Row, next: Row | undefined): boolean {
  if (subjectsIn(row).every((column) => nameIn(row.columns[column]))) return false;
  const filled = row.columns.filter((cell) => !isEmptyCell(cell));
  const isAlone = filled.length === 1 && filled[0] === row.columns[0];
  return (
    row.columns.length === 1 ||
    filled.some((cell) => cell!.colSpan > 1) ||
    // A spreadsheet leaves out which cells were joined.
    (isAlone && !!next && isEmptyCell(next.columns[0]))
  );
}

/** The head row: the first that names two subjects; none where they are named elsewhere and the first looks like others. */
function headRow(table: HTMLTableElement, rows: readonly Row[], named: boolean): Row | undefined {
  // A row of boxes to filter by names nothing.
  const isFilter = ({ element, columns }: Row): boolean =>
    !!element.querySelector(CONTROLS) && !columns.some((cell) => nameIn(cell));
  const filled = rows.filter((row) => !isEmptyRow(row) && !isFilter(row));
  const head = filled.find((row, index) => !isAcross(row, filled[index + 1])) ?? filled[0];
  const isMarked =
    head?.element.parentElement === table.tHead || head?.element.querySelector('th + th, td:empty:first-child');
  return named && !isMarked ? undefined : head;
}

/**
 * The name of a column that a cell bears itself, with a class: plugins write it there that make a table fit for phones.
 */
function repeatedIn(cell: Element | undefined, name: string | undefined): Element | undefined {
  const all = oneLine(cell?.textContent ?? '');
  if (!name || !all.startsWith(name)) return undefined;
  return [...cell!.querySelectorAll('[class]:not(a, em, i)')].find((element) => {
    const text = oneLine(element.textContent);
    return text !== all && text.replace(/ ?:$/, '') === name;
  });
}

/** The nearest element around a table that fits, within its card. */
function around(table: Element, selector: string, card?: Element): Element | undefined {
  const found = table.closest(selector);
  return found && found !== card && (!card || card.contains(found)) ? found : undefined;
}

/**
 * Reads a table as people write them. Columns are topic, first, second and note; when the head has two cells only,
 * there is no topic. Rows that cannot be a difference are left out and named in `problems`, counted as in the page.
 * `named` says that the subjects are known from elsewhere, so that the table may do without a head. What stands around
 * the table counts as far as the `card`: a figure with a caption, the language.
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
    // A printed table bears its head on each page.
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
    // Poles that are pictures without an alternative have no names to make a heading of.
    const isSaid = contentText(first.pole) && contentText(second.pole);
    const own = oneLine(element.getAttribute('data-title') ?? '');
    const title = own || (isSaid ? '' : contentText(topic) || subjects.filter(Boolean).join(' – '));
    differences.push({
      id: element.id,
      ...(title && { title }),
      // Made of the topic, the heading says it already.
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
