import fc from 'fast-check';
import {
  EMPTY,
  EMPTY_OWN_FIELD,
  OWN_TYPES,
  THEMES,
  type CardEmbed,
  type CtaEmbed,
  type Embed,
  type FormEmbed,
} from '../../builder/src/model/embed.js';
import { SERVICE_FORMS } from '../../builder/src/services/all.js';
import type { Pieces } from '../../builder/src/platforms/platform.js';
import type { Release } from '../../builder/src/snippet/release.js';

export const RELEASE: Release = {
  name: 'brug',
  version: '1.2.3',
  published: { npm: 'brug', files: 'https://unpkg.com/brug@{version}/dist/' },
  tarball: 'brug-1.2.3.tgz',
  integrity: { 'brug.js': 'sha384-all', 'brug-partner-form.js': 'sha384-form' },
  themes: {
    corporate: ':root {\n  --brug-accent: #0a4fa3;\n  --brug-radius: 0.25em;\n}',
    editorial: ':root {\n  --brug-accent: light-dark(#8a1c2c, #f2a5ae);\n}',
    playful: ':root {\n  --brug-accent: #7a2be2;\n}',
  },
};

/** As long as nothing is published anywhere. */
export const UNPUBLISHED: Release = { ...RELEASE, published: { npm: '', files: '' } };

/** The pieces of a snippet, for what is asked of them. */
export const piecesOf = (pieces: Partial<Pieces>): Pieces => ({
  widget: 'partner-form',
  tag: '',
  script: '',
  scriptAddress: '/brug.js',
  scanAddress: '',
  inline: { boxes: [], runs: [] },
  css: '',
  dataLayer: '',
  packageName: 'brug',
  version: '1.2.3',
  tarball: '',
  ...pieces,
});

/** What people type, with what HTML could trip over. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('<b>', '</td>', '&amp;', '"quoted"', '“krom”', 'a\n\nb', ' – x', '{{x}}', '</brug-partner-form>', ''),
);
const address = fc.constantFrom('', '/contact', 'https://example.com/a?b=1&c="2"', '//x', 'a b', 'mailto:a@b.nl');
const looks = fc.record({
  theme: fc.constantFrom(...THEMES),
  accent: fc.constantFrom('', '#0a4fa3', 'rebeccapurple', 'light-dark(#000, #fff)', 'red; } x {'),
  first: fc.constantFrom('', '#123456'),
  second: fc.constantFrom('', 'oklch(60% 0.1 20)'),
  radius: fc.constantFrom('', '0', '1.5em'),
  buttonRadius: fc.constantFrom('', '10em'),
  headingWeight: fc.constantFrom('', '800'),
  line: fc.constantFrom('', '1px', 'max(2px, 0.1em)'),
  focus: fc.constantFrom('', '#b45309', 'red; } x {'),
  headingFont: fc.constantFrom('', 'Georgia, serif', '"EB Garamond", serif', 'x; } y {'),
  fieldSurface: fc.constantFrom('', '#f3f6fa', 'url(//x)'),
  shadow: fc.constantFrom('', 'none', '0 1em 2em rgb(0 0 0 / 0.2)'),
  sticky: fc.constantFrom('', '64', '4em', '-'),
});
const common = {
  heading: text,
  headingLevel: fc.constantFrom(2, 3, 6, 9),
  lang: fc.constantFrom('', 'nl', 'en', 'nl-BE'),
  looks,
  messages: fc.array(fc.tuple(fc.constantFrom('note', 'submit', 'none', 'ready', 'optional'), text), { maxLength: 3 }),
};
const delivery = fc.record({
  service: fc.constantFrom('', 'none', 'unknown', ...SERVICE_FORMS.map(({ name }) => name)),
  action: fc.oneof(address, fc.constantFrom('https://formspree.io/f/xyz', 'https://api.web3forms.com/submit')),
  hidden: fc.array(fc.tuple(text, text), { maxLength: 3 }),
  names: fc.constantFrom('', 'email=EMAIL name=FNAME'),
  enctype: fc.constantFrom('', 'application/json', 'text/plain'),
});
const asking = {
  ...common,
  delivery,
  consent: fc.constantFrom('none', 'optional', 'required', 'x'),
  consentText: text,
  privacyHref: address,
  consentBy: text,
  prefill: fc.constantFrom('', 'email', 'email  company'),
  attribution: fc.constantFrom('page', 'session', 'x'),
  toolName: fc.constantFrom('', 'ask', 'Stel een vraag', '"><script>'),
  toolDescription: text,
};

export const cards: fc.Arbitrary<CardEmbed> = fc
  .record({
    ...common,
    first: text,
    second: text,
    rows: fc.array(
      fc.record({
        id: fc.constant(''),
        topic: text,
        first: text,
        firstText: text,
        second: text,
        secondText: text,
        note: text,
      }),
      { maxLength: 4 },
    ),
    layout: fc.constantFrom('cards', 'table', 'x'),
    collapsible: fc.boolean(),
    linkable: fc.boolean(),
    scan: fc.boolean(),
    name: fc.constantFrom('', 'scan', 'a b'),
    intro: text,
  })
  .map((embed) => ({ ...EMPTY['difference-card'], ...embed }));

export const ctas: fc.Arbitrary<CtaEmbed> = fc
  .record({
    ...asking,
    href: address,
    label: text,
    filename: text,
    cover: address,
    coverAlt: text,
    format: text,
    pages: fc.oneof(fc.nat(), fc.constant(-1), fc.double({ min: 0, max: 1000, noNaN: true })),
    size: fc.nat(),
    text,
    layout: fc.constantFrom('card', 'banner', 'inline', 'x'),
    gate: fc.constantFrom('none', 'soft', 'email', 'x'),
  })
  .map((embed) => ({ ...EMPTY['whitepaper-cta'], ...embed }));

export const forms: fc.Arbitrary<FormEmbed> = fc
  .record({
    ...asking,
    fields: fc.constantFrom('name email', 'intent name email company? phone? message?', '', 'email'),
    ownFields: fc.array(
      fc.record({
        label: text,
        name: fc.constantFrom('', 'budget', 'a b'),
        type: fc.constantFrom(...OWN_TYPES),
        required: fc.boolean(),
        options: fc.array(text, { maxLength: 3 }).map((options) => options.join('\n')),
      }),
      { maxLength: 4 },
    ),
    ownForm: fc.constantFrom(
      '',
      '',
      '<form action="/x" method="post"><input name=q><button>Stuur</button></form>',
      '<p>no form</p>',
    ),
    intro: text,
    thanks: text,
    successHref: address,
    navigate: fc.boolean(),
    submitLabel: text,
    fallbackEmail: fc.constantFrom('', 'a@b.nl', 'a&b@c.nl'),
  })
  .map((embed) => ({
    ...EMPTY['partner-form'],
    ...embed,
    ownFields: embed.ownFields.map((field) => ({ ...EMPTY_OWN_FIELD, ...field })),
  }));

export const embeds: fc.Arbitrary<Embed> = fc.oneof(cards, ctas, forms);
