import { expect } from '@open-wc/testing';
import { whitepaperCta as de } from '../../src/locales/de.js';
import { whitepaperCta as en } from '../../src/locales/en.js';
import { whitepaperCta as fr } from '../../src/locales/fr.js';
import { whitepaperCta as nl } from '../../src/locales/nl.js';
import { documentFacts, formatSize } from '../../src/whitepaper-cta/document-facts.js';

const LANGUAGES = { nl, en, de, fr };
const spaced = (text: string): string => text.replace(/\s/g, ' ');

describe('facts of a document', () => {
  const sizes: [bytes: number, language: keyof typeof LANGUAGES, text: string][] = [
    [1_200_000, 'nl', '1,2 MB'],
    [1_200_000, 'en', '1.2 MB'],
    [1_200_000, 'de', '1,2 MB'],
    [1_200_000, 'fr', '1,2 Mo'],
    [45_704, 'nl', '46 kB'],
    [45_704, 'fr', '46 ko'],
    [9_960, 'nl', '10 kB'],
    [999, 'en', '1 kB'],
    [999_499, 'nl', '999 kB'],
    [999_500, 'nl', '1 MB'],
    [12_345_678, 'nl', '12 MB'],
    [2_500_000_000, 'nl', '2500 MB'],
    [0.5, 'nl', '0,1 kB'],
    [0, 'nl', ''],
    [-5, 'nl', ''],
    [NaN, 'nl', ''],
    [Infinity, 'nl', ''],
  ];
  for (const [bytes, language, text] of sizes) {
    it(`writes ${bytes} bytes in ${language} as "${text}"`, () =>
      expect(spaced(formatSize(bytes, LANGUAGES[language]))).to.equal(text));
  }

  const facts: [pages: number, text: string][] = [
    [24, 'PDF|24 pagina’s'],
    [1, 'PDF|1 pagina'],
    [1200, 'PDF|1200 pagina’s'],
    [0, 'PDF'],
    [2.5, 'PDF'],
    [NaN, 'PDF'],
  ];
  for (const [pages, text] of facts) {
    it(`writes ${pages} pages as "${text}"`, () =>
      expect(documentFacts({ format: 'PDF', pages, size: 0 }, nl, 'nl').join('|')).to.equal(text));
  }
});
