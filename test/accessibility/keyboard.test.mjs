import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { browsersAmong, openBrowser } from '../e2e/demo-site.mjs';
import { focusComesTo, focusOf, walk } from './focus.mjs';
import { serveWidgets } from './widget-page.mjs';

const ROW = (topic, first, second) =>
  `<tr><th scope="row">${topic}</th><td><b>${first}</b> Uitleg.</td><td><b>${second}</b> Uitleg.</td></tr>`;
const TABLE = `<table>
  <tr><td></td><th scope="col">Marketing</th><th scope="col">Sales</th></tr>
  ${ROW('Publiek', 'Groep', 'Individu')} ${ROW('Resultaat', 'Bereik', 'Omzet')}
</table>`;
const offer = (attributes) =>
  `<brug-whitepaper-cta ${attributes} retries="0"><a href="/assets/whitepaper.pdf" download>Lees</a></brug-whitepaper-cta>`;

const PAGES = {
  card: { body: `<brug-difference-card collapsible linkable>${TABLE}</brug-difference-card>` },
  table: { body: `<brug-difference-card layout="table" linkable>${TABLE}</brug-difference-card>` },
  scan: { body: `<brug-difference-card scan>${TABLE}</brug-difference-card>`, scripts: ['/scan.js'] },
  gate: { body: offer('gate="email" action="/receiver/201" consent="optional" privacy-href="/privacy"') },
  soft: { body: offer('gate="soft" action="/receiver/201"') },
  form: {
    body: `<brug-partner-form action="/receiver/slow" consent="required" privacy-href="/privacy"
      fields="intent name email phone? message"></brug-partner-form>`,
  },
};

const BEFORE = 'button "Ervoor"';
const AFTER = 'button "Erna"';
const COPY = [
  'link "Kopieer de link naar “Groep versus Individu”"',
  'link "Kopieer de link naar “Bereik versus Omzet”"',
];
const CONSENT =
  'checkbox "Ik geef toestemming: jullie mogen mijn gegevens gebruiken om contact met mij op te nemen. Dat kan ik altijd intrekken."';
const MAILINGS =
  'checkbox "Ja, stuur mij af en toe tips per e-mail. Afmelden kan altijd; ook zonder dit kun je downloaden."';
const PRIVACY = 'link "Lees de privacyverklaring"';

let site;
before(async () => (site = await serveWidgets(PAGES)));
after(() => site?.close());

/** Opens a page and stands on the button before the widget; downloads are noted, and not taken. */
async function open(browser, name) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1024, height: 700 });
  await page.goto(`${site.url}${name}`);
  await page.waitForFunction(() => {
    const widget = document.querySelector('main > *');
    return widget.shadowRoot?.querySelector('button, a, input');
  });
  await page.evaluate(() => {
    window.downloads = [];
    document.addEventListener('brug-download', (event) => {
      event.preventDefault();
      window.downloads.push({ path: new URL(event.detail.href).pathname, emailGiven: event.detail.emailGiven });
    });
  });
  await page.keyboard.press('Tab');
  await focusComesTo(page, BEFORE);
  return page;
}

const press = async (page, ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Waits until what has focus is described by a message. */
const isToldAtFocus = (page, message) =>
  page.waitForFunction(
    (wanted) => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      const ids = element?.getAttribute('aria-describedby')?.split(' ') ?? [];
      return ids.some((id) => element.getRootNode().getElementById(id)?.innerText.trim() === wanted);
    },
    { timeout: 5000 },
    message,
  );
const downloadsOf = (page) => page.evaluate(() => window.downloads);

for (const name of browsersAmong('chromium', 'firefox')) {
  describe(`with the keyboard alone, in ${name}`, () => {
    let browser;
    before(async () => (browser = await openBrowser(name)));
    after(() => browser?.close());

    it('reads the difference card: opens one, opens all, and passes through both ways', async () => {
      const page = await open(browser, 'card');
      const closed = [
        'button "Alles openen"',
        'disclosure "Publiek Groep versus Individu"',
        COPY[0],
        'disclosure "Resultaat Bereik versus Omzet"',
        COPY[1],
      ];
      assert.deepEqual(await walk(page, { from: BEFORE, to: AFTER }), closed);
      assert.deepEqual(await walk(page, { from: AFTER, to: BEFORE, backward: true }), closed.toReversed());
      await press(page, 'Tab', 'Tab', 'Enter');
      await focusComesTo(page, `${closed[1]} open`);
      await press(page, ' ');
      await focusComesTo(page, closed[1]);
      await page.keyboard.down('Shift');
      await press(page, 'Tab');
      await page.keyboard.up('Shift');
      await press(page, ' ');
      await focusComesTo(page, 'button "Alles sluiten"');
      const opened = ['button "Alles sluiten"', `${closed[1]} open`, COPY[0], `${closed[3]} open`, COPY[1]];
      assert.deepEqual(await walk(page, { from: opened[0], to: AFTER }), opened.slice(1));
      await page.close();
    });

    it('passes through the table, where nothing but the links takes focus', async () => {
      const page = await open(browser, 'table');
      assert.deepEqual(await walk(page, { from: BEFORE, to: AFTER }), COPY);
      await page.close();
    });

    it('answers the scan by arrows, clears an answer, and goes from the outcome to a difference and back', async () => {
      const page = await open(browser, 'scan');
      await page.waitForSelector('brug-difference-card >>> fieldset');
      const [show, clear] = ['button "Toon de uitkomst"', 'button "Antwoord wissen"'];
      const stops = ['radio "Geen kloof"', 'radio "Geen kloof"', show];
      assert.deepEqual(await walk(page, { from: BEFORE, to: AFTER }), stops);
      await walk(page, { from: AFTER, to: show, backward: true });
      await press(page, 'Enter');
      assert.equal(await focusOf(page), show);

      await page.keyboard.down('Shift');
      // Backwards the last of a group comes first, as browsers have it.
      await press(page, 'Tab', 'Tab');
      await page.keyboard.up('Shift');
      await press(page, ' ', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft');
      await focusComesTo(page, 'radio "Grote kloof" checked');
      await press(page, 'Tab');
      assert.equal(await focusOf(page), clear);
      await press(page, 'Enter');
      await focusComesTo(page, 'radio "Geen kloof"');
      await press(page, 'ArrowDown');
      await focusComesTo(page, 'radio "Kleine kloof" checked');
      assert.deepEqual(await walk(page, { from: 'radio "Kleine kloof" checked', to: show }), [
        clear,
        'radio "Geen kloof"',
      ]);
      await press(page, ' ');
      await focusComesTo(page, 'h3 "De uitkomst"');
      const links = ['link "Groep versus Individu"', 'link "Bereik versus Omzet"'];
      assert.deepEqual(await walk(page, { from: 'h3 "De uitkomst"', to: AFTER }), [
        ...links,
        'button "Kopieer een link met mijn antwoorden"',
      ]);
      await walk(page, { from: AFTER, to: links[1], backward: true });
      await press(page, 'Enter');
      await focusComesTo(page, 'h3 "Bereik versus Omzet"');
      await press(page, 'Tab');
      assert.equal(await focusOf(page), 'radio "Geen kloof"');
      await page.close();
    });

    it('takes the whitepaper: from the button over a mistake to the document', async () => {
      const page = await open(browser, 'gate');
      await press(page, 'Tab');
      assert.equal(await focusOf(page), 'button "Lees"');
      await press(page, 'Enter');
      await focusComesTo(page, 'textbox "E-mailadres"');
      const rest = ['button "Naar de download"', MAILINGS, PRIVACY];
      assert.deepEqual(await walk(page, { from: 'textbox "E-mailadres"', to: AFTER }), rest);
      assert.deepEqual(
        await walk(page, { from: AFTER, to: 'textbox "E-mailadres"', backward: true }),
        rest.toReversed(),
      );
      // The only field is where the mistake is: it is told there, and focus stays.
      await press(page, 'Enter');
      await isToldAtFocus(page, 'Vul je e-mailadres in, zoals naam@example.com');
      assert.equal(await focusOf(page), 'textbox "E-mailadres"');
      await page.keyboard.type('ada@bedrijf.nl');
      await press(page, 'Enter');
      await focusComesTo(page, 'link "Lees"');
      await press(page, 'Enter');
      assert.deepEqual(await downloadsOf(page), [{ path: '/assets/whitepaper.pdf', emailGiven: true }]);
      assert.deepEqual(await walk(page, { from: 'link "Lees"', to: AFTER }), []);
      await page.close();
    });

    it('takes the whitepaper without an address, where that may be skipped', async () => {
      const page = await open(browser, 'soft');
      await press(page, 'Tab', ' ');
      await focusComesTo(page, 'textbox "E-mailadres"');
      const skip = 'link "Download zonder e-mailadres"';
      assert.deepEqual(await walk(page, { from: 'textbox "E-mailadres"', to: skip }), ['button "Naar de download"']);
      await press(page, 'Enter');
      assert.deepEqual(await downloadsOf(page), [{ path: '/assets/whitepaper.pdf', emailGiven: false }]);
      assert.equal(await focusOf(page), skip);
      await page.close();
    });

    it('sends the form: a choice by arrows, a mistake from the summary, and the thanks', async () => {
      const page = await open(browser, 'form');
      const partner = 'radio "Ik wil partner worden" checked';
      const question = 'radio "Ik heb een vraag" checked';
      await press(page, 'Tab');
      assert.equal(await focusOf(page), partner);
      await press(page, 'ArrowDown');
      assert.equal(await focusOf(page), question);
      await press(page, 'ArrowUp');
      assert.equal(await focusOf(page), partner);
      await press(page, 'ArrowDown');
      const stops = [
        ...['Naam', 'E-mailadres', 'Telefoonnummer (optioneel)', 'Bericht'].map((label) => `textbox "${label}"`),
        ...[CONSENT, PRIVACY, 'button "Versturen"'],
      ];
      assert.deepEqual(await walk(page, { from: question, to: AFTER }), stops);
      assert.deepEqual(await walk(page, { from: AFTER, to: question, backward: true }), stops.toReversed());

      await walk(page, { from: question, to: 'button "Versturen"' });
      await press(page, ' ');
      await focusComesTo(page, 'group "Kijk nog even naar deze 4 punten"');
      await press(page, 'Tab', 'Tab');
      assert.equal(await focusOf(page), 'link "Vul je e-mailadres in, zoals naam@example.com"');
      await press(page, 'Enter');
      await focusComesTo(page, 'textbox "E-mailadres"');
      await page.keyboard.type('ada@bedrijf.nl');
      await walk(page, { from: 'textbox "E-mailadres"', to: 'textbox "Naam"', backward: true });
      await page.keyboard.type('Ada');
      await walk(page, { from: 'textbox "Naam"', to: 'textbox "Bericht"' });
      await page.keyboard.type('Kan het ook in het Duits?');
      await press(page, 'Tab', ' ');
      assert.equal(await focusOf(page), `${CONSENT} checked`);
      await walk(page, { from: `${CONSENT} checked`, to: 'button "Versturen"' });
      await press(page, 'Enter');
      // While it is sent the fields cannot be reached, and the way out is open.
      await focusComesTo(page, 'button "Wordt verstuurd…"');
      await focusComesTo(page, 'group "Bedankt"');
      await press(page, 'Tab');
      assert.equal(await focusOf(page), AFTER);
      await page.close();
    });
  });
}
