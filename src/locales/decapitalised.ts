/** A word as it stands inside a sentence: "Groep" becomes "groep", while "SEO" and "LinkedIn" stay what they are. */
export const decapitalised = (text: string): string =>
  /^\p{Lu}[\p{Ll}-][^\p{Lu}]*$/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
