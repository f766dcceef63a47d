import { expect, fixture, html } from '@open-wc/testing';
import '../../src/difference-card/difference-card.js';
import '../../src/partner-form/partner-form.js';
import '../../src/scan/scan.js';
import type { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import type { BrugScanEvent } from '../../src/scan/scan.js';
import { consoleDuring } from '../helpers/console.js';
import { nextEvent } from '../helpers/events.js';
import { textOf, until } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';

const TABLE = html`<table>
  <tr>
    <td></td>
    <th>Marketing</th>
    <th>Sales</th>
  </tr>
  <tr>
    <td>Publiek</td>
    <td><b>Groep</b> velen</td>
    <td><b>Individu</b> één</td>
  </tr>
  <tr>
    <td>Doel</td>
    <td><b>Bereik</b></td>
    <td><b>Omzet</b></td>
  </tr>
</table>`;

const card = (): Promise<DifferenceCardElement> =>
  fixture(html`<brug-difference-card scan name="scan" lang="nl">${TABLE}</brug-difference-card>`);

const all = <E extends HTMLElement = HTMLElement>(widget: HTMLElement, selector: string): E[] => [
  ...widget.shadowRoot!.querySelectorAll<E>(selector),
];
const questions = (widget: HTMLElement): HTMLFieldSetElement[] => all(widget, 'fieldset');
const radios = (question: HTMLElement): HTMLInputElement[] => [...question.querySelectorAll('input')];
const part = (widget: HTMLElement, name: string): HTMLElement => all(widget, `[part~="${name}"]`)[0]!;

async function answer(widget: DifferenceCardElement, difference: number, width: number): Promise<void> {
  radios(questions(widget)[difference]!)[width]!.click();
  await widget.updateComplete;
}

async function show(widget: DifferenceCardElement): Promise<void> {
  part(widget, 'scan-show').click();
  await widget.updateComplete;
}

const ADDRESS = location.href;
afterEach(() => history.replaceState(null, '', ADDRESS));

describe('the scan', () => {
  it('asks one question a difference, with four worded answers and none chosen', async () => {
    const widget = await card();
    expect(questions(widget)).to.have.length(2);
    for (const question of questions(widget)) {
      expect(radios(question)).to.have.length(4);
      expect(radios(question).some(({ checked }) => checked)).to.be.false;
    }
    expect(textOf(questions(widget)[1]!.querySelector('legend'))).to.equal(
      'Bereik versus Omzet. Hoe groot is de kloof hier bij jullie?',
    );
  });

  it('does nothing on a choice but that choice, which can be taken back', async () => {
    const widget = await card();
    let events = 0;
    widget.addEventListener('brug-scan', () => events++);
    radios(questions(widget)[0]!)[2]!.focus();
    await answer(widget, 0, 2);
    expect([events, all(widget, '[part=scan-heading]').length]).to.deep.equal([0, 0]);
    const [first] = questions(widget);
    expect(widget.shadowRoot!.activeElement === radios(first!)[2]).to.be.true;
    expect(radios(questions(widget)[1]!).some(({ checked }) => checked)).to.be.false;
    part(widget, 'scan-clear').click();
    await widget.updateComplete;
    expect(radios(first!).some(({ checked }) => checked)).to.be.false;
    expect(first!.contains(widget.shadowRoot!.activeElement)).to.be.true;
    expect(widget.value).to.equal('');
  });

  it('says so when the outcome is asked for with nothing answered', async () => {
    const widget = await card();
    expect(part(widget, 'scan-show').matches(':disabled')).to.be.false;
    await show(widget);
    expect(all(widget, '[aria-live]').map(textOf)).to.include('Kies eerst bij minstens één verschil een antwoord.');
    expect(widget.matches(':state(scanned)')).to.be.false;
  });

  it('shows the outcome with focus on its heading, and tells the page', async () => {
    const widget = await card();
    const details: unknown[] = [];
    widget.addEventListener('brug-scan', ({ detail }: BrugScanEvent) => details.push(detail));
    await answer(widget, 1, 3);
    await show(widget);
    await until(() => widget.shadowRoot!.activeElement === part(widget, 'scan-heading'), 'focus');
    expect(textOf(part(widget, 'scan-sentence'))).to.equal('De grootste kloof zie je bij “Bereik versus Omzet”.');
    const items = all(widget, '[part=scan-item]');
    expect(items.map((item) => textOf(item.querySelector('a')))).to.deep.equal([
      'Bereik versus Omzet',
      'Groep versus Individu',
    ]);
    expect(items[0]!.querySelector('a')!.getAttribute('href')).to.equal('#bereik-versus-omzet');
    expect(details).to.deep.equal([
      { answers: { 'bereik-versus-omzet': 3 }, widest: ['bereik-versus-omzet'], answered: 1, total: 2 },
    ]);
    expect(widget.matches(':state(scanned)')).to.be.true;
    await answer(widget, 0, 3);
    expect(details).to.have.length(2);
    expect(textOf(part(widget, 'scan-sentence'))).to.equal('Je ziet overal hetzelfde: Grote kloof.');
  });

  it('compares with the answers in the address, and lets them go', async () => {
    history.replaceState(null, '', '#scan=scan&groep-versus-individu=3&bereik-versus-omzet=1');
    const widget = await card();
    expect(textOf(part(widget, 'scan-intro'))).to.contain('antwoorden van iemand anders');
    expect(
      questions(widget)
        .flatMap(radios)
        .some(({ checked }) => checked),
    ).to.be.false;
    await answer(widget, 0, 3);
    await answer(widget, 1, 2);
    await show(widget);
    expect(all(widget, '[part=scan-item]').map(textOf)).to.deep.equal([
      'Groep versus Individu Jij: Grote kloof De ander: Grote kloof Hier zien jullie hetzelfde',
      'Bereik versus Omzet Jij: Merkbare kloof De ander: Kleine kloof Hier zien jullie het anders: praat erover',
    ]);
    part(widget, 'scan-intro').querySelector('button')!.click();
    await widget.updateComplete;
    expect([location.hash, textOf(part(widget, 'scan-intro')).includes('iemand anders')]).to.deep.equal(['', false]);
    // The button goes, and focus stays in the card, where a key answers nothing.
    await until(() => widget.shadowRoot!.activeElement === all(widget, 'h3')[0], 'focus');
  });

  it('follows an address that changes, and warns once of answers that do not fit', async () => {
    const widget = await card();
    const messages = await consoleDuring(async () => {
      for (const fragment of ['#scan=scan&weg=1', '#scan=scan&groep-versus-individu=9']) {
        location.hash = fragment;
        await new Promise((done) => setTimeout(done, 50));
      }
    });
    expect(messages.filter((message) => message.includes('answers in the address'))).to.have.length(1);
    location.hash = '#scan=scan&groep-versus-individu=2';
    await until(() => textOf(part(widget, 'scan-intro')).includes('iemand anders'), 'the answers');
  });

  it('asks nothing in a table, and says why', async () => {
    const messages = await consoleDuring(async () => {
      const widget = await fixture<DifferenceCardElement>(
        html`<brug-difference-card scan layout="table">${TABLE}</brug-difference-card>`,
      );
      expect(questions(widget)).to.have.length(0);
    });
    expect(messages.join('\n')).to.contain('scan needs layout="cards"');
  });

  it('speaks the language of the card', async () => {
    const widget = await card();
    for (const [lang, words] of [
      ['en', 'How wide is the gap here'],
      ['de', 'Wie breit ist die Kluft'],
      ['fr', 'Chez vous'],
    ] as const) {
      widget.lang = lang;
      await until(() => textOf(questions(widget)[0]).includes(words), lang);
    }
  });
});

describe('the answers of a card', () => {
  it('are those that were brought back before it was drawn', async () => {
    const widget = document.createElement('brug-difference-card');
    Object.assign(widget, { scan: true, name: 'scan', lang: 'nl' });
    widget.formStateRestoreCallback('Grootste kloof: Bereik versus Omzet (Kleine kloof)');
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.append(widget);
    widget.differences = [
      { first: 'Bereik', second: 'Omzet' },
      { first: 'Groot Bereik', second: 'Omzet' },
    ];
    await widget.updateComplete;
    expect(widget.value).to.equal('Grootste kloof: Bereik versus Omzet (Kleine kloof)');
    expect(radios(questions(widget)[0]!)[1]!.checked).to.be.true;
    expect(radios(questions(widget)[1]!).some(({ checked }) => checked)).to.be.false;
  });

  it('wait for content that is still to come', async () => {
    const widget = await fixture<DifferenceCardElement>(
      html`<brug-difference-card scan name="scan" lang="nl"></brug-difference-card>`,
    );
    widget.value = 'Grootste kloof: Bereik versus Omzet (Grote kloof)';
    widget.differences = [{ first: 'Bereik', second: 'Omzet' }];
    await widget.updateComplete;
    expect(radios(questions(widget)[0]!)[3]!.checked).to.be.true;
  });

  it('count only where their difference is still there', async () => {
    const widget = await card();
    const details: { answered: number; total: number; answers: object }[] = [];
    widget.addEventListener('brug-scan', ({ detail }: BrugScanEvent) => details.push(detail));
    await answer(widget, 0, 1);
    await answer(widget, 1, 2);
    widget.querySelectorAll('tr')[1]!.remove();
    await until(() => questions(widget).length === 1, 'one question');
    await show(widget);
    expect(details.at(-1)).to.deep.include({ answered: 1, total: 1, answers: { 'bereik-versus-omzet': 2 } });
    expect(textOf(part(widget, 'scan-outcome'))).to.include('1 van de 1 beantwoord');
  });

  it('are no outcome until it is asked for again, once all were cleared', async () => {
    const widget = await card();
    await answer(widget, 0, 1);
    await show(widget);
    part(widget, 'scan-clear').click();
    await widget.updateComplete;
    expect([all(widget, '[part=scan-heading]').length, widget.matches(':state(scanned)')]).to.deep.equal([0, false]);
    await answer(widget, 0, 2);
    expect(all(widget, '[part=scan-heading]')).to.have.length(0);
  });

  it('have their outcome under a heading of the level of the differences', async () => {
    const widget = await fixture<DifferenceCardElement>(
      html`<brug-difference-card scan heading-level="4" lang="nl">${TABLE}</brug-difference-card>`,
    );
    await answer(widget, 0, 1);
    await show(widget);
    expect(part(widget, 'scan-heading').localName).to.equal('h5');
  });

  it('are in a draft of the form around them', async () => {
    const markup = html`<brug-partner-form action="/drafted" fields="email" lang="nl" draft="session">
      <brug-difference-card slot="fields" scan name="scan">${TABLE}</brug-difference-card>
    </brug-partner-form>`;
    const form = await fixture<PartnerFormElement>(markup);
    await form.querySelector('brug-difference-card')!.updateComplete;
    await answer(form.querySelector('brug-difference-card')!, 1, 3);
    await until(() => JSON.stringify(sessionStorage).includes('Bereik versus Omzet'), 'the draft');
    form.remove();
    const again = (await fixture<PartnerFormElement>(markup)).querySelector('brug-difference-card')!;
    await until(() => again.value === 'Grootste kloof: Bereik versus Omzet (Grote kloof)', 'what was kept');
    expect(radios(questions(again)[1]!)[3]!.checked).to.be.true;
    sessionStorage.clear();
  });
});

describe('a form with the scan', () => {
  it('gets nothing before an answer, and its text after it', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><brug-difference-card scan name="scan" lang="nl">${TABLE}</brug-difference-card></form>`,
    );
    const widget = form.querySelector('brug-difference-card')!;
    await widget.updateComplete;
    expect([...new FormData(form)]).to.deep.equal([]);
    await answer(widget, 0, 1);
    expect([...new FormData(form)]).to.deep.equal([['scan', 'Grootste kloof: Groep versus Individu (Kleine kloof)']]);
    form.reset();
    await widget.updateComplete;
    expect([...new FormData(form)]).to.deep.equal([]);
  });

  it('is disabled with a fieldset around it', async () => {
    const set = await fixture<HTMLFieldSetElement>(
      html`<fieldset disabled><brug-difference-card scan name="scan">${TABLE}</brug-difference-card></fieldset>`,
    );
    const widget = set.querySelector('brug-difference-card')!;
    await widget.updateComplete;
    await until(() => questions(widget)[0]?.disabled, 'the question');
  });

  it('of the widget’s own sends it, from slot fields', async () => {
    const there = receiver('201');
    const form = await fixture<PartnerFormElement>(
      html`<brug-partner-form action=${there.action} fields="email" lang="nl">
        <brug-difference-card slot="fields" scan name="scan">${TABLE}</brug-difference-card>
      </brug-partner-form>`,
    );
    const widget = form.querySelector('brug-difference-card')!;
    await widget.updateComplete;
    form.values = { email: 'ada@bedrijf.nl' };
    await answer(widget, 1, 3);
    form.requestSubmit();
    await nextEvent(form, 'brug-success');
    expect((await there.stored())[0]?.values).to.include({
      email: 'ada@bedrijf.nl',
      scan: 'Grootste kloof: Bereik versus Omzet (Grote kloof)',
    });
  });
});
