import { expect } from '@open-wc/testing';
import { check } from '../../builder/src/check/check.js';
import { RELEASE } from './embeds.js';

const around = (inside: string): string => `<brug-partner-form action="/x">${inside}</brug-partner-form>`;
/** What each rule says of something, in both languages. */
const SAYS: Readonly<Record<string, (where: string) => readonly [nl: string, en: string]>> = {
  'runs-code': (where) => [
    `In de embed staat ${where}: dat laat code lopen op je pagina. Heb je dit zelf geschreven? Haal het anders weg.`,
    `The embed holds ${where}: that runs code on your page. Did you write it yourself? Take it out otherwise.`,
  ],
  'refused-address': (where) => [
    `Het adres in ${where} kan code laten lopen of is geen adres. Schrijf een adres met https:// of / ervoor.`,
    `The address in ${where} can run code or is none. Write an address that begins with https:// or /.`,
  ],
  'loads-elsewhere': (where) => [
    `In de embed staat ${where}: dat kan iets van elders laden of je bezoekers wegsturen. Hoort het er niet, haal het dan weg.`,
    `The embed holds ${where}: that can load something else or send your visitors away. Take it out if it does not belong there.`,
  ],
};

describe('what the checker says of what an embed holds', () => {
  /** What stands in an embed, the rule, what is named, and what stands where it points. */
  const FOUND: readonly (readonly [inside: string, rule: string, where: string, at: string])[] = [
    ['<b>x</b><p onclick="x()">y</p>', 'runs-code', 'onclick (<p>)', 'onclick'],
    ['<p>a</p><p title="b" onclick="x()">y</p>', 'runs-code', 'onclick (<p>)', 'onclick'],
    ['<script>x()</script>', 'runs-code', '<script>', '<script>'],
    ['<script type="application/json" src="/x"></script>', 'runs-code', '<script>', '<script'],
    ['<a href="javascript:1">x</a>', 'refused-address', 'href (<a>)', 'href'],
    ['<img src="javascript:1">', 'refused-address', 'src (<img>)', 'src'],
    ...['iframe', 'object', 'embed', 'meta', 'base', 'link', 'applet', 'portal', 'fencedframe'].map(
      (name) => [`<i>x</i><${name}></${name}>`, 'loads-elsewhere', `<${name}>`, `<${name}>`] as const,
    ),
  ];
  for (const [inside, rule, where, at] of FOUND)
    it(`is ${rule} of ${inside}`, () => {
      const code = `<p>x</p>${around(inside)}`;
      const found = check(code, RELEASE);
      expect(found.map((finding) => finding.rule)).to.deep.equal([rule]);
      expect([found[0]!.what.nl, found[0]!.what.en]).to.deep.equal(SAYS[rule]!(where));
      expect(code.slice(found[0]!.at).startsWith(at), code.slice(found[0]!.at)).to.be.true;
    });

  it('is the same of a handler on the widget itself', () => {
    const code = '<p>x</p><brug-partner-form action="/x" onclick="x()"></brug-partner-form>';
    const [finding, ...others] = check(code, RELEASE);
    expect(others).to.deep.equal([]);
    expect([finding!.rule, finding!.what.en]).to.deep.equal([
      'runs-code',
      SAYS['runs-code']!('onclick (<brug-partner-form>)')[1],
    ]);
    expect(code.slice(finding!.at)).to.match(/^onclick/);
  });

  const CARD =
    '<brug-difference-card slot="fields"><table><tr><td></td><th>A</th><th>B</th></tr><tr><td>t</td><td>x</td><td>y</td></tr></table></brug-difference-card>';
  for (const [what, code, where] of [
    ['on the inner tag', around(CARD.replace(' slot', ' onclick="x()" slot')), 'onclick (<brug-difference-card>)'],
    ['in the inner content', around(CARD.replace('<td>x', '<td onclick="x()">x')), 'onclick (<td>)'],
    ['beside it', around(`${CARD}<p onclick="x()">y</p>`), 'onclick (<p>)'],
  ] as const)
    it(`finds what runs where one embed stands in another: ${what}`, () => {
      const [finding, ...others] = check(code, RELEASE);
      expect(others).to.deep.equal([]);
      expect([finding!.rule, finding!.what.en]).to.deep.equal(['runs-code', SAYS['runs-code']!(where)[1]]);
      expect(code.slice(finding!.at)).to.match(/^onclick/);
    });

  it('points at each of two scripts', () => {
    const code = around('<script>a()</script><script>b()</script>');
    expect(check(code, RELEASE).map(({ at }) => code.slice(at, at + 11))).to.deep.equal(['<script>a()', '<script>b()']);
  });

  it('points into the embed that it stands in', () => {
    const code = `${around('<p>a</p>')}${around('<p onclick="x()">b</p>')}`;
    expect(check(code, RELEASE).map(({ at }) => at)).to.deep.equal([code.indexOf('onclick')]);
  });

  const RIGHT: readonly string[] = [
    ...[
      '<video></video>',
      '<style>a {}</style>',
      '<font>a</font>',
      '<my-own>a</my-own>',
      '<p style="color: red">a</p>',
    ],
    '<script type="application/json">{"messages":{}}</script>',
    '<script type="APPLICATION/JSON">{}</script>',
  ];
  for (const inside of RIGHT)
    it(`is nothing of ${inside}`, () => expect(check(around(inside), RELEASE)).to.deep.equal([]));

  it('is nothing of what stands outside of an embed', () => {
    expect(check(`<p onclick="x()">a</p><iframe></iframe>${around('')}<script>x()</script>`, RELEASE)).to.deep.equal(
      [],
    );
  });
});
