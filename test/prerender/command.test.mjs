import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../dist/prerender/command.js', import.meta.url));
const CTA = '<!doctype html><html lang="nl"><brug-whitepaper-cta><a href="/w.pdf">Lees</a></brug-whitepaper-cta>\n';
const PLAIN = '<!doctype html><p>Niets</p>\n';

describe('the command brug', () => {
  const all = mkdtempSync(join(tmpdir(), 'brug-command-'));
  after(() => rmSync(all, { recursive: true }));
  let folder;
  let count = 0;
  const put = (name, content) => writeFileSync(join(folder, name), content);
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const brug = (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  beforeEach(() => {
    folder = join(all, String(++count));
    mkdirSync(join(folder, 'dist/nieuws/2026'), { recursive: true });
    mkdirSync(join(folder, 'dist/node_modules'));
    for (const name of ['dist/a.html', 'dist/nieuws/b.html', 'dist/nieuws/2026/c.htm', 'dist/node_modules/d.html'])
      put(name, CTA);
    put('dist/plain.html', PLAIN);
    put('dist/a.txt', CTA);
  });

  it('draws all files of a pattern, the rest stays, and a second time there is nothing to do', () => {
    const { status, stdout } = brug('prerender', 'dist/**/*.{html,htm}');
    assert.equal(status, 0);
    assert.match(stdout, /^4 read, 3 changed, 0 failed$/m);
    for (const name of ['dist/a.html', 'dist/nieuws/b.html', 'dist/nieuws/2026/c.htm'])
      assert.match(read(name), /<brug-whitepaper-cta><template shadowrootmode="open">/);
    for (const name of ['dist/a.txt', 'dist/node_modules/d.html']) assert.equal(read(name), CTA);
    assert.equal(read('dist/plain.html'), PLAIN);
    assert.match(brug('prerender', 'dist/**/*.{html,htm}').stdout, /^4 read, 0 changed, 0 failed$/m);
  });

  it('checks without writing: exit code 1 until all is drawn', () => {
    const before = brug('prerender', 'dist/*.html', '--check');
    assert.equal(before.status, 1);
    assert.match(before.stderr, /dist\/a\.html: is not as/);
    assert.equal(read('dist/a.html'), CTA);
    brug('prerender', 'dist/*.html');
    assert.equal(brug('prerender', 'dist/*.html', '--check').status, 0);
    put('dist/a.html', read('dist/a.html').replace('Lees', 'Download'));
    assert.equal(brug('prerender', 'dist/*.html', '--check').status, 1, 'content that has changed since');
  });

  it('names each file that fails, and does the others', () => {
    put('dist/nieuws/latin.html', Buffer.concat([Buffer.from(CTA), Buffer.from([0xe9, 0x0a])]));
    symlinkSync('nowhere', join(folder, 'dist/nieuws/dead.html'));
    const { status, stdout, stderr } = brug(
      'prerender',
      ...['dist/nieuws/*.html', 'dist/gone.html', 'dist/none-*.html', 'nowhere/**/*.html', 'dist/nieuws'],
    );
    assert.equal(status, 1);
    assert.match(stderr, /^dist\/nieuws\/latin\.html: is not written in UTF-8/m);
    assert.match(stderr, /^dist\/gone\.html: .*no such file/m);
    assert.match(stderr, /^dist\/none-\*\.html: no such file/m);
    assert.match(stderr, /^nowhere\/\*\*\/\*\.html: no such file/m);
    assert.match(stderr, /^dist\/nieuws\/dead\.html: .*no such file/m);
    assert.match(stderr, /^dist\/nieuws: is a folder: write 'dist\/nieuws\/\*\*\/\*\.html'/m);
    assert.match(stdout, /6 failed/);
    assert.match(read('dist/nieuws/b.html'), /shadowrootmode/);
    assert.equal(readFileSync(join(folder, 'dist/nieuws/latin.html')).at(-2), 0xe9);
  });

  it('tells the file and the line of what is left alone', () => {
    put('dist/a.html', `<p>Eerst</p>\n<brug-difference-card></brug-difference-card>`);
    assert.match(
      brug('prerender', 'dist/a.html').stderr,
      /^dist\/a\.html:2: <brug-difference-card> has nothing to show/m,
    );
  });

  it('keeps the rights of a file and the link that leads to it, and leaves nothing beside it', () => {
    chmodSync(join(folder, 'dist/a.html'), 0o640);
    symlinkSync('a.html', join(folder, 'dist/link.html'));
    brug('prerender', 'dist/link.html');
    assert.equal(statSync(join(folder, 'dist/a.html')).mode & 0o777, 0o640);
    assert.match(read('dist/a.html'), /shadowrootmode/);
    assert.deepEqual(readdirSync(join(folder, 'dist')).sort(), [
      'a.html',
      'a.txt',
      'link.html',
      'nieuws',
      'node_modules',
      'plain.html',
    ]);
  });

  it('writes styles as files in a folder of the site, and in the language that it is told', () => {
    put('dist/a.html', '<brug-whitepaper-cta href="/w.pdf" pages="3"></brug-whitepaper-cta>');
    brug('prerender', 'dist/a.html', '--styles', '/brug/', '--language=en');
    assert.match(read('dist/a.html'), /<link rel="stylesheet" href="\/brug\/whitepaper-cta\.css">/);
    assert.match(read('dist/a.html'), /3 pages/);
  });

  for (const args of [[], ['prerender'], ['draw', 'x.html'], ['prerender', 'x.html', '--colour=red']]) {
    it(`says how to use it, with exit code 2: brug ${args.join(' ')}`, () => {
      const { status, stderr } = brug(...args);
      assert.equal(status, 2);
      assert.match(stderr, /Usage|--colour/);
    });
  }

  it('helps', () => {
    const { status, stdout } = brug('--help');
    assert.equal(status, 0);
    assert.match(stdout, /--check/);
  });
});
