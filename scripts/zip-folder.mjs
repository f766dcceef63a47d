import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The time of every file in an archive, so that the same files make the same bytes. */
const MADE = new Date(2020, 0, 1);

/** All files of a folder as one archive. */
export function zipFolder(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const inside = files.map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file)]);
  return zipSync(Object.fromEntries(inside.sort()), { mtime: MADE });
}
