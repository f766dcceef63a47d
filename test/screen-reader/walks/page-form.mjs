/** A form that the page wrote itself, in its own words and markup. */
const FORM = `
  <form method="post">
    <p><label>Naam <input name="name" required autocomplete="name"></label></p>
    <p><label>E-mailadres <input name="email" type="email" required autocomplete="email"></label></p>
    <fieldset>
      <legend>Antwoord</legend>
      <label><input type="radio" name="reply" value="mail" required> Per e-mail</label>
      <label><input type="radio" name="reply" value="call"> Per telefoon</label>
    </fieldset>
    <button>Vraag aan</button>
  </form>`;

const form = (attributes) =>
  `<brug-partner-form heading="Praat met ons" retries="0" ${attributes}>${FORM}</brug-partner-form>`;

const GATE = `
  <brug-whitepaper-cta heading="De kloof dichten" format="PDF" pages="6" size="45704" retries="0" gate="email">
    <a href="/assets/whitepaper.pdf" download>Download de whitepaper</a>
    <form slot="gate" action="/receiver/201" method="post">
      <p><label>Zakelijk e-mailadres <input name="email" type="email" required></label></p>
      <button>Stuur mij de whitepaper</button>
    </form>
  </brug-whitepaper-cta>`;

/** What is heard where a page brings its own form. */
export const pageForm = {
  'page-form.mistakes': {
    body: form('action="/receiver/201" consent="required"'),
    async walk(visit) {
      await visit.readOn();
      await visit.press('ctrl+Home');
      await visit.repeat('Tab', 5);
      await visit.press('Return', 'Tab', 'Return');
      await visit.type('Ada');
      await visit.press('Tab');
      await visit.type('ada@');
      await visit.press('Tab', 'shift+Tab');
    },
  },

  'page-form.sent': {
    body: form('action="/receiver/very-slow"'),
    async walk(visit) {
      await visit.press('Tab');
      await visit.type('Ada de Vries');
      await visit.press('Tab');
      await visit.type('ada@bedrijf.nl');
      await visit.press('Tab', 'space', 'Tab', 'Return');
      await visit.untilState('brug-partner-form', 'sent');
      await visit.press('Down');
    },
  },

  'page-form.refused': {
    body: form('action="/receiver/422-object"'),
    async walk(visit) {
      await visit.press('Tab');
      await visit.type('Ada de Vries');
      await visit.press('Tab');
      await visit.type('ada@bedrijf.nl');
      await visit.press('Tab', 'space', 'Tab', 'Return', 'Tab', 'Return');
    },
  },

  'page-form.gate': {
    body: GATE,
    // After typing Orca now and then says nothing of a button in Firefox.
    chanceInFirefox: /^Stuur mij de whitepaper drukknop\.$/,
    async walk(visit) {
      await visit.press('Tab', 'Return', 'Return', 'Tab', 'Return');
      await visit.type('ada@bedrijf.nl');
      await visit.press('Tab', 'Return', 'shift+Tab');
    },
  },
};
