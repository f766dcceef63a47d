// `npm test`: what a change must not break, from a fresh clone to one line that adds up all suites, in Chromium.
// `npm run test:all`: everything, in three engines. BROWSERS=firefox,webkit chooses others.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installMissing, reportBrowsers } from './browsers.mjs';
import { installDependencies } from './dependencies.mjs';
import { afterSecondRun, isFailed, newResultsFile, readResults, summaryOf } from './test/results.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const isAll = process.argv.includes('--all');
if (!isAll) process.env.BROWSERS ||= 'chromium';
if (isAll) process.env.PROPERTY_TIMES ||= '5';

const bin = (path, ...args) => [process.execPath, `node_modules/${path}`, ...args];
/** What a linter remembers of files that are as they were. `test:all` trusts nothing that it has not looked at itself. */
const cache = (tool) => (isAll ? [] : ['--cache', '--cache-strategy', 'content', '--cache-location', `.cache/${tool}`]);

/**
 * What must hold before it makes sense to run tests; each counts as one test. Those of one step run beside each other, two
 * at a time and the longest first; a step begins when the one before it has passed.
 */
const CHECKS = [
  {
    lint: bin('eslint/bin/eslint.js', '.', '--max-warnings', '0', ...cache('eslint')),
    build: bin('rollup/dist/bin/rollup', '-c', '--silent'),
    format: bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.', ...cache('prettier')),
    types: bin('typescript/bin/tsc', '-p', 'tsconfig.check.json'),
    descriptions: [process.execPath, 'scripts/describe.mjs', '--check'],
    imports: bin(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      'src',
      'builder/src',
      '--config',
      '.dependency-cruiser.mjs',
    ),
    unused: bin('knip/bin/knip.js', '--no-config-hints'),
  },
  {
    ...(isAll && { stories: bin('storybook/dist/bin/dispatcher.js', 'build', '--quiet', '-o', '.cache/storybook') }),
    builder: [process.execPath, 'builder/build.mjs'],
    sizes: [process.execPath, 'scripts/sizes.mjs'],
    publint: bin('publint/src/cli.js', '--strict'),
    // JSON has no types to be wrong.
    packageTypes: bin(
      '@arethetypeswrong/cli/dist/index.js',
      ...['--pack', '.', '--profile', 'esm-only', '--format', 'table-flipped', '--no-summary'],
      ...['--exclude-entrypoints', 'custom-elements.json'],
    ),
  },
];

const unitTests = (results, files) => ({
  command: bin('@web/test-runner/dist/bin.js', ...(files ? ['--concurrency', '1', '--files', ...files] : [])),
  env: { TEST_RESULTS: results, ...(files && { TEST_AGAIN: 'yes' }) },
});

/** Milliseconds that a file of Node's runner may take, and any test in it that has no limit of its own. */
const TIMEOUT = 360_000;

/** Files in Node's own test runner, two at a time, since they mostly wait for a browser. */
const nodeTests =
  (...all) =>
  (results, files, timeout = files ? 2 * TIMEOUT : TIMEOUT) => ({
    command: [
      ...[process.execPath, '--test', `--test-timeout=${timeout}`, `--test-concurrency=${files ? 1 : 2}`],
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...['--test-reporter=./scripts/test/node-reporter.mjs', `--test-reporter-destination=${results}`],
      ...(files ?? all),
    ],
  });

/** Opens stories, or those in which something failed. Three at a time are in one file, so that no other runs beside it. */
const storyTests = (results, files, failures) => {
  // All are in one file, and each has a limit of its own.
  const { command } = nodeTests('test/stories/')(results, undefined, 3 * TIMEOUT);
  const ids = failures?.map(({ name }) => name?.split(' › ')[1]) ?? [];
  // Where the file itself failed, nobody knows which of them did.
  return { command, env: ids.length && ids.every(Boolean) ? { STORIES: ids.join() } : {} };
};

/** All files for Node's own runner, but those of suites that have a command of their own. */
const allNodeTests = () =>
  readdirSync('test', { recursive: true })
    .filter((file) => file.endsWith('.test.mjs') && !/^(stories|screen-reader|wordpress)\/|^hosts\/apps/.test(file))
    .map((file) => `test/${file}`)
    .sort();

/** Suites of tests, one after the other; all of them run, whatever the others came to. */
const SUITES = isAll
  ? {
      unit: unitTests,
      stories: storyTests,
      node: nodeTests(...allNodeTests()),
    }
  : {
      unit: unitTests,
      node: nodeTests(
        'test/accessibility/snapshots.test.mjs',
        'test/prerender/',
        ...['bundle', 'demo', 'difference-card', 'own-form', 'whitepaper-cta'].map(
          (name) => `test/e2e/${name}.test.mjs`,
        ),
        ...['exports', 'manifest', 'editor-data', 'rendered'].map((name) => `test/package/${name}.test.mjs`),
      ),
    };
/** A suite that takes longer hangs in a way that its own limits do not see. */
const SUITE_TIMEOUT = 30 * 60_000;

/** Runs a command and shows what it prints: at once, or in one piece when it has ended. Says whether, and else why not. */
function run(name, { command: [program, ...args], env }, { atOnce }) {
  const start = Date.now();
  const title = `\n== ${name}\n`;
  if (atOnce) console.log(title);
  return new Promise((done) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      timeout: SUITE_TIMEOUT,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => (atOnce ? process.stdout.write(data) : (output += data)));
    child.on('close', (code, signal) => {
      if (!atOnce) console.log(`${title}\n${output}`);
      console.log(`== ${name}: ${code === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - start) / 1000)} s`);
      done(code === 0 ? undefined : (signal ?? `exit code ${code}`));
    });
  });
}

/** Runs checks beside each other, two at a time. */
async function resultsOfChecks(checks) {
  const results = [];
  const waiting = Object.entries(checks);
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [file, command] = next;
      const why = await run(file, { command }, { atOnce: false });
      results.push({ file, result: why ? 'failed' : 'passed', why: why && 'see above' });
    }
  };
  await Promise.all([work(), work()]);
  return results;
}

async function resultsOfSuite(name, commandFor, ...failed) {
  const file = newResultsFile(name);
  const why = await run(name, commandFor(file, ...failed), { atOnce: true });
  const results = readResults(file);
  // A suite that dies without a word of a test must not look like success.
  if (why && !results.some(isFailed)) results.push({ file: name, result: 'failed', why: `ended with ${why}` });
  return results;
}

/**
 * Runs a suite. Files with a failure run once more, by themselves and with more time: on two busy cores a browser now and
 * then misses a moment that a test waits for. What fails twice has failed; what passes then is named at the end, to be
 * mended.
 */
async function resultsWithSecondRun(name, commandFor) {
  const first = await resultsOfSuite(name, commandFor);
  const failed = first.filter(isFailed);
  const files = [...new Set(failed.map(({ file }) => file))].filter((file) => file !== name);
  if (!files.length) return { results: first, unsteady: [] };
  return afterSecondRun(first, await resultsOfSuite(`${name} again`, commandFor, files, failed));
}

const results = [];
const unsteady = [];
try {
  installDependencies();
  installMissing();
  const missing = reportBrowsers();
  if (missing.length && process.env.CI) throw new Error(`CI tests in every browser; missing: ${missing.join(', ')}.`);
  for (const step of CHECKS) {
    results.push(...(await resultsOfChecks(step)));
    if (results.some(isFailed)) throw new Error('No test was run, since what they need does not hold.');
  }
  for (const [name, commandFor] of Object.entries(SUITES)) {
    const suite = await resultsWithSecondRun(name, commandFor);
    results.push(...suite.results);
    unsteady.push(...suite.unsteady);
  }
} catch (error) {
  results.push({ file: 'npm test', result: 'failed', why: error.message });
}
console.log(`\n${summaryOf(results, unsteady)}`);
process.exitCode = results.some(isFailed) ? 1 : 0;
