import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  EMPTY,
  EMPTY_OWN_FIELD,
  EMPTY_ROW,
  NO_DELIVERY,
  type CardEmbed,
  type CtaEmbed,
  type FormEmbed,
  type OwnField,
  type Row,
  type Looks,
} from '../../builder/src/model/embed.js';
import { nameFrom, tidied, tidy } from '../../builder/src/snippet/tidy.js';
import { embeds } from './embeds.js';

const CARD = EMPTY['difference-card'];
const CTA = EMPTY['whitepaper-cta'];
const FORM = EMPTY['partner-form'];

/** Some of an embed as it was filled in, and what a snippet says of it. */
type Rule<E> = readonly [what: string, given: Partial<E>, said: Partial<E>];

const row = (parts: Partial<Row>): Row => ({ ...EMPTY_ROW, ...parts });
const field = (parts: Partial<OwnField>): OwnField => ({ ...EMPTY_OWN_FIELD, ...parts });
const delivery = { ...NO_DELIVERY, action: '/contact' };
const asked = { gate: 'email', delivery } as const;

const GOOD_LOOKS: Looks = {
  theme: 'playful',
  accent: 'light-dark(#000, #fff)',
  first: 'red',
  second: '#123456',
  radius: '1.5em',
  buttonRadius: '10em',
  headingWeight: '800',
  line: '0.1em',
  focus: 'teal',
  headingFont: 'EB Garamond, serif',
  fieldSurface: '#f3f6fa',
  shadow: '0 0.5em 1.5em rgb(0 0 0 / 0.15)',
  sticky: '64px',
};

const OF_CARDS: readonly Rule<CardEmbed>[] = [
  ['subjects without a name', { first: ' ', second: '' }, { first: 'A', second: 'B' }],
  ['subjects with one', { first: ' Marketing\n', second: 'Sales' }, { first: 'Marketing', second: 'Sales' }],
  [
    'a row without one of its sides',
    { rows: [row({ first: 'Groep' }), row({ second: 'Individu' }), row({ topic: 'Publiek' })] },
    { rows: [] },
  ],
  [
    'a side that has only an explanation',
    { rows: [row({ firstText: 'Voor velen', second: 'Individu', secondText: 'Voor één' })] },
    { rows: [row({ first: 'Voor velen', second: 'Individu', secondText: 'Voor één' })] },
  ],
  ...[':', ' –', '—', '-', '- : '].map((separator): Rule<CardEmbed> => [
    `an explanation that begins with “${separator}”, which a card takes for a separator`,
    { rows: [row({ first: 'Groep', firstText: `${separator} voor velen`, second: 'Individu' })] },
    { rows: [row({ first: 'Groep', firstText: 'voor velen', second: 'Individu' })] },
  ]),
  [
    'text with line ends and characters that HTML cannot hold',
    { heading: ' Zeven\n verschillen\u0000\u0007 ', rows: [row({ first: 'A\tB', second: 'C', note: 'a\n\nb' })] },
    { heading: 'Zeven verschillen', rows: [row({ first: 'A B', second: 'C', note: 'a b' })] },
  ],
  ['an introduction, a paragraph a line', { intro: ' een\n\n twee \r\ndrie' }, { intro: 'een\ntwee\ndrie' }],
  ['a layout that there is', { layout: 'table' }, { layout: 'table' }],
  ['a layout that there is not', { layout: 'raster' }, { layout: 'cards' }],
  ...([2, 3, 4, 5, 6] as const).map((level): Rule<CardEmbed> => [
    `heading level ${level}`,
    { headingLevel: level },
    { headingLevel: level },
  ]),
  ...[0, 1, 7, 2.5, NaN].map((level): Rule<CardEmbed> => [
    `heading level ${level}`,
    { headingLevel: level },
    { headingLevel: 2 },
  ]),
  [
    'names of fonts in quotes, and a height in bare pixels',
    {
      looks: { ...EMPTY['difference-card'].looks, headingFont: '"EB Garamond", \'Open Sans\', serif', sticky: ' 64 ' },
    },
    { looks: { ...EMPTY['difference-card'].looks, headingFont: 'EB Garamond, Open Sans, serif', sticky: '64px' } },
  ],
  ['a scan', { scan: true, name: ' scan ' }, { scan: true, name: 'scan' }],
  ['a scan in a table, where it has no room', { scan: true, layout: 'table' }, { scan: false, layout: 'table' }],
  ['a language', { lang: ' nl-BE ' }, { lang: 'nl-BE' }],
  ['what is no language', { lang: 'nl_BE"' }, { lang: '' }],
  ['looks that CSS knows', { looks: GOOD_LOOKS }, { looks: GOOD_LOOKS }],
  [
    'looks that CSS does not know, or that end their rule',
    {
      looks: {
        theme: 'x' as '',
        accent: 'red; } x {',
        first: 'roodachtig',
        second: 'url(/a.png)',
        radius: '-1px',
        buttonRadius: 'rond',
        headingWeight: '1001',
        line: '2',
        focus: 'rand',
        headingFont: 'Georgia; serif',
        fieldSurface: 'url(//x)',
        shadow: 'groot',
        sticky: 'hoog',
      },
    },
    { looks: EMPTY['difference-card'].looks },
  ],
];

const OF_CTAS: readonly Rule<CtaEmbed>[] = [
  [
    'no question, so nowhere to send to',
    {
      ...{ delivery, consent: 'required', consentText: 'Ja', privacyHref: '/p' },
      ...{ consentBy: 'Bedrijf', prefill: 'email', attribution: 'session', toolName: 'x', toolDescription: 'y' },
    },
    {
      delivery: NO_DELIVERY,
      consent: 'none',
      consentText: '',
      privacyHref: '',
      consentBy: '',
      prefill: '',
      attribution: 'page',
      toolName: '',
      toolDescription: '',
    },
  ],
  [
    'a name for an agent that is no name, and a way to tell where a visit began that there is not',
    { ...asked, toolName: 'Vraag de gids!', attribution: 'altijd' },
    { toolName: 'vraag_de_gids', attribution: 'page' },
  ],
  [
    'a required consent, which is never a condition for a download',
    { ...asked, consent: 'required' },
    { consent: 'optional' },
  ],
  ['the same at a gate that can be skipped', { ...asked, gate: 'soft', consent: 'required' }, { consent: 'optional' }],
  ['an optional consent', { ...asked, consent: 'optional' }, { consent: 'optional' }],
  ['a consent that there is not', { ...asked, consent: 'ja' }, { consent: 'none' }],
  ['a gate that there is not', { gate: 'sms', delivery }, { gate: 'none', delivery: NO_DELIVERY }],
  ['its button', { label: ' Lees\n de gids ' }, { label: 'Lees de gids' }],
  ['a button of one sign', { label: '⬇️' }, { label: '⬇️' }],
  ...['', ' ', '\u00a0', '\u200b', '\ufeff\u2060', '\u00ad', '\u2800', '\u3164', '\u202e', '\ud800'].map(
    (label): Rule<CtaEmbed> => [
      `a button on which nobody sees ${JSON.stringify(label)}`,
      { label },
      { label: 'Download de whitepaper' },
    ],
  ),
  ['pages and bytes that are whole', { pages: 24, size: 1_200_000 }, { pages: 24, size: 1_200_000 }],
  ['pages and bytes that are not', { pages: 23.6, size: 0.4 }, { pages: 24, size: 0 }],
  ['numbers that mean nothing', { pages: -1, size: NaN }, { pages: 0, size: 0 }],
  ['numbers without end', { pages: Infinity, size: 2 ** 60 }, { pages: 0, size: 0 }],
  ['the layout', { layout: 'inline' }, { layout: 'inline' }],
  ['a layout that there is not', { layout: 'groot' }, { layout: 'card' }],
  [
    'addresses of the web',
    { href: ' /a.pdf ', cover: 'https://x.nl/a.webp' },
    { href: '/a.pdf', cover: 'https://x.nl/a.webp' },
  ],
  ['addresses that run something', { href: 'javascript:alert(1)', cover: 'data:image/png,x' }, { href: '', cover: '' }],
  [
    'colours of subjects, which it does not have',
    { looks: { ...CTA.looks, accent: 'red', first: 'red', second: 'red' } },
    {
      looks: { ...CTA.looks, accent: 'red' },
    },
  ],
];

const OF_FORMS: readonly Rule<FormEmbed>[] = [
  ['a required consent', { consent: 'required' }, { consent: 'required' }],
  ['where it goes', { delivery }, { delivery }],
  ['where it cannot go', { delivery: { ...delivery, action: 'mailto:ada@bedrijf.nl' } }, { delivery: NO_DELIVERY }],
  [
    'a link by mail to the privacy statement',
    { privacyHref: 'mailto:ada@bedrijf.nl' },
    { privacyHref: 'mailto:ada@bedrijf.nl' },
  ],
  ['a page of thanks that is none', { successHref: 'tel:1' }, { successHref: '' }],
  [
    'enctypes that a form has',
    { delivery: { ...delivery, enctype: 'application/json' } },
    {
      delivery: { ...delivery, enctype: 'application/json' },
    },
  ],
  ['an enctype that no receiver reads', { delivery: { ...delivery, enctype: 'text/plain' } }, { delivery }],
  [
    'the service that an address tells',
    { delivery: { ...delivery, action: 'https://formspree.io/f/xayzabcd' } },
    {
      delivery: { ...delivery, action: 'https://formspree.io/f/xayzabcd', service: 'formspree' },
    },
  ],
  [
    'a service that has another address',
    { delivery: { ...delivery, action: 'https://formspree.io/f/xayzabcd', service: 'hubspot' } },
    {
      delivery: { ...delivery, action: 'https://formspree.io/f/xayzabcd', service: 'formspree' },
    },
  ],
  [
    'hidden inputs: of two of one name the last, of none nothing',
    {
      delivery: {
        ...delivery,
        hidden: [
          ['a', '1'],
          ['', '2'],
          [' a ', ' 3\n'],
        ],
      },
    },
    {
      delivery: { ...delivery, hidden: [['a', '3']] },
    },
  ],
  [
    'fields of its own: those with a label, each with a name of its own',
    {
      ownFields: [
        field({ label: ' Aantal médewerkers? ' }),
        field({ label: 'Aantal medewerkers', required: true }),
        field({ label: 'Budget', name: 'aantal_medewerkers', type: 'number' }),
        field({ label: ' ', name: 'leeg' }),
        field({ label: '??' }),
      ],
    },
    {
      ownFields: [
        field({ label: 'Aantal médewerkers?', name: 'aantal_medewerkers' }),
        field({ label: 'Aantal medewerkers', name: 'aantal_medewerkers_2', required: true }),
        field({ label: 'Budget', name: 'aantal_medewerkers_3', type: 'number' }),
        field({ label: '??', name: 'veld' }),
      ],
    },
  ],
  [
    'choices: once each, and none where nothing is chosen from',
    {
      ownFields: [
        field({ label: 'Branche', type: 'select', options: ' Bouw \n\nZorg\nBouw' }),
        field({ label: 'Maat', type: 'radio', options: '\n' }),
        field({ label: 'Naam', options: 'Ada' }),
        field({ label: 'Kleur', type: 'color' as 'text' }),
      ],
    },
    {
      ownFields: [
        field({ label: 'Branche', name: 'branche', type: 'select', options: 'Bouw\nZorg' }),
        field({ label: 'Naam', name: 'naam' }),
        field({ label: 'Kleur', name: 'kleur' }),
      ],
    },
  ],
  [
    'a form of the page’s own, which has its own fields',
    {
      fields: 'email',
      ownForm: '<form action="/x" method="post"><input name="q"><button>Stuur</button></form>',
      ownFields: [field({ label: 'Budget' })],
    },
    { fields: FORM.fields, ownFields: [] },
  ],
  [
    'markup that is no form',
    { fields: 'email', ownForm: ' ', ownFields: [field({ label: 'Budget' })] },
    {
      fields: 'email',
      ownForm: '',
      ownFields: [field({ label: 'Budget', name: 'budget' })],
    },
  ],
  [
    'attributes that no box has',
    {
      attributes: [
        ['id', 'lead'],
        ['data-crm', '7'],
        ['', 'x'],
        ['timeout', ' 30 '],
      ],
    },
    {
      attributes: [
        ['id', 'lead'],
        ['data-crm', '7'],
        ['timeout', '30'],
      ],
    },
  ],
];

describe('an embed as a snippet can say it', () => {
  const test = <E extends CardEmbed | CtaEmbed | FormEmbed>(empty: E, rules: readonly Rule<E>[]): void => {
    for (const [what, given, said] of rules)
      it(`(${empty.widget}) says ${what}`, () => {
        const result = tidy({ ...empty, ...given });
        const parts = Object.keys(said) as (keyof E)[];
        expect(Object.fromEntries(parts.map((part) => [part, result[part]]))).to.deep.equal(said);
      });
  };
  test(CARD, OF_CARDS);
  test(CTA, OF_CTAS);
  test(FORM, OF_FORMS);

  it('says the same when it is tidied again', () => {
    fc.assert(
      fc.property(embeds, (embed) => {
        expect(tidy(tidy(embed))).to.deep.equal(tidy(embed));
      }),
    );
  });

  const MISSING: readonly (readonly [what: string, given: FormEmbed, missing: object[]])[] = [
    [
      'an address that runs something',
      { ...FORM, delivery: { ...delivery, action: 'javascript:"x"' } },
      [{ code: 'action="javascript:&quot;x&quot;"', why: 'address' }],
    ],
    [
      'a value that ends its rule',
      { ...FORM, looks: { ...FORM.looks, accent: 'red; } x {' } },
      [{ code: '--brug-accent="red; } x {"', why: 'style' }],
    ],
    [
      'an attribute that a box says',
      {
        ...FORM,
        attributes: [
          ['heading', 'Kop'],
          ['id', 'a'],
        ],
      },
      [{ code: 'heading="Kop"', why: 'box' }],
    ],
    ['nothing of a whole one', { ...FORM, delivery }, []],
  ];
  for (const [what, given, missing] of MISSING)
    it(`tells what it leaves out: ${what}`, () => expect(tidied(given).missing).to.deep.equal(missing));

  const NAMES: readonly (readonly [label: string, name: string])[] = [
    ['Aantal medewerkers', 'aantal_medewerkers'],
    ['  É-mail (zakelijk)! ', 'e_mail_zakelijk'],
    ['Überweisung', 'uberweisung'],
    ['名前', 'veld'],
    ['', 'veld'],
  ];
  for (const [label, name] of NAMES)
    it(`names a field “${label}” ${name}`, () => expect(nameFrom(label)).to.equal(name));
});
