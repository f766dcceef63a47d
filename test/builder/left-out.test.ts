import { expect } from '@open-wc/testing';
import { EMPTY, EMPTY_ROW, type CardEmbed, type CtaEmbed, type FormEmbed } from '../../builder/src/model/embed.js';
import { tidied, tidy } from '../../builder/src/snippet/tidy.js';

const CARD = EMPTY['difference-card'];
const CTA = EMPTY['whitepaper-cta'];
const FORM = EMPTY['partner-form'];
const left = (embed: CardEmbed | CtaEmbed | FormEmbed): (readonly [string, string])[] =>
  tidied(embed).missing.map(({ code, why }) => [code, why]);

describe('what an owner is told that a snippet leaves out', () => {
  const WRONG = '1; }';
  const LOOKS: readonly (readonly [name: keyof CardEmbed['looks'], token: string])[] = [
    ['accent', '--brug-accent'],
    ['first', '--brug-first'],
    ['second', '--brug-second'],
    ['radius', '--brug-radius'],
    ['buttonRadius', '--brug-button-radius'],
    ['headingWeight', '--brug-heading-weight'],
    ['line', '--brug-line'],
    ['focus', '--brug-focus'],
    ['headingFont', '--brug-heading-font'],
    ['fieldSurface', '--brug-field-surface'],
    ['shadow', '--brug-shadow'],
    ['sticky', '--brug-sticky'],
  ];
  for (const [name, token] of LOOKS)
    it(`is ${token} with a value that ends its rule`, () =>
      expect(left({ ...CARD, looks: { ...CARD.looks, [name]: WRONG } })).to.deep.equal([
        [`${token}="${WRONG}"`, 'style'],
      ]));

  const ASKED = { delivery: { ...FORM.delivery, action: '/x' } };
  const ADDRESSES: readonly (readonly [attribute: string, embed: CtaEmbed | FormEmbed])[] = [
    ['action', { ...FORM, delivery: { ...FORM.delivery, action: 'javascript:1' } }],
    ['privacy-href', { ...FORM, ...ASKED, privacyHref: 'javascript:1' }],
    ['success-href', { ...FORM, ...ASKED, successHref: 'javascript:1' }],
    ['href', { ...CTA, href: 'javascript:1' }],
    ['cover', { ...CTA, cover: 'javascript:1' }],
  ];
  for (const [attribute, embed] of ADDRESSES)
    it(`is ${attribute} with an address that runs code`, () =>
      expect(left(embed)).to.deep.equal([[`${attribute}="javascript:1"`, 'address']]));

  /** Attributes that have a box, by widget: beside the box they say nothing. */
  const BOXED: Readonly<Record<string, string>> = {
    'difference-card': 'heading heading-level lang first second layout collapsible linkable scan name',
    'whitepaper-cta':
      'heading heading-level lang href label filename cover cover-alt format pages size layout gate action service names enctype consent privacy-href consent-by prefill attribution toolname tooldescription',
    'partner-form':
      'heading heading-level lang fields action service names enctype consent privacy-href success-href navigate submit-label consent-by prefill attribution toolname tooldescription',
  };
  for (const embed of [CARD, CTA, FORM])
    it(`is each attribute of a ${embed.widget} that has a box`, () => {
      const names = BOXED[embed.widget]!.split(' ');
      const given = { ...embed, attributes: [...names, 'id'].map((name) => [name, 'x'] as const) };
      expect(left(given)).to.deep.equal(names.map((name) => [`${name}="x"`, 'box']));
      expect(tidy(given as FormEmbed).attributes).to.deep.equal([['id', 'x']]);
    });

  it('is what stands in the form of the page, and beside it', () => {
    const ownForm = '<form action="/x"><input name="a" onfocus="x()"></form>';
    expect(left({ ...FORM, ownForm, rest: '<p onclick="y()">z</p>' }).map(([code]) => code)).to.have.members([
      '<input onfocus="x()">',
      '<p onclick="y()">',
    ]);
  });
});

describe('what a snippet says', () => {
  const LANGUAGES: readonly (readonly [lang: string, said: string])[] = [
    ['nl', 'nl'],
    ['NL-be', 'NL-be'],
    ['zh-Hant-TW', 'zh-Hant-TW'],
    ['x', ''],
    ['1nl', ''],
    ['nl ', 'nl'],
    ['nl-', ''],
    ['nl be', ''],
    ['nl-BE"', ''],
    ['abcdefghi', ''],
    ['nl-abcdefghi', ''],
  ];
  for (const [lang, said] of LANGUAGES)
    it(`${said ? `is in the language ${said}` : 'is in no language'} of “${lang}”`, () =>
      expect(tidy({ ...CARD, lang }).lang).to.equal(said));

  for (const enctype of ['', 'multipart/form-data', 'application/json'])
    it(`sends as ${enctype || 'a form does'}`, () =>
      expect(tidy({ ...FORM, delivery: { ...FORM.delivery, action: '/x', enctype } }).delivery.enctype).to.equal(
        enctype,
      ));

  it('has words of its own where they say something', () => {
    const messages = [
      ['submit', ' Stuur\n op '],
      ['note', ' '],
      ['', 'x'],
    ] as const;
    expect(tidy({ ...FORM, messages }).messages).to.deep.equal([['submit', 'Stuur op']]);
  });

  it('has rows without signs that HTML cannot hold before an explanation', () => {
    const row = { ...EMPTY_ROW, first: 'A', firstText: '\u0007: uitleg', second: 'B' };
    expect(tidy({ ...CARD, rows: [row] }).rows[0]!.firstText).to.equal('uitleg');
    expect(tidy({ ...CARD, rows: [{ ...row, firstText: 'a – b' }] }).rows[0]!.firstText).to.equal('a – b');
  });

  it('is of a scan where its answers have room', () => {
    expect(tidy({ ...CARD, scan: true, layout: 'cards' }).scan).to.be.true;
    expect(tidy({ ...CARD, scan: true, layout: 'table' }).scan).to.be.false;
    expect(tidy({ ...CARD, layout: 'cards' }).scan).to.be.false;
  });

  const TOOLS: readonly (readonly [written: string, said: string])[] = [
    ['', ''],
    [' ', ''],
    ['ask_a-question.2', 'ask_a-question.2'],
    [' ask ', 'ask'],
    ['Stel een vraag', 'stel_een_vraag'],
    ['a b', 'a_b'],
  ];
  for (const [toolName, said] of TOOLS)
    it(`calls itself “${said}” to an agent where “${toolName}” was written`, () =>
      expect(tidy({ ...FORM, toolName }).toolName).to.equal(said));

  it('names to an agent only a form that the widget draws', () => {
    const named = { ...FORM, toolName: 'ask', toolDescription: ' Ask\nus ' };
    expect(tidy(named)).to.include({ toolName: 'ask', toolDescription: 'Ask us' });
    const own = tidy({ ...named, ownForm: '<form action="/x"><input name="a"></form>' });
    expect(own).to.include({ toolName: '', toolDescription: '' });
    expect(tidy({ ...named, ownForm: ' ' })).to.include({ toolName: 'ask' });
  });

  it('names who asks for consent where it is asked', () => {
    const by = (consent: string): string => tidy({ ...FORM, consent, consentBy: ' Brug\nBV ' }).consentBy;
    expect(['optional', 'required', 'none', 'x'].map(by)).to.deep.equal(['Brug BV', 'Brug BV', '', '']);
  });

  it('keeps where visitors came from as it was chosen', () => {
    const kept = (attribution: string): string => tidy({ ...FORM, attribution }).attribution;
    expect(['page', 'session', 'x', ''].map(kept)).to.deep.equal(['page', 'session', 'page', 'page']);
  });

  const LOOKS: readonly (readonly [
    look: 'headingFont' | 'sticky' | 'shadow' | 'fieldSurface',
    written: string,
    said: string,
  ])[] = [
    ['headingFont', '"Open Sans", \'Gill Sans\', serif', 'Open Sans, Gill Sans, serif'],
    ['headingFont', 'Georgia', 'Georgia'],
    ['sticky', '80', '80px'],
    ['sticky', ' 4.5 ', '4.5px'],
    ['sticky', '5em', '5em'],
    ['sticky', '1.', ''],
    ['shadow', 'none', 'none'],
    ['shadow', '0 1px 2px red', '0 1px 2px red'],
    ['fieldSurface', 'white', 'white'],
    ['fieldSurface', 'wit', ''],
  ];
  for (const [look, written, said] of LOOKS)
    it(`has ${look} ${said || 'not at all'} where “${written}” was written`, () =>
      expect(tidy({ ...CARD, looks: { ...CARD.looks, [look]: written } }).looks[look]).to.equal(said));

  it('has what stays in view of a card alone', () => {
    const looks = { ...FORM.looks, sticky: '80', first: 'red', second: 'red' };
    expect(left({ ...FORM, looks })).to.deep.equal([]);
    expect(tidy({ ...FORM, looks }).looks).to.include({ sticky: '', first: '', second: '' });
  });
});
