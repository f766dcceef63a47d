// Walks through the widgets with the screen reader Orca, and compares what is heard with what is written down in
// transcripts/. Usage: npm run test:screen-reader [-- --update]
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { serveWidgets } from '../accessibility/widget-page.mjs';
import { openBrowser } from './browser.mjs';
import { openDesk } from './desk.mjs';
import { Walker } from './walker.mjs';
import { differenceCard } from './walks/difference-card.mjs';
import { english } from './walks/english.mjs';
import { pageForm } from './walks/page-form.mjs';
import { partnerForm } from './walks/partner-form.mjs';
import { scan } from './walks/scan.mjs';
import { whitepaperCta } from './walks/whitepaper-cta.mjs';

const FOLDER = new URL('transcripts/', import.meta.url);
const update = process.argv.includes('--update');
const log = process.env.ORCA_LOG;
const isWanted = (text, list = '') => list.split(',').some((each) => text.startsWith(each));

const dutch = { ...differenceCard, ...scan, ...whitepaperCta, ...partnerForm, ...pageForm };
const ROUNDS = [
  { browserName: 'firefox', language: 'nl', walks: dutch },
  { browserName: 'chromium', language: 'nl', walks: dutch },
  { browserName: 'firefox', language: 'en', walks: english },
];
const fileOf = (state, browserName) => `${state}.${browserName}.txt`;

function round({ browserName, language, walks }) {
  const wanted = Object.entries(walks).filter(([state]) => isWanted(state, process.env.WALKS));
  if (!wanted.length || !isWanted(browserName, process.env.BROWSERS)) return;

  // One walk after the other: they share the desk.
  describe(`what is heard in ${browserName}, in ${language}`, { concurrency: 1 }, () => {
    const said = [];
    let desk;
    let site;
    let browser;
    let page;
    before(async () => {
      desk = await openDesk(language, (each) => said.push(each), log);
      site = await serveWidgets(walks, language);
      browser = await openBrowser(browserName, desk);
      [page] = await browser.pages();
      // A form that is sending asks before the page goes away.
      page.on('dialog', (dialog) => dialog.accept());
      await page.goto('about:blank');
      await desk.click();
      // Of the very first page Orca says less than of any other.
      await new Walker({ desk, said, page, language }).arrive(`${site.url}${wanted[0][0]}`);
    });
    after(async () => {
      await browser?.close();
      await site?.close();
      await desk?.close();
    });

    for (const [state, { address = '', chanceInFirefox, walk }] of wanted) {
      const chance = browserName === 'firefox' ? chanceInFirefox : undefined;
      it(state, async () => {
        const file = new URL(fileOf(state, browserName), FOLDER);
        const known = !update && existsSync(file) ? readFileSync(file, 'utf8') : '';
        let visit;
        // Orca misses an event now and then, of any page: what is not heard as it was is listened to once more.
        for (let tries = update ? 1 : 2; tries && visit?.transcript !== known; tries--) {
          visit = new Walker({ desk, said, page, language, known, chance });
          await visit.arrive(`${site.url}${state}${address}`);
          await walk(visit);
        }
        if (update) writeFileSync(file, visit.transcript);
        else assert.equal(visit.transcript, known, 'when the change is meant: npm run test:screen-reader -- --update');
      });
    }
  });
}

mkdirSync(FOLDER, { recursive: true });
if (log) mkdirSync(log, { recursive: true });

describe('with a screen reader', { concurrency: 2 }, () => {
  ROUNDS.forEach(round);

  it('every transcript is of a walk', () => {
    const files = ROUNDS.flatMap(({ browserName, walks }) =>
      Object.keys(walks).map((state) => fileOf(state, browserName)),
    );
    const left = readdirSync(FOLDER).filter((file) => !files.includes(file));
    if (update) for (const file of left.splice(0)) rmSync(new URL(file, FOLDER));
    assert.deepEqual(left, []);
  });
});
