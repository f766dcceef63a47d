import { expect } from '@open-wc/testing';
import { BUILT_IN_FIELDS, parseFields } from '../../../src/form/drawn/parse-fields.js';

describe('parseFields', () => {
  const NAMES: readonly (readonly [string, string[], string[]])[] = [
    ['name email company?', ['name', 'email', 'company?'], []],
    ['  name,\n email? ', ['name', 'email?'], []],
    ['', [], []],
    ['name nam', ['name'], ['nam']],
    ['name name?', ['name'], ['name?']],
    ['toString __proto__ constructor', [], ['toString', '__proto__', 'constructor']],
    ['?', [], ['?']],
  ];
  for (const [text, names, unknown] of NAMES) {
    it(`reads ${JSON.stringify(text)}`, () => {
      const { fields, problems } = parseFields(text, BUILT_IN_FIELDS);
      expect(fields.map(({ name, required }) => (required ? name : `${name}?`))).to.deep.equal(names);
      expect(problems).to.deep.equal(unknown);
    });
  }

  it('lays a definition over the built-in field of its name', () => {
    const { fields } = parseFields([{ name: 'email', label: 'Zakelijk e-mailadres', required: true }], BUILT_IN_FIELDS);
    expect(fields[0]).to.include({
      type: 'email',
      autocomplete: 'email',
      label: 'Zakelijk e-mailadres',
      required: true,
    });
  });

  it('takes names and definitions in one list', () => {
    const { fields, problems } = parseFields(
      ['name', 'phone?', { name: 'budget', type: 'select', options: ['A', { value: 'b', label: 'B' }] }],
      BUILT_IN_FIELDS,
    );
    expect(fields.map(({ name }) => name)).to.deep.equal(['name', 'phone', 'budget']);
    expect(fields[2]!.options).to.deep.equal([
      { value: 'A', label: 'A' },
      { value: 'b', label: 'B' },
    ]);
    expect(problems).to.be.empty;
  });

  const BAD: readonly (readonly [string, unknown, string[]])[] = [
    ['null', null, ['#1']],
    ['a number', 7, ['7']],
    ['nulls in a list', [null, undefined, 3], ['#1', '#2', '3']],
    ['a definition without a name', [{ type: 'text' }], ['#1']],
    ['a name that is no text', [{ name: {} }], ['#1']],
    ['a name twice', [{ name: 'a' }, { name: 'a' }], ['#2']],
    ['a list in a list', [['name']], ['#1']],
    ['a word that is none of work mail', [{ name: 'email', work: 'yes' }], ['work yes']],
  ];
  for (const [what, input, expected] of BAD) {
    it(`names ${what} as a problem and does not throw`, () => {
      expect(parseFields(input, BUILT_IN_FIELDS).problems).to.deep.equal(expected);
    });
  }

  it('draws a type that does not exist as text', () => {
    const { fields, problems } = parseFields([{ name: 'a', type: 'colour' }], BUILT_IN_FIELDS);
    expect(fields[0]!.type).to.equal('text');
    expect(problems).to.deep.equal(['type colour']);
  });

  it('makes plain text of everything that a template gets', () => {
    const trap = { _$litType$: 1, strings: ['<b>'], values: [] };
    const { fields } = parseFields(
      [
        {
          name: 'a',
          label: trap,
          help: 5,
          value: trap,
          options: [null, trap, 2],
          messages: { valueMissing: trap, tooLong: 3 },
        },
      ],
      BUILT_IN_FIELDS,
    );
    expect(fields[0]).to.deep.include({
      label: '',
      help: '5',
      value: '',
      messages: { valueMissing: '', tooLong: '3' },
    });
    expect(fields[0]!.options!.map((option) => JSON.stringify(option))).to.deep.equal([
      '{"value":"","label":""}',
      '{"value":"","label":""}',
      '{"value":"2","label":"2"}',
    ]);
  });
});
