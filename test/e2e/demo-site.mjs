import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { createDemoServer, listen } from '../../demo/server.mjs';
import { chromiumArguments, findBrowser } from '../../scripts/browsers.mjs';

/** The demo, served as `npm start` does, with a file of its own for what it receives. */
export async function openDemo() {
  const folder = await mkdtemp(join(tmpdir(), 'brug-'));
  const file = join(folder, 'submissions.jsonl');
  const server = createDemoServer(file);
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

export const openBrowser = (name = 'chromium') =>
  puppeteer.launch(
    name === 'firefox'
      ? { browser: 'firefox', executablePath: findBrowser('firefox') }
      : { executablePath: findBrowser('chromium'), args: chromiumArguments() },
  );

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
