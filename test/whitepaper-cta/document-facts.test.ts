import { expect } from '@open-wc/testing';
import { whitepaperCta as en } from '../../src/locales/en.js';
import { whitepaperCta as nl } from '../../src/locales/nl.js';
import { documentFacts, formatSize } from '../../src/whitepaper-cta/document-facts.js';

const spaced = (text: string): string => text.replace(/\s/g, ' ');

describe('facts of a document', () => {
  const sizes: [bytes: number, language: string, text: string][] = [
    [1_200_000, 'nl', '1,2 MB'],
    [1_200_000, 'en', '1.2 MB'],
    [45_704, 'nl', '46 kB'],
    [999, 'en', '999 byte'],
    [2_500_000_000, 'nl', '2,5 GB'],
    [0.5, 'nl', '0,5 byte'],
    [0, 'nl', ''],
    [-5, 'nl', ''],
    [NaN, 'nl', ''],
    [Infinity, 'nl', ''],
  ];
  for (const [bytes, language, text] of sizes) {
    it(`writes ${bytes} bytes in ${language} as "${text}"`, () =>
      expect(spaced(formatSize(bytes, language))).to.equal(text));
  }

  const facts: [pages: number, text: string][] = [
    [24, 'PDF|24 pagina’s'],
    [1, 'PDF|1 pagina'],
    [1200, 'PDF|1.200 pagina’s'],
    [0, 'PDF'],
    [2.5, 'PDF'],
    [NaN, 'PDF'],
  ];
  for (const [pages, text] of facts) {
    it(`writes ${pages} pages as "${text}"`, () =>
      expect(documentFacts({ format: 'PDF', pages, size: 0 }, nl, 'nl').join('|')).to.equal(text));
  }

  it('survives a language that nobody knows', () => {
    expect(documentFacts({ format: '', pages: 2, size: 1000 }, en, 'not a language!')).to.have.length(2);
  });
});
