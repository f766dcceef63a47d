// Builds Storybook and opens every story: it must render and play without an error on the console, and pass axe.
// Usage: node scripts/story-tests.mjs [part of a story's id]
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findBrowser } from './browsers.mjs';
import { writeCounts } from './counts.mjs';

const FOLDER = resolve(fileURLToPath(new URL('../.cache/storybook', import.meta.url)));
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const PATIENCE = 20_000;

const filter = process.argv[2] ?? '';
const build = spawnSync(
  process.execPath,
  ['node_modules/storybook/dist/bin/dispatcher.js', 'build', '--quiet', '-o', FOLDER],
  {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  },
);
if (build.status !== 0) {
  console.error(build.stdout, build.stderr);
  process.exit(1);
}

const server = createServer(async (request, response) => {
  const path = join(FOLDER, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  const body = path.startsWith(FOLDER) ? await readFile(path).catch(() => undefined) : undefined;
  // A browser asks for an icon at this address by itself; Storybook names its own elsewhere.
  response
    .writeHead(body ? 200 : request.url === '/favicon.ico' ? 204 : 404, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    })
    .end(body);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const base = `http://localhost:${server.address().port}`;

/** Listens in the page to Storybook's channel and gathers what went wrong until the story has finished. */
function listenToStory() {
  let channel;
  const failures = [
    'playFunctionThrewException',
    'unhandledErrorsWhilePlaying',
    'storyThrewException',
    'storyErrored',
    'storyMissing',
  ];
  window.storyFinished = new Promise((done) => {
    Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set(value) {
        channel = value;
        const problems = [];
        for (const name of failures) {
          channel.on(name, (error) => problems.push(`${name}: ${error?.message ?? JSON.stringify(error)}`));
        }
        channel.on('storyMissing', () => done(problems));
        channel.on('storyFinished', ({ reporters }) => {
          for (const { status, type, result } of reporters) {
            if (status !== 'failed') continue;
            const found = (result?.violations ?? []).map(({ id, nodes }) => `${id} at ${nodes[0]?.target}`);
            problems.push(`${type}: ${found.join(', ')}`);
          }
          done(problems);
        });
      },
    });
  });
}

async function problemsOf(browser, id) {
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url ?? ''})`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !/^(data|blob):/.test(request.url()))
      problems.push(`asks for ${request.url()}`);
  });
  await page.evaluateOnNewDocument(listenToStory);
  await page.goto(`${base}/iframe.html?id=${id}&viewMode=story`, { waitUntil: 'domcontentloaded' });
  const late = new Promise((done) => setTimeout(done, PATIENCE, ['does not finish']).unref());
  problems.push(...(await Promise.race([page.evaluate(() => window.storyFinished), late])));
  await page.close();
  return problems;
}

const entries = Object.values(JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8')).entries);
const stories = entries.filter(({ type, id }) => type === 'story' && id.includes(filter));
const browser = await puppeteer.launch({ executablePath: findBrowser('chromium'), args: chromiumArguments() });
let failed = 0;
for (const { id } of stories) {
  const problems = await problemsOf(browser, id);
  if (problems.length) failed++;
  console.log(problems.length ? `FAILED ${id}\n  ${problems.join('\n  ')}` : `ok ${id}`);
}
await browser.close();
server.close();
writeCounts('stories', { passed: stories.length - failed, failed });
process.exitCode = failed || !stories.length ? 1 : 0;
