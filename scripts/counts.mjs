import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const FOLDER = new URL('../.cache/counts/', import.meta.url);

/** Notes what one suite of tests came to. */
export function writeCounts(suite, counts) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(new URL(`${suite}.json`, FOLDER), JSON.stringify(counts));
}

export const clearCounts = () => rmSync(FOLDER, { recursive: true, force: true });

/** All suites added up. */
export function totalCounts() {
  mkdirSync(FOLDER, { recursive: true });
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const file of readdirSync(FOLDER)) {
    const counts = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
    for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
  }
  return total;
}
