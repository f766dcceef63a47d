import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
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

/** Goes to an address, and waits until the page has heard of it. */
async function go(hash: string): Promise<void> {
  const heard = new Promise((done) => addEventListener('hashchange', done, { once: true }));
  location.hash = hash;
  await heard;
}

/**
 * Waits as long as any focus that is on its way could take: it is given 100 ms after a card has been drawn, and timers
 * keep their order (HTML), however slow the machine.
 */
async function untilFocusWouldHaveMoved(element: DifferenceCardElement): Promise<void> {
  await element.updateComplete;
  await aTimeout(0);
  await aTimeout(150);
}

/** What has focus, by name. */
const focused = (): string => {
  const { activeElement } = document;
  return activeElement?.getAttribute('aria-label') ?? activeElement?.localName ?? '';
};

const focusedTitle = (element: DifferenceCardElement): string => {
  const focused = element.shadowRoot?.activeElement;
  return textOf(focused?.querySelector('h3') ?? focused);
};

describe('deep links into <brug-difference-card>', () => {
  beforeEach(() => history.replaceState(null, '', '#'));
  after(() => history.replaceState(null, '', location.pathname + location.search));

  it('moves to a difference when the address changes', async () => {
    const element = await card();
    location.hash = '#merk-versus-klant';
    await until(() => focusedTitle(element) === 'Merk versus Klant', 'focus');
    const { top } = element.shadowRoot!.activeElement!.getBoundingClientRect();
    await until(
      () => element.shadowRoot!.activeElement!.getBoundingClientRect().top < innerHeight,
      `in view, was at ${top}`,
    );
  });

  it('marks the row that a link leads to, and none for a click on its words', async () => {
    const element = await card();
    const marked = (): string[] =>
      [...element.shadowRoot!.querySelectorAll('.difference')]
        .filter((row) => getComputedStyle(row).boxShadow !== 'none')
        .map(({ id }) => id);
    expect(marked()).to.deep.equal([]);
    location.hash = '#pull-versus-push';
    await until(() => marked().length, 'the mark');
    expect(marked()).to.deep.equal(['pull-versus-push']);
    const pole = element.shadowRoot!.querySelector('.difference .pole')!;
    // The page may still be on its way to where the link led: a click there would hit something else, or nothing.
    await until(async () => {
      pole.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top } = pole.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(left + 5), Math.round(top + 5)] });
      return focusedTitle(element) === 'Groep versus Individu';
    }, 'focus at the words');
    expect(marked()).to.deep.equal([]);
  });

  it('opens a closed difference, which is no news; that the visitor closes and opens it is', async () => {
    const element = await card(true);
    const told: object[] = [];
    element.addEventListener('brug-toggle', ({ detail }) => told.push(detail));
    location.hash = '#pull-versus-push';
    await until(() => focusedTitle(element) === 'Pull versus Push', 'focus');
    expect(element.shadowRoot!.querySelectorAll('details[open]')).to.have.length(1);
    const news = [
      { id: 'pull-versus-push', open: false },
      { id: 'pull-versus-push', open: true },
    ];
    for (const count of [1, 2]) {
      (element.shadowRoot!.activeElement as HTMLElement).click();
      await until(() => told.length >= count, 'the event');
      expect(told).to.deep.equal(news.slice(0, count));
    }
  });

  it('finds it in a card that appears later', async () => {
    await card();
    await go('#later-versus-nu');
    const late = await fixture<DifferenceCardElement>(
      html`<brug-difference-card> ${comparisonTable([['', 'Later', '', 'Nu', '', '']])} </brug-difference-card>`,
    );
    await until(() => focusedTitle(late) === 'Later versus Nu', 'focus');
  });

  it('takes the first in the page when two cards share an id', async () => {
    const [first, second] = [await card(), await card()];
    const inOrder =
      first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? [first, second] : [second, first];
    location.hash = '#groep-versus-individu';
    await until(() => focusedTitle(inOrder[0]!) === 'Groep versus Individu', 'focus');
    expect(inOrder[1]!.shadowRoot!.activeElement).to.be.null;
  });

  it('leaves to the browser what the page itself has under that id, and survives a broken address', async () => {
    const element = await card();
    await fixture(html`<h2 id="groep-versus-individu">Van de pagina</h2>`);
    for (const address of ['#groep-versus-individu', '#%E0%A4%A']) {
      await go(address);
      await untilFocusWouldHaveMoved(element);
      expect(focusedTitle(element)).to.equal('');
    }
    await go('#merk-versus-klant');
    await until(() => focusedTitle(element) === 'Merk versus Klant', 'focus');
  });

  /** A card with the difference "later versus Nu", which the page puts in its place. */
  const late = (pole = 'Later'): DifferenceCardElement => {
    const element = document.createElement('brug-difference-card');
    element.innerHTML = `<table><tr><th></th><th>A</th><th>B</th></tr><tr><td></td><td>${pole}</td><td>Nu</td></tr></table>`;
    return element;
  };

  it('is followed once: a card that moves takes no focus', async () => {
    const element = await card();
    location.hash = '#merk-versus-klant';
    await until(() => focusedTitle(element) === 'Merk versus Klant', 'focus');
    // No field, in which the visitor would be left alone anyway.
    const button = await fixture<HTMLElement>(html`<button aria-label="Elders"></button>`);
    button.focus();
    element.remove();
    button.after(element);
    await untilFocusWouldHaveMoved(element);
    expect(focused()).to.equal('Elders');
    element.remove();
    await aTimeout(0);
    button.after(element);
    await untilFocusWouldHaveMoved(element);
    expect(focused()).to.equal('Elders');
    element.remove();
  });

  it('finds it in a card that moves before it has been found', async () => {
    location.hash = '#later-versus-nu';
    const element = late();
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.append(element);
    element.remove();
    place.append(element);
    await until(() => focusedTitle(element) === 'Later versus Nu', 'focus');
  });

  const busy: [what: string, act: (field: HTMLInputElement) => unknown][] = [
    ['has gone to a field', (field) => field.focus({ preventScroll: true })],
    ['has pressed a key', () => sendKeys({ press: 'Shift' })],
    ['has scrolled', () => window.dispatchEvent(new WheelEvent('wheel'))],
    ['has touched the page', () => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))],
  ];
  for (const [what, act] of busy) {
    it(`takes nothing from a visitor who ${what} when the content arrives late`, async () => {
      await card();
      const field = await fixture<HTMLInputElement>(html`<input aria-label="Veld" />`);
      await go('#later-versus-nu');
      await act(field);
      const before = focused();
      const top = scrollY;
      const element = late();
      field.after(element);
      await untilFocusWouldHaveMoved(element);
      expect(focused()).to.equal(before);
      expect(focusedTitle(element)).to.equal('');
      expect(scrollY).to.equal(top);
      element.remove();
    });
  }

  const inShadowRoot = (markup: string): HTMLElement => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = markup;
    return host;
  };
  const typing: [where: string, make: () => HTMLElement, field: (made: HTMLElement) => HTMLElement][] = [
    ['a field', () => document.createElement('input'), (made) => made],
    ['lines of text', () => document.createElement('textarea'), (made) => made],
    [
      'a text that can be edited',
      () => Object.assign(document.createElement('p'), { contentEditable: 'true' }),
      (made) => made,
    ],
    ['a field in a shadow root', () => inShadowRoot('<input>'), (made) => made.shadowRoot!.querySelector('input')!],
    ['a frame', () => document.createElement('iframe'), (made) => made],
  ];
  for (const [where, make, fieldOf] of typing) {
    // Each at an address of its own: one that was followed before is not followed again.
    const pole = where.replaceAll(' ', '');
    it(`takes nothing from a visitor who was in ${where} before the first card was there`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const made = make();
      made.ariaLabel = 'Veld';
      place.append(made);
      history.replaceState(null, '', `#${pole}-versus-nu`);
      fieldOf(made).focus();
      expect(focused()).to.equal('Veld');
      const element = late(pole);
      place.append(element);
      await untilFocusWouldHaveMoved(element);
      expect(focused()).to.equal('Veld');
      element.remove();
    });
  }

  it('is followed by the first card for a visitor who is nowhere', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    history.replaceState(null, '', '#nergens-versus-nu');
    const element = late('Nergens');
    place.append(element);
    await until(() => focusedTitle(element) === 'Nergens versus Nu', 'focus');
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
    expect(link.getAttribute('aria-label')).to.equal('Kopieer de link naar “Groep versus Individu”');
  });

  for (const base of ['/', '/elders/', '?x=1', 'https://cdn.example/a/', '#ergens']) {
    it(`keeps its links on this page under <base href="${base}">`, async () => {
      const tag = Object.assign(document.createElement('base'), { href: base });
      document.head.append(tag);
      try {
        const link = (await card()).shadowRoot!.querySelector<HTMLAnchorElement>('.copy')!;
        expect(link.href).to.equal(`${location.href.replace(/#.*/, '')}#groep-versus-individu`);
      } finally {
        tag.remove();
      }
    });
  }
});
