import { decapitalised } from '../locales/decapitalised.js';
import { fill } from '../locales/fill.js';
import { contentText, type Difference } from './comparison.js';

/** How headings are made in a language. */
export interface TitleWords {
  /** Pattern of the heading: "{first} versus {second}". */
  readonly versus: string;
  /** Whether the second pole may lose its capital inside the heading; German nouns keep it. */
  readonly lowerSecond: boolean;
}

/** The heading of a difference: the page's own, else "Groep versus individu", in which a name keeps its capital. */
export function differenceTitle(
  { title, first, second, secondIsName }: Difference,
  { versus, lowerSecond }: TitleWords,
): string {
  if (title) return title;
  const end = contentText(second);
  const isLeftAsWritten = !lowerSecond || secondIsName || /\d/.test(end);
  return fill(versus, { first: contentText(first), second: isLeftAsWritten ? end : decapitalised(end) });
}
