const TABLE = `
  <table>
    <tr><td></td><th scope="col">Marketing</th><th scope="col">Sales</th></tr>
    <tr>
      <th scope="row">Publiek</th>
      <td><strong>Groep</strong> Spreekt doelgroepen aan.</td>
      <td><strong>Individu</strong> Voert het gesprek met één klant.</td>
      <td></td>
    </tr>
    <tr>
      <th scope="row">Resultaat</th>
      <td><strong>Bereik</strong> Vergroot de bekendheid.</td>
      <td><strong>Omzet</strong> Sluit overeenkomsten.</td>
      <td></td>
    </tr>
  </table>`;
const card = {
  body: `<brug-difference-card heading="Marketing en sales" scan name="scan">${TABLE}</brug-difference-card>`,
  scripts: ['/scan.js'],
};

/** What is heard of the scan. */
export const scan = {
  'scan.read': {
    ...card,
    async walk(visit) {
      await visit.readOn();
    },
  },

  'scan.answers': {
    ...card,
    async walk(visit) {
      // One answer, changed by arrows; the second question is skipped, and then the button.
      await visit.press('Tab', 'space', 'Down', 'Down', 'Tab', 'Tab', 'Tab', 'Return');
      // Through the outcome, and to the link.
      await visit.repeat('Down', 8);
      await visit.press('ctrl+Home', 'Tab', 'Tab', 'Return');
    },
  },

  'scan.nothing-answered': {
    ...card,
    async walk(visit) {
      await visit.press('Tab', 'Tab', 'Tab', 'Return');
    },
  },

  'scan.of-two': {
    ...card,
    address: '#scan=scan&groep-versus-individu=3&bereik-versus-omzet=0',
    async walk(visit) {
      // Past the button that takes the other's answers away; then one answer of one's own, and the outcome.
      await visit.press('Tab', 'Tab', 'Tab', 'space', 'Tab', 'Tab', 'Tab', 'Return');
      await visit.repeat('Down', 9);
      // What is told above the differences of the answers in the link.
      await visit.press('ctrl+Home');
      await visit.repeat('Down', 5);
    },
  },
};
