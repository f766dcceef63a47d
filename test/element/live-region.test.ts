import { expect } from '@open-wc/testing';
import { announce } from '../../src/element/live-region.js';
import { until } from '../helpers/form.js';

describe('a live region', () => {
  const region = (): HTMLElement => document.createElement('p');

  it('says a text at once, and is empty a while later', async () => {
    const live = region();
    announce(live, 'Link gekopieerd');
    expect(live.textContent).to.equal('Link gekopieerd');
    await until(() => live.textContent === '', 'the end of it');
  });

  it('says the same again by being empty between', async () => {
    const live = region();
    announce(live, 'Link gekopieerd');
    announce(live, 'Link gekopieerd');
    expect(live.textContent).to.equal('');
    await until(() => live.textContent === 'Link gekopieerd', 'it once more');
  });

  it('ends what it says', async () => {
    const live = region();
    announce(live, 'Wordt geladen…');
    announce(live, '');
    expect(live.textContent).to.equal('');
    await new Promise((done) => setTimeout(done, 150));
    expect(live.textContent).to.equal('');
  });
});
