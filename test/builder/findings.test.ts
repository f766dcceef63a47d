import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { check, mend, mendAll } from '../../builder/src/check/check.js';
import { nearest } from '../../builder/src/check/nearest.js';
import { RELEASE } from './embeds.js';

const SCRIPT = '\n<script src="/js/brug.js" defer></script>';
const TABLE = '<table><tr><th>A</th><th>B</th></tr><tr><td>a</td><td>b</td></tr></table>';
const LINK = '<a href="/g.pdf">Lees</a>';
const ADDRESS = 'action="https://www.example.com/contact"';

/** Code, the rules that it breaks with what to write instead, and the code when it is mended, if it can be. */
const CODES: readonly (readonly [code: string, rules: readonly (readonly [string, string?])[], mended?: string])[] = [
  [
    '<brug-partner-form action="“/lead”"></brug-partner-form>',
    [['curly-quotes', 'action="/lead"']],
    '<brug-partner-form action="/lead"></brug-partner-form>',
  ],
  [
    '<brug-partner-form action="/lead" heading=”Hi”></brug-partner-form>',
    [['curly-quotes', 'heading="Hi"']],
    '<brug-partner-form action="/lead" heading="Hi"></brug-partner-form>',
  ],
  ['<brug-partner-form action="/lead" heading="“Hi”"></brug-partner-form>', []],
  [
    '<brug-partner-form action="/lead" headng="H"></brug-partner-form>',
    [['unknown-attribute', 'heading="H"']],
    '<brug-partner-form action="/lead" heading="H"></brug-partner-form>',
  ],
  [
    '<brug-partner-form url="/lead"></brug-partner-form>',
    [
      ['missing-action', ADDRESS],
      ['unknown-attribute', 'action="/lead"'],
    ],
    '<brug-partner-form action="/lead"></brug-partner-form>',
  ],
  ['<brug-partner-form action="/lead" title="T"></brug-partner-form>', []],
  ['<brug-partner-form action="/lead" consent="maybe"></brug-partner-form>', [['unknown-value', undefined]]],
  ['<brug-partner-form action="javascript:alert(1)"></brug-partner-form>', [['refused-address', ADDRESS]]],
  [
    `<p><brug-difference-card>${TABLE}</brug-difference-card></p>`,
    [['table-in-paragraph', '<div> … </div>']],
    `<div><brug-difference-card>${TABLE}</brug-difference-card></div>`,
  ],
  [`<p>Text</p><brug-difference-card>${TABLE}</brug-difference-card>`, []],
  ['<p><brug-difference-card src="/x.json"></brug-difference-card></p>', []],
  ['<p><brug-difference-card src="/x.json"><b>x</b></table></brug-difference-card></p>', []],
  ['<brug-partner-form></brug-partner-form>', [['missing-action', ADDRESS]]],
  ['<brug-partner-form><form action="/lead"><input name="a"></form></brug-partner-form>', []],
  ['<brug-partner-form><form action=" "><input name="a"></form></brug-partner-form>', [['missing-action', ADDRESS]]],
  [
    '<brug-partner-form><form slot="fallback" action="/lead"></form></brug-partner-form>',
    [['missing-action', ADDRESS]],
  ],
  [`<brug-whitepaper-cta>${LINK}</brug-whitepaper-cta>`, []],
  [`<brug-whitepaper-cta gate="email">${LINK}</brug-whitepaper-cta>`, [['missing-action', ADDRESS]]],
  [`<brug-whitepaper-cta gate="soft">${LINK}</brug-whitepaper-cta>`, [['missing-action', ADDRESS]]],
  [`<brug-whitepaper-cta gate="none">${LINK}</brug-whitepaper-cta>`, []],
  [`<brug-whitepaper-cta gate="soft" action="/x">${LINK}</brug-whitepaper-cta>`, []],
  [
    '<brug-partner-form action=‘/lead’ heading=“Hi”></brug-partner-form>',
    [
      ['curly-quotes', 'action="/lead"'],
      ['curly-quotes', 'heading="Hi"'],
    ],
    '<brug-partner-form action="/lead" heading="Hi"></brug-partner-form>',
  ],
  ['<brug-partner-form action="/lead" heading="Het is ‘s morgens"></brug-partner-form>', []],
  ['<brug-partner-form action=\\"/lead\\"></brug-partner-form>', [['escaped-quotes', 'action="/lead"']]],
  ...(
    [
      ['htps://a.nl/x', 'https://a.nl/x'],
      ['https:/a.nl/x', 'https://a.nl/x'],
      ['https//a.nl/x', 'https://a.nl/x'],
      ['https;//a.nl', 'https://a.nl'],
      ['httpss://a.nl', 'https://a.nl'],
      ['http:/a.nl', 'http://a.nl'],
    ] as const
  ).map(
    ([written, meant]) =>
      [
        `<brug-partner-form action="${written}"></brug-partner-form>`,
        [['half-address', `action="${meant}"`]],
        `<brug-partner-form action="${meant}"></brug-partner-form>`,
      ] as const,
  ),
  ...['https://a.nl/http:/x', 'http://a.nl', '/https/x', 'ht/x.y'].map(
    (right) => [`<brug-partner-form action="${right}"></brug-partner-form>`, []] as const,
  ),
  ['<brug-partner-form action="info@bedrijf.nl"></brug-partner-form>', [['mail-address', ADDRESS]]],
  ['<brug-partner-form action="#"></brug-partner-form>', [['missing-action', ADDRESS]]],
  ['<brug-partner-form><form action="#"></form></brug-partner-form>', [['missing-action', ADDRESS]]],
  ...['', '#', ' # '].map(
    (href) =>
      [
        `<brug-whitepaper-cta><a href="${href}">x</a></brug-whitepaper-cta>`,
        [['no-document', '<a href="/whitepaper.pdf" download>Download de whitepaper</a>']],
      ] as const,
  ),
  // What stands around a widget.
  ...(
    [
      ['a', '<a href="/"><b>', '</b></a>'],
      ['button', '<button>', '</button>'],
      ['template', '<template>', '</template>'],
      ['noscript', '<noscript>', '</noscript>'],
      ['select', '<select>', '</select>'],
      ['table', '<table><tr>', '</tr></table>'],
      ['table', '<table>', '</table>'],
    ] as const
  ).map(
    ([name, before, after]) =>
      [
        `${before}<brug-partner-form action="/lead"></brug-partner-form>${after}`,
        [[`inside-${name}`, undefined]],
      ] as const,
  ),
  ['<a href="/">x</a><button>y</button><brug-partner-form action="/lead"></brug-partner-form>', []],
  ['<table><tr><td><brug-partner-form action="/lead"></brug-partner-form></table>', []],
  ['<template><p>x</p></template><brug-partner-form action="/lead"></brug-partner-form>', []],
  ['<form><brug-partner-form><form action="/lead"></form></brug-partner-form></form>', [['inside-form', undefined]]],
  [
    '<p><brug-partner-form><form action="/lead"></form></brug-partner-form></p>',
    [['block-in-paragraph', '<div> … </div>']],
    '<div><brug-partner-form><form action="/lead"></form></brug-partner-form></div>',
  ],
  ['<p>x</p><brug-partner-form><form action="/lead"></form></brug-partner-form>', []],
  ['<p><brug-partner-form action="/lead"><span slot="consent">x</span></brug-partner-form></p>', []],
  // Tags that are nearly called as one of Brug's.
  ...(
    [
      ['brug-partnerform', 'brug-partner-form'],
      ['brug-form', 'brug-partner-form'],
      ['partner-form', 'brug-partner-form'],
      ['brugpartnerform', 'brug-partner-form'],
      ['brug-parner-form', 'brug-partner-form'],
      ['brug_partner_form', 'brug-partner-form'],
    ] as const
  ).map(
    ([written, meant]) =>
      [
        `<${written} action="/lead"></${written}>`,
        [['unknown-tag', `<${meant}>`]],
        `<${meant} action="/lead"></${meant}>`,
      ] as const,
  ),
  ...['brug-menu', 'bruges-map', 'bridge-form', 'brug'].map((other) => [`<${other}></${other}>`, []] as const),
  // What stands there twice.
  [
    '<brug-partner-form action="/lead" lang="nl" lang="nl"></brug-partner-form>',
    [['attribute-twice', '']],
    '<brug-partner-form action="/lead" lang="nl" ></brug-partner-form>',
  ],
  [
    '<brug-partner-form action="/lead" consent="none" CONSENT="required"></brug-partner-form>',
    [['attribute-twice', undefined]],
    '<brug-partner-form action="/lead" consent="none" CONSENT="required"></brug-partner-form>',
  ],
];

describe('what the checker finds', () => {
  for (const [code, rules, mended] of CODES) {
    it(`in ${code}`, () => {
      const found = check(code + SCRIPT, RELEASE);
      expect(found.map(({ rule, instead }) => [rule, instead])).to.deep.equal(
        rules.map(([rule, instead]) => [rule, instead]),
      );
      if (mended) expect(mendAll(code + SCRIPT, RELEASE)).to.equal(mended + SCRIPT);
      for (const { what, at } of found) {
        expect([what.nl, what.en].every((text) => text.length > 20)).to.be.true;
        expect(at).to.be.below(code.length);
      }
    });
  }

  /** What was written for something that asks of visitors, and what that is taken for: nothing where nobody can tell. */
  const ASKED: readonly (readonly [attribute: string, written: string, meant: string | undefined])[] = [
    ...['yes', 'true', 'True', '1', 'on', 'ja', 'verplicht', 'consent', ' required ', 'REQUIRED', 'requird', ''].map(
      (written) => ['consent', written, written === 'consent' ? undefined : 'required'] as const,
    ),
    ...['yes', 'true', '1', 'ja', 'Email', 'e-mail', ''].map((written) => ['gate', written, 'email'] as const),
    ...['no', 'false', '0', 'nee', 'off'].flatMap((written) => [
      ['consent', written, 'none'] as const,
      ['gate', written, 'none'] as const,
    ]),
    ['consent', 'opt', undefined],
    ['consent', 'nono', undefined],
    ['consent', 'optionel', 'optional'],
    ['consent', 'maybe', undefined],
    ['gate', 'sof', 'soft'],
    ['gate', 'nine', undefined],
    ['gate', 'form', undefined],
    ...[
      '‘ja’',
      '’ja’',
      'Verplicht ',
      'oui',
      'obligatoire',
      'pflicht',
      'erforderlich',
      'obbligatorio',
      'sim',
      'yep',
      'requierd',
    ].map((written) => ['consent', written, 'required'] as const),
    ...['not required', 'niet verplicht', 'optional of required', 'nein', 'kein', 'nope', 'opt-in', 'auto'].map(
      (written) => ['consent', written, undefined] as const,
    ),
    ...['mail', 'E-Mail ', 'required', 'verplicht', 'emial'].map((written) => ['gate', written, 'email'] as const),
    ...['hard', 'optioneel', 'open', 'phone', 'no-gate', 'skip', 'not email'].map(
      (written) => ['gate', written, undefined] as const,
    ),
  ];
  for (const [attribute, written, meant] of ASKED) {
    const [tag, inside] = attribute === 'gate' ? ['brug-whitepaper-cta', LINK] : ['brug-partner-form', ''];
    const code = `<${tag} action="/x" ${attribute}="${written}">${inside}</${tag}>`;
    it(`of ${attribute}="${written}" that ${meant ?? 'the owner has to say what'} was meant`, () => {
      const found = check(code, RELEASE);
      expect(found.map(({ rule }) => rule).filter((rule) => rule !== 'curly-quotes')).to.deep.equal(['unknown-value']);
      expect(mendAll(code, RELEASE)).to.equal(meant ? code.replace(`"${written}"`, `"${meant}"`) : code);
      const choices = (found.at(-1)!.choices ?? []).map(({ instead }) => instead);
      const offered = attribute === 'gate' ? ['soft', 'email'] : ['optional', 'required'];
      expect(choices).to.deep.equal(meant ? [] : offered.map((value) => `${attribute}="${value}"`));
      for (const { mend: edits } of found.at(-1)!.choices ?? [])
        expect(check(mend(code, edits), RELEASE)).to.deep.equal([]);
    });
  }

  /** What keeps something of a visitor, or says how it is sent: nothing where nobody can tell what was meant. */
  const KEPT: readonly (readonly [attribute: string, written: string, meant: string | undefined])[] = [
    ['draft', 'ja', undefined],
    ['draft', 'yes', undefined],
    ['draft', 'locaal', 'local'],
    ['draft', 'Session', 'session'],
    ['attribution', 'true', undefined],
    ['attribution', 'sesion', 'session'],
    ['enctype', 'json', 'application/json'],
    ['enctype', 'form-data', 'multipart/form-data'],
    ['enctype', 'text/plain', undefined],
  ];
  for (const [attribute, written, meant] of KEPT) {
    it(`of ${attribute}="${written}" that ${meant ?? 'the owner has to say what'} was meant`, () => {
      const code = `<brug-partner-form action="/x" ${attribute}="${written}"></brug-partner-form>`;
      const [found] = check(code, RELEASE);
      expect(found!.rule).to.equal('unknown-value');
      expect(mendAll(code, RELEASE)).to.equal(meant ? code.replace(`"${written}"`, `"${meant}"`) : code);
      expect(found!.choices?.length ?? 0).to.equal(meant ? 0 : attribute === 'attribution' ? 2 : 3);
    });
  }

  it('of what is there twice is which to keep, where they differ', () => {
    const code = '<brug-partner-form action="/x" consent="none" consent="required"></brug-partner-form>';
    const mended = check(code, RELEASE)[0]!.choices!.map(({ instead, mend: edits }) => [instead, mend(code, edits)]);
    expect(mended).to.deep.equal([
      ['consent="none"', '<brug-partner-form action="/x" consent="none" ></brug-partner-form>'],
      ['consent="required"', '<brug-partner-form action="/x"  consent="required"></brug-partner-form>'],
    ]);
  });

  it('is never mended to ask less than what was written', () => {
    const ORDER = { consent: ['none', 'optional', 'required'], gate: ['none', 'soft', 'email'] } as const;
    const word = fc.oneof(
      fc.constantFrom(
        ...ORDER.consent,
        ...ORDER.gate,
        'yes',
        'non',
        'nonee',
        'nope',
        'requir',
        'optoinal',
        'emal',
        'ja',
      ),
      fc.string({ maxLength: 9 }).map((text) => text.replace(/["<>&“”]/g, '')),
    );
    const quote = fc.constantFrom('"', '“', "'");
    fc.assert(
      fc.property(word, word, quote, (consent, gate, mark) => {
        const close = mark === '“' ? '”' : mark;
        fc.pre(!`${consent}${gate}`.includes("'"));
        const code = `<brug-whitepaper-cta action="/x" consent=${mark}${consent}${close} gate=${mark}${gate}${close}>${LINK}</brug-whitepaper-cta>`;
        const mended = mendAll(code, RELEASE);
        const page = new DOMParser().parseFromString(mended, 'text/html').querySelector('brug-whitepaper-cta')!;
        for (const [name, written] of [
          ['consent', consent],
          ['gate', gate],
        ] as const) {
          const asks = (value: string): number => Math.max(0, ORDER[name].indexOf(value as never));
          const now = page.getAttribute(name) ?? '';
          const isNo = /^(0|n|no|nee|non|off|uit|geen|null|false|never|nooit|disabled)$/i.test(written.trim());
          expect(asks(now), mended).to.be.at.least(asks(written));
          // To ask nothing is written in so many words, or left as it was.
          if (now === 'none') expect(isNo || written.trim().toLowerCase() === 'none', `${name}: ${written}`).to.be.true;
        }
      }),
      { numRuns: 600 },
    );
  });

  for (const [rule, code] of [
    ['empty-card', '<p><brug-difference-card></brug-difference-card></p>'],
    ['empty-card', '<brug-difference-card heading="x"> </brug-difference-card>'],
    ['empty-card', '<brug-difference-card src=" "><p>tekst</p></brug-difference-card>'],
    ['no-document', '<p><brug-whitepaper-cta heading="x"></brug-whitepaper-cta></p>'],
    ['no-document', '<brug-whitepaper-cta><a name="x">x</a></brug-whitepaper-cta>'],
    [undefined, '<brug-whitepaper-cta href="/a.pdf"></brug-whitepaper-cta>'],
  ] as const) {
    it(`of ${code} ${rule ?? 'nothing'}`, () =>
      expect(check(code, RELEASE).map((finding) => finding.rule)).to.deep.equal(rule ? [rule] : []));
  }

  it('of a tag that is not closed is which one, and that its end is missing', () => {
    const [finding] = check('<brug-partner-form action="/lead">', RELEASE);
    expect(finding).to.include({ rule: 'not-closed', at: 0, instead: '</brug-partner-form>' });
    expect([finding!.what.nl, finding!.what.en].every((text) => text.includes('<brug-partner-form>'))).to.be.true;
  });
});

describe('the nearest word', () => {
  const KNOWN = ['heading', 'heading-level', 'action', 'timeout', 'lang'];
  for (const [word, meant] of [
    ['headng', 'heading'],
    ['HEADING', 'heading'],
    ['heading_level', 'heading-level'],
    ['headinglevel', 'heading-level'],
    ['acton', 'action'],
    ['atcion', 'action'],
    ['actions', 'action'],
    ['lagn', 'lang'],
    ['long', 'lang'],
    ['lo', undefined],
    ['zzzzzz', undefined],
    ['timeoutinseconds', undefined],
    ['a'.repeat(41), undefined],
  ] as const) {
    it(`to ${word} is ${meant ?? 'none'}`, () => expect(nearest(word, KNOWN)).to.equal(meant));
  }
});
