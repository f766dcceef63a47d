import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { browsersAmong, openBrowser, openPage } from './demo-site.mjs';
import { servePages } from './pages.mjs';

// The strictest policy that a site may have; the docs name it.
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

// Right as they are: the console keeps what a warning names, and with it the widget.
const TAGS = `
  <brug-difference-card heading="Kop" collapsible linkable lang="nl">
    <table><tr><td></td><th>A</th><th>B</th></tr><tr><td>t</td><td><b>Een</b> <i>x</i></td><td>Twee</td></tr><tr><td>t</td><td>Drie</td><td>Vier</td></tr></table>
  </brug-difference-card>
  <brug-whitepaper-cta gate="soft" action="/none" consent="optional" privacy-href="/privacy" cover="/assets/cover.svg" format="PDF" size="1000"><a href="/assets/whitepaper.pdf" download>Lees</a></brug-whitepaper-cta>
  <brug-partner-form action="/none" consent="required" privacy-href="/privacy" retries="0"><label slot="fields">Nummer <input name="nummer" required></label></brug-partner-form>`;
const document = (head, body = TAGS) =>
  `<!doctype html><html lang="nl"><head><title>t</title>${head}</head><body>${body}</body></html>`;

let site;
before(async () => {
  site = await servePages({
    '/plain': document(
      '<link rel="icon" href="data:,"><style>p{color:red}</style><script src="/brug.js" defer></script>',
    ),
    '/bare': document('<link rel="icon" href="data:,">', ''),
    '/taken': {
      html: document('<script src="/taken.js"></script><script src="/brug.js" defer></script>'),
      headers: { 'content-security-policy': POLICY.replace('trusted-types lit-html', 'trusted-types lit-html brug') },
    },
    '/taken.js': {
      html: "trustedTypes.createPolicy('lit-html', { createHTML: (text) => text });",
      headers: { 'content-type': 'text/javascript' },
    },
  });
});
after(() => site?.close());

for (const name of browsersAmong('chromium', 'firefox')) {
  describe(`a guest in the page, in ${name}`, () => {
    let browser;
    before(async () => (browser = await openBrowser(name)));
    after(() => browser?.close());

    const ready = (page) =>
      page.waitForFunction(() =>
        ['brug-difference-card summary', 'brug-whitepaper-cta [part=button]', 'brug-partner-form form'].every(
          (selector) => {
            const [tag, inner] = selector.split(' ');
            return document.querySelector(tag)?.shadowRoot?.querySelector(inner);
          },
        ),
      );

    it('lives where another copy of Lit has taken the name of the policy', async () => {
      const { page } = await openPage(browser);
      await page.goto(`${site.url}taken`);
      await ready(page);
      await page.close();
    });

    it('stores nothing, asks for nothing and changes nothing of the page before the visitor acts', async () => {
      const { page } = await openPage(browser);
      const asked = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`${site.url}plain`, { waitUntil: 'networkidle0' });
      await ready(page);
      assert.deepEqual(
        asked.filter((path) => !['/plain', '/brug.js', '/assets/cover.svg', ','].includes(path)),
        [],
      );
      const left = await page.evaluate(() => ({
        cookie: document.cookie,
        storage: localStorage.length + sessionStorage.length,
        sheets: document.styleSheets.length,
        adopted: document.adoptedStyleSheets.length,
        head: document.head.children.length,
      }));
      assert.deepEqual(left, { cookie: '', storage: 0, sheets: 1, adopted: 0, head: 4 });
      await page.close();
    });

    it('adds no global and patches no prototype', async () => {
      const { page } = await openPage(browser);
      await page.goto(`${site.url}bare`);
      const changed = await page.evaluate(async () => {
        const membersOf = (object) =>
          new Map(
            Reflect.ownKeys(object).map((key) => {
              const { value, get } = Object.getOwnPropertyDescriptor(object, key);
              return [key, typeof value === 'function' ? value : get];
            }),
          );
        const snapshot = () => {
          const seen = new Map([['window', new Map([...membersOf(window).keys()].map((key) => [key, true]))]]);
          for (const key of Object.getOwnPropertyNames(window)) {
            const { value } = Object.getOwnPropertyDescriptor(window, key);
            if (typeof value !== 'function') continue;
            seen.set(key, membersOf(value));
            if (value.prototype) seen.set(`${key}.prototype`, membersOf(value.prototype));
          }
          return seen;
        };
        const before = snapshot();
        const script = Object.assign(document.createElement('script'), { src: '/brug.js' });
        await new Promise((done) => {
          script.onload = done;
          document.head.append(script);
        });
        const same = (a, b) => a?.size === b.size && [...b].every(([key, value]) => a.get(key) === value);
        return [...snapshot()].filter(([key, members]) => !same(before.get(key), members)).map(([key]) => key);
      });
      assert.deepEqual(changed, []);
      await page.close();
    });
  });
}

describe('a guest in the page, over time', () => {
  let browser;
  before(async () => (browser = await openBrowser()));
  after(() => browser?.close());

  it('leaves no nodes, listeners or memory behind after five hundred lives', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site.url}plain`);
    const lives = (count) =>
      page.evaluate(
        async (times, tags) => {
          for (let life = 0; life < times; life++) {
            const holder = document.createElement('div');
            holder.innerHTML = tags;
            document.body.append(holder);
            await Promise.all([...holder.children].map((widget) => widget.updateComplete));
            holder.remove();
          }
        },
        count,
        TAGS,
      );
    const measure = async () => {
      await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
      const client = await page.createCDPSession();
      await client.send('HeapProfiler.collectGarbage');
      await client.send('HeapProfiler.collectGarbage');
      const { JSHeapUsedSize: heap, Nodes: nodes, JSEventListeners: listeners } = await page.metrics();
      return { heap, nodes, listeners };
    };
    // By then the browser has compiled what runs often, and keeps that.
    await lives(500);
    const before = await measure();
    await lives(500);
    const after = await measure();
    assert.ok(after.nodes - before.nodes < 200, `nodes: ${before.nodes} to ${after.nodes}`);
    assert.ok(after.listeners - before.listeners < 50, `listeners: ${before.listeners} to ${after.listeners}`);
    assert.ok(after.heap - before.heap < 500_000, `heap: ${before.heap} to ${after.heap}`);
    await page.close();
  });

  it('comes back from the back-forward cache as it was', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site.url}plain`);
    await page.evaluate(() => {
      window.document.querySelector('brug-partner-form').values = { name: 'Ada' };
    });
    await page.goto(`${site.url}bare`);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('brug-partner-form')?.values?.name === 'Ada');
    await page.close();
  });
});
