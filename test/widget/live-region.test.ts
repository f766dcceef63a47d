import { expect } from '@open-wc/testing';
import { announce } from '../../src/widget/live-region.js';
import { withClock } from '../helpers/clock.js';

describe('a live region', () => {
  const region = (): HTMLElement => document.createElement('p');

  it('says a text at once, and is empty a while later', async () => {
    await withClock(async (pass) => {
      const live = region();
      announce(live, 'Link gekopieerd');
      await pass(1999);
      expect(live.textContent).to.equal('Link gekopieerd');
      await pass(1);
      expect(live.textContent).to.equal('');
    });
  });

  it('says the same again by being empty between', async () => {
    await withClock(async (pass) => {
      const live = region();
      announce(live, 'Link gekopieerd');
      announce(live, 'Link gekopieerd');
      expect(live.textContent).to.equal('');
      await pass(100);
      expect(live.textContent).to.equal('Link gekopieerd');
    });
  });

  it('ends what it says', async () => {
    await withClock(async (pass) => {
      const live = region();
      announce(live, 'Wordt geladen…');
      announce(live, '');
      expect(live.textContent).to.equal('');
      await pass(5000);
      expect(live.textContent).to.equal('');
    });
  });
});
