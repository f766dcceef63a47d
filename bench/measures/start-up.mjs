import { withPage } from '../browser.mjs';
import { interleaved } from '../rounds.mjs';

/** Compiling and running the script on a page that uses none of it yet. */
export default {
  name: 'start-up',
  title: 'Start-up',
  note: 'Processor time to compile and run the script on an empty page, in milliseconds.',
  columns: { evaluate: 'script' },
  unit: 'ms',
  rounds: 9,
  measure: (browser, url, contestants, rounds) =>
    interleaved(contestants, rounds, ({ files }) =>
      withPage(browser, async (page) => {
        await page.goto(`${url}/empty.html`);
        await page.tracing.start({ categories: ['blink.user_timing'] });
        // As text in an element: compiled and run at once, with no cache of compiled code and no network in between.
        await page.evaluate((text) => {
          const script = document.createElement('script');
          script.textContent = `${text}\n;performance.mark('end')`;
          performance.mark('start');
          document.head.append(script);
        }, files.script);
        const trace = JSON.parse(Buffer.from(await page.tracing.stop()));
        const at = (name) => trace.traceEvents.find((event) => event.name === name && event.tts).tts;
        return { evaluate: (at('end') - at('start')) / 1000 };
      }),
    ),
};
