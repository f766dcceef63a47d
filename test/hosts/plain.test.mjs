import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage } from '../e2e/demo-site.mjs';
import { openHost } from './host-site.mjs';

const SCRIPT = '<script src="/brug.js" defer></script>';
const CARD = `<brug-difference-card heading="Verschillen"><table><tr><td></td><th>A</th><th>B</th></tr><tr><th>t</th><td>Een</td><td>Twee</td></tr></table></brug-difference-card>`;
const CTA = `<brug-whitepaper-cta><a href="/assets/whitepaper.pdf" download>Lees</a></brug-whitepaper-cta>`;
const FORM = `<brug-partner-form heading="Partner worden?" action="/submissions" fields="name email"></brug-partner-form>`;
const TAGS = CARD + CTA + FORM;
const document = (head, body) =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

// What WordPress 6.8 makes of tags, to the letter: quotes in text become curly everywhere. A Custom HTML block is left
// as it is otherwise.
const CUSTOM_HTML = `<div class="entry-content">
<p>Lees eerst dit &#8220;artikel&#8221;.</p>

<brug-difference-card heading="Verschillen">
<table>
<tr><td></td><th>A</th><th>B</th></tr>
<tr><th>&#8220;Publiek&#8221;</th><td><strong>Een</strong> &#8216;groep&#8217;</td><td>Twee</td></tr>
</table>
</brug-difference-card>

<brug-whitepaper-cta heading="Whitepaper">
<a href="/assets/whitepaper.pdf" download>Download &#8220;De kloof&#8221;</a>
</brug-whitepaper-cta>

<brug-partner-form heading="Partner worden?" action="/submissions" fields="name email"></brug-partner-form>

<script src="/brug.js" defer></script>
</div>`;
// The classic editor (`wpautop`) puts paragraphs around lines and before and after tables. Each tag on one line in a
// `<div>` of its own lives with that.
const CLASSIC_IN_DIVS = `<div class="entry-content">
<p>Lees eerst dit &#8220;artikel&#8221;.</p>
<div><brug-difference-card heading="Verschillen"></p>
<table>
<tr>
<td></td>
<th>A</th>
<th>B</th>
</tr>
<tr>
<th>&#8220;Publiek&#8221;</th>
<td><strong>Een</strong> &#8216;groep&#8217;</td>
<td>Twee</td>
</tr>
</table>
<p></brug-difference-card></div>
<div><brug-whitepaper-cta heading="Whitepaper"><a href="/assets/whitepaper.pdf" download>Download &#8220;De kloof&#8221;</a></brug-whitepaper-cta></div>
<div><brug-partner-form heading="Partner worden?" action="/submissions" fields="name email"></brug-partner-form></div>
<p><script src="/brug.js" defer></script></p>
</div>`;
// Without such a `<div>` a tag with a paragraph or a table in it is closed before its content.
const CLASSIC_CLOSED_EMPTY = `<div class="entry-content">
<p><brug-whitepaper-cta heading="Whitepaper"></p>
<p>Wat helpt.</p>
<p><a href="/assets/whitepaper.pdf" download>Download &#8220;De kloof&#8221;</a><br />
</brug-whitepaper-cta></p>
<p><brug-difference-card heading="Verschillen"></p>
<table>
<tr>
<td></td>
<th>A</th>
<th>B</th>
</tr>
<tr>
<th>&#8220;Publiek&#8221;</th>
<td>Een</td>
<td>Twee</td>
</tr>
</table>
<p></brug-difference-card></p>
</div>`;

/** Where the widgets are, as the path that Puppeteer follows through shadow roots; and what is on the console. */
const PAGES = {
  'tags that come later, by innerHTML': {
    html: document(
      SCRIPT,
      `<div id="later"></div><script>addEventListener('load', () => { later.innerHTML = ${JSON.stringify(TAGS).replaceAll('</', '<\\/')}; });</script>`,
    ),
  },
  "another component's shadow root": {
    html: document(
      SCRIPT,
      `<host-element></host-element><script>
        customElements.define('host-element', class extends HTMLElement {
          constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(TAGS).replaceAll('</', '<\\/')}; }
        });</script>`,
    ),
    within: 'host-element >>> ',
  },
  'an iframe': { html: document('', '<iframe src="/framed" width="700" height="900"></iframe>'), framed: true },
  'two versions on one page': {
    html: document('<script src="/older.js"></script><script src="/brug.js"></script>', TAGS),
    expected: /^Brug 0\.0\.1 is registered already; [\d.]+ was skipped/,
  },
  'a page with an old AMD loader': {
    html: document(
      `<script>
        window.define = () => { throw new Error('Mismatched anonymous define() module'); };
        define.amd = {};
        window.require = window.requirejs = define;
        window.module = { exports: {} };
        window.exports = module.exports;
      </script>${SCRIPT}`,
      TAGS,
    ),
  },
  'a Custom HTML block of WordPress': { html: document('', CUSTOM_HTML) },
  'the classic editor of WordPress, each tag in a div': { html: document('', CLASSIC_IN_DIVS) },
  'a page with an old library that extends Array and Object': {
    html: document(
      `<script>
        Array.prototype.toJSON = function () { return 'from an old library'; };
        Object.prototype.extend = function () {};
        Array.prototype.each = function () {};
      </script>${SCRIPT}`,
      TAGS,
    ),
  },
};

let host;
let browser;
before(async () => {
  const pages = Object.values(PAGES).map(({ html }, index) => [`/${index}`, html]);
  const others = { '/framed': document(SCRIPT, TAGS), '/closed-empty': document(SCRIPT, CLASSIC_CLOSED_EMPTY) };
  host = await openHost({ pages: { ...Object.fromEntries(pages), ...others } });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await host?.close();
});

describe('dist/brug.js on plain pages', () => {
  for (const [index, [name, { within = '', framed, expected }]] of Object.entries(PAGES).entries()) {
    it(`works in ${name}: shows, downloads, delivers`, async () => {
      const { page, errors } = await openPage(browser);
      await page.goto(`${host.url}${index}`);
      const place = framed ? await (await page.waitForSelector('iframe')).contentFrame() : page;
      const find = (selector) => place.waitForSelector(within + selector, { timeout: 5000 });
      await find('brug-difference-card >>> li');
      const link = await find('brug-whitepaper-cta >>> a[download]');
      assert.match(await link.evaluate((element) => element.href), /\/assets\/whitepaper\.pdf$/);

      await (await find('brug-partner-form >>> [name=name]')).type(name);
      await (await find('brug-partner-form >>> [name=email]')).type('ada@bedrijf.nl');
      await (await find('brug-partner-form >>> [part=submit]')).click();
      await find('brug-partner-form >>> [part=success]');
      const stored = (await host.stored()).filter(({ values }) => values.name === name);
      assert.equal(stored.length, 1);

      assert.deepEqual(
        errors.filter((error) => !expected?.test(error)),
        [],
      );
      assert.equal(errors.length > 0, Boolean(expected));
      await page.close();
    });
  }

  it('leaves the content of a tag that the classic editor closed empty on the page, and names the cure', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${host.url}closed-empty`);
    assert.ok(await page.$eval('table', (table) => table.checkVisibility()));
    assert.ok(await page.$eval('a[download]', (link) => link.checkVisibility()));
    for (let looks = 0; looks < 60 && errors.length < 2; looks++) await new Promise((next) => setTimeout(next, 100));
    assert.match(errors.join('\n'), /<brug-whitepaper-cta> is empty.*Custom HTML/);
    await page.close();
  });
});
