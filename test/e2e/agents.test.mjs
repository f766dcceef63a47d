import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/browsers.mjs';

const PAGE = `<!doctype html><html lang="nl"><title>Vraag</title>
  <brug-partner-form id="drawn" fields="name email" consent="optional" privacy-href="/privacy" action="/contact"
    toolname="drawn" tooldescription="Stel een vraag"></brug-partner-form>
  <brug-partner-form id="own" action="/contact"><form toolname="own" tooldescription="Stel een vraag" method="post">
    <label>Naam <input name="name"></label><label>E-mail <input name="email" type="email" required></label><button>Verstuur</button>
  </form></brug-partner-form><script src="/brug.js"></script></html>`;

// The browser's own agent, behind its flag (WebMCP); the person presses the button.
describe('an agent of Chromium', { skip: !findBrowser('chromium') && 'no Chromium' }, () => {
  const posts = [];
  let server;
  let browser;
  before(async () => {
    const bundle = await readFile('dist/brug.js');
    server = createServer(async (request, response) => {
      if (request.url === '/brug.js') return response.end(bundle);
      if (request.url !== '/contact') return response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
      let body = '';
      for await (const part of request) body += part;
      posts.push(new URLSearchParams(body));
      return response.writeHead(201).end();
    });
    await new Promise((done) => server.listen(0, done));
    browser = await puppeteer.launch({
      executablePath: findBrowser('chromium'),
      args: ['--no-sandbox', '--enable-blink-features=WebMCP'],
    });
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  /** Has the agent fill in a form and a person press its button; gives what the agent reads, and what it was offered. */
  async function invoke(t, id, input) {
    const page = await browser.newPage();
    t.after(() => page.close());
    await page.goto(`http://localhost:${server.address().port}/`);
    await page.waitForFunction(
      () => document.querySelector('#own .brug-trap') && document.querySelector('#drawn').shadowRoot,
    );
    const isThere = await page.evaluate(() => 'agentInvoked' in SubmitEvent.prototype);
    if (!isThere) return t.skip('this Chromium has no WebMCP');
    const session = await page.createCDPSession();
    const once = (name) => new Promise((done) => session.once(`WebMCP.${name}`, done));
    const added = once('toolsAdded');
    await session.send('WebMCP.enable');
    const { tools } = await added;
    const { frameId, inputSchema } = tools.find(({ name }) => name === id);
    const responded = once('toolResponded');
    const invoked = once('toolInvoked');
    await session.send('WebMCP.invokeTool', { frameId, toolName: id, input });
    await invoked;
    const pressed = `document.querySelector('#${id}')`;
    await page.waitForFunction(`${pressed}.values.name === ${JSON.stringify(input.name)}`);
    await page.evaluate(
      (tag) =>
        (
          document.querySelector(`#${tag} button`) ??
          document.querySelector(`#${tag}`).shadowRoot.querySelector('[part=submit]')
        ).click(),
      id,
    );
    return { offered: Object.keys(inputSchema.properties), ...(await responded) };
  }

  for (const id of ['drawn', 'own']) {
    it(`is offered no honeypot, and is told that the ${id} form was sent`, async (t) => {
      posts.length = 0;
      const told = await invoke(t, id, {
        name: 'Ada',
        email: 'ada@bedrijf.nl',
        ...(id === 'drawn' && { consent: true }),
      });
      if (!told) return;
      assert.deepEqual(told.offered, id === 'drawn' ? ['name', 'email', 'consent'] : ['name', 'email']);
      assert.equal(told.status, 'Completed', JSON.stringify(told));
      assert.match(JSON.stringify(told), /sent.*Je bericht is verstuurd/);
      assert.equal(posts.length, 1);
      const { name, agent, brug_extra: trap, consent } = Object.fromEntries(posts[0]);
      assert.deepEqual([name, agent, trap, consent], ['Ada', 'yes', '', id === 'drawn' ? 'no' : undefined]);
    });

    it(`is told what is missing in the ${id} form, and nothing is sent`, async (t) => {
      posts.length = 0;
      const told = await invoke(t, id, { name: 'Ada', email: '' });
      if (!told) return;
      assert.match(JSON.stringify(told), /invalid.*email.*Vul/);
      assert.equal(posts.length, 0);
    });
  }
});
