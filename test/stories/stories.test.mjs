// Opens every story of the built Storybook: it must render and play without an error on the console, pass two engines of
// accessibility rules (axe and Equal Access), ask nothing of other sites, and look as its reference does.
// Usage: npm run build-storybook -- -o .cache/storybook && node --test test/stories/
// STORIES=id,id opens only some, one after the other; `npm run screenshots` renews the references.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findBrowser } from '../../scripts/browsers.mjs';
import { builtStories, serveStorybook } from './built-storybook.mjs';
import { violationsIn } from './equal-access.mjs';
import { holdStill, pictureComparer, takePicture } from './screenshots.mjs';
import { openStory } from './story-page.mjs';

const all = builtStories();
const some = process.env.STORIES?.split(',');
/** What a story may take; the slowest needs a fifth of it. */
const TIMEOUT = some ? 90_000 : 30_000;
const stories = some ? all.filter(({ id }) => some.includes(id)) : all;

const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'),
  args: [...chromiumArguments(), '--font-render-hinting=none', '--disable-lcd-text'],
  protocolTimeout: TIMEOUT,
});
const pictures = await pictureComparer(browser, { update: process.argv.includes('--update') });
let site;
before(async () => (site = await serveStorybook()));
after(async () => {
  await browser.close();
  site.close();
});

/** Widgets that a story shows and does not define: a build leaves out imports that package.json does not call side effects. */
const undefinedIn = (page) =>
  page.$$eval('#storybook-root :not(:defined)', (elements) =>
    [...new Set(elements.map(({ localName }) => localName))].map((tag) => `<${tag}> is not defined`),
  );

it('the second engine of rules sees into shadow roots', async () => {
  const page = await browser.newPage();
  await page.evaluate(() => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    root.append(document.createElement('input'));
  });
  const violations = await violationsIn(page, 'body');
  await page.close();
  assert.ok(violations.some((violation) => violation.startsWith('input_label_exists')));
});

// Three at once on two cores are not always fair to a story.
describe('stories', { concurrency: some ? 1 : 3 }, () => {
  for (const { id, tags } of stories) {
    it(id, { timeout: TIMEOUT }, async (test) => {
      const { page, problems } = await openStory(browser, site.base, id);
      problems.push(...(await undefinedIn(page)), ...(await violationsIn(page, '.stage')));
      const { height, schemes } = await holdStill(page);
      const pictured = tags.includes('no-screenshot') ? [] : schemes;
      for (const scheme of pictured) {
        await test.test(`${scheme} picture`, { skip: pictures.skip }, async () => {
          const picture = await takePicture(page, scheme, height);
          assert.equal(await pictures.differenceOf(id, scheme, picture), undefined);
        });
      }
      await page.close();
      const left = pictures.leftOver((story) => story === id, pictured);
      assert.deepEqual([...problems, ...left.map((file) => `${file} shows nothing of it`)], []);
    });
  }
});

it('the pictures are of stories that are there', () => {
  const left = pictures.leftOver((id) => !all.some((story) => story.id === id));
  assert.deepEqual(left, [], 'renew the references: npm run screenshots');
});
