import { expect } from '@open-wc/testing';
import { readGrid, readMarkdown, readSeparated } from '../../builder/src/paste/cells.js';
import { guess, sampleOf, tableFrom, type Role } from '../../builder/src/paste/columns.js';
import { readPasted } from '../../builder/src/paste/table.js';

/** Cells as they stand there, row by row. */
const shown = (html: string, text = ''): string[][] | undefined =>
  readGrid(html, text)?.rows.map((row) => row.map(({ all }) => all));
/** The word of the first cell of a table, and what explains it. */
const split = (cell: string): string[] => {
  const { all, pole, text } = readGrid(`<table><tr><td>${cell}</td></tr><tr><td>x</td></tr></table>`, '')!.rows[0]![0]!;
  return [all, pole, text];
};
/** The same of a cell of plain text. */
const splitPlain = (cell: string): string[] => {
  const { all, pole, text } = readGrid('', `${cell}\tx\ny\tz`)!.rows[0]![0]!;
  return [all, pole, text];
};

describe('a cell of HTML', () => {
  const CELLS: readonly (readonly [what: string, cell: string, all: string, pole: string, text: string])[] = [
    ['a word', 'Groep', 'Groep', 'Groep', ''],
    ['a bold word', '<b>Groep</b>', 'Groep', 'Groep', ''],
    ['a bold word before others', '<b>Groep</b> veel mensen', 'Groep veel mensen', 'Groep', 'Veel mensen'],
    ['a strong one', '<strong>Groep</strong>: veel', 'Groep: veel', 'Groep', 'Veel'],
    ['a heading', '<h4>Groep</h4>veel', 'Groep veel', 'Groep', 'Veel'],
    ['a table of contents, which is not bold', '<hgroup>Groep</hgroup> veel', 'Groep veel', 'Groep veel', ''],
    [
      'a word that is bold by its style',
      '<span style="color:red;font-weight:700">Groep</span> veel',
      'Groep veel',
      'Groep',
      'Veel',
    ],
    [
      'a word that is light by its style',
      '<span style="font-weight:400">Groep</span> veel',
      'Groep veel',
      'Groep veel',
      '',
    ],
    ['a name that sounds bold', '<span title="font-weight:700">Groep</span> veel', 'Groep veel', 'Groep veel', ''],
    ['a style that is not of weight', '<span style="color: red">Groep</span> veel', 'Groep veel', 'Groep veel', ''],
    [
      'bold words in one another',
      '<b><i>Groep</i> en <u>team</u></b> veel',
      'Groep en team veel',
      'Groep en team',
      'Veel',
    ],
    ['two bold parts', '<b>Groep</b> <b>en team</b> veel', 'Groep en team veel', 'Groep en team', 'Veel'],
    ['bold behind plain', 'Groep <b>veel</b>', 'Groep veel', 'Groep veel', ''],
    ['bold that is a part of a word', '<b>Groep</b>en veel', 'Groepen veel', 'Groepen veel', ''],
    ['bold before and behind', '<b>Groep</b> veel <b>mensen</b>', 'Groep veel mensen', 'Groep', 'Veel mensen'],
    ['bold over two lines', '<b>Groep<br>en team</b><br>veel', 'Groep en team veel', 'Groep en team', 'Veel'],
    [
      'bold in two paragraphs',
      '<p><b>Groep</b></p><p><b>en team</b></p><p>veel</p>',
      'Groep en team veel',
      'Groep en team',
      'Veel',
    ],
    ['two lines', 'Groep<br>veel', 'Groep veel', 'Groep', 'Veel'],
    ['two blocks', '<div>Groep</div><div>veel</div>', 'Groep veel', 'Groep', 'Veel'],
    ['words before a block', 'Groep<p>veel</p>', 'Groep veel', 'Groep', 'Veel'],
    ['words behind a block', '<p>Groep</p>veel', 'Groep veel', 'Groep', 'Veel'],
    ['items of a list', '<ul><li>Groep</li><li>veel</li></ul>', 'Groep veel', 'Groep', 'Veel'],
    ['inline elements, which are one line', '<span>Groep</span><i> veel</i>', 'Groep veel', 'Groep veel', ''],
    ['line ends of the source, which are none', 'Groep\n   veel', 'Groep veel', 'Groep veel', ''],
    ['hard spaces', 'Groep&nbsp;&nbsp;veel', 'Groep veel', 'Groep veel', ''],
    ['signs that nobody sees', 'Gro&shy;ep&#8203;&#65279;&#8288;', 'Groep', 'Groep', ''],
    [
      'no styles, scripts and templates',
      'Groep<style>x</style><script>y</script><template>z</template><noframes>q</noframes>',
      'Groep',
      'Groep',
      '',
    ],
    ['a descriptive tag whose name begins so', 'Groep<scripts> veel</scripts>', 'Groep veel', 'Groep veel', ''],
    ['a colon', 'Groep: veel mensen', 'Groep: veel mensen', 'Groep', 'Veel mensen'],
    ['a colon behind the bold word', '<b>Groep:</b> veel', 'Groep: veel', 'Groep', 'Veel'],
    ['a dash behind the bold word', '<b>Groep –</b> veel', 'Groep – veel', 'Groep', 'Veel'],
  ];
  for (const [what, cell, ...expected] of CELLS) it(`holds ${what}`, () => expect(split(cell)).to.deep.equal(expected));
});

describe('a cell of text', () => {
  const sixty = 'x'.repeat(60);
  const CELLS: readonly (readonly [what: string, cell: string, all: string, pole: string, text: string])[] = [
    ['a line of sixty letters before another', `"${sixty}\nveel"`, `${sixty} veel`, sixty, 'Veel'],
    ['a longer one, which is a sentence', `"${sixty}x\nveel"`, `${sixty}x veel`, `${sixty}x veel`, ''],
    ['a line with a stop in it', '"Groep 2.0 nu\nveel"', 'Groep 2.0 nu veel', 'Groep 2.0 nu', 'Veel'],
    ['a line that ends with a stop', '"Groep.\nveel"', 'Groep. veel', 'Groep. veel', ''],
    ['three lines', '"Groep\nveel\nmensen"', 'Groep veel mensen', 'Groep', 'Veel mensen'],
    ['empty lines', '"\n\nGroep\r\n\r\nveel"', 'Groep veel', 'Groep', 'Veel'],
    ['stars around the first line', '"**Groep**\nveel"', '**Groep** veel', 'Groep', 'Veel'],
    ['stars around a part of it', '"De **Groep**\nveel"', 'De **Groep** veel', 'De **Groep**', 'Veel'],
    ['stars before more', '"**Groep** nu\nveel"', '**Groep** nu veel', '**Groep** nu', 'Veel'],
    ['stars around all', '**Groep**', 'Groep', 'Groep', ''],
    ['underscores', '__Groep__ veel', '__Groep__ veel', 'Groep', 'Veel'],
    ['stars in the middle', 'De **groep** veel', 'De **groep** veel', 'De **groep** veel', ''],
    ['stars before spaces', '**Groep**  ', 'Groep', 'Groep', ''],
    ['a colon and spaces', 'Groep:   veel', 'Groep: veel', 'Groep', 'Veel'],
    ['a dash and spaces', 'Groep  –  veel', 'Groep – veel', 'Groep', 'Veel'],
    ['a long dash', 'Groep — veel', 'Groep — veel', 'Groep', 'Veel'],
    ['a dash without spaces', 'Groep–veel', 'Groep–veel', 'Groep–veel', ''],
    ['a colon with nothing behind it', 'Groep: ', 'Groep:', 'Groep:', ''],
    ['a name of thirty letters', `${'y'.repeat(30)}: veel`, `${'y'.repeat(30)}: veel`, 'y'.repeat(30), 'Veel'],
    ['a longer one', `${'y'.repeat(31)}: veel`, `${'y'.repeat(31)}: veel`, `${'y'.repeat(31)}: veel`, ''],
    ['two colons', 'Groep: veel: nu', 'Groep: veel: nu', 'Groep', 'Veel: nu'],
    ['a name with a capital in it', 'Groep: iOS en meer', 'Groep: iOS en meer', 'Groep', 'iOS en meer'],
  ];
  for (const [what, cell, ...expected] of CELLS)
    it(`holds ${what}`, () => expect(splitPlain(cell)).to.deep.equal(expected));
});

describe('a table of HTML', () => {
  const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const rows = (count: number): string => Array.from({ length: count }, (_, at) => row(`a${at}`, 'b')).join('');
  const TABLES: readonly (readonly [what: string, html: string, rows: string[][] | undefined])[] = [
    [
      'rows and cells',
      `<table>${row('a', 'b')}${row('c', 'd')}</table>`,
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no empty rows',
      `<table>${row('', ' ')}${row('a', 'b')}${row('', '')}${row('c', '')}</table>`,
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      'cells over two columns',
      `<table><tr><td colspan="2">a</td><td>b</td></tr>${row('c', 'd', 'e')}</table>`,
      [
        ['a', '', 'b'],
        ['c', 'd', 'e'],
      ],
    ],
    [
      'cells over two rows',
      `<table><tr><td rowspan="2">a</td><td>b</td></tr>${row('c')}${row('d', 'e')}</table>`,
      [
        ['a', 'b'],
        ['a', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'cells over three rows, at the end as well',
      `<table><tr><td>a</td><td rowspan="3">b</td></tr>${row('c')}${row('d')}${row('e')}</table>`,
      [['a', 'b'], ['c', 'b'], ['d', 'b'], ['e']],
    ],
    [
      'a cell over two rows and columns',
      `<table><tr><td rowspan="2" colspan="2">a</td><td>b</td></tr>${row('c')}</table>`,
      [
        ['a', '', 'b'],
        ['a', '', 'c'],
      ],
    ],
    ['the inner of two', `<table><tr><td>x<table>${row('a')}${row('b')}</table></td></tr></table>`, [['a'], ['b']]],
    [
      'the first of more than one row',
      `<table>${row('x')}</table><table>${row('a')}${row('b')}</table>`,
      [['a'], ['b']],
    ],
    ['nothing in one row', `<table>${row('x', 'y')}</table>`, undefined],
    ['nothing in one row that is filled', `<table>${row('x', 'y')}${row('', '')}</table>`, undefined],
    ['nothing without a table', '<p>x</p>', undefined],
    ['what is in it, whatever stands before', `<p>x</p><b>${`<table>${row('a')}${row('b')}</table>`}`, [['a'], ['b']]],
    [
      'twenty columns',
      `<table>${row(...Array<string>(22).fill('a'))}${row('b')}</table>`,
      [Array<string>(20).fill('a'), ['b']],
    ],
    [
      'twenty columns of one',
      `<table><tr><td colspan="90">a</td></tr>${row('b')}</table>`,
      [['a', ...Array<string>(19).fill('')], ['b']],
    ],
  ];
  for (const [what, html, expected] of TABLES) it(`has ${what}`, () => expect(shown(html)).to.deep.equal(expected));

  it('has a name, on one line', () => {
    expect(readGrid(`<table><caption> Zeven\n <b>verschillen</b></caption>${rows(2)}</table>`, '')!.heading).to.equal(
      'Zeven verschillen',
    );
    expect(readGrid(`<table>${rows(2)}</table>`, '')!.heading).to.equal('');
  });

  it('has no more rows than a card takes, its head and one more, and says how many are left', () => {
    const read = (count: number) => readGrid(`<table>${rows(count)}</table>`, '')!;
    expect([read(103).rows.length, read(103).left]).to.deep.equal([103, 0]);
    expect([read(110).rows.length, read(110).left]).to.deep.equal([103, 7]);
  });

  const sheet = (style: string): string | undefined =>
    readGrid(`${style}<table><tr><td><span class="font5 x">Groep</span> veel</td></tr>${row('b')}</table>`, '')
      ?.rows[0]![0]!.pole;
  const SHEETS: readonly (readonly [style: string, pole: string])[] = [
    ['<style>.font5 {font-weight:700}</style>', 'Groep'],
    ['<style>\n<!--td {color:red} .font4, .font5 {color:red; font-weight: bold;}--></style>', 'Groep'],
    ['<style type="text/css">.a{} </style><style>.font5{font-weight:bolder}</style>', 'Groep'],
    ['<style>.font5 {font-weight:400}</style>', 'Groep veel'],
    ['<style>.font5x {font-weight:700}</style>', 'Groep veel'],
    ['<style>.font {font-weight:700}</style>', 'Groep veel'],
    ['<style>font5 {font-weight:700}</style>', 'Groep veel'],
    ['', 'Groep veel'],
  ];
  for (const [style, pole] of SHEETS)
    it(`takes for bold what a style sheet before it makes so: ${style || 'none'}`, () =>
      expect(sheet(style)).to.equal(pole));

  it('is found in the text, where the HTML has none', () => {
    const table = `<table>${row('a')}${row('b')}</table>`;
    expect(shown('<b>x</b>', table)).to.deep.equal([['a'], ['b']]);
    expect(shown(`<table>${row('x')}</table>`, table)).to.deep.equal([['a'], ['b']]);
    expect(shown(table, 'c\td\ne\tf')).to.deep.equal([['a'], ['b']]);
    expect(shown(`<table>${row('x')}</table>`, 'c\td\ne\tf')).to.deep.equal([
      ['c', 'd'],
      ['e', 'f'],
    ]);
  });
});

describe('a table of text', () => {
  const SEPARATED: readonly (readonly [what: string, text: string, rows: string[][]])[] = [
    [
      'tabs',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'tabs before other signs',
      'a;b\tc,d\ne\tf',
      [
        ['a;b', 'c,d'],
        ['e', 'f'],
      ],
    ],
    [
      'empty lines, which are no rows',
      'a\tb\n\n \t \nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'semicolons',
      'a;b\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['semicolons in one line', 'a;b', []],
    ['semicolons, not as many in each line', 'a;b\nc;d;e', []],
    [
      'commas',
      'a,b,c\nd,e,f',
      [
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ],
    ],
    ['a comma in each line', 'a,b\nc,d', []],
    ['commas, not as many in each line', 'a,b,c\nd,e,f\ng,h', []],
    [
      'commas, with a semicolon in a quoted cell',
      'a,b,c\n"d;e",f,g',
      [
        ['a', 'b', 'c'],
        ['d;e', 'f', 'g'],
      ],
    ],
    [
      'quotes',
      '"a ""b""";"c\nd"\ne;f',
      [
        ['a "b"', 'c\nd'],
        ['e', 'f'],
      ],
    ],
    ['no signs', 'a b\nc d', []],
  ];
  for (const [what, text, rows] of SEPARATED) it(`has ${what}`, () => expect(readSeparated(text)).to.deep.equal(rows));

  it('is read up to twice as many rows as a card takes', () => {
    expect(readSeparated('a\tb\n'.repeat(300))).to.have.length(204);
    const grid = readGrid('', 'a\tb\n'.repeat(110))!;
    expect([grid.rows.length, grid.left]).to.deep.equal([102, 8]);
    expect(readGrid('', `${'a\t'.repeat(30)}\nb\tc`)!.rows[0]).to.have.length(20);
  });

  const LINE = '|---|---|';
  const MARKDOWN: readonly (readonly [what: string, text: string, rows: string[][]])[] = [
    [
      'a head and rows',
      `| a | b |\n${LINE}\n| c | d |`,
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'words before and behind',
      `Zo:\n| a | b |\n| :-- | --: |\n| c | d |\nEn dan.\n| x | y |`,
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'spaces before its lines',
      `  | a | b |\n  ${LINE}\n  | c | d |`,
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no pipes at its ends',
      'a | b\n- | -\nc | d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'line ends in a cell',
      `| a | b |\n${LINE}\n| c<br>d<BR />e | f |`,
      [
        ['a', 'b'],
        ['c\nd\ne', 'f'],
      ],
    ],
    [
      'pipes in cells',
      `| a\\|b | c\\| |\n${LINE}\n| d | e |`,
      [
        ['a|b', 'c|'],
        ['d', 'e'],
      ],
    ],
    ['a head alone', `| a | b |\n${LINE}`, [['a', 'b']]],
    ['no head', `${LINE}\n| c | d |`, []],
    ['no line of dashes', '| a | b |\n| c | d |', []],
    ['dashes among words', '| a | b |\n| x | --- | --- |\n| c | d |', []],
    ['dashes before words', '| a | b |\n| --- | --- | x\n| c | d |', []],
  ];
  for (const [what, text, rows] of MARKDOWN)
    it(`has, in Markdown, ${what}`, () => expect(readMarkdown(text)).to.deep.equal(rows));

  it('tells of a long one in Markdown how much is left', () => {
    const read = readGrid('', `| a | b |\n${LINE}\n${'| c | d |\n'.repeat(109)}`)!;
    expect([read.rows.length, read.left]).to.deep.equal([102, 8]);
    expect(readMarkdown(`| a | b |\n${LINE}\n${'| c | d |\n'.repeat(109)}`)[103]).to.deep.equal([]);
    expect(readMarkdown(`| a | b |\n${LINE}\n${'| c | d |\n'.repeat(109)}`)[102]).to.deep.equal(['c', 'd']);
  });

  it('is nothing where it is longer than anything that people paste', () => {
    const text = `a\tb\nc\td${' '.repeat(256 * 1024 - 7)}`;
    expect(readPasted('', text)).to.not.equal(undefined);
    expect(readPasted('', `${text} `)).to.equal(undefined);
  });
});

describe('the columns of a pasted table', () => {
  const C: Readonly<Record<string, Role>> = {
    t: 'topic',
    '1': 'first',
    '!': 'firstText',
    '2': 'second',
    '@': 'secondText',
    n: 'note',
    '-': 'skip',
  };
  /** A table, what each of its columns is, and whether its first row is a head. */
  const TABLES: readonly (readonly [what: string, text: string, roles: string, hasHead: boolean])[] = [
    ['a count before the subjects', '#\tA\tB\n1\tc\td\n2.\te\tf\n13)\tg\th', '-12', true],
    ['a count without a head', '\tA\tB\n1\tc\td\n2\te\tf', '-12', true],
    ['a count that is none in one row', '\tA\tB\n1\tc\td\neen\te\tf', 't12', true],
    ['numbers under another head', 'Jaar\tA\tB\n1\tc\td\n2\te\tf', 't12', true],
    ['a count behind', 'A\tB\tNr\nc\td\t1\ne\tf\t2', '12-', true],
    ['long numbers, which are no count', '#\tA\tB\n10000\tc\td', 't12', true],
    ['a column without anything', 'A\t\tB\nc\t\td', '1-2', true],
    ['notes as the third', 'A\tB\tOpmerking\nc\td\te', '12n', true],
    ['notes before the subjects of a longer one', 'Thema\tNuance\tA\tB\nc\td\te\tf', 'tn12', true],
    ['notes as the first, which are no notes', 'Nuance\tA\tB\tC\nc\td\te\tf', 't12n', true],
    ['a topic by its name', 'Thema\tA\tB\nc\td\te', 't12', true],
    ['a topic by its name, before one subject', 'Thema\tA\nc\td', '12', true],
    ['a longer first row, which is no head', `${'A'.repeat(61)}\tB\nc\td`, '12', false],
    ['a first row that is just short enough', `${'A'.repeat(60)}\tB\nc\td`, '12', true],
    ['one subject that explains itself', 'A: x\tB\nc\td', '12', true],
    ['both subjects that explain themselves', 'A: x\tB: y\nc\td', '12', false],
    ['explanations without a topic', 'A\tB\tUitleg\tUitleg\nc\td\te\tf', '12!@', true],
    ['a topic, pairs and notes', 'T\tA\tx\tB\ty\tz\nc\td\te\tf\tg\th', 't1!2@n', true],
    ['pairs and no notes', 'T\tA\tUitleg A\tB\tUitleg B\nc\td\te\tf\tg', 't1!2@', true],
    ['more columns than are read', 'T\tA\tB\tC\tD\tE\tF\nc\td\te\tf\tg\th\ti', 't1!2@n-', true],
    ['a shorter head', 'A\tB\nc\td\te', 't12', true],
  ];
  for (const [what, text, roles, hasHead] of TABLES)
    it(`are these: ${what}`, () => {
      const reading = guess(readGrid('', text)!);
      expect([reading.roles, reading.hasHead]).to.deep.equal([[...roles].map((role) => C[role]), hasHead]);
    });

  const titled = (...lines: string[]) =>
    tableFrom(readGrid('', lines.join('\n'))!, { roles: ['first', 'second'], hasHead: true });
  it('have a title above them where one cell stands alone', () => {
    expect(titled('Zeven\t', 'A\tB', 'c\td')).to.include({ heading: 'Zeven', first: 'A', second: 'B' });
    expect(titled('\tZeven', 'A\tB', 'c\td')).to.include({ heading: 'Zeven', first: 'A' });
    expect(titled('A\tB', 'c\td')).to.include({ heading: '', first: 'A' });
    expect(titled('Zeven\t', 'c\td')).to.include({ heading: '', first: 'Zeven', second: '' });
    expect(titled('Zeven\t', 'A\t', 'c\td')).to.include({ heading: '', first: 'Zeven' });
  });

  it('are shown as they were pasted, without a title', () => {
    expect(sampleOf(readGrid('', 'Zeven\t\nA\tB\nc: d\te')!, 2)).to.deep.equal([
      ['A', 'B'],
      ['c: d', 'e'],
    ]);
    expect(sampleOf(readGrid('', 'A\tB\nc\td\ne\tf')!, 2)).to.deep.equal([
      ['A', 'B'],
      ['c', 'd'],
    ]);
  });

  it('come to no more rows than a card takes', () => {
    const read = (count: number) => readPasted('', `A\tB\n${'c\td\n'.repeat(count)}`)!;
    expect([read(100).rows.length, read(100).left]).to.deep.equal([100, 0]);
    expect([read(101).rows.length, read(101).left]).to.deep.equal([100, 1]);
    expect([read(120).rows.length, read(120).left]).to.deep.equal([100, 20]);
  });

  it('tell the first letters of what is no difference', () => {
    const long = 'x'.repeat(50);
    const table = tableFrom(readGrid('', `A\tB\tC\n${long}\t\tz\n\t\ty\nc\td\te`)!, {
      roles: ['first', 'second', 'skip'],
      hasHead: true,
    });
    expect(table.incomplete).to.deep.equal(['x'.repeat(40), 'y']);
    expect(table.skipped).to.deep.equal(['C']);
  });

  it('give the text of a side, whether or not it has a word', () => {
    const grid = readGrid('', 'A\tUitleg\tB\tUitleg\nc: x\td: y\te\tf')!;
    const [row] = tableFrom(grid, { roles: ['first', 'firstText', 'second', 'secondText'], hasHead: true }).rows;
    expect(row).to.include({ first: 'c: x', firstText: 'd: y', second: 'e', secondText: 'f', topic: '', note: '' });
    const [turned] = tableFrom(grid, { roles: ['firstText', 'first', 'second', 'skip'], hasHead: true }).rows;
    expect(turned).to.include({ first: 'd: y', firstText: 'c: x' });
  });
});
