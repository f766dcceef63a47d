import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buttonContrast, contrast, rgbOf } from '../../builder/src/looks/contrast.js';
import { EMPTY, type Embed } from '../../builder/src/model/embed.js';
import { example } from '../../builder/src/model/examples.js';
import { moved } from '../../builder/src/screens/reorder.js';
import { todoOf } from '../../builder/src/screens/todo.js';
import { dataLayerCode } from '../../builder/src/snippet/data-layer.js';
import { frameworkMarkup } from '../../builder/src/snippet/framework-markup.js';
import { policyLines, type PageParts } from '../../builder/src/snippet/policy.js';
import { folderFiles } from '../../builder/src/snippet/folder.js';
import type { Release } from '../../builder/src/snippet/release.js';
import {
  addressProblem,
  fileFor,
  inlineScripts,
  scanAddress,
  scanLine,
  scriptLine,
  sourceOn,
  type ScriptChoice,
} from '../../builder/src/snippet/script-line.js';
import { tidy } from '../../builder/src/snippet/tidy.js';
import { uploadsOf } from '../../builder/src/snippet/uploads.js';
import { testPage } from '../../builder/src/snippet/test-page.js';
import { allOf } from '../../builder/src/platforms/platform.js';
import { PLATFORMS, platformOf } from '../../builder/src/platforms/platforms.js';
import { explain } from '../../builder/src/preview/explain.js';
import { filled, WORDS } from '../../builder/src/words/words.js';
import { piecesOf, RELEASE, UNPUBLISHED } from './embeds.js';

const RELEASED_LINE =
  '<script src="https://unpkg.com/brug@1.2.3/dist/brug-partner-form.js" integrity="sha384-form" crossorigin="anonymous" defer></script>';
const LINE_OF_SCRIPT = '<script src="/brug.js" defer></script>';
const FORM = EMPTY['partner-form'];
const CTA = EMPTY['whitepaper-cta'];

describe('what a site owner takes along', () => {
  it('loads the smallest file that has the widget, by its hash', () => {
    expect(fileFor('partner-form', false, RELEASE)).to.equal('brug-partner-form.js');
    expect(fileFor('partner-form', true, RELEASE)).to.equal('brug.js');
    expect(fileFor('difference-card', false, RELEASE), 'where it was not built alone').to.equal('brug.js');
  });

  const CHOICE: ScriptChoice = { source: '', all: false, path: '', scanPath: '', hash: false };
  /** Platform, what was chosen, and the line that loads the widget: once released, and as long as it is not. */
  const LINES: readonly (readonly [platform: string, choice: Partial<ScriptChoice>, released: string, not: string])[] =
    [
      ['html', {}, RELEASED_LINE, '<script src="/brug-partner-form.js" defer></script>'],
      ['html', { source: 'released' }, RELEASED_LINE, '<script src="/brug-partner-form.js" defer></script>'],
      ['wordpress', {}, RELEASED_LINE, '<script src="/wp-content/uploads/brug-partner-form.js" defer></script>'],
      ['shopify', {}, RELEASED_LINE, `<script src="{{ 'brug-partner-form.js' | asset_url }}" defer></script>`],
      ['wix', {}, RELEASED_LINE, ''],
      ['webflow', {}, RELEASED_LINE, ''],
      ['html', { source: 'inline' }, '', ''],
      ...(['own', 'own'] as const).map(
        (source, index) =>
          [
            ...['html', { source, all: true, path: index ? 'javascript:1' : '/js/brug.js' }],
            ...Array<string>(2).fill(`<script src="${index ? '/brug.js' : '/js/brug.js'}" defer></script>`),
          ] as unknown as readonly [string, Partial<ScriptChoice>, string, string],
      ),
      [
        'html',
        { source: 'own', hash: true },
        '<script src="/brug-partner-form.js" integrity="sha384-form" crossorigin="anonymous" defer></script>',
        '<script src="/brug-partner-form.js" integrity="sha384-form" crossorigin="anonymous" defer></script>',
      ],
    ];
  for (const [platform, choice, released, not] of LINES) {
    it(`is loaded on ${platform} as ${JSON.stringify(choice)} says`, () => {
      const line = (release: Release): string =>
        scriptLine('partner-form', { ...CHOICE, ...choice }, platformOf(platform), release);
      expect([line(RELEASE), line(UNPUBLISHED)]).to.deep.equal([released, not]);
    });
  }

  /** Platform, what was chosen, and the line that loads the scan: beside the other file, but where an owner says else. */
  const SCANS: readonly (readonly [platform: string, choice: Partial<ScriptChoice>, address: string])[] = [
    ['html', {}, '/scan.js'],
    ['html', { path: '/js/brug.js?v=3' }, '/js/scan.js'],
    ['html', { path: '/js/brug.js', scanPath: 'https://cdn.example.com/scan.js' }, 'https://cdn.example.com/scan.js'],
    ['html', { path: '/js/brug.js', scanPath: 'javascript:alert(1)' }, '/js/scan.js'],
    ['squarespace', {}, '/s/scan.js'],
    ['shopify', {}, "{{ 'scan.js' | asset_url }}"],
    ['html', { source: 'inline' }, ''],
    ['wix', {}, ''],
  ];
  for (const [platform, choice, address] of SCANS) {
    it(`loads the scan on ${platform} as ${JSON.stringify(choice)} says`, () => {
      expect(scanAddress({ ...CHOICE, ...choice }, platformOf(platform), UNPUBLISHED)).to.equal(address);
    });
  }

  it('loads the scan of a release by its hash', () => {
    const release = { ...RELEASE, integrity: { ...RELEASE.integrity, 'scan.js': 'sha384-scan' } };
    expect(scanLine(CHOICE, platformOf('html'), release)).to.equal(
      '<script src="https://unpkg.com/brug@1.2.3/dist/scan.js" integrity="sha384-scan" crossorigin="anonymous" defer></script>',
    );
  });

  it('imports the scan in an app', () => {
    const asking = piecesOf({ widget: 'difference-card', tag: '<b>tag</b>', scanAddress: '/scan.js' });
    for (const id of ['react', 'vue', 'svelte', 'angular'])
      expect(platformOf(id).steps(asking)[1]!.code, id).to.match(
        /^ *import 'brug\/difference-card';\n *import 'brug\/scan';$/m,
      );
  });

  it('says what is wrong with the address of the file', () => {
    const problem = (path: string, platform: string): string | undefined =>
      addressProblem(path, 'brug.js', platformOf(platform));
    for (const right of ['', '/js/brug.js', 'https://www.example.com/a/brug.js?v=1'])
      expect(problem(right, 'html'), right).to.equal(undefined);
    expect(problem('javascript:1', 'html')).to.equal('refused');
    expect(problem('/js/', 'html')).to.equal('file');
    for (const platform of ['wix', 'webflow', 'hubspot']) {
      expect(problem('/js/brug.js', platform), platform).to.equal('absolute');
      expect(problem('https://www.example.com/brug.js', platform), platform).to.equal(undefined);
    }
  });

  it('is code that runs in the page, in as many boxes as it takes', () => {
    const code = `globalThis.ran = ["${'é</script><!--'.repeat(40)}"].concat(globalThis.ran ?? []);\n//# sourceMappingURL=x.map`;
    for (const most of [undefined, 1100]) {
      const { boxes, runs } = inlineScripts(code, most);
      expect(boxes.length > 1, String(most)).to.equal(most !== undefined);
      for (const box of boxes) expect(box.length).to.be.at.most((most ?? Infinity) + 0);
      expect(runs.at(-1)).to.not.include('sourceMappingURL');
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const page = frame.contentDocument!;
      page.open();
      page.write(`<!doctype html><body>${boxes.join('\n')}<p>After</p>`);
      page.close();
      const { ran } = frame.contentWindow as unknown as { ran?: string[] };
      expect(ran, 'once').to.deep.equal(['é</script><!--'.repeat(40)]);
      expect(page.body.innerText.trim()).to.equal('After');
      frame.remove();
    }
  });

  it('goes into one box where it fits, the style first and the script last', () => {
    const pieces = piecesOf({ tag: '<b>tag</b>', css: 'a {}', script: LINE_OF_SCRIPT, dataLayer: 'push()' });
    expect(allOf(platformOf('html'), pieces)).to.have.length(1);
    expect(allOf(platformOf('html'), pieces)[0]).to.match(/^<style>[^]*push\(\)[^]*<b>tag<\/b>\n<script src/);
    const inline = piecesOf({ tag: '<b>tag</b>', inline: inlineScripts('a()'.repeat(30_000), 50_000) });
    const boxes = allOf(platformOf('webflow'), inline);
    expect(boxes).to.have.length(3);
    for (const box of boxes) expect(box.length).to.be.at.most(50_000);
    expect(allOf(platformOf('wordpress'), piecesOf({ tag: '<b>[x]</b>' }))[0]).to.equal('<b>&#91;x&#93;</b>');
  });

  it('has a place for everything and a way for the file on every platform that is no app', () => {
    for (const platform of PLATFORMS) {
      const { id, isFramework, place, file } = platform;
      expect(!!place, id).to.equal(!isFramework);
      if (isFramework) continue;
      const source = sourceOn(platform, CHOICE, UNPUBLISHED);
      expect(source, id).to.equal(file ? 'own' : 'inline');
      if (file) expect(file.address, id).to.include('{file}');
    }
    const install = (tarball: string): string | undefined => platformOf('react').steps(piecesOf({ tarball }))[0]!.code;
    expect(install('brug-1.2.3.tgz')).to.equal('npm install ./brug-1.2.3.tgz');
    expect(install('')).to.equal('npm install brug@1.2.3');
  });

  for (const language of ['nl', 'en'] as const) {
    it(`is a folder with all that is needed, and what to do, in ${language}`, () => {
      const files = folderFiles({
        language,
        title: 'De kloof',
        platform: 'HTML',
        place: { nl: 'Tussen <body> en </body>.', en: 'Between <body> and </body>.' },
        boxes: ['<b>tag</b>'],
        testPage: '<!doctype html>',
        uploads: [
          { name: 'brug.js', address: '/js/brug.js' },
          { name: 'gids.pdf', address: '/gids.pdf' },
        ],
        files: {
          'brug.js': new Uint8Array([1]),
          'brug.js.br': new Uint8Array([2]),
          'brug.js.sri': new Uint8Array([3]),
        },
      });
      const names = Object.keys(files);
      const [readme] = names;
      expect(readme).to.equal(language === 'nl' ? 'LEESMIJ.txt' : 'README.txt');
      expect(names).to.include.members(['code.html', 'brug.js', 'brug.js.br', 'brug.js.sri']);
      const text = new TextDecoder().decode(files[readme!]);
      for (const part of ['De kloof', '/js/brug.js', '/gids.pdf', 'code.html', 'brug.js.br', 'HTML'])
        expect(text).to.include(part);
      expect(text.indexOf('/js/brug.js')).to.be.below(text.indexOf('code.html'));
    });
  }

  it('names what has to be on the site itself', () => {
    expect(uploadsOf({ ...CTA, href: '/docs/de%20kloof.pdf', cover: 'https://img.example/c.webp' })).to.deep.equal([
      { name: 'de kloof.pdf', address: '/docs/de%20kloof.pdf' },
    ]);
    expect(uploadsOf(FORM)).to.deep.equal([]);
  });

  it('never has a link without words', () => {
    for (const [lang, words] of [
      ['', 'Download de whitepaper'],
      ['en-GB', 'Download the whitepaper'],
      ['fr', 'Télécharger le livre blanc'],
    ] as const)
      expect(tidy({ ...CTA, lang, href: '/a.pdf' }).label).to.equal(words);
    expect(tidy({ ...CTA, href: '/a.pdf', label: ' Lees ' }).label).to.equal('Lees');
  });

  it('asks for full addresses where the platform shows a frame', () => {
    const { nl } = WORDS;
    const at = (platform: string): string[] => todoOf({ ...CTA, href: '/a.pdf', cover: '/c.webp' }, nl, platform);
    expect(at('html')).to.deep.equal([]);
    expect(at('wix')).to.deep.equal([filled(nl.todoFramed, { addresses: '/a.pdf, /c.webp' })]);
  });

  const MARKUP =
    '<brug-partner-form heading="Zeg {ja}" consent navigate><p slot="intro">a {b} &amp; c</p><label slot="fields" for="x">Naam <input id="x" name="x" required></label></brug-partner-form>';
  const TEMPLATES: readonly (readonly [framework: 'react' | 'vue' | 'svelte' | 'angular', parts: string[]])[] = [
    [
      'react',
      [
        'heading={"Zeg {ja}"}',
        "a {'{'}b{'}'} &amp; c",
        'htmlFor="x"',
        '<input id="x" name="x" required />',
        'navigate>',
      ],
    ],
    ['vue', ['<brug-partner-form v-pre', 'heading="Zeg {ja}"', 'a {b} &amp; c']],
    ['svelte', ['heading="Zeg &#123;ja&#125;"', 'a &#123;b&#125; &amp; c']],
    ['angular', ['heading="Zeg &#123;ja&#125;"', 'a &#123;b&#125; &amp; c']],
  ];
  for (const [framework, parts] of TEMPLATES) {
    it(`is markup that ${framework} takes`, () => {
      const written = frameworkMarkup(MARKUP, framework);
      for (const part of parts) expect(written).to.include(part);
    });
  }

  it('says the same in every template', () => {
    const page = (text: string): string =>
      new DOMParser().parseFromString(text, 'text/html').body.textContent.replace(/\s+/g, '');
    for (const widget of ['difference-card', 'whitepaper-cta', 'partner-form'] as const) {
      const html = `<div>${MARKUP}</div>${widget}`;
      expect(page(frameworkMarkup(html, 'svelte'))).to.equal(page(html));
      expect(page(frameworkMarkup(html, 'vue'))).to.equal(page(html));
    }
  });

  it('has a thing to paste for every platform, with the tag and what loads it', () => {
    const pieces = piecesOf({
      tag: MARKUP,
      script: '<script src="/brug.js"></script>',
      css: '.a { color: red; }',
      dataLayer: 'push();',
    });
    for (const { id, steps } of PLATFORMS) {
      const all = steps(pieces)
        .map(({ code = '' }) => code)
        .join('\n');
      expect(all, id).to.include('<brug-partner-form').and.include('.a { color: red; }').and.include('push();');
      expect(all, id).to.match(/<script src="\/brug\.js">|import 'brug\/partner-form'/);
    }
    expect(PLATFORMS.map(({ id }) => id)).to.deep.equal([
      ...['html', 'drawn', 'wordpress', 'webflow', 'wix', 'hubspot', 'squarespace', 'shopify', 'drupal'],
      ...['react', 'vue', 'svelte', 'angular'],
    ]);
  });

  const action = 'https://formspree.io/f/xyz';
  const PARTS: PageParts = { files: ['/brug.js'], styles: [], scripts: [] };
  const POLICIES: readonly (readonly [name: string, embed: Embed, parts: Partial<PageParts>, lines: string[]])[] = [
    ['a card', EMPTY['difference-card'], {}, ["script-src 'self';"]],
    [
      'a card that asks, with its second file',
      EMPTY['difference-card'],
      { files: ['/brug.js', 'https://files.example.com/scan.js?v=1'] },
      ["script-src 'self' https://files.example.com/scan.js;"],
    ],
    ['an app, which has the script in its own files', EMPTY['difference-card'], { files: [] }, ["script-src 'self';"]],
    [
      'a form at a service: the very file, the very address',
      { ...FORM, delivery: { ...FORM.delivery, action } },
      { files: ['https://unpkg.com/brug@1/dist/brug.js?a=1'] },
      ['script-src https://unpkg.com/brug@1/dist/brug.js;', `connect-src ${action};`],
    ],
    [
      'a service that redirects',
      { ...FORM, delivery: { ...FORM.delivery, action: 'https://script.google.com/macros/s/x/exec' } },
      {},
      [
        "script-src 'self';",
        'connect-src https://script.google.com/macros/s/x/exec https://script.googleusercontent.com;',
      ],
    ],
    [
      'a form that navigates',
      { ...FORM, navigate: true, delivery: { ...FORM.delivery, action: '/contact' } },
      {},
      ["script-src 'self';", "connect-src 'self';", "form-action 'self';"],
    ],
    [
      'a form of the site’s own, with a picture',
      { ...FORM, ownForm: '<form action="https://forms.example/a"><input type="image" src="/send.png"></form>' },
      {},
      [
        "script-src 'self';",
        'connect-src https://forms.example/a;',
        'form-action https://forms.example/a;',
        "img-src 'self';",
      ],
    ],
    [
      'an offer with a cover elsewhere',
      { ...CTA, cover: 'https://img.example.com/a;b.webp' },
      {},
      ["script-src 'self';", 'img-src https://img.example.com/a%3Bb.webp;'],
    ],
    [
      'every picture that a browser may choose',
      {
        ...CTA,
        rest: '<picture><source srcset="https://a.example/1.png 1x, https://b.example/2.png"><img srcset="/3.png 2x"></picture>',
      },
      {},
      ["script-src 'self';", "img-src https://a.example/1.png https://b.example/2.png 'self';"],
    ],
    [
      'what is inline, by its hash',
      { ...CTA, attributes: [['style', 'a {}']] },
      { styles: ['a {}'], scripts: ['b()'] },
      [
        "script-src 'self' 'sha256-cf242PFc/kb7xD0Qzhsmd9vvRkc+cWFmbi+k+YvtdKc=';",
        "style-src 'unsafe-hashes' 'sha256-mkSHzL7faOU7/U/v8Umg+058R69+vN2A2xmE3Fz1q98=';",
      ],
    ],
  ];
  for (const [name, embed, parts, expected] of POLICIES) {
    it(`has the policy of ${name}`, async () =>
      expect(await policyLines(embed, { ...PARTS, ...parts })).to.deep.equal(expected));
  }

  it('tells the data layer by GA4’s names, and nothing that people typed', () => {
    expect(dataLayerCode(EMPTY['difference-card'])).to.equal('');
    expect(dataLayerCode(FORM)).to.include('generate_lead').and.not.include('values');
    expect(dataLayerCode(CTA)).to.include('file_download').and.not.include('generate_lead');
    expect(dataLayerCode({ ...CTA, gate: 'email' }))
      .to.include('file_download')
      .and.include('generate_lead');
  });

  for (const end of ['</script>', '</SCRIPT>', '</Script\n>', '<!--', '<!-- <script>', '</style>'])
    it(`is a test page that works, whatever stands in it: ${end}`, async () => {
      const frame = document.createElement('iframe');
      const ready = new Promise((done) => (frame.onload = done));
      const says = `${JSON.stringify(end)} + "!"`;
      frame.srcdoc = testPage({
        language: 'nl',
        title: `a ${end} <b>`,
        code: `document.documentElement.dataset.code = ${says}`,
        css: `i::before { content: ${JSON.stringify(end)} } i { color: rgb(1, 2, 3) }`,
        tag: '<i></i>',
        dataLayer: `document.documentElement.dataset.layer = ${says}`,
      });
      document.body.append(frame);
      await ready;
      const page = frame.contentDocument!;
      expect(page.title).to.equal(`a ${end} <b>`.replace(/\s+/g, ' '));
      expect(page.documentElement.dataset).to.include({ code: `${end}!`, layer: `${end}!` });
      expect(page.defaultView!.getComputedStyle(page.querySelector('i')!).color).to.equal('rgb(1, 2, 3)');
      expect([...page.body.children].map(({ localName }) => localName)).to.deep.equal(['i']);
      expect(page.body.innerText.trim()).to.equal('');
      frame.remove();
    });

  it('lists what is still to do, and nothing for a whole embed', () => {
    const { nl } = WORDS;
    expect(todoOf(FORM, nl)).to.deep.equal([nl.todoAction]);
    expect(todoOf({ ...FORM, ownForm: '<form action="/x"></form>' }, nl)).to.deep.equal([]);
    expect(todoOf({ ...FORM, consent: 'required', delivery: { ...FORM.delivery, action } }, nl)).to.deep.equal([
      nl.todoPrivacy,
    ]);
    expect(todoOf(CTA, nl)).to.deep.equal([nl.todoHref]);
    expect(todoOf(EMPTY['difference-card'], nl)).to.deep.equal([nl.todoSubjects, nl.todoRows]);
    for (const widget of ['difference-card', 'whitepaper-cta', 'partner-form'] as const) {
      for (const language of ['nl', 'en'] as const) expect(todoOf(example(widget, language), nl)).to.deep.equal([]);
    }
    expect(todoOf({ ...FORM, ownForm: '<form action="/x" onsubmit="x()"></form>' }, nl)).to.deep.equal([
      nl.todoMissing,
    ]);
    const web3 = {
      ...FORM,
      delivery: { ...FORM.delivery, service: 'web3forms', action: 'https://api.web3forms.com/submit' },
    };
    expect(todoOf(web3, nl), 'without its key').to.deep.equal([nl.todoAction]);
  });

  it('explains every outcome of a test in both languages', () => {
    for (const outcome of ['confirmed', 'unconfirmed', 'refused', 'unreached', 'unavailable', 'invalid'] as const) {
      for (const status of [0, 403, 404, 422, 429, 500]) {
        const { what, advice } = explain({ outcome, status, messages: ['email: onbekend'] });
        for (const text of [what, advice!])
          expect(text.nl && text.en)
            .to.be.a('string')
            .and.not.equal('');
      }
    }
    expect(explain({ outcome: 'refused', status: 422, messages: ['email: onbekend'] }).what.nl)
      .to.include('email: onbekend')
      .and.include('422');
    expect(explain({ outcome: 'unconfirmed', status: 0, messages: [] }).header).to.match(
      /^Access-Control-Allow-Origin: /,
    );
  });

  it('knows contrast as WCAG does', () => {
    expect(contrast([255, 255, 255], [0, 0, 0])).to.be.closeTo(21, 0.01);
    expect(contrast([118, 118, 118], [255, 255, 255])).to.be.closeTo(4.54, 0.01);
    expect(rgbOf('light-dark(#fff, rgb(0 0 0))', 'dark')).to.deep.equal([0, 0, 0]);
    expect(rgbOf('geen kleur')).to.equal(undefined);
    fc.assert(
      fc.property(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), (rgb) => {
        expect(buttonContrast(rgb)).to.be.at.least(4.5);
      }),
    );
  });

  it('moves one of a list, and loses none', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).to.deep.equal(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 2, 0)).to.deep.equal(['c', 'a', 'b']);
    expect(moved(['a', 'b'], 0, 5)).to.deep.equal(['a', 'b']);
  });
});
