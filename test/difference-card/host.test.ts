import { expect, fixture, html } from '@open-wc/testing';
import '../../src/difference-card/difference-card.js';
import { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import { comparisonTable, CONTENT } from '../../stories/content.js';
import { withClock } from '../helpers/clock.js';
import { consoleDuring } from '../helpers/console.js';
import { emulateMedia, NEEDS_DEVTOOLS } from '../helpers/devtools.js';
import { part, textOf, until } from '../helpers/form.js';
import { skip } from '../helpers/skip.js';

const draw = (attributes: { collapsible?: boolean; linkable?: boolean } = {}): Promise<DifferenceCardElement> =>
  fixture(
    html`<brug-difference-card ?collapsible=${attributes.collapsible} ?linkable=${attributes.linkable}
      >${comparisonTable(CONTENT.nl.rows)}</brug-difference-card
    >`,
  );
const isLoading = (card: Element): boolean => card.matches(':state(loading)');

describe('the tag <brug-difference-card>', () => {
  it('has the state "loading" while its content loads, and no longer', async () => {
    const card = await fixture<DifferenceCardElement>(
      html`<brug-difference-card src="/content/slow"></brug-difference-card>`,
    );
    expect(isLoading(card)).to.be.true;
    await until(() => card.shadowRoot!.querySelector('h3'), 'the differences');
    expect(isLoading(card)).to.be.false;
    card.src = `/content/second-time?${Math.random()}`;
    await card.updateComplete;
    expect(isLoading(card)).to.be.true;
    await until(() => part(card, 'failure'), 'a failure');
    expect(isLoading(card)).to.be.false;
  });

  it('shares its internals with a subclass that asks for them, before or after', async () => {
    class OwnCard extends DifferenceCardElement {
      readonly internals = this.attachInternals();
    }
    customElements.define('own-card', OwnCard);
    const card = await fixture<OwnCard>(html`<own-card src="/content/slow"></own-card>`);
    expect(card.internals.states.has('loading')).to.be.true;
    expect(card.attachInternals()).to.equal(card.internals);
  });

  const first: [kind: string, attributes: Parameters<typeof draw>[0], focused: RegExp][] = [
    ['a plain one', {}, /Groep versus Individu/],
    ['a linkable one', { linkable: true }, /^$/],
    ['a collapsible one', { collapsible: true }, /Alles openen/],
  ];
  for (const [kind, attributes, focused] of first) {
    it(`gives focus to its first control: ${kind}`, async () => {
      const card = await draw(attributes);
      card.focus();
      expect(document.activeElement).to.equal(card);
      expect(textOf(card.shadowRoot!.activeElement)).to.match(focused);
      if (attributes?.linkable) expect(card.shadowRoot!.activeElement!.getAttribute('href')).to.match(/^#groep/);
    });
  }

  it('takes focus calmly before it has anything to show', () => {
    expect(() => document.createElement('brug-difference-card').focus()).not.to.throw();
  });

  it('draws a border around its buttons in forced colours', async function () {
    const card = await draw({ collapsible: true });
    const width = (): string => getComputedStyle(part(card, 'toggle-all')!).borderTopWidth;
    expect(width()).to.equal('0px');
    if (!(await emulateMedia('', [{ name: 'forced-colors', value: 'active' }]))) return skip(this, NEEDS_DEVTOOLS);
    expect(width()).to.equal('1px');
    await emulateMedia('');
  });

  it('keeps its distance from the top whatever size the root of the page has', async () => {
    const card = await draw();
    const margin = (): string => getComputedStyle(part(card, 'difference-heading')!).scrollMarginTop;
    const before = margin();
    document.documentElement.style.fontSize = '62.5%';
    document.body.style.fontSize = '16px';
    expect(margin()).to.equal(before);
    document.documentElement.style.fontSize = document.body.style.fontSize = '';
  });
});

describe('a card with nothing to show', () => {
  async function complaintsAbout(page: string, act = (_holder: HTMLElement): void => {}): Promise<string[]> {
    const holder = document.createElement('div');
    return consoleDuring(() =>
      withClock(async (pass) => {
        holder.innerHTML = page;
        document.body.append(holder);
        // The first drawing waits for a task, which is not on this clock.
        for (const card of holder.querySelectorAll('brug-difference-card')) await card.updateComplete;
        await pass(100);
        act(holder);
        await pass(3300);
        holder.remove();
      }),
    );
  }

  it('says so, once', async () => {
    const messages = await complaintsAbout('<brug-difference-card>\n <p slot="intro">x</p></brug-difference-card>');
    expect(messages).to.have.length(1);
    expect(messages[0]).to.contain('has nothing to show: put a <table> inside the tag');
  });

  it('tells the cure where the tag closed empty, as in a paragraph of an editor', async () => {
    const messages = await complaintsAbout('<p><brug-difference-card><table><tr><td>x</td></tr></table></p>');
    expect(messages).to.have.length(1);
    expect(messages[0]).to.match(/has nothing to show: .*nothing inside.*<p>.*Custom HTML/);
  });

  it('says nothing when it is filled, loads, or leaves in time', async () => {
    const empty = '<brug-difference-card></brug-difference-card>';
    const messages = await complaintsAbout(
      `${empty}${empty}<brug-difference-card src="/content/slow"></brug-difference-card>`,
      ({ children: [first, second] }) => {
        (first as DifferenceCardElement).differences = [{ first: 'X', second: 'Y' }];
        second!.remove();
      },
    );
    expect(messages).to.deep.equal([]);
  });
});
