import { setTimeout as pause } from 'node:timers/promises';

const TABLE = `
  <table>
    <tr><td></td><th scope="col">Marketing</th><th scope="col">Sales</th></tr>
    <tr>
      <th scope="row">Publiek</th>
      <td><strong>Groep</strong> Spreekt doelgroepen aan.</td>
      <td><strong>Individu</strong> Voert het gesprek met één klant.</td>
      <td>De grens vervaagt.</td>
    </tr>
    <tr>
      <th scope="row">Resultaat</th>
      <td><strong>Bereik</strong> Vergroot de bekendheid.</td>
      <td><strong>Omzet</strong> Sluit overeenkomsten.</td>
      <td></td>
    </tr>
  </table>`;
const card = (attributes) =>
  `<brug-difference-card heading="Marketing en sales" ${attributes}>${TABLE}</brug-difference-card>`;

const DATA = { first: 'Marketing', second: 'Sales', differences: [{ first: 'Groep', second: 'Individu' }] };

/** What is heard of the difference card. */
export const differenceCard = {
  'difference-card.cards': {
    body: card(''),
    async walk(visit) {
      await visit.readOn();
      await visit.press('ctrl+Home');
      await visit.repeat('Down', 10);
      // By headings.
      await visit.press('ctrl+Home');
      await visit.repeat('h', 3);
    },
  },

  'difference-card.table': {
    body: card('layout="table" linkable'),
    async walk(visit) {
      await visit.readOn();
      await visit.press('ctrl+Home');
      // To the table, and from cell to cell.
      await visit.press(
        't',
        'alt+shift+Down',
        'alt+shift+Right',
        'alt+shift+Right',
        'alt+shift+Right',
        'alt+shift+Down',
      );
    },
  },

  'difference-card.narrow-table': {
    body: `<div style="width: 20em">${card('layout="table"')}</div>`,
    async walk(visit) {
      await visit.readOn();
      await visit.press('ctrl+Home');
      await visit.press('t', 'alt+shift+Down', 'alt+shift+Right', 'alt+shift+Right', 'alt+shift+Right');
    },
  },

  'difference-card.collapsible': {
    body: card('collapsible'),
    async walk(visit) {
      await visit.press('Tab', 'Tab', 'Return', 'shift+Tab', 'Return', 'Tab', 'shift+Tab', 'Return');
      // By arrows and by headings.
      await visit.repeat('Down', 2);
      await visit.press('ctrl+Home', 'Tab', 'Return');
      await visit.repeat('Down', 8);
    },
  },

  'difference-card.linkable': {
    body: card('linkable'),
    async walk(visit) {
      await visit.press('Tab', 'Return', 'Tab', 'Return');
    },
  },

  // Before the next one: the mode that Orca is left in goes on into another page.
  'difference-card.address-of-open': {
    body: card(''),
    address: '#bereik-versus-omzet',
    async walk(visit) {
      await visit.press('Down', 'Down');
    },
  },

  'difference-card.address': {
    body: `${card('collapsible')}<a href="#groep-versus-individu">Over het publiek</a>`,
    address: '#bereik-versus-omzet',
    // What Firefox tells of a page that is being loaded, and in which order, differs from time to time.
    chanceInFirefox:
      /^(uitgevouwen|belangrijkste inhoud|Lijst met 2 items\.|Resultaat Bereik .+ uitgevouwen( drukknop)?\.)$/,
    async walk(visit) {
      await visit.press('Tab', 'Return');
      // The place that has focus takes the keys for itself until Orca is told otherwise.
      await visit.press('Insert+a', 'Down');
    },
  },

  'difference-card.remote': {
    body: '<brug-difference-card heading="Marketing en sales" src="/never"></brug-difference-card>',
    // That the button cannot be pressed; and in Firefox, what has focus once the button is gone.
    chanceInFirefox: /^(Probeer het opnieuw drukknop grijs|Lijst met 1 item|Groep versus Individu kop niveau 3)\.$/,
    files: { '/comparison.json': JSON.stringify(DATA) },
    async walk(visit) {
      // What was announced stands in the tree for two seconds, and would be read again.
      await pause(2500);
      await visit.readOn();
      await visit.step('it cannot be loaded', () =>
        visit.page.evaluate(() => (document.querySelector('brug-difference-card').src = '/missing.json')),
      );
      await visit.press('Tab');
      await visit.page.evaluate(() => {
        const { fetch } = window;
        window.fetch = () => new Promise((done) => (window.answer = () => done(fetch('/comparison.json'))));
      });
      await visit.press('Return');
      await visit.step('the answer comes', () => visit.page.evaluate(() => window.answer()));
      await visit.press('Down');
    },
  },
};
