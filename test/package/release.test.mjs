import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { PUBLISHED } from '../../published.mjs';
import { WIDGETS } from '../../scripts/describe/widgets.mjs';
import { nextVersion, notesOf, objectionTo, scriptLine, writeRelease } from '../../scripts/release.mjs';

let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), 'brug-release-'))));
after(() => rmSync(folder, { recursive: true }));

const settings = () => JSON.parse(readFileSync('package.json', 'utf8'));
const sha = (kind, bytes, encoding) => createHash(kind).update(bytes).digest(encoding);

describe('the version of a release', () => {
  let root;
  let version;
  before(() => {
    root = join(folder, 'root');
    const files = ['package.json', 'package-lock.json', 'CHANGELOG.md', 'src/version.ts', '.changeset/config.json'];
    for (const file of files) cpSync(file, join(root, file));
    writeFileSync(join(root, '.changeset/one.md'), "---\n'brug': minor\n---\n\nA form that says thank you.\n");
    execFileSync('git', ['-C', root, 'init'], { stdio: 'ignore' });
  });

  it('cannot be that of a tag while changesets wait', () => {
    assert.match(objectionTo(`v${settings().version}`, root), /Changesets in no version yet: 1\./);
  });

  it('comes from the changesets, as the changelog does, and is written wherever it must be', () => {
    version = nextVersion(root);
    const [major, minor] = settings().version.split('.').map(Number);
    assert.equal(version, `${major}.${minor + 1}.0`);
    assert.match(readFileSync(join(root, 'src/version.ts'), 'utf8'), new RegExp(`VERSION = '${version}'`));
    const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
    assert.match(notesOf(changelog, version), /^### Minor Changes\n\n- .*A form that says thank you\.\n$/);
    assert.throws(() => notesOf(changelog, '9.9.9'), /no part about 9\.9\.9/);
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    assert.deepEqual([lock.version, lock.packages[''].version], [version, version]);
  });

  it('is that of its tag', () => {
    assert.equal(objectionTo(`v${version}`, root), undefined);
    assert.match(objectionTo('v0.0.9', root), /must be v/);
  });
});

describe('a release, tried', () => {
  let out;
  let said;
  let asItWas;
  const status = () => execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' });
  const file = (name) => readFileSync(join(out, name));
  before(() => {
    out = join(folder, 'out');
    asItWas = status();
    said = execFileSync(process.execPath, ['scripts/release.mjs', '--dry-run', '--built', `--out=${out}`], {
      encoding: 'utf8',
    });
  });

  it('says what the next version would be, and leaves everything as it was', () => {
    assert.match(said, /The next version would be \d+\.\d+\.\d+\./);
    assert.equal(status(), asItWas);
  });

  it('has every file that people take, and the sum of each', () => {
    const scripts = ['brug', ...WIDGETS.map((widget) => `brug-${widget}`)].flatMap((name) => [
      `${name}.js`,
      `${name}.js.sri`,
    ]);
    const { name, version } = settings();
    const names = [
      'NOTES.md',
      `${name}-${version}.tgz`,
      'brug.zip',
      'script.html',
      'site.zip',
      'sizes.json',
      ...scripts,
    ];
    assert.deepEqual(readdirSync(out).sort(), [...names, 'SHA256SUMS'].sort());
    const sums = `${file('SHA256SUMS')}`.trim().split('\n').sort();
    assert.deepEqual(sums, names.map((each) => `${sha('sha256', file(each), 'hex')}  ${each}`).sort());
    assert.match(`${file('NOTES.md')}`, /^### /);
  });

  it('has the scripts with the hash that a browser checks, the same as in the package', () => {
    const { name, version } = settings();
    for (const each of ['brug', ...WIDGETS.map((widget) => `brug-${widget}`)]) {
      const hash = `sha384-${sha('sha384', file(`${each}.js`), 'base64')}`;
      assert.equal(`${file(`${each}.js.sri`)}`.trim(), hash, each);
      const packed = execFileSync('tar', ['-xzOf', join(out, `${name}-${version}.tgz`), `package/dist/${each}.js`], {
        maxBuffer: 1 << 24,
      });
      assert.equal(`sha384-${sha('sha384', packed, 'base64')}`, hash, each);
    }
  });

  it('has the plugin, the whole site, and the sizes', () => {
    assert.ok(unzipSync(file('brug.zip'))['brug/brug.php']);
    const site = Object.keys(unzipSync(file('site.zip')));
    for (const page of [
      'index.html',
      'builder/index.html',
      'docs/site-owners.html',
      'storybook/index.html',
      'brug.zip',
    ])
      assert.ok(site.includes(page), page);
    const { brotli, min } = JSON.parse(`${file('sizes.json')}`)['dist/brug.js'];
    assert.equal(min, file('brug.js').length);
    assert.ok(brotli < min / 2);
  });

  it('does not take the place of what is no release', () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'letter.txt'), 'Dear');
    assert.throws(() => writeRelease({ out: other, notes: '' }), /no release/);
    assert.equal(readFileSync(join(other, 'letter.txt'), 'utf8'), 'Dear');
  });
});

describe('the line that loads a release', () => {
  const INTEGRITY = 'sha384-abc';
  it('has its version and hash where it is published, and is of the own site where it is not', () => {
    assert.equal(
      scriptLine({ files: 'https://files.example/brug@{version}/', version: '1.2.3', integrity: INTEGRITY }),
      `<script src="https://files.example/brug@1.2.3/brug.js" integrity="${INTEGRITY}" crossorigin="anonymous" defer></script>`,
    );
    assert.equal(
      scriptLine({ files: '', version: '1.2.3', integrity: INTEGRITY }),
      '<script src="/brug.js" defer></script>',
    );
  });
});

describe('what package.json says', () => {
  it('is true today: nothing of it names a place or a name that nobody has', () => {
    const { private: isPrivate, repository, bugs, homepage, publishConfig } = settings();
    if (!PUBLISHED.npm) assert.equal(isPrivate, true, 'npm publishes under no name that is not ours');
    if (!PUBLISHED.site) assert.equal(homepage, undefined);
    if (isPrivate) assert.deepEqual([repository, bugs], [undefined, undefined]);
    assert.deepEqual(publishConfig, { access: 'public', provenance: true });
  });

  it('and what only an owner can fill in is in CONTRIBUTING.md', () => {
    const [, list] = readFileSync('CONTRIBUTING.md', 'utf8').split('## Before the first release');
    for (const name of ['name', 'private', 'repository', 'bugs', 'homepage', 'npm', 'files', 'site'])
      assert.ok(list.includes(`\`${name}\``), name);
  });
});
