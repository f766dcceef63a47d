// `npm run mutate`: puts faults into the sources, one at a time, and writes to test/MUTATION.md which of them the tests of
// their folder notice. Usage: npm run mutate -- [--seed=1] [--sample=100] [--again]
// A run that was ended goes on where it was, as long as sources and tests are the same; --again tries only those once more that
// nobody noticed before. Faults that nobody can notice stand with the reason in test/equivalent-faults.json.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { runInBrowser } from './mutate/browser-run.mjs';
import { instrumentSources, shuffled } from './mutate/mutants.mjs';
import { reportOf } from './mutate/report.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env.BROWSERS = 'chromium';
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    sample: { type: 'string', default: '100' },
    again: { type: 'boolean', default: false },
  },
});
const REPORT = 'test/MUTATION.md';
const EQUIVALENT = 'test/equivalent-faults.json';
const STATE = '.cache/mutation.json';
const start = Date.now();

const testFiles = readdirSync('test', { recursive: true })
  .map((name) => `test/${name}`.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.test.ts'));
const hashOf = (files) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
};

/** The folder of tests that mirrors the one of a source. */
const testFolderOf = (file) => {
  const [, folder] = /^src\/([^/]+)\//.exec(file) ?? [];
  return file.startsWith('builder/') ? 'test/builder/' : folder ? `test/${folder}/` : 'test/';
};

const { code, mutants, texts, hash } = await instrumentSources();
console.log(`${mutants.length} faults, and ${texts.length} blanked texts that are counted apart.`);

const equivalent = JSON.parse(readFileSync(EQUIVALENT, 'utf8'));
const reasonFor = (mutant) =>
  equivalent.find(
    ({ file, line, original, replacement }) =>
      file === mutant.file &&
      line === mutant.code &&
      (original ?? mutant.original) === mutant.original &&
      replacement === mutant.replacement,
  )?.reason;

const sample = [];
const left = [];
for (const mutant of shuffled(mutants, values.seed)) {
  if (sample.length === Number(values.sample)) break;
  const reason = reasonFor(mutant);
  if (reason) left.push({ ...mutant, reason });
  else sample.push(mutant);
}

const old = existsSync(STATE) ? JSON.parse(readFileSync(STATE, 'utf8')) : {};
const state = { hash, tests: hashOf(testFiles), results: {}, covered: {}, took: {} };
if (old.hash === hash && old.tests === state.tests) Object.assign(state, old);
else if (old.hash === hash && values.again) state.results = old.results;
const save = () => {
  mkdirSync(dirname(STATE), { recursive: true });
  writeFileSync(STATE, JSON.stringify(state));
};

const firstFailed = (suite, path = []) =>
  (suite?.tests ?? [])
    .filter(({ passed, skipped }) => !passed && !skipped)
    .map(({ name }) => [...path, name].join(' › '))[0] ??
  (suite?.suites ?? []).map((inner) => firstFailed(inner, [...path, inner.name])).find(Boolean);

const fileOf = ({ testFile }) => relative(process.cwd(), testFile).replaceAll('\\', '/');

/** Which faults each file of tests runs past, and how long it takes: without a fault, all of them pass. */
async function runWithoutFault() {
  let files = testFiles;
  // What fails on a busy machine gets a second chance.
  for (let run = 0; run < 2 && files.length; run++) {
    const [started, failed] = [{}, []];
    await runInBrowser(code, {
      groups: [{ mutant: '', files }],
      onCovered: (file, ids) => (state.covered[file] = ids),
      onStarted: (_, session) => (started[fileOf(session)] = Date.now()),
      onFinished(_, session) {
        const file = fileOf(session);
        state.took[file] = Date.now() - started[file];
        if (!session.passed) failed.push(file);
      },
    });
    files = failed;
  }
  for (const file of files) {
    console.log(`${file} does not pass with switches in the code, and is left out.`);
    delete state.covered[file];
  }
  save();
}

/** Tries faults, each with its files of tests, the quickest first, until one notices. */
async function tryOut(faults, isTheirs, stage) {
  const byId = new Map(faults.map((mutant) => [mutant.id, mutant]));
  const open = new Map();
  for (const { id, file } of faults) {
    const files = Object.keys(state.covered)
      .filter((test) => isTheirs(test, file) && state.covered[test].includes(id))
      .sort((one, other) => state.took[one] - state.took[other]);
    open.set(id, new Set(files));
  }
  const finish = (id, result) => {
    const mutant = byId.get(id);
    state.results[mutant.key] = { ...state.results[mutant.key], [stage]: result };
    save();
    const { file, line, original, replacement } = mutant;
    console.log(
      `${result.by ? 'noticed ' : 'SURVIVED'} ${file}:${line} ${short(original)} → ${short(replacement)} ${result.by ?? ''}`,
    );
  };
  for (const [id, files] of open) if (!files.size) finish(id, { by: null, ran: 0 });
  const groups = [...open].filter(([, files]) => files.size).map(([mutant, files]) => ({ mutant, files: [...files] }));
  if (!groups.length) return;
  const counts = new Map(groups.map(({ mutant, files }) => [mutant, files.length]));
  await runInBrowser(code, {
    groups,
    isNoticed: (id) => Boolean(state.results[byId.get(id).key]?.[stage]?.by),
    onFinished(id, session) {
      const file = fileOf(session);
      const { passed, testResults, errors } = session;
      const files = open.get(id);
      files.delete(file);
      if (state.results[byId.get(id).key]?.[stage]?.by) return;
      if (!passed) finish(id, { by: file, what: firstFailed(testResults) ?? errors[0]?.message ?? 'does not end' });
      else if (!files.size) finish(id, { by: null, ran: counts.get(id) });
    },
  });
}
const short = (text) => (text.length > 60 ? `${text.slice(0, 57)}…` : text).replace(/\s+/g, ' ');

if (!Object.keys(state.covered).length) await runWithoutFault();
const resultOf = ({ key }) => state.results[key];
const isIn = (test, file) => test.startsWith(testFolderOf(file));
const open = (stage) => (mutant) => !resultOf(mutant)?.[stage] || (values.again && !resultOf(mutant)[stage].by);
await tryOut(sample.filter(open('own')), isIn, 'own');
const survived = sample.filter((mutant) => !resultOf(mutant).own.by);
await tryOut(survived.filter(open('rest')), (test, file) => !isIn(test, file), 'rest');

const results = sample.map((mutant) => ({ ...mutant, ...resultOf(mutant) }));
const report = reportOf({
  results,
  left,
  ...values,
  count: mutants.length,
  texts: texts.length,
  folderOf: testFolderOf,
});
writeFileSync(REPORT, await format(report, { ...(await resolveConfig(REPORT)), filepath: REPORT }));
const noticed = results.filter(({ own }) => own.by).length;
console.log(
  `${noticed} of ${sample.length} noticed by the tests of their folder; ${Math.round((Date.now() - start) / 1000)} s; ${REPORT}`,
);
