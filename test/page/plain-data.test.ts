import { expect } from '@open-wc/testing';
import { parseJson, plainText, plainTexts, toJson } from '../../src/page/plain-data.js';

/** What old scripts give a `toJSON`: Prototype 1.6 each of the first three. */
const PROTOTYPES = { lists: Array, texts: String, numbers: Number, objects: Object };

describe('toJson', () => {
  const value = { name: 'Ada', tags: ['a', 'b'], years: 3, more: { empty: [], none: undefined, nothing: null } };

  it('writes what JSON.stringify writes', () => expect(toJson(value)).to.equal(JSON.stringify(value)));

  for (const [what, { prototype }] of Object.entries(PROTOTYPES)) {
    it(`writes the same where an old script has put toJSON on all ${what}`, () => {
      const whole = JSON.stringify(value);
      Object.defineProperty(prototype, 'toJSON', { value: () => 'broken', configurable: true });
      try {
        expect(toJson(value)).to.equal(whole);
      } finally {
        delete (prototype as { toJSON?: unknown }).toJSON;
      }
    });
  }
});

describe('plainText', () => {
  for (const [value, text] of [
    ['a', 'a'],
    ['', ''],
    [0, '0'],
    [3.5, '3.5'],
    [true, 'true'],
    [false, 'false'],
    [null, ''],
    [undefined, ''],
    [{}, ''],
    [['a'], ''],
    [() => 'a', ''],
    [Symbol('a'), ''],
  ] as const) {
    it(`of a ${typeof value} is “${text}”`, () => expect(plainText(value)).to.equal(text));
  }

  it('of each in a list, or of one value', () => {
    expect(plainTexts(['a', 1, null])).to.deep.equal(['a', '1', '']);
    expect(plainTexts('a')).to.deep.equal(['a']);
  });
});

describe('parseJson', () => {
  it('reads what is JSON, also after a mark of byte order', () => {
    expect(parseJson('{"a":1}')).to.deep.equal({ a: 1 });
    expect(parseJson('\uFEFF[1] ')).to.deep.equal([1]);
  });

  it('is undefined of anything else', () => {
    for (const text of ['', '{', 'a']) expect(parseJson(text)).to.equal(undefined);
  });
});
