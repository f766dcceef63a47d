import { expect, fixture, html } from '@open-wc/testing';
import '../../src/difference-card/difference-card.js';
import type { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import { comparisonTable, CONTENT } from '../../stories/content.js';
import { part, until } from '../helpers/form.js';

async function draw(rows: number, sticky = ''): Promise<DifferenceCardElement> {
  const place = await fixture(
    html`<div style="padding-block: 200px 2000px; ${sticky && `--brug-sticky: ${sticky}`}">
      <brug-difference-card>${comparisonTable(CONTENT.nl.rows.slice(0, rows))}</brug-difference-card>
    </div>`,
  );
  const card = place.querySelector('brug-difference-card')!;
  await card.updateComplete;
  return card;
}

const heads = (card: DifferenceCardElement): HTMLElement => part(card, 'heads')!;
const top = (card: DifferenceCardElement): number => Math.round(heads(card).getBoundingClientRect().top);
function hasPaper(card: DifferenceCardElement): boolean {
  const { content, opacity } = getComputedStyle(heads(card), '::before');
  return content !== 'none' && opacity === '1';
}
const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Scrolls until the last row but one is at the top of the window. */
function scrollPast(card: DifferenceCardElement): void {
  const rows = [...card.shadowRoot!.querySelectorAll('.difference')];
  window.scrollBy(0, rows.at(-2)!.getBoundingClientRect().top);
}

describe('the names of the subjects', () => {
  afterEach(() => window.scrollTo(0, 0));

  it('stay in view while four rows or more pass, on paper only then', async () => {
    const card = await draw(7);
    await nextFrame();
    expect(hasPaper(card)).to.be.false;
    scrollPast(card);
    expect(top(card)).to.equal(0);
    await until(() => hasPaper(card), 'the paper behind the names');
    window.scrollTo(0, 0);
    await until(() => !hasPaper(card), 'the names as they were');
    expect(top(card)).to.be.above(0);
  });

  it('stand below a sticky header of the page as high as --brug-sticky', async () => {
    const card = await draw(7, '64px');
    scrollPast(card);
    expect(top(card)).to.equal(64);
    await until(() => hasPaper(card), 'the paper behind the names');
  });

  it('show a raised or lowered number close to its letters', async () => {
    const card = await fixture<DifferenceCardElement>(
      html`<brug-difference-card>
        <table>
          <tr>
            <th></th>
            <th>CO<sub>2</sub></th>
            <th>B</th>
          </tr>
          <tr>
            <td>t</td>
            <td>X</td>
            <td>Y</td>
          </tr>
        </table>
      </brug-difference-card>`,
    );
    await card.updateComplete;
    const number = heads(card).querySelector('sub')!;
    const letters = document.createRange();
    letters.selectNode(number.previousSibling!);
    expect(number.getBoundingClientRect().left - letters.getBoundingClientRect().right).to.be.below(1);
  });

  it('scroll along with three rows, which are seen at a glance', async () => {
    const card = await draw(3);
    scrollPast(card);
    await nextFrame();
    expect(top(card)).to.be.below(0);
    expect(hasPaper(card)).to.be.false;
  });

  it('do not cover the row that a link leads to', async () => {
    const card = await draw(7);
    expect(card.reveal('merk-versus-klant', false)).to.be.true;
    const row = [...card.shadowRoot!.querySelectorAll('.difference')].at(-1)!;
    expect(row.getBoundingClientRect().top).to.be.at.least(heads(card).getBoundingClientRect().bottom);
  });
});

describe('the names of the subjects where styles cannot ask whether they are stuck', () => {
  const { supports } = CSS;
  before(
    () =>
      (CSS.supports = (...asked: string[]) =>
        !asked.includes('scroll-state') && supports.apply(CSS, asked as [string])),
  );
  after(() => (CSS.supports = supports));
  afterEach(() => window.scrollTo(0, 0));

  for (const sticky of ['', '64px'])
    it(`are told ${sticky ? 'below a header of the page' : 'at the top of the window'}`, async () => {
      const card = await draw(7, sticky);
      expect(heads(card).classList.contains('stuck')).to.be.false;
      scrollPast(card);
      await until(() => heads(card).classList.contains('stuck'), 'names that are stuck');
      window.scrollTo(0, 0);
      await until(() => !heads(card).classList.contains('stuck'), 'names in their place');
    });
});
