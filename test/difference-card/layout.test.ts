import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/difference-card/difference-card.js';
import type { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import { comparisonTable, CONTENT, type Row } from '../../stories/content.js';
import { accessibilityTree, emulateMedia, NEEDS_DEVTOOLS } from '../helpers/devtools.js';
import { nextEvent } from '../helpers/events.js';
import { part, textOf, until } from '../helpers/form.js';
import { skip } from '../helpers/skip.js';

const draw = (
  attributes: { layout?: 'cards' | 'table'; collapsible?: boolean; rows?: readonly Row[] } = {},
): Promise<DifferenceCardElement> =>
  fixture(
    html`<brug-difference-card
      heading="Kop"
      layout=${attributes.layout ?? 'cards'}
      ?collapsible=${attributes.collapsible}
      linkable
    >
      ${comparisonTable(attributes.rows ?? CONTENT.nl.rows)}
    </brug-difference-card>`,
  );
const all = <T extends Element = HTMLElement>(card: DifferenceCardElement, selector: string): T[] => [
  ...card.shadowRoot!.querySelectorAll<T>(selector),
];

const LONG = 'Arbeidsongeschiktheidsverzekeringsmaatschappij';

describe('layouts of <brug-difference-card>', () => {
  it('is a real table with a name and scoped heads', async () => {
    const card = await draw({ layout: 'table' });
    expect(all(card, 'table')[0]!.getAttribute('aria-label')).to.equal('Marketing versus Sales');
    expect(all(card, 'thead th[scope=col]').map(textOf)).to.deep.equal(['Marketing', 'Sales', 'Nuance']);
    expect(all(card, 'tbody th[scope=row]').map(textOf)).to.include('Publiek');
    await expect(card).to.be.accessible();
  });

  it('has no column of notes when there are none', async () => {
    const card = await draw({ layout: 'table', rows: [['', 'X', '', 'Y', '', '']] });
    expect(all(card, 'thead th').filter((head) => head.checkVisibility())).to.have.length(2);
    expect(all(card, 'tbody th').map(textOf)).to.deep.equal(['X versus Y']);
  });

  for (const layout of ['cards', 'table'] as const) {
    it(`fits its container from 240 to 1600 px as ${layout}, long words included`, async () => {
      const card = await draw({ layout, rows: [[LONG, LONG, LONG, LONG, LONG, LONG], ...CONTENT.nl.rows] });
      for (const width of [240, 320, 480, 600, 768, 1024, 1600]) {
        card.style.width = `${width}px`;
        const widest = Math.max(...all(card, ':not(thead *)').map((element) => element.getBoundingClientRect().right));
        expect(widest - card.getBoundingClientRect().left, `at ${width}`).to.be.at.most(width + 0.5);
      }
    });
  }

  // The text of the demo, in the font of the machines that it was measured on (DejaVu Sans, 17px).
  const heights: [width: number, collapsible: boolean, atMost: number][] = [
    [1200, false, 920],
    [688, false, 1180],
    [358, false, 1540],
    [688, true, 600],
  ];
  for (const [width, collapsible, atMost] of heights)
    it(`is at most ${atMost}px high, ${width}px wide${collapsible ? ' and folded' : ''}`, async () => {
      const card = await draw({ collapsible });
      card.style.cssText = `width: ${width}px; max-width: none; font: 17px/1.6 'DejaVu Sans', Verdana, sans-serif`;
      expect(card.offsetHeight).to.be.within(atMost * 0.8, atMost);
    });

  it('stays a table for a screen reader when it reflows', async function () {
    const card = await draw({ layout: 'table', rows: CONTENT.nl.rows.slice(0, 2) });
    card.style.width = '300px';
    let tree = await accessibilityTree();
    if (!tree) return skip(this, NEEDS_DEVTOOLS);
    // The browser brings its tree up to date after the layout, in its own time.
    for (let tries = 0; tries < 60 && !tree?.some(({ role }) => role === 'columnheader'); tries++) {
      await new Promise((done) => setTimeout(done, 50));
      tree = (await accessibilityTree())!;
    }
    const names = (role: string): string[] => tree.filter((node) => node.role === role).map(({ name }) => name);
    expect(names('table')).to.deep.equal(['Marketing versus Sales']);
    expect(names('columnheader')).to.deep.equal(['Marketing', 'Sales', 'Nuance']);
    expect(names('rowheader')).to.have.length(2);
    // The empty one above the topics and the links, and in each row the link, both sides and the note.
    expect(names('cell')).to.have.length(10);
  });

  it('reads in order: title, then for each difference its heading, both sides and the note', async () => {
    const card = await draw({ rows: CONTENT.nl.rows.slice(0, 1) });
    const heard = document.createElement('div');
    heard.append(...[...card.shadowRoot!.children].map((child) => child.cloneNode(true)));
    for (const unheard of heard.querySelectorAll('[aria-hidden=true]')) unheard.remove();
    expect(textOf(heard)).to.match(
      /^Kop Publiek Groep versus Individu Marketing: Groep\. Spreekt .*\. Sales: Individu\. Voert .* Nuance: Online .*\.$/,
    );
  });

  it('takes its heading levels from heading-level', async () => {
    const card = await draw();
    card.headingLevel = 4;
    await card.updateComplete;
    expect(all(card, 'h4, h5').map(({ localName }) => localName)).to.deep.equal(['h4', ...Array<string>(7).fill('h5')]);
    card.headingLevel = 6;
    await card.updateComplete;
    expect(all(card, 'h6')).to.have.length(8);
  });

  it('looks right with one difference and with fifty', async () => {
    const one = await draw({ collapsible: true, rows: [['', 'X', '', 'Y', '', '']] });
    expect(part(one, 'toggle-all')).to.be.null;
    const rows = Array.from({ length: 50 }, (_, index) => ['', `P${index}`, '', 'Q', '', ''] as const);
    expect(all(await draw({ rows }), 'li')).to.have.length(50);
  });

  it('opens and closes by keyboard and says so', async () => {
    const card = await draw({ collapsible: true });
    const [summary] = all(card, 'summary');
    summary!.focus();
    const opened = nextEvent(card, 'brug-toggle');
    await sendKeys({ press: 'Enter' });
    expect((await opened).detail).to.deep.equal({ id: 'groep-versus-individu', open: true });
    const closed = nextEvent(card, 'brug-toggle');
    await sendKeys({ press: 'Enter' });
    expect((await closed).detail).to.deep.equal({ id: 'groep-versus-individu', open: false });
    await expect(card).to.be.accessible();
  });

  it('opens and closes all', async () => {
    const card = await draw({ collapsible: true });
    const button = part(card, 'toggle-all')!;
    expect(textOf(button)).to.equal('Alles openen');
    const toggled = nextEvent(card, 'brug-toggle');
    button.click();
    await toggled;
    await card.updateComplete;
    expect(all(card, 'details[open]')).to.have.length(7);
    expect(textOf(part(card, 'toggle-all'))).to.equal('Alles sluiten');
  });

  it('opens and closes all, also one that was pressed just before', async () => {
    const card = await draw({ collapsible: true });
    const heard: string[] = [];
    card.addEventListener('brug-toggle', ({ detail }) => heard.push(`${detail.id} ${detail.open}`));
    const [summary] = all(card, 'summary');
    const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 100));
    summary!.click();
    await settled();
    summary!.click();
    part(card, 'toggle-all')!.click();
    await settled();
    expect(all(card, 'details[open]')).to.have.length(7);
    expect(textOf(part(card, 'toggle-all'))).to.equal('Alles sluiten');
    summary!.click();
    summary!.click();
    part(card, 'toggle-all')!.click();
    await settled();
    expect(all(card, 'details[open]')).to.have.length(0);
    expect(textOf(part(card, 'toggle-all'))).to.equal('Alles openen');
    // One that is closed and opened in the same moment is no news.
    expect(heard.filter((each) => each.startsWith('groep-'))).to.deep.equal([
      'groep-versus-individu true',
      'groep-versus-individu false',
    ]);
  });

  it('keeps what is open when rows come, go and change', async () => {
    const card = await draw({ collapsible: true });
    const open = (): string[] => all(card, 'details[open] h3').map(textOf);
    all<HTMLDetailsElement>(card, 'details')[2]!.open = true;
    card.querySelector('tbody tr')!.remove();
    await new Promise((done) => setTimeout(done));
    await card.updateComplete;
    expect(open()).to.deep.equal(['Pull versus Push']);
    const told: object[] = [];
    card.addEventListener('brug-toggle', ({ detail }) => told.push(detail));
    card.heading = 'Anders';
    card.lang = 'en';
    await card.updateComplete;
    await card.updateComplete;
    expect(open()).to.deep.equal(['Pull versus Push']);
    // What the visitor does next is all that is told.
    all<HTMLElement>(card, 'summary')[0]!.click();
    await until(() => told.length, 'the event');
    expect(told).to.deep.equal([{ id: 'behoefte-versus-transactie', open: true }]);
  });

  it('keeps the spelling of a name inside a heading', async () => {
    const card = await draw({
      rows: [
        ['', 'Facebook', '', 'LinkedIn', '', ''],
        ['', 'Korte termijn', '', 'Lange termijn', '', ''],
      ],
    });
    expect(all(card, 'h3').map(textOf)).to.deep.equal([
      'Facebook versus LinkedIn',
      'Korte termijn versus Lange termijn',
    ]);
  });

  it('has everything open in print', async function () {
    const card = await draw({ collapsible: true });
    const [text] = all(card, '[part=text]');
    expect(text!.checkVisibility({ contentVisibilityAuto: true })).to.be.false;
    if (!(await emulateMedia('print'))) skip(this, NEEDS_DEVTOOLS);
    expect(text!.getBoundingClientRect().height).to.be.above(0);
    await emulateMedia('');
  });
});

describe('rows of <brug-difference-card>', () => {
  const differences = ['A', 'B', 'C', 'D'].map((first) => ({ first, second: 'Z', topic: 't' }));
  const drawRows = (): Promise<DifferenceCardElement> =>
    fixture(html`<brug-difference-card collapsible linkable .differences=${differences}></brug-difference-card>`);
  const rowsOf = (card: DifferenceCardElement): HTMLElement[] => all(card, '[part=difference]');
  /** Numbers of the rows that were there before; -1 for a new one. */
  const numbered = (card: DifferenceCardElement, before: readonly HTMLElement[]): number[] =>
    rowsOf(card).map((row) => before.indexOf(row));
  const [a, b, c, d] = differences as [object, object, object, object];
  const edited = { ...b, first: 'Bewerkt' };

  const changes: [what: string, next: readonly object[], rows: number[]][] = [
    ['nothing but a new list', [a, b, c, d].map((each) => ({ ...each })), [0, 1, 2, 3]],
    ['another order', [d, b, a, c], [3, 1, 0, 2]],
    ['one in front', [{ first: 'N', second: 'Z' }, a, b, c, d], [-1, 0, 1, 2, 3]],
    ['one less', [a, c, d], [0, 2, 3]],
    ['an edit of a pole, which changes the id', [a, edited, c, d], [0, 1, 2, 3]],
    ['an edit and one less', [a, edited, d], [0, 1, 3]],
    ['all others', [{ first: 'X', second: 'Y' }], [0]],
  ];
  for (const [what, next, rows] of changes) {
    it(`keep their elements, and what is open in them: ${what}`, async () => {
      const card = await drawRows();
      const before = rowsOf(card);
      before[1]!.querySelector('details')!.open = true;
      await nextEvent(card, 'brug-toggle');
      card.differences = next as never;
      await card.updateComplete;
      expect(numbered(card, before)).to.deep.equal(rows);
      const open = rowsOf(card).map((row) => row.querySelector('details')!.open);
      expect(open).to.deep.equal(rows.map((number) => number === 1));
    });
  }

  it('keep focus when they move', async () => {
    const card = await drawRows();
    for (const index of [0, 3]) {
      const link = rowsOf(card)[index]!.querySelector<HTMLElement>('.copy')!;
      link.focus();
      card.differences = [...card.differences!].reverse();
      await card.updateComplete;
      expect(card.shadowRoot!.activeElement === link, `row ${index}`).to.be.true;
    }
  });

  it('are open or closed as before in another layout', async () => {
    const card = await drawRows();
    part(card, 'toggle-all')!.click();
    await card.updateComplete;
    card.layout = 'table';
    await card.updateComplete;
    expect(all(card, 'tbody tr')).to.have.length(4);
    card.layout = 'cards';
    await card.updateComplete;
    expect(all(card, 'details[open]')).to.have.length(4);
  });
});
