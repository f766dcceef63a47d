import type { ArgTypes } from '@storybook/web-components-vite';
import { readTokens } from '../../scripts/read-tokens.mjs';
import cardSource from '../../src/difference-card/difference-card.element.ts?raw';
import widgetSource from '../../src/widget/widget.element.ts?raw';

/** Custom properties of every widget, and those of the card. */
export const TOKENS = readTokens(widgetSource);
export const CARD_TOKENS = readTokens(cardSource);

/** What a custom property holds. */
export function kindOf(name: string): 'rounding' | 'length' | 'type' | 'shadow' | 'colour' {
  if (name.endsWith('radius')) return 'rounding';
  if (/-(gap|line|sticky)$/.test(name)) return 'length';
  if (/-(font|weight)$/.test(name)) return 'type';
  return name.endsWith('shadow') ? 'shadow' : 'colour';
}

/** A control for each custom property. */
export const tokenControls = (tokens = TOKENS): Partial<ArgTypes> =>
  Object.fromEntries(
    tokens.map(({ name, value, text }) => [
      name,
      {
        type: { name: 'string' },
        control: kindOf(name) === 'colour' ? 'color' : 'text',
        description: text,
        table: { category: 'css custom properties', defaultValue: { summary: value || 'derived' } },
      },
    ]),
  );
