import { plainText } from './plain-text.js';

/** A list as it is, anything else as a list of one. Without `flat`, which old host scripts put their own in the place of. */
export const asList = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** The text of each, of one value or of a list. */
export const plainTexts = (value: unknown): string[] => asList(value).map(plainText);
