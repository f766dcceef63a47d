import { expect, fixture, html } from '@open-wc/testing';
import '../../src/difference-card/difference-card.js';
import type { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import { withIds } from '../../src/difference-card/comparison.js';
import { textOf } from '../helpers/form.js';

const titlesOf = (card: DifferenceCardElement): string[] => [...card.shadowRoot!.querySelectorAll('h3')].map(textOf);

/** A card of one row, whose second cell is given as HTML. */
async function cardWith(cell: string, row = '', table = ''): Promise<DifferenceCardElement> {
  const card = document.createElement('brug-difference-card');
  card.innerHTML = `<table ${table}><tr><th></th><th>A</th><th>B</th></tr>
    <tr ${row}><td>t</td><td><strong>Marge</strong> x</td>${cell}</tr></table>`;
  return fixture(card);
}

describe('the heading of a difference', () => {
  // As the page has written the poles: a language has rules of its own for capitals, and a name has its spelling.
  const cells: [cell: string, title: string][] = [
    ['<td><strong>Omzet</strong> x</td>', 'Marge versus Omzet'],
    ['<td>Omzet</td>', 'Marge versus Omzet'],
    ['<td>omzet</td>', 'Marge versus omzet'],
    ['<td><strong>Salesforce</strong> x</td>', 'Marge versus Salesforce'],
    ['<td><strong translate="no">Salesforce</strong> x</td>', 'Marge versus Salesforce'],
    ['<td>IJsland</td>', 'Marge versus IJsland'],
    ['<td lang="tr">Işık</td>', 'Marge versus Işık'],
    ['<td lang="tr">İstanbul</td>', 'Marge versus İstanbul'],
    ['<td>SEO</td>', 'Marge versus SEO'],
    ['<td>Office 365</td>', 'Marge versus Office 365'],
  ];
  for (const [cell, title] of cells) {
    it(`is "${title}" for ${cell}`, async () => expect(titlesOf(await cardWith(cell))).to.deep.equal([title]));
  }

  it('leaves a name to translators of pages as the page has it', async () => {
    const card = await cardWith('<td><strong translate="no">Salesforce</strong> x</td>');
    expect(textOf(card.shadowRoot!.querySelector('.pole.second [translate=no]'))).to.equal('Salesforce');
  });

  it('is what data-title says, and follows it', async () => {
    const card = await cardWith('<td>Omzet</td>', 'data-title="Waar verdien je aan?"');
    expect(titlesOf(card)).to.deep.equal(['Waar verdien je aan?']);
    expect(card.shadowRoot!.querySelector('.difference')!.id).to.equal('marge-versus-omzet');
    card.querySelectorAll('tr')[1]!.dataset['title'] = 'Waar let je op?';
    await new Promise((done) => setTimeout(done));
    await card.updateComplete;
    expect(titlesOf(card)).to.deep.equal(['Waar let je op?']);
  });

  it('is what title says in JSON, also in the name of its link', async () => {
    const card = await fixture<DifferenceCardElement>(
      html`<brug-difference-card
        linkable
        .differences=${[{ title: 'Waar verdien je aan?', first: 'Marge', second: 'Omzet' }]}
      ></brug-difference-card>`,
    );
    expect(titlesOf(card)).to.deep.equal(['Waar verdien je aan?']);
    expect(card.shadowRoot!.querySelector('.copy')!.getAttribute('aria-label')).to.equal(
      'Kopieer de link naar “Waar verdien je aan?”',
    );
  });
});

describe('the id of a difference', () => {
  for (const [first, second, topic, id] of [
    ['Waarom?', 'Daarom!', '', 'waarom-versus-daarom'],
    ['¿Groep?', '«Individu»', '', 'groep-versus-individu'],
    ['Één', 'Crème brûlée', '', 'een-versus-creme-brulee'],
    ['—', '+', '(Prijs)', 'prijs'],
    ['—', '+', '…', 'versus'],
  ] as const)
    it(`of ${first} and ${second} is ${id}`, () => {
      const texts = { firstText: '', secondText: '', note: '' };
      expect(withIds([{ id: '', first, second, topic, ...texts }])[0]!.id).to.equal(id);
    });
});
