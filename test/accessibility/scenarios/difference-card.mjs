export const TABLE = `
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
const remote = (src) => `<brug-difference-card heading="Marketing en sales" src="${src}"></brug-difference-card>`;

const DATA = { first: 'Marketing', second: 'Sales', differences: [{ first: 'Groep', second: 'Individu' }] };

/** States of the difference card: what stands on the page, and what happens to it. */
export const differenceCard = {
  'difference-card.cards': {
    body: card(''),
    run: ({ shows }) => shows('at rest', 'Groep versus Individu'),
  },

  'difference-card.table': {
    body: card('layout="table" linkable'),
    run: ({ shows }) => shows('at rest', 'columnheader'),
  },

  'difference-card.collapsible': {
    body: card('collapsible'),
    async run({ page, shows }) {
      await shows('closed', 'not expanded');
      await page.focus('brug-difference-card >>> summary');
      await page.keyboard.press('Enter');
      await shows('the first one open', 'Spreekt doelgroepen aan.');
      await page.focus('brug-difference-card >>> .toggle-all');
      await page.keyboard.press('Enter');
      await shows('all open', 'Alles sluiten');
      await page.keyboard.press('Enter');
      await shows('all closed again', 'Alles openen');
    },
  },

  'difference-card.linkable': {
    body: card('linkable'),
    async run({ page, browserName, shows, passes }) {
      await shows('at rest', 'Kopieer de link');
      const { origin } = new URL(page.url());
      // Firefox asks for no permission when a key was pressed.
      if (browserName === 'chromium')
        await page.browserContext().overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
      await page.bringToFront();
      await page.focus('brug-difference-card >>> .copy');
      await page.keyboard.press('Enter');
      await shows('the address is copied', 'Link gekopieerd');
      await passes(3000);
      await shows('and a while later', 'Kopieer de link naar “Groep');
    },
  },

  'difference-card.address': {
    body: card('collapsible'),
    async run({ page, shows, passes }) {
      await page.evaluate(() => (location.hash = 'bereik-versus-omzet'));
      await passes(1000);
      await shows('an address has led to the second difference', 'Sluit overeenkomsten.');
    },
  },

  'difference-card.remote': {
    body: remote('/never'),
    files: { '/comparison.json': JSON.stringify(DATA) },
    async run({ page, shows }) {
      await shows('loading', 'worden geladen');
      await page.evaluate(() => (document.querySelector('brug-difference-card').src = '/missing.json'));
      await shows('could not be loaded', 'button');
      await page.focus('brug-difference-card >>> button');
      await page.evaluate(() => {
        const { fetch } = window;
        window.fetch = () => new Promise((done) => (window.answer = () => done(fetch('/comparison.json'))));
      });
      await page.keyboard.press('Enter');
      await shows('loading again', 'worden geladen');
      await page.evaluate(() => window.answer());
      await shows('loaded', 'Groep versus Individu');
    },
  },
};
