import { withPage } from '../browser.mjs';
import { interleaved } from '../rounds.mjs';

/** Runs in the page: the script as a page runs it, then style and layout of what it has drawn. */
async function takeOver(address) {
  const text = await (await fetch(address)).text();
  const script = document.createElement('script');
  script.textContent = text;
  const start = performance.now();
  document.head.append(script);
  const widgets = document.querySelectorAll('brug-difference-card, brug-whitepaper-cta, brug-partner-form');
  await Promise.all([...widgets].map(({ updateComplete }) => updateComplete));
  document.body.getBoundingClientRect();
  return performance.now() - start;
}

/** What the script costs in a page that is there already, with its widgets drawn and without. */
export default {
  name: 'takeover',
  title: 'Takeover',
  note: 'The article is there and painted when the script runs, processor slowed down 6 times: milliseconds until the three widgets are drawn, or drawn anew in the place of what was served, with style and layout.',
  columns: { task: 'script, style and layout' },
  unit: 'ms',
  rounds: 15,
  measure: (browser, url, contestants, rounds) =>
    interleaved(
      contestants.filter(({ name }) => /^brug(-prerendered)?$/.test(name)),
      rounds,
      ({ name }) =>
        withPage(browser, async (page, session) => {
          await page.goto(`${url}/${name}/article-alone.html`, { waitUntil: 'load' });
          await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
          return { task: await page.evaluate(takeOver, `${url}/${name}/script.js`) };
        }),
    ),
};
