import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { violations } from './axe.mjs';
import { openBrowser, openDemo, openPage } from './demo-site.mjs';

let demo;
let browser;

before(async () => {
  demo = await openDemo();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await demo?.close();
});

/** Presses Tab until an element fits, the way of someone without a mouse. The page's policy allows no `eval`. */
async function tabTo(page, name) {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element.getAttribute('name') ?? element.getAttribute('part');
    });
    if (focused === name) return;
  }
  throw new Error(`Tab never reached "${name}".`);
}

describe('the demo page', () => {
  it('shows the three widgets from the one bundle, without a word on the console', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(demo.url, { waitUntil: 'networkidle0' });
    const shown = await page.evaluate(() => ({
      differences: document.querySelector('brug-difference-card').shadowRoot.querySelectorAll('li').length,
      download: document.querySelector('brug-whitepaper-cta').shadowRoot.querySelector('a').getAttribute('download'),
      fields: document.querySelector('brug-partner-form').shadowRoot.querySelectorAll('.field').length,
    }));
    assert.deepEqual(shown, { differences: 7, download: 'de-kloof-dichten.pdf', fields: 7 });
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('tells the truth about the whitepaper', async () => {
    const html = await readFile(new URL('../../demo/index.html', import.meta.url), 'utf8');
    const pdf = new URL('../../demo/assets/whitepaper.pdf', import.meta.url);
    assert.equal(Number(/size="(\d+)"/.exec(html)[1]), (await stat(pdf)).size);
    const pages = (await readFile(pdf, 'latin1')).match(/\/Type \/Page\b/g).length;
    assert.equal(Number(/pages="(\d+)"/.exec(html)[1]), pages);
  });

  it('stores what is filled in with the keyboard alone, once', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(demo.url, { waitUntil: 'networkidle0' });
    await tabTo(page, 'intent');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'name');
    await page.keyboard.type('Jörg Übermüller 🌉');
    await tabTo(page, 'email');
    await page.keyboard.type('jorg@bedrijf.be');
    await tabTo(page, 'message');
    await page.keyboard.type('Kan dit ook\nin het Duits?');
    await tabTo(page, 'consent');
    await page.keyboard.press('Space');
    await tabTo(page, 'submit');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('brug-partner-form').shadowRoot.activeElement?.getAttribute('part') === 'success',
    );
    const stored = await demo.stored();
    assert.equal(stored.length, 1);
    assert.equal(stored[0].values.name, 'Jörg Übermüller 🌉');
    assert.equal(stored[0].values.intent, 'question');
    assert.equal(stored[0].values.message, 'Kan dit ook\nin het Duits?');
    assert.match(stored[0].id, /^[0-9a-f-]{36}$/);
    assert.equal(stored[0].pageUrl, demo.url);
    assert.equal(stored[0].consents[0].given, true);
    assert.match(stored[0].consents[0].text, /^Ik geef toestemming/);
    assert.equal(stored[0].antispam.honeypot, '');
    assert.ok(stored[0].antispam.elapsedMs > 0);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('works without script: the table, the link and a form that ends on a thank-you page', async () => {
    const { page } = await openPage(browser);
    await page.setJavaScriptEnabled(false);
    await page.goto(demo.url);
    const visible = (selector) => page.$eval(selector, (element) => element.checkVisibility());
    assert.ok(await visible('brug-difference-card table'));
    assert.ok(await visible('brug-whitepaper-cta a'));
    await page.type('[slot=fallback] [name=name]', 'Zonder script');
    await page.type('[slot=fallback] [name=email]', 'zonder@script.nl');
    await Promise.all([page.waitForNavigation(), page.click('[slot=fallback] button')]);
    assert.equal(new URL(page.url()).pathname, '/bedankt.html');
    assert.equal((await demo.stored()).at(-1).values.name, 'Zonder script');
    await page.close();
  });

  it('shows every form of the widgets, in each theme, light and dark, and axe finds nothing', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${demo.url}vormen.html`, { waitUntil: 'networkidle0' });
    const line = () =>
      page.$eval('brug-partner-form', (form) => {
        const { backgroundColor, borderRadius } = getComputedStyle(form.shadowRoot.querySelector('.button'));
        return `${getComputedStyle(document.body).backgroundColor} ${backgroundColor} ${borderRadius}`;
      });
    const looks = new Set();
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    for (const dark of [false, true]) {
      if (dark) await page.click('[name=dark]');
      for (const theme of ['', 'editorial', 'corporate', 'playful']) {
        await page.click(`[name=theme][value="${theme}"]`);
        await page.waitForFunction(
          (name) =>
            [...document.querySelectorAll('link[title]')].every(({ title, sheet }) => !!sheet === (title === name)),
          {},
          theme,
        );
        looks.add(await line());
        assert.deepEqual(await violations(page), [], `${theme} ${dark ? 'dark' : 'light'}`);
      }
    }
    assert.equal(looks.size, 8);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('gives the whitepaper after an address, or without one where that is allowed', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${demo.url}vormen.html`, { waitUntil: 'networkidle0' });
    const [email, soft] = await page.$$('brug-whitepaper-cta');
    await email.$eval('>>> button', (button) => button.click());
    await email.evaluate((cta) => ((cta.values = { email: 'ada@bedrijf.nl' }), cta.requestSubmit()));
    await page.waitForFunction(() =>
      document.querySelector('brug-whitepaper-cta').shadowRoot.querySelector('[part=ready]'),
    );
    assert.equal((await demo.stored()).at(-1).values.email, 'ada@bedrijf.nl');
    await soft.evaluate(async (cta) => {
      cta.shadowRoot.querySelector('button').click();
      await cta.updateComplete;
    });
    assert.equal(
      await soft.evaluate((cta) => cta.shadowRoot.querySelector('[part=skip]').getAttribute('download')),
      'de-kloof-dichten.pdf',
    );
    await page.close();
  });

  it('does not scroll sideways from 240 to 1600 pixels', async () => {
    const { page } = await openPage(browser);
    for (const path of ['', 'vormen.html']) {
      await page.goto(demo.url + path, { waitUntil: 'networkidle0' });
      for (const width of [240, 320, 768, 1280, 1600]) {
        await page.setViewport({ width, height: 800 });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${overflow} px too wide at ${width} px on /${path}`);
      }
    }
    await page.close();
  });
});
