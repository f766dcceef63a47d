import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage } from '../e2e/demo-site.mjs';
import { openHost } from '../hosts/host-site.mjs';
import { blocksIn, titleOf } from './code-blocks.mjs';

const TAGS = `<brug-difference-card><table><tr><td></td><th>A</th><th>B</th></tr><tr><th>t</th><td>Een</td><td>Twee</td></tr></table></brug-difference-card>
  <brug-whitepaper-cta><a href="/assets/whitepaper.pdf" download>Lees</a></brug-whitepaper-cta>
  <brug-partner-form action="/submissions" fields="email" consent="optional" privacy-href="/privacy"></brug-partner-form>`;
const SCRIPT = '<script src="/brug.js" data-brug-receivers="/contact" defer></script>';
const document = (head, body) =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** A block as a page: every origin is this one, and the hash that a reader fills in is filled in. */
function pageOf({ code }) {
  const integrity = readFileSync('dist/brug.js.sri', 'utf8').trim();
  const html = code
    .replace(/https?:\/\/[^/"]+\//g, '/')
    .replace('src="brug.js"', 'src="/brug.js"')
    .replace('sha384-…', integrity);
  return document(html.includes('<script src') ? '' : SCRIPT, html.includes('<brug-') ? html : html + TAGS);
}

let host;
let browser;
// Those of leads.md load the script of a service: test/docs/leads.test.ts runs them against a stand-in.
const blocks = blocksIn('html').filter((block) => !titleOf(block).startsWith('docs/leads.md'));
const policies = blocksIn('http');
before(async () => {
  host = await openHost({
    pages: {
      '/tags': document(SCRIPT, TAGS),
      '/in-paragraph': document(
        SCRIPT,
        '<p><brug-difference-card><table><tr><td>x</td></tr></table></brug-difference-card></p>',
      ),
      '/self-closed': document(SCRIPT, '<brug-whitepaper-cta href="/a.pdf" /><p id="rest">The rest of the page</p>'),
      '/curly-quotes': document(SCRIPT, '<brug-whitepaper-cta heading=”Titel” href="/a.pdf"></brug-whitepaper-cta>'),
      ...Object.fromEntries(blocks.map((block) => [`/${titleOf(block)}`, pageOf(block)])),
      ...Object.fromEntries(
        policies.map((block) => {
          const [name, value] = block.code.trim().split(/: (.*)/);
          return [`/${titleOf(block)}`, { html: document(SCRIPT, TAGS), headers: { [name]: value } }];
        }),
      ),
    },
  });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await host?.close();
});

const shown = (page) =>
  page.waitForFunction(
    () => {
      const widgets = [...document.querySelectorAll('brug-difference-card, brug-whitepaper-cta, brug-partner-form')];
      return (
        widgets.length && widgets.every((widget) => widget.shadowRoot?.querySelector('li, a[download], [part=form]'))
      );
    },
    { timeout: 5000 },
  );
const send = async (page) => {
  await (await page.waitForSelector('brug-partner-form >>> [name=email]')).type('ada@bedrijf.nl');
  await (await page.waitForSelector('brug-partner-form >>> [part=submit]')).click();
  await page.waitForSelector('brug-partner-form >>> [part=success]');
};

describe('the docs in a browser', () => {
  for (const block of [...blocks, ...policies]) {
    it(`${titleOf(block)}: shows widgets, silently`, async () => {
      const { page, errors } = await openPage(browser);
      await page.goto(`${host.url}${titleOf(block)}`);
      await shown(page);
      if (block.language === 'http') await send(page);
      // A page that allows only the second name is told that the first was tried, as the docs say.
      const told = block.code.includes('trusted-types brug') ? 1 : 0;
      const refusals = errors.filter((error) => error.includes("TrustedTypePolicy named 'lit-html'"));
      assert.equal(refusals.length, told);
      assert.deepEqual(
        errors.filter((error) => !refusals.includes(error)),
        [],
      );
      await page.close();
    });
  }

  it('site-owners.md: a table leaves a paragraph, a tag that closes itself swallows the rest, curly quotes stay', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${host.url}in-paragraph`);
    assert.equal(await page.$('brug-difference-card table'), null);
    await page.goto(`${host.url}self-closed`);
    assert.ok(await page.$('brug-whitepaper-cta #rest'));
    await page.goto(`${host.url}curly-quotes`);
    assert.equal(await page.$eval('brug-whitepaper-cta', ({ heading }) => heading), '”Titel”');
    await page.close();
  });

  it('privacy.md: nothing is stored, and nothing is called until a visitor sends', async () => {
    const { page } = await openPage(browser);
    const requests = [];
    page.on('request', (request) => requests.push(request));
    await page.goto(`${host.url}tags`, { waitUntil: 'networkidle0' });
    await shown(page);
    const paths = () => requests.map((request) => new URL(request.url()).pathname).filter((path) => path !== ',');
    assert.deepEqual(paths(), ['/tags', '/brug.js']);
    await send(page);
    assert.deepEqual(paths(), ['/tags', '/brug.js', '/submissions']);
    const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
    assert.deepEqual(kept, ['', 0, 0]);

    const sent = [...new URLSearchParams(requests.at(-1).postData()).keys()].filter((name) => name !== 'email');
    const table = [...readFileSync('docs/privacy.md', 'utf8').matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    // No agent of the browser filled in this one.
    assert.deepEqual([...sent, 'agent'].sort(), table.sort());
    await page.close();
  });

  it('browser-support.md: names what the bundle uses', () => {
    const code = readFileSync('dist/brug.js', 'utf8');
    const rows = [...readFileSync('docs/browser-support.md', 'utf8').matchAll(/^\|[^|`\n]*`([^`\n]+)`/gm)];
    assert.ok(rows.length > 3);
    for (const [, feature] of rows) assert.ok(code.includes(feature), feature);
  });

  it('developers.md: names every event and every address of the package', () => {
    const text = readFileSync('docs/developers.md', 'utf8');
    const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
    const events = manifest.modules.flatMap(({ declarations }) => declarations.flatMap((element) => element.events));
    for (const { name } of events) assert.ok(text.includes(`\`${name}\``), name);
    for (const [path, target] of Object.entries(JSON.parse(readFileSync('package.json', 'utf8')).exports)) {
      if (target.default && !path.endsWith('/element'))
        assert.ok(text.includes(`\`${path.replace('.', 'brug')}\``), path);
    }
  });
});
