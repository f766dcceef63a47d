import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/difference-card/difference-card.js';
import type { DifferenceCardElement } from '../../src/difference-card/difference-card.js';
import { comparisonTable, CONTENT, type Row } from '../../stories/content.js';
import { accessibilityTree, emulateMedia } from '../helpers/devtools.js';
import { nextEvent } from '../helpers/events.js';
import { part, textOf } from '../helpers/form.js';

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
    expect(all(card, 'tbody th[scope=row] .title').map(textOf)).to.include('Publiek');
    await expect(card).to.be.accessible();
  });

  it('has no column of notes when there are none', async () => {
    const card = await draw({ layout: 'table', rows: [['', 'X', '', 'Y', '', '']] });
    expect(all(card, 'thead th').filter((head) => head.checkVisibility())).to.have.length(2);
    expect(all(card, 'tbody th .title').map(textOf)).to.deep.equal(['X versus Y']);
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

  it('stays a table for a screen reader when it reflows', async function () {
    const card = await draw({ layout: 'table', rows: CONTENT.nl.rows.slice(0, 2) });
    card.style.width = '300px';
    let tree = await accessibilityTree();
    if (!tree) return this.skip();
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
    const order = [
      'Kop',
      'Publiek',
      'Groep versus individu',
      'Marketing',
      'Groep',
      'Spreekt',
      'Sales',
      'Individu',
      'Voert',
      'Online',
    ];
    const text = textOf(card.shadowRoot as unknown as Element);
    const places = order.map((word, index) => text.indexOf(word, index ? text.indexOf(order[index - 1]!) + 1 : 0));
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(places).not.to.include(-1);
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

  it('keeps what is open when rows come, go and change', async () => {
    const card = await draw({ collapsible: true });
    const open = (): string[] => all(card, 'details[open] .title').map(textOf);
    all<HTMLDetailsElement>(card, 'details')[2]!.open = true;
    card.querySelector('tbody tr')!.remove();
    await new Promise((done) => setTimeout(done));
    await card.updateComplete;
    expect(open()).to.deep.equal(['Pull versus push']);
    let events = 0;
    card.addEventListener('brug-toggle', () => events++);
    card.heading = 'Anders';
    card.lang = 'en';
    await card.updateComplete;
    await card.updateComplete;
    expect(open()).to.deep.equal(['Pull versus push']);
    await new Promise((done) => setTimeout(done, 50));
    expect(events).to.equal(0);
  });

  it('keeps the spelling of a name inside a heading', async () => {
    const card = await draw({
      rows: [
        ['', 'Facebook', '', 'LinkedIn', '', ''],
        ['', 'Korte termijn', '', 'Lange termijn', '', ''],
      ],
    });
    expect(all(card, 'h3 .title').map(textOf)).to.deep.equal([
      'Facebook versus LinkedIn',
      'Korte termijn versus lange termijn',
    ]);
  });

  it('has everything open in print', async function () {
    const card = await draw({ collapsible: true });
    const [text] = all(card, '[part=text]');
    expect(text!.checkVisibility({ contentVisibilityAuto: true })).to.be.false;
    if (!(await emulateMedia('print'))) this.skip();
    expect(text!.getBoundingClientRect().height).to.be.above(0);
    await emulateMedia('');
  });
});
