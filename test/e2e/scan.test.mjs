import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { violations } from './axe.mjs';
import { browsersAmong, openBrowser, openDemo, openPage } from './demo-site.mjs';

const CARD = 'brug-difference-card >>> ';

/** Chooses an answer at some differences, and asks for the outcome: by keys, since the demo scrolls smoothly. */
async function answer(page, widths) {
  await page.waitForSelector(`${CARD}fieldset`);
  const inputs = await page.$$(`${CARD}fieldset input`);
  for (const [at, width] of Object.entries(widths)) await inputs[Number(at) * 4 + width].press(' ');
  await (await page.waitForSelector(`${CARD}[part=scan-show]`)).press('Enter');
  await page.waitForSelector(`${CARD}[part=scan-heading]`);
}

const items = (page) =>
  page.$$eval(`${CARD}[part=scan-item]`, (all) =>
    all.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim()),
  );

/** What is on the clipboard, as a visitor gets it: pasted. */
async function pasted(page) {
  await page.evaluate(() => {
    const field = Object.assign(document.createElement('textarea'), { id: 'pasted' });
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  await page.waitForFunction(() => document.querySelector('#pasted').value);
  return page.$eval('#pasted', ({ value }) => value);
}

const kept = (page) => page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);

it('is served with its questions, which nothing moves when its file comes late', async (test) => {
  const browser = await openBrowser();
  test.after(() => browser.close());
  const served = await openDemo({ prerendered: true });
  test.after(() => served.close());
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
});

for (const name of browsersAmong('chromium', 'firefox')) {
  describe(`the scan on the demo, in ${name}`, () => {
    let demo;
    let browser;
    before(async () => {
      demo = await openDemo();
      browser = await openBrowser(name);
    });
    after(async () => {
      await browser?.close();
      await demo?.close();
    });

    it('moves nothing when an answer is chosen, nor when it is cleared', async () => {
      const { page } = await openPage(browser);
      await page.goto(`${demo.url}scan.html`, { waitUntil: 'load' });
      await page.waitForSelector(`${CARD}fieldset`);
      const height = () => page.$eval('brug-difference-card', (card) => card.offsetHeight);
      const before = await height();
      await (await page.$$(`${CARD}fieldset input`))[2].click();
      const clear = await page.waitForSelector(`${CARD}[part=scan-clear]`, { visible: true });
      assert.equal(await height(), before);
      await clear.click();
      await page.waitForSelector(`${CARD}[part=scan-clear]`, { hidden: true });
      assert.equal(await height(), before);
      await page.close();
    });

    it('lets two people answer, one share, and the other see both and send the form', async () => {
      if (name === 'chromium') {
        const permissions = ['clipboard-read', 'clipboard-sanitized-write'];
        await browser.defaultBrowserContext().overridePermissions(new URL(demo.url).origin, permissions);
      }
      const { page: first, errors } = await openPage(browser);
      const requests = [];
      await first.goto(`${demo.url}scan.html`, { waitUntil: 'networkidle0' });
      first.on('request', (request) => requests.push(request.url()));
      await answer(first, { 0: 3, 1: 1 });
      await (await first.waitForSelector(`${CARD}[part=scan-copy]`)).press('Enter');
      await first.waitForFunction(() =>
        [...document.querySelector('brug-difference-card').shadowRoot.querySelectorAll('[aria-live]')].some((status) =>
          status.textContent.includes('Link gekopieerd'),
        ),
      );
      assert.deepEqual([requests, await kept(first), await demo.stored()], [[], ['', 0, 0], []]);
      if (name === 'chromium') assert.deepEqual(await violations(first), []);
      const link = await pasted(first);
      assert.match(link, /scan\.html#scan=scan&groep-versus-individu=3&/);

      const { page: second, errors: errorsOfSecond } = await openPage(browser);
      await second.goto(link, { waitUntil: 'networkidle0' });
      await answer(second, { 0: 3, 1: 2 });
      const [same, other] = await items(second);
      assert.match(same, /Jij: Grote kloof De ander: Grote kloof Hier zien jullie hetzelfde/);
      assert.match(other, /Jij: Merkbare kloof De ander: Kleine kloof Hier zien jullie het anders/);
      if (name === 'chromium') assert.deepEqual(await violations(second), []);
      await second.type('#contact [name=name]', 'Ada de Vries');
      await second.type('#contact [name=email]', 'ada@bedrijf.nl');
      await (await second.$('#contact [name=consent]')).press(' ');
      await (await second.$('#contact button')).press('Enter');
      await second.waitForSelector('brug-partner-form >>> [part=success]');
      const [lead] = await demo.stored();
      assert.match(lead.values.scan, /^Grootste kloof: Groep versus Individu \(Grote kloof\); .+ \(Merkbare kloof\)$/);
      assert.ok(!JSON.stringify(lead).includes('#scan'));
      assert.deepEqual([errors, errorsOfSecond], [[], []]);
    });

    for (const [path, words, sent] of [
      ['', 'De grootste kloof zie je bij “Pull versus Push”.', 'Grootste kloof: Pull versus Push (Merkbare kloof)'],
      ['en.html', 'You see the widest gap in “Pull versus Push”.', 'Widest gap: Pull versus Push (Noticeable gap)'],
    ])
      it(`leads from the article by the whitepaper to the form, which takes the outcome along: /${path}`, async () => {
        const earlier = (await demo.stored()).length;
        const { page, errors } = await openPage(browser);
        await page.goto(`${demo.url}${path}`, { waitUntil: 'networkidle0' });
        const isOffered = () => page.$eval('.outcome', (field) => field.checkVisibility());
        assert.equal(await isOffered(), false);
        await answer(page, { 2: 2 });
        const sentence = await page.waitForSelector(`${CARD}[part=scan-sentence]`);
        assert.equal(await sentence.evaluate(({ textContent }) => textContent.trim()), words);
        assert.deepEqual([await kept(page), (await demo.stored()).length], [['', 0, 0], earlier]);
        assert.equal(await isOffered(), true);
        const order = await page.evaluate(() =>
          [...document.querySelectorAll('main :is(brug-difference-card, brug-whitepaper-cta, brug-partner-form)')].map(
            ({ localName }) => localName,
          ),
        );
        assert.deepEqual(order, ['brug-difference-card', 'brug-whitepaper-cta', 'brug-partner-form']);
        if (name === 'chromium') assert.deepEqual(await violations(page), []);
        const field = (each) => page.waitForSelector(`brug-partner-form >>> [name=${each}]`);
        await (await field('name')).type('Ada de Vries');
        await (await field('email')).type('ada@bedrijf.nl');
        await (await field('consent')).press(' ');
        await (await page.waitForSelector('brug-partner-form >>> [part=submit]')).press('Enter');
        await page.waitForSelector('brug-partner-form >>> [part=success]');
        assert.equal((await demo.stored()).at(-1).values.scan, sent);
        assert.deepEqual(errors, []);
        await page.close();
      });
  });
}
