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

/** Opens the email step, with the keyboard. */
async function ask({ page, passes }) {
  await page.focus('brug-whitepaper-cta >>> [part=button]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('brug-whitepaper-cta >>> [name=email]');
  await passes(HEARD);
}

/** Milliseconds that what had focus stays in the tree, so that a screen reader can follow. */
const HEARD = 1000;

/** Waits for the link, and until what had focus before it has left the tree. */
async function isReady({ page, passes }) {
  await page.waitForSelector('brug-whitepaper-cta >>> a[part=button]');
  await passes(HEARD);
}

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
    async run(widget) {
      const { page, shows, passes } = widget;
      await shows('closed', 'button');
      await ask(widget);
      await shows('asking', 'textbox');
      await page.keyboard.press('Enter');
      await shows('a mistake', 'invalid');
      await send(page, 'ada@bedrijf.nl');
      await shows('sending', 'disabled');
      await passes(500);
      await shows('sending takes long', 'disabled');
    },
  },

  'whitepaper-cta.failed': {
    body: cta('gate="email" action="/receiver/500" retries="0"'),
    async run(widget) {
      const { page, shows } = widget;
      await ask(widget);
      await send(page, 'ada@bedrijf.nl');
      await shows('failed', 'Probeer het opnieuw');
      await sendTo(page, '/receiver/201');
      await page.focus('brug-whitepaper-cta >>> [part=submit]');
      await page.keyboard.press('Enter');
      await isReady(widget);
      await shows('ready', 'link "Download de whitepaper');
    },
  },

  'whitepaper-cta.soft-gate': {
    body: cta('gate="soft" action="/receiver/201"'),
    async run(widget) {
      const { page, shows } = widget;
      await ask(widget);
      await shows('asking, and it can be skipped', 'textbox');
      await send(page, 'ada@bedrijf.nl');
      await isReady(widget);
      await shows('ready', 'link "Download de whitepaper');
    },
  },
};
