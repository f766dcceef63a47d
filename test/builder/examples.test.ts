import { expect } from '@open-wc/testing';
import { DEFAULT_FIELDS } from '../../src/partner-form/partner-form.element.js';
import { EMPTY, type WidgetName } from '../../builder/src/model/embed.js';
import { example } from '../../builder/src/model/examples.js';
import { writeTag } from '../../builder/src/snippet/write.js';
import type { BuilderLanguage } from '../../builder/src/words/text.js';

/** What somebody gets who begins with the example. */
const EXAMPLES: readonly (readonly [widget: WidgetName, language: BuilderLanguage, snippet: string])[] = [
  [
    'difference-card',
    'nl',
    `
<brug-difference-card>
  <table>
    <caption>De verschillen tussen sales en marketing</caption>
    <thead>
      <tr>
        <td></td>
        <th scope="col">Marketing</th>
        <th scope="col">Sales</th>
        <th scope="col">Nuance</th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <th scope="row">Publiek</th>
        <td><strong>Groep</strong> Spreekt doelgroepen aan: mensen met gedeelde kenmerken.</td>
        <td><strong>Individu</strong> Voert het gesprek met één klant tegelijk.</td>
        <td>Online is een groep inmiddels persoon voor persoon te bereiken.</td>
      </tr>
      <tr>
        <th scope="row">Resultaat</th>
        <td><strong>Behoefte</strong> Wekt een behoefte, ook als die nog sluimert.</td>
        <td><strong>Transactie</strong> Brengt de transactie tot stand.</td>
        <td></td>
      </tr>
      <tr>
        <th scope="row">Beweging</th>
        <td><strong>Pull</strong> Trekt de klant naar het merk toe.</td>
        <td><strong>Push</strong> Legt het aanbod voor en overtuigt.</td>
        <td></td>
      </tr>
    </tbody>
  </table>
</brug-difference-card>
`,
  ],
  [
    'difference-card',
    'en',
    `
<brug-difference-card lang="en">
  <table>
    <caption>How sales and marketing differ</caption>
    <thead>
      <tr>
        <td></td>
        <th scope="col">Marketing</th>
        <th scope="col">Sales</th>
        <th scope="col">Nuance</th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <th scope="row">Audience</th>
        <td><strong>Group</strong> Speaks to audiences: people who share traits.</td>
        <td><strong>Individual</strong> Talks with one customer at a time.</td>
        <td>Online, a group can now be reached person by person.</td>
      </tr>
      <tr>
        <th scope="row">Outcome</th>
        <td><strong>Need</strong> Stirs a need, even one that is still latent.</td>
        <td><strong>Transaction</strong> Closes the transaction.</td>
        <td></td>
      </tr>
      <tr>
        <th scope="row">Motion</th>
        <td><strong>Pull</strong> Draws the customer towards the brand.</td>
        <td><strong>Push</strong> Puts the offer forward and persuades.</td>
        <td></td>
      </tr>
    </tbody>
  </table>
</brug-difference-card>
`,
  ],
  [
    'whitepaper-cta',
    'nl',
    `
<brug-whitepaper-cta
  heading="De kloof tussen sales en marketing dichten"
  cover="/omslag.webp"
  format="PDF"
  pages="6"
  size="45704"
>
  <p>Waar de spanningen vandaan komen, en wat helpt om beide teams samen te laten optrekken.</p>
  <a href="/whitepaper.pdf" download>Download de whitepaper</a>
</brug-whitepaper-cta>
`,
  ],
  [
    'whitepaper-cta',
    'en',
    `
<brug-whitepaper-cta
  heading="Closing the gap between sales and marketing"
  lang="en"
  cover="/cover.webp"
  format="PDF"
  pages="6"
  size="45704"
>
  <p>Where the tension comes from, and what helps both teams pull together.</p>
  <a href="/whitepaper.pdf" download>Download the whitepaper</a>
</brug-whitepaper-cta>
`,
  ],
  [
    'partner-form',
    'nl',
    `
<brug-partner-form
  heading="Interesse om partner te worden?"
  action="https://www.example.com/contact"
  consent="required"
  privacy-href="https://www.example.com/privacy"
>
  <p slot="intro">Laat je gegevens achter voor een vrijblijvende kennismaking, of stel je vraag: we nemen contact met je op.</p>
</brug-partner-form>
`,
  ],
  [
    'partner-form',
    'en',
    `
<brug-partner-form
  heading="Interested in becoming a partner?"
  lang="en"
  action="https://www.example.com/contact"
  consent="required"
  privacy-href="https://www.example.com/privacy"
>
  <p slot="intro">Leave your details for a no-obligation introduction, or ask your question: we will get in touch.</p>
</brug-partner-form>
`,
  ],
];

describe('what an embed begins with', () => {
  for (const [widget, language, snippet] of EXAMPLES)
    it(`is, from the example of a ${widget} in ${language}, letter by letter this`, () =>
      expect(writeTag(example(widget, language))).to.equal(snippet.trim()));

  /** What is chosen at the beginning; everything else is empty. */
  const CHOSEN: Readonly<Record<WidgetName, object>> = {
    'difference-card': { headingLevel: 2, layout: 'cards' },
    'whitepaper-cta': { headingLevel: 2, layout: 'card', gate: 'none', consent: 'none', attribution: 'page' },
    'partner-form': { headingLevel: 2, fields: DEFAULT_FIELDS, consent: 'none', attribution: 'page' },
  };
  for (const [widget, chosen] of Object.entries(CHOSEN) as [WidgetName, object][])
    it(`is nothing but what has to be chosen, of a ${widget}`, () => {
      const isEmpty = (value: unknown): boolean =>
        typeof value === 'object' ? Object.values(value as object).every(isEmpty) : !value;
      const { widget: name, ...parts } = EMPTY[widget];
      expect(name).to.equal(widget);
      expect(Object.fromEntries(Object.entries(parts).filter(([, value]) => !isEmpty(value)))).to.deep.equal(chosen);
    });
});
