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
    ['t|X z||Y||'],
  ],
  [
    'a script in a cell says nothing',
    `${HEAD}<tr><td>t</td><td>X<script type="x">s</` + `script></td><td>Y</td></tr>`,
    ['t|X||Y||'],
  ],
];

/** As editors and exports write a row; all say the same. */
const WORD = (text: string): string =>
  `<p class=MsoNormal><span lang=NL style='mso-ansi-language:NL'>${text}</span></p>`;
const WRITTEN: [name: string, html: string, rows: string[]][] = [
  [
    'Word',
    `<tr><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td><td>${WORD('<b>A<o:p></o:p></b>')}</td><td>${WORD('<b>B</b>')}</td></tr>
     <tr><td>${WORD('t<o:p></o:p>')}</td><td>${WORD('<b>X</b> x<o:p></o:p>')}</td><td>${WORD('<b>Y</b> y')}</td></tr>`,
    ['t|X|x|Y|y|'],
  ],
  [
    'Google Docs',
    `<tr><td><br></td><td><p dir="ltr"><span style="font-weight:700">A</span></p></td><td><p dir="ltr"><span style="font-weight:700">B</span></p></td></tr>
     <tr><td><span style="font-weight:400">t</span></td><td><b style="font-weight:normal" id="docs-internal-guid-1"><span style="font-weight:700">X</span><span style="font-weight:400"> x</span></b></td>
     <td><p><span style="font-weight:700">Y</span></p><p><span style="font-weight:400">y</span></p></td></tr>`,
    ['t|X|x|Y|y|'],
  ],
  [
    'bold that is made normal',
    `${HEAD}<tr><td>t</td><td><b style="font-weight:normal">X</b> x</td><td><strong style="font-weight:400">Y</strong></td></tr>`,
    ['t|X x||Y||'],
  ],
  [
    'Confluence',
    `<tr><th><p></p></th><th><p><strong>A</strong></p></th><th><p><strong>B</strong></p></th></tr>
     <tr><th><p><strong>t</strong></p></th><td><p><strong>X</strong></p><ul><li><p>x</p></li></ul></td><td><p>Y</p></td></tr>`,
    ['t|X|x|Y||'],
  ],
  [
    'Notion',
    `<thead class="simple-table-header"><tr id="0d3f"><th class="simple-table-header"></th><th>A</th><th>B</th></tr></thead>
     <tbody><tr id="1e2c"><th id="b" class="simple-table-header">t</th><td id="c" style="width:200px"><strong>X</strong><br/>x</td><td>Y</td></tr></tbody>`,
    ['t|X|x|Y||'],
  ],
  [
    'a separator inside the pole',
    `${HEAD}<tr><td>t</td><td><strong>X:</strong> x</td><td><b>Y –</b><br>y</td></tr>`,
    ['t|X|x|Y|y|'],
  ],
  [
    'a colon that is all there is',
    `${HEAD}<tr><td>t</td><td><strong>X:</strong></td><td><b>C-</b> y</td></tr>`,
    ['t|X:||C-|y|'],
  ],
  [
    'marks without a width',
    `${HEAD}<tr><td>\u200b</td><td>\ufeff<b>X</b> x\u200b</td><td><b>Y</b>\u200b</td></tr>`,
    ['|X|x|Y||'],
  ],
  [
    'marks without a width, one alone in each cell',
    `${HEAD}<tr><td>\u200b</td><td>\u200b</td><td>\u2060</td></tr><tr><td>\u00ad</td><td>\u200b<strong>X</strong> x</td><td>\u2060<b>Y</b>\u200b y</td></tr>`,
    ['|X|x|Y|y|'],
  ],
  [
    'a list of Word',
    `${HEAD}<tr><td>t</td><td><p class="MsoListParagraph" style="text-indent:-18pt;mso-list:l0 level1 lfo1"><!--[if !supportLists]--><span style="font-family:Symbol"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span></span><!--[endif]--><b>X</b> x</p></td><td><span style='mso-list: Ignore'>1.<span>&nbsp;</span></span>Y</td></tr>`,
    ['t|X|x|Y||'],
  ],
  ...(
    [
      ['<strong>Al</strong>leen werken', 'Alleen werken|'],
      ['<b>S</b>amen', 'Samen|'],
      ['<p><b>S</b>amen</p>', 'Samen|'],
      ['<strong>5</strong>0 %', '50 %|'],
      ['<strong>É</strong>én ding', 'Één ding|'],
      ['<strong>H</strong><sub>2</sub>O', 'H2O|'],
      ['<span style="font-weight:bold">Indi</span>vidu x', 'Individu x|'],
      ['<b>Sa</b><i>men</i>', 'Samen|'],
      // No part of a word.
      ['<strong>Groep</strong>Samen sterk', 'Groep|Samen sterk'],
      ['<strong>Groep</strong><br>samen', 'Groep|samen'],
      ['<strong>Groep</strong> <i>samen</i>', 'Groep|samen'],
      ['<strong>Groep </strong>samen', 'Groep|samen'],
      ['<strong>Groep</strong><p>samen</p>', 'Groep|samen'],
      ['<h4>Groep</h4>samen', 'Groep|samen'],
      ['<p><strong>Groep</strong></p>samen', 'Groep|samen'],
      ['<strong>Groep</strong>, samen', 'Groep|, samen'],
      ['<strong>Groep</strong><sup>1</sup> samen', 'Groep|1 samen'],
      ['<strong>Groep</strong><sup><a href="#n1">1</a></sup> samen', 'Groep|samen'],
      ['<strong>Groep<sup><a href="#n1">1</a></sup></strong> samen', 'Groep|samen'],
      ['<strong>团队</strong>合作', '团队|合作'],
    ] as const
  ).map(([cell, says]): [string, string, string[]] => [
    `the pole of ${cell}`,
    `${HEAD}<tr><td>t</td><td>${cell}</td><td>Y</td></tr>`,
    [`t|${says}|Y||`],
  ]),
  [
    'a row that collapses',
    `${HEAD}<tr style="visibility: collapse"><td>u</td><td>P</td><td>Q</td></tr><tr><td>t</td><td>X</td><td>Y</td></tr>`,
    ['t|X||Y||'],
  ],
];

const ROW = '<tr><td>t</td><td>X</td><td>Y</td></tr>';

/** Tables whose head is not just their first row of three cells; all name A and B. */
const HEADS: [name: string, html: string, rows: string[]][] = [
  ['a title across in the head', `<thead><tr><th colspan="3">Kop</th></tr>${HEAD}</thead>${ROW}`, ['t|X||Y||']],
  ['a title across without a head', `<tr><td colspan="3">Kop</td></tr>${HEAD}${ROW}`, ['t|X||Y||']],
  ['a title in a row of one cell', `<tr><th>Kop</th></tr>${HEAD}${ROW}`, ['t|X||Y||']],
  [
    'a title in the head, the subjects in the body',
    `<thead><tr><th colspan="3">Kop</th></tr></thead>${HEAD}${ROW}`,
    ['t|X||Y||'],
  ],
  [
    'a title whose cells a spreadsheet has parted',
    `<tr><td>Kop</td><td></td><td></td></tr>${HEAD}${ROW}`,
    ['t|X||Y||'],
  ],
  ['two titles', `<tr><td colspan="3">Kop</td></tr><tr><td colspan="3">Meer</td></tr>${HEAD}${ROW}`, ['t|X||Y||']],
  ['a group of columns', `<tr><th></th><th colspan="2">Groep</th></tr>${HEAD}${ROW}`, ['t|X||Y||']],
  [
    'groups of columns, the first cell over both rows',
    `<thead><tr><th rowspan="2">Wat</th><th colspan="2">Groep</th></tr><tr><th>A</th><th>B</th></tr></thead>${ROW}`,
    ['t|X||Y||'],
  ],
  [
    'groups of columns beside that of the notes',
    `<tr><th></th><th colspan="2">Groep</th><th>Meer</th></tr><tr><th></th><th>A</th><th>B</th><th>Noot</th></tr>
     <tr><td>t</td><td>X</td><td>Y</td><td>n</td></tr>`,
    ['t|X||Y||n'],
  ],
  ['columns and their groups as elements', `<colgroup><col><col span="2"></colgroup>${HEAD}${ROW}`, ['t|X||Y||']],
  ['a head of cells in the body', `<tbody><tr><td></td><td>A</td><td>B</td></tr>${ROW}</tbody>`, ['t|X||Y||']],
  ['a head of bold cells', `<tr><td></td><td><strong>A</strong></td><td><b>B</b></td></tr>${ROW}`, ['t|X||Y||']],
  ['an empty row above', `<thead><tr><th></th><th></th><th></th></tr></thead>${HEAD}${ROW}`, ['t|X||Y||']],
  [
    'a head without a cell above the topics',
    `<tr><th>A</th><th>B</th></tr><tr><th>t</th><td>X</td><td>Y</td></tr>`,
    ['t|X||Y||'],
  ],
  ['two columns and a note', `<tr><th>A</th><th>B</th></tr><tr><td>X</td><td>Y</td><td>n</td></tr>`, ['|X||Y||n']],
  [
    'a title above two columns',
    `<tr><th colspan="2">Kop</th></tr><tr><th>A</th><th>B</th></tr><tr><td>X</td><td>Y</td></tr>`,
    ['|X||Y||'],
  ],
  [
    'topics in two columns',
    `<tr><th colspan="2"></th><th>A</th><th>B</th></tr><tr><td>s</td><td>t</td><td>X</td><td>Y</td></tr>`,
    ['t|X||Y||'],
  ],
  [
    'two columns for each',
    `<tr><th></th><th colspan="2">A</th><th colspan="2">B</th></tr><tr><td>t</td><td>X</td><td>x</td><td>Y</td><td>y</td><td>n</td></tr>`,
    ['t|X|x|Y|y|n'],
  ],
  [
    'a head that is printed again',
    `${HEAD}${ROW}${HEAD}<tr><td>u</td><td>P</td><td>Q</td></tr>`,
    ['t|X||Y||', 'u|P||Q||'],
  ],
  [
    'signs to sort by',
    `<thead><tr><th></th><th>A<span role="button" aria-label="A: Activate to sort"></span></th><th><button>B<svg aria-hidden="true"><title>Sort</title></svg></button></th></tr></thead>${ROW}`,
    ['t|X||Y||'],
  ],
  [
    'boxes to filter by below',
    `<thead>${HEAD}<tr><th><input placeholder="Zoek"></th><th><input></th><th><input></th></tr></thead>${ROW}`,
    ['t|X||Y||'],
  ],
  [
    'boxes to filter by above',
    `<thead><tr><th><input placeholder="Zoek"></th><th><input></th><th><select><option>Alle</option></select></th></tr>${HEAD}</thead>${ROW}`,
    ['t|X||Y||'],
  ],
  ['logos', `<tr><th></th><th><img alt="A"></th><th><svg><title>B</title></svg></th></tr>${ROW}`, ['t|X||Y||']],
  [
    'logos in links',
    `<tr><th></th><th><a href="/a"><img alt="A"></a></th><th><a href="/b" aria-label="B"></a></th></tr>${ROW}`,
    ['t|X||Y||'],
  ],
  [
    'names with a text for readers',
    `<tr><th></th><th>A<span class="sr-only">: sorteer</span></th><th>B</th></tr>${ROW}`,
    ['t|X||Y||'],
  ],
  ['names with a sign', `<tr><th></th><th>A <span aria-hidden="true">▲</span></th><th>B</th></tr>${ROW}`, ['t|X||Y||']],
  [
    'names for readers beside a picture',
    `<tr><th></th><th><img alt=""><span class="sr-only">A</span></th><th>B</th></tr>${ROW}`,
    ['t|X||Y||'],
  ],
  [
    'names with a hidden key',
    `<tr><th></th><th><span hidden>1</span>A</th><th>B<i style="display:none">2</i></th></tr>${ROW}`,
    ['t|X||Y||'],
  ],
  [
    'topics that span rows to the end of a body',
    `${HEAD}<tbody><tr><td rowspan="0">t</td><td>X</td><td>Y</td></tr><tr><td>P</td><td>Q</td></tr></tbody><tbody><tr><td>u</td><td>V</td><td>W</td></tr></tbody>`,
    ['t|X||Y||', 't|P||Q||', 'u|V||W||'],
  ],
  [
    'topics that reach for more rows than their body has',
    `${HEAD}<tbody><tr><td rowspan="5">t</td><td>X</td><td>Y</td></tr></tbody><tbody><tr><td>u</td><td>V</td><td>W</td></tr></tbody>`,
    ['t|X||Y||', 'u|V||W||'],
  ],
  [
    'a side that spans rows',
    `${HEAD}<tr><td>t</td><td rowspan="2">X</td><td>Y</td></tr><tr><td>u</td><td>Q</td></tr>`,
    ['t|X||Y||', 'u|X||Q||'],
  ],
  [
    'cells that are hidden',
    `<tr><th hidden>#</th><th></th><th>A</th><th>B</th></tr><tr><td hidden>1</td><td>t</td><td>X</td><td>Y</td></tr>`,
    ['t|X||Y||'],
  ],
  // What stands between the two.
  ...['vs', 'vs.', 'VS', 'versus', '↔', '/', '–', '', '<img alt="">', '<i class="vs">vs</i>'].flatMap(
    (sign): [string, string, string[]][] => [
      [
        `“${sign}” between the two`,
        `<tr><th></th><th>A</th><th>${sign}</th><th>B</th></tr><tr><td>t</td><td>X</td><td>${sign}</td><td>Y</td><td>n</td></tr>`,
        ['t|X||Y||n'],
      ],
      [
        `“${sign}” between the two in the head alone`,
        `<tr><th>A</th><th>${sign}</th><th>B</th></tr><tr><td>X</td><td></td><td>Y</td></tr><tr><td>P</td><td>↔</td><td>Q</td></tr>`,
        ['|X||Y||', '|P||Q||'],
      ],
      [
        `topics between the two, below “${sign}”`,
        `<tr><th>A</th><th>${sign}</th><th>B</th></tr><tr><td>X</td><th>t</th><td>Y</td></tr><tr><td>P</td><th>u</th><td>Q</td></tr>`,
        ['t|X||Y||', 'u|P||Q||'],
      ],
    ],
  ),
  [
    'a title and sections around what stands between the two',
    `<tr><th colspan="4">Kop</th></tr><tr><th></th><th>A</th><th>vs</th><th>B</th></tr><tr><td>t</td><td colspan="2">X</td><td>Y</td></tr>`,
    ['t|X||Y||'],
  ],
  // Plugins that make a table fit for phones write the head in each cell.
  [
    'names that a plugin repeats in spans',
    `${HEAD}<tr><td>t</td><td><span class="tablesaw-cell-label">A</span><span class="tablesaw-cell-content">X</span></td><td><b class="label">B:</b> <span>Y</span></td></tr>`,
    ['t|X||Y||'],
  ],
  [
    'names that a plugin repeats in blocks, topics too',
    `<tr><th>Wat</th><th>A</th><th>B</th><th>Noot</th></tr>
     <tr><td><div class=th>Wat</div><div>t</div></td><td><div class=th>A</div><div><b>X</b> x</div></td><td><p><i class=ic></i><span class=th>B :</span></p><div>Y</div></td><td><div class=th>Noot</div><div>n</div></td></tr>
     <tr><td><div class=th>Wat</div><div>u</div></td><td><div class=th>A</div><div>P</div></td><td><div class=th>B</div><div>Q</div></td><td></td></tr>`,
    ['t|X|x|Y||n', 'u|P||Q||'],
  ],
  [
    'a cell that begins with the name of its subject',
    `${HEAD}<tr><td>t</td><td><em>A</em> doet mee</td><td><a href="/b">B</a> niet</td></tr><tr><td>u</td><td><em>A</em></td><td>Q</td></tr>`,
    ['t|A doet mee||B niet||', 'u|A||Q||'],
  ],
  [
    'a pole that is the name of its subject',
    `${HEAD}<tr><td>t</td><td><strong>A</strong> doet mee</td><td>Y</td></tr>`,
    ['t|A|doet mee|Y||'],
  ],
  // Footnotes.
  [
    'marks of footnotes at the names',
    `<tr><th></th><th>A<sup class="reference"><a href="#cite_note-1">[1]</a></sup></th><th>B<a href="#fn2"><sup>2</sup></a></th></tr>${ROW}`,
    ['t|X||Y||'],
  ],
  ['a row that is hidden', `${HEAD}<tr style="display: none"><td>u</td><td>P</td><td>Q</td></tr>${ROW}`, ['t|X||Y||']],
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
  for (const [name, html, rows] of [...GOOD, ...WRITTEN, ...HEADS]) {
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

  /** Names of subjects as a page breaks, hides and draws them. */
  const NAMES: [head: string, name: string][] = [
    ['Lange<br>termijn', 'Lange termijn'],
    ['<p>Lange</p><p>termijn</p>', 'Lange termijn'],
    ['<ul><li>Lange</li><li>termijn</li></ul>', 'Lange termijn'],
    ['10\u00a0%', '10\u00a0%'],
    ['Wij\u202f!', 'Wij\u202f!'],
    ['<img class="emoji" alt="🙂"> Wij', '🙂 Wij'],
  ];
  for (const [head, name] of NAMES) {
    it(`calls a subject “${name}” for ${head}, and so with a caption`, () => {
      const comparison = readTable(
        table(`<caption>${head}</caption><tr><th></th><th>${head}</th><th>B</th></tr>${ROW}`),
      );
      expect([comparison.first, comparison.heading]).to.deep.equal([name, name]);
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

  it('makes ids of what is seen: no marks without a width, no footnotes', () => {
    const cells = '<td>Samen&shy;werken</td><td><b>In\u200bdividu</b><sup><a href="#n">[3]</a></sup> telt</td>';
    const [difference] = readTable(table(`${HEAD}<tr><td>t</td>${cells}</tr>`)).differences;
    expect(difference!.id).to.equal('samenwerken-versus-individu');
    expect(contentText(difference!.secondText)).to.equal('telt');
    expect(
      (difference!.second as DocumentFragment).querySelector('a')!.getAttribute('href'),
      'the link is kept',
    ).to.equal('#n');
  });

  it('does without a head when the subjects are named elsewhere', () => {
    const comparison = readTable(table('<tr><td>t</td><td>X</td><td>Y</td></tr>'), true);
    expect(rowsOf(comparison)).to.deep.equal(['t|X||Y||']);
    expect(comparison.problems).to.deep.equal([]);
  });
});
