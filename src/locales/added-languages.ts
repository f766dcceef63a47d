import { warnOnce } from '../page/warn.js';
import type { Words } from './words.js';

/** Words of a language that a page adds: all of them, or those of the widgets that it uses. */
export type AddedWords = { readonly [Section in keyof Words]?: Partial<Words[Section]> };

interface Added {
  readonly words: AddedWords;
  /** The words of each widget, put together once: a page may hold a thousand of them. */
  readonly ofWidget: Map<object, object>;
}

const added = new Map<string, Added>();

/** Whether a page has added this language, by its tag in small letters. */
export const isAdded = (language: string): boolean => added.has(language);

/** Keeps the words of a language; `false` when it has these already. */
export function addLanguage(language: string, words: AddedWords): boolean {
  if (added.get(language)?.words === words) return false;
  added.set(language, { words, ofWidget: new Map() });
  return true;
}

/**
 * All words of one widget in a language: those that a page has added, else those that ship. `sections` names the parts
 * that the widget's words consist of; a later one wins. What an added language lacks is written as it ships, or in
 * English.
 */
export function wordsIn<WidgetWords extends object>(
  language: string,
  shipped: Readonly<Record<string, WidgetWords>>,
  sections: readonly (keyof Words)[],
): WidgetWords {
  const fallback = shipped[language] ?? shipped['en']!;
  const found = added.get(language);
  if (!found) return fallback;
  let words = found.ofWidget.get(shipped) as WidgetWords | undefined;
  if (!words) {
    const own = Object.entries(Object.assign({}, ...sections.map((section) => found.words[section])) as object);
    const texts = Object.fromEntries(own.filter(([, text]) => typeof text === 'string'));
    const missing = Object.keys(fallback).filter((key) => !(key in texts));
    if (missing.length) warnOnce(found, `The words of language "${language}" lack: ${missing.join(', ')}.`);
    words = { ...fallback, ...texts };
    found.ofWidget.set(shipped, words);
  }
  return words;
}
