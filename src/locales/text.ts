/** Puts values in the places that a text marks with braces: `fill('Vul {field} in', { field: 'je naam' })`. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

// In these languages a whole number is singular only when it is 1. Asking `Intl` takes a slow phone up to 100 ms the
// first time.
const ONE_IS_SINGULAR = ['nl', 'en', 'de', 'fr', 'es', 'it'];

const rules = new Map<string, Intl.PluralRules>();

function categoryOf(count: number, language: string): string {
  if (!ONE_IS_SINGULAR.includes(language)) {
    try {
      if (!rules.has(language)) rules.set(language, new Intl.PluralRules(language));
      return rules.get(language)!.select(count);
    } catch {
      // The language is not a valid tag, or the page has no `Intl`.
    }
  }
  return count === 1 ? 'one' : 'other';
}

/**
 * A text with a whole number in it (`{count}`), in the form that the language has for that number: the words hold one
 * text for each of its plural categories (Unicode CLDR), as `pages.one`, `pages.few`, `pages.other`.
 */
export function plural(words: object, key: string, count: number, language: string): string {
  const texts = words as Readonly<Record<string, string | undefined>>;
  return fill(texts[`${key}.${categoryOf(count, language)}`] ?? texts[`${key}.other`] ?? '', { count });
}

/**
 * A word as it stands inside a sentence: "Groep" becomes "groep", while "SEO" and "LinkedIn" stay as they are. Compares
 * letters, since a pattern of all capitals takes a browser half a millisecond to prepare.
 */
export function decapitalised(text: string): string {
  const rest = text.slice(1);
  const [next = ''] = rest;
  const isWord = rest === rest.toLowerCase() && (next === '-' || next !== next.toUpperCase());
  return isWord ? text.charAt(0).toLowerCase() + rest : text;
}
