// The browsers of the unit tests, for @web/test-runner.
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findBrowser } from './browsers.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

/** How long it may take to leave a page. One whose script never ends cannot be left at all. */
const LEAVE_TIMEOUT = 10_000;

/**
 * Firefox shows a PDF that it has downloaded in a tab of its own, in front of the tests, which then get no frames and no
 * focus.
 */
const DOWNLOADS = {
  'browser.download.folderList': 2,
  'browser.download.dir': tmpdir(),
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.helperApps.neverAsk.saveToDisk': 'application/pdf',
  'pdfjs.disabled': true,
};

/**
 * A launcher that throws its browser away with a page that cannot be left: Firefox and WebKit have all pages of a site in one
 * process, and every test file after that one would wait in vain.
 */
function replacedWhenStuck(launch) {
  let launcher = launch();
  let setUp;
  const own = {
    initialize(...args) {
      setUp = args;
      return launcher.initialize?.(...args);
    },
    async stopSession(id) {
      const stuck = pause(LEAVE_TIMEOUT, undefined, { ref: false }).then(() =>
        Promise.reject(new Error('The page cannot be left.')),
      );
      try {
        return await Promise.race([launcher.stopSession(id), stuck]);
      } catch (error) {
        launcher.stop().catch(() => undefined);
        launcher = launch();
        await own.initialize(...setUp);
        throw error;
      }
    },
  };
  const get = (target, key) => {
    const value = own[key] ?? launcher[key];
    return typeof value === 'function' ? value.bind(launcher) : value;
  };
  return new Proxy(own, { get });
}

export const LAUNCHERS = {
  chromium: () =>
    chromeLauncher({
      launchOptions: { executablePath: findBrowser('chromium'), args: chromiumArguments() },
      // A window for each page: tabs in the background get no animation frames.
      createPage: ({ context }) => context.newPage({ type: 'window' }),
    }),
  firefox: () =>
    replacedWhenStuck(() =>
      chromeLauncher({
        puppeteer,
        concurrency: 1,
        launchOptions: { browser: 'firefox', executablePath: findBrowser('firefox'), extraPrefsFirefox: DOWNLOADS },
      }),
    ),
  webkit: () => replacedWhenStuck(webkitLauncher),
};
