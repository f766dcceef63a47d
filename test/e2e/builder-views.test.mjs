import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listen } from '../../demo/server.mjs';
import { violations } from './axe.mjs';
import { openBrowser, openDemo, openPage } from './demo-site.mjs';

const PDF = fileURLToPath(new URL('../../demo/assets/whitepaper.pdf', import.meta.url));
const WIDGETS = ['difference-card', 'whitepaper-cta', 'partner-form'];
const WRONG = `<script src="https://unpkg.com/brug/dist/brug.js"></script>
<p><brug-difference-card layot=“tabel”><table></table></brug-difference-card></p>
<brug-partner-form consent="ja" />`;

/** A receiver that answers as the last part of its address says. */
async function openReceiver() {
  const received = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    if (request.method === 'POST') received.push(new URLSearchParams(text));
    const kind = request.url.slice(1);
    const cors = kind === 'silent' ? {} : { 'access-control-allow-origin': '*' };
    const [status, body] =
      kind === 'refuses'
        ? [422, { errors: { email: 'We know no such address' } }]
        : kind === 'breaks'
          ? [500, {}]
          : [201, {}];
    response.writeHead(status, { 'content-type': 'application/json', ...cors }).end(JSON.stringify(body));
  });
  const url = await listen(server);
  return { url, received, close: () => (server.closeAllConnections(), server.close()) };
}

describe('the builder', () => {
  let browser;
  let demo;
  let receiver;
  before(async () => {
    [browser, demo, receiver] = await Promise.all([openBrowser(), openDemo(), openReceiver()]);
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
    receiver?.close();
  });

  async function openBuilder({ width = 1280, dark = false } = {}) {
    const opened = await openPage(browser);
    const { page } = opened;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
    await page.setViewport({ width, height: 900 });
    await page.goto(`${demo.url}builder/`, { waitUntil: 'load' });
    await page.waitForSelector('.chooser');
    return opened;
  }

  const choose = async (page, widget) => {
    await page.click(`input[value=${widget}]`);
    await page.waitForSelector('builder-take .steps');
  };
  const openAll = (page) => page.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
  const press = (page, words) =>
    page.evaluate(
      (text) => [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === text).click(),
      words,
    );

  for (const { width, dark } of [
    { width: 1280, dark: false },
    { width: 320, dark: true },
  ]) {
    it(`has no accessibility mistake in any view, ${width} px wide, ${dark ? 'dark' : 'light'}`, async () => {
      const { page, errors } = await openBuilder({ width, dark });
      const look = async (view) => {
        assert.deepEqual(await violations(page), [], view);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${view} is ${overflow} px too wide`);
      };
      await look('start');
      for (const widget of WIDGETS) {
        await choose(page, widget);
        await openAll(page);
        await look(`${widget}, empty`);
        await press(page, 'Fill in an example');
        await openAll(page);
        await page.$$eval('#gate, #consent', (boxes) =>
          boxes.forEach((box) => {
            box.value = [...box.options].at(-1).value;
            box.dispatchEvent(new Event('change', { bubbles: true }));
          }),
        );
        if (widget === 'partner-form') await page.click('#add-own-field');
        await look(`${widget}, filled in`);
      }
      await press(page, 'Check');
      await page.waitForSelector('#code');
      await look('check, empty');
      await page.type('#code', WRONG);
      await look('check, with findings');
      await press(page, 'Nederlands');
      await look('check, in Dutch');
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  it('reads a PDF in the browser, and makes a cover of its first page', async () => {
    const { page, errors } = await openBuilder();
    await choose(page, 'whitepaper-cta');
    const requests = [];
    page.on('request', (request) => requests.push(request.method()));
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('.file input')]);
    await chooser.accept([PDF]);
    await page.waitForSelector('.cover-made a');
    const value = (id) => page.$eval(id, (box) => box.value);
    assert.equal(await value('#format'), 'PDF');
    assert.equal(await value('#pages'), '6');
    assert.equal(await value('#size'), String(Math.round((await stat(PDF)).size / 1000)));
    assert.equal(await value('#cover'), '/whitepaper.webp');
    const cover = await page.$eval('.cover-made img', async (image) => {
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const colours = new Set();
      for (let at = 0; at < data.length; at += 4000) colours.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
      return {
        width: image.naturalWidth,
        colours: colours.size,
        name: image.parentElement.querySelector('a').download,
      };
    });
    assert.equal(cover.width, 600);
    assert.ok(cover.colours > 2, 'something is drawn on it');
    assert.equal(cover.name, 'whitepaper.webp');
    assert.deepEqual(new Set(requests), new Set(['GET']), 'the file goes nowhere');
    assert.deepEqual(errors, []);
    await page.close();
  });

  /** Answers of a receiver, and how they are explained. */
  const TESTS = [
    ['confirms', /^Arrived: the receiver has confirmed it/],
    ['refuses', /^Refused by the receiver \(422\): .*We know no such address/],
    ['breaks', /^Refused by the receiver \(500\)/],
    ['silent', /^Sent, but not confirmed: this page got no answer to read/],
  ];
  for (const [kind, expected] of TESTS) {
    it(`sends one marked test to a receiver that ${kind}, and explains what came back`, async () => {
      const { page } = await openBuilder();
      await choose(page, 'partner-form');
      await page.type('#action', `${receiver.url}${kind}`);
      const before = receiver.received.length;
      await page.click('#send-test');
      await page.waitForSelector('#test-result .result');
      const said = await page.$eval('#test-result', (result) => result.textContent.replace(/\s+/g, ' ').trim());
      assert.match(said, expected);
      assert.equal(receiver.received.length - before, 1, 'sent once');
      assert.equal(receiver.received.at(-1).get('name'), 'Brug-test');
      if (kind === 'silent') assert.match(said, /Access-Control-Allow-Origin: /);
      await page.close();
    });
  }

  it('tests the receiver of the demo that serves it, which takes nothing else from such a frame', async () => {
    const { page } = await openBuilder();
    await choose(page, 'partner-form');
    await page.type('#action', `${demo.url}submissions`);
    await page.click('#send-test');
    await page.waitForSelector('#test-result .result', { timeout: 10_000 });
    assert.match(await page.$eval('#test-result', (result) => result.className + result.textContent), /Arrived/);
    const stored = await demo.stored();
    assert.deepEqual(
      stored.map(({ values }) => values.email),
      ['brug-test@example.com'],
    );
    const frame = await (await page.waitForSelector('builder-preview iframe')).contentFrame();
    const status = await frame.evaluate(
      (url) =>
        fetch(url, {
          method: 'POST',
          headers: { accept: 'application/json' },
          body: new URLSearchParams({ name: 'Eve', email: 'eve@example.com' }),
        }).then((answer) => answer.status),
      `${demo.url}submissions`,
    );
    assert.equal(status, 403);
    assert.equal((await demo.stored()).length, 1);
    await page.close();
  });

  it('says that a test reached nobody, or cannot be sent', async () => {
    const { page } = await openBuilder();
    await choose(page, 'partner-form');
    const result = () => page.$eval('#test-result', (each) => each.textContent.trim());
    await page.click('#send-test');
    await page.waitForFunction(() => document.querySelector('#test-result').textContent.trim());
    assert.match(await result(), /First fill in/);
    await page.type('#action', '/contact');
    await page.click('#send-test');
    await page.waitForFunction(() => /full address/.test(document.querySelector('#test-result').textContent));
    const nobody = createServer();
    const url = await listen(nobody);
    await new Promise((done) => nobody.close(done));
    await page.$eval('#action', (box) => (box.value = ''));
    await page.type('#action', url);
    await page.click('#send-test');
    await page.waitForSelector('#test-result .result');
    assert.match(await result(), /^Not arrived: nobody answers/);
    await page.close();
  });

  it('sends nothing from the preview', async () => {
    const { page } = await openBuilder();
    await choose(page, 'partner-form');
    await page.type('#action', `${receiver.url}confirms`);
    const before = receiver.received.length;
    const frame = await (await page.waitForSelector('builder-preview iframe')).contentFrame();
    await frame.waitForFunction(() =>
      document.querySelector('brug-partner-form')?.shadowRoot?.querySelector('input[name=email]'),
    );
    await frame.evaluate(() => {
      const form = document.querySelector('brug-partner-form');
      form.values = { name: 'Ada', email: 'ada@example.com' };
      form.requestSubmit();
    });
    await frame.waitForFunction(() =>
      document.querySelector('brug-partner-form').shadowRoot.querySelector('[part=success]'),
    );
    assert.equal(receiver.received.length, before);
    await page.close();
  });

  it('keeps scripts of a pasted form out, and shows the form', async () => {
    const { page } = await openBuilder();
    await choose(page, 'partner-form');
    await openAll(page);
    await page.type(
      '#own-form',
      '<form action="/x"><input name="own"><img src=x onerror="parent.postMessage({type:`height`,height:9999},`*`)"></form>',
    );
    const frame = await (await page.waitForSelector('builder-preview iframe')).contentFrame();
    await frame.waitForFunction(() => document.querySelector('[name=own]'));
    assert.equal(await frame.evaluate(() => origin), 'null', 'an origin of its own');
    assert.ok(await page.$eval('builder-preview .stage', (stage) => stage.offsetHeight < 3000));
    assert.match(await page.$eval('.todo', (todo) => todo.textContent), /left out/);
    assert.match(
      await page.$eval('#left-out', (list) => list.textContent),
      /onerror="parent\.postMessage.*runs code on your page/s,
    );
    assert.doesNotMatch(await page.$eval('.steps', (steps) => steps.textContent), /onerror/);
    assert.equal(
      await page.$eval('#destination', (line) => line.textContent),
      'What visitors fill in goes to: your own site.',
    );
    await page.close();
  });

  it('mends what it finds, and opens the code in the builder', async () => {
    const { page } = await openBuilder();
    await press(page, 'Check');
    await page.waitForSelector('#code');
    await page.type('#code', WRONG);
    assert.match(await page.$eval('#findings', (heading) => heading.textContent), /9 points/);
    await press(page, 'Fix all');
    await page.waitForFunction(() => /4 points/.test(document.querySelector('#findings').textContent));
    assert.equal(await page.evaluate(() => document.activeElement.id), 'findings', 'focus is not lost');
    await press(page, 'Edit this code');
    await page.waitForSelector('builder-take .steps');
    assert.ok(await page.$eval('input[value=difference-card]', (radio) => radio.checked));
    await page.close();
  });

  it('moves a difference by the arrow keys, with focus on it', async () => {
    const { page } = await openBuilder();
    await choose(page, 'difference-card');
    await press(page, 'Fill in an example');
    await page.waitForSelector('#row-2-topic');
    const topics = () => page.$$eval('[id^=row-][id$=-topic]', (boxes) => boxes.map(({ value }) => value));
    const [first, second, third] = await topics();
    await page.focus('.rows .handle');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((name) => document.querySelector('#row-1-topic').value === name, {}, first);
    await page.waitForFunction(() => document.activeElement.getAttribute('aria-label') === 'Move difference 2');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((name) => document.querySelector('#row-2-topic').value === name, {}, first);
    assert.deepEqual(await topics(), [second, third, first]);
    await page.close();
  });

  it('moves a difference by dragging it', async () => {
    const { page } = await openBuilder();
    await choose(page, 'difference-card');
    await press(page, 'Fill in an example');
    await page.waitForSelector('#row-2-topic');
    const [first, second] = await page.$$eval('[id^=row-][id$=-topic]', (boxes) => boxes.map(({ value }) => value));
    await page.$eval('.rows', (rows) => rows.scrollIntoView());
    const at = (index) =>
      page.$$eval(
        '.rows > li',
        (rows, n) => {
          const { left, top, height } = rows[n].getBoundingClientRect();
          return { x: left + 30, y: top + height / 2 };
        },
        index,
      );
    const handle = await page.$eval('.rows .handle', (button) => {
      const { left, top } = button.getBoundingClientRect();
      return { x: left + 10, y: top + 10 };
    });
    const target = await at(1);
    await page.mouse.move(handle.x, handle.y);
    await page.mouse.down();
    await page.mouse.move(target.x, target.y, { steps: 8 });
    await page.mouse.up();
    await page.waitForFunction((name) => document.querySelector('#row-0-topic').value === name, {}, second);
    assert.equal(await page.$eval('#row-1-topic', (box) => box.value), first);
    await page.close();
  });

  it('makes a test page of one file that works', async () => {
    const { page } = await openBuilder();
    await choose(page, 'partner-form');
    await page.type('#heading', 'Try it');
    await page.waitForFunction(() => document.querySelector('.steps').textContent.includes('min-height'));
    // What would be saved, as the browser gets it.
    const [file] = await Promise.all([
      page.evaluate(
        () =>
          new Promise((done) => {
            addEventListener(
              'click',
              async (event) => {
                const link = event.target.closest?.('a[download]');
                if (link) done({ name: link.download, text: await (await fetch(link.href)).text() });
              },
              { capture: true },
            );
            HTMLAnchorElement.prototype.click = function () {
              document.body.append(this);
              this.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
            };
          }),
      ),
      page.click('#test-page'),
    ]);
    assert.equal(file.name, 'brug-test.html');
    const { page: opened, errors } = await openPage(browser);
    await opened.setContent(file.text);
    await opened.waitForFunction(() =>
      document.querySelector('brug-partner-form').shadowRoot?.querySelector('input[name=email]'),
    );
    assert.match(await opened.$eval('brug-partner-form', (form) => form.shadowRoot.textContent), /Try it/);
    assert.deepEqual(errors, []);
    await opened.close();
    await page.close();
  });
});
