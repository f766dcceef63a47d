import { LONGEST } from '../markup/parse.js';
import { readGrid } from './cells.js';
import { guess, tableFrom, type PastedTable } from './columns.js';

/** Reads a table as it comes from a clipboard, its columns as they most likely are. */
export function readPasted(html: string, text: string): PastedTable | undefined {
  if (text.length > LONGEST) return undefined;
  const grid = readGrid(html, text);
  if (!grid) return undefined;
  const table = tableFrom(grid, guess(grid));
  return table.rows.length ? table : undefined;
}
