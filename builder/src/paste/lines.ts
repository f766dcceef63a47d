import { LIMITS } from '../model/limits.js';
import { gridOf, oneLine, type Grid } from './cells.js';

/** The mark before an item of a list, as it is copied: Word puts a tab after it. */
const BULLET = /^\s*(?:[·•▪◦‣*§o–-]|\(?\d{1,3}[.)]|[a-z][.)])\s+/i;

/** `Audience: group versus individual: what there is to say of it`. */
const PAIR =
  /^(?:([^:]{1,60}):\s+)?([^:.!?]{1,60}?)\s+(?:versus|vs\.?|tegenover|in plaats van|instead of|gegenüber|contre|frente a|contro)\s+([^:.!?–—]{1,60})(?:\s*[:.–—]\s*(.*))?$/i;

/** The most lines that are read: items, and what is written about them below. */
const LINES = LIMITS.rows * 3;

const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Reads a list of differences as people type them, one a line; the lines after one explain it. */
export function readLines(text: string): Grid | undefined {
  const all = text.split(/[\r\n]+/).filter((line) => line.trim());
  const lines = all.slice(0, LINES).map((line) => line.replace(BULLET, ''));
  if (lines.some((line) => line.includes('\t'))) return undefined;
  const rows: { topic: string; first: string; second: string; note: string[] }[] = [];
  let heading = '';
  for (const [index, line] of lines.entries()) {
    const found = PAIR.exec(oneLine(line).replaceAll('**', ''));
    if (found) {
      const [, topic = '', first = '', second = '', note = ''] = found;
      rows.push({
        topic,
        first: withCapital(first),
        second: withCapital(second),
        note: note ? [withCapital(note)] : [],
      });
    } else if (rows.length) rows.at(-1)!.note.push(oneLine(line));
    else if (index === 0) heading = oneLine(line);
    else return undefined;
  }
  // Prose, too, compares things now and then, so most lines must be differences.
  if (rows.length < 2 || rows.length * 2 < lines.length - 1) return undefined;
  const roles = (['topic', 'first', 'second', 'note'] as const).filter((role) =>
    rows.some((row) => row[role].length > 0),
  );
  const grid = gridOf(
    rows.map((row) => roles.map((role) => (role === 'note' ? row.note.join(' ') : row[role]))),
    heading,
  );
  const [first, ...others] = rows;
  // The first item names the subjects if it says nothing more, while all others do.
  const isBare = (row: (typeof rows)[number]): boolean => !row.topic && !row.note.length;
  const left = grid.left + all.length - lines.length;
  return { ...grid, left, given: { roles, hasHead: isBare(first!) && !others.some(isBare) } };
}
