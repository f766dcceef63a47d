import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { prerender } from 'brug/prerender';
import { listen } from '../../demo/server.mjs';
import { blocksIn } from '../docs/code-blocks.mjs';
import { browsersAmong, openBrowser, openDemo, openPage } from './demo-site.mjs';
import { differenceOf, openComparison } from './drawn-alike.mjs';

const TAGS = 'brug-difference-card, brug-whitepaper-cta, brug-partner-form';
/** The page has been read; its deferred script is still to come. */
const isRead = (tags) => document.readyState !== 'loading' && document.querySelectorAll(tags).length === 3;
const isDrawn = (tags) => [...document.querySelectorAll(tags)].every((each) => each.matches(':state(drawn)'));

async function withoutScripts(page) {
  await page.setRequestInterception(true);
  page.on('request', (request) => void (request.url().endsWith('.js') ? request.abort() : request.continue()));
}

for (const name of browsersAmong('chromium', 'firefox')) {
  describe(`the prerendered demo in ${name}`, () => {
    let demo;
    let browser;
    before(async () => {
      demo = await openDemo({ prerendered: true });
      browser = await openBrowser(name);
    });
    after(async () => {
      await browser?.close();
      await demo?.close();
    });

    it('has, without script, its card, links that lead on, and a form that is checked and sent', async () => {
      const page = await browser.newPage();
      // Firefox takes no such order: there its scripts do not come.
      if (name === 'chromium') await page.setJavaScriptEnabled(false);
      else await withoutScripts(page);
      await page.goto(demo.url);
      const text = await page.$eval('brug-difference-card', (card) => card.shadowRoot.textContent);
      assert.match(text, /Groep/);
      const link = await page.$('brug-whitepaper-cta >>> a[part~=button]');
      assert.ok(await link.isVisible());
      assert.match(await link.evaluate(({ href }) => href), /whitepaper\.pdf$/);
      const field = (control) => page.$(`brug-partner-form >>> [name=${control}]`);
      await (await field('name')).type('Ada de Vries');
      const submit = await page.$('brug-partner-form >>> [part=submit]');
      await submit.click();
      await wait(200);
      assert.equal((await demo.stored()).length, 0, 'the browser asks for the address first');
      await (await field('email')).type('ada@bedrijf.nl');
      await (await field('consent')).click();
      await Promise.all([page.waitForNavigation(), submit.click()]);
      assert.match(page.url(), /bedankt/);
      const [{ values }] = await demo.stored();
      assert.equal(values.email, 'ada@bedrijf.nl');
      await page.close();
    });

    it('is taken over under its strict policy, without a word on the console', async () => {
      const { page, errors } = await openPage(browser);
      for (const path of ['', 'en.html', 'contact.html']) {
        await page.goto(demo.url + path);
        await page.waitForFunction(isDrawn, {}, TAGS);
        const served = await page.$$eval(TAGS, (all) =>
          all.map(({ shadowRoot }) => shadowRoot.querySelectorAll('style').length),
        );
        assert.deepEqual([...new Set(served)], [0], path);
      }
      assert.deepEqual(errors, []);
      await page.close();
    });
  });
}

describe('a page with its widgets drawn', () => {
  let browser;
  let server;
  let url;
  const pages = new Map();
  before(async () => {
    browser = await openBrowser();
    server = createServer(async ({ url: asked }, response) => {
      const path = new URL(asked, 'http://localhost').pathname;
      const html = pages.get(path);
      // Later than the page: it has been painted by then.
      if (path === '/brug.js') await wait(500);
      const file = /^\/(brug|(prerender|delivery|locales|page|version)[\w./-]*)\.js$/.test(path)
        ? `dist${path}`
        : undefined;
      const body = html ?? (file && (await readFile(file).catch(() => undefined)));
      response.writeHead(body === undefined ? 404 : 200, {
        'content-type': html ? 'text/html; charset=utf-8' : 'text/javascript',
      });
      response.end(body);
    });
    url = await listen(server);
  });
  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  const embeds = blocksIn('html').filter(({ code }) => /<brug-/.test(code));

  it('is drawn in Node as a browser draws it: every page of the demo, every embed of the docs', async () => {
    const demos = (await readdir('demo')).filter((file) => file.endsWith('.html'));
    const sources = [
      ...(await Promise.all(demos.map(async (file) => [file, await readFile(`demo/${file}`, 'utf8')]))),
      ...embeds.map(({ file, code }) => [file, code]),
    ];
    const comparison = await openComparison(browser, '/brug.js', '<script src="/scan.js" defer></script>');
    let compared = 0;
    for (const [file, html] of sources) {
      const roots = await comparison.rootsOf(html);
      assert.equal(differenceOf(roots), undefined, file);
      compared += roots.inNode.filter(Boolean).length;
    }
    assert.ok(compared > 8, `${compared} compared`);
    await comparison.close();
  });

  for (const width of [412, 1024]) {
    it(`does not shift when the script comes late, without any kept room: ${width} pixels`, async () => {
      const demo = await readFile('demo/index.html', 'utf8');
      const widgets = [...demo.matchAll(/<(brug-[\w-]+)[\s>].*?<\/\1>/gs)].map(([widget]) => widget);
      const paragraph = '<p>Wie de verschillen kent, begrijpt waar de spanning vandaan komt.</p>';
      const body = [1, 2, 0].map((index) => widgets[index] + paragraph).join('');
      const html = await prerender(
        `<!doctype html><html lang="nl"><head><title>t</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"><style>body{font:16px/1.5 sans-serif;margin:1em}</style><script src="/brug.js" defer></script></head><body><h1>De verschillen</h1>${body}</body></html>`,
        { onWarning() {} },
      );
      pages.set('/shift', html);
      const page = await browser.newPage({ type: 'window' });
      await page.setViewport({ width, height: 900 });
      await page.evaluateOnNewDocument(() => {
        globalThis.shifts = [];
        const add = (list) => globalThis.shifts.push(...list.getEntries());
        new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
      });
      // A deferred script holds up all events of loading.
      void page.goto(`${url}shift`).catch(() => {});
      await page.waitForFunction(isRead, {}, TAGS);
      // On a busy machine a browser paints what it has read so far.
      const read = await page.evaluate(async () => {
        for (let frames = 0; frames < 3; frames++) await new Promise((done) => requestAnimationFrame(done));
        return performance.now();
      });
      const heights = () => page.$$eval(TAGS, (all) => all.map((each) => each.getBoundingClientRect().height));
      const before = await heights();
      await page.waitForFunction(isDrawn, {}, TAGS);
      await wait(150);
      const after = await heights();
      before.forEach((height, index) => assert.ok(Math.abs(height - after[index]) <= 1, `${before} ${after}`));
      const shifts = await page.evaluate(
        (from) => globalThis.shifts.filter(({ startTime }) => startTime > from).map(({ value }) => value),
        read,
      );
      assert.deepEqual(shifts, []);
      await page.close();
    });
  }

  for (const width of [412, 1024]) {
    it(`takes about the same room, and jumps less, with themes/before-script.css: ${width} pixels`, async () => {
      const demo = await readFile('demo/index.html', 'utf8');
      const widgets = [...demo.matchAll(/<(brug-[\w-]+)[\s>].*?<\/\1>/gs)].map(([widget]) => widget);
      const theme = await readFile('themes/before-script.css', 'utf8');
      const shiftWith = async (css) => {
        const html = `<!doctype html><html lang="nl"><head><title>t</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width"><style>body{font:16px/1.5 sans-serif;margin:1em}${css}</style><script src="/brug.js" defer></script></head><body><h1>De verschillen</h1>${[1, 2, 0].map((index) => widgets[index]).join('<p>Tussendoor.</p>')}</body></html>`;
        pages.set('/theme', html);
        const page = await browser.newPage({ type: 'window' });
        await page.setViewport({ width, height: 900 });
        await page.evaluateOnNewDocument(() => {
          globalThis.shift = 0;
          const add = (list) => list.getEntries().forEach(({ value }) => (globalThis.shift += value));
          new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
        });
        void page.goto(`${url}theme`).catch(() => {});
        await page.waitForFunction(isRead, {}, TAGS);
        const heights = () => page.$$eval(TAGS, (all) => all.map((each) => each.getBoundingClientRect().height));
        const before = await heights();
        await page.waitForFunction(isDrawn, {}, TAGS);
        await wait(150);
        const after = await heights();
        const shift = await page.evaluate(() => globalThis.shift);
        await page.close();
        return { shift, room: before.map((height, index) => height / after[index]) };
      };
      const { shift, room } = await shiftWith(theme);
      for (const part of room) assert.ok(part > 0.88 && part < 1.12, room.join());
      assert.ok(shift < (await shiftWith('')).shift / 2, `${shift}`);
    });
  }

  it('lets a composition end that began before the script (an IME)', async () => {
    const form = '<brug-partner-form action="/contact"></brug-partner-form>';
    const script = '<script src="/brug.js" defer></script>';
    pages.set('/ime', await prerender(`<!doctype html><html lang="nl"><title>t</title>${script}${form}`));
    const page = await browser.newPage();
    void page.goto(`${url}ime`).catch(() => {});
    const name = await page.waitForSelector('brug-partner-form >>> [name=name]');
    await name.focus();
    const client = await page.createCDPSession();
    await client.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
    await page.waitForFunction(() => customElements.get('brug-partner-form'));
    await wait(200);
    assert.equal(await page.evaluate(isDrawn, TAGS), false);
    await client.send('Input.insertText', { text: '日本' });
    assert.equal(await name.evaluate(({ value, isConnected }) => isConnected && value), '日本');
    await page.keyboard.press('Tab');
    await page.waitForFunction(isDrawn, {}, TAGS);
    const drawn = await page.$('brug-partner-form >>> [name=name]');
    assert.equal(await drawn.evaluate(({ value }) => value), '日本');
    await page.close();
  });
});
