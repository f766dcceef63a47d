import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
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

describe('the difference card on a page', () => {
  it('goes to the difference in the address on load, with focus on its heading', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${demo.url}#bereik-versus-omzet`);
    await page.waitForFunction(() => {
      const heading = document.querySelector('brug-difference-card').shadowRoot.activeElement;
      const top = heading?.getBoundingClientRect().top;
      return heading?.textContent.includes('Bereik versus Omzet') && top >= 0 && top < innerHeight / 2;
    });
    await page.close();
  });

  it('copies the address of a difference', async () => {
    const { page } = await openPage(browser);
    await browser
      .defaultBrowserContext()
      .overridePermissions(new URL(demo.url).origin, ['clipboard-read', 'clipboard-sanitized-write']);
    await page.goto(`${demo.url}#pull-versus-push`);
    await page.evaluate(async () => {
      const card = document.querySelector('brug-difference-card');
      card.linkable = true;
      await card.updateComplete;
    });
    await page.bringToFront();
    await page.click('brug-difference-card >>> .copy');
    await page.waitForFunction(() =>
      document
        .querySelector('brug-difference-card')
        .shadowRoot.querySelector('[part=widget] > [aria-live]')
        .textContent.includes('Link gekopieerd'),
    );
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${demo.url}#groep-versus-individu`);
    await page.close();
  });

  it('shifts nothing when it takes over from the table, nor when the table changes out of view', async () => {
    const { page } = await openPage(browser);
    await page.evaluateOnNewDocument(() => {
      window.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifts += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(demo.url, { waitUntil: 'networkidle0' });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
    assert.equal(await page.evaluate(() => window.shifts), 0);
    await page.close();
  });
});
