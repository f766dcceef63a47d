// Compares what a screen reader gets, state by state, with what is written down in snapshots/.
// Usage: node --test test/accessibility/   `npm run snapshots` writes it down anew.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openBrowser } from '../e2e/demo-site.mjs';
import { differenceCard } from './scenarios/difference-card.mjs';
import { partnerForm } from './scenarios/partner-form.mjs';
import { whitepaperCta } from './scenarios/whitepaper-cta.mjs';
import { openWidget, serveWidgets } from './widget-page.mjs';

const FOLDER = new URL('snapshots/', import.meta.url);
const update = process.argv.includes('--update');
const scenarios = { ...differenceCard, ...whitepaperCta, ...partnerForm };

let site;
let browser;
before(async () => {
  site = await serveWidgets(scenarios);
  browser = await openBrowser();
  mkdirSync(FOLDER, { recursive: true });
});
after(async () => {
  await browser?.close();
  await site?.close();
});

describe('what a screen reader gets', () => {
  for (const [name, { run }] of Object.entries(scenarios)) {
    it(name, async () => {
      const widget = await openWidget(browser, `${site.url}${name}`);
      await run(widget);
      await widget.page.close();
      const file = new URL(`${name}.txt`, FOLDER);
      if (update) writeFileSync(file, widget.snapshot());
      const known = existsSync(file) ? readFileSync(file, 'utf8') : '';
      assert.equal(widget.snapshot(), known, 'when the change is meant: npm run snapshots');
    });
  }

  it('is written down for these states and no others', () => {
    const left = readdirSync(FOLDER).filter((file) => !scenarios[file.replace(/\.txt$/, '')]);
    if (update) for (const file of left.splice(0)) rmSync(new URL(file, FOLDER));
    assert.deepEqual(left, []);
  });
});
