import { expect } from '@open-wc/testing';
import { contentText, type Comparison } from '../../src/difference-card/comparison.js';
import { readTable } from '../../src/difference-card/read-table.js';

function table(html: string): HTMLTableElement {
  const element = document.createElement('table');
  element.innerHTML = html;
  return element;
}

/** What a visitor would read, row by row: topic, first pole and text, second pole and text, note. */
const rowsOf = ({ differences }: Comparison): string[] =>
  differences.map(({ topic, first, firstText, second, secondText, note }) =>
    [topic, first, firstText, second, secondText, note].map(contentText).join('|'),
  );

const HEAD = '<tr><td></td><th>A</th><th>B</th></tr>';

const GOOD: [name: string, html: string, rows: string[]][] = [
  [
    'the form in the docs',
    `<thead>${HEAD}</thead><tbody><tr><th>t</th><td><strong>X</strong> x</td><td><b>Y</b> y</td><td>n</td></tr></tbody>`,
    ['t|X|x|Y|y|n'],
  ],
  ['no thead, no tbody', `${HEAD}<tr><td>t</td><td>X</td><td>Y</td></tr>`, ['t|X||Y||']],
  ['th and td mixed', `<tr><th></th><td>A</td><th>B</th></tr><tr><td>t</td><th>X</th><td>Y</td></tr>`, ['t|X||Y||']],
  ['no column for a topic', `<tr><th>A</th><th>B</th></tr><tr><td>X</td><td>Y</td></tr>`, ['|X||Y||']],
  ['a row of two cells below a head of three', `${HEAD}<tr><td>X</td><td>Y</td></tr>`, ['|X||Y||']],
  [
    'two bodies',
    `${HEAD}<tbody><tr><td>t</td><td>X</td><td>Y</td></tr></tbody><tbody><tr><td>u</td><td>P</td><td>Q</td></tr></tbody>`,
    ['t|X||Y||', 'u|P||Q||'],
  ],
  [
    'empty rows and comments',
    `${HEAD}<!-- c --><tr><td> </td><td>&nbsp;</td><td></td></tr><tr><td>t</td><td><!-- c -->X</td><td>Y</td></tr>`,
    ['t|X||Y||'],
  ],
  [
    'a foot',
    `${HEAD}<tbody><tr><td>t</td><td>X</td><td>Y</td></tr></tbody><tfoot><tr><td>s</td><td>1</td><td>2</td></tr></tfoot>`,
    ['t|X||Y||'],
  ],
  ['a note that spans columns', `${HEAD}<tr><td>t</td><td>X</td><td>Y</td><td colspan="3">n</td></tr>`, ['t|X||Y||n']],
  [
    'a paragraph in each cell, as WordPress makes',
    `${HEAD}<tr><td><p>t</p></td><td><p><strong>X</strong><br>\n x</p></td><td><p><strong>Y</strong></p><p>y</p></td></tr>`,
    ['t|X|x|Y|y|'],
  ],
  [
    'leftovers of Word',
    `${HEAD}<tr><td>t</td><td><p class="MsoNormal"><span style="mso-x:1"><b>X</b></span><o:p>&nbsp;</o:p></p><p>x</p></td><td>Y</td></tr>`,
    ['t|X|x|Y||'],
  ],
  [
    'a colon or a dash after the pole',
    `${HEAD}<tr><td>t</td><td><b>X</b>: x</td><td><b>Y</b> – y</td></tr>`,
    ['t|X|x|Y|y|'],
  ],
  [
    'a dash or a colon before a line break',
    `${HEAD}<tr><td>t</td><td><b>X</b> –<br>x</td><td><p><b>Y</b>:</p>y</td></tr>`,
    ['t|X|x|Y|y|'],
  ],
  [
    'a minus after the pole',
    `${HEAD}<tr><td>t</td><td><strong>Marge</strong> -10 %</td><td><b>Y</b> - 5 %</td><td>n</td></tr>`,
    ['t|Marge|-10 %|Y|- 5 %|n'],
  ],
  [
    'a minus before a number in markup',
    `${HEAD}<tr><td>t</td><td><strong>Marge</strong> -<em>10</em> %</td><td><b>Y</b> <i>-5</i> %</td></tr>`,
    ['t|Marge|-10 %|Y|-5 %|'],
  ],
  [
    'a hyphen or a colon that belongs to the word',
    `${HEAD}<tr><td>t</td><td><b>Sales</b>-team</td><td><b>Y</b> :-) <i>y</i></td></tr>`,
    ['t|Sales|-team|Y|:-) y|'],
  ],
  ['bold further on is no pole', `${HEAD}<tr><td>t</td><td>X <b>x</b></td><td>Y</td></tr>`, ['t|X x||Y||']],
  [
    'a topic that spans rows',
    `${HEAD}<tr><td rowspan="2">t</td><td>X</td><td>Y</td></tr><tr><td>P</td><td>Q</td><td>n</td></tr><tr><td>u</td><td>V</td><td>W</td></tr>`,
    ['t|X||Y||', 't|P||Q||n', 'u|V||W||'],
  ],
  [
    'a nested table stays in its cell',
    `${HEAD}<tr><td>t</td><td>X<table><tr><td>z</td></tr></table></td><td>Y</td></tr>`,
    ['t|Xz||Y||'],
  ],
  [
    'a script in a cell says nothing',
    `${HEAD}<tr><td>t</td><td>X<script type="x">s</` + `script></td><td>Y</td></tr>`,
    ['t|X||Y||'],
  ],
];

const FAULTY: [name: string, html: string, rows: string[], problem: RegExp][] = [
  [
    'a missing pole',
    `${HEAD}<tr><td>Publiek</td><td>X</td><td></td></tr><tr><td>t</td><td>P</td><td>Q</td></tr>`,
    ['t|P||Q||'],
    /row 2 \("Publiek"\) has no text for the second subject/,
  ],
  [
    'a heading row across',
    `${HEAD}<tr><td colspan="3">Deel 1</td></tr><tr><td>t</td><td>P</td><td>Q</td></tr>`,
    ['t|P||Q||'],
    /row 2 \("Deel 1"\) has no text for the first subject/,
  ],
  [
    'extra columns',
    `${HEAD}<tr><td>t</td><td>X</td><td>Y</td><td>n</td><td>z</td></tr>`,
    ['t|X||Y||n'],
    /row 2 \("t"\) has more columns/,
  ],
  [
    'no subjects',
    `<tr><td></td><td></td><td>B</td></tr><tr><td>t</td><td>X</td><td>Y</td></tr>`,
    ['t|X||Y||'],
    /the head row names no two subjects/,
  ],
  ['nothing at all', '', [], /the head row names no two subjects/],
];

describe('readTable', () => {
  for (const [name, html, rows] of GOOD) {
    it(`reads ${name}, without complaint`, () => {
      const comparison = readTable(table(html));
      expect(rowsOf(comparison)).to.deep.equal(rows);
      expect(comparison.problems).to.deep.equal([]);
      expect([comparison.first, comparison.second]).to.deep.equal(['A', 'B']);
    });
  }

  for (const [name, html, rows, problem] of FAULTY) {
    it(`makes the best of ${name}, and says so once`, () => {
      const comparison = readTable(table(html));
      expect(rowsOf(comparison)).to.deep.equal(rows);
      expect(comparison.problems).to.have.length(1);
      expect(comparison.problems[0]).to.match(problem);
    });
  }

  it('takes the caption as heading and keeps the id of a row', () => {
    const comparison = readTable(
      table(`<caption>Kop</caption>${HEAD}<tr id="mijn-id"><td>t</td><td>X</td><td>Y</td></tr>`),
    );
    expect(comparison.heading).to.equal('Kop');
    expect(comparison.differences[0]!.id).to.equal('mijn-id');
  });

  it('makes ids from the poles, and never the same twice', () => {
    const row = '<tr><td>t</td><td>Lange termijn</td><td>Één &amp; al</td></tr>';
    const ids = readTable(table(HEAD + row + row)).differences.map(({ id }) => id);
    expect(ids).to.deep.equal(['lange-termijn-versus-een-al', 'lange-termijn-versus-een-al-2']);
  });

  it('does without a head when the subjects are named elsewhere', () => {
    const comparison = readTable(table('<tr><td>t</td><td>X</td><td>Y</td></tr>'), true);
    expect(rowsOf(comparison)).to.deep.equal(['t|X||Y||']);
    expect(comparison.problems).to.deep.equal([]);
  });
});
