const cta = (attributes, inside = '<a href="/assets/whitepaper.pdf" download>Download de whitepaper</a>') =>
  `<brug-whitepaper-cta heading="De kloof dichten" format="PDF" pages="6" size="45704" ${attributes}>
    <p>Wat helpt om beide teams samen te laten optrekken.</p>
    ${inside}
  </brug-whitepaper-cta>`;

/** Fills in an address and sends it, with the keyboard. */
async function send(page, email) {
  await page.focus('brug-whitepaper-cta >>> [name=email]');
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
}

/** Opens the e-mail step, with the keyboard. */
async function ask(page) {
  await page.focus('brug-whitepaper-cta >>> [part=button]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('brug-whitepaper-cta >>> [name=email]');
  await focusHasLeft(page, '.take > button');
}

/** What had focus stays in the tree for a moment, so that a screen reader can follow. */
const focusHasLeft = (page, part) =>
  page.waitForFunction(
    (selector) => !document.querySelector('brug-whitepaper-cta').shadowRoot.querySelector(selector),
    {},
    part,
  );

const sendTo = (page, action) =>
  page.evaluate((address) => (document.querySelector('brug-whitepaper-cta').action = address), action);

/** States of the whitepaper call to action. */
export const whitepaperCta = {
  'whitepaper-cta.no-gate': {
    body: cta('cover="/assets/cover.svg" cover-alt="De voorkant"'),
    run: ({ shows }) => shows('at rest', 'Download de whitepaper'),
  },

  'whitepaper-cta.no-document': {
    body: cta('', ''),
    run: ({ shows }) => shows('at rest', 'paragraph'),
  },

  'whitepaper-cta.email-gate': {
    body: cta('gate="email" action="/receiver/silent" retries="0" consent="optional" privacy-href="/privacy"'),
    async run({ page, shows }) {
      await shows('closed', 'button');
      await ask(page);
      await shows('asking', 'textbox');
      await page.keyboard.press('Enter');
      await shows('a mistake', 'invalid');
      await send(page, 'ada@bedrijf.nl');
      await shows('sending', 'disabled');
    },
  },

  'whitepaper-cta.failed': {
    body: cta('gate="email" action="/receiver/500" retries="0"'),
    async run({ page, shows }) {
      await ask(page);
      await send(page, 'ada@bedrijf.nl');
      await shows('failed', 'Probeer opnieuw');
      await sendTo(page, '/receiver/201');
      await page.focus('brug-whitepaper-cta >>> [part=submit]');
      await page.keyboard.press('Enter');
      await focusHasLeft(page, '[part=submit]');
      await shows('ready', 'link "Download de whitepaper');
    },
  },

  'whitepaper-cta.soft-gate': {
    body: cta('gate="soft" action="/receiver/201"'),
    async run({ page, shows }) {
      await ask(page);
      await shows('asking, and it can be skipped', 'textbox');
      await send(page, 'ada@bedrijf.nl');
      await focusHasLeft(page, '[part=submit]');
      await shows('ready', 'link "Download de whitepaper');
    },
  },
};
