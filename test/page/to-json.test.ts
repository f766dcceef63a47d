import { expect } from '@open-wc/testing';
import { toJson } from '../../src/page/to-json.js';

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
