import { readTable } from '../../../src/difference-card/read-table.js';
import type { Row } from '../model/embed.js';
import { oneLine } from '../model/tidy.js';
import { parseInert } from '../snippet/inert.js';

/** What a pasted table was read into. */
export interface PastedTable {
  readonly heading: string;
  readonly first: string;
  readonly second: string;
  readonly rows: readonly Row[];
}

/** Cells as spreadsheets copy them: tabs between cells, quotes around a cell that holds a tab, a line end or a quote. */
export function readTabs(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = (): void => {
    rows[rows.length - 1]!.push(oneLine(cell));
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at]!;
      else quoted = false;
    } else if (character === '"' && !cell) quoted = true;
    else if (character === '\t') end();
    else if (character === '\n') {
      end();
      rows.push([]);
    } else if (character !== '\r') cell += character;
  }
  end();
  return rows.filter((row) => row.some(Boolean));
}

/** Cells of a Markdown table (GFM): pipes between cells, a line of dashes below the head. */
export function readMarkdown(text: string): string[][] {
  const lines = text.split('\n').map((line) => line.trim());
  const at = lines.findIndex((line) => /^\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?$/.test(line));
  if (at < 1) return [];
  const cells = (line: string): string[] =>
    line
      .replace(/^\||(?<!\\)\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => oneLine(cell.replace(/\\\|/g, '|')));
  const body = lines.slice(at + 1);
  const end = body.findIndex((line) => !line.includes('|'));
  return [lines[at - 1]!, ...body.slice(0, end < 0 ? undefined : end)].map(cells);
}

/** A pole and what explains it, as people write them in one cell: `**Groep** Spreekt …`, `Groep: spreekt …`. */
function side(cell: string): [pole: string, text: string] {
  const bold = /^(\*\*|__)(.+?)\1[\s:–—-]*(.*)$/.exec(cell);
  if (bold) return [oneLine(bold[2]!), oneLine(bold[3]!)];
  const colon = /^([^:.]{1,30}):\s+(.+)$/.exec(cell);
  return colon ? [oneLine(colon[1]!), oneLine(colon[2]!)] : [cell, ''];
}

/** A table of plain cells, the head first. Two columns have no topic. */
function fromCells(cells: readonly (readonly string[])[]): PastedTable | undefined {
  const [head, ...body] = cells;
  const columns = Math.max(...cells.map((row) => row.length));
  if (!head || !body.length || columns < 2) return undefined;
  const start = columns > 2 ? 1 : 0;
  const rows = body.map((row): Row => {
    const [first, firstText] = side(row[start] ?? '');
    const [second, secondText] = side(row[start + 1] ?? '');
    return {
      id: '',
      topic: start ? (row[0] ?? '') : '',
      first,
      firstText,
      second,
      secondText,
      note: row[start + 2] ?? '',
    };
  });
  return { heading: '', first: head[start] ?? '', second: head[start + 1] ?? '', rows };
}

const isBold = (element: Element): boolean =>
  element instanceof HTMLElement && (element.style.fontWeight === 'bold' || Number(element.style.fontWeight) >= 600);

/** Word and Google Docs make words bold by a style: here that becomes the tag that a card reads. */
function boldByTag(table: HTMLTableElement): void {
  for (const span of table.querySelectorAll('span')) {
    if (!isBold(span)) continue;
    const strong = table.ownerDocument.createElement('strong');
    strong.append(...span.childNodes);
    span.replaceWith(strong);
  }
}

function fromTable(table: HTMLTableElement): PastedTable | undefined {
  boldByTag(table);
  const { heading, first, second, differences } = readTable(table);
  if (!differences.length) return undefined;
  const text = (content: string | DocumentFragment): string =>
    oneLine(typeof content === 'string' ? content : content.textContent);
  const rows = differences.map((difference): Row => {
    const sides = [difference.first, difference.second].map(text);
    const texts = [difference.firstText, difference.secondText].map(text);
    const [[a, aText], [b, bText]] = sides.map((pole, index) => (texts[index] ? [pole, texts[index]] : side(pole))) as [
      [string, string],
      [string, string],
    ];
    return {
      id: '',
      topic: text(difference.topic),
      first: a,
      firstText: aText,
      second: b,
      secondText: bText,
      note: text(difference.note),
    };
  });
  return { heading, first, second, rows };
}

/**
 * Reads a table as it comes from a clipboard: `html` as Excel, Google Sheets, Word and web pages give it, or `text`
 * with tabs, in Markdown, or as HTML source.
 */
export function readPasted(html: string, text: string): PastedTable | undefined {
  for (const source of [html, text]) {
    const table = /<table\b/i.test(source) ? parseInert(source).querySelector('table') : null;
    const read = table && fromTable(table);
    if (read) return read;
  }
  const markdown = readMarkdown(text);
  if (markdown.length) return fromCells(markdown);
  return text.includes('\t') ? fromCells(readTabs(text)) : undefined;
}
