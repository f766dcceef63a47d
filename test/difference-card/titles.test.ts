import { expect, fixture, html } from '@open-wc/testing';
import '../../src/difference-card/difference-card.js';
import type { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import { textOf } from '../helpers/form.js';

const titlesOf = (card: DifferenceCardElement): string[] =>
  [...card.shadowRoot!.querySelectorAll('h3 .title')].map(textOf);

/** A card of one row, whose second cell is given as HTML. */
async function cardWith(cell: string, row = '', table = ''): Promise<DifferenceCardElement> {
  const card = document.createElement('brug-difference-card');
  card.innerHTML = `<table ${table}><tr><th></th><th>A</th><th>B</th></tr>
    <tr ${row}><td>t</td><td><strong>Marge</strong> x</td>${cell}</tr></table>`;
  return fixture(card);
}

describe('the heading of a difference', () => {
  const cells: [cell: string, title: string][] = [
    ['<td><strong>Omzet</strong> x</td>', 'Marge versus omzet'],
    ['<td>Omzet</td>', 'Marge versus omzet'],
    ['<td translate="no"><strong>Salesforce</strong> x</td>', 'Marge versus Salesforce'],
    ['<td translate="no">Salesforce</td>', 'Marge versus Salesforce'],
    ['<td><strong translate="no">Salesforce</strong> x</td>', 'Marge versus Salesforce'],
    ['<td><strong><span translate="no">Salesforce</span></strong> x</td>', 'Marge versus Salesforce'],
    ['<td><span translate="no"><strong>Salesforce</strong></span> x</td>', 'Marge versus Salesforce'],
    ['<td><strong>Omzet</strong> uit <span translate="no">Salesforce</span></td>', 'Marge versus omzet'],
    ['<td translate="yes">Omzet</td>', 'Marge versus omzet'],
    ['<td><strong>HubSpot</strong></td>', 'Marge versus HubSpot'],
    ['<td><strong>SEO</strong></td>', 'Marge versus SEO'],
    ['<td><strong>B2B</strong></td>', 'Marge versus B2B'],
    ['<td><strong>Web3</strong></td>', 'Marge versus Web3'],
    ['<td><strong>Office 365</strong></td>', 'Marge versus Office 365'],
  ];
  for (const [cell, title] of cells) {
    it(`is "${title}" for ${cell}`, async () => expect(titlesOf(await cardWith(cell))).to.deep.equal([title]));
  }

  it('is not touched by what the page says of itself: a whole page that is not to be translated has no names', async () => {
    document.body.setAttribute('translate', 'no');
    expect(titlesOf(await cardWith('<td>Omzet</td>'))).to.deep.equal(['Marge versus omzet']);
    document.body.removeAttribute('translate');
  });

  it('keeps the capitals of German nouns where the content is German', async () => {
    expect(titlesOf(await cardWith('<td>Umsatz</td>', '', 'lang="de-AT"'))).to.deep.equal(['Marge versus Umsatz']);
  });

  it('leaves a name to translators of pages as the page has it', async () => {
    const card = await cardWith('<td><strong translate="no">Salesforce</strong> x</td>');
    expect(textOf(card.shadowRoot!.querySelector('.second-pole [translate=no]'))).to.equal('Salesforce');
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
