import { expect } from '@open-wc/testing';
import { check } from '../../builder/src/check/check.js';
import { RELEASE } from './embeds.js';

const SCRIPT = '\n<script src="/js/brug.js" defer></script>';
const CARD = (inside: string, attributes = ''): string =>
  `<brug-difference-card${attributes}>${inside}</brug-difference-card>`;
const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const HEAD = row('', 'A', 'B');
const TABLE = `<table>${HEAD}${row('t', 'a', 'b')}</table>`;
const json = (value: unknown): string =>
  `<script type="application/json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const COMPARISON = { first: 'A', second: 'B', differences: [{ first: 'a', second: 'b' }] };

/** What a card holds, and what is said of it: nothing where all of it appears. */
const CARDS: readonly (readonly [code: string, ...rules: string[]])[] = [
  [CARD(TABLE)],
  [CARD(`<figure>${TABLE}</figure>`)],
  [CARD(`<p slot="intro">x</p>${TABLE}<p slot="footer">y</p>`)],
  [CARD(`<table>${row('t', 'a', 'b')}</table>`, ' first="A" second="B"')],
  [CARD(json(COMPARISON))],
  [CARD(json({ messages: { note: 'Let op' } }) + TABLE)],
  [CARD('', ' src="/x.json"')],
  [CARD(`${TABLE}<table slot="footer">${HEAD}</table>`)],
  [CARD(`<script type="application/json"></script>${TABLE}`)],
  // A table that shows nothing, or not all of it.
  [CARD('<table></table>'), 'no-subjects', 'no-rows'],
  [CARD('<table><tbody></tbody></table>'), 'no-subjects', 'no-rows'],
  [CARD('<table><caption>x</caption></table>'), 'no-subjects', 'no-rows'],
  [CARD(`<table>${HEAD}</table>`), 'no-rows'],
  [CARD('<table><thead><tr><th></th><th>A</th><th>B</th></tr></thead></table>'), 'no-rows'],
  [CARD(`<table>${HEAD}${row('', '', '')}</table>`), 'no-rows'],
  [CARD(`<table>${HEAD}${row('t', '', 'b')}</table>`), 'half-row'],
  [CARD(`<table>${HEAD}${row('t', 'a', 'b')}${row('t', 'a', '')}</table>`), 'half-row'],
  [CARD(`<table>${HEAD}${row('t', 'a', 'b', 'n', 'x')}</table>`), 'wide-row'],
  [CARD(`<table>${row('alleen')}${row('een')}</table>`), 'no-subjects', 'half-row'],
  [`<p>x</p>${CARD(`\n  <table>\n  </table>\n`)}`, 'no-subjects', 'no-rows'],
  // JSON that cannot be read, or is of another shape.
  [CARD(json('{"first":"A",}')), 'broken-json'],
  [CARD(json('{"first":"A"')), 'broken-json'],
  [CARD(json("{'first':'A'}")), 'broken-json'],
  [CARD(json('{“first”:“A”}')), 'broken-json'],
  [CARD(json('first: A')), 'broken-json'],
  [CARD(json('{"differences":[]}\n{}')), 'broken-json'],
  [CARD(json({})), 'json-shape'],
  [CARD(json([])), 'json-shape'],
  [CARD(json('null')), 'json-shape'],
  [CARD(json('"tekst"')), 'json-shape'],
  [CARD(json([{ first: 'a', second: 'b' }])), 'json-shape'],
  [CARD(json({ ...COMPARISON, differences: [] })), 'json-shape'],
  [CARD(json({ ...COMPARISON, differences: {} })), 'json-shape'],
  [CARD(json({ ...COMPARISON, differences: ['a'] })), 'json-shape'],
  [CARD(json({ ...COMPARISON, differences: [{ first: 'a' }] })), 'json-shape'],
  [CARD(json({ ...COMPARISON, differences: [{ first: { nl: 'a' }, second: 'b' }] })), 'json-shape'],
  [CARD(json({ ...COMPARISON, differences: [...COMPARISON.differences, { second: 'b' }] })), 'json-shape'],
  [CARD(json({ rows: COMPARISON.differences })), 'json-shape'],
  // More than one source: the card reads one.
  [CARD(json(COMPARISON) + TABLE), 'two-sources'],
  [CARD(TABLE, ' src="/x.json"'), 'two-sources'],
  [CARD(json(COMPARISON), ' src="/x.json"'), 'two-sources'],
  [CARD(TABLE + TABLE), 'two-sources'],
  [CARD(`<div>${TABLE}</div><div>${TABLE}</div>`), 'two-sources'],
  [CARD(json('{') + TABLE), 'two-sources', 'broken-json'],
];

describe('what the checker says of the content of a card', () => {
  for (const [code, ...rules] of CARDS) {
    it(`${rules.join(' and ') || 'nothing'} of ${code}`, () => {
      const found = check(code + SCRIPT, RELEASE);
      expect(found.map(({ rule }) => rule)).to.deep.equal(rules);
      for (const { what } of found) {
        expect(what.nl).to.not.equal(what.en);
        expect([what.nl, what.en].every((text) => text.length > 40)).to.be.true;
      }
    });
  }

  it('names the rows as they are counted on the page', () => {
    const empty = row('t', '', 'b');
    const code = CARD(`<table>${HEAD}${row('t', 'a', 'b')}${empty}${empty}</table>`);
    expect(check(code, RELEASE)[0]!.what.nl).to.contain('rij 3, 4 ');
    const many = check(CARD(`<table>${HEAD}${empty.repeat(9)}</table>`), RELEASE)[0]!;
    expect(many.what.en).to.contain('2, 3, 4, 5, 6 …');
  });

  it('points to the table or the JSON', () => {
    const code = `${CARD(TABLE)}\n${CARD('<table></table>')}`;
    for (const { at } of check(code, RELEASE)) expect(code.slice(at, at + 8)).to.equal('<table><');
    const broken = CARD(`<p slot="intro">x</p>${json('{')}`);
    expect(broken.slice(check(broken, RELEASE)[0]!.at)).to.match(/^<script/);
  });
});
