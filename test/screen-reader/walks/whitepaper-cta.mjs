const cta = (attributes, inside = '<a href="/assets/whitepaper.pdf" download>Download de whitepaper</a>') =>
  `<brug-whitepaper-cta heading="De kloof dichten" format="PDF" pages="6" size="45704" retries="0" ${attributes}>
    <p>Wat helpt om beide teams samen te laten optrekken.</p>
    ${inside}
  </brug-whitepaper-cta>`;

const sendTo = (page, action) =>
  page.evaluate((address) => (document.querySelector('brug-whitepaper-cta').action = address), action);

/** What is heard of the whitepaper call to action. */
export const whitepaperCta = {
  'whitepaper-cta.no-gate': {
    body: cta('cover="/assets/cover.svg" cover-alt="De voorkant"'),
    async walk(visit) {
      await visit.readOn();
      await visit.press('ctrl+Home', 'Tab');
    },
  },

  'whitepaper-cta.no-document': {
    body: cta('', ''),
    walk: (visit) => visit.readOn(),
  },

  'whitepaper-cta.email-gate': {
    body: cta('gate="email" action="/receiver/silent" consent="optional" privacy-href="/privacy"'),
    async walk(visit) {
      await visit.press('Tab', 'Return', 'Return', 'Tab', 'Return');
      await visit.type('ada');
      await visit.press('Tab', 'shift+Tab', 'End');
      await visit.type('@bedrijf.nl');
      await visit.press('Tab', 'Tab', 'Tab', 'Return');
    },
  },

  'whitepaper-cta.failed': {
    body: cta('gate="email" action="/receiver/500"'),
    // That the button cannot be pressed for a moment.
    chanceInFirefox: /^Probeer het opnieuw drukknop grijs\.$/,
    async walk(visit) {
      await visit.press('Tab', 'Return');
      await visit.type('ada@bedrijf.nl');
      await visit.press('Return', 'Tab');
      await sendTo(visit.page, '/receiver/201');
      await visit.press('Return');
      await visit.press('shift+Tab', 'ctrl+Home');
      await visit.readOn();
    },
  },

  'whitepaper-cta.soft-gate': {
    body: cta('gate="soft" action="/receiver/201"'),
    async walk(visit) {
      await visit.press('Tab', 'Return', 'Tab', 'Tab');
    },
  },
};
