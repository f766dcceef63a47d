// What tests came to. A suite writes a line of JSON for each test as it goes along: what it did counts even when it dies.
// A result has a `file`, the `name` of the test (none where the file itself failed) and the `browser` of a unit test; it is
// `passed`, `failed` or `skipped`, and `why` says more.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const FOLDER = '.cache/results/';

/** Where a suite is to write its results; what an earlier run wrote there is removed. */
export function newResultsFile(suite) {
  mkdirSync(FOLDER, { recursive: true });
  const file = `${FOLDER}${suite}.jsonl`;
  rmSync(file, { force: true });
  return file;
}

/** The results that a suite has written; a last line that was cut off is none. */
export const readResults = (file) =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1).map(JSON.parse) : [];

export const isFailed = ({ result }) => result === 'failed';
const keyOf = ({ file, name, browser }) => JSON.stringify([file, name, browser]);

/** The results of a suite after what failed was run again, and those that passed only then. */
export function afterSecondRun(first, second) {
  const tests = new Set(second.map(keyOf));
  const files = new Set(second.map(({ file }) => file));
  const isReplaced = (result) => (result.name ? tests.has(keyOf(result)) : files.has(result.file));
  const results = [...first.filter((result) => !isReplaced(result)), ...second];
  const failed = new Set(results.filter(isFailed).map(keyOf));
  return { results, unsteady: first.filter((result) => isFailed(result) && !failed.has(keyOf(result))) };
}

const lineOf = ({ file, browser, name = 'the file itself', why = '' }) =>
  `${file}${browser ? ` in ${browser}` : ''}\n    ${name}: ${why.trim().split('\n')[0]}`;

/** A line for each reason in each file. */
function skippedLines(results) {
  const groups = {};
  for (const { file, why = 'no reason given', browser } of results) {
    const group = (groups[`${file}: ${why}`] ??= { count: 0, browsers: new Set() });
    group.count++;
    if (browser) group.browsers.add(browser);
  }
  return Object.entries(groups).map(
    ([reason, { count, browsers }]) => `${reason} (${[`${count} tests`, ...browsers].join(', ')})`,
  );
}

/** What a person wants to know at the end of a run; the last line is the sum of all suites. */
export function summaryOf(results, unsteady = []) {
  const of = (wanted) => results.filter(({ result }) => result === wanted);
  const lists = {
    'Skipped:': skippedLines(of('skipped')),
    'Passed when run again, by themselves:': unsteady.map(lineOf),
    'Failed:': of('failed').map(lineOf),
  };
  return [
    ...Object.entries(lists).flatMap(([title, lines]) =>
      lines.length ? [title, ...lines.map((line) => `  ${line}`), ''] : [],
    ),
    `${of('passed').length} passed, ${of('failed').length} failed`,
  ].join('\n');
}
