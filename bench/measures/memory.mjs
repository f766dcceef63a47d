import { withPage } from '../browser.mjs';
import { interleaved } from '../rounds.mjs';

const CARDS = 300;

async function counted(session) {
  // Twice: what the first collection sets free may hold on to more.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { usedSize, nodes };
}

/** What a card keeps. The table inside the tags of Brug and the floor counts as theirs. */
export default {
  name: 'memory',
  title: 'Memory',
  note: 'Per card, with 300 on the page and after garbage collection. Brug and the floor keep the table that they read.',
  columns: { nodes: 'nodes', heap: 'JS heap' },
  unit: 'bytes',
  rounds: 3,
  measure: (browser, url, contestants, rounds) =>
    interleaved(contestants, rounds, ({ name }) =>
      withPage(browser, async (page, session) => {
        await page.goto(`${url}/${name}/scene.html`);
        // As many cards before, twice: what is made once for all, compiled code above all, is not a card's.
        for (const time of ['first', 'second']) {
          await page.evaluate((n, count) => globalThis.operate(n, () => globalThis.scene.make(count)), time, CARDS);
          await page.evaluate(() => globalThis.operate('none', () => globalThis.scene.remove()));
        }
        const before = await counted(session);
        await page.evaluate((count) => globalThis.operate('all', () => globalThis.scene.make(count)), CARDS);
        const after = await counted(session);
        return { nodes: (after.nodes - before.nodes) / CARDS, heap: (after.usedSize - before.usedSize) / CARDS };
      }),
    ),
};
