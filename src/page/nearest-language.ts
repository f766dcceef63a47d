/** The languages that Brug speaks. The first is the default. */
export const LANGUAGES = ['nl', 'en', 'de', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language tag that applies to an element (HTML: the nearest `lang`), found across shadow roots; `''` if none. */
export function nearestLanguageTag(element: Element): string {
  for (let at: Element | null = element; at;) {
    const tagged: Element | null = at.closest('[lang]');
    if (tagged) return tagged.getAttribute('lang')!;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}

/** The language for a tag: `nl-BE` falls back to `nl`, what is not spoken to Dutch (BCP 47 lookup, RFC 4647 §3.4). */
export function languageFor(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === primary) ?? LANGUAGES[0];
}
