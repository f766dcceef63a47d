// The benchmark: node bench/run.mjs [--quick] [--only=cards,bytes] [--contestants=brug,floor]
import { cpus, totalmem } from 'node:os';
import { openBrowser } from './browser.mjs';
import { CONTESTANTS } from './contestants/all.mjs';
import { MEASURES } from './measures/all.mjs';
import { buildBrug, installPackages, prepareContestants } from './prepare.mjs';
import { printTables, writeResults } from './report.mjs';
import { serve } from './server.mjs';

const listed = (option) =>
  process.argv
    .find((word) => word.startsWith(`--${option}=`))
    ?.split('=')[1]
    .split(',');
const quick = process.argv.includes('--quick');
const only = listed('only');
const wanted = listed('contestants');
const measures = MEASURES.filter(({ name }) => !only || only.includes(name));
if (!measures.length) throw new Error(`--only: known are ${MEASURES.map(({ name }) => name).join(', ')}.`);

installPackages();
await buildBrug();
const chosen = CONTESTANTS.filter(({ name }) => !wanted || wanted.includes(name));
const { ready, left } = await prepareContestants(chosen);
const server = await serve(ready);
const browser = await openBrowser();

const results = { contestants: ready, left, figures: {}, profiles: {}, quick };
results.machine = {
  browser: await browser.version(),
  node: process.version,
  processor: `${cpus().length} × ${cpus()[0].model.trim()}`,
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  system: `${process.platform} ${process.arch}`,
};
try {
  for (const { name, title, measure, profile, rounds = 1 } of measures) {
    const started = performance.now();
    results.figures[name] = await measure(browser, server.url, ready, quick ? 1 : rounds);
    results.profiles[name] = await profile?.();
    console.log(`${title}: measured in ${Math.round((performance.now() - started) / 1000)} s`);
  }
} finally {
  await browser.close();
  server.close();
}

printTables(measures, results);
// A part of the measures, one round or some contestants are for looking, not for the record.
if (!quick && !only && !wanted) await writeResults(measures, results);
