import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { check, lineOf, mend, mendAll } from '../../builder/src/check/check.js';
import { TAGS } from '../../builder/src/markup/manifest.js';
import { nearest } from '../../builder/src/check/nearest.js';
import { wakerOf } from '../../builder/src/check/wakes.js';
import { tokens } from '../../builder/src/markup/tokens.js';
import { PLATFORMS, platformOf } from '../../builder/src/platforms/platforms.js';
import { asks } from '../../builder/src/model/embed.js';
import { tidy } from '../../builder/src/snippet/tidy.js';
import { inPlace } from '../../builder/src/snippet/place.js';
import { asksScan, scanLine, scriptLine } from '../../builder/src/snippet/script-line.js';
import { writeTag } from '../../builder/src/snippet/write.js';
import { embeds, piecesOf, RELEASE, UNPUBLISHED } from './embeds.js';

const CDN = 'https://unpkg.com/brug@1.2.3/dist/brug.js';
const LINE = `<script src="${CDN}" integrity="sha384-all" crossorigin="anonymous" defer></script>`;
const TABLE = '<table><tr><th>A</th><th>B</th></tr><tr><td>a</td><td>b</td></tr></table>';
const FORM = (attributes: string): string => `<brug-partner-form ${attributes}></brug-partner-form>`;

/** Code with one thing wrong: the rule that finds it, and the code once it is mended. */
const WRONG: readonly (readonly [rule: string, code: string, mended: string | undefined])[] = [
  ['curly-quotes', FORM('action=“/x”'), FORM('action="/x"')],
  ['curly-quotes', FORM('action="/x" heading=“Word partner”'), FORM('action="/x" heading="Word partner"')],
  ['curly-quotes', FORM('action="“/x”"'), FORM('action="/x"')],
  ['unknown-attribute', FORM('action="/x" headding="a"'), FORM('action="/x" heading="a"')],
  ['unknown-attribute', FORM('action="/x" privacyhref="/p"'), FORM('action="/x" privacy-href="/p"')],
  ['unknown-attribute', FORM('action="/x" zomaar="1"'), undefined],
  ['unknown-value', FORM('action="/x" consent="require"'), FORM('action="/x" consent="required"')],
  [
    'unknown-value',
    `<brug-difference-card layout="tabel">${TABLE}</brug-difference-card>`,
    `<brug-difference-card layout="table">${TABLE}</brug-difference-card>`,
  ],
  ['refused-address', FORM('action="javascript:alert(1)"'), FORM('')],
  ['refused-address', FORM('action="mailto:a@b.nl"'), FORM('')],
  ['half-address', FORM('action="www.example.com/contact"'), FORM('action="https://www.example.com/contact"')],
  ['missing-action', FORM('heading="a"'), undefined],
  ['missing-action', '<brug-whitepaper-cta gate="email" href="/a.pdf"></brug-whitepaper-cta>', undefined],
  ['self-closing', '<brug-partner-form action="/x" />', '<brug-partner-form action="/x"></brug-partner-form>'],
  ['not-closed', '<brug-partner-form action="/x">', FORM('action="/x"')],
  [
    'table-in-paragraph',
    `<p><brug-difference-card>${TABLE}</brug-difference-card></p>`,
    `<div><brug-difference-card>${TABLE}</brug-difference-card></div>`,
  ],
  ['script-twice', `${LINE}\n${LINE}`, `${LINE}\n`],
  ['script-twice', `${LINE}\n<script src="/brug-partner-form.js"></script>`, `${LINE}\n`],
  ['no-integrity', `<script src="${CDN}" defer></script>`, LINE],
  ['no-version', '<script src="https://unpkg.com/brug/dist/brug.js" defer></script>', LINE],
  ['no-version', '<script src="https://unpkg.com/brug@latest/dist/brug.js" defer></script>', LINE],
  ['no-version', '<script src="https://unpkg.com/brug@1/dist/brug.js"></script>', LINE],
  ['foreign-script', '<script src="https://cdn.jsdelivr.net/npm/brug@1.2.3/dist/brug.js"></script>', undefined],
  ['foreign-script', '<script src="https://unpkg.com/brugs/dist/brug.js"></script>', undefined],
  ['foreign-script', '<script src="https://unpkg.com/brug@1.2.3/other/brug.js"></script>', undefined],
  ['no-integrity', '<script src="https://unpkg.com/brug@0.0.9/dist/brug.js"></script>', undefined],
  ['wrong-integrity', LINE.replace('sha384-all', 'sha384-other'), LINE],
  ['no-crossorigin', LINE.replace(' crossorigin="anonymous"', ''), LINE],
];

/** Code with nothing wrong. */
const RIGHT: readonly string[] = [
  LINE,
  '<script src="/brug.js" defer></script>',
  '<script src="https://www.example.com/assets/brug.js" integrity="sha384-all" crossorigin="anonymous"></script>',
  FORM('action="/x" id="lead" class="a" data-crm="1" aria-label="x" lang="nl" style="--brug-accent: red"'),
  FORM('action="/x" heading="Zeg “ja” of nee"'),
  FORM('action="/x" heading="“Word partner”"'),
  '<brug-partner-form><form action="/x"></form></brug-partner-form>',
  '<brug-whitepaper-cta><a href="/a.pdf" download>Download</a></brug-whitepaper-cta>',
  `<p>Lees dit.</p><brug-difference-card>${TABLE}</brug-difference-card>`,
  '<!-- <brug-partner-form /> -->',
  '<script>const x = "<brug-partner-form />";</script>',
  '<p>Geen widget, <b>wel</b> HTML</p>',
];

describe('checking code', () => {
  for (const [rule, code, mended] of WRONG) {
    it(`finds ${rule} in ${code.slice(0, 70)}`, () => {
      const findings = check(code, RELEASE);
      expect(findings.map((finding) => finding.rule)).to.deep.equal([rule]);
      const [finding] = findings;
      if (mended === undefined) {
        expect(finding!.mend).to.equal(undefined);
        return;
      }
      const result = mend(code, finding!.mend ?? []);
      expect(result.replace(/ +>/g, '>')).to.equal(mended.replace(/ +>/g, '>'));
      expect(check(result, RELEASE).map((left) => left.rule)).to.not.include(rule);
    });
  }

  for (const code of RIGHT) {
    it(`finds nothing in ${code.slice(0, 70)}`, () => {
      expect(check(code, RELEASE)).to.deep.equal([]);
    });
  }

  it('mends all at once, and only leaves what the owner has to write', () => {
    const code = `${LINE}\n${LINE}\n<p><brug-difference-card layot=“tabel”>${TABLE}</brug-difference-card></p>\n<brug-partner-form consent="ja" />`;
    expect(check(mendAll(code, RELEASE), RELEASE).map(({ rule }) => rule)).to.deep.equal(['missing-action']);
  });

  it('survives whatever is pasted, and is done after mending', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '<',
        '>',
        '"',
        '“',
        '</',
        '<p>',
        '<brug-partner-form ',
        '<brug-difference-card',
        '/>',
        'action=',
        '<table>',
        '<script src=',
        'brug.js',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const mended = mendAll(pieces.join(''), RELEASE);
        expect(check(mended, RELEASE).filter((finding) => finding.mend)).to.deep.equal([]);
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing in what the builder writes itself', () => {
    fc.assert(
      fc.property(embeds, fc.constantFrom('' as const, 'own' as const), (embed, source) => {
        // Addresses that were typed wrongly are found, and should be.
        fc.pre(!/(action|href|cover)="(?!https:\/\/|\/)/.test(writeTag(embed)));
        const choice = { source, all: false, path: '', scanPath: '', hash: false };
        const [host, release] = [
          platformOf('html'),
          { ...RELEASE, integrity: { ...RELEASE.integrity, 'scan.js': 'sha384-scan' } },
        ];
        const files = [
          scriptLine(embed.widget, choice, host, release),
          ...(asksScan(embed) ? [scanLine(choice, host, release)] : []),
        ].join('\n');
        const code = `${files}\n${inPlace(writeTag(embed))}`;
        // What is still to be filled in is listed above the code.
        const unfinished = /^(missing-action|no-document|no-rows|half-row|no-subjects)$/;
        const left = check(code, release).filter(({ rule }) => !unfinished.test(rule));
        expect(left).to.deep.equal([]);
        const tidied = tidy(embed);
        const action = asks(tidied) && tidied.delivery.action;
        const isWhole = tidied.widget !== 'whitepaper-cta' || tidied.href;
        if (action && isWhole) expect(check(code, release)).to.deep.equal([]);
        if (tidied.widget !== 'difference-card' || !tidied.rows.length) return;
        const sides = [tidied, ...tidied.rows].flatMap(({ first, second }) => [first, second]);
        if (sides.every((side) => side.trim())) expect(check(code, release)).to.deep.equal([]);
      }),
    );
  });

  it('finds a card that asks without the file that does so', () => {
    const card = (attributes: string): string =>
      `<brug-difference-card ${attributes}><table><tr><td></td><th>A</th><th>B</th></tr><tr><td>x</td><td>a</td><td>b</td></tr></table></brug-difference-card>`;
    const line = (file: string): string => `<script src="/js/${file}?v=2" defer></script>`;
    const found = (code: string): (string | undefined)[] =>
      check(code, RELEASE).map(({ rule, instead }) => `${rule} ${instead}`);
    expect(found(line('brug.js') + card('scan'))).to.deep.equal(['no-scan <script src="/js/scan.js" defer></script>']);
    for (const right of [
      line('brug.js') + card(''),
      line('brug.js') + line('scan.js') + card('scan'),
      line('scan.js') + line('brug-difference-card.js') + card('scan'),
      card('scan'),
    ])
      expect(found(right), right).to.deep.equal([]);
  });

  it('knows the tags of the manifest', () => {
    expect([...TAGS.keys()].sort()).to.deep.equal(['brug-difference-card', 'brug-partner-form', 'brug-whitepaper-cta']);
    expect(TAGS.get('brug-partner-form')!.map(({ name }) => name)).to.include.members(['action', 'consent', 'fields']);
  });

  const NEAREST: readonly (readonly [word: string, known: string[], meant: string | undefined])[] = [
    ['acton', ['action', 'consent'], 'action'],
    ['privacyHref', ['privacy-href', 'href'], 'privacy-href'],
    ['acitno', ['action'], 'action'],
    ['kleur', ['action', 'consent'], undefined],
  ];
  for (const [word, known, meant] of NEAREST) {
    it(`takes ${word} for ${meant ?? 'nothing'}`, () => expect(nearest(word, known)).to.equal(meant));
  }

  it('says on which line', () => {
    expect(lineOf('a\nb\nc', 4)).to.equal(3);
  });

  it('reads tags as they are written', () => {
    expect(
      tokens('<a href=x/y b = "c d" e>').map(({ attributes }) => attributes.map(({ name, value }) => [name, value])),
    ).to.deep.equal([
      [
        ['href', 'x/y'],
        ['b', 'c d'],
        ['e', ''],
      ],
    ]);
  });

  it('knows where tags stand behind letters that are longer in lower case', () => {
    expect(tokens('İİ<script>İ</SCRIPT><b>').map(({ name, start }) => [name, start])).to.deep.equal([
      ['script', 2],
      ['script', 11],
      ['b', 20],
    ]);
  });

  it('takes no address for released as long as nothing is published', () => {
    for (const address of [CDN, 'https://unpkg.com/brug/dist/brug.js', 'https://example.com/brug.js']) {
      const code = `<script src="${address}"></script>`;
      expect(
        check(code, UNPUBLISHED).map(({ rule }) => rule),
        address,
      ).to.deep.equal(['foreign-script']);
    }
    expect(check('<script src="/brug.js"></script>', UNPUBLISHED)).to.deep.equal([]);
  });

  it('finds nothing in what is to be pasted on a plain page', () => {
    const html = PLATFORMS.find(({ id }) => id === 'html')!;
    const steps = html.steps(
      piecesOf({
        tag: inPlace(FORM('action="/x"')),
        script: LINE,
        scriptAddress: CDN,
        css: 'brug-partner-form { --brug-accent: red; }',
      }),
    );
    expect(check(steps.map(({ code = '' }) => code).join('\n'), RELEASE)).to.deep.equal([]);
  });
});

describe('the file of another site with the hash of a release', () => {
  const line = (hash: string): string =>
    `<script src="https://cdn.example.org/brug.js" integrity="${hash}" crossorigin="anonymous" defer></script>`;
  for (const [hash, rules] of [
    ['sha384-all', []],
    ['sha384-other', ['foreign-script']],
    ['', ['foreign-script']],
  ] as const)
    it(`“${hash}”: ${rules.length ? 'is told of' : 'is that file, wherever it comes from'}`, () => {
      const found = check(`${line(hash)}\n${FORM('action="/x"')}`, RELEASE).map(({ rule }) => rule);
      expect(found.filter((rule) => rule.includes('script'))).to.deep.equal(rules);
    });

  it('without a whole version, says which one is written', () => {
    const [finding] = check(LINE.replace('@1.2.3', '@1'), RELEASE).filter(({ rule }) => rule === 'no-version');
    expect(finding!.what.nl).to.include('“1”');
    expect(finding!.what.en).to.include('“1”');
  });
});

describe('a mend that would wake something', () => {
  const SCRIPT = '<script>steal()</script>';
  for (const [before, after, wakes] of [
    ['', SCRIPT, true],
    [SCRIPT, SCRIPT, false],
    [SCRIPT, `${SCRIPT}<p>${SCRIPT}</p>`, true],
    [`${SCRIPT}<p>${SCRIPT}</p>`, SCRIPT, false],
    ['<p title="<b onclick=steal()>">', '<p title=""><b onclick=steal()>', true],
  ] as const)
    it(`${before || 'nothing'} → ${after}: ${wakes ? 'is seen' : 'is none'}`, () => {
      expect(wakerOf(before, RELEASE)(after)).to.equal(wakes);
    });
});
