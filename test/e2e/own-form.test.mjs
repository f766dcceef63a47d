import assert from 'node:assert/strict';
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

const FILLED = { name: 'Ada de Vries', email: 'ada@bedrijf.nl', message: 'Wat kost het?' };

async function fillIn(page, values = FILLED) {
  for (const [name, value] of Object.entries(values)) await page.type(`form [name=${name}]`, value);
  await page.click('[name=reply][value=phone]');
}

describe('the page with a form of its own', () => {
  it('works without script, and ends on the page of thanks', async () => {
    const { page } = await openPage(browser);
    await page.setJavaScriptEnabled(false);
    await page.goto(`${demo.url}contact.html`);
    await fillIn(page);
    await Promise.all([page.waitForNavigation(), page.click('form button')]);
    assert.equal(new URL(page.url()).pathname, '/bedankt.html');
    const { values } = (await demo.stored()).at(-1);
    assert.deepEqual(values, { token: '5f1e-van-de-pagina', ...FILLED, reply: 'phone', from: 'contact' });
    await page.close();
  });

  it('says what is missing, takes what the receiver says, and thanks in place', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${demo.url}contact.html`, { waitUntil: 'networkidle0' });
    await page.focus('form [name=name]');
    await page.keyboard.press('Enter');
    const summary = () =>
      page.$eval('brug-partner-form', (form) =>
        [...form.shadowRoot.querySelectorAll('[part=error-summary] li')].map((item) => item.textContent.trim()),
      );
    await page.waitForFunction(() => document.querySelector('form [name=name]').ariaInvalid === 'true');
    assert.deepEqual(await summary(), [
      'Vul “Naam” in',
      'Vul “E-mailadres” in, zoals naam@example.com',
      'Maak een keuze bij “Hoe bereiken we je het liefst?”',
      'Vul “Je vraag” in',
    ]);
    await fillIn(page, { ...FILLED, email: 'ada@example.invalid' });
    await page.click('form button');
    await page.waitForFunction(() => document.querySelector('form [name=email]').ariaInvalid === 'true');
    assert.deepEqual(await summary(), ['Dit e-mailadres kunnen we niet bereiken']);
    assert.equal(await page.$eval('form [name=message]', ({ value }) => value), FILLED.message);
    // By keyboard: the page may still be scrolling to the list of mistakes.
    await page.$eval('form [name=email]', (email) => email.select());
    await page.keyboard.type(FILLED.email);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('brug-partner-form').shadowRoot.activeElement?.getAttribute('part') === 'success',
    );
    const stored = (await demo.stored()).at(-1);
    assert.deepEqual(stored.values, {
      token: '5f1e-van-de-pagina',
      ...FILLED,
      reply: 'phone',
      from: 'contact',
    });
    assert.equal(stored.consents[0].given, false);
    // What the receiver refuses is a 422, which a browser writes to the console by itself.
    assert.deepEqual(
      errors.filter((error) => !error.includes('422')),
      [],
    );
    await page.close();
  });

  for (const value of ['light', 'dark'])
    it(`has no accessibility mistake, at rest and with its mistakes shown, in ${value}`, async () => {
      const { page } = await openPage(browser);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await page.goto(`${demo.url}contact.html`, { waitUntil: 'networkidle0' });
      assert.deepEqual(await violations(page), []);
      await page.click('form button');
      await page.waitForSelector('form .brug-message');
      assert.deepEqual(await violations(page), []);
      await page.close();
    });

  it('lets the browser send it, checked, where the page says navigate', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${demo.url}contact.html`, { waitUntil: 'networkidle0' });
    await page.$eval('brug-partner-form', (form) => (form.navigate = true));
    const before = (await demo.stored()).length;
    await page.click('form button');
    assert.equal(new URL(page.url()).pathname, '/contact.html', 'not before it is filled in');
    await fillIn(page);
    await Promise.all([page.waitForNavigation(), page.click('form button')]);
    assert.equal(new URL(page.url()).pathname, '/bedankt.html');
    const stored = await demo.stored();
    assert.equal(stored.length, before + 1);
    assert.match(stored.at(-1).id, /^[0-9a-f-]{36}$/);
    assert.equal(stored.at(-1).values.from, 'contact');
    assert.equal(stored.at(-1).consents[0].given, false);
    await page.close();
  });

  it('goes to a page of thanks of the site’s own', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${demo.url}contact.html`, { waitUntil: 'networkidle0' });
    await page.$eval('brug-partner-form', (form) => form.setAttribute('success-href', '/privacy.html'));
    await fillIn(page);
    await Promise.all([page.waitForNavigation(), page.click('form button')]);
    assert.equal(new URL(page.url()).pathname, '/privacy.html');
    await page.close();
  });
});
