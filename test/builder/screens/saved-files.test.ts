import { expect, fixture, html } from '@open-wc/testing';
import { unzipSync } from 'fflate';
import { EMPTY, EMPTY_ROW, type Embed } from '../../../builder/src/model/embed.js';
import { START, type State } from '../../../builder/src/screens/state.js';
import '../../../builder/src/screens/take.js';
import type { CopyButtonElement } from '../../../builder/src/screens/copy-button.js';
import type { TakeElement } from '../../../builder/src/screens/take.js';
import { filled } from '../../../builder/src/words/words.js';
import { words } from '../../helpers/builder-form.js';
import { textOf, until } from '../../helpers/form.js';
import { RELEASE, UNPUBLISHED } from '../embeds.js';

const FORM = { ...EMPTY['partner-form'], delivery: { ...EMPTY['partner-form'].delivery, action: '/lead' } };
const CTA = { ...EMPTY['whitepaper-cta'], href: '/gids.pdf', label: 'Lees', cover: '/omslag.webp' };
const ROW = { ...EMPTY_ROW, topic: 'Audience', first: 'Group', second: 'Individual' };
const CARD = { ...EMPTY['difference-card'], first: 'Marketing', second: 'Sales', rows: [ROW] };

describe('what an owner saves', () => {
  const was = {
    fetch: Object.getOwnPropertyDescriptor(window, 'fetch')!,
    createObjectURL: URL.createObjectURL.bind(URL),
  };
  let asked: string[];
  let saved: { name: string; blob: Blob }[];
  let screen: TakeElement;
  before(() => {
    // Beside the page of the builder stand the files of the library; here no host has them.
    window.fetch = (address) => {
      asked.push(address as string);
      return Promise.resolve(new Response(`/* ${address as string} */ globalThis.loaded = 1`));
    };
    let blob: Blob;
    URL.createObjectURL = (content) => {
      blob = content as Blob;
      return was.createObjectURL(content);
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, blob });
    };
  });
  after(() => {
    Object.defineProperty(window, 'fetch', was.fetch);
    URL.createObjectURL = was.createObjectURL;
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    Object.assign(globalThis, { BRUG_RELEASE: RELEASE });
  });
  beforeEach(() => {
    asked = [];
    saved = [];
    Object.assign(globalThis, { BRUG_RELEASE: UNPUBLISHED });
  });
  const open = async (embed: Embed, state: Partial<State> = {}, files = new Map<string, Blob>()): Promise<void> => {
    screen = await fixture<TakeElement>(
      html`<builder-take
        .value=${{ ...START, language: 'en', embed, ...state } satisfies State}
        .words=${words}
        .files=${files}
        .set=${() => {}}
      ></builder-take>`,
    );
    await screen.updateComplete;
  };
  const press = (name: string): void =>
    [...screen.querySelectorAll('button')].find((button) => textOf(button) === name)!.click();
  const namesIn = (files: object): string[] =>
    Object.keys(files)
      .filter((name) => !name.endsWith('/'))
      .sort();
  const file = async (): Promise<{ name: string; blob: Blob }> => {
    await until(() => saved.length, 'what was saved');
    return saved[0]!;
  };

  it('is the file of the widget, under its name', async () => {
    await open(FORM);
    press(filled(words.saveFile, { file: 'brug-partner-form.js' }));
    const { name, blob } = await file();
    expect([name, asked]).to.deep.equal(['brug-partner-form.js', ['./brug-partner-form.js']]);
    expect(await blob.text()).to.include('loaded');
  });

  it('is the package, for an app', async () => {
    await open(FORM, { platform: 'vue' });
    press(filled(words.saveFile, { file: 'brug-1.2.3.tgz' }));
    expect((await file()).name).to.equal('brug-1.2.3.tgz');
    expect(asked).to.deep.equal(['./brug-1.2.3.tgz']);
    expect(screen.querySelector('#save-folder'), 'an app has no place for a folder').to.equal(null);
  });

  it('is a document or a cover that was given here, as it is', async () => {
    await open(CTA, {}, new Map([['gids.pdf', new Blob(['%PDF'])]]));
    const names = [...screen.querySelectorAll('.uploads li')].map(textOf);
    expect(names.some((name) => name.includes('omslag.webp'))).to.be.true;
    expect([...screen.querySelectorAll('.uploads button')].map(textOf)).to.not.include(
      filled(words.saveFile, { file: 'omslag.webp' }),
    );
    press(filled(words.saveFile, { file: 'gids.pdf' }));
    const { name, blob } = await file();
    expect([name, await blob.text(), asked]).to.deep.equal(['gids.pdf', '%PDF', []]);
  });

  for (const [embed, name, title, lang] of [
    [{ ...FORM, heading: 'Become a partner', lang: 'nl' }, 'brug-test.html', 'Become a partner', 'nl'],
    [CARD, 'brug-difference-card.html', 'Brug', 'en'],
    [CTA, 'brug-whitepaper-cta.html', 'Brug', 'en'],
  ] as const) {
    it(`is a page to test, ${name}, with the code of all widgets in it`, async () => {
      await open(embed, { dataLayer: true });
      press(words.testPage);
      const saved = await file();
      expect([saved.name, saved.blob.type, asked]).to.deep.equal([name, 'text/html', ['./brug.js']]);
      const page = new DOMParser().parseFromString(await saved.blob.text(), 'text/html');
      expect([page.title, page.documentElement.lang]).to.deep.equal([title, lang]);
      expect(page.querySelector(`brug-${embed.widget}`)).to.not.equal(null);
      const scripts = [...page.querySelectorAll('script')].map(({ textContent }) => textContent).join('\n');
      expect(scripts).to.include('./brug.js');
      expect(scripts.includes('dataLayer')).to.equal(embed.widget !== 'difference-card');
    });
  }

  it('is a folder with all of it', async () => {
    await open({ ...CTA, heading: 'De kloof' }, {}, new Map([['gids.pdf', new Blob(['%PDF'])]]));
    press(words.saveFolder);
    const { name, blob } = await file();
    expect([name, blob.type]).to.deep.equal(['brug-whitepaper-cta.zip', 'application/zip']);
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    expect(namesIn(files)).to.deep.equal(
      ['README.txt', 'brug.js', 'brug.js.br', 'brug.js.sri', 'code.html', 'gids.pdf', 'test-page.html'].map(
        (each) => `brug/${each}`,
      ),
    );
    const read = (each: string): string => new TextDecoder().decode(files[`brug/${each}`]);
    expect(read('gids.pdf')).to.equal('%PDF');
    expect(read('brug.js.br')).to.include('./brug.js.br');
    expect(read('code.html')).to.include('<brug-whitepaper-cta').and.include('src="/brug.js"');
    expect(read('test-page.html')).to.include('<title>De kloof</title>');
    for (const part of ['De kloof', '/gids.pdf', '/omslag.webp', '/brug.js', 'HTML'])
      expect(read('README.txt')).to.include(part);
  });

  it('is a folder without the file of the widget where the page holds its code', async () => {
    await open(CARD, { script: { ...START.script, source: 'inline' } });
    await until(() => asked.includes('./brug.js'), 'the code');
    await until(() => screen.querySelector('.place builder-copy'), 'what to copy');
    expect(screen.querySelector<CopyButtonElement>('.place builder-copy')!.text).to.include('loaded');
    press(words.saveFolder);
    const files = unzipSync(new Uint8Array(await (await file()).blob.arrayBuffer()));
    expect(namesIn(files)).to.deep.equal(['brug/README.txt', 'brug/code.html', 'brug/test-page.html']);
    expect(screen.querySelector('.uploads')).to.equal(null);
  });

  it('says that code is on its way, and copies none before it is there', async () => {
    let give!: (response: Response) => void;
    const answer = new Promise<Response>((done) => (give = done));
    const quick = Object.getOwnPropertyDescriptor(window, 'fetch')!;
    window.fetch = () => answer;
    try {
      await open(FORM, { script: { ...START.script, source: 'inline' } });
      expect(textOf(screen.querySelector('.place .buttons'))).to.equal(words.loading);
      give(new Response('globalThis.loaded = 2'));
      await until(() => screen.querySelector('.place builder-copy'), 'what to copy');
      expect(textOf(screen.querySelector('.place .buttons'))).to.not.include(words.loading);
    } finally {
      Object.defineProperty(window, 'fetch', quick);
    }
  });
});
