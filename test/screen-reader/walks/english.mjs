const TABLE = `
  <table>
    <tr><td></td><th scope="col">Marketing</th><th scope="col">Sales</th></tr>
    <tr>
      <th scope="row">Audience</th>
      <td><strong>Group</strong> Speaks to segments.</td>
      <td><strong>Individual</strong> Speaks with one customer.</td>
      <td lang="nl">De grens vervaagt.</td>
    </tr>
  </table>`;

/** What is heard on an English page, with a reader that speaks English: a walk through each widget. */
export const english = {
  'difference-card.english': {
    body: `<brug-difference-card heading="Marketing and sales">${TABLE}</brug-difference-card>`,
    walk: (visit) => visit.readOn(),
  },

  'whitepaper-cta.english': {
    body: `<brug-whitepaper-cta heading="Closing the gap" format="PDF" pages="6" size="45704" gate="soft"
      action="/receiver/201" retries="0"><a href="/assets/whitepaper.pdf" download>Get the paper</a></brug-whitepaper-cta>`,
    async walk(visit) {
      await visit.press('Tab', 'Return', 'Tab', 'Tab', 'shift+Tab', 'Return');
      await visit.press('Tab', 'Return');
      await visit.type('ada@company.com');
      await visit.press('Return');
    },
  },

  'partner-form.english': {
    body: `<brug-partner-form heading="Become a partner?" action="/receiver/422-object" fields="name email" retries="0"
      consent="required"></brug-partner-form>`,
    async walk(visit) {
      await visit.readOn();
      await visit.press('ctrl+Home', 'Tab', 'Tab', 'Tab', 'Tab', 'Return');
    },
  },

  'partner-form.dutch-in-english': {
    body: '<brug-partner-form lang="nl" action="/receiver/201" fields="name" retries="0"></brug-partner-form>',
    async walk(visit) {
      await visit.readOn();
      await visit.press('ctrl+Home', 'Tab', 'Tab', 'Return');
    },
  },
};
