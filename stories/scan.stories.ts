import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import '../src/difference-card/difference-card.js';
import '../src/scan/scan.js';
import { comparisonTable, CONTENT, contentIn } from './content.js';

interface Args {
  collapsible: boolean;
  width: string;
}

const meta: Meta<Args> = {
  title: 'Widgets/Scan',
  component: 'brug-difference-card',
  args: { collapsible: false, width: '43rem' },
  render: ({ collapsible, width }, { globals }): TemplateResult => {
    const { heading, rows } = CONTENT[contentIn(globals.language)];
    return html`<div style="inline-size: ${width}; max-inline-size: 100%">
      <brug-difference-card scan name="scan" heading=${heading} ?collapsible=${collapsible}>
        ${comparisonTable(rows.slice(0, 3))}
      </brug-difference-card>
    </div>`;
  },
};

export default meta;
type Story = StoryObj<Args>;

/** Answers the first differences, in their order, and asks for the outcome. */
async function answer(canvas: HTMLElement, widths: readonly number[]): Promise<ShadowRoot> {
  const card = canvas.querySelector('brug-difference-card')!;
  await card.updateComplete;
  const root = card.shadowRoot!;
  for (const [at, width] of widths.entries()) {
    root.querySelectorAll('fieldset')[at]!.querySelectorAll('input')[width]!.click();
    await card.updateComplete;
  }
  root.querySelector<HTMLElement>('[part=scan-show]')!.click();
  await card.updateComplete;
  return root;
}

export const Asking: Story = {};
export const Folded: Story = {
  args: { collapsible: true },
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('brug-difference-card')!;
    await card.updateComplete;
    card.shadowRoot!.querySelector<HTMLElement>('.toggle-all')!.click();
    await card.updateComplete;
    await expect(card.shadowRoot!.querySelector('fieldset')).toBeVisible();
  },
};
export const Narrow: Story = { args: { width: '15rem' } };

export const NothingAnswered: Story = {
  play: async ({ canvasElement }) => {
    const root = await answer(canvasElement, []);
    await expect(root.querySelector('[part=scan-outcome] [aria-live]')).not.toBeEmptyDOMElement();
  },
};

export const Outcome: Story = {
  play: async ({ canvasElement }) => {
    const root = await answer(canvasElement, [3, 1]);
    await expect(root.querySelectorAll('[part=scan-item]')).toHaveLength(3);
  },
};

export const OutcomeNarrow: Story = { ...Outcome, args: { width: '20rem' } };

export const SeveralAreWidest: Story = {
  play: async ({ canvasElement }) => {
    const root = await answer(canvasElement, [2, 0, 2]);
    await expect(root.querySelector('[part=scan-sentence]')).toHaveTextContent('2');
  },
};
