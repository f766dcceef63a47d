import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/difference-card/difference-card.js';
import { comparisonTable, CONTENT } from './content.js';

const meta: Meta = {
  title: 'Widgets/Difference card',
  component: 'brug-difference-card',
  render: () =>
    html`<brug-difference-card heading=${CONTENT.nl.heading}>
      ${comparisonTable(CONTENT.nl.rows)}
      <p slot="intro">${CONTENT.nl.intro}</p>
    </brug-difference-card>`,
};

export default meta;

export const Default: StoryObj = {};
