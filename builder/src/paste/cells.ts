import Papa from 'papaparse';
import { attributesOf, parse } from '../markup/parse.js';
import { LIMITS } from '../model/limits.js';

/** A cell as it was pasted: a word and what explains it, where they can be told apart. */
export interface Cell {
  /** The whole text of the cell. */
  readonly all: string;
  readonly pole: string;
  readonly text: string;
}

export const NO_CELL: Cell = { all: '', pole: '', text: '' };

/** A table as it was pasted: as many cells a row as there are columns. */
export interface Grid {
  /** The name of the table, which stands above it. */
  readonly heading: string;
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows there were beyond what a card takes. */
  readonly left: number;
  /** Columns that the page or the sheet hides. */
  readonly hidden?: ReadonlySet<number>;
  /** What the columns are, where the paste was no table, so that this is known. */
  readonly given?: { readonly roles: readonly ('topic' | 'first' | 'second' | 'note')[]; readonly hasHead: boolean };
}

/** The most columns that are read. */
const COLUMNS = 20;
/** The most rows that are read: those that a card takes, the head, and a title above it. */
const ROWS = LIMITS.rows + 2;

export const oneLine = (text: string): string =>
  text
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The separator between a word and its explanation. */
const SEPARATOR = /^[\s:.;,–—-]+(?=\S)/;
/** A first line that is longer than this is a sentence. */
const LONGEST_POLE = 60;

const sentence = (text: string): string => {
  const explained = oneLine(text.replace(SEPARATOR, ''));
  const [first = ''] = explained.split(/\s/, 1);
  // A name such as “iPhone” keeps its letters.
  return first === first.toLowerCase() ? explained.charAt(0).toUpperCase() + explained.slice(1) : explained;
};

/** Splits a cell into a word and what explains it: bold before plain, a line of its own, or a colon. */
function cellOf(lines: readonly string[], bold = ''): Cell {
  const filled = lines.map(oneLine).filter(Boolean);
  const whole = filled.join(' ');
  const split = (pole: string, text: string): Cell => ({
    all: whole,
    pole: oneLine(pole).replace(/\s*[:–—-]$/, ''),
    text: sentence(text),
  });
  // The bold text must not be just a part of a word.
  if (bold && whole.startsWith(bold) && /^[\s:.,;–—-]/.test(whole.slice(bold.length)))
    return split(bold, whole.slice(bold.length));
  const [first = '', ...others] = filled;
  if (others.length && first.length <= LONGEST_POLE && !/[.!?]$/.test(first))
    return split(first.replace(/^(\*\*|__)(.*)\1$/, '$2'), others.join(' '));
  const marked = /^(\*\*|__)([^*_]+)\1(.*)$/.exec(whole);
  if (marked) return { ...split(marked[2]!, marked[3]!), ...(!marked[3]!.trim() && { all: oneLine(marked[2]!) }) };
  const named = /^([^:.–—]{1,30})(?::\s+|\s+[–—]\s+)(\S.*)$/.exec(whole);
  return named ? split(named[1]!, named[2]!) : { all: whole, pole: whole, text: '' };
}

/** A cell of plain text, which may hold line ends. */
const plainCell = (text: string): Cell => cellOf(text.split(/[\r\n]+/));

export const gridOf = (rows: readonly (readonly string[])[], heading = ''): Grid => ({
  heading,
  rows: rows.slice(0, ROWS).map((row) => row.slice(0, COLUMNS).map(plainCell)),
  left: Math.max(0, rows.length - ROWS),
});

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim());

function withoutEnd(row: readonly string[]): string[] {
  let end = row.length;
  while (end && !row[end - 1]!.trim()) end--;
  return row.slice(0, end);
}

/** Text as spreadsheets copy it: tabs between cells, quotes around a cell that holds a tab, a line end or a quote. */
export function readSeparated(text: string): string[][] {
  // Excel writes a line above the data that names the separator.
  const body = text.replace(/^\ufeff?(sep=.\r?\n)?/, '');
  const read = (delimiter: string): string[][] =>
    Papa.parse<string[]>(body, { delimiter, skipEmptyLines: true, preview: ROWS * 2 }).data.filter(isFilled);
  if (text.includes('\t')) return read('\t');
  // It may be a file of separated values. Sentences have commas as well, but not the same number on each line.
  for (const [mark, least] of [
    [';', 2],
    ['|', 2],
    [',', 3],
  ] as const) {
    if (!body.includes(mark)) continue;
    const all = read(mark);
    // Empty cells at the end of a line may be left out, or leave a separator too many.
    const isEven = all.every(({ length }) => length === all[0]!.length);
    const rows = isEven || mark === ',' ? all : all.map(withoutEnd);
    const width = rows[0]?.length ?? 0;
    const isRagged = width > 2 && rows.every(({ length }) => length > 1 && length <= width);
    // With two columns of short words each line has one comma, without a space after it.
    const isNarrow = mark === ',' && width === 2 && rows.length > 2 && !body.includes(', ');
    if (rows.length > 1 && (width >= least || isNarrow) && (isEven || (mark !== ',' && isRagged))) return rows;
  }
  return [];
}

/** A text without the marks of Markdown, except those for bold, which tell a word from what explains it. */
const withoutMarks = (text: string): string =>
  text
    .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/(`{1,3}|~~)([^`~]+)\1/g, '$2')
    .replace(/(?<![*\w])([*_])([^*_]+)\1(?![*\w])/g, '$2');

/** Cells of a Markdown table (GFM): pipes between cells, a line of dashes below the head. */
export function readMarkdown(text: string): string[][] {
  const lines = text.split('\n').map((line) => line.trim());
  const at = lines.findIndex((line) => /^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?$/.test(line));
  if (at < 1) return [];
  const cells = (line: string): string[] =>
    line
      .replace(/^\||(?<!\\)\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) =>
        cell
          .replace(/\\\|/g, '|')
          .split(/<br\s*\/?>/i)
          .map((line) => oneLine(withoutMarks(line)))
          .join('\n'),
      );
  const body = lines.slice(at + 1);
  const end = body.findIndex((line) => !line.includes('|'));
  return [lines[at - 1]!, ...body.slice(0, end < 0 ? undefined : end)].map((line, index) =>
    // Rows beyond what a card takes are only counted.
    index > ROWS ? [] : cells(line),
  );
}

const BOLD = /(^|[;\s])font-weight\s*:\s*(bold|bolder|[6-9]00)\b/i;
const BLOCK = /^(address|article|blockquote|div|dd|dl|dt|h[1-6]|li|ol|p|pre|section|tr|ul)$/;

/** Classes that a style sheet makes bold, such as Excel's `.font5`. */
function boldClasses(sheet: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, selectors, declarations] of sheet.slice(0, 100_000).matchAll(/([^{}]{1,200})\{([^{}]{0,2000})\}/g))
    if (BOLD.test(declarations!)) for (const [, name] of selectors!.matchAll(/\.([\w-]+)/g)) found.add(name!);
  return found;
}

/** Reads what a cell shows: its lines, and the bold words that it begins with. */
function readCell(cell: Element, bold: ReadonlySet<string>): Cell {
  const lines = [''];
  let lead = '';
  let isLeading = true;
  const isBold = (element: Element): boolean =>
    /^(b|strong|h[1-6])$/.test(element.localName) ||
    [...element.classList].some((name) => bold.has(name)) ||
    attributesOf(element).some(([name, value]) => name === 'style' && BOLD.test(value));
  const walk = (parent: Element, inBold: boolean): void => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        const text = node.data.replace(/[^\S\u00a0]+/g, ' ');
        lines[lines.length - 1] += text;
        if (!oneLine(text)) lead += isLeading ? text : '';
        else if (inBold && isLeading) lead += text;
        else isLeading = false;
      } else if (node instanceof Element && !/^(script|style|noframes|template)$/.test(node.localName)) {
        if (node.localName === 'img') lines[lines.length - 1] += ` ${node.getAttribute('alt') ?? ''} `;
        const isBlock = BLOCK.test(node.localName);
        if (isBlock && lines.at(-1)!.trim()) lines.push('');
        if (node.localName === 'br') lines.push('');
        if ((isBlock || node.localName === 'br') && isLeading) lead += ' ';
        walk(node, inBold || isBold(node));
        if (isBlock && lines.at(-1)!.trim()) lines.push('');
      }
    }
  };
  walk(cell, false);
  return cellOf(lines, oneLine(lead));
}

/** The cells of a table; a cell that spans several places stands in the first of its columns, in each of its rows. */
function readTable(table: HTMLTableElement, bold: ReadonlySet<string>): Grid {
  const all = rowsOf(table);
  const shown = all.slice(0, ROWS + 1);
  const reaching: { rows: number; cell: Cell }[] = [];
  const rows = shown.map((row) => {
    const cells: Cell[] = [];
    const fromAbove = (): void => {
      for (let span = reaching[cells.length]; span?.rows; span = reaching[cells.length]) {
        span.rows--;
        cells.push(span.cell);
      }
    };
    for (const element of [...row.cells].slice(0, COLUMNS)) {
      fromAbove();
      const cell = readCell(element, bold);
      const width = Math.min(element.colSpan, COLUMNS);
      for (let column = 0; column < width; column++) {
        const here = column ? NO_CELL : cell;
        if (element.rowSpan > 1) reaching[cells.length] = { rows: element.rowSpan - 1, cell: here };
        cells.push(here);
      }
    }
    fromAbove();
    return cells;
  });
  const filled = rows.filter((row) => row.some(({ all: text }) => text));
  return {
    heading: oneLine(table.caption?.textContent ?? ''),
    rows: filled,
    left: all.length - shown.length,
    hidden: hiddenIn(table, shown),
  };
}

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  attributesOf(element).some(([name, value]) => name === 'style' && /(^|[;\s])display\s*:\s*none/i.test(value));

/** The columns that are hidden: spreadsheets hide columns, pages hide each cell. */
function hiddenIn(table: HTMLTableElement, rows: readonly HTMLTableRowElement[]): ReadonlySet<number> {
  const columns = [...table.querySelectorAll('col')]
    .filter((column) => column.closest('table') === table)
    .flatMap((column) => Array<Element>(Math.min(column.span, COLUMNS)).fill(column))
    .slice(0, COLUMNS);
  const found = new Set(columns.flatMap((column, index) => (isHidden(column) ? [index] : [])));
  const [first] = rows;
  for (const [index, cell] of [...(first?.cells ?? [])].slice(0, COLUMNS).entries())
    if (isHidden(cell) && rows.every((row) => row.cells.length === first!.cells.length && isHidden(row.cells[index]!)))
      found.add(index);
  return found;
}

/** The most tables of a paste that are looked at. */
const TABLES = 100;

const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] =>
  [...table.rows].filter((row) => row.closest('table') === table);
const lettersOf = (element: Element): number => element.textContent.replace(/\s+/g, '').length;

/**
 * Whether a table holds text, and does not just lay out a page: a layout table has another table with most of its text.
 */
function holdsText(table: HTMLTableElement): boolean {
  const rows = rowsOf(table);
  if (rows.length < 2) return false;
  const inner = [...table.querySelectorAll('table')];
  if (!inner.length) return true;
  const all = lettersOf(table);
  return rows.some(({ cells }) => cells.length > 1) && !inner.some((each) => lettersOf(each) * 2 > all);
}

/** Reads the table that a clipboard gives: as HTML, or as text with tabs, in Markdown, or as HTML source. */
export function readGrid(html: string, text: string): Grid | undefined {
  for (const source of [html, text]) {
    const start = source.search(/<table\b/i);
    if (start < 0) continue;
    // Office programs write a long style sheet before it, in a comment.
    const styles = [...source.slice(0, start).matchAll(/<style\b[^>]*>([^<]*(?:<!--[^<]*)*)/gi)].map(
      ([, sheet]) => sheet!,
    );
    const page = parse(source.slice(start));
    const table = [...page.querySelectorAll('table')].slice(0, TABLES).find(holdsText);
    const grid = table && readTable(table, boldClasses(styles.join('\n').replace(/<!--|-->/g, '')));
    if (grid && grid.rows.length > 1) return grid;
  }
  const markdown = readMarkdown(text);
  const rows = markdown.length ? markdown : readSeparated(text);
  return rows.length > 1 ? gridOf(rows) : undefined;
}
