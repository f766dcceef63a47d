import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/difference-card/difference-card.js';
import type { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import { comparisonTable, CONTENT } from '../../stories/content.js';
import { textOf } from '../helpers/form.js';

const all = (card: DifferenceCardElement, selector: string): string[] =>
  [...card.shadowRoot!.querySelectorAll(selector)].map(textOf);

describe('<brug-difference-card>', () => {
  const article = (): Promise<DifferenceCardElement> =>
    fixture(
      html`<brug-difference-card heading="Zeven verschillen"
        >${comparisonTable(CONTENT.nl.rows)}</brug-difference-card
      >`,
    );

  it('shows the seven differences of a table, each with its own heading', async () => {
    const card = await article();
    expect(all(card, 'h3 .title')).to.deep.equal([
      'Groep versus individu',
      'Behoefte versus transactie',
      'Pull versus push',
      'Bereik versus omzet',
      'Strategisch versus tactisch',
      'Lange termijn versus korte termijn',
      'Merk versus klant',
    ]);
    expect(all(card, 'h2')).to.deep.equal(['Zeven verschillen']);
  });

  it('labels both sides with their subject, splits pole and explanation, and keeps the note apart', async () => {
    const card = await article();
    const first = card.shadowRoot!.querySelector('li')!;
    expect([...first.querySelectorAll('[part=subject]')].map(textOf)).to.deep.equal(['Marketing', 'Sales']);
    expect(textOf(first.querySelector('.first-pole'))).to.equal('Groep');
    expect(textOf(first.querySelector('.first-text'))).to.contain('Spreekt doelgroepen aan');
    expect(textOf(first.querySelector('.note'))).to.contain('de grens vervaagt');
  });

  it('shows an edit of the table at once, and leaves untouched rows alone', async () => {
    const card = await article();
    const rows = [...card.shadowRoot!.querySelectorAll('li')];
    card.querySelector('tbody td strong')!.textContent = 'Menigte';
    await aTimeout(0);
    await card.updateComplete;
    expect(all(card, 'h3 .title')[0]).to.equal('Menigte versus individu');
    expect([...card.shadowRoot!.querySelectorAll('li')]).to.deep.equal(rows);
  });

  it('keeps links of a cell, and drops what would run twice', async () => {
    const card = await fixture<DifferenceCardElement>(
      html`<brug-difference-card>
        <table>
          <tr>
            <th></th>
            <th>A</th>
            <th>B</th>
          </tr>
          <tr>
            <td>x</td>
            <td><b>Een</b> <a href="/een" onclick="window.ran = true" style="color: red">meer</a></td>
            <td>Twee</td>
          </tr>
        </table>
      </brug-difference-card>`,
    );
    const link = card.shadowRoot!.querySelector('a')!;
    expect(link.getAttribute('href')).to.equal('/een');
    expect(link.hasAttribute('onclick')).to.be.false;
    expect(link.hasAttribute('style')).to.be.false;
  });

  it('speaks the language of the page', async () => {
    const wrapper = await fixture(
      html`<div lang="de">
        <brug-difference-card>${comparisonTable([['', 'Gruppe', '', 'Mensch', '', '']])}</brug-difference-card>
      </div>`,
    );
    const card = wrapper.querySelector('brug-difference-card')!;
    expect(all(card, 'h3 .title')).to.deep.equal(['Gruppe versus Mensch']);
  });

  it('is accessible', async () => {
    await expect(await article()).to.be.accessible();
  });
});
