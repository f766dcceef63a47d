/**
 * A word as it stands inside a sentence: "Groep" becomes "groep", while "SEO" and "LinkedIn" stay what they are. By
 * comparison: a pattern of all capitals there are takes a browser half a millisecond to prepare.
 */
export function decapitalised(text: string): string {
  const rest = text.slice(1);
  const [next = ''] = rest;
  const isWord = rest === rest.toLowerCase() && (next === '-' || next !== next.toUpperCase());
  return isWord ? text.charAt(0).toLowerCase() + rest : text;
}
