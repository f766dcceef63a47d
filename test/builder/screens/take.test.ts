import { expect, fixture, html } from '@open-wc/testing';
import { EMPTY, EMPTY_ROW, type Embed } from '../../../builder/src/model/embed.js';
import { START, type State } from '../../../builder/src/screens/state.js';
import { PLATFORMS } from '../../../builder/src/platforms/platforms.js';
import '../../../builder/src/screens/copy-button.js';
import type { CopyButtonElement } from '../../../builder/src/screens/copy-button.js';
import '../../../builder/src/screens/send-test.js';
import type { SendTestElement } from '../../../builder/src/screens/send-test.js';
import '../../../builder/src/screens/take.js';
import type { TakeElement } from '../../../builder/src/screens/take.js';
import { filled } from '../../../builder/src/words/words.js';
import { withClock } from '../../helpers/clock.js';
import { words } from '../../helpers/builder-form.js';
import { textOf, until } from '../../helpers/form.js';
import { RELEASE, UNPUBLISHED } from '../embeds.js';

Object.assign(globalThis, { BRUG_RELEASE: RELEASE });

const FORM = { ...EMPTY['partner-form'], delivery: { ...EMPTY['partner-form'].delivery, action: '/lead' } };
const ROW = { ...EMPTY_ROW, topic: 'Audience', first: 'Group', second: 'Individual' };
const CARD = { ...EMPTY['difference-card'], first: 'Marketing', second: 'Sales', rows: [ROW] };

describe('the screen of what to take along', () => {
  let screen: TakeElement;
  let changes: Partial<State>[];
  const open = async (embed: Embed, state: Partial<State> = {}): Promise<void> => {
    changes = [];
    screen = await fixture<TakeElement>(
      html`<builder-take
        .value=${{ ...START, language: 'en', embed, ...state } satisfies State}
        .words=${words}
        .address=${'https://builder.example/#abc'}
        .set=${(change: Partial<State>) => changes.push(change)}
      ></builder-take>`,
    );
    await screen.updateComplete;
  };
  const find = <T extends HTMLElement = HTMLInputElement>(selector: string): T | null =>
    screen.querySelector<T>(selector);
  const codes = (): string[] => [...screen.querySelectorAll('.steps pre')].map(({ textContent }) => textContent);

  it('links the plugin for WordPress, where the site has it', async () => {
    const link = (): string | null | undefined => find<HTMLAnchorElement>('#plugin a')?.getAttribute('href');
    await open(FORM, { platform: 'wordpress' });
    expect(link()).to.equal(undefined);
    document.documentElement.dataset.plugin = '../brug.zip';
    await open(FORM, { platform: 'wordpress' });
    expect(link()).to.equal('../brug.zip');
    await open(FORM, { platform: 'html' });
    expect(link()).to.equal(undefined);
    delete document.documentElement.dataset.plugin;
  });

  /** Addresses of scripts, and the hosts that are named above the code. */
  const HOSTS: readonly (readonly [script: Partial<State['script']>, platform: string, hosts: string])[] = [
    [{ source: 'own', path: 'https://evil.example/brug.js' }, 'html', 'evil.example'],
    [{ source: 'own', path: '//evil.example/brug.js' }, 'wordpress', 'evil.example'],
    [{ source: 'own', path: 'https://owner.example@evil.example/brug.js' }, 'html', 'evil.example'],
    [{ source: 'own', path: '\\\\evil.example\\brug.js' }, 'html', 'evil.example'],
    [{ source: 'own', scanPath: 'https://evil.example:8443/scan.js' }, 'html', 'evil.example:8443'],
    [{ source: 'own', path: 'https://a.nl/b.js', scanPath: 'https://b.nl/scan.js' }, 'hubspot', 'a.nl and b.nl'],
    [{ source: 'own', path: '/js/brug.js' }, 'html', ''],
    [{ source: 'own' }, 'html', ''],
    [{ source: 'inline', path: 'https://evil.example/brug.js' }, 'html', ''],
    [{ source: 'own', path: 'https://evil.example/brug.js' }, 'react', ''],
  ];
  for (const [script, platform, hosts] of HOSTS) {
    it(`names ${hosts || 'no host'} for a script as ${JSON.stringify(script)} says on ${platform}`, async () => {
      await open({ ...CARD, scan: true }, { platform, script: { ...START.script, ...script } });
      const line = find('#scripts-from')?.textContent ?? '';
      if (hosts) expect(line).to.include(`comes from: ${hosts}.`);
      else expect(line).to.equal('');
    });
  }
  const choose = (id: string, value: string): void => {
    const box = find<HTMLSelectElement>(`#${id}`)!;
    box.value = value;
    for (const type of ['input', 'change']) box.dispatchEvent(new Event(type, { bubbles: true }));
  };

  it('has a step for each place, with its code and a button that copies it', async () => {
    await open(FORM);
    const platform = PLATFORMS.find(({ id }) => id === 'html')!;
    const titles = [...screen.querySelectorAll('.steps h3')].map(textOf);
    expect(titles.length).to.be.above(1);
    expect(textOf(find('.steps')))
      .to.include('<brug-partner-form')
      .and.to.include('brug-partner-form.js');
    for (const block of screen.querySelectorAll<HTMLElement>('.steps .code-block')) {
      const copy = block.querySelector<CopyButtonElement>('builder-copy')!;
      expect(copy.text).to.equal(block.querySelector('code')!.textContent);
      expect(titles).to.include(copy.what);
      expect(block.querySelector('pre')!.getAttribute('aria-label')).to.equal(copy.what);
    }
    expect([...find<HTMLSelectElement>('#platform')!.options].map(({ value }) => value)).to.deep.equal(
      PLATFORMS.map(({ id }) => id),
    );
    expect(find('#platform')!.value).to.equal(platform.id);
    choose('platform', 'react');
    expect(changes).to.deep.equal([{ platform: 'react' }]);
  });

  it('loads the script from where the owner says', async () => {
    await open(FORM);
    expect(codes().join('\n')).to.include('https://unpkg.com/');
    find('[name=source][value=own]')!.click();
    expect(changes).to.deep.equal([{ script: { ...START.script, source: 'own' } }]);
    expect(find('#script-path')).to.equal(null);
    const own = { ...START.script, source: 'own' as const };
    await open(FORM, { script: { ...own, path: '/js/brug.js' } });
    expect(codes().join('\n')).to.include('src="/js/brug.js"');
    expect(find('#script-path')!.value).to.equal('/js/brug.js');
    choose('script-path', '/x.js');
    expect(changes).to.deep.equal([{ script: { ...own, path: '/x.js' } }]);
    find('#hash')!.click();
    expect(changes.at(-1)).to.deep.equal({ script: { ...own, path: '/js/brug.js', hash: true } });
    await open(FORM, { script: { ...own, path: 'javascript:1' } });
    expect(find('#script-path')!.getAttribute('aria-invalid')).to.equal('true');
    expect([...screen.querySelectorAll('button')].map(textOf)).to.include(
      filled(words.saveFile, { file: 'brug-partner-form.js' }),
    );
  });

  describe('as long as nothing is published', () => {
    before(() => Object.assign(globalThis, { BRUG_RELEASE: UNPUBLISHED }));
    after(() => Object.assign(globalThis, { BRUG_RELEASE: RELEASE }));

    it('says of no address that the file is there', async () => {
      for (const { id } of PLATFORMS) {
        await open(FORM, { platform: id });
        expect(textOf(screen), id).to.not.match(/unpkg|jsdelivr/);
        expect(
          [...screen.querySelectorAll('[name=source]')].map((box) => box.getAttribute('value')),
          id,
        ).to.not.include('released');
        expect(codes().join('\n'), id).to.not.include('brug@');
      }
    });

    it('has the second file of a card that asks, in the code and to save', async () => {
      await open({ ...CARD, scan: true });
      expect(codes().join('\n')).to.include('<script src="/scan.js" defer></script>').and.to.include(' scan>');
      const saves = [...screen.querySelectorAll('.uploads button')].map(textOf);
      expect(saves).to.include(filled(words.saveFile, { file: 'scan.js' }));
      choose('scan-path', '/js/scan.js');
      expect(changes).to.deep.equal([{ script: { ...START.script, scanPath: '/js/scan.js' } }]);
      const todo = (): string => textOf(find('.todo'));
      await open({ ...CARD, scan: true }, { platform: 'hubspot' });
      expect(todo()).to.include(words.todoScript);
      const path = 'https://1.fs.hubspot.example/brug.min.js';
      await open({ ...CARD, scan: true }, { platform: 'hubspot', script: { ...START.script, path } });
      expect(todo(), 'each file has an address of its own there').to.include(words.todoScript);
      const scanPath = 'https://1.fs.hubspot.example/scan.min.js';
      await open({ ...CARD, scan: true }, { platform: 'hubspot', script: { ...START.script, path, scanPath } });
      expect(find('.todo')).to.equal(null);
    });

    it('has the file to save right there, and what a server wants beside it', async () => {
      await open(FORM);
      expect(find<HTMLInputElement>('[name=source]:checked')!.value).to.equal('own');
      expect(textOf(find('.uploads')))
        .to.include('/brug-partner-form.js')
        .and.to.include(filled(words.saveFile, { file: 'brug-partner-form.js' }));
      expect([...screen.querySelectorAll('.uploads a')].map((link) => link.getAttribute('href'))).to.deep.equal([
        './brug-partner-form.js.br',
        './brug-partner-form.js.sri',
      ]);
      await open(FORM, { platform: 'react' });
      expect([...screen.querySelectorAll('button')].map(textOf)).to.include(
        filled(words.saveFile, { file: UNPUBLISHED.tarball }),
      );
      expect(codes()[0]).to.equal(`npm install ./${UNPUBLISHED.tarball}`);
    });
  });

  it('copies all of it at once', async () => {
    await open(CARD);
    const all = screen.querySelector<CopyButtonElement>('.place builder-copy')!;
    expect(textOf(all)).to.include(words.copyAll);
    expect(all.text).to.include('<brug-difference-card').and.include('<script src=');
    expect(find<HTMLDetailsElement>('#pieces')!.open, 'the pieces are folded').to.be.false;
  });

  it('offers the file of all widgets where there is a smaller one', async () => {
    await open(FORM);
    find('#all')!.click();
    expect(changes).to.deep.equal([{ script: { ...START.script, all: true } }]);
    await open(CARD);
    expect(find('#all'), 'the card was not built alone').to.equal(null);
    await open(CARD, { script: { ...START.script, all: true } });
    expect(find('#all')!.checked, 'to take it back').to.be.true;
  });

  it('offers lines for the data layer where there is something to tell', async () => {
    await open(FORM);
    expect(codes().join('\n')).to.not.include('dataLayer');
    find('#data-layer')!.click();
    expect(changes).to.deep.equal([{ dataLayer: true }]);
    await open(FORM, { dataLayer: true });
    expect(codes().join('\n')).to.include('dataLayer');
    await open(CARD);
    expect(find('#data-layer')).to.equal(null);
  });

  it('says what is still to do, and to whom answers go', async () => {
    await open({ ...FORM, delivery: EMPTY['partner-form'].delivery });
    expect([...screen.querySelectorAll('.todo li')].map(textOf)).to.deep.equal([words.todoAction]);
    expect(textOf(find('#destination'))).to.equal(words.goesNowhere);
    await open({ ...FORM, consent: 'required' });
    expect([...screen.querySelectorAll('.todo li')].map(textOf)).to.deep.equal([words.todoPrivacy]);
    expect(textOf(find('#destination'))).to.include(words.ownSite);
    await open(CARD);
    expect(find('.todo')).to.equal(null);
    expect(textOf(find('#destination'))).to.equal('');
    await open({ ...CARD, first: ' ', rows: [EMPTY_ROW] });
    expect([...screen.querySelectorAll('.todo li')].map(textOf)).to.deep.equal([words.todoSubjects, words.todoRows]);
  });

  it('names what the snippet leaves out, and why', async () => {
    await open({ ...FORM, attributes: [['onclick', 'x()']] });
    expect(textOf(find('#left-out')))
      .to.include(words.leftOutHelp)
      .and.to.include('onclick');
    expect(screen.querySelectorAll('#left-out li').length).to.be.above(0);
    await open(FORM);
    expect([find('#left-out'), find('#beside')]).to.deep.equal([null, null]);
  });

  it('names what stays beside the boxes', async () => {
    await open({ ...FORM, attributes: [['data-spam-check', 'off']] });
    expect(textOf(find('#beside'))).to.include('data-spam-check');
  });

  it('has the policy that the code needs', async () => {
    await open({ ...FORM, delivery: { ...FORM.delivery, action: 'https://leads.example.com/x' } });
    const policy = (): string => find<HTMLElement>('#policy pre')!.textContent;
    await until(() => policy().includes('leads.example.com'), 'the host of the receiver in the policy');
    expect(policy()).to.include('trusted-types');
  });

  it('gives the address of the design to share', async () => {
    await open(FORM);
    const share = [...screen.querySelectorAll<CopyButtonElement>('builder-copy')].at(-1);
    const all = [...screen.querySelectorAll<CopyButtonElement>('builder-copy')];
    expect(all.find(({ label }) => label === words.shareLink)!.text).to.equal('https://builder.example/#abc');
    expect(share).to.not.equal(undefined);
  });
});

describe('a button that copies', () => {
  const { clipboard } = navigator;
  const copied: string[] = [];
  const clipboardThat = (writeText: (text: string) => Promise<void>): void => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  };
  after(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard }));
  const open = (what = '', label = ''): Promise<CopyButtonElement> =>
    fixture<CopyButtonElement>(
      html`<builder-copy .words=${words} .text=${'code'} what=${what} label=${label}></builder-copy>`,
    );
  const button = (element: CopyButtonElement): HTMLButtonElement => element.querySelector('button')!;
  const status = (element: CopyButtonElement): HTMLElement => element.querySelector('[role=status]')!;

  it('says what it copies', async () => {
    const names = async (...given: [string?, string?]): Promise<(string | null)[]> => {
      const element = await open(...given);
      return [textOf(button(element)), button(element).getAttribute('aria-label')];
    };
    expect(await names()).to.deep.equal([words.copy, words.copy]);
    expect(await names('the head')).to.deep.equal([words.copy, words.copyOf.replace('{what}', 'the head')]);
    expect(await names('', 'Share')).to.deep.equal(['Share', 'Share']);
  });

  it('says that it has copied, for four seconds', async () => {
    clipboardThat((text) => Promise.resolve(void copied.push(text)));
    await withClock(async (pass) => {
      const element = await open();
      button(element).click();
      await pass(3999);
      expect(copied).to.deep.equal(['code']);
      expect([textOf(button(element)), textOf(status(element)), status(element).className]).to.deep.equal([
        ...[words.copied, words.copied, 'visually-hidden'],
      ]);
      await pass(1);
      await element.updateComplete;
      expect([textOf(button(element)), textOf(status(element))]).to.deep.equal([words.copy, '']);
    });
  });

  it('says so where the browser does not let it', async () => {
    clipboardThat(() => Promise.reject(new Error('no leave')));
    const element = await open();
    button(element).click();
    await until(() => textOf(status(element)), 'the message');
    expect([textOf(button(element)), textOf(status(element)), status(element).className]).to.deep.equal([
      ...[words.copy, words.copyFailed, 'hint'],
    ]);
  });
});

describe('a test of the delivery, in the builder', () => {
  const open = (action: string): Promise<SendTestElement> =>
    fixture<SendTestElement>(
      html`<builder-send-test
        .embed=${{ ...FORM, delivery: { ...FORM.delivery, action } }}
        .words=${words}
        language="en"
      ></builder-send-test>`,
    );
  const press = async (element: SendTestElement): Promise<string> => {
    element.querySelector<HTMLButtonElement>('#send-test')!.click();
    await element.updateComplete;
    return textOf(element.querySelector('#test-result'));
  };

  for (const [action, says] of [
    ['', words.testMissing],
    ['javascript:alert(1)', words.actionRefused],
    ['/lead', words.testRelative],
  ] as const) {
    it(`says why there is none for “${action}”`, async () => {
      const element = await open(action);
      expect(await press(element)).to.equal(says);
      expect(element.querySelector('iframe')).to.equal(null);
    });
  }

  it('sends once at a time, in a frame that may do nothing else', async () => {
    const element = await open('https://leads.example.com/x');
    const button = element.querySelector<HTMLButtonElement>('#send-test')!;
    expect(button.hasAttribute('aria-disabled')).to.be.false;
    expect(await press(element)).to.equal(words.testing);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    const frame = element.querySelector('iframe')!;
    expect(frame.getAttribute('sandbox')).to.equal('allow-scripts allow-forms');
    await press(element);
    expect(element.querySelector('iframe') === frame).to.be.true;
  });
});
