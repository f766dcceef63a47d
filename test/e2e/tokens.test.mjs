import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readTokens } from '../../scripts/read-tokens.mjs';

const root = new URL('../../', import.meta.url);
const textsIn = (folder, ending) =>
  readdirSync(new URL(folder, root), { recursive: true })
    .filter((file) => file.endsWith(ending))
    .map((file) => [file, readFileSync(new URL(`${folder}/${file}`, root), 'utf8')]);
const declared = new Set(textsIn('src', '.element.ts').flatMap(([, text]) => readTokens(text).map(({ name }) => name)));

test('the page for designers has the custom properties of the sources', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/token-table.mjs', '--check'], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});

test('styles read the custom properties that comments declare, all of them and no other', () => {
  const read = textsIn('src', '.styles.ts').flatMap(([, text]) => text.match(/(?<=var\(\s*)--brug-[\w-]+/g) ?? []);
  assert.deepEqual([...new Set(read)].sort(), [...declared].sort());
});

test('themes are custom properties that exist, and nothing else', () => {
  // before-script.css styles what stands in a tag before the script: rules, not a theme.
  const themes = textsIn('themes', '.css').filter(([file]) => file !== 'before-script.css');
  assert.equal(themes.length, 3);
  for (const [file, text] of themes) {
    const [, body] = /^\/\*[^*]*\*\/\s*:root \{([^{}]*)\}\s*$/.exec(text) ?? assert.fail(`${file} has other rules`);
    const names = [...body.matchAll(/^\s*([\w-]+):/gm)].map(([, name]) => name);
    assert.ok(names.length > 5);
    for (const name of names) assert.ok(declared.has(name), `${file}: ${name}`);
  }
});
