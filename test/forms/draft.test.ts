import { expect } from '@open-wc/testing';
import { draftKey, loadDraft, readUnsent, saveDraft } from '../../src/forms/draft.js';
import { ID } from '../helpers/submission.js';

describe('a draft', () => {
  const VALUES = { name: ['Ada'], tag: ['a', 'b'] };
  const TABLE: readonly (readonly [string, unknown, unknown])[] = [
    ['what was kept', JSON.stringify({ id: ID, values: VALUES }), { id: ID, values: VALUES }],
    ['numbers as texts', JSON.stringify({ id: ID, values: { n: [1, null] } }), { id: ID, values: { n: ['1', ''] } }],
    ['only lists', JSON.stringify({ id: ID, values: { a: 'x', b: {}, c: ['y'] } }), { id: ID, values: { c: ['y'] } }],
    ['nothing without an id', JSON.stringify({ values: VALUES }), undefined],
    ['nothing with an id of another kind', JSON.stringify({ id: '<b>', values: VALUES }), undefined],
    ['nothing without values', JSON.stringify({ id: ID }), undefined],
    ['nothing from half a text', '{"id":', undefined],
    ['nothing from null', null, undefined],
    ['nothing from an object', {}, undefined],
  ];
  for (const [what, text, unsent] of TABLE) {
    it(`gives ${what}`, () => expect(readUnsent(text)).to.deep.equal(unsent));
  }

  it('belongs to a widget on a page', () => {
    expect(draftKey('brug-partner-form 0', { pathname: '/contact', search: '?p=2' })).to.equal(
      'brug-partner-form 0 /contact?p=2',
    );
  });

  it('is kept, read and removed, and never throws where storage is forbidden or full', () => {
    const key = 'brug-test';
    const storage = (): Storage => sessionStorage;
    saveDraft(storage, key, 'text');
    expect(loadDraft(storage, key)).to.equal('text');
    saveDraft(storage, key, null);
    expect(loadDraft(storage, key)).to.be.null;
    const broken = [
      (): Storage => {
        throw new DOMException('forbidden', 'SecurityError');
      },
      (): Storage =>
        ({
          setItem: () => {
            throw new DOMException('full', 'QuotaExceededError');
          },
        }) as unknown as Storage,
      (): undefined => undefined,
    ];
    for (const source of broken) {
      expect(() => saveDraft(source, key, 'text')).to.not.throw();
      expect(loadDraft(source, key)).to.be.null;
    }
  });
});
