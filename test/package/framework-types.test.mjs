import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = fileURLToPath(new URL('frameworks/', import.meta.url));

/** What TypeScript says of one file; a wrong name that it lets pass is an unused `@ts-expect-error`. */
function compile(file, options) {
  const program = ts.createProgram([FOLDER + file], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    ...options,
  });
  return (
    ts
      .getPreEmitDiagnostics(program)
      // What other packages' declarations say of each other is theirs.
      .filter(({ file: at }) => !at?.fileName.includes('/node_modules/'))
      .map(
        ({ file: at, start, messageText }) =>
          `${at ? `${at.fileName}:${at.getLineAndCharacterOfPosition(start).line + 1}: ` : ''}${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      )
  );
}

const run = (bin, ...args) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [`${ROOT}node_modules/${bin}`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { output: stdout + stderr, status };
};

describe('types of the tags, right names and wrong ones', () => {
  it('React 19', () => {
    assert.deepEqual(compile('react.tsx', { jsx: ts.JsxEmit.ReactJSX }), []);
  });

  it('Preact', () => {
    assert.deepEqual(compile('preact.tsx', { jsx: ts.JsxEmit.ReactJSX, jsxImportSource: 'preact' }), []);
  });

  it('Solid', () => {
    assert.deepEqual(compile('solid.tsx', { jsx: ts.JsxEmit.Preserve, jsxImportSource: 'solid-js' }), []);
  });

  it('Vue 3, in a template', () => {
    const { output, status } = run('vue-tsc/bin/vue-tsc.js', '-p', `${FOLDER}vue`);
    assert.equal(status, 0, output);
  });

  it('Svelte 5, in a template', () => {
    const args = ['--workspace', `${FOLDER}svelte`, '--tsconfig', `${FOLDER}svelte/tsconfig.json`];
    const { output } = run('svelte-check/bin/svelte-check', ...args, '--output', 'machine');
    const found = [...output.matchAll(/ERROR "([^"]+)" (\d+):/g)].map(([, file, line]) => `${file}:${line}`);
    const lines = readFileSync(`${FOLDER}svelte/Wrong.svelte`, 'utf8').split('\n');
    const wrong = lines.flatMap((line, index) => (line.startsWith('<brug-') ? [`Wrong.svelte:${index + 1}`] : []));
    assert.deepEqual(found, wrong, output);
  });
});
