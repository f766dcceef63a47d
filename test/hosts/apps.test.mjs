// Builds each app with its own tool, from the package as it ships, and uses it in Chromium. Takes minutes: npm run test:hosts
// APPS=react,next tests some of them.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { packTarball } from '../../scripts/pack.mjs';
import { blocksIn } from '../docs/code-blocks.mjs';
import { openBrowser, openPage } from '../e2e/demo-site.mjs';
import { openHost } from './host-site.mjs';

const APPS = fileURLToPath(new URL('apps/', import.meta.url));
const wanted = process.env.APPS?.split(',') ?? readdirSync(APPS);

/**
 * What a tool builds: a folder of files, or a server to start (`{port}` is filled in) and whether it renders pages;
 * `recipe`, with a file of `docs/prerender.md` it draws the widgets too.
 */
const BUILT = {
  react: { folder: 'dist' },
  vue: { folder: 'dist' },
  svelte: { folder: 'dist' },
  next: { start: ['node_modules/next/dist/bin/next', 'start', '-p', '{port}'], rendered: true },
  nuxt: { start: ['.output/server/index.mjs'], rendered: true },
  astro: { folder: 'dist', rendered: true, recipe: 'astro.config.mjs' },
  eleventy: { folder: '_site', rendered: true, recipe: 'eleventy.config.mjs' },
  angular: { folder: 'dist' },
};

function npm(cwd, ...args) {
  const { status, stdout, stderr } = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  assert.equal(status, 0, `npm ${args.join(' ')}:\n${stdout}\n${stderr}`);
}

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** Starts what a tool has built and waits until it answers. */
async function startServer(cwd, args) {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    args.map((arg) => arg.replace('{port}', port)),
    {
      cwd,
      env: { ...process.env, PORT: port, HOST: '127.0.0.1', NODE_ENV: 'production' },
      stdio: 'ignore',
    },
  );
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await fetch(origin).catch(() => undefined)); tries++) {
    if (tries > 300 || child.exitCode !== null) throw new Error(`${args.join(' ')} does not answer.`);
    await new Promise((done) => setTimeout(done, 100));
  }
  return { origin, stop: () => child.kill() };
}

describe('an app', { timeout: 900_000 }, () => {
  let folder;
  let tarball;
  let browser;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'brug-apps-'));
    tarball = packTarball(folder);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const name of wanted) {
    it(`made with ${name} shows, changes, hears and delivers`, { timeout: 400_000 }, async () => {
      const app = join(folder, name);
      cpSync(APPS + name, app, { recursive: true });
      npm(
        app,
        'install',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--no-package-lock',
        '--loglevel=error',
        tarball,
      );
      const built = BUILT[name];
      if (built.recipe) {
        const { code } = blocksIn('mjs').find((block) => block.code.startsWith(`// ${built.recipe}\n`));
        writeFileSync(join(app, built.recipe), code);
      }
      npm(app, 'run', 'build');
      const server = built.start && (await startServer(app, built.start));
      const host = await openHost(server ? { origin: server.origin } : { folder: join(app, built.folder) });
      const { page, errors } = await openPage(browser);
      try {
        if (built.rendered) {
          // What is there before any script runs, and for those who have none.
          const html = await (await fetch(host.url)).text();
          assert.match(html, /<brug-difference-card[^>]*>[^]*Een[^]*<brug-partner-form/);
          if (built.recipe) assert.equal(html.match(/<template shadowrootmode="open"><!--brug /g)?.length, 3);
        }
        await page.goto(host.url);
        await useApp(page, host);
        assert.deepEqual(errors, []);
      } catch (error) {
        error.message += `\non the console: ${errors.join('\n')}`;
        throw error;
      } finally {
        await page.close();
        await host.close();
        server?.stop();
      }
    });
  }
});

async function useApp(page, host) {
  const find = (selector) => page.waitForSelector(selector, { timeout: 10_000 });
  const textOf = async (selector) => (await find(selector)).evaluate((element) => element.textContent.trim());
  const logged = (text) =>
    page.waitForFunction((wanted) => document.querySelector('#log').textContent.includes(wanted), {}, text);

  // Attributes and properties.
  await find('brug-difference-card >>> li');
  assert.equal(await textOf('brug-difference-card >>> h3[part=heading]'), 'Eerst');
  assert.match(await textOf('brug-whitepaper-cta >>> [part=facts]'), /24/);
  await find('brug-partner-form >>> input[type=number][name=budget]');

  // An update.
  await (await find('#change')).click();
  await page.waitForFunction(
    () =>
      document.querySelector('brug-difference-card').shadowRoot.querySelector('[part=heading]').textContent === 'Later',
  );

  // Events, one that is cancelled among them.
  await (await find('brug-whitepaper-cta >>> [part=button]')).click();
  await logged('download none;');

  // A submission.
  await (await find('brug-partner-form >>> [name=email]')).type('ada@bedrijf.nl');
  await (await find('brug-partner-form >>> [name=budget]')).type('5000');
  await (await find('brug-partner-form >>> [part=submit]')).click();
  await find('brug-partner-form >>> [part=success]');
  await logged('submit ada@bedrijf.nl;success;');
  const stored = await host.stored();
  assert.equal(stored.length, 1);
  assert.deepEqual(stored[0].values, { email: 'ada@bedrijf.nl', budget: '5000' });
}
