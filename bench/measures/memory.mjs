import { withPage } from '../browser.mjs';
import { interleaved } from '../rounds.mjs';

const CARDS = 300;

async function counted(session) {
  // Twice: what the first collection sets free may hold on to more.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { nodes, heap: usedSize, all: usedSize + embedderHeapUsedSize };
}

/** What a card keeps. The table inside the tags of Brug and the floor counts as theirs. */
export default {
  name: 'memory',
  title: 'Memory',
  note: 'Per card, for the last 300 of 900 on the page, after garbage collection. Brug and the floor keep the table that they read. The last column adds what the browser keeps itself: nodes, styles and layout.',
  columns: { nodes: 'nodes', heap: 'JS heap', all: 'with the browser’s own' },
  unit: 'bytes',
  rounds: 3,
  measure: (browser, url, contestants, rounds) =>
    interleaved(contestants, rounds, ({ name }) =>
      withPage(browser, async (page, session) => {
        await page.goto(`${url}/${name}/scene.html`);
        const make = () =>
          page.evaluate((count) => globalThis.operate('make', () => globalThis.scene.make(count)), CARDS);
        // As many cards are there before: what is made once for all, compiled code above all, is no card's.
        await make();
        await make();
        const before = await counted(session);
        await make();
        const after = await counted(session);
        return Object.fromEntries(Object.keys(after).map((key) => [key, (after[key] - before[key]) / CARDS]));
      }),
    ),
};
