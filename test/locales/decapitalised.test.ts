import { expect } from '@open-wc/testing';
import { decapitalised } from '../../src/locales/text.js';

describe('a word inside a sentence', () => {
  const words: [word: string, inside: string][] = [
    ['Groep', 'groep'],
    ['E-mailadres', 'e-mailadres'],
    ['Één klant', 'één klant'],
    ['Lange termijn', 'lange termijn'],
    ['Οικογένεια', 'οικογένεια'],
    ['SEO', 'SEO'],
    ['LinkedIn', 'LinkedIn'],
    ['B2B', 'B2B'],
    ['Q', 'Q'],
    ['3 klanten', '3 klanten'],
    ['groep', 'groep'],
    ['“Groep”', '“Groep”'],
    ['客户', '客户'],
    ['', ''],
  ];
  for (const [word, inside] of words) {
    it(`writes "${word}" as "${inside}"`, () => expect(decapitalised(word)).to.equal(inside));
  }
});
