import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { findBrowser, wantedBrowsers } from './scripts/browsers.mjs';
import { LAUNCHERS } from './scripts/launchers.mjs';
import { resultsReporter } from './scripts/test/browser-reporter.mjs';
import { freePort } from './scripts/webkit-launcher.mjs';
import { contentServer } from './test/helpers/content-server.mjs';
import { faultReceiver } from './test/helpers/fault-receiver.mjs';
import { frameworks } from './test/helpers/frameworks.mjs';
import { serviceServers } from './test/helpers/service-servers.mjs';
import { strictPage } from './test/helpers/strict-page.mjs';
import { devtools } from './test/helpers/devtools.plugin.mjs';
import { papaparse } from './test/helpers/papaparse.plugin.mjs';

/** What tests with random input start from, and how many times as often as usual they run. */
const properties = { seed: Number(process.env.PROPERTY_SEED ?? 1), times: Number(process.env.PROPERTY_TIMES ?? 1) };

/** Seconds that a test may take; more where `npm test` tries once more what failed (scripts/test.mjs). */
const timeout = process.env.TEST_AGAIN ? 30 : 10;

/** Where `npm test` wants the results. */
const resultsFile = process.env.TEST_RESULTS;

/**
 * A page of tests, as the runner makes it, in which Lit's warning of an update that asks for another one fails the test
 * that it comes in: such a widget is drawn twice. The tests begin when the page has settled: before that a widget adds
 * nothing to it (test/guest/hydration.test.ts).
 */
const testPage = (testFramework) => `<!doctype html>
  <html>
    <body>
      <script>
        globalThis.properties = ${JSON.stringify(properties)};
        const { warn } = console;
        console.warn = (...parts) => {
          warn.apply(console, parts);
          if (String(parts[0]).includes('change-in-update')) setTimeout(() => { throw new Error(parts[0]); });
        };
      </script>
      <script type="module" src="/test/helpers/reportable-assertions.js"></script>
      <script type="module">
        import { settling } from '/src/widget/life.ts';
        await settling();
        import('${testFramework}');
      </script>
    </body>
  </html>`;

export default {
  files: ['test/**/*.test.ts'],
  port: await freePort(),
  nodeResolve: true,
  testRunnerHtml: testPage,
  middleware: [faultReceiver(), contentServer(), serviceServers(), strictPage(), frameworks()],
  concurrency: 2,
  browsers: wantedBrowsers()
    .filter(findBrowser)
    .map((name) => LAUNCHERS[name]()),
  plugins: [
    esbuildPlugin({ ts: true, json: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
    a11ySnapshotPlugin(),
    devtools,
    papaparse,
  ],
  testFramework: { config: { timeout: timeout * 1000 } },
  // Firefox takes long to start where other work is going on.
  browserStartTimeout: 120_000,
  testsFinishTimeout: timeout * 12_000,
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text-summary', 'lcov'] },
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode|^<brug-|^brug-submit:/.test(String(args?.[0])),
  reporters: [defaultReporter({ reportTestProgress: false }), ...(resultsFile ? [resultsReporter(resultsFile)] : [])],
};
