import { expect } from '@open-wc/testing';
import { readDraft, writeDraft } from '../../src/form/draft.js';
import { ID } from '../helpers/submission.js';

describe('what is unsent, as text', () => {
  const identity = { id: ID, sent: 7 };
  const values = { name: ['Ada'], tag: ['a', 'b'], none: [] };

  it('comes back as it was', () => {
    expect(readDraft(writeDraft({ identity, values }))).to.deep.equal({ identity, values });
  });

  it('comes back where an old script has put toJSON on all arrays', () => {
    const arrays = Array.prototype as { toJSON?: () => string };
    arrays.toJSON = () => 'broken';
    try {
      expect(readDraft(writeDraft({ identity, values }))).to.deep.equal({ identity, values });
    } finally {
      delete arrays.toJSON;
    }
  });

  const TABLE: readonly (readonly [string, unknown, unknown])[] = [
    ['numbers as texts', { id: ID, sent: 7, values: { n: [1, null] } }, { identity, values: { n: ['1', ''] } }],
    ['only lists', { id: ID, sent: 7, values: { a: 'x', b: {}, c: ['y'] } }, { identity, values: { c: ['y'] } }],
    ['what was never sent', { id: ID, values: {} }, { identity: { id: ID, sent: 0 }, values: {} }],
    ['nothing without an id', { values }, undefined],
    ['nothing with an id of another kind', { id: '<b>', values }, undefined],
    ['nothing without values', { id: ID }, undefined],
  ];
  for (const [what, kept, unsent] of TABLE) {
    it(`gives ${what}`, () => expect(readDraft(JSON.stringify(kept))).to.deep.equal(unsent));
  }
  for (const text of ['{"id":', null, {}, undefined]) {
    it(`gives nothing from ${JSON.stringify(text)}`, () => expect(readDraft(text)).to.be.undefined);
  }
});
