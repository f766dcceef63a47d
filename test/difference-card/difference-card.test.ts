import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/difference-card/difference-card.js';
import type { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import { comparisonTable, CONTENT } from '../../stories/content.js';
import { part, textOf } from '../helpers/form.js';

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
    expect(all(card, 'h3')).to.deep.equal([
      'Groep versus Individu',
      'Behoefte versus Transactie',
      'Pull versus Push',
      'Bereik versus Omzet',
      'Strategisch versus Tactisch',
      'Lange termijn versus Korte termijn',
      'Merk versus Klant',
    ]);
    expect(all(card, 'h2')).to.deep.equal(['Zeven verschillen']);
  });

  it('names both subjects once in view, and at each side for who does not see it', async () => {
    const card = await article();
    expect(all(card, '[part~=subject]')).to.deep.equal(['Marketing', 'Sales']);
    expect(part(card, 'heads')!.getAttribute('aria-hidden')).to.equal('true');
    expect(all(card, 'li:first-child [part~=side]')).to.deep.equal([
      'Marketing: Groep. Spreekt doelgroepen aan: mensen met gedeelde kenmerken, zoals leeftijd of branche.',
      'Sales: Individu. Voert het gesprek met één klant of toekomstige klant tegelijk.',
    ]);
    expect(all(card, 'li:first-child .text').join()).not.to.contain('Marketing');
  });

  it('shows the poles across from each other, apart from what explains them, and the nuance below its word', async () => {
    const card = await article();
    const first = card.shadowRoot!.querySelector('li')!;
    expect([...first.querySelectorAll('.pole')].map(textOf)).to.deep.equal(['Groep', 'Individu']);
    const [left, right] = [...first.querySelectorAll('.pole')].map((pole) => pole.getBoundingClientRect());
    expect(left!.top).to.equal(right!.top);
    expect(left!.right).to.be.at.most(right!.left);
    expect(textOf(first.querySelector('.note'))).to.match(/^Nuance: Online is een groep .*de grens vervaagt/);
  });

  it('ends what is heard of a pole with one full stop, whatever the pole ends with', async () => {
    const card = await fixture<DifferenceCardElement>(html`
      <brug-difference-card
        first="A"
        .differences=${[
          { first: 'Waarom?', second: 'Daarom.' },
          { first: 'Als…', second: 'Dan' },
        ]}
      ></brug-difference-card>
    `);
    expect(all(card, '.side')).to.deep.equal(['A: Waarom?', 'Daarom.', 'A: Als…', 'Dan.']);
  });

  it('shows an edit of the table at once, and leaves untouched rows alone', async () => {
    const card = await article();
    const rows = [...card.shadowRoot!.querySelectorAll('li')];
    card.querySelector('tbody td strong')!.textContent = 'Menigte';
    await aTimeout(0);
    await card.updateComplete;
    expect(all(card, 'h3')[0]).to.equal('Menigte versus Individu');
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

  const UNWANTED = [
    '<iframe srcdoc="x"></iframe>',
    '<object data="/content/good"></object>',
    '<embed src="/content/good">',
    '<script>window.ran = true</script>',
    '<style>.title { display: none }</style>',
    '<link rel="stylesheet" href="data:text/css,">',
    '<meta name="x">',
    '<base>',
    '<template>x</template>',
    '<form><input name="x"></form>',
    '<noscript>x</noscript>',
  ];
  for (const markup of UNWANTED) {
    const [, tag] = /^<(\w+)/.exec(markup)!;
    it(`leaves a <${tag}> of a cell where the page has put it`, async () => {
      const card = document.createElement('brug-difference-card');
      card.innerHTML = `<table><tr><td></td><th>A</th><th>B</th></tr>
        <tr><td>x</td><td><b>Een</b> voor <em>${markup}</em> na</td><td>${markup}Twee</td></tr></table>`;
      (await fixture(html`<div></div>`)).append(card);
      await card.updateComplete;
      expect(all(card, '[part=difference] [part~=pole]')).to.deep.equal(['Een', 'Twee']);
      expect(textOf(part(card, 'difference'))).to.contain('voor na');
      expect(card.shadowRoot!.querySelectorAll(`[part=differences] ${tag}`).length).to.equal(0);
      expect(card.querySelectorAll(tag!).length, 'its own table is left alone').to.equal(2);
    });
  }

  it('is a list to every reader, though it has no markers', async () => {
    const card = await article();
    // Without the role Safari makes no list of it (WebKit, bug 170179).
    expect(part(card, 'differences')!.getAttribute('role')).to.equal('list');
    expect(part(card, 'differences')!.querySelectorAll(':scope > li')).to.have.length(7);
  });

  it('speaks the language of the page', async () => {
    const wrapper = await fixture(
      html`<div lang="de">
        <brug-difference-card>${comparisonTable([['', 'Gruppe', '', 'Mensch', '', '']])}</brug-difference-card>
      </div>`,
    );
    const card = wrapper.querySelector('brug-difference-card')!;
    await card.updateComplete;
    expect(all(card, 'h3')).to.deep.equal(['Gruppe versus Mensch']);
  });

  it('is accessible', async () => {
    await expect(await article()).to.be.accessible();
  });
});
