import { html, type TemplateResult } from 'lit';

/** One row of the article's comparison. */
export type Row = readonly [
  topic: string,
  first: string,
  firstText: string,
  second: string,
  secondText: string,
  note: string,
];

/** The article's content, for stories and tests. */
export const CONTENT: Readonly<Record<'nl' | 'en', { heading: string; intro: string; rows: readonly Row[] }>> = {
  nl: {
    heading: 'Zeven verschillen op een rij',
    intro:
      'Marketing en sales verschillen, en kunnen toch niet zonder elkaar. Wie de verschillen kent, begrijpt waar de spanning vandaan komt.',
    rows: [
      [
        'Publiek',
        'Groep',
        'Spreekt doelgroepen aan: mensen met gedeelde kenmerken, zoals leeftijd of branche.',
        'Individu',
        'Voert het gesprek met één klant of toekomstige klant tegelijk.',
        'Online is een groep inmiddels persoon voor persoon te bereiken en te meten; de grens vervaagt.',
      ],
      [
        'Resultaat',
        'Behoefte',
        'Wekt een behoefte, ook als die nog sluimert.',
        'Transactie',
        'Brengt de transactie tussen bedrijf en klant tot stand.',
        'Daardoor worden ze op andere dingen afgerekend.',
      ],
      [
        'Beweging',
        'Pull',
        'Trekt de klant naar het merk toe.',
        'Push',
        'Legt het aanbod voor en overtuigt de klant om te handelen.',
        'Adverteren is push in dienst van pull, en zoekverkeer geeft sales juist pull.',
      ],
      [
        'Maatstaf',
        'Bereik',
        'Telt hoeveel mensen de boodschap zagen, en hoe vaak.',
        'Omzet',
        'Telt omzet en soms de klantwaarde over de hele relatie.',
        'Hier ontstaan de meeste spanningen.',
      ],
      [
        'Aanpak',
        'Strategisch',
        'Bouwt op marktonderzoek en analyse.',
        'Tactisch',
        'Stuurt op verkoopcijfers en marktaandeel.',
        '',
      ],
      [
        'Horizon',
        'Lange termijn',
        'Werkt aan effect dat zich over jaren opbouwt.',
        'Korte termijn',
        'Voelt de druk al na enkele zwakke verkoopdagen, zeker in retail.',
        '',
      ],
      [
        'Vertrekpunt',
        'Merk',
        'Bewaakt het merk en zijn reputatie, vaak met een eigen brandmanager.',
        'Klant',
        'Zet het belang van de klant voorop.',
        '',
      ],
    ],
  },
  en: {
    heading: 'Seven differences at a glance',
    intro:
      'Marketing and sales differ, yet neither can do without the other. Know the differences and you know where the tension comes from.',
    rows: [
      [
        'Audience',
        'Group',
        'Speaks to audiences: people who share traits such as age or industry.',
        'Individual',
        'Talks with one customer, or one future customer, at a time.',
        'Online, a group can now be reached and measured person by person; the line is fading.',
      ],
      [
        'Outcome',
        'Need',
        'Stirs a need, even one that is still latent.',
        'Transaction',
        'Closes the transaction between company and customer.',
        'So the two are judged by different things.',
      ],
      [
        'Motion',
        'Pull',
        'Draws the customer towards the brand.',
        'Push',
        'Puts the offer forward and persuades the customer to act.',
        'Advertising is push in the service of pull, while search traffic hands sales some pull.',
      ],
      [
        'Measure',
        'Reach',
        'Counts how many people saw the message, and how often.',
        'Revenue',
        'Counts revenue, and sometimes customer lifetime value.',
        'Most of the tension starts here.',
      ],
      [
        'Approach',
        'Strategic',
        'Builds on market research and analysis.',
        'Tactical',
        'Steers by sales figures and market share.',
        '',
      ],
      [
        'Horizon',
        'Long term',
        'Works on an effect that builds up over years.',
        'Short term',
        'Feels the pressure after a few weak days, above all in retail.',
        '',
      ],
      [
        'Starting point',
        'Brand',
        'Guards the brand and its reputation, often with a brand manager.',
        'Customer',
        'Puts the customer’s interest first.',
        '',
      ],
    ],
  },
};

/** A table as a site owner writes it. */
export const comparisonTable = (rows: readonly Row[]): TemplateResult =>
  html`<table>
    <thead>
      <tr>
        <td></td>
        <th>Marketing</th>
        <th>Sales</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([topic, first, firstText, second, secondText, note]) =>
          html`<tr>
            <th>${topic}</th>
            <td><strong>${first}</strong> ${firstText}</td>
            <td><strong>${second}</strong> ${secondText}</td>
            <td>${note}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;

/** The other two widgets' content. */
export const OFFER = {
  nl: {
    heading: 'De kloof tussen sales en marketing dichten',
    text: 'Waar de spanningen vandaan komen, en wat helpt om beide teams samen te laten optrekken.',
    button: 'Download de whitepaper',
  },
  en: {
    heading: 'Closing the gap between sales and marketing',
    text: 'Where the tension comes from, and what helps both teams pull together.',
    button: 'Download the whitepaper',
  },
} as const;
export const PARTNER = {
  nl: {
    heading: 'Interesse om partner te worden?',
    text: 'Laat je gegevens achter voor een vrijblijvende kennismaking, of stel je vraag: we nemen contact met je op.',
  },
  en: {
    heading: 'Interested in becoming a partner?',
    text: 'Leave your details for a no-obligation introduction, or ask your question: we will get in touch.',
  },
} as const;

/** Content in the language of the toolbar; there is Dutch and English. */
export const contentIn = (language: unknown): 'nl' | 'en' =>
  language === 'nl' || language === undefined ? 'nl' : 'en';
