import { fill } from '../locales/fill.js';
import type { WhitepaperCtaWords } from '../locales/words.js';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Formats numbers in a language; in the browser's own when a page names one that does not exist. */
function numberFormat(language: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(language, options);
  } catch {
    return new Intl.NumberFormat(undefined, options);
  }
}

/** A size in bytes as people read it, in their language: `1,2 MB`. Empty when it is no size. */
export function formatSize(bytes: number, language: string): string {
  if (!Number.isFinite(bytes) || bytes <= 0) return '';
  const power = Math.max(0, Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3)));
  const value = bytes / 1000 ** power;
  return numberFormat(language, {
    style: 'unit',
    unit: UNITS[power]!,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

/** What is told of a document beside its button: `PDF`, `24 pagina’s`, `1,2 MB`. */
export function documentFacts(
  facts: { format: string; pages: number; size: number },
  words: WhitepaperCtaWords,
  language: string,
): string[] {
  const pages = Number.isInteger(facts.pages) && facts.pages > 0 ? facts.pages : 0;
  return [
    facts.format,
    pages ? fill(pages === 1 ? words.page : words.pages, { pages: numberFormat(language).format(pages) }) : '',
    formatSize(facts.size, language),
  ].filter(Boolean);
}
