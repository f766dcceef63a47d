import { expect, fixture, html } from '@open-wc/testing';
import sinon from 'sinon';
import '../../src/difference-card/difference-card.js';
import '../../src/partner-form/partner-form.js';
import '../../src/whitepaper-cta/whitepaper-cta.js';
import type { WidgetElement } from '../../src/widget/widget.element.js';

type Widget = WidgetElement<object>;
const shown = (widget: Widget): string => widget.shadowRoot!.textContent.replace(/\s+/g, ' ');
const open = async (markup: string): Promise<Widget> => {
  const place = await fixture<HTMLElement>(html`<div lang="nl"></div>`);
  place.innerHTML = markup;
  const widget = place.firstElementChild as Widget;
  await widget.updateComplete;
  return widget;
};
const data = (messages: unknown, rest = {}): string =>
  `<script type="application/json">${JSON.stringify({ messages, ...rest })}</script>`;
const TABLE = '<table><tr><td></td><th>A</th><th>B</th></tr><tr><td>t</td><td>Groep</td><td>Individu</td></tr></table>';

describe('words that a page writes in the tag', () => {
  let warn: sinon.SinonStub;
  beforeEach(() => (warn = sinon.stub(console, 'warn')));
  afterEach(() => warn.restore());

  for (const [what, markup, words] of [
    [
      'a form',
      `<brug-partner-form action="/x">${data({ submit: 'Plan een kennismaking', 'company.label': 'Organisatie', 'intent.partner': 'Samenwerken' })}</brug-partner-form>`,
      ['Plan een kennismaking', 'Organisatie', 'Samenwerken'],
    ],
    [
      'an offer',
      `<brug-whitepaper-cta href="/a.pdf">${data({ download: 'Haal de gids' })}</brug-whitepaper-cta>`,
      ['Haal de gids'],
    ],
    [
      'a card, beside its table',
      `<brug-difference-card>${data({ versus: '{first} of {second}' })}${TABLE}</brug-difference-card>`,
      ['Groep of Individu'],
    ],
    [
      'a card, in its JSON',
      `<brug-difference-card>${data({ versus: '{first} of {second}' }, { first: 'A', second: 'B', differences: [{ first: 'Groep', second: 'Individu' }] })}</brug-difference-card>`,
      ['Groep of Individu'],
    ],
  ] as const) {
    it(`are those of ${what}`, async () => {
      const widget = await open(markup);
      for (const word of words) expect(shown(widget)).to.include(word);
      expect(warn.args).to.deep.equal([]);
    });
  }

  it('give way to those that a script sets', async () => {
    const widget = await open(
      `<brug-partner-form action="/x">${data({ submit: 'Uit de pagina' })}</brug-partner-form>`,
    );
    widget.messages = { submit: 'Uit het script' };
    await widget.updateComplete;
    expect(shown(widget)).to.include('Uit het script').and.not.include('Uit de pagina');
    widget.messages = {};
    await widget.updateComplete;
    expect(shown(widget)).to.include('Uit de pagina');
  });

  for (const [what, inside, says] of [
    ['is no JSON', '<script type="application/json">{ messages }</script>', /JSON:/],
    ['has a key that is none', data({ sumbit: 'x' }), /"sumbit" is not a known key/],
    ['has what is no text', data({ submit: 3 }), /"submit" is not a known key with a text/],
  ] as const) {
    it(`are told once on the console where it ${what}, and the widget has its own`, async () => {
      const widget = await open(`<brug-partner-form action="/x">${inside}</brug-partner-form>`);
      expect(shown(widget)).to.include('Versturen');
      expect(warn.args.length).to.equal(1);
      expect(warn.args.flat().join(' ')).to.match(says);
    });
  }

  it('are no others: a script without data, or of another kind', async () => {
    for (const inside of [
      '<script type="application/json"> </script>',
      '<script type="text/x">{"messages":{"submit":"x"}}</script>',
      data(['x']),
    ])
      expect(shown(await open(`<brug-partner-form action="/x">${inside}</brug-partner-form>`)), inside).to.include(
        'Versturen',
      );
  });
});

describe('the button of a form', () => {
  it('says what submit-label says, before any other word', async () => {
    const widget = await open(
      `<brug-partner-form action="/x" submit-label="Plan een gesprek">${data({ submit: 'Anders' })}</brug-partner-form>`,
    );
    const button = (): string => widget.shadowRoot!.querySelector('[part~=submit]')!.textContent.trim();
    expect(button()).to.equal('Plan een gesprek');
    widget.setAttribute('submit-label', '');
    await widget.updateComplete;
    expect(button()).to.equal('Anders');
  });
});
