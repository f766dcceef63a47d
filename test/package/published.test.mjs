import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { PUBLISHED } from '../../published.mjs';
import { withWhere } from '../../scripts/describe/where.mjs';

/** What people read or paste; tests hold bad examples, and the benchmark is about other people's packages. */
const FILES = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => /\.(ts|mjs|js|jsx|tsx|html|md|txt|php|json|css|po|pot|yml)$/.test(file) && existsSync(file))
  .filter((file) => !/^(test|bench)\/|^package-lock\.json$|^published\.mjs$/.test(file));

/** Addresses that others give for their own script. */
const OF_OTHERS = ['cdn.jsdelivr.net/npm/@friendlycaptcha/sdk'];

/** Servers that serve whatever stands in a registry, and commands that take Brug out of one. */
const ELSEWHERE =
  /\b(unpkg|jsdelivr|esm\.(sh|run)|skypack|cdnjs|jspm\.(io|dev)|cdn\.example)\b|\bnpx (-\S+ )?brug\b|\b(npm (install|i|add)|yarn add|pnpm (add|install)|bun add) (-\S+ )?brug\b|registry\.npmjs|\bbrug@(\d|\$|\{|VERSION|latest)/i;

describe('where Brug can be had', () => {
  for (const [text, isWrong] of [
    ['npm install brug', true],
    ['npm i -D brug@1.2.3', true],
    ['npx brug prerender', true],
    ['<script src="https://unpkg.com/brug"></script>', true],
    ['https://cdn.jsdelivr.net/npm/brug', true],
    ["import 'https://esm.sh/brug'", true],
    ['npm install ./brug-0.1.0.tgz', false],
    ['npm install', false],
    ['<script src="/brug.js" defer></script>', false],
  ])
    it(`${isWrong ? 'finds' : 'lets be'}: ${text}`, () => assert.equal(ELSEWHERE.test(text), isWrong));

  it('stands in one place: no page, snippet or doc names an address or a package of its own', () => {
    assert.ok(FILES.length > 200);
    const found = FILES.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, index) => (ELSEWHERE.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
    );
    const allowed = [PUBLISHED.npm, PUBLISHED.files, ...OF_OTHERS].filter(Boolean);
    assert.deepEqual(
      found.filter((line) => !allowed.some((address) => line.includes(address.split('{version}')[0]))),
      [],
    );
  });

  const PAGE =
    '<!-- where: file -->\n<!-- /where -->\n<!-- where: install -->\n<!-- /where -->\n<!-- where: site -->\n<!-- /where -->';
  it('is said in the docs by that setting', () => {
    const says = (published) => withWhere(PAGE, { name: 'brug', version: '1.2.3' }, published);
    const nowhere = says({ npm: '', files: '', site: '' });
    assert.match(nowhere, /not published anywhere/);
    assert.match(nowhere, /npm install \.\/brug-1\.2\.3\.tgz/);
    assert.doesNotMatch(nowhere, /https:/);
    const somewhere = says({
      npm: '@example/brug',
      files: 'https://files.example/{version}',
      site: 'https://brug.example/',
    });
    for (const part of [
      'npm install @example/brug',
      'https://files.example/1.2.3/brug.js',
      'https://brug.example/builder/',
    ])
      assert.ok(somewhere.includes(part), part);
    assert.doesNotMatch(somewhere, /tgz|not published/);
  });
});
