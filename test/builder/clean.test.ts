import { expect } from '@open-wc/testing';
import { clean } from '../../builder/src/markup/clean.js';
import { writeTag } from '../../builder/src/snippet/write.js';
import { readSnippet } from '../../builder/src/snippet/read.js';

/** The markup of a site's own form, and how it is written again. */
const FORMS: readonly (readonly [what: string, markup: string, written: string])[] = [
  [
    'elements without content',
    '<form><br><hr><input name="a"><img alt="" src="/x.png"></form>',
    '<form><br><hr><input name="a"><img alt src="/x.png"></form>',
  ],
  [
    'lines of a text area',
    '<form><textarea name="a">\n\nx\ny</textarea></form>',
    '<form><textarea name="a">&#10;&#10;x&#10;y</textarea></form>',
  ],
  [
    'pictures at good addresses',
    '<form><img alt="" srcset="/a.png 1x, /b.png 2x"></form>',
    '<form><img alt srcset="/a.png 1x, /b.png 2x"></form>',
  ],
  [
    'a picture at one bad address of two',
    '<form><img alt="" srcset="/a.png 1x, javascript:x 2x"></form>',
    '<form><img alt></form>',
  ],
  [
    'no name on a picture or a link, which would hide a member of the document',
    '<form><img alt="" name="cookie" src="/x.png"><a name="forms" href="/y">y</a><input name="a"></form>',
    '<form><img alt src="/x.png"><a href="/y">y</a><input name="a"></form>',
  ],
  ['a comment', '<form><!-- x --><input name="a"></form>', '<form><input name="a"></form>'],
  ['a script', '<form><script>x()</script><input name="a"></form>', '<form><input name="a"></form>'],
  ['a handler', '<form><input name="a" onfocus="x()"></form>', '<form><input name="a"></form>'],
];

describe('the markup of a site, written again', () => {
  for (const [what, markup, written] of FORMS) {
    it(`has ${what}`, () => expect(clean(markup, 'form').html.replace(/\n\s*/g, '')).to.equal(written));
  }

  it('says what is left out, and why', () => {
    const { leftOut } = clean('<form onsubmit="x()"><script>y()</script></form>', 'form');
    expect(leftOut.map(({ element, attribute }) => [element, attribute])).to.deep.equal([
      ['form', 'onsubmit'],
      ['script', undefined],
    ]);
  });

  /** What stands in a card as data, and whether it stays as words of the widget. */
  const DATA: readonly (readonly [data: string, stays: boolean])[] = [
    ['{"messages":{"copy":"Kopieer"}}', true],
    ['{"messages":{"copy":1}}', false],
    ['{"messages":["Kopieer"]}', false],
    ['{"messages":"Kopieer"}', false],
    ['{"messages":null}', false],
    ['{"messages":{"copy":"Kopieer"},"differences":1}', false],
    ['{"other":1}', false],
    ['{', false],
  ];
  for (const [data, stays] of DATA) {
    it(`${stays ? 'keeps' : 'does not keep'} ${data}`, () => {
      const code = `<brug-partner-form action="/x"><script type="application/json">${data}</script></brug-partner-form>`;
      const html = writeTag(readSnippet(code)!.written);
      expect(html.includes('"Kopieer"')).to.equal(stays);
      expect(html.includes('<script')).to.equal(stays);
    });
  }

  it('keeps the words of a card whose differences stand as data', () => {
    const data = { first: 'A', second: 'B', differences: [{ first: 'x', second: 'y' }], messages: { copy: 'Kopieer' } };
    const code = (of: object): string =>
      `<brug-difference-card><script type="application/json">${JSON.stringify(of)}</script></brug-difference-card>`;
    const embed = readSnippet(code(data))!.written;
    expect(embed).to.include({ widget: 'difference-card', first: 'A', second: 'B' });
    expect(embed.messages).to.deep.equal([['copy', 'Kopieer']]);
    expect(writeTag(embed)).to.include('Kopieer');
    const without = { ...data, messages: undefined };
    expect(readSnippet(code(without))!.written.rest.trim()).to.equal('');
  });
});
