import { fill } from '../locales/fill.js';
import { plural } from '../locales/plural.js';
import type { WhitepaperCtaWords } from '../locales/words.js';

/**
 * A size in bytes as people read it, in their language: `1,2 MB`. Empty when it is no size. Not by `Intl`: the first
 * number that it writes costs a page up to 20 ms, and a slow phone 100.
 */
export function formatSize(bytes: number, { decimal, kilobytes, megabytes }: WhitepaperCtaWords): string {
  if (!(bytes > 0 && bytes < Infinity)) return '';
  const large = bytes >= 999_500;
  const value = bytes / (large ? 1e6 : 1e3);
  const size = value < 9.95 ? Math.max(0.1, Math.round(value * 10) / 10) : Math.round(value);
  return fill(large ? megabytes : kilobytes, { size: String(size).replace('.', decimal) });
}

/** What is told of a document beside its button: `PDF`, `24 pagina’s`, `1,2 MB`. */
export function documentFacts(
  { format, pages, size }: { format: string; pages: number; size: number },
  words: WhitepaperCtaWords,
  language: string,
): string[] {
  const known = Number.isInteger(pages) && pages > 0;
  return [format, known ? plural(words, 'pages', pages, language) : '', formatSize(size, words)].filter(Boolean);
}
