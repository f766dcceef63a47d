import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
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
  textOf(element.shadowRoot?.activeElement?.querySelector('.title'));

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
    await until(() => focusedTitle(element) === 'Pull versus push', 'focus');
    await aTimeout(50);
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

  /** A card with the difference "later versus nu", which the page puts in its place. */
  const late = (): DifferenceCardElement => {
    const element = document.createElement('brug-difference-card');
    element.innerHTML =
      '<table><tr><th></th><th>A</th><th>B</th></tr><tr><td></td><td>Later</td><td>Nu</td></tr></table>';
    return element;
  };

  it('is followed once: a card that moves takes no focus', async () => {
    const element = await card();
    location.hash = '#merk-versus-klant';
    await until(() => focusedTitle(element) === 'Merk versus klant', 'focus');
    const field = await fixture<HTMLInputElement>(html`<input />`);
    field.focus();
    element.remove();
    field.after(element);
    await aTimeout(80);
    expect(document.activeElement).to.equal(field);
    element.remove();
    await aTimeout(80);
    field.after(element);
    await aTimeout(80);
    expect(document.activeElement).to.equal(field);
    element.remove();
  });

  it('finds it in a card that moves before it has been found', async () => {
    location.hash = '#later-versus-nu';
    const element = late();
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.append(element);
    element.remove();
    place.append(element);
    await until(() => focusedTitle(element) === 'Later versus nu', 'focus');
  });

  const busy: [what: string, act: (field: HTMLInputElement) => unknown][] = [
    ['types', (field) => field.focus({ preventScroll: true })],
    ['has pressed a key', () => sendKeys({ press: 'Shift' })],
    ['has scrolled', () => window.dispatchEvent(new WheelEvent('wheel'))],
    ['has touched the page', () => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))],
  ];
  for (const [what, act] of busy) {
    it(`takes nothing from a visitor who ${what} when the content arrives late`, async () => {
      await card();
      const field = await fixture<HTMLInputElement>(html`<input />`);
      location.hash = '#later-versus-nu';
      await aTimeout(30);
      await act(field);
      const before = document.activeElement;
      const top = scrollY;
      const element = late();
      field.after(element);
      await aTimeout(120);
      expect(document.activeElement).to.equal(before);
      expect(element.shadowRoot!.activeElement).to.be.null;
      expect(scrollY).to.equal(top);
      element.remove();
    });
  }

  it('takes nothing from a visitor who typed before the first card was there', async () => {
    const field = await fixture<HTMLInputElement>(html`<input />`);
    history.replaceState(null, '', '#later-versus-nu');
    field.focus();
    const element = late();
    field.after(element);
    await aTimeout(120);
    expect(document.activeElement).to.equal(field);
    element.remove();
  });

  it('takes no focus from a visitor who does something as soon as it is shown', async () => {
    const element = await card(true);
    location.hash = '#pull-versus-push';
    await until(() => element.shadowRoot!.querySelectorAll('details[open]').length === 1, 'open');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }));
    await aTimeout(300);
    expect(focusedTitle(element)).to.equal('');
  });

  it('leaves no listener on the window once the last card is gone', async () => {
    const listeners = new Set<string>();
    const add = window.addEventListener.bind(window);
    const remove = window.removeEventListener.bind(window);
    Object.assign(window, {
      addEventListener: (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
        listeners.add(type);
        options?.signal?.addEventListener('abort', () => listeners.delete(type));
        add(type, listener, options);
      },
      removeEventListener: (type: string, listener: EventListener) => {
        listeners.delete(type);
        remove(type, listener);
      },
    });
    try {
      const element = late();
      location.hash = '#nergens';
      document.body.append(element);
      await aTimeout(50);
      expect(listeners).to.include('hashchange');
      element.remove();
      expect([...listeners]).to.deep.equal([]);
    } finally {
      Object.assign(window, { addEventListener: add, removeEventListener: remove });
    }
  });

  it('offers a link to each difference', async () => {
    const element = await card();
    const link = element.shadowRoot!.querySelector<HTMLAnchorElement>('.copy')!;
    expect(link.getAttribute('href')).to.equal('#groep-versus-individu');
    expect(link.getAttribute('aria-label')).to.equal('Kopieer de link naar “Groep versus individu”');
  });
});
