import { expect, fixture, html } from '@open-wc/testing';
import { check, mendAll } from '../../../builder/src/check/check.js';
import { START, type State } from '../../../builder/src/screens/state.js';
import '../../../builder/src/screens/check.js';
import type { CheckElement } from '../../../builder/src/screens/check.js';
import { counted, filled } from '../../../builder/src/words/words.js';
import { words } from '../../helpers/builder-form.js';
import { textOf, until } from '../../helpers/form.js';
import { RELEASE } from '../embeds.js';

Object.assign(globalThis, { BRUG_RELEASE: RELEASE });

describe('the screen that checks', () => {
  let screen: CheckElement;
  let changes: Partial<State>[];
  const open = async (code: string): Promise<void> => {
    changes = [];
    screen = await fixture<CheckElement>(
      html`<builder-check
        .value=${{ ...START, language: 'en', screen: 'check', code }}
        .words=${words}
        .set=${(change: Partial<State>) => {
          changes.push(change);
          screen.value = { ...screen.value, ...change };
        }}
      ></builder-check>`,
    );
  };
  const heading = (): string => textOf(screen.querySelector('#findings'));
  const buttons = (): string[] => [...screen.querySelectorAll('button')].map(textOf);
  const press = async (name: string): Promise<void> => {
    [...screen.querySelectorAll('button')].find((button) => textOf(button) === name)!.click();
    await screen.updateComplete;
  };
  const RIGHT = '<brug-partner-form action="/lead"></brug-partner-form>\n<script src="/js/brug.js" defer></script>';
  const ONE = RIGHT.replace('action=', 'acton=');
  const TWO = ONE.replace('></', ' headng="H"></');

  it('says of each code what it comes to', async () => {
    for (const [code, says] of [
      ['', words.checkEmpty],
      ['  \n', words.checkEmpty],
      ['<p>Nothing of ours</p>', words.checkNoEmbed],
      [RIGHT, words.checkFine],
      [RIGHT.split('\n')[0]!, words.checkFineTag],
      [RIGHT.split('\n')[1]!, words.checkFineScript],
      ['<div class="brug-whitepaper-cta"><a href="/a.pdf">Lees</a></div>', words.checkFineBlock],
      ['<a class="brug-whitepaper-cta" href="/a.pdf">Lees</a><script src="/js/brug.js"></script>', words.checkFine],
      ['<script src="/other.js"></script>', words.checkNoEmbed],
    ] as const) {
      await open(code);
      expect(heading(), code).to.equal(says);
    }
    for (const code of [ONE, TWO]) {
      const { length } = check(code, RELEASE);
      await open(code);
      expect(heading(), code).to.equal(counted(words, 'findings', length, 'en'));
      expect(screen.querySelectorAll('.findings > li')).to.have.length(length);
    }
  });

  for (const [why, code] of [
    ['escaped', '&lt;brug-partner-form action="/x"&gt;&lt;/brug-partner-form&gt;'],
    ['escaped', '<p>&#60;brug-difference-card&gt;</p>'],
    ['unread', '<!-- <brug-partner-form action="/x"></brug-partner-form> -->'],
    ['unread', '<script>box.innerHTML = "<brug-whitepaper-cta></brug-whitepaper-cta>";</script>'],
    ['unread', '<textarea><brug-partner-form></brug-partner-form></textarea>'],
  ] as const) {
    it(`calls nothing right, and says that a tag is ${why}, of ${code}`, async () => {
      await open(code);
      expect(heading()).to.equal(words.checkNoEmbed);
      expect(textOf(screen.querySelector('#no-tag'))).to.equal(words[`noTag_${why}`]);
    });
  }

  it('shows what it finds where no tag is right', async () => {
    await open('<brug-partnerform action="/x"></brug-partnerform>');
    expect(heading()).to.equal(counted(words, 'findings', 1, 'en'));
  });

  it('shows the code, and tells what is typed', async () => {
    await open(RIGHT);
    const box = screen.querySelector<HTMLTextAreaElement>('#code')!;
    expect([box.value, box.className, box.rows]).to.deep.equal([RIGHT, 'code', 16]);
    box.value = '<p>';
    box.dispatchEvent(new Event('input'));
    expect(changes).to.deep.equal([{ code: '<p>' }]);
  });

  it('says where a finding is, what it is, and what to write instead', async () => {
    await open(`<p>One</p>\n${ONE}`);
    const findings = check(`<p>One</p>\n${ONE}`, RELEASE);
    const shown = [...screen.querySelectorAll('.findings > li')];
    expect(shown.map((item) => textOf(item.querySelector('.where')))).to.deep.equal(
      findings.map(() => filled(words.line, { line: 2 })),
    );
    expect(shown.map((item) => textOf(item.querySelector('.where + p')))).to.deep.equal(
      findings.map(({ what }) => what.en.replace(/\s+/g, ' ').trim()),
    );
    expect(shown.map((item) => item.querySelector('.instead code')?.textContent)).to.deep.equal(
      findings.map(({ instead }) => instead),
    );
    expect(
      findings.some(({ instead }) => instead),
      'a finding with something to write',
    ).to.be.true;
  });

  it('mends one finding, says what is left, and focus goes to it', async () => {
    await open(TWO);
    const { length } = check(TWO, RELEASE);
    await press(words.mend);
    const code = changes.at(-1)!.code!;
    expect(check(code, RELEASE)).to.have.length.below(length);
    expect(textOf(screen.querySelector('[role=status]'))).to.equal(
      counted(words, 'mended', check(code, RELEASE).length, 'en'),
    );
    await until(() => document.activeElement?.id === 'findings', 'focus on what is left');
  });

  it('mends all at once where there is more than one', async () => {
    await open(ONE);
    expect(
      check(ONE, RELEASE).filter(({ mend }) => mend),
      'one to mend',
    ).to.have.length(1);
    expect(buttons()).to.not.include(words.mendAll);
    await open(TWO);
    await press(words.mendAll);
    expect(changes).to.deep.equal([{ code: mendAll(TWO, RELEASE) }]);
  });

  it('is silent about what was mended once something is typed', async () => {
    await open(TWO);
    await press(words.mend);
    const box = screen.querySelector<HTMLTextAreaElement>('#code')!;
    box.dispatchEvent(new Event('input'));
    await screen.updateComplete;
    expect(textOf(screen.querySelector('[role=status]'))).to.equal('');
  });

  it('opens an embed in the builder, where there is one', async () => {
    await open('<script src="/js/brug.js" defer></script>');
    expect(buttons()).to.not.include(words.openInBuilder);
    await open(RIGHT);
    await press(words.openInBuilder);
    expect(changes[0]).to.include({ screen: 'make' });
    expect(changes[0]!.embed).to.include({ widget: 'partner-form' });
  });

  it('says that it does not look at other scripts', async () => {
    await open(RIGHT);
    expect(screen.querySelector('#others') === null).to.be.true;
    await open(`${RIGHT}<script src="/other.js"></script>`);
    expect(textOf(screen.querySelector('#others'))).to.equal(words.checkOthers);
  });

  it('shows a hundred findings, and how many more there are', async () => {
    await open(`${ONE.split('\n')[0]!.repeat(103)}`);
    const { length } = check(screen.value.code, RELEASE);
    expect(length).to.be.above(100);
    expect(screen.querySelectorAll('.findings > li')).to.have.length(100);
    expect(textOf(screen)).to.include(filled(words.andMore, { count: length - 100 }));
    await open(TWO);
    expect(textOf(screen)).to.not.include(filled(words.andMore, { count: 0 }));
  });
});
