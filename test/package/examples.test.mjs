// The example projects as people get them, built and used; `vite` and `react` are those of this repository.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { EXAMPLES, writeExample } from '../../scripts/examples.mjs';
import { openBrowser, openPage } from '../e2e/demo-site.mjs';
import { openHost } from '../hosts/host-site.mjs';
import { compile } from './compile.mjs';

const FOLDER = resolve('.cache/examples');
const settingsOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

let browser;
before(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  browser = await openBrowser();
});
after(() => browser?.close());

/** Unpacks what `npm install` takes from the folder itself. */
function install(folder) {
  for (const [name, source] of Object.entries(settingsOf(folder).dependencies ?? {})) {
    if (!source.startsWith('file:')) continue;
    const into = join(folder, 'node_modules', name);
    mkdirSync(into, { recursive: true });
    execFileSync('tar', ['-xzf', join(folder, source.slice('file:'.length)), '-C', into, '--strip-components=1']);
  }
}

/** A visitor fills in what is asked and sends it. */
async function send(page) {
  for (const name of ['name', 'email'])
    await (await page.waitForSelector(`brug-partner-form >>> [name=${name}]`)).type('ada@example.com');
  const message = await page.$('brug-partner-form >>> [name=message]');
  await message?.type('Hello');
  await (await page.waitForSelector('brug-partner-form >>> [part=submit]')).click();
  await page.waitForFunction(() => document.querySelector('#sent')?.textContent.includes('ada@example.com'));
  await page.waitForSelector('brug-partner-form >>> [part=success]');
}

describe('an example project', () => {
  it('is there for no framework and for React', () => assert.deepEqual(EXAMPLES, ['react', 'vanilla']));

  for (const name of EXAMPLES) {
    describe(name, () => {
      const folder = join(FOLDER, name);
      before(() => writeExample(name, folder));

      it('takes the library from its own folder, and the rest in exact versions', () => {
        const { dependencies = {}, devDependencies } = settingsOf(folder);
        for (const [each, version] of Object.entries({ ...dependencies, ...devDependencies })) {
          if (version.startsWith('file:./')) assert.ok(existsSync(join(folder, version.slice(5))), each);
          else assert.match(version, /^\d+\.\d+\.\d+$/, each);
        }
        assert.ok(existsSync(join(folder, 'public/brug.js')) || dependencies.brug.startsWith('file:./'));
        assert.ok(existsSync(join(folder, '.stackblitzrc')));
      });

      it('compiles, shows the widgets, and delivers', { timeout: 60_000 }, async () => {
        install(folder);
        const sources = ['src/main.tsx', 'src/app.tsx']
          .map((file) => join(folder, file))
          .filter((file) => existsSync(file));
        if (sources.length) assert.deepEqual(compile(sources), []);
        await build({ root: folder, logLevel: 'error', build: { outDir: join(folder, 'dist') } });
        if (name === 'vanilla') assert.ok(existsSync(join(folder, 'dist/brug.js')));
        const host = await openHost({ folder: join(folder, 'dist') });
        const { page, errors } = await openPage(browser);
        try {
          await page.goto(host.url);
          for (const tag of ['difference-card', 'whitepaper-cta', 'partner-form'])
            await page.waitForFunction(
              (each) => document.querySelector(`brug-${each}`)?.matches(':state(drawn)'),
              {},
              tag,
            );
          await send(page);
          assert.deepEqual(errors, []);
        } finally {
          await page.close();
          await host.close();
        }
      });
    });
  }
});
