import type { ArgTypes } from '@storybook/web-components-vite';
import { readTokens } from '../../scripts/read-tokens.mjs';
import cardSource from '../../src/difference-card/difference-card.element.ts?raw';
import widgetSource from '../../src/element/widget.element.ts?raw';

/** Custom properties of every widget, and those of the card. */
export const TOKENS = readTokens(widgetSource);
export const CARD_TOKENS = readTokens(cardSource);

/** Whether a custom property holds a length; the others hold colours. */
export const isLength = (name: string): boolean => /-(radius|gap)$/.test(name);

/** A control for each custom property. */
export const tokenControls = (tokens = TOKENS): Partial<ArgTypes> =>
  Object.fromEntries(
    tokens.map(({ name, value, text }) => [
      name,
      {
        type: { name: 'string' },
        control: isLength(name) ? 'text' : 'color',
        description: text,
        table: { category: 'css custom properties', defaultValue: { summary: value || 'derived' } },
      },
    ]),
  );
