// All faults that can be put into the sources one at a time, by Stryker's instrumenter: https://stryker-mutator.io
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import ts from 'typescript';

const SOURCES = ['src', 'builder/src'];

const silent = Object.fromEntries(
  ['isDebugEnabled', 'isTraceEnabled', 'debug', 'trace', 'info', 'warn', 'error'].map((name) => [name, () => false]),
);

/** A frame in a page has the fault of that page, and tells it what it has run. */
const HEADER = 'try { globalThis.__stryker__ ??= parent.__stryker__; } catch {}\n';

/** What runs in Node has tests that do. */
const IN_NODE = /^src\/prerender\//;

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`.replaceAll('\\', '/'))
    .filter((file) => !IN_NODE.test(file));

/** The calls whose texts only a developer reads. */
const CONSOLE = /^(console\.\w+|warn\w*|\w+\.report|report|Error|TypeError)$/;

/** Under which names the words of a language stand. */
const LANGUAGE = /^(nl|en|de|fr|es|it)$/;

/** Whether a text stands in a call that writes to the console, in an error, or among the words of a language. */
function isForReaders(source, start, end) {
  const find = (node) => {
    if (node.pos > start || node.end < end) return false;
    if (ts.isPropertyAssignment(node) && LANGUAGE.test(node.name.getText(source))) return true;
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && node.expression.end <= start) {
      if (CONSOLE.test(node.expression.getText(source))) return true;
    }
    return ts.forEachChild(node, find) ?? false;
  };
  return find(source);
}

/** A blanked text of words, styles or the console: whether anybody notices is a matter of proof-reading. */
const isText = ({ mutatorName, file, start, end }, source) =>
  mutatorName === 'StringLiteral' &&
  (/^src\/locales\/|\/words\/|\.styles\.ts$/.test(file) || isForReaders(source, start, end));

/**
 * The sources with all faults in them, each behind a switch, by their paths; and the faults: `id` of the switch, `file`,
 * `line`, the `original` and its `replacement`, and a `key` that stays when other lines change.
 */
export async function instrumentSources() {
  const files = SOURCES.flatMap(filesIn).map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
  const options = { plugins: null, ignorers: [], excludedMutations: [] };
  const { files: instrumented, mutants: all } = await new Instrumenter(silent).instrument(files, options);

  const sources = new Map(
    files.map(({ name, content }) => [name, ts.createSourceFile(name, content, ts.ScriptTarget.ESNext, true)]),
  );
  const seen = new Map();
  const mutants = all.map(({ id, fileName: file, location, mutatorName, replacement }) => {
    const source = sources.get(file);
    const [start, end] = [location.start, location.end].map(({ line, column }) =>
      source.getPositionOfLineAndCharacter(line, column),
    );
    const original = source.text.slice(start, end);
    const name = [file, mutatorName, original, replacement].join('\n');
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    const key = createHash('sha256').update(`${name}\n${nth}`).digest('hex').slice(0, 16);
    const code = source.text.split('\n')[location.start.line].trim();
    const line = location.start.line + 1;
    return { id, key, file, line, code, mutatorName, original, replacement, start, end };
  });
  return {
    code: new Map(instrumented.map(({ name, content }) => [`/${name}`, HEADER + content])),
    texts: mutants.filter((mutant) => isText(mutant, sources.get(mutant.file))),
    mutants: mutants.filter((mutant) => !isText(mutant, sources.get(mutant.file))),
    hash: createHash('sha256')
      .update(files.map(({ content }) => content).join('\0'))
      .digest('hex')
      .slice(0, 16),
  };
}

/** Mutants in an order that only the seed decides. */
export const shuffled = (mutants, seed) => {
  const place = ({ key }) => createHash('sha256').update(`${seed} ${key}`).digest('hex');
  return mutants
    .map((mutant) => [place(mutant), mutant])
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, mutant]) => mutant);
};
