import { warnOnce } from '../page/warn.js';
import type { Words } from './words.js';

/** Words of a language that a page adds: all of them, or those of the widgets that it uses. */
export type AddedWords = { readonly [Section in keyof Words]?: Partial<Words[Section]> };

/**
 * The sections that a widget's words consist of, each in the languages that ship. For a key in two sections the later
 * one wins.
 */
export type Sections = { readonly [Section in keyof Words]?: Readonly<Record<string, Words[Section]>> };

const added = new Map<string, AddedWords>();

/** The words of each widget in each language. They are put together once, since a page may hold a thousand widgets. */
const known = new Map<string, Map<Sections, object>>();

/** Whether a page has added this language, by its tag in small letters. */
export const isAdded = (language: string): boolean => added.has(language);

/** Keeps the words of a language; `false` when it has these already. */
export function addLanguage(language: string, words: AddedWords): boolean {
  if (added.get(language) === words) return false;
  added.set(language, words);
  known.delete(language);
  return true;
}

function putTogether(language: string, sections: Sections): object {
  const names = Object.keys(sections) as (keyof Words)[];
  const ships = names.every((name) => language in sections[name]!);
  const shipped = Object.assign({}, ...names.map((name) => sections[name]![ships ? language : 'en'])) as object;
  const own = added.get(language);
  if (!own) return shipped;
  const entries = Object.entries(Object.assign({}, ...names.map((name) => own[name])) as object);
  const texts = Object.fromEntries(entries.filter(([, text]) => typeof text === 'string'));
  // A page may replace just a few words of a language that ships.
  const missing = ships ? [] : Object.keys(shipped).filter((key) => !(key in texts));
  if (missing.length) warnOnce(own, `The words of language "${language}" lack: ${missing.join(', ')}.`);
  return { ...shipped, ...texts };
}

/**
 * All words of one widget in a language: those that a page has added, else those that ship. What an added language
 * lacks is taken from the language as it ships, or from English.
 */
export function wordsIn(language: string, sections: Sections): object {
  const ofWidgets = known.get(language) ?? new Map<Sections, object>();
  known.set(language, ofWidgets);
  const words = ofWidgets.get(sections) ?? putTogether(language, sections);
  ofWidgets.set(sections, words);
  return words;
}
