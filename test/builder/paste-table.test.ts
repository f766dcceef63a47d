import { expect } from '@open-wc/testing';
import { readGrid, readMarkdown, readSeparated } from '../../builder/src/paste/cells.js';
import { guess, tableFrom, type PastedTable, type Role } from '../../builder/src/paste/columns.js';
import { readPasted } from '../../builder/src/paste/table.js';

const ROW = { topic: 'Publiek', first: 'Groep', second: 'Individu' };

/** As clipboards give a table: the HTML beside the plain text. */
const PASTES: Readonly<Record<string, readonly [html: string, text: string]>> = {
  Excel: [
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
      <style>td {mso-number-format:General;}</style></head><body><table border=0 cellpadding=0><!--StartFragment-->
      <col width=87><tr height=20><td height=20 class=xl65></td><td class=xl65>Marketing</td><td>Sales</td></tr>
      <tr height=20><td height=20>Publiek</td><td>Groep</td><td>Individu</td></tr><!--EndFragment--></table></body></html>`,
    '\tMarketing\tSales\r\nPubliek\tGroep\tIndividu\r\n',
  ],
  'Google Sheets': [
    `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}--></style>
      <table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" dir="ltr" data-sheets-root="1"><colgroup><col width="100"/></colgroup>
      <tbody><tr style="height:21px;"><td></td><td>Marketing</td><td>Sales</td></tr><tr><td>Publiek</td><td>Groep</td><td>Individu</td></tr>
      </tbody></table></google-sheets-html-origin>`,
    '\tMarketing\tSales\nPubliek\tGroep\tIndividu',
  ],
  Word: [
    `<html><body><!--StartFragment--><table class=MsoTableGrid><tr><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td>
      <td><p class=MsoNormal><b>Marketing</b></p></td><td><p class=MsoNormal><b>Sales<o:p></o:p></b></p></td></tr>
      <tr><td><p class=MsoNormal>Publiek<o:p></o:p></p></td><td><p class=MsoNormal>Groep</p></td><td><p class=MsoNormal>Individu</p></td></tr>
      </table><!--EndFragment--></body></html>`,
    'Marketing Sales',
  ],
  'a web page': [
    '<table><thead><tr><th></th><th>Marketing</th><th>Sales</th></tr></thead><tbody><tr><th>Publiek</th><td>Groep</td><td>Individu</td></tr></tbody></table>',
    '',
  ],
  'HTML source': ['', '<table><tr><th></th><th>Marketing<th>Sales<tr><td>Publiek<td>Groep<td>Individu</table>'],
  Markdown: ['', '| | Marketing | Sales |\n|---|:--|--:|\n| Publiek | Groep | Individu |\n\nEn dan verder.'],
  'Markdown without outer pipes': ['', 'Thema | Marketing | Sales\n--- | --- | ---\nPubliek | Groep | Individu'],
  'tabs alone': ['', 'Thema\tMarketing\tSales\nPubliek\tGroep\tIndividu'],
};

describe('a pasted table', () => {
  for (const [name, [html, text]] of Object.entries(PASTES)) {
    it(`is read from ${name}`, () => {
      const read = readPasted(html, text);
      expect(read).to.include({ first: 'Marketing', second: 'Sales' });
      expect(read!.rows).to.have.length(1);
      expect(read!.rows[0]).to.include(ROW);
    });
  }

  /** How people write a pole and what explains it in one cell. */
  const SIDES: readonly (readonly [cell: string, pole: string, text: string])[] = [
    ['Groep', 'Groep', ''],
    ['Groep: spreekt doelgroepen aan', 'Groep', 'Spreekt doelgroepen aan'],
    ['Groep – spreekt aan', 'Groep', 'Spreekt aan'],
    ['**Groep**: spreekt aan', 'Groep', 'Spreekt aan'],
    ['**Groep**', 'Groep', ''],
    ['Mobiel: iPhone en Android', 'Mobiel', 'iPhone en Android'],
    ['"Groep\nSpreekt aan."', 'Groep', 'Spreekt aan.'],
    [
      '"Een zin die nergens over ophoudt te gaan en dus zelf de uitleg is.\nNog een."',
      'Een zin die nergens over ophoudt te gaan en dus zelf de uitleg is. Nog een.',
      '',
    ],
    ['B2B-verkoop', 'B2B-verkoop', ''],
    ['10:30 uur', '10:30 uur', ''],
    ['**Groep** Spreekt doelgroepen aan', 'Groep', 'Spreekt doelgroepen aan'],
    ['Een hele zin. Met: iets erachter', 'Een hele zin. Met: iets erachter', ''],
  ];
  for (const [cell, first, firstText] of SIDES) {
    it(`splits ${JSON.stringify(cell)}`, () => {
      expect(readPasted('', `\tA\tB\nt\t${cell}\tb`)!.rows[0]).to.include({ first, firstText });
    });
  }

  it('takes bold by style, as Google Docs writes it, for the pole', () => {
    const html =
      '<table><tr><td></td><td>A</td><td>B</td></tr><tr><td>t</td><td><span style="font-weight:700">Groep</span><span> Spreekt aan.</span></td><td>b</td></tr></table>';
    expect(readPasted(html, '')!.rows[0]).to.include({ first: 'Groep', firstText: 'Spreekt aan.' });
  });

  it('keeps a fourth column as the nuance, and reads two columns as subjects alone', () => {
    expect(readPasted('', '\tA\tB\tNuance\nt\ta\tb\tmaar toch')!.rows[0]).to.include({ note: 'maar toch' });
    expect(readPasted('', 'A\tB\na\tb')).to.deep.include({ first: 'A', second: 'B' });
    expect(readPasted('', 'A\tB\na\tb')!.rows[0]).to.include({ topic: '', first: 'a', second: 'b' });
  });

  for (const text of ['', 'gewoon een zin', 'een | losse streep', '<p>geen tabel</p>', 'alleen\teen kop']) {
    it(`is nothing in ${JSON.stringify(text)}`, () => {
      expect(readPasted('', text)).to.equal(undefined);
    });
  }

  it('reads cells in quotes as spreadsheets write them', () => {
    expect(readSeparated('"a\tb"\t"zegt ""ja"""\n"twee\nregels"\tx')).to.deep.equal([
      ['a\tb', 'zegt "ja"'],
      ['twee\nregels', 'x'],
    ]);
  });

  it('reads files of comma-separated values, and no sentences', () => {
    expect(readPasted('', ';A;B\nt;a;b')!.rows[0]).to.include({ topic: 't', first: 'a', second: 'b' });
    expect(readPasted('', ',A,B\nt,"a, en meer",b')!.rows[0]).to.include({ first: 'a, en meer' });
    for (const text of ['Een zin, met komma.\nNog een, met komma.', 'Ja; nee.\nMisschien.'])
      expect(readPasted('', text), text).to.equal(undefined);
  });

  const GROUP = { topic: 'Publiek', first: 'Groep', second: 'Individu' };
  const EXPLAINED = { ...GROUP, firstText: 'Spreekt doelgroepen aan.', secondText: 'Spreekt met één klant.' };
  /** Clipboards as programs fill them, and what a card makes of them. */
  const CLIPBOARDS: readonly (readonly [name: string, rows: object[], rest?: Partial<PastedTable>])[] = [
    [
      'excel',
      [
        {
          topic: 'Resultaat',
          first: 'Behoefte',
          firstText: 'Wekt een behoefte, ook als die nog sluimert.',
          second: 'Transactie',
          secondText: 'Brengt de transactie tot stand.',
        },
        {
          topic: 'Publiek: wie?',
          first: 'Groep',
          firstText: 'Spreekt doelgroepen aan',
          second: 'Individu',
          secondText: 'Spreekt met één klant',
        },
      ],
    ],
    ['excel-pairs', [EXPLAINED], { incomplete: ['Leeg'] }],
    ['google-sheets', [{ ...EXPLAINED, note: 'De grens: die vervaagt.' }]],
    ['libreoffice', [EXPLAINED], { heading: 'Twee vakken naast elkaar' }],
    ['word', [EXPLAINED]],
    ['notion', [EXPLAINED]],
    ['numbers', [EXPLAINED]],
    ['google-docs', [EXPLAINED]],
    ['outlook', [EXPLAINED]],
    ['airtable', [EXPLAINED]],
    ['excel-hidden', [{ topic: 'Prijs', first: '1,50', second: '2,75', note: '' }], { skipped: ['ID'] }],
    ['web-page', [EXPLAINED], { heading: 'Sales en marketing', skipped: ['#'] }],
  ];
  for (const [name, rows, rest = {}] of CLIPBOARDS) {
    for (const kind of ['html', 'text'] as const) {
      // Word, Google Docs and a browser give cells with line ends that nobody can tell from rows; Excel does not tell there
      // what is hidden.
      if (kind === 'text' && /^(word|web-page|google-docs|outlook|excel-hidden)$/.test(name)) continue;
      it(`is read from the clipboard of ${name}, its ${kind}`, async () => {
        const [html, text] = await Promise.all(
          ['html', 'txt'].map(async (end) =>
            (await fetch(new URL(`./clipboards/${name}.${end}`, import.meta.url))).text(),
          ),
        );
        const read = readPasted(kind === 'html' ? html! : '', text!)!;
        expect(read).to.include({ first: 'Marketing', second: 'Sales' });
        expect(read.rows).to.have.length(rows.length);
        // Plain text does not tell what is bold.
        for (const [index, row] of rows.entries())
          expect(read.rows[index]).to.include(
            kind === 'text' && name === 'google-sheets' ? { first: 'Groep', note: 'De grens: die vervaagt.' } : row,
          );
        expect(read).to.deep.include({ incomplete: [], skipped: [], ...rest });
      });
    }
  }

  /** Text that is no table of tabs: what it is read as, row by row, the subjects first. */
  const TEXTS: readonly (readonly [what: string, text: string, rows: readonly (readonly string[])[]])[] = [
    [
      'marks of Markdown',
      '|  | A | B |\n|---|---|---|\n| [t](https://x.nl) | *a* | `b` ~~c~~ |',
      [
        ['A', 'B'],
        ['t', 'a', 'b c'],
      ],
    ],
    [
      'a mark of its encoding',
      '\ufeffT;A;B\nt;1,5;2,5',
      [
        ['A', 'B'],
        ['t', '1,5', '2,5'],
      ],
    ],
    [
      'its separator above it',
      'sep=;\r\nT;A;B\r\nt;"a;\nb";c',
      [
        ['A', 'B'],
        ['t', 'a;', 'c'],
      ],
    ],
    [
      'a separator too many',
      'T;A;B\nt;a;b;\nu;c;d',
      [
        ['A', 'B'],
        ['t', 'a', 'b'],
        ['u', 'c', 'd'],
      ],
    ],
    [
      'notes that are not on each line',
      'T;A;B;Nuance\nt;a;b\nu;c;d;n',
      [
        ['A', 'B'],
        ['t', 'a', 'b'],
        ['u', 'c', 'd'],
      ],
    ],
    [
      'an empty head at the end',
      'T;A;B;\nt;a;b;n',
      [
        ['A', 'B'],
        ['t', 'a', 'b'],
      ],
    ],
    [
      'two columns',
      'A,B\na,b\nc,d',
      [
        ['A', 'B'],
        ['', 'a', 'b'],
        ['', 'c', 'd'],
      ],
    ],
    [
      'pipes',
      'T|A|B\nt|a|b',
      [
        ['A', 'B'],
        ['t', 'a', 'b'],
      ],
    ],
    [
      'lines',
      'Groep vs individu\nPull vs. push',
      [
        ['', ''],
        ['', 'Groep', 'Individu'],
        ['', 'Pull', 'Push'],
      ],
    ],
    [
      'items',
      '- Groep versus individu\n* Pull versus push',
      [
        ['', ''],
        ['', 'Groep', 'Individu'],
        ['', 'Pull', 'Push'],
      ],
    ],
    [
      'items of Word',
      '·\tGroep versus individu\n2.\tPull versus push',
      [
        ['', ''],
        ['', 'Groep', 'Individu'],
        ['', 'Pull', 'Push'],
      ],
    ],
    [
      'lines with topics',
      'Publiek: groep versus individu\nDoel: pull vs push',
      [
        ['', ''],
        ['Publiek', 'Groep', 'Individu'],
        ['Doel', 'Pull', 'Push'],
      ],
    ],
    [
      'lines below their subjects',
      'Marketing vs sales\nGroep vs individu: tekst\nPull vs push: tekst',
      [
        ['Marketing', 'Sales'],
        ['', 'Groep', 'Individu'],
        ['', 'Pull', 'Push'],
      ],
    ],
    [
      'lines below a title',
      'Zeven verschillen\n1. Groep versus individu\n2. Pull versus push',
      [
        ['', ''],
        ['', 'Groep', 'Individu'],
        ['', 'Pull', 'Push'],
      ],
    ],
  ];
  for (const [what, text, rows] of TEXTS)
    it(`is read from text with ${what}`, () => {
      const read = readPasted('', text)!;
      expect([
        [read.first, read.second],
        ...read.rows.map(({ topic, first, second }) => [topic, first, second]),
      ]).to.deep.equal(rows);
    });

  it('keeps what is said of a difference in a list', () => {
    const read = readPasted('', 'Kop\nGroep versus individu: veel\nPull versus push\nWie trekt er?\nEn waarom?')!;
    expect(read).to.include({ heading: 'Kop', left: 0 });
    expect(read.rows.map(({ note }) => note)).to.deep.equal(['Veel', 'Wie trekt er? En waarom?']);
    expect(readPasted('', 'Groep versus individu\n'.repeat(400))).to.deep.include({ left: 300 });
  });

  it('is nothing in prose that compares', () => {
    for (const text of [
      'Marketing versus sales.',
      'Wij zijn voor marketing versus sales. En dat is goed.\nNog een zin.\nEn nog een.\nEn nog een.',
      'Een inleiding.\nNog een zin.\nGroep versus individu\nPull versus push',
    ])
      expect(readPasted('', text), text).to.equal(undefined);
  });

  it('is the table that holds the words, not one that it is laid out in, or one in a cell', () => {
    const inner = '<table><tr><td>diep</td><td>x</td></tr><tr><td>dieper</td><td>y</td></tr></table>';
    const table = (cell: string): string =>
      `<table><tr><td></td><td>Marketing</td><td>Sales</td></tr><tr><td>Publiek</td><td>Groep${cell}</td><td>Individu, een klant</td></tr></table>`;
    for (const html of [table(inner), `<table><tr><td>x</td></tr><tr><td>${table('')}</td></tr></table>`])
      expect(readPasted(html, '')!.rows[0], html).to.include({ topic: 'Publiek', second: 'Individu, een klant' });
  });

  it('has a head of two rows as one', () => {
    const html =
      '<table><tr><td rowspan=2>Thema</td><td colspan=2>A</td><td colspan=2>B</td></tr><tr><td>Kort</td><td>Uitleg</td><td>Kort</td><td>Uitleg</td></tr><tr><td>t</td><td>a</td><td>x</td><td>b</td><td>y</td></tr></table>';
    for (const read of [
      readPasted(html, '')!,
      readPasted('', 'Thema\tA\t\tB\t\n\tKort\tUitleg\tKort\tUitleg\nt\ta\tx\tb\ty')!,
    ]) {
      expect(read).to.include({ first: 'A', second: 'B' });
      expect(read.rows).to.have.length(1);
      expect(read.rows[0]).to.include({ topic: 't', first: 'a', firstText: 'x', second: 'b', secondText: 'y' });
    }
  });

  it('leaves hidden columns to be chosen, and tells of them', () => {
    const cell = '<td style="mso-x:1; display: none">';
    const html = `<table><tr><td></td>${cell}ID</td><td>A</td><td>B</td></tr><tr><td>t</td>${cell}17</td><td>a</td><td>b</td></tr></table>`;
    const read = readPasted(html, '')!;
    expect(read).to.deep.include({ first: 'A', second: 'B', skipped: ['ID'] });
    expect(read.rows[0]).to.include({ topic: 't', first: 'a', second: 'b' });
  });

  it('reads what a picture says', () => {
    const html =
      '<table><tr><td></td><td>A</td><td>B</td></tr><tr><td>t</td><td><img alt="ja" src="x.png"></td><td>b</td></tr></table>';
    expect(readPasted(html, '')!.rows[0]).to.include({ first: 'ja', second: 'b' });
  });

  it('is read from right to left as it stands there', () => {
    const html =
      '<table dir="rtl"><tr><td></td><td>تسويق</td><td>مبيعات</td></tr><tr><td>جمهور</td><td><b>مجموعة</b> نص</td><td>فرد: نص</td></tr></table>';
    const read = readPasted(html, '')!;
    expect(read).to.include({ first: 'تسويق', second: 'مبيعات' });
    expect(read.rows[0]).to.include({ first: 'مجموعة', firstText: 'نص', second: 'فرد', secondText: 'نص' });
  });

  /** Heads, with what each column is. */
  const HEADS: readonly (readonly [head: string, roles: readonly Role[]])[] = [
    ['A\tB', ['first', 'second']],
    ['\tA\tB', ['topic', 'first', 'second']],
    ['A\tB\tNuance', ['first', 'second', 'note']],
    ['Aspect\tA\tB\tNuance', ['topic', 'first', 'second', 'note']],
    ['Aspect\tA\tB\tIets', ['topic', 'first', 'second', 'note']],
    ['A\tUitleg\tB\tUitleg', ['first', 'firstText', 'second', 'secondText']],
    ['\tA\tB\tC\tD', ['topic', 'first', 'firstText', 'second', 'secondText']],
    ['Thema\tA\tUitleg A\tB\tUitleg B', ['topic', 'first', 'firstText', 'second', 'secondText']],
    ['Thema\tA\tB\tUitleg A\tUitleg B', ['topic', 'first', 'second', 'firstText', 'secondText']],
    ['Thema\tA\tB\tUitleg bij B\tUitleg bij A', ['topic', 'first', 'second', 'secondText', 'firstText']],
    ['Topic\tA\tA explained\tB\tB explained\tRemark', ['topic', 'first', 'firstText', 'second', 'secondText', 'note']],
    ['Nr.\tThema\tA\tB', ['skip', 'topic', 'first', 'second']],
  ];
  for (const [head, roles] of HEADS) {
    it(`has columns ${JSON.stringify(head)} as ${roles.join(', ')}`, () => {
      const cells = head.split('\t').map((name, column) => (name === 'Nr.' ? '1' : `cel ${column}`));
      expect(guess(readGrid('', `${head}\n${cells.join('\t')}`)!).roles).to.deep.equal(roles);
    });
  }

  it('is read as its owner says, and tells what is left out', () => {
    const grid = readGrid('', 'Groep\tIndividu\tja\nPull\tPush\tnee\n\tleeg\t')!;
    const table = tableFrom(grid, { roles: ['first', 'second', 'skip'], hasHead: false });
    expect(table.rows.map(({ first, second }) => [first, second])).to.deep.equal([
      ['Groep', 'Individu'],
      ['Pull', 'Push'],
    ]);
    expect(table).to.deep.include({ first: '', second: '', incomplete: ['leeg'], skipped: ['3'] });
  });

  it('without a head names no subjects', () => {
    const read = readPasted('', 'Publiek\tGroep: spreekt aan\tIndividu: spreekt met een\nDoel\ta\tb')!;
    expect(read).to.include({ first: '', second: '' });
    expect(read.rows).to.have.length(2);
  });

  it('reads an escaped pipe as part of a cell', () => {
    expect(readMarkdown('| a \\| b | c |\n|---|---|\n| d | e |')).to.deep.equal([
      ['a | b', 'c'],
      ['d', 'e'],
    ]);
  });
});
