import { clockAt, withPage } from '../browser.mjs';
import { interleaved } from '../rounds.mjs';

const CARDS = 1000;

/** Cards whose texts are a word or two: there is little to lay out, so that script counts. */
export default {
  name: 'short-texts',
  title: 'Cards with short texts',
  note: 'A thousand cards of seven rows whose texts are a word or two each: processor time of the page’s main thread in milliseconds, `script` until the elements have drawn themselves, `total` with style, layout and paint.',
  columns: { script: 'make 1000, script', total: 'make 1000, total' },
  unit: 'ms',
  rounds: 5,
  measure: (browser, url, contestants, rounds) =>
    interleaved(contestants, rounds, ({ name }) =>
      withPage(browser, async (page) => {
        await page.goto(`${url}/${name}/scene.html`);
        const make = (count, mark) =>
          page.evaluate(
            async (number, operation) => {
              const { operate, scene } = globalThis;
              await operate(operation, () => scene.make(number, 'short'));
              scene.remove();
            },
            count,
            mark,
          );
        await make(3, 'warm');
        await page.tracing.start({ categories: ['blink.user_timing'] });
        await make(CARDS, 'make');
        const at = clockAt(await page.tracing.stop());
        return { script: at('make:script') - at('make:start'), total: at('make:end') - at('make:start') };
      }),
    ),
};
