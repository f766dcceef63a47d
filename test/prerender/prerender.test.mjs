import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { prerender } from 'brug/prerender';

const TABLE = `<table><tr><td></td><th>Marketing</th><th>Sales</th></tr>
  <tr><th>Publiek</th><td><strong>Groep</strong> Velen tegelijk.</td><td><strong>Individu</strong> Eén voor één.</td></tr></table>`;
const CARD = `<brug-difference-card heading="Op een rij">${TABLE}</brug-difference-card>`;
const CTA =
  '<brug-whitepaper-cta heading="Lees verder"><p>Tekst</p><a href="/w.pdf">Download</a></brug-whitepaper-cta>';
const FORM = '<brug-partner-form action="/contact"></brug-partner-form>';
const page = (body, lang = 'nl') =>
  `<!doctype html>\n<html lang="${lang}"><head><title>t</title></head><body>\n${body}\n</body></html>\n`;

/** What Brug has written is taken out again: what is left must be what the page was. */
const withoutRoots = (html) =>
  html.replace(/<template shadowrootmode="open"><!--brug .*?<\/template>/gs, '').replaceAll(' slot="link"', '');

/** A page drawn, with what its developer was told, and its widgets' roots as a browser would read them. */
async function draw(html, options) {
  const warnings = [];
  const out = await prerender(html, { ...options, onWarning: (warning) => warnings.push(warning) });
  const { document } = new JSDOM(out).window;
  const roots = [...document.querySelectorAll('template[shadowrootmode]')].map(({ content }) => content);
  return { out, warnings, root: roots[0], roots };
}

describe('brug/prerender', () => {
  it('writes into each widget what it draws', async () => {
    const { roots, warnings } = await draw(
      page(CARD + CTA + FORM.replace('>', ' consent="required" privacy-href="/p">')),
    );
    assert.equal(roots.length, 3);
    assert.equal(roots[0].querySelector('[part=difference-heading]').textContent, 'Groep versus Individu');
    assert.equal(roots[1].querySelector('a[part=button]').getAttribute('href'), '/w.pdf');
    assert.deepEqual(
      [...roots[2].querySelectorAll('input, textarea')].map(({ name }) => name),
      ['intent', 'intent', 'name', 'email', 'company', 'phone', 'message', 'consent', 'brug_extra'],
    );
    assert.deepEqual(warnings, []);
  });

  for (const [name, block] of Object.entries({
    'a list': '<ul><li>per kwartaal</li><li>per klant</li></ul>',
    paragraphs: '<p>Eerst dit.</p><p>Dan dat.</p>',
    'a table': '<table><tbody><tr><td>1</td></tr></tbody></table>',
    'a quotation': '<blockquote>Zo gezegd.</blockquote>',
  })) {
    it(`keeps what a cell holds in its place where the page is read: ${name}`, async () => {
      const { root } = await draw(page(CARD.replace('Velen tegelijk.', `Velen: ${block}`)));
      const text = root.querySelector('.side.first > .text');
      assert.match(text.textContent, /^Velen/);
      assert.equal(text.textContent.replaceAll(/\s/g, '').length > 'Velen:'.length, true, text.outerHTML);
      assert.equal(root.querySelectorAll('.side.first').length, 1);
      assert.equal(root.querySelector('.side.first').parentElement.localName, 'li');
    });
  }

  it('draws a widget that stands in the slot of another', async () => {
    const inForm = page(FORM.replace('><', `>${CARD.replace('<brug-difference-card', '$& slot="fields" scan')}<`));
    const { out } = await draw(inForm);
    const card = new JSDOM(out).window.document.querySelector('brug-partner-form > brug-difference-card');
    const template = card.querySelector(':scope > template');
    assert.equal(template.content.querySelector('[part=difference-heading]').textContent, 'Groep versus Individu');
    assert.equal(withoutRoots(out), inForm);
    assert.equal(await prerender(out), out, 'a second time');
  });

  it('says that a consent in the page’s own form comes with the script', async () => {
    const own = '<form action="/contact"><input name="email"><button>Stuur</button></form>';
    for (const [attribute, wanted] of Object.entries({
      ' consent="required" privacy-href="/p"': 1,
      ' consent="none"': 0,
      '': 0,
    })) {
      const { warnings } = await draw(page(`<brug-partner-form${attribute}>${own}</brug-partner-form>`));
      assert.equal(
        warnings.filter(({ message }) => message.includes('consent from the script')).length,
        wanted,
        attribute,
      );
    }
    const drawn = await draw(page(FORM.replace('>', ' consent="required" privacy-href="/p">')));
    assert.deepEqual(drawn.warnings, []);
  });

  it('serves the questions of the scan, off until their file runs, where the page loads it', async () => {
    const asking = CARD.replace('<brug-difference-card', '$& scan');
    const { root, out } = await draw(page(`<script src="/assets/scan.js?v=1" defer></script>${asking}`));
    const questions = [...root.querySelectorAll('fieldset.scan')];
    assert.equal(questions.length, 1);
    assert.match(questions[0].textContent, /Groep versus Individu\. Hoe groot is de kloof hier bij jullie\?/);
    assert.ok(questions.every((question) => question.hasAttribute('disabled')));
    const policy = ['difference-card', 'scan'].map((name) =>
      readFileSync(`dist/styles/${name}.css.sha256`, 'utf8').trim(),
    );
    const hashes = [...root.querySelectorAll('style')].map(
      ({ textContent }) => `sha256-${createHash('sha256').update(textContent).digest('base64')}`,
    );
    assert.deepEqual(hashes, policy);
    assert.equal(await prerender(out), out, 'a second time');
    const linked = await draw(page(`<script src="scan.js"></script>${asking}`), { styles: '/brug/' });
    assert.deepEqual(
      [...linked.root.querySelectorAll('link')].map((link) => link.getAttribute('href')),
      ['/brug/difference-card.css', '/brug/scan.css'],
    );
    const without = await draw(page(asking));
    assert.equal(without.root.querySelector('fieldset'), null);
    assert.equal(without.root.querySelectorAll('style').length, 1);
  });

  const ODD = {
    'line ends of Windows': page(CARD + CTA).replaceAll('\n', '\r\n'),
    'a mark of byte order': `\uFEFF${page(CARD + CTA)}`,
    'tags in capitals': page(
      CARD.replaceAll('brug-difference-card', 'BRUG-Difference-Card') + CTA.replaceAll('<a ', '<A '),
    ),
    'a > in an attribute': page(CARD.replace('heading="', 'data-x="a > b" heading="')),
    'attributes without quotes, over lines': page(
      CARD.replace('heading="Op een rij"', "\n heading=Op\n  data-y='\"'\n"),
    ),
    'a widget in a comment and in a template': page(`<!-- ${CARD} --><template>${CARD}</template>${CTA}`),
    'letters of any script, and signs beyond 16 bits': page(`<p>日本 😀 &amp; é &nbsp;</p>${CARD}<p>😀</p>${CTA}`),
    'a piece without html, head and body': `<p>Tekst</p>${CARD}`,
    'a tag that is never closed': `<div>${CARD.replace('</brug-difference-card>', '')}`,
    'a table that the browser moves it out of': page(`<table>${CTA}<tr><td>x</td></tr></table>`),
    'a widget in a paragraph': page(`<p>Tekst ${CTA.replace(/<\/?p>/g, '')} meer</p>`),
  };
  for (const [name, html] of Object.entries(ODD)) {
    it(`changes nothing else: ${name}`, async () => {
      const { out } = await draw(html);
      assert.match(out, /shadowrootmode/);
      assert.equal(withoutRoots(out), html);
      assert.equal(await prerender(out), out, 'a second time');
    });
  }

  it('gives a page without widgets back as it is', async () => {
    const html = '<p>Over de <code>&lt;brug-partner-form&gt;</code>.</p>\r\n';
    assert.equal(await prerender(html), html);
  });

  it('draws anew what has changed since', async () => {
    const html = page(CARD);
    const changed = (await prerender(html)).replace('<strong>Groep', '<strong>Massa');
    const { root } = await draw(changed);
    assert.equal(root.querySelector('[part=difference-heading]').textContent, 'Massa versus Individu');
  });

  it('takes its root away where nothing is left to show', async () => {
    const empty = (await prerender(page(CARD))).replace(TABLE, '');
    assert.equal(await prerender(empty, { onWarning() {} }), page(CARD).replace(TABLE, ''));
  });

  const LEFT = {
    'a card whose content comes later': ['<brug-difference-card src="/d.json"></brug-difference-card>', 'src'],
    'an empty card': ['<brug-difference-card></brug-difference-card>', 'nothing to show'],
    'a call to action without a document': ['<brug-whitepaper-cta><p>Tekst</p></brug-whitepaper-cta>', 'no document'],
    "someone else's shadow root": [
      FORM.replace('></', '><template shadowrootmode="open"><p>Hun</p></template></'),
      'not of Brug',
    ],
  };
  for (const [name, [html, why]] of Object.entries(LEFT)) {
    it(`leaves alone, and says so: ${name}`, async () => {
      const { out, warnings } = await draw(page(`<p>Eerst</p>\n${html}`));
      assert.equal(out, page(`<p>Eerst</p>\n${html}`));
      const said = warnings.find(({ message }) => message.includes(why));
      assert.ok(said, JSON.stringify(warnings));
      assert.equal(said.line, 4);
      assert.match(html, new RegExp(`^<${said.tag}`));
    });
  }

  it('tells what the widgets themselves would say', async () => {
    const { warnings } = await draw(page(FORM.replace('>', ' consent="required">')));
    assert.ok(warnings.some(({ message, tag }) => tag === 'brug-partner-form' && message.includes('privacy-href')));
  });

  it('lets the browser check and send a form by itself', async () => {
    const { root } = await draw(page(FORM.replace('>', ' consent="required" privacy-href="/p">')));
    const form = root.querySelector('form');
    assert.equal(form.getAttribute('action'), '/contact');
    assert.equal(form.getAttribute('method'), 'post');
    assert.equal(form.hasAttribute('novalidate'), false);
    const required = [...form.querySelectorAll('[required]')].map(({ name }) => name);
    assert.deepEqual([...new Set(required)], ['intent', 'name', 'email', 'consent']);
    assert.equal(form.querySelector('button').hasAttribute('disabled'), false);
    assert.equal(root.querySelector('noscript'), null);
  });

  const UNSENDABLE = {
    'no action': ['<brug-partner-form></brug-partner-form>', 'no action'],
    'a form service': [FORM.replace('/contact', 'https://formspree.io/f/abc'), 'formspree'],
    'a form service by name': [FORM.replace('>', ' service="netlify">'), 'netlify'],
    'other names': [FORM.replace('>', ' names="email=EMAIL">'), 'names'],
    JSON: [FORM.replace('>', ' enctype="application/json">'), 'JSON'],
    'controls of the page': [FORM.replace('></', '><input slot="fields" name="x"></'), 'slot'],
    'a control of the page inside another element': [
      FORM.replace('></', '><fieldset slot="fields"><label>X <select name="x"></select></label></fieldset></'),
      'slot',
    ],
    'an element of the site': [FORM.replace('></', '><own-date slot="fields" name="x"></own-date></'), 'slot'],
    'a captcha': [FORM.replace('></', '><div slot="captcha"></div></'), 'slot'],
    'an address of no web': [FORM.replace('/contact', 'mailto:a@example.org'), 'mailto'],
  };
  for (const [name, [html, why]] of Object.entries(UNSENDABLE)) {
    it(`says at its button that a form needs script: ${name}`, async () => {
      const { root, warnings } = await draw(page(html, 'en'));
      const button = root.querySelector('form button');
      assert.ok(button.hasAttribute('disabled'));
      assert.equal(root.querySelector('noscript').textContent, 'This form only works with JavaScript.');
      assert.ok(
        warnings.some(({ message }) => message.includes('without script') && message.includes(why)),
        JSON.stringify(warnings),
      );
    });
  }

  for (const beside of [
    '<p slot="fields">Wij bellen op werkdagen.</p>',
    '<label slot="fields" hidden>Uitkomst <textarea name="scan" disabled></textarea></label>',
    '<fieldset slot="fields" disabled><input name="x"></fieldset>',
  ])
    it(`lets the browser send a form with what has no value to send: ${beside}`, async () => {
      const { root, warnings } = await draw(page(FORM.replace('></', `>${beside}</`)));
      assert.deepEqual([root.querySelector('form button').hasAttribute('disabled'), warnings], [false, []]);
    });

  for (const gate of ['soft', 'email']) {
    it(`serves the link itself where gate="${gate}" would ask`, async () => {
      const { out, root } = await draw(page(CTA.replace('heading', `gate="${gate}" action="/x" heading`)));
      assert.equal(root.querySelector('[part=button]').localName, 'a');
      assert.equal(root.querySelector('button'), null);
      assert.match(out, new RegExp(`gate="${gate}"`), "the page's own attribute stays");
    });
  }

  it('keeps out of sight what needs script, and its room free', async () => {
    const rows = TABLE.replace(/<tr><th>.*<\/tr>/s, (row) => row + row);
    const { out, root } = await draw(page(`<brug-difference-card collapsible>${rows}</brug-difference-card>`));
    assert.ok(root.querySelector('[part=toggle-all]').hasAttribute('data-needs-script'));
    assert.match(out, /\[data-needs-script\]\{visibility:hidden\}<\/style>/);
    assert.ok(root.querySelector('details > summary'), 'a disclosure works by itself');
  });

  it('speaks the language of the page, of the options, and of files that the page loads', async () => {
    const label = async (html, options) =>
      (await draw(html, options)).root.querySelector('label[for=field-1]').textContent.trim();
    assert.equal(await label(page(FORM, 'de')), 'Name');
    assert.equal(await label(`<body>${FORM}`), 'Naam');
    assert.equal(await label(`<body>${FORM}`, { language: 'fr' }), 'Nom complet');
    const spanish = page(`<script defer src="/brug/languages/es.js"></script>${FORM}`, 'es');
    assert.equal(await label(spanish), 'Nombre y apellidos');
  });

  it('writes styles with a nonce, or as files in a folder', async () => {
    const inline = await prerender(page(CARD), { nonce: 'a"b' });
    assert.match(inline, /<style nonce="a&quot;b">/);
    const { root } = await draw(page(CARD), { styles: '/brug' });
    assert.equal(root.querySelector('link[rel=stylesheet]').getAttribute('href'), '/brug/difference-card.css');
    assert.equal(root.querySelector('style'), null);
  });

  it('brings no script of a cell to run twice', async () => {
    const { root } = await draw(page(CARD.replace('Velen', '<script>count()</script>Velen')));
    assert.equal(root.querySelector('script'), null);
  });
});
