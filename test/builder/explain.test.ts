import { expect } from '@open-wc/testing';
import { explain } from '../../builder/src/preview/explain.js';
import type { TestResult } from '../../builder/src/preview/messages.js';

/** What came of a test, whether that is good, and how what is said of it and what to do begin. */
const EXPLAINED: readonly (readonly [
  outcome: TestResult['outcome'],
  status: number,
  good: boolean,
  what: readonly [nl: string, en: string],
  advice: readonly [nl: string, en: string],
])[] = [
  ['confirmed', 0, true, ['Aangekomen:', 'Arrived:'], ['Kijk of', 'See whether']],
  ['unconfirmed', 0, true, ['Verstuurd, maar', 'Sent, but'], ['Kijk bij de ontvanger', 'Look at the receiver']],
  ['unavailable', 404, false, ['Er is nergens', 'There is nowhere'], ['Controleer het adres', 'Check the address']],
  [
    'invalid',
    0,
    false,
    ['De test kon niet alles invullen wat je vraagt: a · b', 'The test could not fill in all that you ask: a · b'],
    ['Er is niets verstuurd.', 'Nothing was sent.'],
  ],
  ['unreached', 0, false, ['Niet aangekomen:', 'Not arrived:'], ['Controleer de spelling', 'Check the spelling']],
  ...(
    [
      [404, 'Op dit adres neemt niets', 'Nothing takes a form'],
      [405, 'Op dit adres neemt niets', 'Nothing takes a form'],
      [401, 'De ontvanger laat deze pagina niet toe', 'The receiver does not admit'],
      [403, 'De ontvanger laat deze pagina niet toe', 'The receiver does not admit'],
      [429, 'Er kwam te veel', 'Too much came'],
      [500, 'Bij de ontvanger gaat iets mis', 'Something goes wrong'],
      [503, 'Bij de ontvanger gaat iets mis', 'Something goes wrong'],
      [422, 'Vergelijk de velden', 'Compare the fields'],
      [499, 'Vergelijk de velden', 'Compare the fields'],
    ] as const
  ).map(
    ([status, nl, en]) =>
      [
        ...(['refused', status, false] as const),
        [`Geweigerd door de ontvanger (${status}): a · b`, `Refused by the receiver (${status}): a · b`],
        [nl, en],
      ] as const,
  ),
  [
    'refused',
    0,
    false,
    ['Geweigerd door de ontvanger: a · b', 'Refused by the receiver: a · b'],
    ['Vergelijk', 'Compare'],
  ],
];

describe('what came of a test, in words', () => {
  for (const [outcome, status, good, what, advice] of EXPLAINED)
    it(`is this: ${outcome}, ${status}`, () => {
      const said = explain({ outcome, status, messages: ['a', 'b'] });
      expect(said.good).to.equal(good);
      for (const [index, language] of (['nl', 'en'] as const).entries()) {
        expect(said.what[language].startsWith(what[index]!), said.what[language]).to.be.true;
        expect(said.advice![language].startsWith(advice[index]!), said.advice![language]).to.be.true;
      }
      expect(said.header).to.equal(
        outcome === 'unconfirmed' ? 'Access-Control-Allow-Origin: https://www.example.com' : undefined,
      );
    });

  it('ends where the receiver says nothing, or more than anyone reads', () => {
    expect(explain({ outcome: 'refused', status: 500, messages: [] }).what).to.deep.equal({
      nl: 'Geweigerd door de ontvanger (500).',
      en: 'Refused by the receiver (500).',
    });
    const long = explain({ outcome: 'invalid', status: 0, messages: ['x'.repeat(3000)] }).what.en;
    expect(long.match(/x+$/)![0]).to.have.length(2000);
  });
});
