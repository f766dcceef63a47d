import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { listen } from '../../demo/server.mjs';
import { browsersAmong, openBrowser, openDemo, openPage } from './demo-site.mjs';

const WIDTHS = [360, 768, 1280];

/** A site whose style is far from the preview's own. */
const SITE_CSS = 'body{margin:0 auto;max-width:44em;padding:0 20px;font:18px/1.8 Georgia,serif;background:#fffaf0}';

/** A site on which a snippet is pasted; its script comes late, and it takes leads. */
async function openSite() {
  const script = await readFile('dist/brug.js');
  const site = { head: '', body: '', leads: [], delay: 400 };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const send = (status, type, body) => response.writeHead(status, { 'content-type': type }).end(body);
    if (pathname.startsWith('/brug')) {
      await wait(site.delay);
      return send(200, 'text/javascript', pathname === '/brug.js' ? script : await readFile(`dist${pathname}`));
    }
    if (pathname === '/lead') {
      let text = '';
      for await (const chunk of request) text += chunk;
      site.leads.push(Object.fromEntries(new URLSearchParams(text)));
      return send(201, 'application/json', '{}');
    }
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>t</title>
      <link rel="icon" href="data:,"><style>${SITE_CSS}</style>${site.head}</head>
      <body><h1>Elsewhere</h1><p>Before.</p>${site.body}<p id="next">${'After. '.repeat(40)}</p></body></html>`;
    return send(200, 'text/html; charset=utf-8', html);
  });
  return {
    site,
    url: await listen(server),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What has focus: id, name and value, or its words. */
const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const words = element.getAttribute('aria-label') ?? element.textContent.trim();
    return {
      id: element.id,
      name: element.getAttribute('name') ?? '',
      part: element.getAttribute('part') ?? '',
      words,
      value: element.value,
    };
  });

/** Presses Tab until what has focus fits, the way of someone without a mouse. */
async function tabTo(page, fits, what) {
  for (let presses = 0; presses < 160; presses++) {
    await page.keyboard.press('Tab');
    if (fits(await focused(page))) return;
  }
  throw new Error(`Tab never reached ${what}.`);
}
const tabToId = (page, id) => tabTo(page, (element) => element.id === id, `#${id}`);
const tabToWords = (page, words) => tabTo(page, (element) => element.words.includes(words), `“${words}”`);

/** Fills boxes in, in the order in which Tab comes by. */
async function fillIn(page, values) {
  for (const [id, value] of Object.entries(values)) {
    await tabToId(page, id);
    await page.keyboard.type(value);
  }
}

/** Pastes with the keyboard on another page, and says what came. */
async function pasted(browser) {
  const { page } = await openPage(browser);
  await page.setContent('<textarea autofocus></textarea>');
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  const text = await page.$eval('textarea', (area) => area.value);
  await page.close();
  return text;
}

/** Goes through the builder with the keyboard alone, and brings home what it says to paste. */
async function make(browser, url, { widget, values, choose }) {
  const { page, errors } = await openPage(browser);
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${url}builder/`, { waitUntil: 'load' });
  await page.waitForSelector('.chooser');
  await tabTo(page, ({ name }) => name === 'widget', 'the widgets');
  const order = ['difference-card', 'whitepaper-cta', 'partner-form'];
  await page.keyboard.press(' ');
  for (let step = 0; step < order.indexOf(widget); step++) await page.keyboard.press('ArrowDown');
  await page.waitForSelector('builder-take .steps');
  for (const step of values) await (typeof step === 'function' ? step(page) : fillIn(page, step));
  // To see and measure it in the site's own style.
  await tabToWords(page, 'Looks');
  await page.keyboard.press('Enter');
  await fillIn(page, { 'site-css': SITE_CSS });
  await choose?.(page);
  await page.waitForFunction(
    () =>
      document.querySelector('.steps')?.textContent.includes('min-height') &&
      !document.querySelector('builder-take > .hint').textContent.trim(),
  );
  await tabToWords(page, 'See the code');
  await page.keyboard.press('Enter');
  const copies = [];
  for (const title of ['Put this in the head', 'Put this where']) {
    await tabToWords(page, `Copy: ${title}`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /Copied/.test(document.activeElement.textContent));
    copies.push(await pasted(browser));
    await page.bringToFront();
  }
  assert.deepEqual(errors, [], 'nothing on the console');
  const address = page.url();
  await page.close();
  return { head: copies[0], body: copies[1], address };
}

const CARD = {
  widget: 'difference-card',
  values: [
    { heading: 'Two ways', first: 'Marketing', second: 'Sales', 'row-0-topic': 'Audience', 'row-0-first': 'Group' },
    {
      'row-0-firstText': 'Speaks to people who share traits.',
      'row-0-second': 'Individual',
      'row-0-secondText': 'Talks with one.',
    },
    async (page) => {
      await tabToWords(page, 'Add a difference');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement.id === 'row-1-topic');
      await page.keyboard.type('Motion');
    },
    { 'row-1-first': 'Pull', 'row-1-second': 'Push', 'row-1-note': 'Both, sometimes.' },
  ],
};
const CTA = {
  widget: 'whitepaper-cta',
  values: [
    {
      href: '/paper.pdf',
      format: 'PDF',
      pages: '12',
      heading: 'Closing the gap',
      text: 'What helps both teams.',
      label: 'Download it',
    },
    async (page) => {
      await tabToId(page, 'gate');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.waitForSelector('#action');
    },
  ],
};
const FORM = {
  widget: 'partner-form',
  values: [{ heading: 'Become a partner', intro: 'Leave your details.' }],
};

for (const name of browsersAmong('chromium', 'firefox')) {
  describe(`the builder, with the keyboard alone (${name})`, () => {
    let browser;
    let demo;
    let elsewhere;
    before(async () => {
      [browser, demo, elsewhere] = await Promise.all([openBrowser(name), openDemo(), openSite()]);
    });
    after(async () => {
      await browser?.close();
      await demo?.close();
      elsewhere?.close();
    });

    /** Opens what was copied on the other site, and says how far the page jumped when the script came. */
    async function openSnippet({ head, body }, width) {
      Object.assign(elsewhere.site, { head, body });
      const { page, errors } = await openPage(browser);
      await page.setViewport({ width, height: 900 });
      await page.evaluateOnNewDocument(() => {
        globalThis.shift = 0;
        if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
        new PerformanceObserver((list) =>
          list.getEntries().forEach(({ value }) => (globalThis.shift += value)),
        ).observe({
          type: 'layout-shift',
          buffered: true,
        });
      });
      await page.goto(elsewhere.url, { waitUntil: 'domcontentloaded' }).catch(() => {});
      const top = () => page.$eval('#next', (element) => element.getBoundingClientRect().top + scrollY);
      const selector = '.brug-place > *';
      await page.waitForFunction(
        (found) => document.querySelector(found)?.shadowRoot?.querySelector('.widget'),
        {},
        selector,
      );
      await wait(200);
      const shift = await page.evaluate(() => globalThis.shift);
      return { page, errors, shift, top: await top() };
    }

    /** Where what follows the widget stands while the script has not come. */
    async function topWithoutScript({ head, body }, width) {
      Object.assign(elsewhere.site, { head: head.replace(/<script src[^>]*><\/script>/, ''), body });
      const { page } = await openPage(browser);
      await page.setViewport({ width, height: 900 });
      await page.goto(elsewhere.url, { waitUntil: 'load' });
      const top = await page.$eval('#next', (element) => element.getBoundingClientRect().top + scrollY);
      await page.close();
      return top;
    }

    async function assertNoJump(snippet) {
      for (const width of WIDTHS) {
        const before = await topWithoutScript(snippet, width);
        const { page, errors, shift, top } = await openSnippet(snippet, width);
        assert.equal(shift, 0, `layout shift at ${width} px`);
        assert.equal(top, before, `what follows stays where it is at ${width} px`);
        assert.deepEqual(errors, []);
        await page.close();
      }
    }

    it('makes a difference card', async () => {
      const snippet = await make(browser, demo.url, CARD);
      const { page } = await openSnippet(snippet, 768);
      const card = await page.$eval('brug-difference-card', (element) =>
        element.shadowRoot.textContent.replace(/\s+/g, ' '),
      );
      for (const part of [
        'Two ways',
        'Group versus Individual',
        'Talks with one.',
        'Pull versus Push',
        'Both, sometimes.',
      ]) {
        assert.ok(card.includes(part), `${part} in ${card}`);
      }
      await page.close();
      await assertNoJump(snippet);
    });

    it('makes an offer of a document that sends an address', async () => {
      const snippet = await make(browser, demo.url, {
        ...CTA,
        values: [...CTA.values, { action: `${elsewhere.url}lead` }],
      });
      const { page } = await openSnippet(snippet, 768);
      const offer = await page.$eval('brug-whitepaper-cta', (element) =>
        element.shadowRoot.textContent.replace(/\s+/g, ' '),
      );
      for (const part of ['Closing the gap', 'Download it', 'PDF', '12'])
        assert.ok(offer.includes(part), `${part} in ${offer}`);
      await tabTo(page, ({ part }) => part === 'button', 'the button');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() =>
        document.querySelector('brug-whitepaper-cta').shadowRoot.querySelector('input[name=email]'),
      );
      await page.waitForFunction(
        () => document.querySelector('brug-whitepaper-cta').shadowRoot.activeElement?.name === 'email',
      );
      await page.keyboard.type('ada@example.com');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() =>
        document.querySelector('brug-whitepaper-cta').shadowRoot.querySelector('a[part=button]'),
      );
      assert.equal(elsewhere.site.leads.at(-1).email, 'ada@example.com');
      await page.close();
      await assertNoJump(snippet);
    });

    it('makes a form that sends a lead', async () => {
      const snippet = await make(browser, demo.url, {
        ...FORM,
        values: [...FORM.values, { action: `${elsewhere.url}lead` }],
      });
      const { page } = await openSnippet(snippet, 768);
      await tabTo(page, ({ name: field }) => field === 'name', 'the name');
      await page.keyboard.type('Ada');
      await tabTo(page, ({ name: field }) => field === 'email', 'the address');
      await page.keyboard.type('ada@example.com');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        () => document.querySelector('brug-partner-form').shadowRoot.activeElement?.getAttribute('part') === 'success',
      );
      const { name: sent, email } = elsewhere.site.leads.at(-1);
      assert.deepEqual([sent, email], ['Ada', 'ada@example.com']);
      await page.close();
      await assertNoJump(snippet);
    });

    it('opens the same design from its link, and takes a change back with “back”', async () => {
      const { page } = await openPage(browser);
      await page.goto(`${demo.url}builder/`, { waitUntil: 'load' });
      await page.waitForSelector('.chooser');
      await page.click('input[value=partner-form]');
      await page.waitForSelector('#heading');
      await page.type('#heading', 'First');
      await page.keyboard.press('Tab');
      await page.waitForFunction(() => location.hash.length > 20);
      const first = await page.evaluate(() => location.hash);
      await page.type('#intro', 'Second');
      await page.keyboard.press('Tab');
      await page.waitForFunction((first) => location.hash !== first, {}, first);
      const address = await page.evaluate(() => location.href);
      await page.goBack();
      await page.waitForFunction(() => document.querySelector('#intro').value === '');
      assert.equal(await page.$eval('#heading', (box) => box.value), 'First');
      await page.close();
      const { page: other } = await openPage(browser);
      await other.goto(address, { waitUntil: 'load' });
      await other.waitForSelector('#intro');
      assert.equal(await other.$eval('#intro', (box) => box.value), 'Second');
      await other.close();
    });
  });
}
