import type { Embed } from './embed.js';

/** The most that the builder takes: more than a person writes, and no more than a browser draws without a pause. */
export const LIMITS = {
  /** Characters of an address, behind `#`. */
  address: 256 * 1024,
  /** Characters of one text: code, a form, a style sheet. */
  text: 64 * 1024,
  /** Differences of a card. */
  rows: 100,
  /** Fields of the site's own. */
  ownFields: 50,
  /** Hidden inputs, and attributes without a box. */
  pairs: 100,
} as const;

/** The longest list that a state can hold. */
const LONGEST_LIST = Math.max(LIMITS.rows, LIMITS.ownFields, LIMITS.pairs);
/** No state is nested as deep. */
const DEEPEST = 8;

/** Whether a value of unknown origin is no larger than a state can be. */
export function isSmall(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.length <= LIMITS.text;
  if (typeof value !== 'object' || value === null) return true;
  const parts: unknown[] = Object.values(value);
  return depth < DEEPEST && parts.length <= LONGEST_LIST && parts.every((part) => isSmall(part, depth + 1));
}

/** Whether the builder takes all that an embed holds. */
export function fits(embed: Embed | undefined): boolean {
  if (!embed || embed.widget === 'difference-card') return true;
  return embed.widget === 'whitepaper-cta' || embed.ownFields.length <= LIMITS.ownFields;
}
