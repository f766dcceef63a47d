// Compares what a screen reader gets, state by state, with what is written down in snapshots/.
// Usage: node --test test/accessibility/   `npm run snapshots` writes it down anew.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';
import { browsersAmong, openBrowser } from '../e2e/demo-site.mjs';
import { openFirefox } from './firefox-tree.mjs';
import { differenceCard } from './scenarios/difference-card.mjs';
import { partnerForm } from './scenarios/partner-form.mjs';
import { scan } from './scenarios/scan.mjs';
import { whitepaperCta } from './scenarios/whitepaper-cta.mjs';
import { openWidget, serveWidgets } from './widget-page.mjs';

const update = process.argv.includes('--update');
const scenarios = { ...differenceCard, ...scan, ...whitepaperCta, ...partnerForm };

// What the browsers tell differs: Chromium's tree, and Firefox's in a folder of its own.
const BROWSERS = {
  chromium: { open: openBrowser, folder: new URL('snapshots/', import.meta.url) },
  firefox: { open: openFirefox, folder: new URL('snapshots/firefox/', import.meta.url) },
};

/** States that one browser shows: Firefox takes longer with each page whose tree was read. */
const TOGETHER = 6;

let site;
before(async () => (site = await serveWidgets(scenarios)));
after(() => site?.close());

for (const browserName of browsersAmong(...Object.keys(BROWSERS))) {
  const { open, folder } = BROWSERS[browserName];
  describe(`what a screen reader gets in ${browserName}`, () => {
    let browser;
    let shown = 0;
    before(() => mkdirSync(folder, { recursive: true }));
    beforeEach(async () => {
      if (shown++ % TOGETHER) return;
      await browser?.close();
      browser = await open();
    });
    after(() => browser?.close());

    for (const [name, { run }] of Object.entries(scenarios)) {
      it(name, async () => {
        const widget = await openWidget(browser, browserName, `${site.url}${name}`);
        await run(widget);
        await widget.page.close();
        const file = new URL(`${name}.txt`, folder);
        if (update) writeFileSync(file, widget.snapshot());
        const known = existsSync(file) ? readFileSync(file, 'utf8') : '';
        assert.equal(widget.snapshot(), known, 'when the change is meant: npm run snapshots');
      });
    }

    it('is written down for these states and no others', () => {
      const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
      const left = files.filter((file) => !scenarios[file.replace(/\.txt$/, '')]);
      if (update) for (const file of left.splice(0)) rmSync(new URL(file, folder));
      assert.deepEqual(left, []);
    });
  });
}
