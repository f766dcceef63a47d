import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromiumArguments, findBrowser } from '../scripts/browsers.mjs';

// The repository's own copy: the benchmark brings only what it compares.
const puppeteerPath = createRequire(new URL('../package.json', import.meta.url)).resolve('puppeteer-core');
const { default: puppeteer } = await import(pathToFileURL(puppeteerPath));

export async function openBrowser() {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium found: npm run browsers says what to do about it.');
  return puppeteer.launch({
    executablePath,
    args: [...chromiumArguments(), '--js-flags=--expose-gc'],
    protocolTimeout: 180_000,
  });
}

/** Hands `work` a page of its own with a protocol session, in a fresh profile: nothing cached, nothing warm. */
export async function withPage(browser, work, viewport = { width: 1024, height: 800 }) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`  ${page.url()}: ${error}`));
    await page.setViewport(viewport);
    return await work(page, await page.createCDPSession());
  } finally {
    await context.close();
  }
}

/** The processor time of the page's main thread since the last call, in milliseconds: what else runs does not count. */
export async function processorClock(session) {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  let last = await read();
  return async () => {
    const now = await read();
    const spent = now - last;
    last = now;
    return spent;
  };
}

/** The thread's clock at each mark of a trace, in milliseconds: other processes on the machine do not count. */
export function clockAt(trace) {
  const { traceEvents } = JSON.parse(Buffer.from(trace));
  const clock = new Map(
    traceEvents
      .filter(({ cat, tts }) => cat?.includes('user_timing') && tts)
      .map(({ name, tts }) => [name, tts / 1000]),
  );
  return (mark) => clock.get(mark);
}
