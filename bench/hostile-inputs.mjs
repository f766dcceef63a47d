// How long the builder takes over text that is made to be slow, at the largest size that it accepts and at ten times that:
// npm run bench:hostile -- --only=check. Prints the slowest of each place, and writes bench/HOSTILE-INPUTS.md.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findBrowser } from '../scripts/browsers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LIMIT = 200;
const ROUNDS = 3;
const RELEASE = { name: 'brug', version: '1.2.3', integrity: { 'brug.js': 'sha384-x' }, themes: {} };

const { outputFiles } = await build({
  absWorkingDir: ROOT,
  entryPoints: ['test/security/hostile-inputs.ts'],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'hostile',
  target: 'es2022',
  tsconfig: 'tsconfig.json',
});
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium'),
  args: chromiumArguments(),
  protocolTimeout: 600_000,
});
const page = await browser.newPage();
await page.evaluate(`${outputFiles[0].text}; globalThis.places = hostile.placesOf(${JSON.stringify(RELEASE)});`);

// Processor time of the page's own thread: what else the machine does is not measured.
const metrics = await page.createCDPSession();
await metrics.send('Performance.enable', { timeDomain: 'threadTicks' });
async function spent() {
  const all = await metrics.send('Performance.getMetrics');
  return all.metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
}

async function measure(place, text, times) {
  const size = await page.evaluate(
    (at, index, factor) => {
      const { texts, largest } = globalThis.places[at];
      globalThis.text = texts[index].of(largest * factor);
      return globalThis.text.length;
    },
    place,
    text,
    times,
  );
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const before = await spent();
    // Not the same text twice: what was read last is remembered.
    await page.evaluate((at, end) => void globalThis.places[at].read(globalThis.text + end), place, ' '.repeat(round));
    best = Math.min(best, (await spent()) - before);
  }
  return { size, time: best };
}

const only = process.argv.find((word) => word.startsWith('--only='))?.slice(7);
const names = await page.evaluate(() =>
  globalThis.places.map(({ place, texts }) => ({ place, texts: texts.map(({ name }) => name) })),
);
const rows = [];
for (const [at, { place, texts }] of names.entries()) {
  if (only && !place.includes(only)) continue;
  for (const times of [1, 10]) {
    const measured = [];
    for (const [index, name] of texts.entries()) measured.push({ name, ...(await measure(at, index, times)) });
    const worst = measured.sort((a, b) => b.time - a.time)[0];
    rows.push({ place, times, count: texts.length, ...worst });
    const others = measured.slice(1, 4).map(({ name, time }) => `${name} ${Math.round(time)}`);
    console.log(`${place} ×${times}: ${Math.round(worst.time)} ms, ${worst.name} (${others.join(', ')})`);
  }
}
await browser.close();

const size = (length) => `${Math.round(length / 1024)} kB`;
if (!only)
  writeFileSync(
    new URL('HOSTILE-INPUTS.md', import.meta.url),
    [
      '# Hostile inputs',
      '',
      `Text that is made to be slow to read (\`test/security/hostile-inputs.ts\`), at the largest size that each place of the builder`,
      'accepts and at ten times that. Processor time of the slowest of them, in Chromium; what is larger is refused with a message.',
      `Limit: ${LIMIT} ms. Measured by \`node bench/hostile-inputs.mjs\`.`,
      '',
      '| where | texts | size | slowest | ms |',
      '| --- | ---: | ---: | --- | ---: |',
      ...rows.map(
        ({ place, count, size: length, name, time }) =>
          `| ${place} | ${count} | ${size(length)} | ${name} | ${Math.ceil(time)} |`,
      ),
      '',
    ].join('\n'),
  );
const slow = rows.filter(({ time }) => time > LIMIT);
for (const { place, name, time } of slow) console.error(`${place}: ${name} takes ${Math.round(time)} ms`);
process.exitCode = slow.length ? 1 : 0;
