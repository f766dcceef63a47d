// `npm test`: everything from a fresh clone to one line that adds up all suites.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installMissing, reportBrowsers } from './browsers.mjs';
import { clearCounts, readCounts, totalCounts, writeCounts } from './counts.mjs';
import { installDependencies } from './dependencies.mjs';
import { failuresOfNodeReport } from './failures.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const bin = (path, ...args) => [process.execPath, [`node_modules/${path}`, ...args]];

const nodeTests = (...files) => [
  process.execPath,
  ['--test', '--test-timeout=120000', '--test-reporter=spec', ...files],
];

/**
 * What must hold before it makes sense to run tests; each counts as one test. Those of one step run beside each other, a
 * step begins when the one before it has passed.
 */
const CHECKS = [
  {
    types: bin('typescript/bin/tsc', '-p', 'tsconfig.check.json'),
    lint: bin('eslint/bin/eslint.js', '.', '--max-warnings', '0'),
    format: bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
    descriptions: [process.execPath, ['scripts/describe.mjs', '--check']],
    unused: bin('knip/bin/knip.js', '--no-config-hints'),
  },
  { build: bin('rollup/dist/bin/rollup', '-c', '--silent') },
  {
    builder: [process.execPath, ['builder/build.mjs']],
    sizes: [process.execPath, ['scripts/sizes.mjs']],
    publint: bin('publint/src/cli.js', '--strict'),
    // JSON has no types to be wrong.
    packageTypes: bin(
      '@arethetypeswrong/cli/dist/index.js',
      ...['--pack', '.', '--profile', 'esm-only', '--format', 'table-flipped', '--no-summary'],
      ...['--exclude-entrypoints', 'custom-elements.json'],
    ),
  },
];

/**
 * Suites of tests; all of them run, whatever the others came to. One after the other: each keeps two cores busy by itself,
 * and beside each other they only wait for one another.
 */
const SUITES = {
  unit: bin('@web/test-runner/dist/bin.js'),
  stories: [process.execPath, ['scripts/story-tests.mjs']],
  package: nodeTests('test/package/'),
  docs: nodeTests('test/docs/'),
  hosts: nodeTests('test/hosts/plain.test.mjs'),
  accessibility: nodeTests('test/accessibility/'),
  e2e: nodeTests('test/e2e/'),
};

/** Some files of a suite. */
const someOf = (suite, files) =>
  suite === 'unit' ? bin('@web/test-runner/dist/bin.js', '--files', ...files) : nodeTests(...files);

/** Runs a command and shows what it prints: at once where it is alone, else in one piece when it has ended. */
function run(name, [command, args], isAlone) {
  const start = Date.now();
  const title = `\n== ${name}\n`;
  if (isAlone) console.log(title);
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        output += data;
        if (isAlone) process.stdout.write(data);
      });
    child.on('close', (code) => {
      const ok = code === 0;
      if (!isAlone) console.log(`${title}\n${output}`);
      console.log(`== ${name}: ${ok ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - start) / 1000)} s`);
      done({ ok, output });
    });
  });
}

/** Runs checks beside each other, two at a time, and returns the names of those that failed. */
async function failedOf(checks) {
  const failed = [];
  const waiting = Object.entries(checks);
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, command] = next;
      const { ok } = await run(name, command, false);
      writeCounts(name, { passed: Number(ok), failed: Number(!ok) });
      if (!ok) failed.push(name);
    }
  };
  await Promise.all([work(), work()]);
  return failed;
}

/** Counts of Node's own test runner, from the last lines of its report. It cancels what runs out of time. */
function countNodeTests(suite, output) {
  const number = (key) => Number(new RegExp(`^\\S* ?${key} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  if (!/^\S* ?tests \d+$/m.test(output)) return;
  writeCounts(suite, {
    passed: number('pass'),
    failed: number('fail') + number('cancelled'),
    skipped: number('skipped'),
    failures: failuresOfNodeReport(output),
  });
}

/** Runs a suite, or some files of it, and counts its tests. */
async function runSuite(name, [command, args]) {
  const { ok, output } = await run(name, [command, args], true);
  if (args.includes('--test')) countNodeTests(name, output);
  return ok;
}

/**
 * Files with a failure run once more, by themselves: on two busy cores a browser now and then misses a moment that a test
 * waits for. What fails twice has failed; what passes then is named at the end, to be mended.
 */
async function runAgain(name) {
  const { passed, failed, skipped, failures = [] } = readCounts(name) ?? {};
  const files = [...new Set(failures.map(({ file }) => file))];
  // Stories look at what fails a second time by themselves.
  if (!files.length || name === 'stories') return false;
  const ok = await runSuite(name, someOf(name, files));
  writeCounts(name, {
    ...(ok ? { passed: passed + failed, failed: 0, unsteady: failures } : { passed, failed, failures }),
    skipped,
  });
  return ok;
}

function list(title, failures) {
  if (!failures.length) return;
  console.log(`\n${title}\n${failures.map(({ file, what }) => `  ${file}\n    ${what}`).join('\n')}`);
}

let failed = false;
clearCounts();
try {
  installDependencies();
  installMissing();
  const missing = reportBrowsers();
  if (missing.length && process.env.CI) throw new Error(`CI tests in every browser; missing: ${missing.join(', ')}.`);
  for (const step of CHECKS) {
    const broken = await failedOf(step);
    if (broken.length) throw new Error(`${broken.join(' and ')} failed: see above.`);
  }
  for (const [name, command] of Object.entries(SUITES)) {
    const ok = (await runSuite(name, command)) || (await runAgain(name));
    if (!ok) failed = true;
  }
} catch (error) {
  failed = true;
  console.error(`\n${error.message}`);
}
const { passed, failed: broken, skipped, failures: named, unsteady } = totalCounts();
list('Passed when run again, by themselves:', unsteady);
list('Failed:', named);
// A suite that dies without a count must not look like success.
const failures = Math.max(broken, Number(failed));
console.log(`\n${passed} passed, ${failures} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failures ? 1 : 0;
