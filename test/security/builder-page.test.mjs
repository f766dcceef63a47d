import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { transform } from 'esbuild';
import { compile as compileSvelte } from 'svelte/compiler';
import { parse as parseVue, compileTemplate } from 'vue/compiler-sfc';
import { listen } from '../../demo/server.mjs';
import { openBrowser, openPage } from '../e2e/demo-site.mjs';

const BUILDER = new URL('../../builder/dist/', import.meta.url);
const TYPES = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  mjs: 'text/javascript',
};

/** A plain host: files, and no header of its own. What is posted or asked for is remembered. */
async function openHost(pages = {}) {
  const asked = [];
  const secrets = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    asked.push(`${request.method} ${pathname}`);
    secrets.push(request.headers.cookie, request.headers.referer);
    const page = pages[pathname];
    if (page !== undefined) {
      const { html = page, headers = {} } = typeof page === 'string' ? {} : page;
      return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);
    }
    const file = await readFile(new URL(`.${pathname === '/' ? '/index.html' : pathname}`, BUILDER)).catch(
      () => undefined,
    );
    response
      .writeHead(file ? 200 : 404, { 'content-type': TYPES[pathname.split('.').pop()] ?? 'text/html' })
      .end(file ?? 'nothing');
  });
  const url = await listen(server);
  return { url, asked, secrets, pages, close: () => (server.closeAllConnections(), server.close()) };
}

const hashOf = (state) => Buffer.from(JSON.stringify(state)).toString('base64url');

/** What a stranger's link may hold, with a call that the page would notice. */
const RAN = 'top.ran=(top.ran||0)+1;parent.ran=1;self.ran=1';
const REST = [
  `<script>${RAN}</script>`,
  `<img src=x onerror="${RAN}">`,
  `<svg onload="${RAN}"><a href="javascript:${RAN}"><text y=20>svg</text></a></svg>`,
  `<iframe srcdoc="<script src='./brug.js'></script><script>${RAN}</script>"></iframe>`,
  `<a href="javascript:${RAN}" class="try">link</a><a href="data:text/html,<script>${RAN}</script>" class="try">link</a>`,
  `<form action="javascript:${RAN}"><button class="try">send</button></form>`,
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=./index.html">',
  '<base href="https://evil.example/"><link rel="stylesheet" href="https://evil.example/x.css">',
  '<object data="./index.html"></object><embed src="./index.html">',
];

describe('the page of the builder', () => {
  let browser;
  let host;
  let stranger;
  before(async () => {
    [browser, host, stranger] = await Promise.all([openBrowser(), openHost(), openHost()]);
  });
  after(async () => {
    await browser?.close();
    host?.close();
    stranger?.close();
  });

  async function openLink(state, at = host.url) {
    const opened = await openPage(browser);
    const { page } = opened;
    const requests = [];
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      requests.push(request.url());
      if (/evil\.example/.test(request.url())) request.abort();
      else request.continue();
    });
    await page.goto(`${at}#${hashOf({ language: 'en', ...state })}`, { waitUntil: 'load' });
    await page.waitForSelector('.chooser');
    return { ...opened, requests };
  }
  const ranIn = (page) =>
    Promise.all(page.frames().map((frame) => frame.evaluate(() => globalThis.ran).catch(() => undefined))).then((all) =>
      all.filter(Boolean),
    );

  for (const rest of REST) {
    it(`runs and loads nothing out of a link, nor does its preview: ${rest.slice(0, 60)}`, async () => {
      const embed = {
        widget: 'partner-form',
        rest,
        ownForm: `<form action="/x">${rest}</form>`,
        delivery: { action: '/x' },
      };
      const { page, requests } = await openLink({ embed });
      const handle = await page.waitForSelector('builder-preview iframe');
      const frame = await handle.contentFrame();
      await frame.waitForFunction(() => document.querySelector('brug-partner-form form'));
      assert.equal(await frame.evaluate(() => origin), 'null', 'the preview has no origin');
      for (const link of await frame.$$('.try')) await link.evaluate((element) => element.click());
      await wait(300);
      assert.deepEqual(await ranIn(page), []);
      assert.match(await frame.evaluate(() => location.href), /preview\.html$/, 'the preview stays where it is');
      assert.match(page.url(), /^http:\/\/localhost/);
      assert.deepEqual(
        requests.filter((url) => !url.startsWith(host.url) && !/^(blob|data):/.test(url)),
        [],
      );
      await page.waitForFunction(() => !document.querySelector('builder-take > .hint').textContent.trim(), {
        timeout: 20_000,
      });
      await page.close();
    });
  }

  it('loads of a link what it names to be seen, without cookies and without the link', async () => {
    stranger.asked.length = stranger.secrets.length = 0;
    stranger.pages['/cover.svg'] = {
      html: '<svg xmlns="http://www.w3.org/2000/svg"/>',
      headers: { 'content-type': 'image/svg+xml' },
    };
    stranger.pages['/mark.svg'] = stranger.pages['/cover.svg'];
    const { page, requests } = await openLink({
      embed: { widget: 'whitepaper-cta', href: `${stranger.url}a.pdf`, label: 'x', cover: `${stranger.url}cover.svg` },
      siteCss: `body { background: url(${stranger.url}mark.svg) } @import "${stranger.url}more.css";`,
    });
    await page.waitForFunction(() => !document.querySelector('builder-take > .hint').textContent.trim());
    const frame = await page.waitForSelector('builder-preview iframe');
    await frame.scrollIntoView();
    await (await frame.contentFrame()).waitForSelector('brug-whitepaper-cta:state(drawn)');
    await wait(500);
    const elsewhere = requests.filter((url) => url.startsWith(stranger.url));
    assert.deepEqual([...new Set(elsewhere)].sort(), [`${stranger.url}cover.svg`, `${stranger.url}mark.svg`]);
    const told = stranger.secrets.filter(Boolean).join(' ');
    assert.doesNotMatch(told, /[?#]|=|eyJ/, told);
    await page.close();
  });

  it('has a preview that cannot leave, open a window or send a form', async () => {
    const { page } = await openLink({ embed: { widget: 'partner-form', delivery: { action: '/x' } } });
    const frame = await (await page.waitForSelector('builder-preview iframe')).contentFrame();
    await frame.waitForFunction(() => document.querySelector('brug-partner-form'));
    const before = browser.targets ? browser.targets().length : 0;
    const tried = await frame.evaluate(() => {
      const results = {};
      try {
        top.location.href = '/gone';
        results.top = 'no error';
      } catch (error) {
        results.top = error.name;
      }
      results.window = open('/window') === null ? 'none' : 'opened';
      try {
        results.storage = String(localStorage.length);
      } catch (error) {
        results.storage = error.name;
      }
      const form = document.createElement('form');
      form.action = '/sent';
      form.method = 'post';
      document.body.append(form);
      form.submit();
      return results;
    });
    assert.deepEqual(tried, { top: 'SecurityError', window: 'none', storage: 'SecurityError' });
    await wait(300);
    assert.ok(!host.asked.some((request) => /gone|window|sent/.test(request)), host.asked.slice(-5).join());
    assert.equal(browser.targets().length, before);
    await page.close();
  });

  it('has a preview that obeys nobody outside a sandbox', async () => {
    const show = { type: 'show', html: '<p id="shown">x</p>', css: '', dark: false, lang: 'nl' };
    const send = {
      type: 'test',
      id: 1,
      html: `<brug-partner-form action="${stranger.url}sent" fields="name"></brug-partner-form>`,
      lang: 'nl',
    };
    stranger.pages['/frames'] = `<!doctype html><iframe src="${host.url}preview.html"></iframe><script>
      const frame = document.querySelector('iframe');
      const say = () => { for (const message of ${JSON.stringify([show, send])}) frame.contentWindow.postMessage(message, '*'); };
      globalThis.heard = [];
      addEventListener('message', (event) => heard.push(event.data));
      frame.onload = () => setTimeout(say, 300);
    </script>`;
    const { page } = await openPage(browser);
    await page.goto(`${stranger.url}frames`, { waitUntil: 'load' });
    await wait(1500);
    const frame = page.frames().find((each) => each.url().endsWith('preview.html'));
    assert.equal(await frame.evaluate(() => origin), new URL(host.url).origin, 'framed without a sandbox');
    assert.equal(await frame.evaluate(() => document.querySelector('#shown')), null);
    assert.deepEqual(await page.evaluate(() => globalThis.heard), []);
    assert.ok(!stranger.asked.includes('POST /sent'));
    await page.close();
  });

  it('takes messages from its own frames alone', async () => {
    const { page } = await openLink({ embed: { widget: 'difference-card', rows: [{ first: 'a', second: 'b' }] } });
    await page.waitForSelector('builder-preview iframe');
    await wait(500);
    const height = () => page.$eval('builder-preview .stage', (stage) => stage.offsetHeight);
    const before = await height();
    await page.evaluate(() => {
      for (const message of [{ type: 'height', height: 9999 }, null, 'x', { type: 'measured', id: 1, samples: null }])
        postMessage(message, '*');
    });
    await wait(200);
    assert.equal(await height(), before);
    await page.close();
  });

  for (const [name, state] of [
    [
      'prototypes',
      JSON.parse(
        '{"__proto__":{"screen":"check"},"constructor":1,"embed":{"__proto__":{"widget":"x"},"widget":"partner-form","delivery":{"service":"constructor"},"looks":{"theme":"__proto__"}}}',
      ),
    ],
    [
      'other types',
      {
        screen: 3,
        platform: [],
        script: null,
        embed: { widget: 'partner-form', looks: 7, ownFields: [null, 3], attributes: [[1, 2], null] },
      },
    ],
    [
      'names of objects',
      {
        platform: 'constructor',
        language: 'toString',
        script: { source: '__proto__' },
        embed: { widget: 'difference-card' },
      },
    ],
  ]) {
    it(`opens a link with ${name} as if they were not there`, async () => {
      const { page, errors } = await openLink(state);
      await page.waitForSelector('builder-take .steps');
      assert.equal(await page.evaluate(() => Object.prototype.screen), undefined);
      assert.deepEqual(
        errors.filter((error) => !/^<brug-/.test(error)),
        [],
      );
      await page.close();
    });
  }

  it('refuses a link that holds too much, and says so', async () => {
    const rows = Array(5000).fill({ first: 'a', second: 'b' });
    const { page } = await openLink({ embed: { widget: 'difference-card', rows } });
    assert.match(await page.$eval('main .todo', (note) => note.textContent), /holds more than the builder can take/);
    assert.equal(await page.$('builder-take'), null);
    await page.close();
  });

  /** What the builder says to paste for a link, and where answers go. */
  async function taken(embed, { platform = 'html', ...state } = {}) {
    const { page } = await openLink({ platform, embed, ...state });
    await page.waitForSelector('builder-take .steps');
    await page.waitForFunction(
      () =>
        !document.querySelector('builder-take > .hint').textContent.trim() &&
        document.querySelector('builder-take #policy code').textContent.includes('script-src'),
    );
    // The height is measured first.
    await page.waitForFunction(() => document.querySelector('.steps').textContent.includes('min-height'));
    await wait(200);
    const result = await page.evaluate(() => ({
      codes: [...document.querySelectorAll('.steps code')].map((code) => code.textContent),
      policy: document.querySelector('builder-take #policy code').textContent,
      line: document.querySelector('#destination').textContent,
      leftOut: document.querySelector('#left-out')?.textContent ?? '',
      beside: document.querySelector('#beside')?.textContent ?? '',
    }));
    await page.close();
    return result;
  }

  const EVIL = 'https://evil.example/collect';
  const OWN = 'https://forms.example/owner';
  /** Links that show one receiver and name another, and what the line says of them. */
  const LINES = [
    [
      'an address under the name of Salesforce',
      { delivery: { service: 'salesforce', action: EVIL, hidden: [['oid', '00D1']] } },
      /goes to: evil\.example\.$/,
    ],
    [
      'an address under the name of Web3Forms',
      { delivery: { service: 'web3forms', action: EVIL, hidden: [['access_key', 'k']] } },
      /goes to: evil\.example\.$/,
    ],
    [
      'a host before an @',
      { delivery: { action: 'https://api.hsforms.com@evil.example/x' } },
      /goes to: evil\.example\.$/,
    ],
    [
      'the address as an attribute',
      { ownForm: `<form action="${OWN}"></form>`, attributes: [['action', EVIL]] },
      /goes to: forms\.example\.$/,
    ],
    [
      'a button with an address of its own',
      { ownForm: `<form action="${OWN}"><button formaction="${EVIL}">x</button></form>` },
      /goes to: forms\.example and evil\.example\.$/,
    ],
    [
      'another form beside',
      { delivery: { action: OWN }, rest: `<form slot="fallback" action="${EVIL}"></form>` },
      /goes to: forms\.example and evil\.example\.$/,
    ],
    ['the own site', { delivery: { action: '/contact' } }, /goes to: your own site\.$/],
    [
      'a service by its address',
      { delivery: { action: 'https://formspree.io/f/xyz' } },
      /goes to: formspree\.io \(Formspree\)\.$/,
    ],
    ['nothing yet', {}, /goes nowhere yet/],
  ];
  for (const [name, embed, line] of LINES) {
    it(`says in one line where answers go: ${name}`, async () => {
      assert.match((await taken({ widget: 'partner-form', ...embed })).line, line);
    });
  }

  it('lists hidden inputs and attributes that no box shows', async () => {
    const { beside } = await taken({
      widget: 'partner-form',
      delivery: {
        service: 'web3forms',
        action: 'https://api.web3forms.com/submit',
        hidden: [
          ['access_key', 'k'],
          ['ccemail', 'evil@evil.example'],
        ],
      },
      attributes: [['draft', 'local']],
    });
    assert.match(beside, /name="ccemail" value="evil@evil\.example"/);
    assert.match(beside, /draft="local"/);
    assert.doesNotMatch(beside, /access_key/);
  });

  /** Names and text that a template would run. */
  const TEMPLATE = {
    widget: 'partner-form',
    heading: '{alert(1)} {{ constructor }} @if (x) { y } `${alert(1)}`',
    intro: '{alert(1)} {{ constructor }} @if (x) {y} {@html x} {#if x}',
    delivery: { action: '/x' },
    attributes: [
      ['{...alert(1)}', ''],
      ['(click)', 'alert(1)'],
      ['on:click', '{alert(1)}'],
      ['style', '--brug-accent: red'],
    ],
    rest: '<p {...alert(1)} (click)="alert(1)" [x]="alert(1)" *ngif="x" @click="alert(1)" :title="alert(1)" v-html="alert(1)" on:click="x" bind:value="x" data-on-click="alert(1)" title="{alert(1)}">{alert(1)} {{ x }}</p>',
  };

  it('gives React markup without code', async () => {
    const { codes } = await taken(TEMPLATE, { platform: 'react' });
    const { code } = await transform(codes[1], { loader: 'jsx', jsx: 'transform' });
    assert.doesNotMatch(code.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""'), /alert|\.\.\.|constructor/, code);
  });

  it('gives Vue markup without code', async () => {
    const { codes } = await taken(TEMPLATE, { platform: 'vue' });
    const { descriptor, errors } = parseVue(codes[1]);
    assert.deepEqual(errors, []);
    const { code } = compileTemplate({
      source: descriptor.template.content,
      filename: 'x.vue',
      id: 'x',
      compilerOptions: { isCustomElement: (tag) => tag.startsWith('brug-'), hoistStatic: false },
    });
    assert.doesNotMatch(code.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""'), /alert|constructor|onClick|innerHTML/, code);
  });

  it('gives Svelte markup without code', async () => {
    const { codes } = await taken(TEMPLATE, { platform: 'svelte' });
    const { js } = compileSvelte(codes[1].replace(/import '[^']*';/, ''), { generate: 'server' });
    // All that is written is text: no expression of the template is left.
    const text = /`([^]*)`/.exec(js.code)?.[1] ?? '';
    assert.doesNotMatch(text.replaceAll('\\${', ''), /\$\{/, js.code);
    assert.doesNotMatch(js.code.replace(/`[^]*`/, ''), /alert|attributes\(/, js.code);
  });

  it('gives Angular markup without code', async () => {
    const { codes } = await taken(TEMPLATE, { platform: 'angular' });
    const template = /template: `([^]*)`,\n\}\)/.exec(codes[1])[1];
    assert.doesNotMatch(template.replaceAll(/"[^"]*"/g, '""'), /[{}]|\(click\)|\[x\]|\*ng|data-on|@/);
    assert.doesNotMatch(template, /[{}]/);
    assert.doesNotMatch(template.replaceAll(/\\[`\\]|\\\$\{/g, ''), /`|\$\{/);
  });

  for (const platform of ['wordpress', 'shopify', 'hubspot', 'drupal']) {
    it(`escapes for ${platform} what it would run, and lists what a form of the site’s own holds`, async () => {
      const text = "{{ 'x' | base64_decode }} {% raw %} [gallery] [site:mail]";
      const embed = {
        widget: 'partner-form',
        heading: text,
        intro: text,
        delivery: { action: '/x' },
        rest: `<p title="${text}">${text}</p>`,
      };
      const { codes } = await taken(embed, { platform });
      assert.doesNotMatch(codes[1], /\{[{%#]|\[[a-z]/);
      assert.match(codes[1], /&#123;&#123; 'x' \| base64_decode &#125;&#125;/);
      // The address that a file has at Shopify is code of Shopify's, and ours.
      assert.doesNotMatch(codes[0].replace("{{ 'brug-partner-form.js' | asset_url }}", ''), /\{[{%#]/);
    });
  }

  /** Embeds that need all kinds of things, with what they load and where they send. */
  const POLICIES = [
    [
      'a card in colours',
      {
        widget: 'difference-card',
        first: 'A',
        second: 'B',
        rows: [{ first: 'a', second: 'b' }],
        looks: { accent: 'red' },
      },
      {},
    ],
    [
      'a card with a style of its own',
      {
        widget: 'difference-card',
        first: 'A',
        second: 'B',
        rows: [{ first: 'a', second: 'b' }],
        attributes: [['style', '--brug-gap: 2em']],
      },
      {},
    ],
    [
      'a form at another host, counted',
      { widget: 'partner-form', fields: 'name', delivery: { action: 'STRANGER/lead' } },
      { dataLayer: true },
    ],
    [
      'an offer with a cover at another host',
      { widget: 'whitepaper-cta', href: '/a.pdf', label: 'x', cover: 'STRANGER/icon.svg' },
      {},
    ],
    [
      'a form of the site’s own',
      {
        widget: 'partner-form',
        ownForm: '<form action="/own" method="post"><input name="name"><button>Send</button></form>',
      },
      {},
    ],
  ];
  for (const [name, embed, state] of POLICIES) {
    it(`has a policy that allows ${name}, and nothing more`, async () => {
      const text = JSON.stringify(embed).replaceAll('STRANGER/', stranger.url);
      const script = `${stranger.url}brug.js`;
      const { codes, policy } = await taken(JSON.parse(text), {
        ...state,
        script: { source: 'own', all: true, path: script },
      });
      const lines = policy.split('\n').filter((line) => line && !line.startsWith('trusted-types'));
      // Each source by itself, to be left out by turns.
      const sources = lines.flatMap((line) => {
        const [directive, ...values] = line.replace(/;$/, '').split(' ');
        return values.filter((value) => value !== "'unsafe-hashes'").map((value) => [directive, value]);
      });
      const policyWithout = (left) => {
        const kept = sources.filter((each) => each !== left);
        const directives = new Map();
        for (const [directive, value] of kept)
          directives.set(directive, [
            ...(directives.get(directive) ??
              (policy.includes('unsafe-hashes') && directive === 'style-src' ? ["'unsafe-hashes'"] : [])),
            value,
          ]);
        return ["default-src 'none'", "form-action 'none'", "base-uri 'none'"]
          .filter((line) => !directives.has(line.split(' ')[0]))
          .concat([...directives].map(([directive, values]) => `${directive} ${values.join(' ')}`))
          .join('; ');
      };
      const violations = async (csp) => {
        host.pages['/site'] = {
          html: `<!doctype html><html><head><title>x</title>${codes[0]}</head><body>${codes[1]}</body></html>`,
          headers: { 'content-security-policy': csp },
        };
        const { page } = await openPage(browser);
        await page.setRequestInterception(true);
        page.on('request', (request) => {
          const answer = { status: 200, headers: { 'access-control-allow-origin': '*' } };
          if (request.url() === script)
            void readFile(new URL('brug.js', BUILDER)).then((body) =>
              request.respond({ ...answer, contentType: 'text/javascript', body }),
            );
          else if (request.method() === 'POST')
            void request.respond({ ...answer, contentType: 'application/json', body: '{}' });
          else void request.continue();
        });
        await page.evaluateOnNewDocument(() => {
          globalThis.violations = [];
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
            globalThis.violations.push(effectiveDirective),
          );
        });
        await page.goto(`${host.url}site`, { waitUntil: 'load' });
        await wait(300);
        // Sends, with the script and without it.
        await page.evaluate(async () => {
          const form = document.querySelector('brug-partner-form');
          if (!form?.requestSubmit) return;
          form.values = { name: 'Ada' };
          form.requestSubmit();
          await new Promise((done) => setTimeout(done, 500));
        });
        const found = await page.evaluate(() => globalThis.violations);
        const native = await page
          .evaluate(() => {
            const form = document.querySelector('brug-partner-form form');
            if (!form) return [];
            globalThis.violations.length = 0;
            HTMLFormElement.prototype.submit.call(form);
            return new Promise((done) =>
              setTimeout(() => done(globalThis.violations.filter((each) => each === 'form-action')), 300),
            );
          })
          .catch(() => []);
        await page.close();
        return [...new Set([...found, ...native])].filter((directive) => directive !== 'frame-src');
      };
      assert.deepEqual(await violations(policyWithout(undefined)), [], policy);
      for (const source of sources)
        assert.notDeepEqual(await violations(policyWithout(source)), [], `${source.join(' ')} is needed`);
    });
  }
});
