import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { createDemoServer, listen } from '../../demo/server.mjs';
import { chromiumArguments, findBrowser, wantedBrowsers } from '../../scripts/browsers.mjs';

/** The demo with a file of its own for what it receives; `prerendered` as `npm start` serves it. */
export async function openDemo(options) {
  const folder = await mkdtemp(join(tmpdir(), 'brug-'));
  const file = join(folder, 'submissions.jsonl');
  const server = createDemoServer(file, options);
  const url = await listen(server);
  return {
    url,
    file,
    folder,
    /** The stored submissions, as they stand in the file. */
    stored: async () =>
      (await readFile(file, 'utf8').catch(() => ''))
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true });
    },
  };
}

/** Those of some browsers that are wanted and there. */
export const browsersAmong = (...names) => names.filter((name) => wantedBrowsers().includes(name) && findBrowser(name));

/** A browser; what it downloads goes to a folder without asking. */
export async function openBrowser(name = 'chromium', { downloads } = {}) {
  const executablePath = findBrowser(name);
  if (name === 'firefox') {
    const extraPrefsFirefox = downloads && {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.helperApps.neverAsk.saveToDisk': 'application/pdf',
      'pdfjs.disabled': true,
    };
    return puppeteer.launch({ browser: 'firefox', executablePath, extraPrefsFirefox });
  }
  const downloadBehavior = downloads && { policy: 'allow', downloadPath: downloads };
  return puppeteer.launch({ executablePath, args: chromiumArguments(), downloadBehavior });
}

/** A page that remembers everything a developer would see as an error. */
export async function openPage(browser) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) errors.push(message.text());
  });
  await page.setViewport({ width: 1024, height: 800 });
  return { page, errors };
}
