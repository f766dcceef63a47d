import { expect, fixture } from '@open-wc/testing';
import { whitepaperCta as de } from '../../src/locales/de.js';
import { whitepaperCta as en } from '../../src/locales/en.js';
import { whitepaperCta as fr } from '../../src/locales/fr.js';
import { whitepaperCta as nl } from '../../src/locales/nl.js';
import { documentFacts, formatSize, readPages, readSize } from '../../src/whitepaper-cta/document-facts.js';
import '../../src/whitepaper-cta/whitepaper-cta.js';
import type { WhitepaperCtaElement } from '../../src/whitepaper-cta/whitepaper-cta.js';
import { consoleDuring } from '../helpers/console.js';
import { part, textOf } from '../helpers/form.js';

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

  const readSizes: [written: string, bytes: number][] = [
    ['1200000', 1_200_000],
    ['', 0],
    ['0', 0],
    // With marks between the thousands: Dutch, English, French, Swiss.
    ['1.200.000', 1_200_000],
    ['1,200,000', 1_200_000],
    ['1 200 000', 1_200_000],
    ['1\u00a0200\u202f000', 1_200_000],
    ["1'200’000", 1_200_000],
    ['45.704', 45_704],
    ['45.704 bytes', 45_704],
    ['900 octets', 900],
    ['900 B', 900],
    ['1,2 MB', 1_200_000],
    ['1.2 MB', 1_200_000],
    ['1,2MB', 1_200_000],
    ['1,2\u00a0mb', 1_200_000],
    ['1,25 MB', 1_250_000],
    // Three decimals, where thousands of megabytes would be no document.
    ['1.250 MB', 1_250_000],
    ['0.512 MB', 512_000],
    ['1.2 MiB', 1_200_000],
    ['1,2 Mo', 1_200_000],
    ['1,2 megabyte', 1_200_000],
    ['1 200 kB', 1_200_000],
    ['1.200 kB', 1_200_000],
    ['1.200,5 kB', 1_200_500],
    ['1,200.5 kB', 1_200_500],
    ['850KB', 850_000],
    ['850 ko', 850_000],
    ['850 kilobytes', 850_000],
    ['1,5 GB', 1_500_000_000],
    ['ca. 1,2 MB', 1_200_000],
    ['(1,2 MB)', 1_200_000],
    ['~ 850 kB.', 850_000],
    ['onbekend', NaN],
    ['klein', NaN],
    ['-5', NaN],
    ['-1,2 MB', NaN],
    ['1,2', NaN],
    ['1.2.3', NaN],
    ['1,2,3 MB', NaN],
    ['12 pagina’s', NaN],
    ['1,2 MB of 3 MB', NaN],
    ['1e6', NaN],
  ];
  for (const [written, bytes] of readSizes) {
    it(`reads size="${written}" as ${bytes} bytes`, () => expect(readSize(written)).to.deep.equal(bytes));
  }

  const readNumbersOfPages: [written: string, pages: number][] = [
    ['24', 24],
    ['', 0],
    ['0', 0],
    ["24 pagina's", 24],
    ['24 pagina’s', 24],
    ['24 p.', 24],
    ['24pp', 24],
    ['p. 24', 24],
    ['24 Seiten', 24],
    ['24 páginas', 24],
    ['24 страницы', 24],
    ['ca. 24', 24],
    ['1.200 pagina’s', 1200],
    ['1 200 pages', 1200],
    ['vierentwintig', NaN],
    ['24-26', NaN],
    ['24,5', NaN],
    ['-24', NaN],
  ];
  for (const [written, pages] of readNumbersOfPages) {
    it(`reads pages="${written}" as ${pages}`, () => expect(readPages(written)).to.deep.equal(pages));
  }

  describe('in the attributes of <brug-whitepaper-cta>', () => {
    const offer = (attributes: string): Promise<WhitepaperCtaElement> =>
      fixture(`<brug-whitepaper-cta href="/w.pdf" ${attributes}></brug-whitepaper-cta>`);
    const factsOf = (cta: WhitepaperCtaElement): string =>
      [...(part(cta, 'facts')?.children ?? [])].map(textOf).join('|');

    it('are shown as people write them', async () => {
      const cta = await offer(`size="1,2 MB" pages="24 pagina's" lang="en"`);
      expect(factsOf(cta)).to.equal('24 pages|1.2 MB');
      expect([cta.size, cta.pages]).to.deep.equal([1_200_000, 24]);
      expect([cta.getAttribute('size'), cta.getAttribute('pages')]).to.deep.equal(['1,2 MB', "24 pagina's"]);
    });

    it('are shown when a framework sets them as properties', async () => {
      const cta = await offer('');
      Object.assign(cta, { size: '1,2 MB', pages: '24' });
      await cta.updateComplete;
      expect(factsOf(cta)).to.equal('24 pagina’s|1,2 MB');
    });

    it('are told of once when they are no number, with what to write', async () => {
      const messages = await consoleDuring(async () => {
        const cta = await offer('size="klein" pages="veel"');
        cta.requestUpdate();
        await cta.updateComplete;
        expect(part(cta, 'facts') === null).to.be.true;
      });
      expect(messages).to.have.length(2);
      expect(messages.join()).to.contain('size="klein"').and.contain('1,2 MB').and.contain('pages="veel"');
    });

    it('are silent when there are none', async () => {
      expect(await consoleDuring(async () => void (await offer('size="" pages="0"')))).to.deep.equal([]);
    });
  });
});
