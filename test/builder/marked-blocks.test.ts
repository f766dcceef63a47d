import { expect } from '@open-wc/testing';
import { check, mendAll } from '../../builder/src/check/check.js';
import { RELEASE } from './embeds.js';

const LISTED =
  '\n<script src="/brug.js" data-brug-receivers="/contact https://forms.example/f/ours /forms/" defer></script>';
const TABLE = '<table><tr><th>A</th><th>B</th></tr><tr><td>a</td><td>b</td></tr></table>';
const FORM = (attributes: string, inside = ''): string => `<div data-brug="partner-form"${attributes}>${inside}</div>`;
const ACTION = ' data-action="/contact"';

/** Blocks as editors save them, what is said of them, and what they are mended to. */
const BLOCKS: readonly (readonly [code: string, rules: readonly string[], mended?: string])[] = [
  [`<figure class="wp-block-table brug-difference-card">${TABLE}<figcaption>x</figcaption></figure>`, []],
  [TABLE.replace('<table', '<table class="brug-difference-card" data-collapsible data-sorted="1"'), []],
  ['<div class="wp-block-file brug-whitepaper-cta"><a href="/a.pdf">Lees</a></div>', []],
  ['<a class="brug-whitepaper-cta" href="/a.pdf">Lees</a>', []],
  ['<div data-brug="whitepaper-cta" data-href="/a.pdf" data-aos="fade"></div>', []],
  [FORM(ACTION), []],
  [FORM(' data-action="/forms/nl/contact"'), []],
  [FORM('', '<form action="/elders"><input name="email"></form>'), []],
  ['<form class="brug-partner-form" action="/elders"><input name="email"></form>', []],
  ['<div class="partner-form brug-place brug-partner-form-wrapper-of-theme"></div>', []],
  // What a block lacks.
  ['<div class="brug-difference-card"><p>x</p></div>', ['empty-card']],
  [
    '<div class="brug-difference-card"><script type="application/json">{"differences":[{"first":"a","second":"b"}]}</script></div>',
    ['empty-card'],
  ],
  ['<figure class="brug-difference-card"><table></table></figure>', ['no-subjects', 'no-rows']],
  [`<figure class="brug-difference-card" data-src="/x.json">${TABLE}</figure>`, ['two-sources']],
  ['<div class="brug-whitepaper-cta"><p>Lees</p></div>', ['no-document']],
  ['<div class="brug-whitepaper-cta" data-gate="email"><a href="/a.pdf">x</a></div>', ['missing-action']],
  [FORM(''), ['missing-action']],
  [FORM(' data-action="#"'), ['missing-action']],
  // Attributes, as those of a tag.
  [FORM(`${ACTION} data-consent="yes"`), ['unknown-value'], FORM(`${ACTION} data-consent="required"`)],
  [FORM(`${ACTION} data-consent="not required"`), ['unknown-value']],
  [FORM(`${ACTION} data-headng="H"`), ['unknown-attribute'], FORM(`${ACTION} data-heading="H"`)],
  [FORM(`${ACTION} data-heading="a" data-heading="a"`), ['attribute-twice'], FORM(`${ACTION} data-heading="a" `)],
  [FORM(' data-action=“/contact”'), ['curly-quotes'], FORM(ACTION)],
  [FORM(' data-action="javascript:alert(1)"'), ['refused-address'], FORM(' ')],
  [
    FORM(`${ACTION} data-privacy-href="www.a.nl/p"`),
    ['half-address'],
    FORM(`${ACTION} data-privacy-href="https://www.a.nl/p"`),
  ],
  [
    '<div class="brug-whitepaper-cta" data-href="data:text/html,x"></div>',
    ['refused-address'],
    '<div class="brug-whitepaper-cta" ></div>',
  ],
  // Addresses that no administrator has listed.
  ...[
    '/contact2',
    '/contact?x=1',
    '/wp-admin/admin-post.php',
    'https://forms.example/f/theirs',
    'https://forms.example/',
    '//evil.example/contact',
    '\\\\evil.example\\contact',
    'https://x@forms.example/f/ours',
    'https://forms.example:8443/f/ours',
    'https://forms.example./f/ours',
    'http://forms.example/f/ours',
    'https://förms.example/f/ours',
    '/forms/../admin',
    '/forms/%2e%2e/admin',
    '/forms/..%2fadmin',
    '/forms/%252e%252e%252fadmin',
  ].map((address) => [FORM(` data-action="${address}"`), ['not-listed']] as const),
  [FORM(`${ACTION} data-success-href="/bedankt"`), []],
  [FORM(`${ACTION} data-success-href="https://evil.example/login"`), ['not-listed']],
  [FORM(' data-action="/elders"', '<form action="/contact"></form>'), ['not-listed']],
  // What runs or leads away.
  [FORM(`${ACTION} onclick="alert(1)"`), ['runs-code']],
  [FORM(ACTION, '<img src=x onerror="alert(1)">'), ['runs-code']],
  [FORM(ACTION, '<iframe src="//evil.example"></iframe>'), ['loads-elsewhere']],
  [FORM(ACTION, '<a href="javascript:alert(1)">x</a>'), ['refused-address']],
  // Marks that the script does not know.
  ['<div data-brug="Partner-Form" data-action="/contact"></div>', ['unknown-mark'], FORM(ACTION)],
  ['<div data-brug="brug-partner-form" data-action="/contact"></div>', ['unknown-mark'], FORM(ACTION)],
  ['<div data-brug="form" data-action="/contact"></div>', ['unknown-mark'], FORM(ACTION)],
  ['<div data-brug="formulier"></div>', ['unknown-mark']],
  ['<div data-brug=""></div>', ['unknown-mark']],
  [
    `<figure class="wide brug-diference-card">${TABLE}</figure>`,
    ['unknown-mark'],
    `<figure class="wide brug-difference-card">${TABLE}</figure>`,
  ],
  [
    `<figure class="Brug-Difference-Card">${TABLE}</figure>`,
    ['unknown-mark'],
    `<figure class="brug-difference-card">${TABLE}</figure>`,
  ],
  // Within a tag it is what it is.
  [`<brug-difference-card><table class="brug-difference-card">${TABLE.slice(7)}</brug-difference-card>`, []],
];

describe('what the checker says of a marked block', () => {
  for (const [code, rules, mended] of BLOCKS) {
    it(`${rules.join(' and ') || 'nothing'} of ${code}`, () => {
      const found = check(code + LISTED, RELEASE);
      expect(found.map(({ rule }) => rule)).to.deep.equal([...rules]);
      expect(mendAll(code + LISTED, RELEASE)).to.equal((mended ?? code) + LISTED);
      if (mended) expect(check(mended + LISTED, RELEASE).filter(({ rule }) => rules.includes(rule))).to.deep.equal([]);
      for (const { what } of found) expect(what.nl).to.not.equal(what.en);
    });
  }

  it('says what to write as it is written there', () => {
    const instead = (code: string): (string | undefined)[] => check(code + LISTED, RELEASE).map((each) => each.instead);
    expect(instead(FORM(`${ACTION} data-consent="yes"`))).to.deep.equal(['data-consent="required"']);
    expect(instead(FORM(''))).to.deep.equal(['data-action="https://www.example.com/contact"']);
    expect(instead(FORM(' data-action="/elders"'))).to.deep.equal(['data-brug-receivers="/elders"']);
    const [{ choices } = { choices: [] }] = check(FORM(`${ACTION} data-consent="maybe"`) + LISTED, RELEASE);
    expect(choices?.map((each) => each.instead)).to.deep.equal(['data-consent="optional"', 'data-consent="required"']);
  });

  it('asks for the list where the script line has none, or is not there', () => {
    for (const line of ['', '<script src="/brug.js"></script>', '<script src="/brug.js" data-brug-receivers></script>'])
      expect(
        check(FORM(ACTION) + line, RELEASE).map(({ rule }) => rule),
        line,
      ).to.deep.equal(['not-listed']);
  });
});
