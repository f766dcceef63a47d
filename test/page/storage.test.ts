import { expect } from '@open-wc/testing';
import { readCookie } from '../../src/delivery/submission.js';
import { keep, readKept } from '../../src/page/storage.js';

describe('a cookie of the page', () => {
  const COOKIES: Readonly<Record<string, string>> = {
    'brug-first': 'a',
    'brug-second': 'b=c==',
    'brug-third': '',
    'brug-third-more': 'd',
  };
  before(() => {
    for (const [name, value] of Object.entries(COOKIES)) document.cookie = `${name}=${value}`;
  });
  after(() => {
    for (const name of Object.keys(COOKIES)) document.cookie = `${name}=; max-age=0`;
  });

  it('is read wherever it stands among others, whole', () => {
    const read = Object.keys(COOKIES).map((name) => [name, readCookie(name)]);
    expect(Object.fromEntries(read)).to.deep.equal(COOKIES);
  });

  it('is not another that begins or ends alike', () => {
    expect(['brug', 'first', 'brug-thir', 'BRUG-FIRST', ''].map(readCookie)).to.deep.equal(Array(5).fill(undefined));
  });
});

describe('a storage of the browser', () => {
  const KEY = 'brug-test';

  for (const kind of ['session', 'local'] as const) {
    it(`(${kind}) keeps a text, gives it back and removes it`, () => {
      keep(kind, KEY, 'text');
      expect(readKept(kind, KEY)).to.equal('text');
      keep(kind, KEY, null);
      expect(readKept(kind, KEY)).to.be.null;
    });
  }

  it('that is none keeps nothing', () => {
    keep('none', KEY, 'text');
    expect(readKept('none', KEY)).to.be.null;
  });

  it('never throws where it is forbidden or full', () => {
    const own = Object.getOwnPropertyDescriptor(window, 'sessionStorage');
    const sources = [
      () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
      () => ({
        getItem: () => null,
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      }),
    ];
    try {
      for (const get of sources) {
        Object.defineProperty(window, 'sessionStorage', { configurable: true, get });
        expect(() => keep('session', KEY, 'text')).to.not.throw();
        expect(readKept('session', KEY)).to.be.null;
      }
    } finally {
      if (own) Object.defineProperty(window, 'sessionStorage', own);
      else delete (window as { sessionStorage?: Storage }).sessionStorage;
    }
  });
});
