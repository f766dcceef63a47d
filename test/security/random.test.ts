import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { check, mend, mendAll } from '../../builder/src/check/check.js';
import { readSnippet } from '../../builder/src/snippet/read.js';
import { inPlace } from '../../builder/src/snippet/place.js';
import { writeTag } from '../../builder/src/snippet/write.js';
import { RELEASE } from '../builder/embeds.js';
import { auditOutcomes, hostsOf, opened, rulesWith, testPageOf } from './handed-out.js';
import { EVIL, hostileEmbed, hostileMarkup } from './hostile.js';
import { harmIn, RAN, receiversIn } from './pasted-page.js';
import { seed, times } from '../helpers/thorough.js';

// Random links and pastes: the same ones each time, few with `npm test`, more with `npm run test:all`. PROPERTY_SEED tries
// others.
// Each run opens a page in a frame, which takes Firefox seconds: there, and in WebKit, a few have to do.
const share = /Chrome/.test(navigator.userAgent) ? 1 : 0.1;
const runs = (numRuns: number): { seed: number; numRuns: number; endOnFailure: boolean } => ({
  seed,
  numRuns: Math.ceil(numRuns * times * share),
  endOnFailure: times === 1,
});

const tagOf = (markup: string): string => `<brug-partner-form action="/own">${markup}</brug-partner-form>`;

describe('whatever a link or a paste holds, what is handed out', function () {
  // Pages of their own take a while to load on a machine that does much else.
  this.timeout(60_000 * times);

  it('does nothing by itself, of a link', () => {
    fc.assert(
      fc.property(hostileEmbed, (given) => {
        const embed = opened(given);
        expect(auditOutcomes(embed)).to.deep.equal([]);
        expect(rulesWith(embed).at(-1)).to.equal('.owner');
      }),
      runs(150),
    );
  });

  it('does nothing by itself, of a paste', () => {
    fc.assert(
      fc.property(hostileMarkup, (markup) => {
        const reading = readSnippet(tagOf(markup));
        if (reading) expect(auditOutcomes(reading.written)).to.deep.equal([]);
      }),
      runs(150),
    );
  });

  it('runs nothing and stays where it is, in a page that pastes it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileEmbed, { minLength: 25, maxLength: 25 }), async (all) => {
        expect(await harmIn(all.map((given) => inPlace(writeTag(opened(given)))).join('\n'))).to.deep.equal([]);
      }),
      runs(5),
    );
  });

  it('runs nothing and stays where it is, as a test page', async () => {
    await fc.assert(
      fc.asyncProperty(hostileEmbed, async (given) => {
        expect(await harmIn(testPageOf(opened(given)))).to.deep.equal([]);
      }),
      runs(10),
    );
  });

  it('sends answers to the hosts that are named, and to no other', async () => {
    await fc.assert(
      fc.asyncProperty(hostileEmbed, async (given) => {
        const embed = opened({ ...given, widget: given.widget === 'difference-card' ? 'partner-form' : given.widget });
        const named = hostsOf(embed);
        const heard = await receiversIn(inPlace(writeTag(embed)));
        expect(heard.filter((host) => !named.includes(host))).to.deep.equal([]);
      }),
      runs(10),
    );
  });

  it('would be noticed by these tests when it sent elsewhere', async () => {
    expect(await receiversIn(`<brug-partner-form action="${EVIL}" fields="email"></brug-partner-form>`)).to.deep.equal([
      'evil.example',
    ]);
    expect(await receiversIn(`<form><button formaction="${EVIL}">x</button></form>`)).to.include('evil.example');
    expect(await harmIn(`<meta http-equiv=refresh content="0;url=/receiver/form">`)).to.include(
      'the page went elsewhere',
    );
    expect(await harmIn(`</title><script>${RAN}</script>`)).to.include('code ran');
  });

  it('is mended without bringing dead code to life, one by one and all at once', async () => {
    await fc.assert(
      fc.asyncProperty(hostileMarkup, async (markup) => {
        const code = tagOf(markup);
        if ((await harmIn(code)).length) return;
        const mends = check(code, RELEASE).flatMap((finding) => (finding.mend ? [mend(code, finding.mend)] : []));
        const outcomes = new Set([...mends.slice(0, 5), mendAll(code, RELEASE)]);
        for (const mended of outcomes) expect(await harmIn(mended), mended).to.deep.equal([]);
      }),
      runs(10),
    );
  });
});
