/** The languages that Brug speaks. The first is the default. */
export const LANGUAGES = ['nl', 'en', 'de', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language that applies somewhere in the page. */
export interface AppliedLanguage {
  /** The tag as the page has it: `nl-BE`; `''` when the page has none. */
  readonly tag: string;
  /** The language that the widget's own words are in: `nl-BE` falls back to `nl`, what is not spoken to Dutch (BCP 47 lookup, RFC 4647 §3.4). */
  readonly language: Language;
}

const known = new Map<string, AppliedLanguage>();

/** What a language tag means. The same tag always gives the same object. */
export function languageOf(tag: string): AppliedLanguage {
  let applied = known.get(tag);
  if (!applied) {
    const primary = tag.toLowerCase().split('-')[0];
    const language = LANGUAGES.find((each) => each === primary) ?? LANGUAGES[0];
    known.set(tag, (applied = { tag, language }));
  }
  return applied;
}

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
