// What did not pass, by name: a run prints thousands of lines, and its end should say what to look at.
import { relative } from 'node:path';

/** All tests of a suite and of those inside it, each with its `path`: the names down to it. */
export const testsOf = (suite, path = []) => [
  ...(suite?.tests ?? []).map((test) => ({ ...test, path: [...path, test.name].join(' › ') })),
  ...(suite?.suites ?? []).flatMap((inner) => testsOf(inner, [...path, inner.name])),
];

/** Failures of one browser in one file of a @web/test-runner run. */
export function failuresOfSession({ testFile, browser, testResults, errors = [], passed }) {
  if (passed) return [];
  const file = relative(process.cwd(), testFile);
  const failed = testsOf(testResults).filter((test) => !test.passed && !test.skipped);
  const reasons = failed.map(({ path, error }) => `${path}: ${firstLine(error?.message)}`);
  if (!reasons.length) reasons.push(firstLine(errors[0]?.message ?? 'does not run to its end'));
  return reasons.map((reason) => ({ file, what: `${browser.name}, ${reason}` }));
}

/** Failures in a report of Node's own test runner, those that ran out of time too. */
export function failuresOfNodeReport(report) {
  const list = report.split(/^✖ failing tests:$/m)[1] ?? '';
  return [...list.matchAll(/^test at (.+?):\d+:\d+\n✖ (.+?) \([\d.]+ms\)\n(.*)$/gm)].map(([, file, name, reason]) => ({
    file,
    what: `${name}: ${reason.trim()}`,
  }));
}

const firstLine = (text = '') => text.trim().split('\n')[0];
