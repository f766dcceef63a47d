import { expect, fixture, html } from '@open-wc/testing';
import type { Control } from '../../src/forms/control.js';
import { Mistakes } from '../../src/forms/mistakes.js';

/** Mistakes in two fields, of which the second must be filled in though it does not say so. */
async function mistakes(): Promise<{ mistakes: Mistakes; email: HTMLInputElement; topic: HTMLInputElement }> {
  const place = await fixture(html`<div><input name="email" type="email" required /><input name="topic" /></div>`);
  const [email, topic] = [...place.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
  const found = new Mistakes({
    controls: () => [email, topic] as Control[],
    requiredNames: () => new Set(['topic']),
    messageFor: ({ name }, flag) => `${name} ${flag ?? 'invalid'}`,
    mistakesChanged: () => undefined,
  });
  return { mistakes: found, email, topic };
}

describe('Mistakes', () => {
  it('finds without showing, and shows on checking', async () => {
    const { mistakes: each } = await mistakes();
    const wrong = [
      { name: 'email', message: 'email invalid' },
      { name: 'topic', message: 'topic valueMissing' },
    ];
    expect(each.find()).to.deep.equal(wrong);
    expect(each.messages.size).to.equal(0);
    expect(each.check()).to.deep.equal(wrong);
    expect(each.messages.get('topic')).to.equal('topic valueMissing');
  });

  it('says nothing while someone types for the first time, and something on leaving a changed field', async () => {
    const { mistakes: each, email } = await mistakes();
    email.value = 'ada@';
    each.noteChange(email);
    expect(each.messages.size).to.equal(0);
    each.noteLeaving(email);
    expect([...each.messages.keys()]).to.deep.equal(['email']);
  });

  it('takes a message away as soon as it no longer holds', async () => {
    const { mistakes: each, email } = await mistakes();
    each.check();
    email.value = 'ada@bedrijf.nl';
    each.noteChange(email);
    expect([...each.messages.keys()]).to.deep.equal(['topic']);
    expect(each.summary.map(({ name }) => name)).to.deep.equal(['topic']);
  });

  it('keeps what a receiver said until its field is changed, and says what it means in its own words', async () => {
    const { mistakes: each, email } = await mistakes();
    email.value = 'ada@bedrijf.nl';
    each.showReceived([
      { name: 'email', message: 'BLOCKED', flag: 'customError' },
      { name: 'other', message: 'Elsewhere' },
    ]);
    expect(each.summary).to.deep.equal([
      { name: 'email', message: 'email customError' },
      { name: 'other', message: 'Elsewhere' },
    ]);
    each.noteLeaving(email);
    expect(each.messages.has('email')).to.be.true;
    each.noteChange(email);
    expect(each.messages.has('email')).to.be.false;
  });

  it('leaves to the failure what a receiver said of no field', async () => {
    const { mistakes: each } = await mistakes();
    const said = [{ name: '', message: 'Vol' }];
    expect(each.showReceived(said)).to.deep.equal(said);
    expect(each.summary).to.be.empty;
    expect(each.showReceived([...said, { name: 'email', message: 'Onbekend' }])).to.have.length(2);
    expect(each.summary).to.have.length(2);
  });
});
