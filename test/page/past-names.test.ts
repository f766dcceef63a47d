import { expect } from '@open-wc/testing';
import { viewOf } from '../../src/page/document-members.js';
import '../../src/bundle.js';
import { consoleDuring } from '../helpers/console.js';
import { fillPage } from '../helpers/page-form.js';
import { nextEvent } from '../helpers/events.js';
import { part, textOf, until } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';

/** Every name that a form, or any node, has a member under. */
function memberNames(): string[] {
  const names = new Set<string>();
  for (let type: object | null = HTMLFormElement.prototype; type; type = Object.getPrototypeOf(type) as object | null)
    for (const name of Object.getOwnPropertyNames(type)) names.add(name);
  // These say of any object what it is; the parser and the test runner ask for them.
  return [...names].filter((name) => !/^(constructor|__|toString|valueOf|hasOwnProperty|on)/.test(name));
}

/** Controls that take the place of every member of the form that they stand in. */
const CLOBBERS = memberNames()
  .map((name) => `<input name="${name}" aria-label="${name}" hidden>`)
  .join('');

const TABLE =
  '<table><tr><th></th><th>Marketing</th><th>Sales</th></tr><tr><td>Publiek</td><td><strong>Groep</strong> Velen</td><td><strong>Individu</strong> Een</td></tr></table>';
const OWN = '<label>E-mail <input type="email" name="email" required></label><button>Verstuur</button>';
const { action } = receiver('201');

type Widget = HTMLElement & { updateComplete: Promise<unknown> };
const inside = (widget: Widget, name: string): string => textOf(part(widget, name));

describe('a form whose controls are called like its members', () => {
  let holder: HTMLElement;
  let thrown: string[];
  const onError = (event: ErrorEvent | PromiseRejectionEvent): void => {
    thrown.push(String('reason' in event ? event.reason : event.message));
    event.preventDefault();
  };
  let mocha: OnErrorEventHandler;
  beforeEach(() => {
    thrown = [];
    mocha = window.onerror;
    window.onerror = null;
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onError);
  });
  afterEach(() => {
    holder.remove();
    window.onerror = mocha;
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onError);
  });

  /** Puts markup into the page; gives the first widget in it once that is drawn. */
  async function show(markup: string): Promise<Widget> {
    holder = document.createElement('div');
    holder.innerHTML = markup;
    document.body.append(holder);
    // The observer of marked blocks.
    await new Promise((done) => setTimeout(done));
    const widget = Element.prototype.querySelector.call(
      holder,
      'brug-difference-card, brug-partner-form, brug-whitepaper-cta',
    ) as Widget;
    await widget?.updateComplete;
    await new Promise((done) => setTimeout(done, 20));
    return widget;
  }

  const PLACES: readonly (readonly [where: string, markup: string, holds: (widget: Widget) => unknown])[] = [
    [
      'around a card',
      `<form>${CLOBBERS}<brug-difference-card>${TABLE}</brug-difference-card></form>`,
      (card) => expect(inside(card, 'differences')).to.contain('Groep versus Individu'),
    ],
    [
      'with a language, around a card',
      `<form lang="en">${CLOBBERS}<brug-difference-card>${TABLE}</brug-difference-card></form>`,
      (card) => expect(inside(card, 'differences')).to.contain('Groep versus Individu'),
    ],
    [
      'between a card and its table',
      `<brug-difference-card><form>${CLOBBERS}${TABLE}</form></brug-difference-card>`,
      (card) => expect(inside(card, 'differences')).to.contain('Groep versus Individu'),
    ],
    [
      'beside the table of a card',
      `<brug-difference-card>${TABLE}<form slot="footer">${CLOBBERS}</form><form>${CLOBBERS}</form></brug-difference-card>`,
      (card) => expect(inside(card, 'differences')).to.contain('Groep versus Individu'),
    ],
    [
      'in a cell',
      `<brug-difference-card>${TABLE.replace('Velen', `Velen <form>${CLOBBERS}</form>`)}</brug-difference-card>`,
      (card) => expect(inside(card, 'differences')).to.contain('Velen'),
    ],
    [
      'in a head cell',
      `<brug-difference-card>${TABLE.replace('Sales', `Sales <form>${CLOBBERS}</form>`)}</brug-difference-card>`,
      (card) => expect(inside(card, 'differences')).to.contain('Groep'),
    ],
    [
      'around a call to action',
      `<form>${CLOBBERS}<brug-whitepaper-cta><a href="/a.pdf">Download</a></brug-whitepaper-cta></form>`,
      (cta) => expect(inside(cta, 'button')).to.equal('Download'),
    ],
    [
      'beside the link of a call to action',
      `<brug-whitepaper-cta><p><a href="/a.pdf">Download</a></p><form>${CLOBBERS}</form></brug-whitepaper-cta>`,
      (cta) => expect(inside(cta, 'button')).to.equal('Download'),
    ],
    [
      'in the gate of a call to action',
      `<brug-whitepaper-cta gate="email"><a href="/a.pdf">Download</a><form slot="gate" action="${action}">${CLOBBERS}${OWN}</form></brug-whitepaper-cta>`,
      (cta) => expect(inside(cta, 'button')).to.equal('Download'),
    ],
    [
      'around a partner form',
      `<form>${CLOBBERS}<brug-partner-form action="${action}"></brug-partner-form></form>`,
      (form) => expect(inside(form, 'submit')).to.equal('Versturen'),
    ],
    [
      'in slot fields',
      `<brug-partner-form action="${action}"><form slot="fields">${CLOBBERS}</form></brug-partner-form>`,
      (form) => expect(inside(form, 'submit')).to.equal('Versturen'),
    ],
    [
      'of the widget, to which the controls in slot fields belong',
      `<brug-partner-form action="${action}"><div slot="fields">${CLOBBERS}</div></brug-partner-form>`,
      (form) => expect(inside(form, 'submit')).to.equal('Versturen'),
    ],
    [
      'below slot fields, contact and fallback',
      `<brug-partner-form action="${action}">${['fields', 'contact', 'fallback', 'intro']
        .map((slot) => `<div slot="${slot}"><form>${CLOBBERS}</form></div>`)
        .join('')}</brug-partner-form>`,
      (form) => expect(inside(form, 'submit')).to.equal('Versturen'),
    ],
    [
      'around a marked block',
      `<form>${CLOBBERS}<figure data-brug="difference-card" class="alignwide">${TABLE}</figure></form>`,
      (card) => {
        expect(inside(card, 'differences')).to.contain('Groep versus Individu');
        expect(card.className).to.equal('alignwide');
      },
    ],
    [
      'in a marked block',
      `<div data-brug="partner-form"><form action="/x">${CLOBBERS}${OWN}</form></div>`,
      (form) => expect(Element.prototype.checkVisibility.call(form.querySelector('form'))).to.be.true,
    ],
  ];
  for (const [where, markup, holds] of PLACES) {
    it(`${where} does no harm`, async () => {
      const told = await consoleDuring(async () => holds(await show(markup)));
      expect(thrown.join()).to.equal('');
      expect(told.join()).to.not.match(/is not a function|is not iterable|cannot be drawn|TypeError/i);
    });
  }

  it('that is marked itself is enhanced where it stands', async () => {
    await consoleDuring(async () => {
      const widget = await show(
        `<form data-brug="partner-form" class="alignfull wide" action="/x">${CLOBBERS}${OWN}</form>`,
      );
      const form = widget.firstElementChild as HTMLFormElement;
      expect(widget.localName).to.equal('brug-partner-form');
      expect(Element.prototype.checkVisibility.call(form)).to.be.true;
      expect(Element.prototype.getAttribute.call(form, 'novalidate')).to.equal('');
      expect(widget.className).to.equal('alignfull');
    });
    expect(thrown.join()).to.equal('');
  });

  it('lets the page change what is in it', async () => {
    await show(`<form>${CLOBBERS}</form>`);
    const form = holder.firstElementChild!;
    const more = document.createElement('p');
    Node.prototype.appendChild.call(form, more);
    await new Promise((done) => setTimeout(done));
    more.innerHTML = `<figure data-brug="difference-card">${TABLE}</figure>`;
    await until(() => more.firstElementChild?.localName === 'brug-difference-card', 'the card');
    expect(thrown.join()).to.equal('');
  });

  it('and the page’s own at a time: checks, says, reveals, sends', async () => {
    const there = receiver('201');
    const told = await consoleDuring(async () => {
      const widget = await show(
        `<brug-partner-form consent="optional" privacy-href="/p"><form class="field" role="group" action="${there.action}">${CLOBBERS}<details><summary>Meer</summary>${OWN}</details></form></brug-partner-form>`,
      );
      const button = widget.querySelector('button')!;
      const details = widget.querySelector('details')!;
      const invalid = nextEvent(widget, 'brug-invalid');
      button.click();
      await invalid;
      expect(details.open).to.be.true;
      await widget.updateComplete;
      part(widget, 'error-summary')!.querySelector('a')!.click();
      expect(document.activeElement?.getAttribute('name')).to.equal('email');
      fillPage(widget, { email: 'ada@bedrijf.nl' });
      button.click();
      await until(() => part(widget, 'success'), 'the thanks');
    });
    expect((await there.stored())[0]!.values).to.include({ email: 'ada@bedrijf.nl' });
    expect(thrown.join()).to.equal('');
    expect(told.join()).to.not.match(/is not a function|is not iterable|TypeError/i);
  });
});

it('the window of a document is found past a picture that bears its name', () => {
  const picture = Object.assign(document.createElement('img'), { name: 'defaultView' });
  document.body.append(picture);
  try {
    expect(viewOf(document) === window).to.be.true;
  } finally {
    picture.remove();
  }
  expect(viewOf(document.implementation.createHTMLDocument(''))).to.be.null;
});
