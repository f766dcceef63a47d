import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';

/** All tests of a suite and of those inside it, each with its `path`: the names down to it. */
const testsOf = (suite, path = []) => [
  ...(suite?.tests ?? []).map((test) => ({ ...test, path: [...path, test.name].join(' › ') })),
  ...(suite?.suites ?? []).flatMap((inner) => testsOf(inner, [...path, inner.name])),
];

/** The results of one file in one browser. */
export function resultsOfSession({ testFile, browser, testResults, errors = [], passed }) {
  const of = { file: relative(process.cwd(), testFile), browser: browser.name };
  const results = testsOf(testResults).map((test) => ({
    ...of,
    // A reason to skip stands in the name: Mocha has no other place for it.
    name: test.path,
    result: test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed',
    why: test.skipped ? /\(skipped: (.*)\)$/.exec(test.path)?.[1] : test.error?.message,
  }));
  // A file that breaks outside its tests, or does not end, has failed whatever they came to.
  if (!passed && !results.some(({ result }) => result === 'failed'))
    results.push({ ...of, result: 'failed', why: errors[0]?.message ?? 'does not run to its end' });
  return results;
}

/** A reporter for @web/test-runner that adds to a file a result for each test, each browser on its own. */
export const resultsReporter = (file) => ({
  reportTestFileResults({ sessionsForTestFile }) {
    const results = sessionsForTestFile.flatMap(resultsOfSession);
    appendFileSync(file, results.map((result) => `${JSON.stringify(result)}\n`).join(''));
  },
});
