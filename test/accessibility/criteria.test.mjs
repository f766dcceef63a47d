// Criteria of WCAG 2.2 that need a real browser and that no other test holds; docs/accessibility.md has all of them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { browsersAmong, openBrowser } from '../e2e/demo-site.mjs';
import { serveWidgets } from './widget-page.mjs';

const TABLE = `<table>
  <tr><td></td><th scope="col">Marketing</th><th scope="col">Sales</th></tr>
  <tr><th scope="row">Publiek</th><td><b>Groep</b> Uitleg.</td><td><b>Individu</b> Uitleg.</td></tr>
  <tr><th scope="row">Resultaat</th><td><b>Bereik</b> Uitleg.</td><td><b>Omzet</b> Uitleg.</td></tr>
</table>`;
const offer = (attributes) =>
  `<brug-whitepaper-cta heading="De kloof dichten" format="PDF" pages="6" ${attributes}>
    <a href="/assets/whitepaper.pdf" download>Lees</a></brug-whitepaper-cta>`;

const PAGES = {
  card: { body: `<brug-difference-card collapsible linkable>${TABLE}</brug-difference-card>` },
  table: { body: `<brug-difference-card layout="table" linkable>${TABLE}</brug-difference-card>` },
  offer: { body: offer('') },
  gate: { body: offer('gate="soft" action="/receiver/201" consent="optional" privacy-href="/privacy"') },
  form: {
    body: `<brug-partner-form action="/receiver/201" consent="required" privacy-href="/privacy"
      fields="intent name email phone? message"></brug-partner-form>`,
  },
};

let site;
before(async () => (site = await serveWidgets(PAGES)));
after(() => site?.close());

async function open(browser, name, viewport = { width: 1024, height: 800 }) {
  const page = await browser.newPage();
  await page.setViewport(viewport);
  await page.goto(`${site.url}${name}`);
  await page.waitForFunction(() => document.querySelector('main > *').shadowRoot?.querySelector('button, a, summary'));
  return page;
}

/** Runs in the page: all that a visitor could notice to have changed. */
function readPage() {
  const root = document.querySelector('main > *').shadowRoot;
  const values = [...root.querySelectorAll('input, textarea')].map(({ value, checked }) => `${value} ${checked}`);
  const open = [...root.querySelectorAll('details')].map((details) => details.open);
  return JSON.stringify([location.href, document.title, root.textContent, values, open]);
}

/** Runs in the page: where what is at work can be pressed, and what it shows and is called. */
function readControls() {
  const root = document.querySelector('main > *').shadowRoot;
  return [...root.querySelectorAll('button, a[href], summary, input, textarea, select')]
    .filter((element) => element.checkVisibility() && !element.closest('[aria-hidden=true]'))
    .map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return {
        shown: element.innerText?.replace(/\s+/g, ' ').trim().toLowerCase() ?? '',
        called: element.getAttribute('aria-label')?.toLowerCase(),
        x: left + width / 2,
        y: top + Math.min(height / 2, 20),
      };
    });
}

/** Runs in the page: whether what has focus can be seen, and is not below something else. */
function readFocus() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const { left, top, width, height } = element.getBoundingClientRect();
  const root = element.getRootNode();
  const above = root.elementFromPoint(left + width / 2, top + height / 2);
  return {
    name: `${element.localName} ${element.name ?? element.textContent.trim()}`,
    left: !element.closest('main') && root === document,
    seen: above !== null && (element.contains(above) || above.contains(element) || above.closest('label') !== null),
  };
}

async function eachStop(page, see) {
  await page.focus('body > button');
  for (let stops = 0; ; stops++) {
    assert.ok(stops < 40, 'there is no way out of the widget');
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(readFocus);
    if (focus.left) return;
    await see(focus);
  }
}

for (const browserName of browsersAmong('chromium', 'firefox')) {
  describe(`criteria in ${browserName}`, () => {
    let browser;
    before(async () => (browser = await openBrowser(browserName)));
    after(() => browser?.close());

    for (const name of Object.keys(PAGES)) {
      it(`1.3.4: the ${name} shows the same upright and lying, and scrolls one way only`, async () => {
        const page = await open(browser, name, { width: 360, height: 740 });
        const upright = await page.evaluate(readPage);
        await page.setViewport({ width: 740, height: 360 });
        assert.equal(await page.evaluate(readPage), upright);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        await page.close();
      });

      it(`1.4.13: nothing appears in the ${name} below the pointer`, async () => {
        const page = await open(browser, name);
        const before = await page.evaluate(readPage);
        for (const { x, y } of await page.evaluate(readControls)) {
          await page.mouse.move(x, y);
          assert.equal(await page.evaluate(readPage), before);
        }
        await page.close();
      });

      it(`2.1.4: no character does anything in the ${name} by itself`, async () => {
        const page = await open(browser, name);
        const before = await page.evaluate(readPage);
        // Not the slash: with it Firefox searches in the page.
        await page.keyboard.type('abcdefghijklmnopqrstuvwxyz0123456789?.,');
        assert.equal(await page.evaluate(readPage), before);
        await page.close();
      });

      it(`2.4.11 and 3.2.1: focus in the ${name} is never covered, and changes nothing by coming`, async () => {
        const page = await open(browser, name);
        const before = await page.evaluate(readPage);
        await eachStop(page, async (focus) => {
          assert.ok(focus.seen, `${focus.name} is covered`);
          assert.equal(await page.evaluate(readPage), before, focus.name);
        });
        await page.close();
      });

      it(`2.5.2: who leaves before letting go has pressed nothing in the ${name}`, async () => {
        const page = await open(browser, name);
        const controls = await page.evaluate(readControls);
        const before = await page.evaluate(readPage);
        for (const { x, y, shown } of controls) {
          await page.mouse.move(x, y);
          await page.mouse.down();
          await page.mouse.move(1020, 795);
          await page.mouse.up();
          assert.equal(await page.evaluate(readPage), before, shown);
        }
        await page.close();
      });

      it(`2.5.3: what the ${name} shows on a control is in its name`, async () => {
        const page = await open(browser, name);
        for (const { shown, called } of await page.evaluate(readControls))
          if (called !== undefined) assert.ok(called.includes(shown), `"${shown}" is not in "${called}"`);
        await page.close();
      });
    }

    it('3.2.2: filling in sends nothing, goes nowhere and keeps focus where it is', async () => {
      const page = await open(browser, 'form');
      const address = page.url();
      const requests = [];
      page.on('request', (request) => requests.push(request.url()));
      await eachStop(page, async ({ name }) => {
        if (/^(a|button) /.test(name)) return;
        await page.keyboard.press(/intent|consent/.test(name) ? ' ' : 'a');
        assert.equal((await page.evaluate(readFocus)).name, name);
      });
      assert.equal(page.url(), address);
      assert.deepEqual(requests, []);
      await page.close();
    });
  });
}
