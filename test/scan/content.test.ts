import { expect, fixture, html } from '@open-wc/testing';
import { registerLanguage } from '../../src/index.js';
import '../../src/scan/scan.js';
import type { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import { emulateMedia, NEEDS_DEVTOOLS } from '../helpers/devtools.js';
import { textOf, until } from '../helpers/form.js';
import { skip } from '../helpers/skip.js';

const DIFFERENCES = [
  { first: 'Groep', second: 'Individu', firstText: 'Velen tegelijk.', note: 'De grens vervaagt.' },
  { id: 'doel', title: 'Waar het om gaat', first: 'Bereik', second: 'Omzet' },
];
const DATA = { first: 'Marketing', second: 'Sales', differences: DIFFERENCES };

const all = <E extends HTMLElement = HTMLElement>(widget: HTMLElement, selector: string): E[] => [
  ...widget.shadowRoot!.querySelectorAll<E>(selector),
];
const part = (widget: HTMLElement, name: string): HTMLElement => all(widget, `[part~="${name}"]`)[0]!;
const questions = (widget: HTMLElement): HTMLFieldSetElement[] => all(widget, 'fieldset');
const legends = (widget: HTMLElement): string[] =>
  questions(widget).map((question) => textOf(question.querySelector('legend')));

async function answer(widget: DifferenceCardElement, difference: number, width: number): Promise<void> {
  questions(widget)[difference]!.querySelectorAll('input')[width]!.click();
  await widget.updateComplete;
}

async function show(widget: DifferenceCardElement): Promise<void> {
  part(widget, 'scan-show').click();
  await widget.updateComplete;
}

const fromProperty = (attributes = {}): Promise<DifferenceCardElement> => {
  const widget = document.createElement('brug-difference-card');
  Object.assign(widget, { scan: true, name: 'scan', lang: 'nl', differences: DIFFERENCES }, attributes);
  return fixture(html`${widget}`);
};

const ADDRESS = location.href;
afterEach(() => history.replaceState(null, '', ADDRESS));

describe('the scan of differences', () => {
  const script = (): HTMLScriptElement =>
    Object.assign(document.createElement('script'), { type: 'application/json', textContent: JSON.stringify(DATA) });
  const SOURCES: Record<string, () => Promise<DifferenceCardElement>> = {
    'from JSON': () =>
      fixture(html`<brug-difference-card scan name="scan" lang="nl">${script()}</brug-difference-card>`),
    'from a property': () => fromProperty(),
  };
  for (const [source, draw] of Object.entries(SOURCES))
    it(`${source} is asked by their titles, and their ids are in its link`, async () => {
      history.replaceState(null, '', '#scan=scan&doel=3&groep-versus-individu=0');
      const widget = await draw();
      await widget.updateComplete;
      expect(legends(widget)).to.deep.equal([
        'Groep versus Individu. Hoe groot is de kloof hier bij jullie?',
        'Waar het om gaat. Hoe groot is de kloof hier bij jullie?',
      ]);
      await answer(widget, 1, 2);
      await show(widget);
      expect(widget.value).to.equal('Grootste kloof: Waar het om gaat (Merkbare kloof)');
      const [first] = all(widget, '[part=scan-item]');
      expect(first!.querySelector('a')!.getAttribute('href')).to.equal('#doel');
      expect(textOf(first)).to.contain('De ander: Grote kloof');
    });

  it('from src is asked when they have come, and its link is read then', async () => {
    history.replaceState(null, '', '#scan=scan&groep-versus-individu=2');
    const widget = await fixture<DifferenceCardElement>(
      html`<brug-difference-card scan name="scan" lang="nl" src="/content/slow"></brug-difference-card>`,
    );
    expect([questions(widget).length, part(widget, 'scan-show')]).to.deep.equal([0, undefined]);
    await until(() => questions(widget).length === 1, 'the question');
    expect(textOf(part(widget, 'scan-intro'))).to.contain('antwoorden van iemand anders');
    await answer(widget, 0, 0);
    expect(widget.value).to.equal('Grootste kloof: Groep versus Individu (Geen kloof)');
  });

  it('keeps an answer with its difference, when the order changes and when the words of another change', async () => {
    const widget = await fromProperty();
    await answer(widget, 1, 3);
    widget.differences = [DIFFERENCES[1]!, { ...DIFFERENCES[0]!, first: 'Doelgroep' }];
    await widget.updateComplete;
    const checked = questions(widget).map((each) => [...each.querySelectorAll('input')].findIndex((i) => i.checked));
    expect(checked).to.deep.equal([3, -1]);
    expect(widget.value).to.equal('Grootste kloof: Waar het om gaat (Grote kloof)');
  });
});

describe('the scan in other words', () => {
  it('speaks a language that a page adds, and English where a word is lacking', async () => {
    registerLanguage('pt', {
      differenceCard: { versus: '{first} e {second}' },
      scan: { question: 'Qual é a distância aqui?', 'gap.3': 'Grande distância', text: 'Maior distância: {list}' },
    });
    const widget = await fromProperty({ lang: 'pt' });
    expect(legends(widget)[0]).to.equal('Groep e Individu. Qual é a distância aqui?');
    expect([...questions(widget)[0]!.querySelectorAll('label')].map(textOf)).to.deep.equal([
      'No gap',
      'Narrow gap',
      'Noticeable gap',
      'Grande distância',
    ]);
    await answer(widget, 0, 3);
    expect(widget.value).to.equal('Maior distância: Groep e Individu (Grande distância)');
  });

  it('replaces a question of a language that ships', async () => {
    registerLanguage('fr', { scan: { question: 'Et chez vous ?' } });
    const widget = await fromProperty({ lang: 'fr' });
    expect(legends(widget)[1]).to.equal('Waar het om gaat. Et chez vous ?');
    expect(textOf(part(widget, 'scan-show'))).to.equal('Voir le résultat');
  });

  it('keeps the answers when the language changes, and sends them in the new one', async () => {
    const widget = await fromProperty();
    await answer(widget, 0, 1);
    widget.lang = 'en';
    await until(() => widget.value === 'Widest gap: Groep versus Individu (Narrow gap)', 'the answer in English');
  });
});

describe('the scan of a folded card', () => {
  it('asks inside, and keeps the answer when the difference is closed', async () => {
    const widget = await fromProperty({ collapsible: true });
    const [details] = all<HTMLDetailsElement>(widget, 'details');
    const isSeen = (): boolean => questions(widget)[0]!.checkVisibility({ contentVisibilityAuto: true });
    expect([details!.contains(questions(widget)[0]!), isSeen()]).to.deep.equal([true, false]);
    all(widget, 'summary')[0]!.click();
    await until(isSeen, 'the question');
    await answer(widget, 0, 2);
    expect(details!.open).to.be.true;
    all(widget, 'summary')[0]!.click();
    await until(() => !isSeen(), 'the fold');
    await show(widget);
    expect(textOf(part(widget, 'scan-sentence'))).to.equal('De grootste kloof zie je bij “Groep versus Individu”.');
  });

  it('opens a difference that the outcome links to', async () => {
    const widget = await fromProperty({ collapsible: true });
    await answer(widget, 1, 2);
    await show(widget);
    all(widget, '[part=scan-item] a')[0]!.click();
    await until(() => all<HTMLDetailsElement>(widget, 'details')[1]!.open, 'the difference');
  });
});

describe('the scan on paper', () => {
  it('has the answers and the outcome, and nothing to press', async function () {
    const widget = await fromProperty({ collapsible: true });
    await answer(widget, 0, 2);
    await show(widget);
    if (!(await emulateMedia('print'))) return skip(this, NEEDS_DEVTOOLS);
    const isPrinted = (selector: string): boolean[] =>
      all(widget, selector).map((element) => element.getBoundingClientRect().height > 0);
    try {
      expect(isPrinted('[part~=scan-answer]')).to.deep.equal(Array(8).fill(true));
      expect(isPrinted('[part=scan-heading], [part=scan-sentence], [part=scan-item]')).to.deep.equal(
        Array(4).fill(true),
      );
      expect(isPrinted('button:not(summary *)')).to.not.include(true);
    } finally {
      await emulateMedia('');
    }
  });
});
