import { expect } from '@open-wc/testing';
import {
  answersIn,
  answersOf,
  byWidth,
  fragmentOf,
  outcomeOf,
  textOf,
  widestOf,
  type ScannedDifference,
  type Width,
} from '../../src/scan/answers.js';
import { scan } from '../../src/scan/scan.words.js';

const IDS = ['groep-versus-individu', 'bereik-versus-omzet', 'ı-versus-ij & co'];
const TITLES = ['Groep versus Individu', 'Bereik versus Omzet', 'ı versus IJ & co'];

const answered = (...widths: readonly (Width | undefined)[]): ScannedDifference[] =>
  IDS.slice(0, widths.length).map((id, at) => ({
    id,
    title: TITLES[at]!,
    href: `#${id}`,
    width: widths[at],
    other: undefined,
  }));

describe('a link with answers', () => {
  it('brings them to the card of the same name', () => {
    const answers = new Map<string, Width>([
      [IDS[0]!, 3],
      [IDS[2]!, 0],
    ]);
    const read = answersIn(fragmentOf('scan', answers), 'scan', IDS);
    expect([...read!.answers]).to.deep.equal([...answers]);
    expect(read!.problem).to.be.false;
  });

  const A = 'groep-versus-individu';
  const TABLE: readonly (readonly [fragment: string, answers: unknown, problem?: boolean])[] = [
    ['', undefined],
    ['#groep-versus-individu', undefined],
    ['#scan', undefined],
    [`#scan=other&${A}=1`, undefined],
    [`#scan=scan&${A}=1`, { [A]: 1 }, false],
    ['#scan=scan', {}, true],
    [`#scan=scan&${A}=4`, {}, true],
    [`#scan=scan&${A}=-1`, {}, true],
    [`#scan=scan&${A}=1.5`, {}, true],
    [`#scan=scan&${A}=`, {}, true],
    [`#scan=scan&${A}=%00`, {}, true],
    [`#scan=scan&${A}=2&weg-versus-weg=1`, { [A]: 2 }, true],
    ['#scan=scan&__proto__=1&constructor=2', {}, true],
    ['#scan=scan&0=1', {}, true],
    ['#scan=%', undefined],
    [`#scan=scan&${A}=%E0%A4%A`, {}, true],
    [`#scan=scan&${'x'.repeat(2_000_000)}`, {}, true],
    [`#scan=scan&${A}=1&${A}=3`, { [A]: 3 }, true],
    [`#scan=scan&<img src=x onerror=alert(1)>=1`, {}, true],
  ];
  for (const [fragment, answers, problem] of TABLE)
    it(`${fragment.slice(0, 60)} is ${JSON.stringify(answers) ?? 'none'}`, () => {
      const read = answersIn(fragment, 'scan', IDS);
      expect(read && Object.fromEntries(read.answers)).to.deep.equal(answers);
      if (read) expect(read.problem).to.equal(problem);
    });
});

describe('the outcome', () => {
  const TABLE: readonly (readonly [readonly (Width | undefined)[], sentence: string, widest: readonly number[]])[] = [
    [[0, 0, undefined], 'Waar je antwoordde, zie je geen kloof.', []],
    [[0, 2, 1], 'De grootste kloof zie je bij “Bereik versus Omzet”.', [1]],
    [[undefined, 1, undefined], 'De grootste kloof zie je bij “Bereik versus Omzet”.', [1]],
    [[3, 3, 1], 'De grootste kloof zie je bij 2 verschillen:', [0, 1]],
    [[3, 3, undefined], 'De grootste kloof zie je bij 2 verschillen:', [0, 1]],
    [[2, 2, 2], 'Je ziet overal hetzelfde: Merkbare kloof.', [0, 1, 2]],
    [[1], 'De grootste kloof zie je bij “Groep versus Individu”.', [0]],
  ];
  for (const [widths, sentence, widest] of TABLE)
    it(`of ${widths.map((width) => width ?? '-').join(' ')} is “${sentence}”`, () => {
      const differences = answered(...widths);
      expect(outcomeOf(differences, scan.nl)).to.equal(sentence);
      expect(widestOf(differences).map(({ id }) => IDS.indexOf(id))).to.deep.equal(widest);
    });

  it('has the widest first, and what was skipped last, in the order of the card', () => {
    const order = byWidth(answered(1, undefined, 1)).map(({ id }) => IDS.indexOf(id));
    expect(order).to.deep.equal([0, 2, 1]);
    expect(byWidth(answered(0, 2, 3)).map(({ id }) => IDS.indexOf(id))).to.deep.equal([2, 1, 0]);
  });

  it('is text for a form, which names the answers again', () => {
    const differences = answered(1, 3, undefined);
    const text = textOf(differences, scan.nl);
    expect(text).to.equal('Grootste kloof: Bereik versus Omzet (Grote kloof); Groep versus Individu (Kleine kloof)');
    expect([...answersOf(text, differences, scan.nl)]).to.deep.equal([
      [IDS[0], 1],
      [IDS[1], 3],
    ]);
    expect(textOf(answered(undefined), scan.nl)).to.equal('');
  });
});
