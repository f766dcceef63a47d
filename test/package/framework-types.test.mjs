import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { blocksIn } from '../docs/code-blocks.mjs';
import { checkSvelte, checkVue, compile } from './compile.mjs';

const FOLDER = fileURLToPath(new URL('frameworks/', import.meta.url));

/**
 * The components of Vue and Svelte with those in the docs: each checker takes long to start. Inside the package, so that
 * `brug` is found by its own name.
 */
const COMPONENTS = resolve('.cache/frameworks');
before(() => {
  rmSync(COMPONENTS, { recursive: true, force: true });
  for (const framework of ['vue', 'svelte']) {
    cpSync(`${FOLDER}${framework}`, `${COMPONENTS}/${framework}`, { recursive: true });
    for (const { line, code } of blocksIn(framework))
      writeFileSync(`${COMPONENTS}/${framework}/Docs${line}.${framework}`, code);
  }
});

describe('types of the tags, right names and wrong ones', () => {
  it('React 19', () => {
    assert.deepEqual(compile([`${FOLDER}react.tsx`]), []);
  });

  it('Preact', () => {
    assert.deepEqual(compile([`${FOLDER}preact.tsx`], { jsxImportSource: 'preact' }), []);
  });

  it('Solid', () => {
    assert.deepEqual(compile([`${FOLDER}solid.tsx`], { jsx: ts.JsxEmit.Preserve, jsxImportSource: 'solid-js' }), []);
  });

  it('Vue 3, in a template, and in the docs', () => {
    const { output, status } = checkVue(`${COMPONENTS}/vue`);
    assert.equal(status, 0, output);
  });

  it('Svelte 5, in a template, and in the docs', () => {
    const { output, errors } = checkSvelte(`${COMPONENTS}/svelte`);
    const lines = readFileSync(`${FOLDER}svelte/Wrong.svelte`, 'utf8').split('\n');
    const wrong = lines.flatMap((line, index) => (line.startsWith('<brug-') ? [`Wrong.svelte:${index + 1}`] : []));
    assert.deepEqual(errors, wrong, output);
  });
});
