import { expect } from '@open-wc/testing';
import { readMarkdown, readPasted, readTabs } from '../../builder/src/paste/table.js';

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
    ['Groep: spreekt doelgroepen aan', 'Groep', 'spreekt doelgroepen aan'],
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
    expect(readTabs('"a\tb"\t"zegt ""ja"""\n"twee\nregels"\tx')).to.deep.equal([
      ['a b', 'zegt "ja"'],
      ['twee regels', 'x'],
    ]);
  });

  it('reads an escaped pipe as part of a cell', () => {
    expect(readMarkdown('| a \\| b | c |\n|---|---|\n| d | e |')).to.deep.equal([
      ['a | b', 'c'],
      ['d', 'e'],
    ]);
  });
});
