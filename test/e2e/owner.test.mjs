import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { listen } from '../../demo/server.mjs';
import { openBrowser, openDemo, openPage } from './demo-site.mjs';

const CLIPBOARD = ['html', 'txt'].map((end) => readFileSync(`test/builder/clipboards/excel.${end}`, 'utf8'));
/** The most characters that Webflow takes in one box of code. */
const WEBFLOW = 50_000;

/** A site of someone else's: pages with boxes of code, and files where it takes any. */
async function openSite() {
  const site = { boxes: [], files: {} };
  const server = createServer((request, response) => {
    const file = site.files[request.url.slice(1)];
    if (file) return response.writeHead(200, { 'content-type': 'text/javascript' }).end(file);
    if (request.url !== '/') return response.writeHead(404).end();
    const body = site.boxes.map((code) => `<div class="embed">${code}</div>`).join('\n');
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(
        `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`,
      );
  });
  return { site, url: await listen(server), close: () => (server.closeAllConnections(), server.close()) };
}

describe('a new owner, with the built site alone', () => {
  let browser;
  let demo;
  let elsewhere;
  before(async () => {
    [browser, demo, elsewhere] = await Promise.all([openBrowser(), openDemo(), openSite()]);
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
    elsewhere?.close();
  });

  /** From the first page of the builder to what is on the clipboard; says how many things the owner did. */
  async function make(widget, platform, fillIn) {
    const { page, errors } = await openPage(browser);
    let steps = 0;
    const step = async (does) => {
      await does();
      steps++;
    };
    await page.goto(`${demo.url}builder/`, { waitUntil: 'load' });
    await page.waitForSelector('.chooser');
    await step(() => page.click(`input[value=${widget}]`));
    await page.waitForSelector('#platform');
    await fillIn(page, step);
    if (platform !== 'html') await step(() => page.select('#platform', platform));
    await page.waitForFunction(() => !document.querySelector('builder-take > .hint').textContent.trim());
    const file = await page.$eval('[name=source]:checked', (box) => box.value);
    const files = {};
    if (file === 'own') {
      // The button saves this file; the owner uploads it.
      const uploads = await page.$$eval('.uploads li', (all) =>
        all
          .filter((each) => each.querySelector('button'))
          .map((each) => [each.querySelector('strong').textContent, each.querySelector('code').textContent]),
      );
      for (const [name, address] of uploads) files[address.slice(1)] = readFileSync(`builder/dist/${name}`);
      steps += uploads.length;
    }
    await page.waitForSelector('.place builder-copy');
    const boxes = await page.$$eval('.place builder-copy', (all) => all.map(({ text }) => text));
    steps += boxes.length;
    assert.deepEqual(errors, [], 'nothing on the console, whatever was pasted');
    await page.close();
    return { boxes, files, steps };
  }

  const pasteTable = async (page, step) => {
    await step(() =>
      page.$eval(
        '#paste-table',
        (box, [html, text]) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/html', html);
          clipboardData.setData('text/plain', text);
          box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        },
        CLIPBOARD,
      ),
    );
    await page.waitForSelector('#take-table');
    await step(() => page.click('#take-table'));
    await page.waitForFunction(() => location.hash.length > 50, { timeout: 5000 });
  };
  const WIDGETS = [
    ['difference-card', pasteTable, 'Behoefte'],
    [
      'whitepaper-cta',
      async (page, step) => {
        await step(() => page.type('#href', '/gids.pdf'));
        await step(() => page.type('#heading', 'De gids'));
      },
      'De gids',
    ],
    [
      'partner-form',
      async (page, step) => {
        await step(() => page.type('#heading', 'Word partner'));
        await step(() => page.type('#action', '/contact'));
      },
      'Word partner',
    ],
  ];
  for (const [widget, fillIn, says] of WIDGETS) {
    for (const platform of ['html', 'wordpress', 'webflow']) {
      it(`puts a ${widget} on a page of ${platform}`, async () => {
        const { boxes, files, steps } = await make(widget, platform, fillIn);
        if (widget === 'difference-card' && platform === 'html') assert.ok(steps <= 5, `${steps} steps`);
        assert.ok(steps <= 9, `${steps} steps`);
        if (platform === 'webflow') {
          assert.deepEqual(Object.keys(files), []);
          for (const box of boxes) assert.ok(box.length <= WEBFLOW, `${box.length} characters`);
        }
        Object.assign(elsewhere.site, { boxes, files });
        const { page, errors } = await openPage(browser);
        await page.goto(elsewhere.url, { waitUntil: 'load' });
        await page.waitForFunction(
          (tag, text) => document.querySelector(tag)?.shadowRoot?.textContent.includes(text),
          { timeout: 10_000 },
          `brug-${widget}`,
          says,
        );
        assert.deepEqual(errors, []);
        await page.close();
      });
    }
  }

  for (const platform of ['html', 'webflow']) {
    it(`puts a card that asks how wide the gaps are on a page of ${platform}`, async () => {
      const { boxes, files } = await make('difference-card', platform, async (page, step) => {
        await pasteTable(page, step);
        await page.$eval('#scan', (box) => (box.closest('details').open = true));
        await step(() => page.click('#scan'));
        const frame = await (await page.waitForSelector('builder-preview iframe')).contentFrame();
        await frame.waitForFunction(() =>
          document.querySelector('brug-difference-card')?.shadowRoot?.querySelector('fieldset input[type=radio]'),
        );
      });
      assert.deepEqual(Object.keys(files), platform === 'html' ? ['brug-difference-card.js', 'scan.js'] : []);
      Object.assign(elsewhere.site, { boxes, files });
      const { page, errors } = await openPage(browser);
      await page.goto(elsewhere.url, { waitUntil: 'load' });
      await page.waitForFunction(() =>
        document.querySelector('brug-difference-card')?.shadowRoot?.querySelector('fieldset input[type=radio]'),
      );
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});
