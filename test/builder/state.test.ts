import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { CardEmbed } from '../../builder/src/model/embed.js';
import { readHash, START, writeHash, type State } from '../../builder/src/screens/state.js';
import { embeds } from './embeds.js';

const states: fc.Arbitrary<State> = fc.record({
  screen: fc.constantFrom('make', 'check'),
  language: fc.constantFrom('nl', 'en'),
  embed: fc.option(embeds, { nil: undefined }),
  platform: fc.constantFrom('html', 'react'),
  script: fc.record({
    source: fc.constantFrom('', 'own', 'inline', 'released'),
    all: fc.boolean(),
    path: fc.string(),
    scanPath: fc.constantFrom('', '/scan.js'),
    hash: fc.boolean(),
  }),
  dataLayer: fc.boolean(),
  siteCss: fc.string({ unit: 'grapheme' }),
  code: fc.string({ unit: 'grapheme' }),
});

/** Lone surrogates have no bytes in UTF-8, and no meaning as text. */
const asText = (state: State): State => JSON.parse(JSON.stringify(state)) as State;

describe('the address', () => {
  it('holds all that is on the page', () => {
    fc.assert(
      fc.property(states, (state) => {
        const read = readHash(`#${writeHash(state)}`);
        expect(asText(read)).to.deep.equal(asText(state));
      }),
    );
  });

  it('of somebody else loads a file of another host by its hash alone', () => {
    const hashed = (platform: string, script: object): boolean =>
      readHash(`#${writeHash({ ...START, platform, script: { ...START.script, source: 'own', ...script } })}`).script
        .hash;
    for (const path of ['https://evil.example/brug.js', '//evil.example/brug.js', 'http://a@evil.example/x.js']) {
      expect(hashed('html', { path }), path).to.be.true;
      expect(hashed('html', { scanPath: path }), path).to.be.true;
    }
    for (const path of ['', '/js/brug.js', 'javascript:1']) expect(hashed('html', { path }), path).to.be.false;
    // HubSpot makes the address up, and makes the file smaller.
    expect(hashed('hubspot', { path: 'https://1.fs.hubspot.example/brug.min.js' })).to.be.false;
  });

  it('is made of letters that every mail program leaves alone', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(writeHash(state)).to.match(/^[\w-]*$/);
      }),
    );
  });

  it('says nothing at the start', () => {
    expect(writeHash(START)).to.equal('');
  });

  const hash = (value: unknown): string =>
    btoa(JSON.stringify(value)).replace(/=+$/, '').replace(/\+/g, '-').replace(/\//g, '_');
  const WRONG: readonly (readonly [name: string, hash: string])[] = [
    ['no base64', '%%%'],
    ['no JSON', btoa('{')],
    ['no object', hash([1])],
    ['null', hash(null)],
    ['another widget', hash({ embed: { widget: 'x' } })],
    ['another type', hash({ embed: 7, screen: 3, script: 'x', siteCss: {} })],
    ['a prototype', hash({ __proto__: { screen: 'check' } })],
  ];
  for (const [name, text] of WRONG) {
    it(`is the start when it holds ${name}`, () => expect(readHash(text)).to.deep.equal(START));
  }

  it('keeps what it can of an embed that somebody edited by hand', () => {
    const { embed } = readHash(
      hash({ embed: { widget: 'difference-card', heading: 'a', rows: [{ first: 'b' }, 7], first: 9 } }),
    );
    expect(embed).to.deep.include({ heading: 'a', first: '' });
    expect((embed as CardEmbed).rows[0]).to.deep.include({ first: 'b', second: '' });
  });
});
