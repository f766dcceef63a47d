import { expect } from '@open-wc/testing';
import { EMPTY, EMPTY_OWN_FIELD, EMPTY_ROW } from '../../builder/src/model/embed.js';
import { fits, isSmall, LIMITS } from '../../builder/src/model/limits.js';
import { shaped } from '../../builder/src/model/shaped.js';

describe('what the builder takes', () => {
  const nested = (depth: number): unknown => (depth ? { in: nested(depth - 1) } : 'x');
  const list = (length: number, item: unknown = 1): unknown[] => Array<unknown>(length).fill(item);
  const VALUES: readonly (readonly [what: string, value: unknown, isSmall: boolean])[] = [
    ['a text that is as long as may be', 'x'.repeat(LIMITS.text), true],
    ['a longer one', 'x'.repeat(LIMITS.text + 1), false],
    ['a longer one in a list', ['a', 'x'.repeat(LIMITS.text + 1)], false],
    ['a list that is as long as may be', list(100), true],
    ['a longer one', list(101), false],
    ['many parts of a thing', Object.fromEntries(list(101).map((_, at) => [at, 1])), false],
    ['things in one another', nested(8), true],
    ['more of them', nested(9), false],
    ['a long list of which one is too long', [...list(3), 'x'.repeat(LIMITS.text + 1)], false],
    ['a number', 7, true],
    ['nothing', null, true],
    ['less than nothing', undefined, true],
    ['yes', true, true],
  ];
  for (const [what, value, expected] of VALUES)
    it(`${expected ? 'is' : 'is not'} ${what}`, () => expect(isSmall(value)).to.equal(expected));

  it('is a form with fifty fields of its own, whatever other widgets hold', () => {
    const fields = (count: number) => Array.from({ length: count }, () => EMPTY_OWN_FIELD);
    const form = EMPTY['partner-form'];
    expect(fits({ ...form, ownFields: fields(50) })).to.be.true;
    expect(fits({ ...form, ownFields: fields(51) })).to.be.false;
    expect(fits(undefined)).to.be.true;
    expect(fits(EMPTY['whitepaper-cta'])).to.be.true;
    expect(fits({ ...EMPTY['difference-card'], rows: Array.from({ length: 200 }, () => EMPTY_ROW) })).to.be.true;
  });
});

describe('a value of unknown origin in the shape of an example', () => {
  const EXAMPLE = { text: 'a', count: 1, list: [] as unknown[], others: [] as unknown[], in: { text: 'b' } };
  const ITEMS = { list: { name: '' } };
  const VALUES: readonly (readonly [what: string, value: unknown, expected: object])[] = [
    ['nothing', undefined, EXAMPLE],
    ['a list', [1], EXAMPLE],
    ['other texts and numbers', { text: '', count: 0 }, { ...EXAMPLE, text: '', count: 0 }],
    ['parts of another type', { text: 1, count: '1', list: {}, in: [] }, EXAMPLE],
    ['numbers that are none', { count: NaN }, EXAMPLE],
    ['numbers without end', { count: Infinity }, EXAMPLE],
    ['parts that nobody knows', { zomaar: 1, in: { text: 'c', zomaar: 1 } }, { ...EXAMPLE, in: { text: 'c' } }],
    ['a list of known things', { list: [{ name: 'x', y: 1 }, 7] }, { ...EXAMPLE, list: [{ name: 'x' }, { name: '' }] }],
    ['a list of things that nobody knows', { others: [1, 2] }, EXAMPLE],
  ];
  for (const [what, value, expected] of VALUES)
    it(`is, of ${what}, what fits`, () => expect(shaped(value, EXAMPLE, ITEMS)).to.deep.equal(expected));

  it('drops a list whose things nobody has described', () => {
    expect(shaped([1], ['a'])).to.deep.equal(['a']);
    expect(shaped(['x'], [] as string[])).to.deep.equal([]);
  });
});
