import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { checkSvelte, checkVue, compile } from './compile.mjs';

const FOLDER = fileURLToPath(new URL('frameworks/', import.meta.url));

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

  it('Vue 3, in a template', () => {
    const { output, status } = checkVue(`${FOLDER}vue`);
    assert.equal(status, 0, output);
  });

  it('Svelte 5, in a template', () => {
    const { output, errors } = checkSvelte(`${FOLDER}svelte`);
    const lines = readFileSync(`${FOLDER}svelte/Wrong.svelte`, 'utf8').split('\n');
    const wrong = lines.flatMap((line, index) => (line.startsWith('<brug-') ? [`Wrong.svelte:${index + 1}`] : []));
    assert.deepEqual(errors, wrong, output);
  });
});
