/**
 * Text from what a page or a receiver has given; empty for what has none. An object must never reach a template as it
 * is: one that looks like a template's result would be drawn as one.
 */
export const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
