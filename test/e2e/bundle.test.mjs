import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage } from './demo-site.mjs';
import { servePages } from './pages.mjs';

const TAGS = `
  <brug-difference-card><table><tr><td></td><th>A</th><th>B</th></tr><tr><td>t</td><td>Een</td><td>Twee</td></tr></table></brug-difference-card>
  <brug-whitepaper-cta><a href="/assets/whitepaper.pdf" download>Lees</a></brug-whitepaper-cta>
  <brug-partner-form action="/x"></brug-partner-form>`;
const document = (head, body) =>
  `<!doctype html><html lang="nl"><head><title>t</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

const WAYS = {
  'a classic script in the head': document('<script src="/brug.js"></script>', TAGS),
  'a classic script after the tags': document('', `${TAGS}<script src="/brug.js"></script>`),
  'an async script': document('<script src="/brug.js" async></script>', TAGS),
  'a deferred script': document('<script src="/brug.js" defer></script>', TAGS),
  'a module': document('<script src="/brug.js" type="module"></script>', TAGS),
};

/** Members of the document that drawing is built on; a thing in the page of such a name hides the member. */
const HIDDEN = ['createElement', 'createTextNode', 'createComment', 'createTreeWalker', 'createRange', 'importNode'];
const HIDING = HIDDEN.map((name) => `<form name="${name}"></form>`).join('');

const NAMES = ['difference-card', 'whitepaper-cta', 'partner-form'];
const scripts = (...files) => files.map((file) => `<script src="/${file}.js" defer></script>`).join('');
const ALONE = NAMES.map((name) => `brug-${name}`);
const COMPANIES = {
  'the three files beside each other': scripts(...ALONE),
  'the one file before the three': scripts('brug', ...ALONE),
  'the one file after the three': scripts(...ALONE, 'brug'),
};
const SPANISH = document('', TAGS).replace('lang="nl"', 'lang="es"');
const spanish = (head) => SPANISH.replace('</head>', `${head}</head>`);
const LANGUAGES = {
  'before the widgets, deferred': spanish(scripts('languages/es', 'brug')),
  'after the widgets, deferred': spanish(scripts('brug', 'languages/es')),
  'in the head, before': spanish('<script src="/languages/es.js"></script><script src="/brug.js"></script>'),
  'in the head, after': spanish('<script src="/brug.js"></script><script src="/languages/es.js"></script>'),
  async: spanish('<script src="/languages/es.js" async></script><script src="/brug.js" async></script>'),
  'as a module': spanish(
    '<script src="/languages/es.js" type="module"></script><script src="/brug.js" type="module"></script>',
  ),
  'beside the three files': spanish(
    scripts('brug-partner-form', 'languages/es', 'brug-whitepaper-cta', 'brug-difference-card'),
  ),
};
/** Where the list of mail for all is loaded. */
const FREE_MAIL = {
  'before the widgets': scripts('free-mail', 'brug'),
  'after the widgets': scripts('brug', 'free-mail'),
  'beside the form alone': scripts('free-mail', 'brug-partner-form'),
  'beside another language': scripts('languages/es', 'brug', 'free-mail'),
};
// Each copy of Lit wants a policy of its own: a name is taken by the first that asks for it.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html brug brug-2";

let site;
let browser;
before(async () => {
  site = await servePages({
    ...Object.fromEntries(Object.values(WAYS).map((html, index) => [`/way-${index}`, html])),
    '/twice': document('<script src="/brug.js"></script><script src="/brug.js?again"></script>', TAGS),
    '/empty': document('', ''),
    '/hidden-members': document('', `${HIDING}<script src="/brug.js"></script>${TAGS}`),
    ...Object.fromEntries(NAMES.map((name) => [`/alone-${name}`, document(scripts(`brug-${name}`), TAGS)])),
    ...Object.fromEntries(Object.values(COMPANIES).map((head, index) => [`/company-${index}`, document(head, TAGS)])),
    ...Object.fromEntries(Object.values(LANGUAGES).map((html, index) => [`/spanish-${index}`, html])),
    ...Object.fromEntries(
      Object.values(FREE_MAIL).map((head, index) => [
        `/free-mail-${index}`,
        document(head, '<brug-partner-form action="/x" lang="es"></brug-partner-form>'),
      ]),
    ),
    '/formal': document(
      scripts('brug', 'languages/nl-u'),
      ['nl', 'nl-BE', 'en']
        .map((lang) => `<div lang="${lang}"><brug-partner-form action="/x" fields="email"></brug-partner-form></div>`)
        .join(''),
    ),
    '/strict': {
      html: document(scripts(...ALONE), TAGS).replace('<link rel="icon" href="data:,">', ''),
      headers: { 'content-security-policy': POLICY },
    },
  });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const shown = (page) =>
  page.waitForFunction(() => {
    const root = (tag) => document.querySelector(tag)?.shadowRoot;
    return (
      root('brug-difference-card')?.querySelectorAll('li').length === 1 &&
      root('brug-whitepaper-cta')?.querySelector('a[download]') &&
      root('brug-partner-form')?.querySelector('form')
    );
  });

describe('dist/brug.js', () => {
  for (const [index, way] of Object.keys(WAYS).entries()) {
    it(`works as ${way}, silently`, async () => {
      const { page, errors } = await openPage(browser);
      await page.goto(`${site.url}way-${index}`);
      await shown(page);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  it('can be loaded twice: the first registration stays', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${site.url}twice`);
    await shown(page);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('draws in a page that hides the members of the document by its names', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${site.url}hidden-members`);
    await shown(page);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('leaves no globals behind', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site.url}empty`);
    const before = await page.evaluate(() => Object.getOwnPropertyNames(window));
    await page.addScriptTag({ url: '/brug.js' });
    const added = await page.evaluate(
      (names) => Object.getOwnPropertyNames(window).filter((name) => !names.includes(name)),
      before,
    );
    assert.deepEqual(added, []);
    await page.close();
  });

  for (const name of ['brug', 'scan', 'free-mail', ...ALONE, 'languages/es', 'languages/it', 'languages/nl-u']) {
    it(`ships with the integrity hash of what it is: ${name}.js`, async () => {
      const [code, hash] = await Promise.all(
        ['', '.sri'].map((end) => readFile(new URL(`../../dist/${name}.js${end}`, import.meta.url))),
      );
      assert.equal(hash.toString().trim(), `sha384-${createHash('sha384').update(code).digest('base64')}`);
    });
  }
});

for (const [index, [how, head]] of Object.entries(FREE_MAIL).entries()) {
  it(`knows mail for all when its list is loaded ${how}`, async () => {
    const { page } = await openPage(browser);
    await page.goto(`${site.url}free-mail-${index}`);
    await page.waitForFunction(() => document.querySelector(':state(drawn)'));
    const message = await page.evaluate(async () => {
      const form = document.querySelector('brug-partner-form');
      form.fields = [{ name: 'email', required: true, work: 'required', value: 'ada@gmail.com' }];
      form.reportValidity();
      await form.updateComplete;
      return form.shadowRoot.querySelector('[part=error]').textContent.trim();
    });
    assert.equal(
      message,
      head.includes('/es.js')
        ? 'Escribe tu correo de trabajo. Aquí no podemos usar una dirección de gmail.com'
        : 'Enter your work email. We cannot use a gmail.com address here',
    );
    await page.close();
  });
}

it('says "u" in Dutch, of Belgium too, where the page loads that', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${site.url}formal`);
  await page.waitForFunction(() => document.querySelectorAll(':state(drawn)').length === 3);
  const messages = await page.evaluate(async () => {
    const forms = [...document.querySelectorAll('brug-partner-form')];
    for (const form of forms) form.reportValidity();
    await Promise.all(forms.map((form) => form.updateComplete));
    return forms.map((form) => form.shadowRoot.querySelector('[part=error]').textContent.trim());
  });
  const dutch = 'Vul uw e-mailadres in, zoals naam@example.com';
  assert.deepEqual(messages, [dutch, dutch, 'Enter your email address, like name@example.com']);
  await page.close();
});

describe('a file for one widget', () => {
  for (const name of NAMES) {
    it(`draws ${name}, and leaves the other tags alone`, async () => {
      const { page, errors } = await openPage(browser);
      await page.goto(`${site.url}alone-${name}`);
      await page.waitForFunction(
        (tag) => document.querySelector(tag).shadowRoot?.querySelector('.widget'),
        {},
        `brug-${name}`,
      );
      const known = await page.evaluate(
        (tags) => tags.filter((tag) => customElements.get(tag)),
        NAMES.map((each) => `brug-${each}`),
      );
      assert.deepEqual(known, [`brug-${name}`]);
      assert.deepEqual(errors, []);
      await page.close();
    });

    it(`says what it is in its first line: ${name}`, async () => {
      const code = await readFile(new URL(`../../dist/brug-${name}.js`, import.meta.url), 'utf8');
      assert.match(code, /^\/\*! brug \d+\.\d+\.\d+ \| MIT \| with Lit, \(c\) Google LLC, BSD-3-Clause/);
    });
  }

  for (const [index, company] of Object.keys(COMPANIES).entries()) {
    it(`lives in company: ${company}`, async () => {
      const { page, errors } = await openPage(browser);
      await page.goto(`${site.url}company-${index}`);
      await shown(page);
      assert.deepEqual(errors, []);
      await page.close();
    });
  }

  it('lives beside the others under a policy that names one for each', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`${site.url}strict`);
    await shown(page);
    assert.deepEqual(
      errors.filter((error) => !error.includes('favicon')),
      [],
    );
    await page.close();
  });
});

describe('a language file', () => {
  for (const [index, way] of Object.keys(LANGUAGES).entries()) {
    it(`speaks to the widgets ${way}, and leaves no global`, async () => {
      const { page, errors } = await openPage(browser);
      await page.goto(`${site.url}empty`);
      const before = await page.evaluate(() => Object.getOwnPropertyNames(window));
      await page.goto(`${site.url}spanish-${index}`);
      await shown(page);
      await page.waitForFunction(() => {
        const part = (tag, name) => document.querySelector(tag).shadowRoot.querySelector(`[part=${name}]`);
        return part('brug-partner-form', 'submit').textContent.includes('Enviar');
      });
      // What drives the browser leaves names of its own.
      const after = await page.evaluate(() =>
        Object.getOwnPropertyNames(window).filter((name) => !name.includes('ariaQuerySelector')),
      );
      assert.deepEqual(
        after.filter((name) => !before.includes(name)),
        [],
      );
      assert.deepEqual(errors, []);
      await page.close();
    });
  }
});
