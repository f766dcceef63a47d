import { expect } from '@open-wc/testing';
import { EMPTY } from '../../builder/src/model/embed.js';
import { folderFiles, type FolderParts } from '../../builder/src/snippet/folder.js';
import { nameOf, uploadsOf } from '../../builder/src/snippet/uploads.js';

const PARTS: FolderParts = {
  language: 'nl',
  title: 'De kloof',
  platform: 'HTML',
  place: { nl: 'Tussen <body> en </body>.', en: 'Between <body> and </body>.' },
  boxes: ['<b>1</b>'],
  testPage: '<!doctype html>',
  uploads: [
    { name: 'gids.pdf', address: '/gids.pdf' },
    { name: 'brug.js', address: '/js/brug.js' },
  ],
  files: {
    'brug.js': new Uint8Array([1]),
    'brug.js.br': new Uint8Array([2]),
    'brug.js.sri': new Uint8Array([3]),
  },
};
const text = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const read = (parts: Partial<FolderParts>, name: string): string[] =>
  text(folderFiles({ ...PARTS, ...parts })[name]).split('\r\n');

describe('the folder that an owner saves', () => {
  it('says in Dutch what to do, step by step', () => {
    expect(read({}, 'LEESMIJ.txt')).to.deep.equal([
      '\uFEFFDe kloof',
      '========',
      '',
      '1. Open testpagina.html in je browser: zo ziet het eruit.',
      '2. Zet brug.js op je site, op dit adres: /js/brug.js',
      '3. Zorg dat dit bestand op je site staat (het zit niet in deze map): /gids.pdf',
      '4. Kopieer alles uit code.html naar je site (HTML). Tussen <body> en </body>.',
      '5. Open de pagina en kijk of het werkt.',
      '',
      'brug.js.br en brug.js.sri kun je weglaten. Ze zijn voor wie zelf een server beheert: het bestand in klein (Brotli), en zijn vingerafdruk (integrity).',
      '',
    ]);
  });

  it('says so in English, of what there is', () => {
    expect(read({ language: 'en' }, 'README.txt')).to.deep.equal([
      '\uFEFFDe kloof',
      '========',
      '',
      '1. Open test-page.html in your browser: this is how it looks.',
      '2. Put brug.js on your site, at this address: /js/brug.js',
      '3. Make sure that this file is on your site (it is not in this folder): /gids.pdf',
      '4. Copy all of code.html to your site (HTML). Between <body> and </body>.',
      '5. Open the page and see whether it works.',
      '',
      'You can leave brug.js.br and brug.js.sri out. They are for people who run a server themselves: the file made small (Brotli), and its fingerprint (integrity).',
      '',
    ]);
    expect(read({ language: 'en', uploads: [], files: {}, boxes: ['a', 'b'] }, 'README.txt')).to.deep.equal([
      '\uFEFFDe kloof',
      '========',
      '',
      '1. Open test-page.html in your browser: this is how it looks.',
      '2. Copy all of code-1.html, code-2.html to your site (HTML). Between <body> and </body>.',
      '3. Open the page and see whether it works.',
      '',
    ]);
    expect(read({ title: 'x'.repeat(80) }, 'LEESMIJ.txt')[1]).to.equal('='.repeat(60));
  });

  it('holds the code, a box a file, the test page and the files', () => {
    const files = folderFiles({ ...PARTS, boxes: ['<b>1</b>', '<b>2</b>'] });
    expect(Object.keys(files)).to.deep.equal([
      ...['LEESMIJ.txt', 'code-1.html', 'code-2.html', 'testpagina.html', 'brug.js', 'brug.js.br', 'brug.js.sri'],
    ]);
    expect([text(files['code-1.html']), text(files['code-2.html']), text(files['testpagina.html'])]).to.deep.equal([
      ...['<b>1</b>\n', '<b>2</b>\n', '<!doctype html>'],
    ]);
    expect([...files['brug.js.br']!]).to.deep.equal([2]);
    expect(Object.keys(folderFiles({ ...PARTS, language: 'en' }))).to.include.members([
      'README.txt',
      'code.html',
      'test-page.html',
    ]);
  });
});

describe('a file that has to be on the site', () => {
  const NAMES: readonly (readonly [address: string, name: string])[] = [
    ['/docs/gids.pdf', 'gids.pdf'],
    ['gids.pdf', 'gids.pdf'],
    ['/docs/de%20kloof.pdf?a=/b#c/d', 'de kloof.pdf'],
    ['/docs/gids.pdf#p=1', 'gids.pdf'],
    ['/docs/100%.pdf', '100%.pdf'],
    ['/docs/', ''],
  ];
  for (const [address, name] of NAMES)
    it(`is called “${name}” at ${address}`, () => expect(nameOf(address)).to.equal(name));

  it('is a document or a cover that stands on no other', () => {
    const CTA = EMPTY['whitepaper-cta'];
    expect(uploadsOf({ ...CTA, href: '/a.pdf', cover: '/b.webp' })).to.deep.equal([
      { name: 'a.pdf', address: '/a.pdf' },
      { name: 'b.webp', address: '/b.webp' },
    ]);
    expect(uploadsOf({ ...CTA, href: 'https://a.nl/a.pdf', cover: '' })).to.deep.equal([]);
    expect(uploadsOf(EMPTY['difference-card'])).to.deep.equal([]);
    expect(uploadsOf({ ...EMPTY['partner-form'], successHref: '/thanks' })).to.deep.equal([]);
  });
});
