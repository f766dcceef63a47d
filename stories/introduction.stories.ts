import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { widgetsIn } from './support/three-widgets.js';

/** The three widgets as they come, with one accent. */
const meta: Meta = {
  title: 'Introduction',
  tags: ['!autodocs'],
  render: (_args, { globals }) => {
    const { card, offer, form } = widgetsIn(globals.language, 2);
    return html`<div style="display: grid; gap: 3rem; max-width: 44rem; margin-inline: auto">
      ${card} ${offer} ${form}
    </div>`;
  },
};

export default meta;

export const ThreeWidgets: StoryObj = { args: { '--brug-accent': '#0e6b5c' } };
