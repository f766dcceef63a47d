import { relative } from 'node:path';

/** A reporter for Node's own test runner, which sends what it yields to a file: a result for each test. */
export default async function* results(source) {
  /** The names down to the test that each file is at. */
  const paths = {};
  for await (const { type, data } of source) {
    if (!/^test:(start|pass|fail)$/.test(type)) continue;
    const { name, nesting, file, details, skip } = data;
    const path = (paths[file] ??= []);
    path.length = nesting;
    path.push(name);
    if (type === 'test:start') continue;

    const { error, type: kind } = details;
    // A group counts by its tests; only what happened around them is its own.
    if (kind === 'suite' && error?.failureType !== 'hookFailed') continue;
    // So does a test with tests inside it.
    if (error?.failureType === 'subtestsFailed') continue;
    // With --test-name-pattern the other tests are "skipped".
    if (skip === 'test name does not match pattern') continue;
    const result = {
      file: relative(process.cwd(), file),
      // A file that fails outside its tests stands under its own path.
      name: kind === 'suite' || name === file ? undefined : path.join(' › '),
      result: type === 'test:fail' ? 'failed' : skip !== undefined ? 'skipped' : 'passed',
      why: error ? (error.cause?.message ?? error.message) : typeof skip === 'string' ? skip : undefined,
    };
    yield `${JSON.stringify(result)}\n`;
  }
}
