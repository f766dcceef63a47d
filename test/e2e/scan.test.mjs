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

const CARD = 'brug-difference-card >>> ';

/** Chooses an answer at some differences, by the keyboard's own control. */
async function answer(page, widths) {
  await page.waitForSelector(`${CARD}fieldset`);
  for (const [at, width] of Object.entries(widths)) {
    const inputs = await page.$$(`${CARD}fieldset:nth-of-type(1) input`);
    await inputs[Number(at) * 4 + width].evaluate((input) => input.click());
  }
  await (await page.waitForSelector(`${CARD}[part=scan-show]`)).click();
  await page.waitForSelector(`${CARD}[part=scan-heading]`);
}

const items = (page) =>
  page.$$eval(`${CARD}[part=scan-item]`, (all) =>
    all.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim()),
  );

it('is served with its questions, which nothing moves when its file comes late', async () => {
  const served = await openDemo({ prerendered: true });
  const { page, errors } = await openPage(browser);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url().endsWith('/scan.js')) setTimeout(() => void request.continue(), 600);
    else void request.continue();
  });
  await page.evaluateOnNewDocument(() => {
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await page.goto(`${served.url}scan.html`, { waitUntil: 'load' });
  await page.waitForSelector(`${CARD}fieldset:enabled`);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  assert.deepEqual(await page.evaluate(() => window.shifts), []);
  assert.equal(await page.$$eval(`${CARD}fieldset`, (all) => all.length), 7);
  assert.deepEqual(errors, []);
  await page.close();
  await served.close();
});

describe('the scan on the demo', () => {
  it('lets two people answer, one share, and the other see both and send the form', async () => {
    const context = browser.defaultBrowserContext();
    await context.overridePermissions(new URL(demo.url).origin, ['clipboard-read', 'clipboard-sanitized-write']);
    const { page: first, errors } = await openPage(browser);
    const requests = [];
    await first.goto(`${demo.url}scan.html`, { waitUntil: 'networkidle0' });
    first.on('request', (request) => requests.push(request.url()));
    await answer(first, { 0: 3, 1: 1 });
    await (await first.waitForSelector(`${CARD}[part=scan-copy]`)).click();
    await first.waitForFunction(() =>
      [...document.querySelector('brug-difference-card').shadowRoot.querySelectorAll('[role=status]')].some((status) =>
        status.textContent.includes('Link gekopieerd'),
      ),
    );
    const link = await first.evaluate(() => navigator.clipboard.readText());
    assert.match(link, /scan\.html#scan=scan&groep-versus-individu=3&/);
    const kept = await first.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
    assert.deepEqual([requests, kept, await demo.stored()], [[], ['', 0, 0], []]);
    assert.deepEqual(await violations(first), []);

    const { page: second, errors: errorsOfSecond } = await openPage(browser);
    await second.goto(link, { waitUntil: 'networkidle0' });
    await answer(second, { 0: 3, 1: 2 });
    const [same, other] = await items(second);
    assert.match(same, /Jij: Grote kloof De ander: Grote kloof Hier zien jullie hetzelfde/);
    assert.match(other, /Jij: Merkbare kloof De ander: Kleine kloof Hier zien jullie het anders/);
    await second.type('#contact [name=name]', 'Ada de Vries');
    await second.type('#contact [name=email]', 'ada@bedrijf.nl');
    await second.click('#contact [name=consent]');
    await second.click('#contact button');
    await second.waitForSelector('brug-partner-form >>> [part=success]');
    const [lead] = await demo.stored();
    assert.match(lead.values.scan, /^Grootste kloof: Groep versus Individu \(Grote kloof\); .+ \(Merkbare kloof\)$/);
    assert.ok(!JSON.stringify(lead).includes('#scan'));
    assert.deepEqual([errors, errorsOfSecond], [[], []]);
  });
});
