// The benchmark; node bench/run.mjs --help says what it knows.
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { CONTESTANTS } from './contestants/all.mjs';
import { MEASURES } from './measures/all.mjs';
import { buildBrug, installPackages, prepareContestants } from './prepare.mjs';
import { printTables, writeResults } from './report.mjs';
import { serve } from './server.mjs';

const names = (list) => list.map(({ name }) => name).join(', ');
const HELP = `The benchmark: Brug beside other ways to make the same widgets. Writes bench/RESULTS.md when run whole.

node bench/run.mjs [options]

  --quick                one round of each measure
  --only=a,b             some measures: ${names(MEASURES)}
  --contestants=a,b      some contestants: ${names(CONTESTANTS)}
  --help                 this

With any of the first three it prints the tables and writes nothing. The first run installs what it compares with.
node bench/hostile-inputs.mjs measures inputs made to be slow.`;

/** The members of a list that an option names, all without it. */
function chosenFrom(list, option, value) {
  if (value === undefined) return list;
  const wanted = value.split(',');
  const unknown = wanted.filter((name) => list.every((each) => each.name !== name));
  if (unknown.length) throw new Error(`--${option}: no ${unknown.join(', ')}; known are ${names(list)}.`);
  return list.filter(({ name }) => wanted.includes(name));
}

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    contestants: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(HELP);
  process.exit();
}
const { quick } = options;
const measures = chosenFrom(MEASURES, 'only', options.only);
const chosen = chosenFrom(CONTESTANTS, 'contestants', options.contestants);

installPackages();
await buildBrug();
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
  for (const { name, title, measure, profile, formAlone = false, rounds = 1 } of measures) {
    const started = performance.now();
    const taking = ready.filter(({ card, measures: own }) => formAlone === !card && (!own || own.includes(name)));
    results.figures[name] = await measure(browser, server.url, taking, quick ? 1 : rounds);
    results.profiles[name] = await profile?.();
    console.log(`${title}: measured in ${Math.round((performance.now() - started) / 1000)} s`);
  }
} finally {
  await browser.close();
  server.close();
}

printTables(measures, results);
// A part of the measures, one round or some contestants are for looking, not for the record.
if (!quick && !options.only && !options.contestants) await writeResults(measures, results);
