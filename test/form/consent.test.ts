import { expect, fixture, html } from '@open-wc/testing';
import { literalText } from '../../src/form/consent.js';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { consoleDuring } from '../helpers/console.js';
import { fill, press, VALID } from '../helpers/form.js';

const nodesOf = (markup: string): Node[] => {
  const box = document.createElement('div');
  box.innerHTML = markup;
  return [...box.childNodes];
};

describe('the text of a consent', () => {
  for (const [markup, text] of [
    ['You may call me.', 'You may call me.'],
    ['<b>You may</b><i>call me.</i>', 'You may call me.'],
    ['  You\n  may <b>call</b> me. ', 'You may call me.'],
    ['You may <!-- only once -->call me.', 'You may call me.'],
    ['<div><p>You may</p><p>call me.</p></div>', 'You may call me.'],
    ['<span>You may<br>call me.</span>', 'You may call me.'],
    ['<ul><li>Yes, call me.</li><li>Yes, mail me.</li></ul>', 'Yes, call me. Yes, mail me.'],
    ['Ten\u00a0euros, or\u202f10', 'Ten\u00a0euros, or\u202f10'],
    ['You may <span hidden>not </span>call me.<style>b { color: red }</style>', 'You may call me.'],
    ['You may <img alt="call" src="data:,"> me.', 'You may call me.'],
    ['', ''],
  ] as const) {
    it(`is “${text}” in ${JSON.stringify(markup)}`, () => expect(literalText(nodesOf(markup))).to.equal(text));
  }
});

describe('a form with nowhere to send to', () => {
  it('is unavailable, says so on the console, and keeps what was typed', async () => {
    const form = await fixture<PartnerFormElement>(html`<brug-partner-form></brug-partner-form>`);
    fill(form, VALID);
    const kinds: string[] = [];
    form.addEventListener('brug-error', ({ detail }) => kinds.push(detail.kind));
    const told = await consoleDuring(async () => {
      const ended = new Promise((done) => form.addEventListener('brug-error', done, { once: true }));
      press(form);
      await ended;
    });
    expect(kinds).to.deep.equal(['unavailable']);
    expect(told).to.have.length(1);
    expect(form.values).to.include(VALID);
  });
});
