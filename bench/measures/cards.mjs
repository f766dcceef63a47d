import { clockAt, withPage } from '../browser.mjs';
import { interleaved } from '../rounds.mjs';

const COUNTS = [1, 10, 100, 1000];
const OPERATIONS = ['make', 'update', 'remove'];

async function operateAll(page, counts) {
  for (const count of counts) {
    await page.evaluate(async (number) => {
      const { operate, scene } = globalThis;
      await operate(`make-${number}`, () => scene.make(number));
      await operate(`update-${number}`, () => scene.update(`Nog eens ${number} verschillen`));
      await operate(`remove-${number}`, () => scene.remove());
      globalThis.gc?.();
    }, count);
  }
}

function figuresOf(trace) {
  const at = clockAt(trace);
  const figures = {};
  for (const count of COUNTS) {
    for (const operation of OPERATIONS) {
      const name = `${operation}-${count}`;
      figures[`${name}-script`] = at(`${name}:script`) - at(`${name}:start`);
      figures[`${name}-total`] = at(`${name}:end`) - at(`${name}:start`);
    }
  }
  return figures;
}

const columns = {};
for (const operation of OPERATIONS) {
  for (const count of COUNTS) {
    for (const part of ['script', 'total']) columns[`${operation}-${count}-${part}`] = `${operation} ${count}, ${part}`;
  }
}

/** Cards of seven rows made, changed and removed. */
export default {
  name: 'cards',
  title: 'Cards of seven rows',
  note: 'Processor time of the page’s main thread in milliseconds: `script` until the elements have drawn themselves, `total` with style, layout and paint. Made, then another heading on all, then removed.',
  columns,
  groups: OPERATIONS,
  unit: 'ms',
  rounds: 5,
  measure: (browser, url, contestants, rounds) =>
    interleaved(contestants, rounds, ({ name }) =>
      withPage(browser, async (page) => {
        await page.goto(`${url}/${name}/scene.html`);
        // What is compiled on first use is the business of the start-up measure.
        await operateAll(page, [3]);
        await page.tracing.start({ categories: ['blink.user_timing'] });
        await operateAll(page, COUNTS);
        return figuresOf(await page.tracing.stop());
      }),
    ),
};
