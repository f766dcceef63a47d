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
    ['web-page', [EXPLAINED], { heading: 'Sales en marketing', skipped: ['#'] }],
  ];
  for (const [name, rows, rest = {}] of CLIPBOARDS) {
    for (const kind of ['html', 'text'] as const) {
      // Word and a browser give cells with line ends that nobody can tell from rows.
      if (kind === 'text' && /^(word|web-page)$/.test(name)) continue;
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
