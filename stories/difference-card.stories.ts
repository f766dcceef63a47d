import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '../src/difference-card/difference-card.js';
import { LAYOUTS } from '../src/difference-card/difference-card.options.js';
import { comparisonTable, CONTENT, contentIn, type Row } from './content.js';
import { attributes, type Attributes } from './support/attributes.directive.js';
import { CARD_TOKENS, tokenControls } from './support/tokens.js';

interface Args extends Attributes {
  rows?: readonly Row[];
  width?: string;
}

const card = ({ rows, width, ...rest }: Args, { globals }: Pick<StoryContext, 'globals'>): TemplateResult => {
  const content = CONTENT[contentIn(globals.language)];
  return html`<div style=${width ? `width: ${width}` : nothing}>
    <brug-difference-card ${attributes({ heading: content.heading, ...rest })}>
      ${comparisonTable(rows ?? content.rows)}
    </brug-difference-card>
  </div>`;
};

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
export const Linkable: Story = { args: { linkable: true } };
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
