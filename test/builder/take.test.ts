import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buttonContrast, contrast, rgbOf } from '../../builder/src/looks/contrast.js';
import { EMPTY } from '../../builder/src/model/embed.js';
import { example } from '../../builder/src/model/examples.js';
import { moved } from '../../builder/src/screens/reorder.js';
import { todoOf } from '../../builder/src/screens/todo.js';
import { dataLayerCode } from '../../builder/src/snippet/data-layer.js';
import { frameworkMarkup } from '../../builder/src/snippet/framework-markup.js';
import { policyLines } from '../../builder/src/snippet/policy.js';
import { fileFor, scriptLine } from '../../builder/src/snippet/script-line.js';
import { testPage } from '../../builder/src/snippet/test-page.js';
import { PLATFORMS } from '../../builder/src/platforms/platforms.js';
import { explain } from '../../builder/src/preview/explain.js';
import { WORDS } from '../../builder/src/words/words.js';
import { RELEASE } from './embeds.js';

const FORM = EMPTY['partner-form'];
const CTA = EMPTY['whitepaper-cta'];

describe('what a site owner takes along', () => {
  it('loads the smallest file that has the widget, by its hash', () => {
    expect(fileFor('partner-form', false, RELEASE)).to.equal('brug-partner-form.js');
    expect(fileFor('partner-form', true, RELEASE)).to.equal('brug.js');
    expect(fileFor('difference-card', false, RELEASE), 'where it was not built alone').to.equal('brug.js');
    expect(scriptLine('partner-form', { source: 'jsdelivr', all: false, path: '' }, RELEASE)).to.equal(
      '<script src="https://cdn.jsdelivr.net/npm/brug@1.2.3/dist/brug-partner-form.js" integrity="sha384-form" crossorigin="anonymous" defer></script>',
    );
    expect(scriptLine('partner-form', { source: 'own', all: true, path: '/js/brug.js' }, RELEASE)).to.include(
      'src="/js/brug.js"',
    );
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
    const pieces = {
      widget: 'partner-form' as const,
      tag: MARKUP,
      script: '<script src="/brug.js"></script>',
      scriptAddress: '/brug.js',
      css: '.a { color: red; }',
      dataLayer: 'push();',
      packageName: 'brug',
      version: '1.2.3',
    };
    for (const { id, steps } of PLATFORMS) {
      const all = steps(pieces)
        .map(({ code = '' }) => code)
        .join('\n');
      expect(all, id).to.include('<brug-partner-form').and.include('.a { color: red; }').and.include('push();');
      expect(all, id).to.match(/<script src="\/brug\.js">|import 'brug\/partner-form'/);
    }
    expect(PLATFORMS.map(({ id }) => id)).to.deep.equal([
      ...['html', 'wordpress', 'webflow', 'wix', 'hubspot', 'squarespace', 'shopify', 'drupal'],
      ...['react', 'vue', 'svelte', 'angular'],
    ]);
  });

  const action = 'https://formspree.io/f/xyz';
  const POLICIES: readonly (readonly [name: string, lines: string[], expected: string[]])[] = [
    ['a card', policyLines(EMPTY['difference-card'], '/brug.js'), ["script-src 'self';"]],
    [
      'a form at a service',
      policyLines({ ...FORM, delivery: { ...FORM.delivery, action } }, 'https://unpkg.com/brug@1/dist/brug.js'),
      ['script-src https://unpkg.com;', 'connect-src https://formspree.io;'],
    ],
    [
      'a form that navigates',
      policyLines({ ...FORM, navigate: true, delivery: { ...FORM.delivery, action } }, '/brug.js'),
      ["script-src 'self';", 'connect-src https://formspree.io;', 'form-action https://formspree.io;'],
    ],
    [
      'an offer with a cover elsewhere',
      policyLines({ ...CTA, cover: 'https://img.example.com/a.webp' }, '/brug.js'),
      ["script-src 'self';", 'img-src https://img.example.com;'],
    ],
  ];
  for (const [name, lines, expected] of POLICIES) {
    it(`has the policy of ${name}`, () => expect(lines).to.deep.equal(expected));
  }

  it('tells the data layer by GA4’s names, and nothing that people typed', () => {
    expect(dataLayerCode(EMPTY['difference-card'])).to.equal('');
    expect(dataLayerCode(FORM)).to.include('generate_lead').and.not.include('values');
    expect(dataLayerCode(CTA)).to.include('file_download').and.not.include('generate_lead');
    expect(dataLayerCode({ ...CTA, gate: 'email' }))
      .to.include('file_download')
      .and.include('generate_lead');
  });

  it('is a test page whose code does not end its own tag', () => {
    const html = testPage({
      language: 'nl',
      title: 'a <b>',
      code: 'x = "</script><!--"',
      css: '',
      tag: '<hr>',
      dataLayer: '',
    });
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect(page.title).to.equal('a <b>');
    expect(page.querySelectorAll('script')).to.have.length(1);
    expect([...page.body.children].map(({ localName }) => localName)).to.deep.equal(['hr']);
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
    expect(todoOf({ ...FORM, ownForm: '<form action="/x" onsubmit="x()"></form>' }, nl)).to.deep.equal([nl.hasScript]);
    const web3 = {
      ...FORM,
      delivery: { ...FORM.delivery, service: 'web3forms', action: 'https://api.web3forms.com/submit' },
    };
    expect(todoOf(web3, nl), 'without its key').to.deep.equal([nl.todoAction]);
  });

  it('explains every outcome of a test in both languages', () => {
    for (const outcome of [
      'confirmed',
      'unconfirmed',
      'refused',
      'unreadable',
      'unreached',
      'unavailable',
      'invalid',
    ] as const) {
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
    expect(explain({ outcome: 'unreadable', status: 0, messages: [] }).header).to.match(
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
