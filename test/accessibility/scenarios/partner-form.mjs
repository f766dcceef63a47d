const form = (attributes) =>
  `<brug-partner-form heading="Interesse om partner te worden?" retries="0" ${attributes}></brug-partner-form>`;

const sendTo = (page, action) =>
  page.evaluate((address) => (document.querySelector('brug-partner-form').action = address), action);

async function fillIn(page, name, text) {
  await page.focus(`brug-partner-form >>> [name=${name}]`);
  await page.keyboard.type(text);
}

async function press(page) {
  await page.focus('brug-partner-form >>> [part=submit]');
  await page.keyboard.press('Enter');
}

/** Fills in what has to be and sends. */
async function send(page) {
  await fillIn(page, 'name', 'Ada de Vries');
  await fillIn(page, 'email', 'ada@bedrijf.nl');
  await press(page);
}

/** States of the partner form. */
export const partnerForm = {
  'partner-form.mistakes': {
    body: form('action="/receiver/201" consent="required" privacy-href="/privacy"'),
    async run({ page, shows }) {
      await shows('at rest', 'button "Versturen"');
      await press(page);
      await shows('mistakes, after an attempt to send', 'invalid');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await shows('at the first mistake, from the summary', 'focus: textbox "Naam"');
      await page.keyboard.type('Ada de Vries');
      await page.keyboard.press('Tab');
      await shows('the first mistake is mended', 'focus: textbox "E-mailadres"');
    },
  },

  'partner-form.choices': {
    body: form('action="/receiver/201"'),
    async run({ page, shows }) {
      await page.evaluate(() => {
        document.querySelector('brug-partner-form').fields = [
          { name: 'budget', label: 'Budget', type: 'select', required: true, options: ['Klein', 'Groot'] },
          { name: 'reply', label: 'Antwoord', type: 'radio', required: true, options: ['Per e-mail', 'Per telefoon'] },
          { name: 'visit', label: 'Kom langs', type: 'checkbox', help: 'Op een donderdag' },
        ];
      });
      await shows('at rest', 'combobox');
      await press(page);
      await shows('nothing is chosen', 'focus: group "Kijk nog even');
    },
  },

  'partner-form.question': {
    body: form('action="/receiver/201" fields="intent email message"'),
    async run({ page, shows }) {
      await page.focus('brug-partner-form >>> [name=intent]');
      await page.keyboard.press('ArrowDown');
      await shows('a question needs a message', 'textbox "Bericht", required');
    },
  },

  'partner-form.refused': {
    body: form('action="/receiver/422-object" fields="name email"'),
    async run({ page, shows }) {
      await send(page);
      await shows('refused by the receiver', 'invalid');
    },
  },

  'partner-form.sent': {
    body: form('action="/receiver/silent" fields="name email"'),
    async run({ page, shows, passes }) {
      await send(page);
      await shows('sending', 'disabled');
      await passes(500);
      await shows('sending takes long', 'disabled');
      await page.evaluate(() => document.querySelector('brug-partner-form').reset());
      await sendTo(page, '/receiver/201');
      await send(page);
      await shows('sent', 'focus: group');
    },
  },

  'partner-form.failed': {
    body: form('action="/receiver/reset" fields="name email"'),
    async run({ page, shows }) {
      await send(page);
      await shows('the network failed', 'Probeer het opnieuw');
      await sendTo(page, '/receiver/500');
      await press(page);
      await shows('the receiver failed', 'focus: group');
    },
  },

  'partner-form.offline': {
    body: form('action="/receiver/201" fields="name email"'),
    async run({ page, shows }) {
      await fillIn(page, 'name', 'Ada de Vries');
      await page.setOfflineMode(true);
      await shows('there is no network', 'verbinding');
      await page.setOfflineMode(false);
      await shows('the network is back', 'De verbinding is terug');
    },
  },

  'partner-form.unavailable': {
    body: form('fields="name email"'),
    async run({ page, shows }) {
      await send(page);
      await shows('there is nowhere to send it', 'focus: group');
    },
  },
};
