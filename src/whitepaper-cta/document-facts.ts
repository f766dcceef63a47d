import { fill, plural } from '../locales/text.js';
import type { WhitepaperCtaWords } from '../locales/words.js';

/**
 * A size in bytes as people write it in their language: `1,2 MB`. Empty for anything that is not a size. Does not use
 * `Intl`: the first number that it formats takes up to 20 ms, and 100 on a slow phone.
 */
export function formatSize(bytes: number, { decimal, kilobytes, megabytes }: WhitepaperCtaWords): string {
  if (!(bytes > 0 && bytes < Infinity)) return '';
  const large = bytes >= 999_500;
  const value = bytes / (large ? 1e6 : 1e3);
  const size = value < 9.95 ? Math.max(0.1, Math.round(value * 10) / 10) : Math.round(value);
  return fill(large ? megabytes : kilobytes, { size: String(size).replace('.', decimal) });
}

/** A number with words around it, and the first letter of the word after it: `ca. 1.200 kB`. */
const WRITTEN = /^[^\d-]*(\d[\d.,'’\s]*)(\p{L}?)\D*$/u;

/** The number in a text, in any language, and the first letter of its unit; `NaN` if there is no number. */
function readNumber(written: string | number | null): [number: number, unit: string] {
  const [, digits = '-', unit = ''] = WRITTEN.exec(String(written ?? 0) || '0') ?? [];
  // "1.250" usually means more than a thousand, but not for megabytes: no document is that large.
  const thousands = /[mg]/i.test(unit) ? /['’\s]/g : /[.,'’\s](?=\d{3}(?!\d))/g;
  return [Number(digits.replace(thousands, '').replace(',', '.')), unit.toLowerCase()];
}

/** Reads a size in bytes as people write it: `1200000`, `1,2 MB`, `850 ko`. `NaN` if it is not a size. */
export function readSize(written: string | number | null): number {
  const [number, unit] = readNumber(written);
  const power = ['', 'k', 'm', 'g'].indexOf(unit.replace(/[bo]/, ''));
  // There are no fractions of a byte: such a number lacks its unit.
  return power > 0 || (power === 0 && Number.isInteger(number)) ? Math.round(number * 1e3 ** power) : NaN;
}

/** Reads a number of pages as people write it: `24`, `24 pagina’s`, `ca. 24 p.`. `NaN` if it is not a number. */
export function readPages(written: string | number | null): number {
  const [number] = readNumber(written);
  return Number.isInteger(number) ? number : NaN;
}

/** The facts shown beside the button: `PDF`, `24 pagina’s`, `1,2 MB`. */
export function documentFacts(
  { format, pages, size }: { format: string; pages: number; size: number },
  words: WhitepaperCtaWords,
  language: string,
): string[] {
  const known = Number.isInteger(pages) && pages > 0;
  return [format, known ? plural(words, 'pages', pages, language) : '', formatSize(size, words)].filter(Boolean);
}
