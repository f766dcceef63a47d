import { expect, fixture, html } from '@open-wc/testing';
import { EMPTY, EMPTY_ROW } from '../../../builder/src/model/embed.js';
import { example } from '../../../builder/src/model/examples.js';
import { LIMITS } from '../../../builder/src/model/limits.js';
import { openHash, readHash, START, writeHash } from '../../../builder/src/screens/state.js';
import { BuilderPageElement } from '../../../builder/src/screens/builder.js';
import { WORDS } from '../../../builder/src/words/words.js';
import { textOf, until } from '../../helpers/form.js';
import { RELEASE } from '../embeds.js';

const [en, nl] = [WORDS.en, WORDS.nl];
Object.assign(globalThis, { BRUG_RELEASE: RELEASE });

/** What the address holds. */
const state = (): ReturnType<typeof readHash> => readHash(location.hash);

describe('the page of the builder', () => {
  let page: BuilderPageElement;
  const { lang } = document.documentElement;
  const start = location.pathname + location.search;
  const open = async (hash = ''): Promise<void> => {
    history.replaceState(null, '', start + hash);
    page = await fixture<BuilderPageElement>(html`<builder-page></builder-page>`);
  };
  const find = <T extends HTMLElement = HTMLElement>(selector: string): T => page.querySelector<T>(selector)!;
  const press = async (name: string): Promise<void> => {
    [...page.querySelectorAll<HTMLElement>('button, summary')].find((button) => textOf(button) === name)!.click();
    await page.updateComplete;
  };
  const choose = async (widget: string): Promise<void> => {
    find<HTMLInputElement>(`[name=widget][value=${widget}]`).click();
    await page.updateComplete;
  };
  const fill = async (id: string, value: string): Promise<void> => {
    const box = find<HTMLInputElement>(`#${id}`);
    box.value = value;
    for (const type of ['input', 'change']) box.dispatchEvent(new Event(type, { bubbles: true }));
    await page.updateComplete;
  };
  /** How many steps there are: Chrome counts a step some time after it was made. */
  const steps = async (): Promise<number> => {
    await new Promise((done) => setTimeout(done, 300));
    return history.length;
  };
  afterEach(() => {
    history.replaceState(null, '', start);
    document.documentElement.lang = lang;
  });

  it('begins with the three widgets and nothing chosen, in the language of the browser', async () => {
    await open();
    expect(page.querySelectorAll('[name=widget]')).to.have.length(3);
    expect(page.querySelectorAll('[name=widget]:checked')).to.have.length(0);
    expect(page.querySelector('.workbench')).to.equal(null);
    expect([document.documentElement.lang, textOf(find('h1'))]).to.deep.equal(['en', en.heading]);
    expect(document.title).to.equal(en.title);
  });

  it('shows the form, the preview and what to take of the chosen widget', async () => {
    await open();
    await choose('difference-card');
    expect(textOf(find('h2#fill-in'))).to.include(en.fillIn);
    expect(find('#row-0-topic')).not.to.equal(null);
    expect(find('builder-preview').checkVisibility()).to.be.true;
    expect(textOf(find('builder-take .steps'))).to.include('<brug-difference-card');
    await until(() => state().embed?.widget === 'difference-card', 'the card in the address');
    expect(state().embed).to.deep.equal({ ...EMPTY['difference-card'], rows: [EMPTY_ROW] });
  });

  it('keeps each finished change in the address, as a step that "back" takes back', async () => {
    await open();
    await choose('partner-form');
    await until(() => state().embed, 'the form in the address');
    const length = await steps();
    await fill('heading', 'Become a partner');
    await until(() => state().embed?.heading === 'Become a partner', 'the heading in the address');
    // Most browsers keep fifty steps, WebKit more.
    if (length < 50) expect(await steps()).to.equal(length + 1);
    expect(textOf(find('builder-take .steps'))).to.include('heading="Become a partner"');
    history.back();
    await until(() => find<HTMLInputElement>('#heading').value === '', 'the heading before');
  });

  it('keeps nothing twice', async () => {
    await open();
    await choose('partner-form');
    await until(() => state().embed, 'the form in the address');
    const length = await steps();
    find('h1').click();
    await new Promise((done) => setTimeout(done, 20));
    expect(await steps()).to.equal(length);
  });

  it('begins with what the address says', async () => {
    await open();
    await choose('whitepaper-cta');
    await fill('heading', 'The gap');
    await until(() => state().embed?.heading === 'The gap', 'the heading in the address');
    const { hash } = location;
    await open(hash);
    expect(find<HTMLInputElement>('#heading').value).to.equal('The gap');
    expect(find<HTMLInputElement>('[value=whitepaper-cta]').checked).to.be.true;
  });

  it('loses nothing of a widget when another is looked at', async () => {
    await open();
    await choose('partner-form');
    await fill('heading', 'Mine');
    await choose('difference-card');
    expect(find<HTMLInputElement>('#heading').value).to.equal('');
    await choose('partner-form');
    expect(find<HTMLInputElement>('#heading').value).to.equal('Mine');
  });

  it('fills in an example, and begins again', async () => {
    await open();
    await choose('difference-card');
    await press(en.example);
    const shown = example('difference-card', 'en');
    expect(shown.heading).to.not.equal('');
    expect(find<HTMLInputElement>('#heading').value).to.equal(shown.heading);
    await press(en.startAgain);
    expect(find<HTMLInputElement>('#heading').value).to.equal('');
    expect(page.querySelectorAll('.row')).to.have.length(1);
  });

  it('speaks Dutch as well, of the page and of what is to do', async () => {
    await open();
    await press('Nederlands');
    expect([document.documentElement.lang, document.title, textOf(find('h1'))]).to.deep.equal([
      'nl',
      nl.title,
      nl.heading,
    ]);
    expect(find('.language').lang).to.equal('en');
    await press('English');
    expect(textOf(find('h1'))).to.equal(en.heading);
  });

  it('has the checker beside it, and says which of both is shown', async () => {
    await open();
    const current = (): string[] => [...page.querySelectorAll('[aria-current=page]')].map(textOf);
    expect(current()).to.deep.equal([en.make]);
    await press(en.check);
    expect(current()).to.deep.equal([en.check]);
    expect(document.title).to.equal(`${en.checkHeading} – ${en.brand}`);
    expect([page.querySelector('builder-check') === null, page.querySelector('.chooser') === null]).to.deep.equal([
      false,
      true,
    ]);
    await press(en.make);
    expect(page.querySelector('builder-check') === null).to.be.true;
  });

  it('is skipped to its content without a change of the address', async () => {
    await open();
    const { href } = location;
    find('.skip').click();
    expect(document.activeElement?.id).to.equal('content');
    expect(location.href).to.equal(href);
  });

  it('opens an embed that is pasted, with the cursor in its heading', async () => {
    await open();
    await fill('existing', '<brug-partner-form heading="Ours" action="/lead"></brug-partner-form>');
    await press(en.existingOpen);
    await until(() => document.activeElement?.id === 'heading', 'the cursor in the heading');
    expect(find<HTMLInputElement>('#heading').value).to.equal('Ours');
    expect(find<HTMLInputElement>('#existing').value).to.equal('');
    expect(textOf(find('.existing [role=status]'))).to.equal('');
  });

  it('says that there is no embed in what is pasted, and leaves it there', async () => {
    await open();
    await fill('existing', '<p>Nothing</p>');
    await press(en.existingOpen);
    expect(textOf(find('.existing [role=status]'))).to.equal(en.existingNone);
    expect(find<HTMLInputElement>('#existing').value).to.equal('<p>Nothing</p>');
  });

  it('says what moved to who cannot see it', async () => {
    await open();
    await choose('difference-card');
    await press(en.addRow);
    find('.handle').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    await page.updateComplete;
    expect(textOf(page.querySelector(':scope > [role=status]'))).to.include('2');
  });

  it('follows the address no more when it has left', async () => {
    await open();
    await choose('partner-form');
    await until(() => state().embed, 'the form in the address');
    page.remove();
    history.replaceState(null, '', start);
    dispatchEvent(new PopStateEvent('popstate'));
    await page.updateComplete;
    expect(find<HTMLInputElement>('[value=partner-form]').checked).to.be.true;
  });

  it('says at once of what a link cannot hold that it is not kept, by each limit of a link', async () => {
    for (const code of ['x'.repeat(LIMITS.text + 1), '\u20ac'.repeat(LIMITS.text), 'x'.repeat(LIMITS.address)]) {
      await open(`#${writeHash({ ...START, language: 'en', screen: 'check' })}`);
      await fill('code', code);
      await until(() => page.querySelector('p.todo') ?? state().code, 'what is said, or the address');
      // What is not said to be lost comes back.
      if (!page.querySelector('p.todo')) expect(state().code.length).to.equal(code.length);
      else expect(textOf(find('p.todo'))).to.equal(en.tooMuch_kept);
      expect(openHash(location.hash).isTooMuch).to.be.false;
    }
  });

  it('holds in the address whatever is typed: signs of several parts, the other direction, halves', async () => {
    await open(`#${writeHash({ ...START, language: 'en', screen: 'check' })}`);
    for (const code of ['👩‍👩‍👧 🇳🇱', 'שלום עולם', 'é é ﬁ', '\ud83d', 'a\udc00b', '\0\u0007', '#%&+/=?', '\u2028\ufeff']) {
      await fill('code', code);
      await until(() => state().code === code, JSON.stringify(code));
    }
  });
});
