import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { browsersAmong, openBrowser, openDemo, openPage } from './demo-site.mjs';

const PDF = await readFile(new URL('../../demo/assets/whitepaper.pdf', import.meta.url));

let demo;
before(async () => (demo = await openDemo()));
after(() => demo?.close());

/** Waits for a whole file with the right name. */
async function downloaded(folder, name) {
  for (let tries = 0; tries < 100; tries++) {
    if ((await readdir(folder)).includes(name)) {
      const file = await readFile(join(folder, name));
      if (file.length === PDF.length) return file;
    }
    await pause(100);
  }
  throw new Error(`"${name}" did not arrive; there are: ${await readdir(folder)}`);
}

const card = (page, change) =>
  page.evaluate(async (properties) => {
    const cta = document.querySelector('brug-whitepaper-cta');
    Object.assign(cta, properties);
    await cta.updateComplete;
  }, change);

for (const name of browsersAmong('chromium', 'firefox')) {
  describe(`downloading in ${name}`, () => {
    let browser;
    before(async () => (browser = await openBrowser(name, { downloads: demo.folder })));
    after(() => browser?.close());

    it('gets the real PDF under the name that the link gives, with no gate', async () => {
      const { page } = await openPage(browser);
      await page.goto(demo.url);
      await card(page, { filename: `${name}-zonder.pdf` });
      await page.click('brug-whitepaper-cta >>> [part=button]');
      assert.deepEqual(await downloaded(demo.folder, `${name}-zonder.pdf`), PDF);
      await page.close();
    });

    it('gets it after the address has arrived, with a gate', async () => {
      const { page } = await openPage(browser);
      await page.goto(demo.url);
      await card(page, { filename: `${name}-met.pdf`, gate: 'email', action: '/submissions', consent: 'optional' });
      await page.click('brug-whitepaper-cta >>> [part=button]');
      await page.keyboard.type(`${name}@bedrijf.nl`);
      await page.keyboard.press('Enter');
      await page.waitForSelector('brug-whitepaper-cta >>> a[part=button]');
      const entry = (await demo.stored()).find(({ values }) => values.email === `${name}@bedrijf.nl`);
      assert.equal(entry.values.document, `${demo.url}assets/whitepaper.pdf`);
      assert.equal(entry.consents[0].given, false);
      await page.keyboard.press('Enter');
      assert.deepEqual(await downloaded(demo.folder, `${name}-met.pdf`), PDF);
      await page.close();
    });
  });
}

describe('docs/whitepapers.md', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser?.close());

  it('has a recipe that fills the partner form with the address', async () => {
    const text = await readFile(new URL('../../docs/whitepapers.md', import.meta.url), 'utf8');
    const recipes = [...text.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code);
    const { page } = await openPage(browser);
    await page.setBypassCSP(true);
    await page.goto(demo.url);
    for (const content of recipes) await page.addScriptTag({ content });
    await card(page, { gate: 'soft', action: '/submissions' });
    await page.click('brug-whitepaper-cta >>> [part=button]');
    await page.keyboard.type('recept@bedrijf.nl');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () =>
        document.querySelector('brug-partner-form').shadowRoot.querySelector('[name=email]').value ===
        'recept@bedrijf.nl',
    );
    await page.close();
  });
});
