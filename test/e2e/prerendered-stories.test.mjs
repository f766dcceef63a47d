// Every story of the built Storybook that HTML alone can say: Node must draw it as the browser does.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { builtStories, serveStorybook } from '../stories/built-storybook.mjs';
import { openBrowser } from './demo-site.mjs';
import { differenceOf, openComparison } from './drawn-alike.mjs';

let browser;
let storybook;
let comparison;
before(async () => {
  browser = await openBrowser();
  storybook = await serveStorybook();
  comparison = await openComparison(browser);
});
after(async () => {
  await comparison?.close();
  await browser?.close();
  storybook?.close();
});

/** Nothing is registered: what a story renders stays as it is written. */
function registerNothing() {
  customElements.define = () => {};
}

/** The HTML of a story; nothing where a widget is told something that HTML cannot say, as an object in a property. */
function writtenIn(tags) {
  const widgets = [...document.querySelectorAll(`#storybook-root :is(${tags})`)];
  if (!widgets.length || widgets.some((widget) => Object.keys(widget).length)) return '';
  const { lang } = document.querySelector('#storybook-root [lang]') ?? document.documentElement;
  // Comments are where Lit puts values.
  const html = widgets
    .filter((widget) => !widget.parentElement.closest(tags))
    .map((widget) => widget.outerHTML.replaceAll(/<!--.*?-->/gs, ''));
  return `<!doctype html><html lang="${lang}"><title>t</title><body>${html.join('')}`;
}

it('every story that HTML alone can say is drawn in Node as in the browser', async () => {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(registerNothing);
  const different = [];
  let compared = 0;
  for (const { id } of builtStories()) {
    await page.goto(`${storybook.base}/iframe.html?id=${id}&viewMode=story`, { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('#storybook-root > *', { timeout: 20_000 });
    const tags = 'brug-difference-card, brug-whitepaper-cta, brug-partner-form';
    const written = await page.evaluate(writtenIn, tags);
    if (!written) continue;
    const roots = await comparison.rootsOf(written);
    const difference = differenceOf(roots);
    if (difference) different.push(`${id}: ${difference}`);
    compared += roots.inNode.filter(Boolean).length;
  }
  assert.deepEqual(different, []);
  assert.ok(compared > 80, `${compared} compared`);
});
