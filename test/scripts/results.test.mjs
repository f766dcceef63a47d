// `npm test` hears of every test: of those that fail, hang, are skipped, or hold elements.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findBrowser, wantedBrowsers } from '../../scripts/browsers.mjs';
import { afterSecondRun, readResults, summaryOf } from '../../scripts/test/results.mjs';

const browsers = wantedBrowsers().filter(findBrowser);
let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), 'results-'))));
after(() => rmSync(folder, { recursive: true }));

/** Runs a command, and returns the results that it has written. */
async function resultsOf(name, args, env) {
  const file = join(folder, name);
  // A run inside a run would print another report.
  const child = spawn(process.execPath, args(file), {
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, TEST_RESULTS: file, ...env },
    stdio: 'ignore',
  });
  const code = await new Promise((done) => child.on('close', done));
  assert.equal(code, 1, 'the run fails');
  return readResults(file);
}

const inNode = (name) =>
  resultsOf(`node-${name}`, (file) => [
    ...['--test', '--test-timeout=2000', '--test-reporter=./scripts/test/node-reporter.mjs'],
    ...[`--test-reporter-destination=${file}`, `test/scripts/fixtures/${name}.mjs`],
  ]);
const inBrowser = (FIXTURES, BROWSERS) =>
  resultsOf(
    `${BROWSERS}-${FIXTURES}`,
    () => ['node_modules/@web/test-runner/dist/bin.js', '--config', 'test/scripts/fixtures/wtr.config.mjs'],
    { FIXTURES, BROWSERS },
  );
const said = ({ name, result, why }) => `${result}: ${name}${why ? `: ${why.split('\n')[0]}` : ''}`;

describe('results in Node', () => {
  it('are of each test, with the reason', async () => {
    const results = await inNode('node');
    assert.deepEqual(new Set(results.map(({ file }) => file)), new Set(['test/scripts/fixtures/node.mjs']));
    assert.deepEqual(results.map(said), [
      'passed: a group › passes',
      'skipped: a group › is skipped: no bridge here',
      'failed: a group › fails\nin two lines: no bridge',
      'passed: a group › has tests inside › one passes',
      'failed: a group › has tests inside › one fails: inside',
      'failed: a group without ground › never begins: test did not finish before its parent and was cancelled',
      'failed: undefined: no ground',
      'passed: a group that leaves a mess › passes',
      'failed: undefined: a mess',
      'failed: hangs: test timed out after 20ms',
    ]);
  });

  it('name a file that does not end', async () => {
    assert.deepEqual((await inNode('endless')).map(said), ['failed: undefined: test timed out after 2000ms']);
  });
});

for (const browser of browsers) {
  describe(`results in ${browser}`, () => {
    it('are of each test, with the message of an assertion that holds elements', async () => {
      const results = await inBrowser('browser', browser);
      assert.deepEqual(results.map(said), [
        'passed: in a browser › passes',
        'skipped: in a browser › is skipped (skipped: no bridge here): no bridge here',
        'failed: in a browser › finds an element in a list: expected [ <a href="/over-ons"></a> ] to be empty',
        'failed: in a browser › finds one element for another: expected <a href="/over-ons"></a> to equal <b></b>',
        'failed: in a browser › finds a function in an object: expected { go: [Function: go] } to deeply equal {}',
      ]);
    });
  });
}

// Chromium has a process for each page; in the others a page that does not end blocks every page after it.
const skip = !browsers.includes('webkit') && 'there is no WebKit';
it('a file that does not end is named, and the one after it is run', { skip }, async () => {
  const [endless, after] = (await inBrowser('endless,after', 'webkit')).sort((one, other) =>
    other.file.localeCompare(one.file),
  );
  assert.equal(endless.file, 'test/scripts/fixtures/endless.ts');
  assert.match(endless.why, /did not (start|finish)/);
  assert.deepEqual([after.result, after.why], ['passed', undefined]);
});

describe('the summary', () => {
  const first = [
    { file: 'a.test.ts', name: 'stands', browser: 'Firefox', result: 'passed' },
    { file: 'a.test.ts', name: 'bends', browser: 'Firefox', result: 'failed', why: 'expected 1\nto equal 2' },
    { file: 'a.test.ts', name: 'prints', browser: 'Firefox', result: 'skipped', why: 'no printer' },
    { file: 'a.test.ts', name: 'prints again', browser: 'WebKit', result: 'skipped', why: 'no printer' },
    { file: 'hangs.test.ts', result: 'failed', why: 'does not end' },
    { file: 'dies.test.ts', result: 'failed', why: 'does not end' },
  ];

  it('lists what was skipped and what failed, and ends with the sum', () => {
    assert.equal(
      summaryOf(first),
      `Skipped:
  a.test.ts: no printer (2 tests, Firefox, WebKit)

Failed:
  a.test.ts in Firefox
    bends: expected 1
  hangs.test.ts
    the file itself: does not end
  dies.test.ts
    the file itself: does not end

1 passed, 3 failed`,
    );
  });

  it('takes the second run of what failed in place of the first', () => {
    const { results, unsteady } = afterSecondRun(first, [
      { file: 'a.test.ts', name: 'stands', browser: 'Firefox', result: 'passed' },
      { file: 'a.test.ts', name: 'bends', browser: 'Firefox', result: 'failed', why: 'expected 1' },
      { file: 'hangs.test.ts', name: 'one', browser: 'WebKit', result: 'passed' },
      { file: 'hangs.test.ts', name: 'two', browser: 'WebKit', result: 'passed' },
    ]);
    assert.deepEqual(unsteady, [first[4]]);
    assert.equal(summaryOf(results).split('\n').at(-1), '3 passed, 2 failed');
  });
});
