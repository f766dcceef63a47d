import { withPage } from '../browser.mjs';
import { interleaved } from '../rounds.mjs';

const WAYS = ['sync', 'defer', 'async', 'module', 'bare'];

function watchShifts() {
  globalThis.shift = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (globalThis.shift += value))).observe({
    type: 'layout-shift',
    buffered: true,
  });
}

async function shiftOf(browser, address) {
  return withPage(browser, async (page) => {
    await page.evaluateOnNewDocument(watchShifts);
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
    return page.evaluate(() => globalThis.shift);
  });
}

/** How much of the page jumps when the script comes half a second after the page. */
export default {
  name: 'layout-shift',
  title: 'Layout shift',
  note: 'Sum of all shifts when the script comes half a second late, in each way to load it, in the head; the whitepaper, the form and the card stand between paragraphs. For Brug the page keeps their places free, as its docs tell sites to do; `bare` is `defer` on a page that does not.',
  columns: Object.fromEntries(WAYS.map((way) => [way, way])),
  unit: 'score',
  rounds: 2,
  measure: (browser, url, contestants, rounds) =>
    interleaved(contestants, rounds, async ({ name }) => {
      const figures = {};
      // Each way for Brug; the others are there for comparison, in the commonest one.
      for (const way of name === 'brug' ? WAYS : ['bare'])
        figures[way] = await shiftOf(browser, `${url}/${name}/shift-${way}.html`);
      return figures;
    }),
};
