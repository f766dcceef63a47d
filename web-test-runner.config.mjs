import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findBrowser, wantedBrowsers } from './scripts/browsers.mjs';
import { countReporter } from './scripts/count-reporter.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';
import { contentServer } from './test/helpers/content-server.mjs';
import { faultReceiver } from './test/helpers/fault-receiver.mjs';
import { serviceServers } from './test/helpers/service-servers.mjs';
import { strictPage } from './test/helpers/strict-page.mjs';
import { devtools } from './test/helpers/devtools.plugin.mjs';

const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: { executablePath: findBrowser('chromium'), args: chromiumArguments() },
      // A window for each page: tabs in the background get no animation frames.
      createPage: ({ context }) => context.newPage({ type: 'window' }),
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: findBrowser('firefox') },
    }),
  webkit: webkitLauncher,
};

export default {
  files: ['test/**/*.test.ts'],
  nodeResolve: true,
  middleware: [faultReceiver(), contentServer(), serviceServers(), strictPage()],
  concurrency: 2,
  browsers: wantedBrowsers()
    .filter(findBrowser)
    .map((name) => launchers[name]()),
  plugins: [
    esbuildPlugin({ ts: true, json: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
    a11ySnapshotPlugin(),
    devtools,
  ],
  testFramework: { config: { timeout: 10_000 } },
  // Firefox takes long to start where other work is going on.
  browserStartTimeout: 120_000,
  testsFinishTimeout: 240_000,
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['text-summary', 'lcov'] },
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode|^<brug-|^brug-submit:/.test(String(args?.[0])),
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter('unit')],
};
