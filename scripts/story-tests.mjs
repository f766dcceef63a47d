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
/** What is wrong with each story, and with its pictures; a second look replaces the first. */
const found = new Map();
const failures = () =>
  [...found].flatMap(([file, { story, pictures }]) => [...story, ...pictures].map((what) => ({ file, what })));

/** Widgets that a story shows and does not define: a build leaves out imports that package.json does not call side effects. */
const undefinedIn = (page) =>
  page.$$eval('#storybook-root :not(:defined)', (elements) =>
    [...new Set(elements.map(({ localName }) => localName))].map((tag) => `<${tag}> is not defined`),
  );

async function test({ id, tags }) {
  const { page, problems: story } = await openStory(browser, base, id);
  story.push(...(await undefinedIn(page)), ...(await violationsIn(page, '.stage')));
  const pictures = tags.includes('no-screenshot') ? [] : await screenshots.problemsOf(id, await takeScreenshots(page));
  await page.close();
  found.set(id, { story, pictures });
  const problems = [...story, ...pictures];
  console.log(problems.length ? `FAILED ${id}\n  ${problems.join('\n  ')}` : `ok ${id}`);
}

const waiting = [...stories];
const work = async () => {
  for (let story = waiting.shift(); story; story = waiting.shift()) await test(story);
};
await Promise.all(Array.from({ length: AT_ONCE }, work));
// Three at once on two cores is not always fair to a story: what fails is looked at once more, by itself.
const atFirst = failures();
for (const story of stories.filter(({ id }) => atFirst.some(({ file }) => file === id))) await test(story);

const left = filter ? [] : screenshots.leftOver();
const what = 'belongs to no story; renew the references: npm run screenshots';
for (const file of left) console.log(`FAILED ${file} ${what}`);
screenshots.report();
await browser.close();
close();
const failed = [...found.values()].filter(({ story }) => story.length).length;
const wrong = [...failures(), ...left.map((file) => ({ file, what }))];
writeCounts('stories', {
  passed: found.size - failed,
  failed,
  failures: wrong,
  unsteady: atFirst.filter(({ file }) => !wrong.some((failure) => failure.file === file)),
});
const pictures = screenshots.counts();
writeCounts('screenshots', { ...pictures, failed: pictures.failed + left.length });
process.exitCode = wrong.length || !stories.length ? 1 : 0;
