/** A word as it stands inside a sentence: "Groep" becomes "groep", while "SEO" stays what it is. */
export const decapitalised = (text: string): string =>
  /^\p{Lu}[\p{Ll}-]/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
