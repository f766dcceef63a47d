import { en } from './en.js';
import { nl, type Words } from './nl.js';
import type { BuilderLanguage } from './text.js';

export type { Words };

export const WORDS: Readonly<Record<BuilderLanguage, Words>> = { nl, en };

/** Puts values in the places that a text leaves for them: `{number}`. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

/** The form of a text for a number, with the number in it: 1 has a form of its own. */
export const counted = (
  words: Words,
  key: 'pagesOf' | 'pastedTable' | 'takeTable' | 'mended' | 'findings',
  count: number,
  language: string,
): string =>
  filled(words[`${key}.${count === 1 ? 'one' : 'other'}` as const], {
    count: new Intl.NumberFormat(language).format(count),
  });
