import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/difference-card/difference-card.js';
import type { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import { comparisonTable, CONTENT } from '../../stories/content.js';
import { textOf, until } from '../helpers/form.js';

const card = (collapsible = false): Promise<DifferenceCardElement> =>
  fixture(
    html`<brug-difference-card ?collapsible=${collapsible} linkable
      >${comparisonTable(CONTENT.nl.rows)}</brug-difference-card
    >`,
  );

const focusedTitle = (element: DifferenceCardElement): string =>
  textOf(element.shadowRoot!.activeElement?.querySelector('.title'));

describe('deep links into <brug-difference-card>', () => {
  beforeEach(() => history.replaceState(null, '', '#'));
  after(() => history.replaceState(null, '', location.pathname + location.search));

  it('moves to a difference when the address changes', async () => {
    const element = await card();
    location.hash = '#merk-versus-klant';
    await until(() => focusedTitle(element) === 'Merk versus klant', 'focus');
    const { top } = element.shadowRoot!.activeElement!.getBoundingClientRect();
    await until(
      () => element.shadowRoot!.activeElement!.getBoundingClientRect().top < innerHeight,
      `in view, was at ${top}`,
    );
  });

  it('opens a closed difference, without an event', async () => {
    const element = await card(true);
    let events = 0;
    element.addEventListener('brug-toggle', () => events++);
    location.hash = '#pull-versus-push';
    await until(() => element.shadowRoot!.querySelectorAll('details[open]').length === 1, 'open');
    await aTimeout(50);
    expect(focusedTitle(element)).to.equal('Pull versus push');
    expect(events).to.equal(0);
  });

  it('finds it in a card that appears later', async () => {
    await card();
    location.hash = '#later-versus-nu';
    await aTimeout(20);
    const late = await fixture<DifferenceCardElement>(
      html`<brug-difference-card> ${comparisonTable([['', 'Later', '', 'Nu', '', '']])} </brug-difference-card>`,
    );
    await until(() => focusedTitle(late) === 'Later versus nu', 'focus');
  });

  it('takes the first in the page when two cards share an id', async () => {
    const [first, second] = [await card(), await card()];
    const inOrder =
      first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? [first, second] : [second, first];
    location.hash = '#groep-versus-individu';
    await until(() => focusedTitle(inOrder[0]!) === 'Groep versus individu', 'focus');
    expect(inOrder[1]!.shadowRoot!.activeElement).to.be.null;
  });

  it('leaves to the browser what the page itself has under that id, and survives a broken address', async () => {
    const element = await card();
    await fixture(html`<h2 id="groep-versus-individu">Van de pagina</h2>`);
    location.hash = '#groep-versus-individu';
    await aTimeout(50);
    expect(element.shadowRoot!.activeElement).to.be.null;
    location.hash = '#%E0%A4%A';
    await aTimeout(50);
    expect(element.shadowRoot!.activeElement).to.be.null;
  });

  it('offers a link to each difference', async () => {
    const element = await card();
    const link = element.shadowRoot!.querySelector<HTMLAnchorElement>('.copy')!;
    expect(link.getAttribute('href')).to.equal('#groep-versus-individu');
    expect(link.getAttribute('aria-label')).to.equal('Kopieer de link naar “Groep versus individu”');
  });
});
