import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { stub } from 'sinon';
import '../../src/difference-card/difference-card.js';
import type { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import { comparisonTable, CONTENT } from '../../stories/content.js';
import { consoleDuring } from '../helpers/console.js';
import { part, textOf } from '../helpers/form.js';

/** One difference, as a page adds it later. */
function comparisonTableElement(): HTMLTableElement {
  const table = document.createElement('table');
  table.innerHTML =
    '<tr><td></td><th>A</th><th>B</th></tr><tr><th>Duur</th><td><b>Lang</b> Jaren.</td><td><b>Kort</b> Dagen.</td></tr>';
  return table;
}

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

describe('a card without scan', () => {
  it('takes a value, which a browser may bring back, and gives a form nothing', async () => {
    const form = await fixture<HTMLFormElement>(html`
      <form><brug-difference-card name="gap">${comparisonTable(CONTENT.nl.rows)}</brug-difference-card></form>
    `);
    const card = form.querySelector('brug-difference-card')!;
    await card.updateComplete;
    card.value = 'Grootste kloof: Bereik versus Omzet (Grote kloof)';
    card.formStateRestoreCallback('Kleine kloof');
    form.reset();
    expect(card.value).to.equal('');
    expect([...new FormData(form).keys()]).to.deep.equal([]);
  });

  it('that asks for one without its file says which one on the console, and shows the differences', async () => {
    const told = await consoleDuring(async () => {
      const card = await fixture<DifferenceCardElement>(
        html`<brug-difference-card scan>${comparisonTable(CONTENT.nl.rows)}</brug-difference-card>`,
      );
      await card.updateComplete;
      expect(all(card, 'h2, h3')).to.have.length(7);
      await aTimeout(3200);
    });
    expect(told.filter((text) => text.includes('dist/scan.js'))).to.have.length(1);
  });
});

describe('a card that loses what has focus', () => {
  it('and has nothing left to show stays whole', async () => {
    const card = await fixture<DifferenceCardElement>(html`
      <brug-difference-card collapsible>${comparisonTable(CONTENT.nl.rows)}</brug-difference-card>
    `);
    await card.updateComplete;
    card.shadowRoot!.querySelector('summary')!.focus();
    card.querySelector('table')!.remove();
    await aTimeout(0);
    await card.updateComplete;
    expect(all(card, 'summary')).to.deep.equal([]);
    card.append(comparisonTableElement());
    await aTimeout(0);
    await card.updateComplete;
    expect(all(card, 'summary')).to.have.length(1);
  });
});

describe('reveal', () => {
  it('scrolls smoothly to a difference, for who likes motion, and at once when told', async () => {
    const card = await fixture<DifferenceCardElement>(
      html`<brug-difference-card>${comparisonTable(CONTENT.nl.rows)}</brug-difference-card>`,
    );
    await card.updateComplete;
    const scroll = stub(Element.prototype, 'scrollIntoView');
    expect(card.reveal('merk-versus-klant')).to.be.true;
    expect(card.reveal('merk-versus-klant', false)).to.be.true;
    expect(card.reveal('niets')).to.be.false;
    scroll.restore();
    const asked = scroll.args.map(([options]) => (options as ScrollIntoViewOptions).behavior);
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    expect(asked).to.deep.equal([isCalm ? 'instant' : 'smooth', 'instant']);
  });
});
