// Builds Storybook and opens every story: it must render and play without an error on the console, pass two engines of
// accessibility rules (axe and Equal Access), ask nothing of other sites, and look as its reference does.
// Usage: node scripts/story-tests.mjs [part of a story's id] [--update]   `--update` renews the references.
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findBrowser } from './browsers.mjs';
import { writeCounts } from './counts.mjs';
import { buildStorybook, serveStorybook, storiesWith } from './stories/built-storybook.mjs';
import { proveEngine, violationsIn } from './stories/equal-access.mjs';
import { screenshotComparer, takeScreenshots } from './stories/screenshots.mjs';
import { openStory } from './stories/story-page.mjs';

const AT_ONCE = 3;
const update = process.argv.includes('--update');
const filter = process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? '';

buildStorybook();
const stories = storiesWith(filter);
const { base, close } = await serveStorybook();
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'),
  args: [...chromiumArguments(), '--font-render-hinting=none', '--disable-lcd-text'],
});
await proveEngine(browser);
const screenshots = await screenshotComparer(browser, { update });
const counts = { passed: 0, failed: 0 };

async function test({ id, tags }) {
  const { page, problems } = await openStory(browser, base, id);
  problems.push(...(await violationsIn(page, '.stage')));
  counts[problems.length ? 'failed' : 'passed']++;
  if (!tags.includes('no-screenshot'))
    problems.push(...(await screenshots.problemsOf(id, await takeScreenshots(page))));
  await page.close();
  console.log(problems.length ? `FAILED ${id}\n  ${problems.join('\n  ')}` : `ok ${id}`);
}

const waiting = [...stories];
const work = async () => {
  for (let story = waiting.shift(); story; story = waiting.shift()) await test(story);
};
await Promise.all(Array.from({ length: AT_ONCE }, work));

const left = filter ? [] : screenshots.leftOver();
for (const file of left) console.log(`FAILED ${file} belongs to no story; renew the references: npm run screenshots`);
screenshots.report();
await browser.close();
close();
writeCounts('stories', counts);
writeCounts('screenshots', { ...screenshots.counts, failed: screenshots.counts.failed + left.length });
process.exitCode = counts.failed || screenshots.counts.failed || left.length || !stories.length ? 1 : 0;
