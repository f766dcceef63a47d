import { isAdded } from '../locales/added-languages.js';

/** The languages that ship with every widget. */
export const LANGUAGES = ['nl', 'en', 'de', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

// Who reads these reads Dutch more easily than English; and so does the page that says nothing of its language.
const READ_IN_DUTCH = ['', 'af', 'fy'];

/** The language that applies somewhere in the page. */
export interface AppliedLanguage {
  /** The tag as the page has it: `nl-BE`; `''` when the page has none. */
  readonly tag: string;
  /**
   * The language that the widget's own words are in: `nl-BE` falls back to `nl` (BCP 47 lookup, RFC 4647 §3.4), a
   * language that nobody has added to English, or to Dutch.
   */
  readonly language: string;
}

const known = new Map<string, AppliedLanguage>();

function lookUp(tag: string): string {
  const parts = tag.toLowerCase().split('-');
  for (let length = parts.length; length; length--) {
    const range = parts.slice(0, length).join('-');
    if (isAdded(range) || LANGUAGES.some((each) => each === range)) return range;
  }
  return READ_IN_DUTCH.includes(parts[0]!) ? 'nl' : 'en';
}

/** What a language tag means. The same tag gives the same object, until a language is added. */
export function languageOf(tag: string): AppliedLanguage {
  let applied = known.get(tag);
  if (!applied) known.set(tag, (applied = { tag, language: lookUp(tag) }));
  return applied;
}

/** A language was added: tags may mean another one. */
export const forgetLanguages = (): void => known.clear();

/** The language that applies to an element (HTML: the nearest `lang`), found across shadow roots. */
export function languageAt(element: Element): AppliedLanguage {
  for (let at: Element | null = element; at;) {
    const tagged: Element | null = at.closest('[lang]');
    if (tagged) return languageOf(tagged.getAttribute('lang')!);
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return languageOf('');
}
