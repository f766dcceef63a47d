import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { WIDGETS } from '../../scripts/describe/widgets.mjs';
import { packRelease, spreadVersion } from '../../scripts/release.mjs';

let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), 'brug-release-'))));
after(() => rmSync(folder, { recursive: true }));

describe('a release', () => {
  it('takes its version and its changelog from the changesets', () => {
    const root = join(folder, 'root');
    const files = ['package.json', 'package-lock.json', 'CHANGELOG.md', 'src/version.ts', '.changeset/config.json'];
    for (const file of files) cpSync(file, join(root, file));
    writeFileSync(join(root, '.changeset/one.md'), "---\n'brug': minor\n---\n\nA form that says thank you.\n");
    const git = (...args) => execFileSync('git', ['-C', root, ...args], { stdio: 'ignore' });
    git('init');
    execFileSync(process.execPath, [resolve('node_modules/@changesets/cli/bin.js'), 'version'], {
      cwd: root,
      stdio: 'ignore',
    });
    const version = spreadVersion(root);
    const [major, minor] = JSON.parse(readFileSync('package.json', 'utf8')).version.split('.').map(Number);
    assert.equal(version, `${major}.${minor + 1}.0`);
    assert.match(readFileSync(join(root, 'src/version.ts'), 'utf8'), new RegExp(`VERSION = '${version}'`));
    assert.match(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), /## \d+\.\d+\.0[^]*A form that says thank you\./);
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    assert.deepEqual([lock.version, lock.packages[''].version], [version, version]);
  });

  it('is a package, with the line that loads it and the hash of what is in it', () => {
    const { tarball, script, integrity } = packRelease({
      base: 'https://files.example/npm/',
      out: join(folder, 'out'),
    });
    const packed = execFileSync('tar', ['-xzOf', tarball, 'package/dist/brug.js'], { maxBuffer: 1 << 24 });
    assert.equal(integrity, `sha384-${createHash('sha384').update(packed).digest('base64')}`);
    for (const name of ['brug', ...WIDGETS.map((widget) => `brug-${widget}`)]) {
      const [code, hash] = ['', '.sri'].map((end) => readFileSync(join(folder, `out/${name}.js${end}`)));
      assert.equal(`${hash}`.trim(), `sha384-${createHash('sha384').update(code).digest('base64')}`, name);
    }
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal(
      readFileSync(script, 'utf8'),
      `<script src="https://files.example/npm/brug@${version}/dist/brug.js" integrity="${integrity}" crossorigin="anonymous" defer></script>\n`,
    );
  });
});
