import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const FOLDER = new URL('../.cache/counts/', import.meta.url);

const fileOf = (suite) => new URL(`${suite}.json`, FOLDER);

/**
 * Notes what one suite of tests came to: numbers of `passed`, `failed` and `skipped`; `failures` by `file` and `what` went
 * wrong, and the `unsteady` ones, which passed when they were run again.
 */
export function writeCounts(suite, counts) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(suite), JSON.stringify(counts));
}

/** What one suite came to, once it has been noted. */
export const readCounts = (suite) =>
  existsSync(fileOf(suite)) ? JSON.parse(readFileSync(fileOf(suite), 'utf8')) : undefined;

export const clearCounts = () => rmSync(FOLDER, { recursive: true, force: true });

/** All suites added up. */
export function totalCounts() {
  mkdirSync(FOLDER, { recursive: true });
  const total = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };
  for (const file of readdirSync(FOLDER)) {
    const { failures = [], unsteady = [], ...counts } = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
    for (const key of Object.keys(counts)) total[key] += counts[key] ?? 0;
    total.failures.push(...failures);
    total.unsteady.push(...unsteady);
  }
  return total;
}
