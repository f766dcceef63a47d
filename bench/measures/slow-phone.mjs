import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPage } from '../browser.mjs';
import { interleaved } from '../rounds.mjs';

const PHONE = { width: 412, height: 915, isMobile: true, hasTouch: true };
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const DEEP = readFileSync(join(import.meta.dirname, '../page/deep.js'), 'utf8');

/**
 * Runs in the page from its beginning: asks at each frame whether everything is there, seven differences and a form
 * with its button, and notes the time once that frame has been painted.
 */
function watchPage() {
  globalThis.longTasks = [];
  new PerformanceObserver((list) =>
    globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({ type: 'longtask', buffered: true });
  const hasCard = () => globalThis.findDeep('h3').length >= 7;
  const hasForm = () => globalThis.findDeep('input, textarea').length >= 6 && globalThis.sendButton();
  const whenPainted = (tell) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => tell(performance.now());
    channel.port2.postMessage(undefined);
  };
  let isCardThere = false;
  const look = () => {
    // The search itself costs a slow phone time: not before there can be anything to find, and not twice. The second
    // paragraph of the article follows the card.
    const isCardParsed = document.querySelectorAll('body > p').length > 1;
    if (isCardParsed && !isCardThere && hasCard()) {
      isCardThere = true;
      whenPainted((time) => (globalThis.cardPaintedAt = time));
    }
    if (!isCardThere || document.readyState === 'loading' || !hasForm()) return requestAnimationFrame(look);
    whenPainted((time) => (globalThis.paintedAt = time));
  };
  requestAnimationFrame(look);
}

/** The article with the three widgets on a slow phone. */
export default {
  name: 'slow-phone',
  title: 'Slow phone',
  note: 'An article with the three widgets, processor slowed down 6 times, 1.6 Mbps down, 150 ms latency, brotli, script with `defer`: milliseconds until the card is painted and until all is; the number of tasks over 50 ms, the longest of them, and the time by which they pass 50 ms together.',
  columns: {
    card: 'card painted',
    painted: 'all painted',
    long: 'long tasks',
    longest: 'longest task',
    blocking: 'blocking time',
  },
  unit: 'ms',
  rounds: 15,
  measure: (browser, url, contestants, rounds) =>
    interleaved(contestants, rounds, ({ name }) =>
      withPage(
        browser,
        async (page, session) => {
          await page.evaluateOnNewDocument(`${DEEP};(${watchPage})()`);
          await session.send('Network.enable');
          await session.send('Network.emulateNetworkConditions', LINE);
          await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
          await page.goto(`${url}/${name}/article.html`, { waitUntil: 'load' });
          await page.waitForFunction(() => globalThis.paintedAt, { polling: 200, timeout: 30_000 });
          const { card, painted, tasks } = await page.evaluate(() => ({
            card: globalThis.cardPaintedAt,
            painted: globalThis.paintedAt,
            tasks: globalThis.longTasks,
          }));
          const blocking = tasks.reduce((sum, duration) => sum + duration - 50, 0);
          return { card, painted, long: tasks.length, longest: Math.max(0, ...tasks), blocking };
        },
        PHONE,
      ),
    ),
};
