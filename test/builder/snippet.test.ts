import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { EMPTY, EMPTY_ROW, type Embed, type FormEmbed } from '../../builder/src/model/embed.js';
import { tidy } from '../../builder/src/snippet/tidy.js';
import { writeLooks } from '../../builder/src/snippet/looks.js';
import { readSnippet } from '../../builder/src/snippet/read.js';
import { writeTag } from '../../builder/src/snippet/write.js';
import { cards, ctas, embeds, forms, RELEASE } from './embeds.js';

const whole = (embed: Embed): string => {
  const css = writeLooks(tidy(embed), RELEASE.themes);
  return `${css && `<style>\n${css}\n</style>\n`}${writeTag(embed)}`;
};

/** Embeds that are in order as they are, and their snippets. */
const WRITTEN: readonly (readonly [what: string, embed: Embed, snippet: string])[] = [
  [
    'a card',
    {
      ...EMPTY['difference-card'],
      heading: 'Marketing & sales',
      headingLevel: 3,
      lang: 'nl-BE',
      looks: {
        ...EMPTY['difference-card'].looks,
        theme: 'editorial',
        accent: '#0a4fa3',
        second: 'oklch(60% 0.1 20)',
        radius: '0',
        line: '1px',
        headingFont: 'EB Garamond, serif',
        fieldSurface: '#f3f6fa',
        shadow: 'none',
        sticky: '64px',
      },
      attributes: [['id', 'kaart']],
      first: 'Marketing',
      second: 'Sales',
      rows: [
        {
          ...EMPTY_ROW,
          id: 'publiek',
          topic: 'Publiek',
          first: 'Groep',
          firstText: 'Voor <velen>',
          second: 'Individu',
          note: 'Niet altijd',
        },
        { ...EMPTY_ROW, first: 'Pull', second: 'Push', secondText: 'Nu' },
      ],
      collapsible: true,
      scan: true,
      name: 'kloof',
      intro: 'Een.\nTwee.',
    },
    `<style>
brug-difference-card {
  /* theme: editorial */
  --brug-accent: light-dark(#8a1c2c, #f2a5ae);
  /* own colours */
  --brug-accent: #0a4fa3;
  --brug-second: oklch(60% 0.1 20);
  --brug-radius: 0;
  --brug-line: 1px;
  --brug-heading-font: EB Garamond, serif;
  --brug-field-surface: #f3f6fa;
  --brug-shadow: none;
  --brug-sticky: 64px;
}
</style>
<brug-difference-card heading-level="3" lang="nl-BE" collapsible scan name="kloof" id="kaart">
  <p slot="intro">Een.</p>
  <p slot="intro">Twee.</p>
  <table>
    <caption>Marketing &amp; sales</caption>
    <thead>
      <tr>
        <td></td>
        <th scope="col">Marketing</th>
        <th scope="col">Sales</th>
        <th scope="col">Nuance</th>
      </tr>
    </thead>
    <tbody>
      <tr id="publiek">
        <th scope="row">Publiek</th>
        <td><strong>Groep</strong> Voor &lt;velen&gt;</td>
        <td>Individu</td>
        <td>Niet altijd</td>
      </tr>
      <tr>
        <th scope="row"></th>
        <td>Pull</td>
        <td><strong>Push</strong> Nu</td>
        <td></td>
      </tr>
    </tbody>
  </table>
</brug-difference-card>`,
  ],
  [
    'a call to action',
    {
      ...EMPTY['whitepaper-cta'],
      heading: 'De kloof dichten',
      href: '/files/kloof.pdf?a=1&b=2',
      label: 'Lees de "gids"',
      filename: 'gids.pdf',
      cover: '/kloof.webp',
      coverAlt: 'Omslag',
      format: 'PDF',
      pages: 24,
      size: 1_200_000,
      text: 'Zes bladzijden.',
      layout: 'banner',
      gate: 'email',
      delivery: {
        service: 'web3forms',
        action: 'https://api.web3forms.com/submit',
        hidden: [['access_key', '3f0b']],
        names: '',
        enctype: '',
      },
      consent: 'optional',
      consentText: 'Mail mij',
      privacyHref: '/privacy',
    },
    `<brug-whitepaper-cta
  heading="De kloof dichten"
  cover="/kloof.webp"
  cover-alt="Omslag"
  format="PDF"
  pages="24"
  size="1200000"
  layout="banner"
  gate="email"
  action="https://api.web3forms.com/submit"
  consent="optional"
  privacy-href="/privacy"
>
  <p>Zes bladzijden.</p>
  <a href="/files/kloof.pdf?a=1&amp;b=2" download="gids.pdf">Lees de "gids"</a>
  <input type="hidden" slot="fields" name="access_key" value="3f0b" />
  <span slot="consent">Mail mij</span>
</brug-whitepaper-cta>`,
  ],
  [
    'a form',
    {
      ...EMPTY['partner-form'],
      heading: 'Word partner',
      fields: 'name email',
      ownFields: [
        { label: 'Budget', name: 'budget', type: 'number', required: true, options: '' },
        { label: 'Branche', name: 'branche', type: 'select', required: false, options: 'Bouw\nZorg' },
        { label: 'Contact', name: 'contact', type: 'radio', required: true, options: 'Bel mij' },
        { label: 'Akkoord', name: 'akkoord', type: 'checkbox', required: false, options: '' },
        { label: 'Vraag', name: 'vraag', type: 'textarea', required: false, options: '' },
      ],
      delivery: { service: '', action: '/contact', hidden: [], names: 'email=EMAIL', enctype: 'application/json' },
      consent: 'required',
      consentBy: 'Bedrijf & zoon',
      privacyHref: '/privacy',
      prefill: 'email name',
      attribution: 'session',
      toolName: 'stel_een_vraag',
      toolDescription: 'Voor vragen en offertes.',
      submitLabel: 'Stuur maar',
      thanks: 'Tot snel!',
      successHref: '/bedankt',
      navigate: true,
      fallbackEmail: 'ada@bedrijf.nl',
      rest: '<p slot="captcha">x</p>',
    },
    `<brug-partner-form
  fields="name email"
  heading="Word partner"
  action="/contact"
  names="email=EMAIL"
  enctype="application/json"
  consent="required"
  consent-by="Bedrijf &amp; zoon"
  privacy-href="/privacy"
  prefill="email name"
  attribution="session"
  toolname="stel_een_vraag"
  tooldescription="Voor vragen en offertes."
  submit-label="Stuur maar"
  success-href="/bedankt"
  navigate
>
  <label slot="fields">Budget <input type="number" name="budget" required /></label>
  <label slot="fields">
    Branche
    <select name="branche">
      <option value=""></option>
      <option>Bouw</option>
      <option>Zorg</option>
    </select>
  </label>
  <fieldset slot="fields">
    <legend>Contact</legend>
    <label><input type="radio" name="contact" required value="Bel mij" /> Bel mij</label>
  </fieldset>
  <label slot="fields"><input type="checkbox" name="akkoord" value="ja" /> Akkoord</label>
  <label slot="fields">Vraag <textarea name="vraag"></textarea></label>
  <p slot="success">Tot snel!</p>
  <p slot="fallback"><a href="mailto:ada@bedrijf.nl">ada@bedrijf.nl</a></p>
  <p slot="captcha">x</p>
</brug-partner-form>`,
  ],
];

describe('a snippet', () => {
  for (const [name, arbitrary] of Object.entries({ cards, ctas, forms })) {
    it(`is read back into the embed that it was written from (${name})`, () => {
      fc.assert(
        fc.property(arbitrary as fc.Arbitrary<Embed>, (embed) => {
          expect(readSnippet(whole(embed))?.embed).to.deep.equal(tidy(embed));
        }),
        { numRuns: 400 },
      );
    });
  }

  for (const [what, embed, snippet] of WRITTEN) {
    it(`is written so, letter by letter: ${what}`, () => expect(whole(embed)).to.equal(snippet));
    it(`is read back into what was filled in: ${what}`, () => expect(readSnippet(snippet)?.embed).to.deep.equal(embed));
  }

  it('is written the same after it was read', () => {
    fc.assert(
      fc.property(embeds, (embed) => {
        const written = whole(embed);
        expect(whole(readSnippet(written)!.embed)).to.equal(written);
      }),
      { numRuns: 300 },
    );
  });

  it('is made of one tag that the parser reads to its end', () => {
    fc.assert(
      fc.property(embeds, (embed) => {
        const page = new DOMParser().parseFromString(`<body>${writeTag(embed)}<hr>`, 'text/html');
        expect([...page.body.children].map(({ localName }) => localName)).to.deep.equal([`brug-${embed.widget}`, 'hr']);
      }),
    );
  });

  it('keeps what the builder has no box for', () => {
    const html =
      '<brug-partner-form id="lead" data-crm="7" timeout="30" action="/x">' +
      '<label slot="fields">Code <input name="code" pattern="[A-Z]+"></label><p slot="intro">Lees <a href="/">dit</a>.</p>' +
      '</brug-partner-form>';
    const written = writeTag(readSnippet(html)!.embed);
    for (const part of ['id="lead"', 'data-crm="7"', 'timeout="30"', 'pattern="[A-Z]+"', '<a href="/">dit</a>']) {
      expect(written).to.include(part);
    }
  });

  const FIELDS: readonly (readonly [what: string, html: string, isField: boolean])[] = [
    ['a label with its control', '<label slot="fields">Code <input name="code"></label>', true],
    ['a box that is no label', '<div slot="fields">Code <input name="code"></div>', false],
    ['a label with two controls', '<label slot="fields">Code <input name="code"><input name="more"></label>', false],
    [
      'a group of choices',
      '<fieldset slot="fields"><legend>Hoe</legend><label><input type="radio" name="how" value="Mail"> Mail</label></fieldset>',
      true,
    ],
    [
      'choices in a box that is no group',
      '<div slot="fields"><label><input type="radio" name="how" value="Mail"> Mail</label></div>',
      false,
    ],
  ];
  for (const [what, html, isField] of FIELDS) {
    it(`reads ${what} ${isField ? 'as a field of the site' : 'as it stands'}`, () => {
      const { embed } = readSnippet(`<brug-partner-form action="/x">${html}</brug-partner-form>`)!;
      expect((embed as FormEmbed).ownFields.length).to.equal(isField ? 1 : 0);
      const written = writeTag(embed);
      for (const [input] of html.matchAll(/name="[^"]+"/g)) expect(written).to.include(input);
    });
  }

  it('says of which rows it read only the words', () => {
    const html =
      '<brug-difference-card><table><tr><td><th>A<th>B<tr><th>Prijs<td>1<td><a href="/">2</a></table></brug-difference-card>';
    expect(readSnippet(html)!.plainRows).to.deep.equal(['Prijs']);
  });

  it('is nothing where there is no embed', () => {
    expect(readSnippet('<p>hallo</p>')).to.equal(undefined);
  });
});
