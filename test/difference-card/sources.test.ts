import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/difference-card/difference-card.js';
import type { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import { comparisonTable } from '../../stories/content.js';
import { consoleDuring } from '../helpers/console.js';
import { part, textOf, until } from '../helpers/form.js';

const titles = (card: DifferenceCardElement): string[] => [...card.shadowRoot!.querySelectorAll('h3')].map(textOf);
const settled = async (card: DifferenceCardElement): Promise<void> => {
  await aTimeout(0);
  await card.updateComplete;
};
const json = (first: string): string =>
  JSON.stringify({ first: 'A', second: 'B', differences: [{ first, second: 'Y' }] });
const TABLE = comparisonTable([['', 'Tabel', '', 'Y', '', '']]);

function script(text: string): HTMLScriptElement {
  const element = document.createElement('script');
  element.type = 'application/json';
  element.textContent = text;
  return element;
}

describe('sources of <brug-difference-card>', () => {
  it('takes a property before inline JSON, before a table, before src, as they come and go', async () => {
    const card = await fixture<DifferenceCardElement>(
      html`<brug-difference-card src="/content/good"></brug-difference-card>`,
    );
    await until(() => titles(card)[0] === 'Groep versus Individu', 'src');
    const holder = document.createElement('div');
    holder.append(...(await fixture(html`<div>${TABLE}</div>`)).children);
    const table = holder.firstElementChild!;
    card.append(table);
    await settled(card);
    expect(titles(card)).to.deep.equal(['Tabel versus Y']);
    const inline = script(json('Inline'));
    card.append(inline);
    await settled(card);
    expect(titles(card)).to.deep.equal(['Inline versus Y']);
    card.differences = [{ first: 'Eigen', second: 'Y' }];
    await settled(card);
    expect(titles(card)).to.deep.equal(['Eigen versus Y']);
    card.differences = undefined;
    inline.remove();
    await settled(card);
    expect(titles(card)).to.deep.equal(['Tabel versus Y']);
    table.remove();
    await until(() => titles(card)[0] === 'Groep versus Individu', 'src again');
  });

  for (const wrong of ['', 0, NaN, false, 'text', {}]) {
    it(`falls back to the next source where differences is ${JSON.stringify(wrong)} of type ${typeof wrong}`, async () => {
      const messages = await consoleDuring(async () => {
        const card = await fixture<DifferenceCardElement>(html`<brug-difference-card>${TABLE}</brug-difference-card>`);
        card.differences = wrong as never;
        await settled(card);
        expect(titles(card)).to.deep.equal(['Tabel versus Y']);
      });
      expect(messages.join()).to.contain('differences must be a list');
    });
  }

  it('falls back to the next source and names what is wrong with the first', async () => {
    let card!: DifferenceCardElement;
    const messages = await consoleDuring(async () => {
      card = await fixture(
        html`<brug-difference-card .differences=${[{ first: 'X' }] as never}>${TABLE}</brug-difference-card>`,
      );
    });
    expect(titles(card)).to.deep.equal(['Tabel versus Y']);
    expect(messages.join()).to.contain('differences[0].second is missing');
  });

  it('reads inline JSON that arrives or changes later', async () => {
    const card = await fixture<DifferenceCardElement>(html`<brug-difference-card></brug-difference-card>`);
    const inline = script(json('Eerst'));
    card.append(inline);
    await settled(card);
    expect(titles(card)).to.deep.equal(['Eerst versus Y']);
    inline.firstChild!.nodeValue = json('Later');
    await settled(card);
    expect(titles(card)).to.deep.equal(['Later versus Y']);
  });

  it('renders once for many edits of a table', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => ['', `P${index}`, '', `Q${index}`, '', ''] as const);
    const card = await fixture<DifferenceCardElement>(
      html`<brug-difference-card>${comparisonTable(rows)}</brug-difference-card>`,
    );
    let renders = 0;
    card.addController({ hostUpdated: () => renders++ });
    for (const cell of card.querySelectorAll('td strong')) cell.textContent += '!';
    await settled(card);
    expect(titles(card)[49]).to.equal('P49! versus Q49!');
    expect(renders).to.equal(1);
  });

  it('overrides the subjects by attribute', async () => {
    const card = await fixture<DifferenceCardElement>(
      html`<brug-difference-card first="Wij">${TABLE}</brug-difference-card>`,
    );
    expect([...card.shadowRoot!.querySelectorAll('[part~=subject]')].map(textOf)).to.deep.equal(['Wij', 'Sales']);
  });

  it('says that it loads, then that it failed, and loads again when asked', async () => {
    const card = await fixture<DifferenceCardElement>(
      html`<brug-difference-card src="/content/second-time?${Math.random()}"></brug-difference-card>`,
    );
    const loading = part(card, 'loading')!;
    expect(textOf(loading)).to.equal('De verschillen worden geladen…');
    const { height } = loading.getBoundingClientRect();
    await until(() => part(card, 'failure'), 'a failure');
    expect(textOf(part(card, 'failure'))).to.contain('De verschillen konden niet worden geladen.');
    expect(part(card, 'failure')!.getBoundingClientRect().height).to.equal(height);
    await expect(card).to.be.accessible();
    card.shadowRoot!.querySelector<HTMLElement>('[part=failure] button')!.click();
    await until(() => titles(card).length, 'the differences');
    expect(textOf(card.shadowRoot!.querySelector('h2'))).to.equal('Van elders');
  });

  it('tells screen readers that it failed, and keeps focus while and after it loads again', async () => {
    const card = await fixture<DifferenceCardElement>(
      html`<brug-difference-card src="/content/second-time?${Math.random()}"></brug-difference-card>`,
    );
    const status = (): string => textOf(card.shadowRoot!.querySelector('[aria-live=polite]'));
    await until(() => status() === 'De verschillen konden niet worden geladen.', 'the status');
    const button = part(card, 'failure')!.querySelector('button')!;
    button.focus();
    button.click();
    await card.updateComplete;
    expect(status()).to.equal('De verschillen worden geladen…');
    expect(card.shadowRoot!.activeElement?.getAttribute('aria-disabled')).to.equal('true');
    await until(() => titles(card).length, 'the differences');
    await until(() => card.shadowRoot!.activeElement?.textContent.includes('Groep versus Individu'), 'focus');
  });

  it('tells screen readers once that it loads, however often it is drawn meanwhile', async () => {
    const card = await fixture<DifferenceCardElement>(
      html`<brug-difference-card src="/content/slow"></brug-difference-card>`,
    );
    const live = card.shadowRoot!.querySelector('[aria-live=polite]')!;
    const said = [textOf(live)];
    const watch = new MutationObserver(() => said.push(textOf(live)));
    watch.observe(live, { childList: true, characterData: true, subtree: true });
    for (const name of ['Wij', 'Zij', 'Jullie']) {
      card.first = name;
      card.heading = name;
      await card.updateComplete;
    }
    expect(card.matches(':state(loading)')).to.be.true;
    await until(() => titles(card).length, 'the differences');
    watch.disconnect();
    expect(said.filter(Boolean)).to.deep.equal(['De verschillen worden geladen…']);
  });

  it('gives up after its time limit, and says so', async () => {
    const limit = AbortSignal.timeout.bind(AbortSignal);
    const asked: number[] = [];
    AbortSignal.timeout = (ms) => {
      asked.push(ms);
      return limit(ms / 60);
    };
    try {
      const card = await fixture<DifferenceCardElement>(
        html`<brug-difference-card src="/content/silent"></brug-difference-card>`,
      );
      expect(part(card, 'loading')!.checkVisibility()).to.be.true;
      await until(() => part(card, 'failure')?.checkVisibility(), 'a failure', 3000);
      expect(part(card, 'failure')!.innerText.trim().split(/\n+/)).to.deep.equal([
        'De verschillen konden niet worden geladen.',
        'Probeer het opnieuw',
      ]);
      expect(card.matches(':state(loading)')).to.be.false;
      expect(asked).to.deep.equal([15_000]);
    } finally {
      AbortSignal.timeout = limit;
    }
  });

  it('names broken JSON behind src on the console', async () => {
    const messages = await consoleDuring(async () => {
      const card = await fixture<DifferenceCardElement>(
        html`<brug-difference-card src="/content/broken"></brug-difference-card>`,
      );
      await until(() => part(card, 'failure'), 'a failure');
    });
    expect(messages.join()).to.contain('JSON:');
  });

  it('stops loading when it leaves, goes on when it only moves, and loads again when it comes back', async () => {
    const card = await fixture<DifferenceCardElement>(
      html`<brug-difference-card src="/content/slow"></brug-difference-card>`,
    );
    const parent = card.parentElement!;
    parent.append(card);
    await until(() => titles(card).length, 'the differences after a move');
    card.src = '/content/slow?again';
    await card.updateComplete;
    card.remove();
    await aTimeout(0);
    parent.append(card);
    await until(() => card.shadowRoot!.querySelector('[part=loading]') === null, 'the differences after coming back');
    expect(titles(card)).to.deep.equal(['Groep versus Individu']);
  });

  it('refuses an address that is no address', async () => {
    let card!: DifferenceCardElement;
    const messages = await consoleDuring(async () => {
      card = await fixture(html`<brug-difference-card src="data:application/json,{}"></brug-difference-card>`);
    });
    expect(messages.join()).to.contain('is refused');
    expect(part(card, 'loading')).to.be.null;
  });

  it('waits for inline JSON that is still empty, without a complaint', async () => {
    const lines = await consoleDuring(async () => {
      const card = await fixture<DifferenceCardElement>(
        html`<brug-difference-card><script type="application/json"></script></brug-difference-card>`,
      );
      card.querySelector('script')!.textContent =
        '{"first":"A","second":"B","differences":[{"first":"Een","second":"Twee"}]}';
      await until(() => titles(card).length, 'the differences');
      expect(titles(card)).to.deep.equal(['Een versus Twee']);
    });
    expect(lines).to.deep.equal([]);
  });
});
