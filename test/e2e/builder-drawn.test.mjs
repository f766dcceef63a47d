import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { listen } from '../../demo/server.mjs';
import { openBrowser, openDemo, openPage } from './demo-site.mjs';

const hashOf = (state) => Buffer.from(JSON.stringify(state)).toString('base64url');

/** A site that an owner writes by hand. */
async function openSite() {
  const site = { code: '', policy: '' };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname.endsWith('.js')) {
      const file = await readFile(`dist${pathname}`);
      return response.writeHead(200, { 'content-type': 'text/javascript' }).end(file);
    }
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    if (site.policy) headers['content-security-policy'] = site.policy;
    return response
      .writeHead(200, headers)
      .end(
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"></head><body>${site.code}<p id="next">After.</p></body></html>`,
      );
  });
  return { site, url: await listen(server), close: () => (server.closeAllConnections(), server.close()) };
}

const EMBEDS = [
  [
    {
      widget: 'difference-card',
      first: 'Marketing',
      second: 'Sales',
      rows: [{ topic: 'Audience', first: 'Group', firstText: 'Many at once.', second: 'Individual' }],
      looks: { accent: '#0a4fa3' },
    },
    'Many at once.',
  ],
  [
    {
      widget: 'whitepaper-cta',
      heading: 'Closing the gap',
      href: '/paper.pdf',
      label: 'Download it',
      text: 'Six pages.',
    },
    'Download it',
  ],
  [{ widget: 'partner-form', heading: 'Become a partner', delivery: { action: '/lead' } }, 'Become a partner'],
];

describe('HTML that is drawn, from the builder', () => {
  let browser;
  let demo;
  let elsewhere;
  before(async () => {
    [browser, demo, elsewhere] = await Promise.all([openBrowser(), openDemo(), openSite()]);
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
    elsewhere?.close();
  });

  /** What the one button copies, and the policy that goes with it. */
  async function made(embed) {
    const { page, errors } = await openPage(browser);
    await page.goto(`${demo.url}builder/#${hashOf({ language: 'en', platform: 'drawn', embed })}`, {
      waitUntil: 'load',
    });
    await page.waitForFunction(() =>
      document.querySelector('.place builder-copy')?.text.includes('<template shadowrootmode="open">'),
    );
    await page.waitForFunction(() => document.querySelector('#policy code').textContent.includes('sha256-'));
    const code = await page.$eval('.place builder-copy', ({ text }) => text);
    const policy = await page.$eval('#policy code', ({ textContent }) => textContent);
    const place = await page.$eval('.place', ({ textContent }) => textContent);
    const needsScript = (await page.$('#needs-script')) !== null;
    assert.deepEqual(errors, []);
    await page.close();
    return { code, policy, place, needsScript };
  }

  /** What a visitor sees of the widget. */
  const seen = (page, tag) =>
    page.$eval(tag, (widget) => ({
      text: widget.shadowRoot?.querySelector('[part~=widget]')?.innerText.replace(/\s+/g, ' ') ?? '',
      height: Math.round(widget.getBoundingClientRect().height),
      next: Math.round(document.querySelector('#next').getBoundingClientRect().top),
      background: getComputedStyle(widget).getPropertyValue('--brug-accent').trim(),
    }));

  for (const [embed, words] of EMBEDS) {
    it(`is seen without a script, and taken over by it where it stands: ${embed.widget}`, async () => {
      const { code, policy, place, needsScript } = await made(embed);
      assert.match(place, /WordPress/, 'says where it does not work');
      assert.equal(needsScript, false);
      const tag = `brug-${embed.widget}`;
      elsewhere.site.code = code;

      const { page: bare } = await openPage(browser);
      await bare.setJavaScriptEnabled(false);
      await bare.goto(elsewhere.url, { waitUntil: 'load' });
      const before = await seen(bare, tag);
      assert.ok(before.text.includes(words), `${words} in “${before.text}”`);
      if (embed.looks) assert.equal(before.background, embed.looks.accent);
      await bare.close();

      elsewhere.site.policy = `default-src 'none'; img-src data:; ${policy.replace(/\n/g, ' ')}`;
      const { page, errors } = await openPage(browser);
      await page.goto(elsewhere.url, { waitUntil: 'load' });
      await page.waitForSelector(`${tag}:state(drawn)`);
      const after = await seen(page, tag);
      elsewhere.site.policy = '';
      assert.ok(after.text.includes(words));
      assert.deepEqual([after.height, after.next], [before.height, before.next], 'nothing moves at the takeover');
      assert.deepEqual(errors, [], 'and its policy lets it all in');
      await page.close();
    });
  }

  it('says that a form of a service waits for the script, and keeps its text where templates are taken out', async () => {
    const { code, needsScript } = await made({
      widget: 'partner-form',
      heading: 'Ask us',
      intro: 'We answer.',
      delivery: { action: 'https://formspree.io/f/xyz' },
    });
    assert.ok(needsScript);
    const stripped = code.replace(/<template[^]*?<\/template>/g, '');
    assert.match(stripped, /<p slot="intro">We answer\.<\/p>/);
    elsewhere.site.code = stripped;
    const { page } = await openPage(browser);
    await page.goto(elsewhere.url, { waitUntil: 'load' });
    await page.waitForSelector('brug-partner-form:state(drawn)');
    assert.match((await seen(page, 'brug-partner-form')).text, /Ask us/);
    await page.close();
  });

  it('names in its policy the styles that it holds', async () => {
    const { code, policy } = await made(EMBEDS[0][0]);
    const styles = [...code.matchAll(/<style>([^]*?)<\/style>/g)].map(([, css]) => css);
    assert.equal(styles.length, 2);
    for (const css of styles)
      assert.ok(policy.includes(`'sha256-${createHash('sha256').update(css).digest('base64')}'`), css.slice(0, 80));
  });
});
