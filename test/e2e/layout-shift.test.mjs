import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { listen } from '../../demo/server.mjs';
import { blocksIn } from '../docs/code-blocks.mjs';
import { openBrowser } from './demo-site.mjs';

const WAYS = ['', 'defer', 'async', 'type="module"'];
const WIDTHS = [360, 768, 1280];
const PARAGRAPH = '<p>Wie de verschillen kent, begrijpt waar de spanning tussen beide vandaan komt.</p>';

const inDocs = (language, part) =>
  blocksIn(language).find(({ file, code }) => file === 'docs/site-owners.md' && code.includes(part)).code;
const WIDGETS = ['whitepaper-cta', 'difference-card', 'partner-form'].map((name) => inDocs('html', `<brug-${name}`));
const ROOM = inDocs('css', 'min-height');

/** The page as a slow server sends it, in pieces that end in the middle of a tag's content. */
async function sendPage(response, { way, room, first }) {
  const style = `<style>body{font:16px/1.5 sans-serif;margin:0 auto;max-width:46em;padding:1em}${room ? ROOM : ''}</style>`;
  const [widget] = WIDGETS.slice(first);
  const html = `<!doctype html><html lang="nl"><head><title>t</title><link rel="icon" href="data:,">${style}
    <script src="/brug.js" ${way}></script></head><body><h1>De verschillen</h1>${PARAGRAPH}${widget}${PARAGRAPH.repeat(9)}`;
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  // Without script a table that grows moves its own cells; that is the page's doing.
  const pieces = html.split(way ? /(?=<p>Wat helpt)/ : /(?=<p>Wat helpt|<tr>)/);
  for (const piece of pieces) {
    response.write(piece);
    await wait(60);
  }
  response.end();
}

describe('layout shift', () => {
  let browser;
  let server;
  let url;
  before(async () => {
    browser = await openBrowser();
    const script = await readFile('dist/brug.js');
    server = createServer(async (request, response) => {
      const { pathname, searchParams } = new URL(request.url, 'http://localhost');
      if (pathname !== '/brug.js') return sendPage(response, Object.fromEntries(searchParams));
      // Later than the page: it has been painted by then, unless it waits for the script.
      await wait(500);
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    });
    url = await listen(server);
  });
  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  /** What the page shifts with each widget first, beside each other: they mostly wait for the script. */
  const shiftsOf = (way, width, room) => Promise.all(WIDGETS.map((_, first) => shiftOf(way, width, first, room)));

  async function shiftOf(way, width, first, room = 'yes') {
    // What is in the background is not painted, and does not shift.
    const page = await browser.newPage({ type: 'window' });
    await page.setViewport({ width, height: 900 });
    await page.evaluateOnNewDocument(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (globalThis.shift += value))).observe({
        type: 'layout-shift',
        buffered: true,
      });
    });
    await page.goto(`${url}?${new URLSearchParams({ way, first, room })}`, { waitUntil: 'load' });
    await page.waitForFunction(() => document.querySelector(':is(h1 ~ *):not(p)').shadowRoot?.querySelector('.widget'));
    await wait(150);
    const shift = await page.evaluate(() => globalThis.shift);
    await page.close();
    return shift;
  }

  for (const way of WAYS) {
    for (const width of WIDTHS) {
      it(`is none when the script ${way || 'in the head'} comes late, ${width} pixels wide`, async () => {
        assert.deepEqual(
          await shiftsOf(way, width),
          WIDGETS.map(() => 0),
        );
      });
    }
  }

  it('is there where no place is kept free', async () => {
    assert.ok((await shiftsOf('async', 1280, '')).at(-1) > 0);
  });
});
