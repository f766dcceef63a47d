const form = (attributes) =>
  `<brug-partner-form heading="Interesse om partner te worden?" retries="0" ${attributes}></brug-partner-form>`;

const sendTo = (page, action) =>
  page.evaluate((address) => (document.querySelector('brug-partner-form').action = address), action);

/** Fills in name and address, and stands on the button. */
async function fillIn(visit) {
  await visit.press('Tab');
  await visit.type('Ada de Vries');
  await visit.press('Tab');
  await visit.type('ada@bedrijf.nl');
  await visit.press('Tab');
}

/** What is heard of the partner form. */
export const partnerForm = {
  'partner-form.at-rest': {
    body: form('action="/receiver/201" consent="required" privacy-href="/privacy"'),
    async walk(visit) {
      await visit.readOn();
      await visit.press('ctrl+Home');
      await visit.repeat('Tab', 9);
    },
  },

  'partner-form.mistakes': {
    body: form('action="/receiver/201" fields="name email message" consent="required"'),
    async walk(visit) {
      await visit.repeat('Tab', 5);
      await visit.press('Return', 'Down', 'Down', 'Tab', 'Return');
      await visit.type('Ada');
      await visit.press('Tab');
      await visit.type('ada@');
      await visit.press('Tab', 'shift+Tab', 'End');
      await visit.type('bedrijf.nl');
      await visit.press('Tab', 'Tab', 'space', 'Tab');
    },
  },

  'partner-form.choices': {
    body: form('action="/receiver/201"'),
    async walk(visit) {
      await visit.page.evaluate(() => {
        document.querySelector('brug-partner-form').fields = [
          { name: 'budget', label: 'Budget', type: 'select', required: true, options: ['Klein', 'Groot'] },
          { name: 'reply', label: 'Antwoord', type: 'radio', required: true, options: ['Per e-mail', 'Per telefoon'] },
          { name: 'visit', label: 'Kom langs', type: 'checkbox', help: 'Op een donderdag' },
        ];
      });
      await visit.repeat('Tab', 4);
      await visit.press('Return', 'Tab', 'Return', 'Down', 'Tab', 'Down');
    },
  },

  'partner-form.question': {
    body: form('action="/receiver/201" fields="intent email message"'),
    async walk(visit) {
      // Orca keeps the arrow keys for reading until it is told otherwise.
      await visit.press('Tab', 'Insert+a', 'Down', 'Tab', 'Tab');
    },
  },

  'partner-form.refused': {
    body: form('action="/receiver/422-object" fields="name email"'),
    async walk(visit) {
      await fillIn(visit);
      await visit.press('Return', 'Tab', 'Return');
    },
  },

  'partner-form.sent': {
    body: form('action="/receiver/very-slow" fields="name email"'),
    async walk(visit) {
      await fillIn(visit);
      await visit.press('Return');
      await visit.untilState('brug-partner-form', 'sent');
      await visit.press('Down', 'Down');
    },
  },

  'partner-form.failed': {
    body: form('action="/receiver/reset" fields="name email"'),
    async walk(visit) {
      await fillIn(visit);
      await visit.press('Return', 'Tab');
      await sendTo(visit.page, '/receiver/500');
      await visit.press('Return');
    },
  },

  'partner-form.offline': {
    body: form('action="/receiver/201" fields="name email"'),
    async walk(visit) {
      await visit.press('Tab');
      await visit.step('there is no network', () => visit.page.setOfflineMode(true));
      await visit.step('the network is back', () => visit.page.setOfflineMode(false));
    },
  },

  'partner-form.unavailable': {
    body: form('fields="name email"'),
    async walk(visit) {
      await fillIn(visit);
      await visit.press('Return');
    },
  },
};
