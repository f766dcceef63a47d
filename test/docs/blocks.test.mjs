import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { contents } from '../../scripts/docs/contents.mjs';
import { elementsIn } from '../../scripts/describe/manifest.mjs';
import { compile } from '../package/compile.mjs';
import { blocksIn, codeBlocks, DOCS, titleOf } from './code-blocks.mjs';

// Inside the package, so that `brug` is found by its own name.
const FOLDER = resolve('.cache/docs');
const CHECKED = ['html', 'http', 'css', 'json', 'js', 'ts', 'tsx', 'vue', 'svelte', 'sh', 'text', 'mjs', 'php'];

before(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
});

describe('the docs', () => {
  it('have no block that no test reads', () => {
    const unread = codeBlocks.filter(({ language }) => !CHECKED.includes(language));
    assert.deepEqual(unread.map(titleOf), []);
    assert.ok(codeBlocks.length > 20);
  });

  it('draw files that exist', () => {
    const sources = readdirSync('src', { recursive: true });
    const named = blocksIn('text').flatMap(({ code }) => code.match(/[\w/-]+(?:\.\w+)*\.ts\b/g) ?? []);
    assert.deepEqual(
      named.filter((name) => !sources.some((file) => `/${file}`.endsWith(`/${name}`))),
      [],
    );
    assert.ok(named.length > 5);
  });

  it('have code that compiles', () => {
    // The examples of these are run one by one, by submissions.test.ts and leads.test.ts.
    const blocks = blocksIn('ts', 'tsx', 'js').filter((block) => !/submissions\.md|leads\.md/.test(titleOf(block)));
    const files = blocks.map((block) => {
      const file = join(FOLDER, `${titleOf(block).replace(/\W/g, '-')}.${block.language === 'tsx' ? 'tsx' : 'ts'}`);
      // A page has the widgets from its script line. As modules, blocks do not meet each other's names.
      writeFileSync(file, `${block.language === 'js' ? "import 'brug';" : ''}\n${block.code}\nexport {};\n`);
      return file;
    });
    assert.deepEqual(compile(files), []);
  });

  for (const block of blocksIn('json')) {
    it(`${titleOf(block)}: parses`, () => assert.ok(JSON.parse(block.code)));
  }

  for (const block of blocksIn('css')) {
    it(`${titleOf(block)}: names tokens and parts that exist`, () => {
      const elements = elementsIn(JSON.parse(readFileSync('custom-elements.json', 'utf8')));
      const known = (list) => elements.flatMap((element) => element[list].map(({ name }) => name));
      const unknown = [
        ...[...block.code.matchAll(/--brug-[\w-]+/g)].filter(([name]) => !known('cssProperties').includes(name)),
        ...[...block.code.matchAll(/::part\(([^)]+)\)/g)].filter(([, name]) => !known('cssParts').includes(name)),
      ];
      assert.deepEqual(unknown, []);
    });
  }

  for (const block of blocksIn('sh')) {
    it(`${titleOf(block)}: names commands and files that exist`, () => {
      const { name, version, scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
      // What `npm pack` has made.
      const commands = { npm: { install: `./${name}-${version}.tgz` }, npx: ['wtr', 'changeset'] };
      for (const line of block.code.trim().split('\n')) {
        const words = line.split(' ').filter((word) => !/^[A-Z]+=/.test(word));
        const [tool, first, second] = words;
        if (tool === 'npm' && first === 'install') assert.equal(second, commands.npm.install);
        else if (tool === 'npm') assert.ok((first === 'run' ? second : first) in scripts, line);
        else if (tool === 'npx') assert.ok(commands.npx.includes(first), line);
        else assert.equal(tool, 'node', line);
        for (const path of words.filter((word) => word.includes('/') && word !== commands.npm.install))
          assert.ok(existsSync(path), path);
      }
    });
  }

  for (const file of DOCS) {
    it(`${file}: links to what exists`, () => {
      const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link]) => link);
      const missing = links.filter((link) => !/^https?:/.test(link) && !existsSync(join(dirname(file), link)));
      assert.deepEqual(missing, []);
    });
  }

  it('are each listed once in README.md, under what they are for', () => {
    assert.deepEqual(
      contents()
        .flatMap(({ pages }) => pages.map(({ name }) => `docs/${name}.md`))
        .sort(),
      DOCS.filter((file) => file.startsWith('docs/')).sort(),
    );
  });

  it('name scripts, tests and folders that exist', () => {
    const paths = DOCS.flatMap((file) => [
      ...readFileSync(file, 'utf8').matchAll(/`((?:test|scripts|src|demo|stories|bench)\/[\w./-]+)`/g),
    ]).map(([, path]) => path);
    assert.deepEqual(
      paths.filter((path) => !existsSync(path)),
      [],
    );
  });
});
