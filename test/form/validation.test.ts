import { expect, fixture, html } from '@open-wc/testing';
import type { Control } from '../../src/form/control.js';
import { Validation } from '../../src/form/validation.js';

/** Two fields, of which the second must be filled in though it does not say so. */
async function twoFields(
  word = (): string => 'invalid',
): Promise<{ validation: Validation; email: HTMLInputElement; topic: HTMLInputElement }> {
  const place = await fixture(html`<div><input name="email" type="email" required /><input name="topic" /></div>`);
  const [email, topic] = [...place.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
  const validation = new Validation(
    { controls: () => [email, topic] as Control[] },
    {
      workMail: () => '',
      requiredNames: () => new Set(['topic']),
      messageFor: ({ name }, flag) => `${name} ${flag ?? word()}`,
    },
    () => undefined,
  );
  return { validation, email, topic };
}

describe('Validation', () => {
  it('finds without showing, and shows on checking', async () => {
    const { validation: each } = await twoFields();
    const wrong = [
      { name: 'email', message: 'email invalid' },
      { name: 'topic', message: 'topic valueMissing' },
    ];
    expect(each.errors()).to.deep.equal(wrong);
    expect(each.messages.size).to.equal(0);
    expect(each.validate()).to.deep.equal(wrong);
    expect(each.messages.get('topic')).to.equal('topic valueMissing');
  });

  it('says nothing while someone types for the first time, and something on leaving a changed field', async () => {
    const { validation: each, email } = await twoFields();
    email.value = 'ada@';
    each.noteChange(email);
    expect(each.messages.size).to.equal(0);
    each.noteLeaving(email);
    expect([...each.messages.keys()]).to.deep.equal(['email']);
  });

  it('takes a message away as soon as it no longer holds', async () => {
    const { validation: each, email } = await twoFields();
    each.validate();
    email.value = 'ada@bedrijf.nl';
    each.noteChange(email);
    expect([...each.messages.keys()]).to.deep.equal(['topic']);
    expect(each.summary.map(({ name }) => name)).to.deep.equal(['topic']);
  });

  it('says it again in other words, but for what a receiver said', async () => {
    let words = 'invalid';
    const { validation: each, email } = await twoFields(() => words);
    each.validate();
    each.showReceived([{ name: 'email', message: 'Known already' }]);
    each.noteLeaving(email);
    words = 'ongeldig';
    each.sayAgain();
    expect([...each.messages]).to.deep.equal([['email', 'Known already']]);
    each.validate();
    words = 'ungültig';
    each.sayAgain();
    expect([...each.messages]).to.deep.equal([
      ['email', 'email ungültig'],
      ['topic', 'topic valueMissing'],
    ]);
    expect(each.summary.map(({ message }) => message)).to.deep.equal(['email ungültig', 'topic valueMissing']);
  });

  it('keeps what a receiver said until its field is changed, and says what it means in its own words', async () => {
    const { validation: each, email } = await twoFields();
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
    const { validation: each } = await twoFields();
    const said = [{ name: '', message: 'Vol' }];
    expect(each.showReceived(said)).to.deep.equal(said);
    expect(each.summary).to.be.empty;
    expect(each.showReceived([...said, { name: 'email', message: 'Onbekend' }])).to.have.length(2);
    expect(each.summary).to.have.length(2);
  });
});
