import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '../src/difference-card/difference-card.js';
import { LAYOUTS, type Layout } from '../src/difference-card/difference-card.options.js';
import { comparisonTable, CONTENT, type Row } from './content.js';

interface Args {
  heading: string;
  layout: Layout;
  collapsible: boolean;
  linkable: boolean;
  lang: 'nl' | 'en';
  rows: readonly Row[];
  width: string;
}

const card = ({ heading, layout, collapsible, linkable, lang, rows, width }: Partial<Args>): TemplateResult =>
  html`<div lang=${lang ?? 'nl'} style=${width ? `width: ${width}` : nothing}>
    <brug-difference-card
      heading=${heading ?? ''}
      layout=${layout ?? 'cards'}
      ?collapsible=${collapsible}
      ?linkable=${linkable}
    >
      ${comparisonTable(rows ?? [])}
    </brug-difference-card>
  </div>`;

const meta: Meta<Args> = {
  title: 'Widgets/Difference card',
  component: 'brug-difference-card',
  render: card,
  args: {
    heading: CONTENT.nl.heading,
    layout: 'cards',
    collapsible: false,
    linkable: false,
    lang: 'nl',
    rows: CONTENT.nl.rows,
  },
  argTypes: { layout: { control: 'inline-radio', options: LAYOUTS } },
};

export default meta;
type Story = StoryObj<Args>;

const shadow = (canvas: HTMLElement): ShadowRoot => canvas.querySelector('brug-difference-card')!.shadowRoot!;

export const Default: Story = {};
export const English: Story = { args: { lang: 'en', heading: CONTENT.en.heading, rows: CONTENT.en.rows } };
export const Table: Story = { args: { layout: 'table' } };
export const TableNarrow: Story = { args: { layout: 'table', width: '20rem' } };
export const Narrow: Story = { args: { width: '15rem' } };
export const Linkable: Story = { args: { linkable: true } };
export const Collapsible: Story = { args: { collapsible: true, linkable: true } };

export const CollapsibleOpen: Story = {
  args: { collapsible: true },
  play: async ({ canvasElement }) => {
    const root = shadow(canvasElement);
    root.querySelector('summary')!.click();
    await expect(root.querySelectorAll('details[open]')).toHaveLength(1);
  },
};

export const OneDifference: Story = { args: { heading: '', rows: CONTENT.nl.rows.slice(0, 1) } };

export const LongWords: Story = {
  args: {
    lang: 'nl',
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
  render: ({ rows }) =>
    html`<brug-difference-card heading="Met beeld en tekst eromheen">
      <img slot="media" src="assets/header.svg" alt="Een brug die twee oevers verbindt" width="1200" height="520" />
      <p slot="intro">${CONTENT.nl.intro}</p>
      ${comparisonTable(rows)}
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
    const root = shadow(canvasElement);
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
  play: ({ canvasElement }) => shadow(canvasElement).querySelector('summary')!.click(),
};

export const Dark: Story = {
  render: (args) =>
    html`<div style="color-scheme: dark; background: #14181f; color: #e9ecf2; padding: 2rem">${card(args)}</div>`,
};
