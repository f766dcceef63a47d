// The static site, from what is built: `dist`, the builder and Storybook.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { writeSite } from '../../scripts/build-site.mjs';
import { violations } from '../e2e/axe.mjs';
import { openBrowser, openPage } from '../e2e/demo-site.mjs';
import { openHost } from '../hosts/host-site.mjs';

let folder;
let site;
let host;
let browser;
/** The pages that are ours; Storybook's are its own. */
let pages;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brug-site-'));
  site = join(folder, 'site');
  writeSite({ out: site });
  pages = readdirSync(site, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('storybook'));
  [host, browser] = await Promise.all([openHost({ folder: site }), openBrowser()]);
});
after(async () => {
  await browser?.close();
  await host?.close();
  rmSync(folder, { recursive: true, force: true });
});

const unescaped = (text) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');

/** Addresses in a page that lead to nothing in the site. */
function deadLinks(page) {
  const html = readFileSync(join(site, page), 'utf8');
  const shown = html.replace(/<(script|template)\b[^]*?<\/\1>/g, (code) => /^<script[^>]*>/.exec(code)?.[0] ?? '');
  return [...shown.matchAll(/<[a-z][^>]*? (?:href|src|cover)="([^"]*)"/g)]
    .map(([, address]) => unescaped(address))
    .filter((address) => !/^(https?:|mailto:|tel:|data:)/.test(address))
    .filter((address) => {
      const [path, anchor] = address.split('#');
      let target = path ? join(dirname(join(site, page)), path.split('?')[0]) : join(site, page);
      if (path.startsWith('/') || !existsSync(target)) return true;
      if (statSync(target).isDirectory()) target = join(target, 'index.html');
      if (!existsSync(target)) return true;
      // The builder and Storybook keep their state behind the #.
      return Boolean(anchor) && /\/docs\//.test(target) && !readFileSync(target, 'utf8').includes(` id="${anchor}"`);
    });
}

describe('the static site', () => {
  it('has the plugin where the builder links it', () => {
    const html = readFileSync(join(site, 'builder/index.html'), 'utf8');
    const [, address] = /^<html[^>]* data-plugin="([^"]*)"/m.exec(html);
    assert.ok(statSync(join(site, 'builder', address)).size > 1000);
  });

  it('has the demo, the builder, the docs, Storybook, and what there is to download', () => {
    for (const file of [
      ...['index.html', 'builder/index.html', 'docs/index.html', 'storybook/index.html'],
      ...['dist/brug.js', 'dist/scan.js', 'dist/languages/es.js', 'llms.txt', 'llms-full.txt', 'skills/brug/SKILL.md'],
    ])
      assert.ok(existsSync(join(site, file)), file);
    assert.ok(unzipSync(readFileSync(join(site, 'brug.zip')))['brug/brug.php']);
  });

  it('says of its own forms what is true where no server keeps anything', () => {
    for (const page of ['index.html', 'en.html', 'contact.html', 'scan.html', 'vormen.html']) {
      const html = readFileSync(join(site, page), 'utf8');
      assert.doesNotMatch(html, /op deze computer|on this computer/, page);
      assert.match(html, /wordt niet bewaard|is not kept/, page);
    }
  });

  it('has no link and no anchor that leads nowhere', () => {
    assert.ok(pages.length > 25);
    const dead = pages.flatMap((page) => deadLinks(page).map((address) => `${page}: ${address}`));
    assert.deepEqual(dead, []);
  });

  it('has a page for each file of the docs, which every other leads to', () => {
    const names = readdirSync('docs').filter((name) => name.endsWith('.md'));
    assert.ok(names.length > 15);
    for (const page of pages.filter((name) => name.startsWith('docs/'))) {
      const html = readFileSync(join(site, page), 'utf8');
      for (const name of names)
        assert.ok(html.includes(`href="./${name.replace('.md', '.html')}"`), `${page}: ${name}`);
    }
  });

  it('is made in no folder that holds this repository', () => {
    for (const out of [process.cwd(), dirname(process.cwd())])
      assert.throws(() => writeSite({ out }), /no folder for a site/);
    assert.ok(existsSync('package.json'));
  });

  it('lists in llms.txt what is there', () => {
    const links = [...readFileSync(join(site, 'llms.txt'), 'utf8').matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link);
    assert.ok(links.length > 15);
    assert.deepEqual(
      links.filter((link) => !existsSync(join(site, link))),
      [],
    );
  });

  for (const scheme of ['light', 'dark']) {
    it(`has docs in which axe finds nothing, ${scheme}`, { timeout: 120_000 }, async () => {
      const { page, errors } = await openPage(browser);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      // All are made alike; these have all that there is: a list, another language, tables, code, no text of their own.
      for (const name of ['index', 'voor-je-site', 'developers', 'reference']) {
        await page.goto(`${host.url}docs/${name}.html`);
        assert.deepEqual(await violations(page), [], name);
      }
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  it('has docs that fit a window of 320 pixels, with the list of pages within reach', async () => {
    const { page } = await openPage(browser);
    await page.setViewport({ width: 320, height: 700 });
    for (const name of pages.filter((file) => file.startsWith('docs/'))) {
      await page.goto(`${host.url}${name}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name);
    }
    await page.goto(`${host.url}docs/leads.html`);
    assert.equal(await page.$eval('.pages a', (link) => link.checkVisibility()), false);
    await page.click('.pages summary');
    await page.click('.pages a[href="./privacy.html"]');
    await page.waitForSelector('h1');
    assert.equal(await page.$eval('h1', ({ textContent }) => textContent), 'Privacy');
    await page.setViewport({ width: 1400, height: 700 });
    await page.waitForFunction(() => document.querySelector('.pages a').checkVisibility());
    await page.close();
  });
});
