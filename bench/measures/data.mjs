import { clockAt, withPage } from '../browser.mjs';
import { interleaved } from '../rounds.mjs';

const CARDS = 1000;

/** Cards that script fills: the very first on a page, the next one, and one text changed on a thousand. */
export default {
  name: 'data',
  title: 'Cards from data',
  note: 'Cards that script fills through a property, seven rows with short texts: processor time of the page’s main thread in milliseconds, without layout. The very first card on a page, with all that is compiled and made once; one more after three others; and the property set again on a thousand cards, with another text in one row.',
  columns: { cold: 'first card', warm: 'one more card', change: 'one row changed on 1000' },
  unit: 'ms',
  rounds: 9,
  measure: (browser, url, contestants, rounds) =>
    interleaved(
      contestants.filter(({ takesData }) => takesData),
      rounds,
      ({ name }) =>
        withPage(browser, async (page) => {
          await page.goto(`${url}/${name}/scene.html`);
          await page.tracing.start({ categories: ['blink.user_timing'] });
          await page.evaluate(async (count) => {
            const { operate, scene } = globalThis;
            const make = (mark, contents) => operate(mark, () => scene.makeFromData(contents));
            await make('cold', scene.contents(1));
            await make('between', scene.contents(3));
            await make('warm', scene.contents(1));
            scene.remove();
            await make('fill', scene.contents(count));
            const changed = scene.contents(count, 'Menigte');
            // What the making of all that data leaves behind is not collected on a contestant's account.
            globalThis.gc?.();
            await operate('change', () => scene.change(changed));
          }, CARDS);
          const at = clockAt(await page.tracing.stop());
          const script = (operation) => at(`${operation}:script`) - at(`${operation}:start`);
          return { cold: script('cold'), warm: script('warm'), change: script('change') };
        }),
    ),
};
