import { expect } from '@open-wc/testing';
import { check, mend, mendAll } from '../../builder/src/check/check.js';
import { RELEASE } from '../builder/embeds.js';
import { HOSTILE_MARKUP } from './hostile.js';
import { harmIn, RAN } from './pasted-page.js';

const FORM = (attributes: string, inside = ''): string =>
  `<brug-partner-form action="/x" ${attributes}>${inside}</brug-partner-form>`;
const rules = (code: string): string[] => check(code, RELEASE).map(({ rule }) => rule);

describe('the checker', function () {
  // Pages of their own take a while to load on a machine that does much else.
  this.timeout(60_000);

  /** Code that would be called right if its words alone counted, and what is said of it. */
  const FOUND: readonly (readonly [rule: string, code: string])[] = [
    ['foreign-script', '<script src="https://evil.example/brug.js"></script>'],
    ['foreign-script', '<script src="//evil.example/brug.js"></script>'],
    ['foreign-script', '<script src="\\\\evil.example\\brug.js"></script>'],
    ['foreign-script', '<script src="/\\evil.example/brug.js"></script>'],
    ['foreign-script', '<script src="data:text/javascript,alert(1)//brug.js"></script>'],
    ['foreign-script', '<script src="http://unpkg.com/brug@1.2.3/dist/brug.js"></script>'],
    ['foreign-script', '<script src="https://unpkg.com@evil.example/brug@1.2.3/dist/brug.js"></script>'],
    ['foreign-script', '<script src="https://unpkg.com/evil@1.2.3/dist/brug.js"></script>'],
    ['foreign-script', '<script src="https://cdn.jsdelivr.net/npm/@evil/brug@1.2.3/dist/brug.js"></script>'],
    ['foreign-script', '<script src="https://cdn.jsdelivr.net/gh/evil/brug@1.2.3/dist/brug.js"></script>'],
    [
      'foreign-script',
      '<script src="https://unpkg.com/evil@9.9.9/dist/brug.js" integrity="sha384-other" crossorigin="anonymous"></script>',
    ],
    ['foreign-script', '<base href="https://evil.example/"><script src="/brug.js"></script>'],
    ['no-version', '<script src="https://unpkg.com/brug@1.2.3.evil/dist/brug.js"></script>'],
    ['runs-code', FORM('onclick="alert(1)"')],
    ['runs-code', FORM('', `<script>alert(1)</script>`)],
    ['runs-code', FORM('', `<script type="application/json" src="//evil.example/x.js"></script>`)],
    ['runs-code', FORM('', `<img/onerror="alert(1)"/src=x>`)],
    ['runs-code', FORM('', `<svg/onload="alert(1)">`)],
    ['refused-address', FORM('', '<a href="java&#115;cript:alert(1)">x</a>')],
    ['refused-address', FORM('', '<a href="java&Tab;script:alert(1)">x</a>')],
    ['refused-address', '<brug-partner-form action="java&#10;script:alert(1)"></brug-partner-form>'],
    ['refused-address', FORM('', '<form action="javascript:alert(1)"></form>')],
    ['loads-elsewhere', FORM('', '<meta http-equiv=refresh content="0;url=//evil.example">')],
    ['loads-elsewhere', FORM('', '<iframe src="//evil.example"></iframe>')],
    ['loads-elsewhere', FORM('', '<base href="//evil.example">')],
  ];
  for (const [rule, code] of FOUND) {
    it(`says ${rule} of ${code.slice(0, 90)}`, () => expect(rules(code)).to.include(rule));
  }

  it('says where it stands', () => {
    const code = FORM('', '\n<p>x</p>\n<img src=x\n onerror="alert(1)">');
    const [finding] = check(code, RELEASE);
    expect(code.slice(finding!.at)).to.match(/^onerror/);
  });

  /** Code with places that look alike: where each finding has to point. */
  const PLACES: readonly (readonly [inside: string, starts: readonly RegExp[]])[] = [
    [
      '<img onerror="a()" src=x><img onerror="a()" src=x>',
      [/^onerror="a\(\)" src=x><img/, /^onerror="a\(\)" src=x><\//],
    ],
    ['<p onclick="a()"></p><p onclick="b()"></p>', [/^onclick="a/, /^onclick="b/]],
    ['<a href="/ok">x</a><a href="javascript:1">y</a>', [/^href="javascript/]],
    ['<script type="application/json">{"messages":{}}</script><script>a()</script>', [/^<script>a/]],
    ['<script>a()</script><script>a()</script>', [/^<script>a\(\)<\/script><s/, /^<script>a\(\)<\/script><\//]],
    ['<p onclick="a()" onfocus="a()"></p>', [/^onclick/, /^onfocus/]],
    ['<form action=x/ ></form><form action="javascript:1"/>', [/^action="java/]],
    ['<P ONCLICK=a()></P><p title="<p onclick=a()>" onclick=a()></p>', [/^ONCLICK/, /^onclick=a\(\)><\/p/]],
    ['<!-- <p onclick=a()> --><p onclick=a()></p>', [/^onclick=a\(\)><\/p/]],
  ];
  for (const [inside, starts] of PLACES) {
    it(`says where each stands in ${inside}`, () => {
      const code = FORM('', inside);
      const found = check(code, RELEASE).map(({ at }) => code.slice(at));
      expect(found.length).to.equal(starts.length);
      for (const [index, start] of starts.entries()) expect(found[index]).to.match(start);
    });
  }

  it('reads a form whose controls, and a page whose pictures, bear the names of members', () => {
    for (const name of [
      'attributes',
      'childNodes',
      'localName',
      'outerHTML',
      'getAttribute',
      'querySelectorAll',
      'body',
    ]) {
      const inside = `<form action="/x"><input name="${name}" onfocus="a()"></form><img name="${name}" src=/x>`;
      expect(rules(FORM('', inside)), name).to.deep.equal(['runs-code']);
      expect(rules(`<form name="${name}"></form><img name="${name}">${FORM('', inside)}`), name).to.deep.equal([
        'runs-code',
      ]);
    }
  });

  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
    it(`reads an attribute called ${name} as any other`, () => {
      const code = FORM(`${name}="www.a.nl"`, `<p ${name}="x">x</p>`);
      expect(rules(code)).to.deep.equal(['unknown-attribute']);
      expect(rules(mendAll(code, RELEASE))).to.deep.equal(['unknown-attribute']);
    });
  }

  /** Code in which nothing runs; a mend that forgets where it writes brings it to life. */
  const DEAD: readonly string[] = [
    `<script src="https://unpkg.com/brug@latest/dist/brug.js?&quot; onerror=&quot;${RAN}&quot; x=&quot;"></script>`,
    `<script src="https://unpkg.com/brug@latest/dist/brug.js?&gt;&lt;/script&gt;&lt;script&gt;${RAN}&lt;/script&gt;"></script>`,
    `<script src="/brug.js"></script><<script src="/brug.js"></script>script>${RAN}</script>`,
    `<brug-partner-form heading=“<img src=x onerror=${RAN}>”></brug-partner-form>`,
    `<brug-partner-form heading="“&quot; onmouseover=&quot;${RAN}”"></brug-partner-form>`,
    `<brug-partner-form consent="“&quot; onfocus=&quot;${RAN}”" tabindex=0></brug-partner-form>`,
    `<brug-partner-form action="www.example.com/&quot;onfocus=&quot;${RAN}" tabindex=0></brug-partner-form>`,
    `<brug-partner-form a="<!-- " /><img title=" --><img src=x onerror=${RAN}>">`,
    `<brug-partner-form heading='x"' / ><p title='><img src=x onerror=${RAN}>'>`,
    `<textarea><brug-partner-form hedding="x"/><img src=x onerror=${RAN}></textarea>`,
    `<noscript><brug-partner-form hedding="x" /><img src=x onerror=${RAN}></noscript>`,
    `<p><brug-difference-card><table></table></brug-difference-card><!-- </p><img src=x onerror=${RAN}> -->`,
    `<!--><brug-partner-form hedding="x"><!-- --!><p title="<img src=x onerror=${RAN}>">`,
  ];
  for (const code of DEAD) {
    it(`brings nothing to life in ${code.slice(0, 100)}`, async () => {
      expect(await harmIn(code), 'as it is').to.deep.equal([]);
      for (const finding of check(code, RELEASE))
        if (finding.mend) expect(await harmIn(mend(code, finding.mend)), finding.rule).to.deep.equal([]);
      expect(await harmIn(mendAll(code, RELEASE)), 'all').to.deep.equal([]);
    });
  }

  it('offers no mend that would bring dead code to life', () => {
    const code = `<!-- <brug-partner-form action="/x"> <!-- --><brug-partner-form action="/x" title='<img src=x onerror=${RAN}>`;
    for (const finding of check(code, RELEASE)) expect(finding.mend, finding.rule).to.equal(undefined);
  });

  it('survives every hostile markup, and is done after mending', () => {
    for (const markup of HOSTILE_MARKUP) {
      const mended = mendAll(`${markup}<brug-partner-form consent="ja">${markup}`, RELEASE);
      expect(check(mended, RELEASE).filter((finding) => finding.mend)).to.deep.equal([]);
    }
  });
});
