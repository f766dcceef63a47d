// `npm test`: everything from a fresh clone to one line that adds up all suites.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installMissing, reportBrowsers } from './browsers.mjs';
import { clearCounts, totalCounts, writeCounts } from './counts.mjs';
import { installDependencies } from './dependencies.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const bin = (path, ...args) => [process.execPath, [`node_modules/${path}`, ...args]];

/** What must hold before it makes sense to run tests; each counts as one test. */
const CHECKS = {
  types: bin('typescript/bin/tsc', '-p', 'tsconfig.check.json'),
  lint: bin('eslint/bin/eslint.js', '.', '--max-warnings', '0'),
  format: bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  descriptions: [process.execPath, ['scripts/describe.mjs', '--check']],
  unused: bin('knip/bin/knip.js', '--no-config-hints'),
  build: bin('rollup/dist/bin/rollup', '-c', '--silent'),
  builder: [process.execPath, ['builder/build.mjs']],
  sizes: [process.execPath, ['scripts/sizes.mjs']],
  publint: bin('publint/src/cli.js', '--strict'),
  // JSON has no types to be wrong.
  packageTypes: bin(
    '@arethetypeswrong/cli/dist/index.js',
    ...['--pack', '.', '--profile', 'esm-only', '--format', 'table-flipped', '--no-summary'],
    ...['--exclude-entrypoints', 'custom-elements.json'],
  ),
};

/** Suites of tests; all of them run, whatever the others came to. */
const SUITES = {
  unit: bin('@web/test-runner/dist/bin.js'),
  stories: [process.execPath, ['scripts/story-tests.mjs']],
  package: [process.execPath, ['--test', '--test-timeout=120000', '--test-reporter=spec', 'test/package/']],
  docs: [process.execPath, ['--test', '--test-timeout=120000', '--test-reporter=spec', 'test/docs/']],
  hosts: [process.execPath, ['--test', '--test-timeout=120000', '--test-reporter=spec', 'test/hosts/plain.test.mjs']],
  accessibility: [process.execPath, ['--test', '--test-timeout=120000', '--test-reporter=spec', 'test/accessibility/']],
  e2e: [process.execPath, ['--test', '--test-timeout=120000', '--test-reporter=spec', 'test/e2e/']],
};

function run(name, [command, args]) {
  const start = Date.now();
  console.log(`\n== ${name}`);
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data) => {
      output += data;
      process.stdout.write(data);
    });
    child.on('close', (code) => {
      console.log(`== ${name}: ${code === 0 ? 'ok' : 'FAILED'}, ${Math.round((Date.now() - start) / 1000)} s`);
      done({ ok: code === 0, output });
    });
  });
}

/** Counts of Node's own test runner, from the last lines of its report. */
function countNodeTests(suite, output) {
  const number = (key) => Number(new RegExp(`^\\S* ?${key} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  if (/^\S* ?tests \d+$/m.test(output)) {
    writeCounts(suite, { passed: number('pass'), failed: number('fail'), skipped: number('skipped') });
  }
}

let failed = false;
clearCounts();
try {
  installDependencies();
  installMissing();
  const missing = reportBrowsers();
  if (missing.length && process.env.CI) throw new Error(`CI tests in every browser; missing: ${missing.join(', ')}.`);
  for (const [name, command] of Object.entries(CHECKS)) {
    const { ok } = await run(name, command);
    writeCounts(name, { passed: Number(ok), failed: Number(!ok) });
    if (!ok) throw new Error(`${name} failed: see above.`);
  }
  for (const [name, command] of Object.entries(SUITES)) {
    const { ok, output } = await run(name, command);
    if (command[1].includes('--test')) countNodeTests(name, output);
    if (!ok) failed = true;
  }
} catch (error) {
  failed = true;
  console.error(`\n${error.message}`);
}
const { passed, failed: broken, skipped } = totalCounts();
// A suite that dies without a count must not look like success.
const failures = Math.max(broken, Number(failed));
console.log(`\n${passed} passed, ${failures} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failures ? 1 : 0;
