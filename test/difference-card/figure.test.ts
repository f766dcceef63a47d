import { expect, fixture } from '@open-wc/testing';
import '../../src/difference-card/difference-card.js';
import type { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import { consoleDuring } from '../helpers/console.js';
import { part, textOf } from '../helpers/form.js';

// As the Table block of WordPress 7.1 saves it: no scope, topics in <td>, the caption in a <figcaption>.
const BLOCK = `<figure class="wp-block-table"><table class="has-fixed-layout"><thead><tr><th></th><th>Marketing</th><th>Sales</th></tr></thead>
  <tbody><tr><td>Publiek</td><td><strong>Groep</strong> Spreekt groepen aan.</td><td><strong>Individu</strong> Spreekt één klant.</td></tr></tbody></table>
  <figcaption class="wp-element-caption">Marketing en sales</figcaption></figure>`;

async function cardIn(page: string): Promise<DifferenceCardElement> {
  const holder = document.createElement('div');
  holder.innerHTML = page;
  await fixture(holder);
  const card = holder.querySelector('brug-difference-card')!;
  await card.updateComplete;
  return card;
}

const all = (card: DifferenceCardElement, selector: string): string[] =>
  [...card.shadowRoot!.querySelectorAll(selector)].map(textOf);

describe('a table in a figure', () => {
  it('is read as the WordPress block writes it, its caption as the heading, without a complaint', async () => {
    let card!: DifferenceCardElement;
    const messages = await consoleDuring(async () => {
      card = await cardIn(`<brug-difference-card>${BLOCK}</brug-difference-card>`);
    });
    expect(textOf(part(card, 'heading'))).to.equal('Marketing en sales');
    expect(all(card, '.topic')).to.deep.equal(['Publiek']);
    expect(all(card, 'h3')).to.deep.equal(['Groep versus Individu']);
    expect(all(card, '[part~=subject]')).to.deep.equal(['Marketing', 'Sales']);
    expect(all(card, '.side.first .text')).to.deep.equal(['Spreekt groepen aan.']);
    expect(messages).to.deep.equal([]);
  });

  it('prefers a caption of the table, and the heading of the tag to both', async () => {
    const block = BLOCK.replace('<thead>', '<caption>Onderschrift</caption><thead>');
    const card = await cardIn(`<brug-difference-card>${block}</brug-difference-card>`);
    expect(textOf(part(card, 'heading'))).to.equal('Onderschrift');
    card.heading = 'Kop';
    await card.updateComplete;
    expect(textOf(part(card, 'heading'))).to.equal('Kop');
  });

  it('leaves alone the caption of a figure that the card itself stands in', async () => {
    const table = BLOCK.replace(/<\/?fig[^]*?>|Marketing en sales/g, '');
    const card = await cardIn(
      `<figure><brug-difference-card>${table}</brug-difference-card><figcaption>Van de pagina</figcaption></figure>`,
    );
    expect(all(card, 'h3')).to.deep.equal(['Groep versus Individu']);
    expect(part(card, 'heading')).to.be.null;
  });

  it('shows a changed caption at once', async () => {
    const card = await cardIn(`<brug-difference-card>${BLOCK}</brug-difference-card>`);
    card.querySelector('figcaption')!.textContent = 'Anders';
    await new Promise((done) => setTimeout(done));
    await card.updateComplete;
    expect(textOf(part(card, 'heading'))).to.equal('Anders');
  });
});
