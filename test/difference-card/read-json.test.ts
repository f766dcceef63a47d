import { expect } from '@open-wc/testing';
import { readJson, readJsonText } from '../../src/difference-card/read-json.js';

const good = { first: 'X', second: 'Y' };

const FAULTY: [name: string, value: unknown, count: number, problem: string][] = [
  ['no object', 'text', 0, 'differences must be a list'],
  ['null', null, 0, 'differences must be a list'],
  ['a list', [good], 0, 'differences must be a list'],
  ['differences that are no list', { differences: {} }, 0, 'differences must be a list'],
  ['a null row', { differences: [good, null] }, 1, 'differences[1] must be an object'],
  ['a row that is a list', { differences: [['a', 'b'], good] }, 1, 'differences[0] must be an object'],
  ['a missing pole', { differences: [good, good, { second: 'Y' }] }, 2, 'differences[2].first is missing'],
  [
    'a pole of nothing but spaces',
    { differences: [{ first: 'X', second: '  ' }] },
    0,
    'differences[0].second is missing',
  ],
  [
    'a text that is an object',
    { differences: [{ ...good, note: { _$litType$: 1, strings: ['<b>'] } }] },
    1,
    'differences[0].note must be text',
  ],
  ['a heading that is a list', { heading: ['x'], differences: [good] }, 1, 'heading must be text'],
];

describe('readJson', () => {
  it('reads everything, numbers as text', () => {
    const row = { id: 'a', topic: 't', first: 1, second: 'Y', firstText: 'x', secondText: 'y', note: 'n' };
    expect(readJson({ heading: 'H', first: 'A', second: 'B', differences: [row] })).to.deep.equal({
      heading: 'H',
      first: 'A',
      second: 'B',
      differences: [{ ...row, first: '1' }],
      problems: [],
    });
  });

  for (const [name, value, count, problem] of FAULTY) {
    it(`survives ${name} and names its path`, () => {
      const { differences, problems } = readJson(value);
      expect(differences).to.have.length(count);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.contain(problem);
    });
  }

  it('says why text is no JSON', () => {
    const { differences, problems } = readJsonText('{"first": "A",')!;
    expect(differences).to.have.length(0);
    expect(problems[0]).to.match(/^JSON: ./);
  });
});

describe('ids of differences from script', () => {
  const idsOf = (rows: readonly object[]): string[] => readJson({ differences: rows }).differences.map(({ id }) => id);
  const rows = [
    { first: 'A', second: 'B' },
    { first: 'A', second: 'B' },
    { id: 'eigen', first: 'C', second: 'D' },
  ];

  it('stay while the poles and the given ids do', () => {
    expect(idsOf(rows.map((row) => ({ ...row, note: 'n' })))).to.deep.equal(['a-versus-b', 'a-versus-b-2', 'eigen']);
  });

  it('follow the poles, and the page that gives them or takes them back', () => {
    expect(idsOf([{ first: 'E', second: 'B' }, ...rows.slice(1)])).to.deep.equal(['e-versus-b', 'a-versus-b', 'eigen']);
    expect(idsOf([...rows.slice(0, 2), { first: 'C', second: 'D' }])).to.include('c-versus-d');
    expect(idsOf([{ id: 'a-versus-b', ...rows[0] }, ...rows.slice(1)])[0]).to.equal('a-versus-b');
  });

  it('are made of any script, and of plain words alike', () => {
    expect(
      idsOf([
        { first: 'Één & al', second: 'Groep' },
        { first: '客户', second: 'B2B' },
      ]),
    ).to.deep.equal(['een-al-versus-groep', '客户-versus-b2b']);
  });
});
