import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage } from './demo-site.mjs';
import { servePages } from './pages.mjs';

const TAGS = `
  <brug-difference-card><table><tr><td></td><th>A</th><th>B</th></tr><tr><td>t</td><td>Een</td><td>Twee</td></tr></table></brug-difference-card>
  <brug-whitepaper-cta><a href="/assets/whitepaper.pdf" download>Lees</a></brug-whitepaper-cta>
  <brug-partner-form action="/x"></brug-partner-form>`;
const document = (head, body) =>
  `<!doctype html><html lang="nl"><head><title>t</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

const WAYS = {
  'a classic script in the head': document('<script src="/brug.js"></script>', TAGS),
  'a classic script after the tags': document('', `${TAGS}<script src="/brug.js"></script>`),
  'an async script': document('<script src="/brug.js" async></script>', TAGS),
  'a deferred script': document('<script src="/brug.js" defer></script>', TAGS),
  'a module': document('<script src="/brug.js" type="module"></script>', TAGS),
};

let site;
let browser;
before(async () => {
  site = await servePages({
    ...Object.fromEntries(Object.values(WAYS).map((html, index) => [`/way-${index}`, html])),
    '/twice': document('<script src="/brug.js"></script><script src="/brug.js?again"></script>', TAGS),
    '/empty': document('', ''),
  });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const shown = (page) =>
  page.waitForFunction(() => {
    const root = (tag) => document.querySelector(tag)?.shadowRoot;
    return (
      root('brug-difference-card')?.querySelectorAll('li').length === 1 &&
      root('brug-whitepaper-cta')?.querySelector('a[download]') &&
      root('brug-partner-form')?.querySelector('form')
    );
  });

describe('dist/brug.js', () => {
  for (const [index, way] of Object.keys(WAYS).entries()) {
    it(`works as ${way}, silently`, async () => {
      const { page, errors } = await openPage(browser);
      await page.goto(`${site.url}way-${index}`);
      await shown(page);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  it('can be loaded twice: the first registration stays', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${site.url}twice`);
    await shown(page);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('leaves no globals behind', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site.url}empty`);
    const before = await page.evaluate(() => Object.getOwnPropertyNames(window));
    await page.addScriptTag({ url: '/brug.js' });
    const added = await page.evaluate(
      (names) => Object.getOwnPropertyNames(window).filter((name) => !names.includes(name)),
      before,
    );
    assert.deepEqual(added, []);
    await page.close();
  });

  it('ships with the integrity hash of what it is', async () => {
    const [code, hash] = await Promise.all(
      ['brug.js', 'brug.js.sri'].map((name) => readFile(new URL(`../../dist/${name}`, import.meta.url))),
    );
    assert.equal(hash.toString().trim(), `sha384-${createHash('sha384').update(code).digest('base64')}`);
  });
});
