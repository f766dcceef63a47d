import { expect } from '@open-wc/testing';
import { fieldsNow, holds } from '../../../src/form/drawn/conditions.js';

describe('a condition', () => {
  const values = { intent: 'question', tags: ['a', 'b'], size: '' };
  for (const [condition, result] of [
    [{}, true],
    [{ intent: 'question' }, true],
    [{ intent: 'partner' }, false],
    [{ intent: ['partner', 'question'] }, true],
    [{ tags: 'b' }, true],
    [{ tags: ['c', 'd'] }, false],
    [{ intent: 'question', tags: 'c' }, false],
    [{ size: '' }, true],
    [{ nowhere: 'x' }, false],
    [{ nowhere: '' }, true],
  ] as const) {
    it(`${JSON.stringify(condition)} is ${result}`, () => expect(holds(condition, values)).to.equal(result));
  }

  it('shows a field and makes it required', () => {
    const definitions = [
      { name: 'a', showWhen: { intent: 'question' } },
      { name: 'b', showWhen: { intent: 'partner' } },
      { name: 'c', requiredWhen: { intent: 'question' } },
      { name: 'd', required: true },
    ];
    const now = fieldsNow(definitions, () => values);
    expect(now.map(({ hidden, required }) => [hidden, required])).to.deep.equal([
      [false, false],
      [true, false],
      [false, true],
      [false, true],
    ]);
  });

  it('asks for no values where nothing depends on them', () => {
    expect(() =>
      fieldsNow([{ name: 'a' }], () => {
        throw new Error('asked');
      }),
    ).to.not.throw();
  });
});
