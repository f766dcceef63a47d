import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clockAt, withPage } from '../browser.mjs';
import { interleaved } from '../rounds.mjs';

const DEEP = readFileSync(join(import.meta.dirname, '../page/deep.js'), 'utf8');

/** Runs in the page: the script as text in an element, with no cache of compiled code and no network in between. */
function runScript(text) {
  const isDrawn = () =>
    globalThis.findDeep('input, textarea').length >= 6 && globalThis.findDeep('button, [type=button]').length > 0;
  return new Promise((done) => {
    const look = () => {
      if (!isDrawn()) return requestAnimationFrame(look);
      performance.mark('drawn');
      done();
    };
    const script = document.createElement('script');
    script.textContent = `${text}\n;performance.mark('evaluated')`;
    performance.mark('start');
    document.head.append(script);
    look();
  });
}

/** A form and nothing else, beside the libraries that a site would take for one. */
export default {
  name: 'form-alone',
  title: 'A form alone',
  note: 'The file with Brug’s form alone beside what a site would take for a form: script and stylesheet in bytes, then the processor time of the page’s main thread in milliseconds to compile and run the script, and until the form is drawn.',
  columns: {
    minified: 'minified',
    gzip: 'gzip',
    brotli: 'brotli',
    evaluate: 'script, ms',
    drawn: 'drawn, ms',
  },
  rounds: 9,
  formAlone: true,
  measure: async (browser, url, contestants, rounds) => {
    const times = await interleaved(contestants, rounds, ({ name, files }) =>
      withPage(browser, async (page) => {
        await page.evaluateOnNewDocument(DEEP);
        await page.goto(`${url}/${name}/form.html`);
        await page.tracing.start({ categories: ['blink.user_timing'] });
        await page.evaluate(runScript, files.script);
        const at = clockAt(await page.tracing.stop());
        return { evaluate: at('evaluated') - at('start'), drawn: at('drawn') - at('start') };
      }),
    );
    return Object.fromEntries(
      contestants.map(({ name, files }) => {
        const parts = [files.script, files.style].filter(Boolean);
        const sum = (weigh) => parts.reduce((total, part) => total + weigh(part).length, 0);
        const minified = sum((part) => Buffer.from(part));
        const gzip = sum((part) => gzipSync(part, { level: 9 }));
        return [name, { minified, gzip, brotli: sum(brotliCompressSync), ...times[name] }];
      }),
    );
  },
};
