import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { failuresOfNodeReport, failuresOfSession } from '../../scripts/failures.mjs';

test('npm test names what failed in a report of Node’s runner, out of time and in a group too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'failures-'));
  const file = join(folder, 'some.test.mjs');
  writeFileSync(
    file,
    `import { describe, test } from 'node:test';
    describe('a group', () => {
      test('throws', () => { throw new Error('no bridge\\nat all'); });
      test('is fine', () => {});
    });
    test('hangs', { timeout: 20 }, () => new Promise((done) => setTimeout(done, 500)));`,
  );
  // A run inside a run prints another report.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const { stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=spec', file], { encoding: 'utf8', env });
  rmSync(folder, { recursive: true });
  const failures = failuresOfNodeReport(stdout);
  assert.deepEqual(
    failures.map(({ what }) => what),
    ['throws: Error: no bridge', "hangs: 'test timed out after 20ms'"],
  );
  for (const failure of failures) assert.match(failure.file, /some\.test\.mjs$/);
});

test('npm test names what failed in a session of the browser tests', () => {
  const session = (more) => ({
    testFile: join(process.cwd(), 'test/a.test.ts'),
    browser: { name: 'Firefox' },
    ...more,
  });
  const testResults = {
    tests: [{ name: 'stands', passed: true }],
    suites: [
      {
        name: 'a bridge',
        tests: [
          { name: 'bends', passed: false, error: { message: 'expected 1\nto equal 2' } },
          { name: 'floats', passed: false, skipped: true },
        ],
        suites: [],
      },
    ],
  };
  const named = (...sessions) => sessions.flatMap(failuresOfSession).map(({ file, what }) => `${file} ${what}`);
  assert.deepEqual(
    named(
      session({ passed: true, testResults }),
      session({ passed: false, testResults }),
      session({ passed: false, errors: [{ message: 'does not parse' }] }),
      session({ passed: false }),
    ),
    [
      'test/a.test.ts Firefox, a bridge › bends: expected 1',
      'test/a.test.ts Firefox, does not parse',
      'test/a.test.ts Firefox, does not run to its end',
    ],
  );
});
