// The recipes for Astro and Eleventy are run by test/hosts/apps.test.mjs, with those tools themselves.
import assert from 'node:assert/strict';
import { execSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { blocksIn } from '../docs/code-blocks.mjs';

const PAGE = '<!doctype html><html lang="nl"><brug-whitepaper-cta href="/w.pdf"></brug-whitepaper-cta>\n';
const recipe = (language, part) =>
  blocksIn(language).find(({ file, code }) => file === 'docs/prerender.md' && code.includes(part)).code;

describe('the recipes of docs/prerender.md', () => {
  it('draw a plain folder as the last step of its build', () => {
    const folder = mkdtempSync(join(tmpdir(), 'brug-recipe-'));
    try {
      mkdirSync(join(folder, 'bin'));
      mkdirSync(join(folder, '_site'));
      writeFileSync(join(folder, '_site/index.html'), PAGE);
      symlinkSync(resolve('dist/prerender/command.js'), join(folder, 'bin/brug'));
      execSync(`chmod +x ${resolve('dist/prerender/command.js')}`);
      const { scripts, devDependencies } = JSON.parse(recipe('json', 'brug prerender'));
      const { peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
      assert.equal(devDependencies.jsdom.replace('^', '>='), peerDependencies.jsdom);
      const command = scripts.build.replace('make-my-pages', 'true');
      const PATH = `${join(folder, 'bin')}${delimiter}${process.env.PATH}`;
      execSync(command, { cwd: folder, env: { ...process.env, PATH }, stdio: 'pipe' });
      assert.match(readFileSync(join(folder, '_site/index.html'), 'utf8'), /shadowrootmode/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('draw a page once on a server, and anew when it has changed', async () => {
    mkdirSync('.cache', { recursive: true });
    const file = resolve('.cache/drawn-pages.mjs');
    writeFileSync(file, recipe('mjs', 'drawn-pages.mjs'));
    const { drawnPage } = await import(pathToFileURL(file).href);
    let html = PAGE;
    const server = createServer(async ({ url }, response) =>
      response.end(await drawnPage(html, `http://localhost${url}`)),
    );
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    try {
      const read = async () => (await fetch(`http://127.0.0.1:${server.address().port}/a`)).text();
      const begin = performance.now();
      const first = await read();
      const drawing = performance.now() - begin;
      assert.match(first, /shadowrootmode/);
      const start = performance.now();
      assert.equal(await read(), first);
      assert.ok(performance.now() - start < drawing / 2, 'kept');
      html = PAGE.replace('></', ' pages="7"></');
      assert.match(await read(), /7 pagina/);
    } finally {
      server.close();
    }
  });
});
