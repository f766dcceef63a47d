import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { widgetsIn } from './support/three-widgets.js';

/** The three widgets in each of the ready themes: small files of custom properties, and nothing else. */
const meta: Meta = {
  title: 'Themes',
  render: (_args, { globals }) => {
    const { card, offer, form } = widgetsIn(globals.language, 2);
    return html`<div style="display: grid; gap: 3rem; max-width: 44rem; margin-inline: auto">
      ${card} ${offer} ${form}
    </div>`;
  },
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('brug-difference-card')!;
    await card.updateComplete;
    card.shadowRoot!.querySelector('details')!.open = true;
  },
};

export default meta;

export const NoTheme: StoryObj = {};
export const Editorial: StoryObj = { globals: { theme: 'editorial' } };
export const Corporate: StoryObj = { globals: { theme: 'corporate' } };
export const Playful: StoryObj = { globals: { theme: 'playful' } };
