import { LONGEST } from '../markup/parse.js';
import { readGrid, type Grid } from './cells.js';
import { readLines } from './lines.js';
import { guess, tableFrom, type PastedTable } from './columns.js';

/** What a clipboard gives: a table, or a list of differences with a line each. */
export function readClipboard(html: string, text: string): Grid | undefined {
  const lines = text.length > LONGEST ? undefined : readLines(text);
  const grid = readGrid(html, text);
  // Lists of Word have a tab after each bullet, and a table of one column is a list.
  const isTable = !!grid && grid.rows.some((row) => row.filter(({ all }) => all).length > 1);
  return lines && (!isTable || !/<table\b/i.test(html + text)) ? lines : grid;
}

/** Reads a table as it comes from a clipboard, its columns as they most likely are. */
export function readPasted(html: string, text: string): PastedTable | undefined {
  if (text.length > LONGEST) return undefined;
  const grid = readClipboard(html, text);
  if (!grid) return undefined;
  const table = tableFrom(grid, guess(grid));
  return table.rows.length ? table : undefined;
}
