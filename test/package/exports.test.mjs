import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { BUNDLES, WIDGETS } from '../../scripts/describe/widgets.mjs';

const settings = JSON.parse(readFileSync('package.json', 'utf8'));
const files = (folder, pattern) =>
  existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((file) => pattern.test(file)) : [];
const inNode = (code) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8', stdio: 'pipe' });

/** Every address that JavaScript can import. */
const importable = Object.entries(settings.exports)
  .filter(([path, target]) => target.default && !path.includes('*'))
  .map(([path]) => path.replace('.', settings.name));

describe('the package', () => {
  it('has one version', async () => {
    const { VERSION } = await import('brug');
    assert.equal(VERSION, settings.version, 'src/version.ts');
    assert.equal(JSON.parse(readFileSync('editors/web-types.json', 'utf8')).version, settings.version);
    assert.match(
      readFileSync('dist/brug.js', 'utf8'),
      new RegExp(`^/\\*! brug ${settings.version.replaceAll('.', '\\.')} `),
    );
  });

  for (const path of importable) {
    it(`can be imported in Node, where it leaves nothing behind: ${path}`, () => {
      // Lit itself brings a registry to Node, for those who render on a server.
      const code = `await import('lit');
        const before = Object.getOwnPropertyNames(globalThis);
        const exported = Object.keys(await import('${path}'));
        const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
        console.log(JSON.stringify({ exported, added }));`;
      const { exported, added } = JSON.parse(inNode(code));
      assert.ok(exported.length > 0);
      assert.deepEqual(added, []);
    });
  }

  for (const widget of WIDGETS) {
    it(`registers <brug-${widget}> by its own address, and not by that of its class`, () => {
      const code = (path) => `await import('lit');
        const tags = [];
        customElements.define = (tag) => tags.push(tag);
        await import('${path}');
        console.log(tags.join());`;
      assert.equal(inNode(code(`brug/${widget}`)).trim(), `brug-${widget}`);
      assert.equal(inNode(code(`brug/${widget}/element`)).trim(), '');
    });
  }

  it('names as side effects what registers, and nothing else', () => {
    const registering = files('dist', /\.js$/)
      .filter((file) => /(^|[^.\w])define\('brug-|customElements/.test(readFileSync(`dist/${file}`, 'utf8')))
      .filter((file) => !/^(widget|prerender)\//.test(file));
    const named = settings.sideEffects.filter((file) => file.endsWith('.js'));
    assert.deepEqual(named.sort(), [...registering, 'index.js'].map((file) => `./dist/${file}`).sort());
  });

  it('ships what it needs, and nothing else', () => {
    const report = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    const packed = JSON.parse(report)[0].files.map(({ path }) => path);
    const sources = files('src', /\.ts$/).map((file) => file.replace(/\.ts$/, ''));
    // A file of types alone has nothing that runs.
    const built = sources.filter((file) => existsSync(`dist/${file}.js`));
    assert.deepEqual(
      packed.sort(),
      [
        ...['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY-LICENSES.txt', 'custom-elements.json', 'package.json'],
        ...[...BUNDLES, 'dist/scan.js', 'dist/free-mail.js'].flatMap((file) => [file, `${file}.map`, `${file}.sri`]),
        ...files('src/languages', /\.ts$/).map((file) => `dist/languages/${file.replace('.ts', '.js')}.sri`),
        ...sources.map((file) => `dist/${file}.d.ts`),
        ...built.flatMap((file) => [`dist/${file}.js`, `dist/${file}.js.map`]),
        ...['html', 'css'].map((language) => `editors/vscode.${language}-custom-data.json`),
        'editors/web-types.json',
        ...['preact', 'react', 'solid', 'svelte', 'vue', 'widgets'].map((name) => `types/${name}.d.ts`),
        ...files('docs', /\.(md|webp)$/).map((file) => `docs/${file}`),
        ...['llms.txt', 'llms-full.txt', 'skills/brug/SKILL.md', 'skills/brug/reference.md'].map(
          (file) => `dist/${file}`,
        ),
        ...files('themes', /\.css$/).map((file) => `themes/${file}`),
        ...files('dist/styles', /\.css$/).flatMap((file) => [`dist/styles/${file}`, `dist/styles/${file}.sha256`]),
      ].sort(),
    );
  });

  it('exports every theme', () => {
    if (files('themes', /\.css$/).length) assert.equal(settings.exports['./themes/*.css'], './themes/*.css');
  });

  it('ships the licence of all that is in the bundle', () => {
    const { sources } = JSON.parse(readFileSync('dist/brug.js.map', 'utf8'));
    const packages = new Set(
      sources.map((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]).filter(Boolean),
    );
    const shipped = readFileSync('THIRD-PARTY-LICENSES.txt', 'utf8');
    for (const name of packages) {
      assert.ok(shipped.includes(name), name);
      assert.ok(shipped.includes(readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()), `licence of ${name}`);
    }
    assert.ok(packages.size > 0);
  });
});
