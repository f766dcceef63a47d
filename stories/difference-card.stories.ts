import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '../src/difference-card/difference-card.js';
import { LAYOUTS } from '../src/difference-card/difference-card.element.js';
import { comparisonTable, CONTENT, contentIn, type Row } from './content.js';
import { anatomy } from './support/anatomy.js';
import { attributes, type Attributes } from './support/attributes.directive.js';
import { CARD_TOKENS, tokenControls } from './support/tokens.js';

interface Args extends Attributes {
  rows?: readonly Row[];
  width?: string;
}

type Page = Pick<StoryContext, 'globals'>;

const cardTag = ({ rows, ...rest }: Args, { globals }: Page): TemplateResult => {
  const content = CONTENT[contentIn(globals.language)];
  return html`<brug-difference-card ${attributes({ heading: content.heading, ...rest })}>
    ${comparisonTable(rows ?? content.rows)}
  </brug-difference-card>`;
};

const card = ({ width, ...rest }: Args, page: Page): TemplateResult =>
  html`<div style=${width ? `width: ${width}` : nothing}>${cardTag(rest, page)}</div>`;

const meta: Meta<Args> = {
  title: 'Widgets/Difference card',
  component: 'brug-difference-card',
  render: card,
  argTypes: {
    layout: { control: 'inline-radio', options: LAYOUTS },
    collapsible: { control: 'boolean' },
    linkable: { control: 'boolean' },
    rows: { table: { disable: true } },
    width: { table: { disable: true } },
    ...tokenControls(CARD_TOKENS),
  },
};

export default meta;
type Story = StoryObj<Args>;

/** What the card has drawn; before its first drawing it has no root. */
async function shadow(canvas: HTMLElement): Promise<ShadowRoot> {
  const element = canvas.querySelector('brug-difference-card')!;
  await element.updateComplete;
  return element.shadowRoot!;
}

export const Default: Story = {};
export const English: Story = { globals: { language: 'en' } };
export const GermanWords: Story = { globals: { language: 'de' }, args: { layout: 'table', width: '20rem' } };
export const Table: Story = { args: { layout: 'table' } };
export const TableNarrow: Story = { args: { layout: 'table', width: '20rem' } };
export const Narrow: Story = { args: { width: '15rem' } };
/** Without nuances there is nothing to add: the row stays open. */
export const WithoutNotes: Story = {
  args: {
    rows: CONTENT.nl.rows.slice(0, 4).map(([topic, first, firstText, second, secondText]) => {
      return [topic, first, firstText, second, secondText, ''] as const;
    }),
  },
};

/** From 58em on the nuance stands between the two. */
export const Wide: Story = { args: { width: '72rem' } };
export const Linkable: Story = { args: { linkable: true } };

/** A link with the id of a difference leads here: `#behoefte-versus-transactie`. */
export const LinkedTo: Story = {
  args: { linkable: true, rows: CONTENT.nl.rows.slice(0, 3) },
  play: async ({ canvasElement }) => {
    const root = await shadow(canvasElement);
    const heading = root.querySelectorAll<HTMLElement>('[part=difference-heading]')[1]!;
    heading.focus();
    await expect(root.activeElement === heading).toBe(true);
  },
};
export const Collapsible: Story = { args: { collapsible: true, linkable: true } };

export const CollapsibleOpen: Story = {
  args: { collapsible: true },
  play: async ({ canvasElement }) => {
    const root = await shadow(canvasElement);
    root.querySelector('summary')!.click();
    await expect(root.querySelectorAll('details[open]')).toHaveLength(1);
  },
};

export const OneDifference: Story = { args: { heading: '', rows: CONTENT.nl.rows.slice(0, 1) } };

export const LongWords: Story = {
  args: {
    width: '20rem',
    rows: [
      [
        'Aansprakelijkheidsverzekering',
        'Arbeidsongeschiktheidsverzekeringsmaatschappij',
        'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft.',
        'Kindercarnavalsoptochtvoorbereidingswerkzaamheden',
        'Rechtsschutzversicherungsgesellschaften.',
        'Meervoudigepersoonlijkheidsstoornissen.',
      ],
    ],
  },
};

export const RichCells: Story = {
  render: () =>
    html`<brug-difference-card heading="Cellen met opmaak" lang="nl">
      <table>
        <tr>
          <td></td>
          <th>Marketing</th>
          <th>Sales</th>
        </tr>
        <tr>
          <th>Maatstaf</th>
          <td>
            <strong>Bereik</strong> Telt <em>hoeveel</em> mensen de boodschap zagen, zie <a href="#bron">de bron</a>.
          </td>
          <td>
            <p><strong>Omzet</strong></p>
            <ul>
              <li>per kwartaal</li>
              <li>per klant</li>
            </ul>
          </td>
          <td>Hier ontstaan de <mark>meeste</mark> spanningen.</td>
        </tr>
      </table>
    </brug-difference-card>`,
};

export const WithSlots: Story = {
  render: () =>
    html`<brug-difference-card heading="Met beeld en tekst eromheen">
      <img slot="media" src="assets/header.svg" alt="Een brug die twee oevers verbindt" width="1200" height="520" />
      <p slot="intro">${CONTENT.nl.intro}</p>
      ${comparisonTable(CONTENT.nl.rows.slice(0, 2))}
      <p slot="footer">Bron: gesprekken met beide teams.</p>
    </brug-difference-card>`,
};

export const FromJson: Story = {
  render: () =>
    html`<brug-difference-card
      .differences=${CONTENT.nl.rows.map(([topic, first, firstText, second, secondText, note]) => ({
        topic,
        first,
        firstText,
        second,
        secondText,
        note,
      }))}
      heading="Uit JSON"
      first="Marketing"
      second="Sales"
    ></brug-difference-card>`,
};

/** A title of its own stands above the poles; a row without a topic has a deck without a gap. */
export const OwnTitle: Story = {
  render: () =>
    html`<brug-difference-card
      heading="Wie kent de klant?"
      first="Marketing"
      second="Sales"
      lang="nl"
      .differences=${[
        { topic: 'Klantkennis', title: 'Wie kent de klant echt?', first: 'Van ver', second: 'Van dichtbij' },
        { first: 'Marketing plant campagnes een kwartaal vooruit', second: 'Sales belt vandaag nog' },
      ]}
    ></brug-difference-card>`,
};

/** As long as `src` has not answered. */
export const Loading: Story = {
  beforeEach: () => {
    const { fetch } = globalThis;
    globalThis.fetch = () => new Promise(() => {});
    return () => {
      globalThis.fetch = fetch;
    };
  },
  render: () =>
    html`<brug-difference-card
      heading="Van elders"
      first="Marketing"
      second="Sales"
      src="assets/differences.json"
    ></brug-difference-card>`,
  play: async ({ canvasElement }) => {
    await expect((await shadow(canvasElement)).querySelector('[part=loading]')).not.toBeNull();
  },
};

export const CouldNotLoad: Story = {
  render: () => html`<brug-difference-card heading="Van elders" src="assets/icon.svg"></brug-difference-card>`,
  play: async ({ canvasElement }) => {
    const root = await shadow(canvasElement);
    for (let tries = 0; !root.querySelector('[part=failure]') && tries < 100; tries++) {
      await new Promise((done) => setTimeout(done, 50));
    }
    await expect(root.querySelector('[part=failure]')).not.toBeNull();
  },
};

export const RightToLeft: Story = {
  render: () =>
    html`<div dir="rtl" lang="ar">
      <brug-difference-card heading="الفرق بين التسويق والمبيعات" collapsible linkable lang="en">
        <table lang="ar">
          <tr>
            <td></td>
            <th>التسويق</th>
            <th>المبيعات</th>
          </tr>
          <tr>
            <th>الجمهور</th>
            <td><strong>مجموعة</strong> يخاطب فئات من الناس.</td>
            <td><strong>فرد</strong> يتحدث مع عميل واحد.</td>
            <td>الخط الفاصل يتلاشى.</td>
          </tr>
        </table>
      </brug-difference-card>
    </div>`,
  play: async ({ canvasElement }) => (await shadow(canvasElement)).querySelector('summary')!.click(),
};

export const Dark: Story = { globals: { background: 'dark' }, args: { collapsible: true, linkable: true } };

export const DarkTable: Story = { globals: { background: 'dark' }, args: { layout: 'table' } };

export const OwnColours: Story = {
  args: {
    rows: CONTENT.nl.rows.slice(0, 2),
    '--brug-first': '#7a2be2',
    '--brug-second': '#ffcc00',
    '--brug-radius': '1.25em',
  },
};

export const Focused: Story = {
  args: { collapsible: true, linkable: true, rows: CONTENT.nl.rows.slice(0, 2), '--brug-accent': '#0a66c2' },
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.tab();
    const root = await shadow(canvasElement);
    root.querySelector('summary')!.focus();
    await expect(root.activeElement?.localName).toBe('summary');
  },
};

/** What `::part()` reaches. The names of the subjects, poles and sides also have the part `first` or `second`. */
export const Anatomy: Story = {
  args: { linkable: true, rows: CONTENT.nl.rows.slice(0, 2) },
  render: (args, context) =>
    anatomy('brug-difference-card', cardTag(args, context), [
      'heading',
      'heads',
      'subject',
      'deck',
      'topic',
      'copy',
      'pole',
      'side',
      'text',
      'note',
      'note-label',
    ]),
};

/** The same, folded. */
export const AnatomyFolded: Story = {
  args: { collapsible: true, rows: CONTENT.nl.rows.slice(0, 2) },
  render: (args, context) =>
    anatomy('brug-difference-card', cardTag(args, context), ['toggle-all', 'details', 'summary', 'plate', 'pole']),
};
