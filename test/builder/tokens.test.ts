import { expect } from '@open-wc/testing';
import { isTooMuch, parse, sheetsIn } from '../../builder/src/markup/parse.js';
import { tokens } from '../../builder/src/markup/tokens.js';

/** The tags of a source, each as `<name>`, `</name>` or `<name/>`. */
const written = (html: string): string =>
  tokens(html)
    .map(({ kind, name, selfClosing }) => `<${kind === 'close' ? '/' : ''}${name}${selfClosing ? '/' : ''}>`)
    .join('');

describe('the tags of a source', () => {
  const SOURCES: readonly (readonly [what: string, html: string, tags: string])[] = [
    ['open and closed ones', 'a<P>b</p >c', '<p></p>'],
    ['those that close themselves', '<br/><hr / ><img src=x />', '<br/><hr/><img/>'],
    ['those whose value ends in a slash', '<a b=x/><a b=/><a b=c/ ><a b="x"/><a b=x />', '<a><a><a><a/><a/>'],
    ['none in a comment', '<!-- <p> --><b>', '<b>'],
    ['none in a comment that holds the end of a tag', '<!-- a > <p> --><b>', '<b>'],
    ['one behind a comment that ends at once', '<!--><p><!---><b>', '<p><b>'],
    ['one behind a comment that ends with a mark', '<!-- <i> --!><p>', '<p>'],
    ['none behind a comment that does not end', '<b><!-- <p>', '<b>'],
    ['one behind a doctype, an instruction and a lost end', '<!doctype html><?x y?></ z><p>', '<p>'],
    ['none behind a doctype that does not end', '<b><!doctype <p', '<b>'],
    ['none in text with a sign', '1 < 2 <3 <p>', '<p>'],
    ['none in a script', '<script>"<p>"</script><b>', '<script></script><b>'],
    ['none in a script that does not end', '<script>"<p>"', '<script>'],
    [
      'none in text alone',
      '<title><p></title><textarea><p></textarea><xmp><p></xmp>',
      '<title></title><textarea></textarea><xmp></xmp>',
    ],
    [
      'those in a drawing whose title holds one',
      '<svg><title><p></title></svg><title><p></title>',
      '<svg><title><p></title></svg><title></title>',
    ],
    ['none in a title behind drawings', '<svg></svg></svg><title><p></title>', '<svg></svg></svg><title></title>'],
    ['none in a title behind a drawing that ends itself', '<svg/><title><p></title>', '<svg/><title></title>'],
    [
      'those of a formula',
      '<math><style><p></style></math><style><p></style>',
      '<math><style><p></style></math><style></style>',
    ],
    ['none behind the end of all tags', '<b><plaintext><p>', '<b><plaintext>'],
    ['one that nobody ended', '<b title="x', '<b>'],
    ['names with signs', '<brug-partner-form><a:b><x_y2>', '<brug-partner-form><a:b><x_y2>'],
  ];
  for (const [what, html, tags] of SOURCES) it(`are ${what}`, () => expect(written(html)).to.equal(tags));

  /** A tag, and its attributes as a browser reads them. */
  const ATTRIBUTES: readonly (readonly [html: string, attributes: string[][]])[] = [
    ['<a b>', [['b', '']]],
    ['<a B = c>', [['b', 'c']]],
    [
      '<a b="c d"e=\'f"\'>',
      [
        ['b', 'c d'],
        ['e', 'f"'],
      ],
    ],
    [
      '<a b=“c d” e>',
      [
        ['b', '“c d”'],
        ['e', ''],
      ],
    ],
    [
      '<a b=“c d>',
      [
        ['b', '“c'],
        ['d', ''],
      ],
    ],
    ['<a b=“c> d”>', [['b', '“c']]],
    ['<a b= >', [['b', '']]],
    [
      '<a/b/c=d>',
      [
        ['b', ''],
        ['c', 'd'],
      ],
    ],
    ['<a =b>', [['=b', '']]],
    ['<a b="&amp;&lt;&#39;&eacute;">', [['b', "&<'é"]]],
    ['<a b=\'"&amp;"\'>', [['b', '"&"']]],
    ['<a b="x', [['b', 'x']]],
    ['<a b=x/y>', [['b', 'x/y']]],
    ['<a\nb\t=\n"c"\f>', [['b', 'c']]],
  ];
  for (const [html, attributes] of ATTRIBUTES)
    it(`have the attributes of ${JSON.stringify(html)}`, () =>
      expect(tokens(html)[0]!.attributes.map(({ name, value }) => [name, value])).to.deep.equal(attributes));

  it('stand where they stand, and so do their attributes and values', () => {
    const html = 'x <a b="c" d=e f>y</a>';
    const [open, close] = tokens(html);
    expect(html.slice(open!.start, open!.end)).to.equal('<a b="c" d=e f>');
    expect(html.slice(close!.start, close!.end)).to.equal('</a>');
    expect(open!.attributes.map(({ start, end }) => html.slice(start, end))).to.deep.equal(['b="c"', 'd=e', 'f']);
    expect(open!.attributes.map(({ valueStart, valueEnd }) => [valueStart, valueEnd])).to.deep.equal([
      [8, 9],
      [13, 14],
      [-1, -1],
    ]);
    expect(tokens('<a b="c').map(({ end }) => end)).to.deep.equal([7]);
  });
});

describe('what the builder reads', () => {
  const nested = (depth: number, name = 'div'): string => `<${name}>`.repeat(depth);
  const attributes = (count: number): string => `<p ${Array.from({ length: count }, (_, at) => `a${at}`).join(' ')}>`;
  const SOURCES: readonly (readonly [what: string, html: string, isTooMuch: boolean])[] = [
    ['a hundred elements in one another', nested(100), false],
    ['more than a hundred', nested(101), true],
    ['many beside one another', '<div></div>'.repeat(300), false],
    ['many that the next one ends', nested(300, 'p') + nested(300, 'br'), false],
    ['ends of nothing', '</div>'.repeat(300) + nested(100), false],
    ['what ends itself, which it does in a drawing', `<svg>${'<g/>'.repeat(300)}</svg>`, false],
    ['what does not end itself outside of one', '<div/>'.repeat(101), true],
    ['what does not end itself behind one', `<svg></svg>${'<g/>'.repeat(101)}`, true],
    ['two hundred attributes', attributes(200), false],
    ['more than two hundred', attributes(201), true],
    ['a quarter of a million letters', 'x'.repeat(256 * 1024), false],
    ['one more', 'x'.repeat(256 * 1024 + 1), true],
  ];
  for (const [what, html, expected] of SOURCES)
    it(`${expected ? 'is not' : 'is'} ${what}`, () => {
      expect(isTooMuch(html)).to.equal(expected);
      expect(parse(`${html}`).body.childNodes.length > 0).to.equal(!expected);
    });

  it('has the sheets of a source, which are no styles while it is read', () => {
    const page = parse(
      '<style>a {}</style><p style="color: red">x</p><STYLE media=x>b {}</STYLE><noframes>c</noframes>',
    );
    expect(sheetsIn(page)).to.deep.equal(['a {}', 'b {}']);
    expect(page.querySelectorAll('style, [style]').length).to.equal(0);
    expect(page.querySelector('p')!.textContent).to.equal('x');
  });
});
