import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processorClock, withPage } from '../browser.mjs';
import { interleaved } from '../rounds.mjs';

const DEEP = readFileSync(join(import.meta.dirname, '../page/deep.js'), 'utf8');
const TEXT = 'Noor de Wit, van de afdeling samenwerking';

const nextFrame = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

/** Typing a name, and sending a form in which three things are missing. */
export default {
  name: 'form',
  title: 'Form',
  note: 'Processor time of the page’s main thread in milliseconds, with style, layout and paint: one key typed in a field, and sending an empty form until its mistakes are shown. Plain HTML leaves mistakes to the browser.',
  columns: { key: 'one key', validate: 'mistakes shown' },
  unit: 'ms',
  rounds: 5,
  measure: (browser, url, contestants, rounds) =>
    interleaved(contestants, rounds, ({ name }) =>
      withPage(browser, async (page, session) => {
        await page.evaluateOnNewDocument(DEEP);
        await page.goto(`${url}/${name}/article.html`, { waitUntil: 'load' });
        await page.waitForFunction(() => globalThis.findDeep('input, textarea').length >= 6);
        await page.evaluate(() => {
          globalThis.send = globalThis.sendButton();
          globalThis.findDeep('input:not([type=radio], [type=checkbox])')[0].focus();
        });
        const spent = await processorClock(session);
        await page.keyboard.type(TEXT);
        await nextFrame(page);
        const key = (await spent()) / TEXT.length;
        await page.evaluate(() => {
          document.activeElement.blur();
          globalThis.findDeep('input')[3].focus();
        });
        await nextFrame(page);
        await spent();
        await page.evaluate(() => globalThis.send.click());
        await nextFrame(page);
        return { key, validate: await spent() };
      }),
    ),
};
