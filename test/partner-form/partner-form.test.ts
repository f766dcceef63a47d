import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { consoleDuring } from '../helpers/console.js';
import { nextEvent } from '../helpers/events.js';
import { control, fill, part, press, textOf, type, until, VALID } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';

const draw = (): Promise<PartnerFormElement> =>
  fixture(html`<brug-partner-form heading="Interesse?" action="/receiver/confirm"></brug-partner-form>`);

describe('<brug-partner-form>', () => {
  it('shows its default fields with what browsers need to fill them', async () => {
    const form = await draw();
    const names = [...form.shadowRoot!.querySelectorAll('form :is(input, select, textarea)')].map((field) =>
      field.getAttribute('name'),
    );
    expect([...new Set(names)]).to.deep.equal(['intent', 'name', 'email', 'company', 'phone', 'message', 'brug_extra']);
    expect(control(form, 'email').autocomplete).to.equal('email');
    expect(control(form, 'email').type).to.equal('email');
    expect(control(form, 'phone').inputMode).to.equal('tel');
    expect(textOf(form.shadowRoot!.querySelector('label[for="field-3"]'))).to.equal('Bedrijf (optioneel)');
  });

  it('says what is missing in Dutch, at the fields and in a summary that has focus', async () => {
    const form = await draw();
    const announced = nextEvent(form, 'brug-invalid');
    press(form);
    const { widget, errors } = (await announced).detail;
    expect(widget).to.equal('brug-partner-form');
    expect(errors.map(({ name, message }) => [name, message])).to.deep.equal([
      ['name', 'Vul je naam in'],
      ['email', 'Vul je e-mailadres in, zoals naam@example.com'],
    ]);
    for (const { name, control: told } of errors) expect(told === control(form, name), name).to.equal(true);
    await form.updateComplete;
    expect(form.shadowRoot!.activeElement).to.equal(part(form, 'error-summary'));
    expect(control(form, 'email').getAttribute('aria-invalid')).to.equal('true');
    expect(textOf(form.shadowRoot!.querySelector('#field-2-message'))).to.equal(
      'Vul je e-mailadres in, zoals naam@example.com',
    );
    await expect(form).to.be.accessible();
  });

  it('goes to the field when a mistake in the summary is chosen', async () => {
    const form = await draw();
    press(form);
    await form.updateComplete;
    const address = location.href;
    part(form, 'error-summary')!.querySelectorAll('a')[1]!.click();
    expect(form.shadowRoot!.activeElement).to.equal(control(form, 'email'));
    expect(location.href, 'no #… of ours in the address, and no step in the history').to.equal(address);
  });

  it('flags a mistake on leaving the field, and no earlier; clears it as soon as it is mended', async () => {
    const form = await draw();
    const message = (): string => textOf(form.shadowRoot!.querySelector('#field-2-message'));
    await type(form, 'email', 'ada');
    expect(message()).to.equal('');
    control(form, 'company').focus();
    await form.updateComplete;
    expect(message()).to.equal('Vul een volledig e-mailadres in, zoals naam@example.com');
    control(form, 'email').value = '';
    await type(form, 'email', 'ada@bedrijf.nl');
    await form.updateComplete;
    expect(message()).to.equal('');
  });

  it('makes a message required for a question only', async () => {
    const form = await draw();
    expect(control(form, 'message').ariaRequired).to.be.null;
    form.shadowRoot!.querySelector<HTMLInputElement>('[value="question"]')!.click();
    await form.updateComplete;
    expect(control(form, 'message').ariaRequired).to.equal('true');
  });

  it('sends with Enter, shows that it is sent and announces the outcome', async () => {
    const form = await draw();
    fill(form, VALID);
    const submitted = nextEvent(form, 'brug-submit');
    const succeeded = nextEvent(form, 'brug-success');
    control(form, 'email').focus();
    await sendKeys({ press: 'Enter' });
    const { detail } = await submitted;
    expect(detail.values).to.include({ ...VALID, intent: 'partner' });
    expect(detail.id).to.match(/^[0-9a-f-]{36}$/);
    expect((await succeeded).detail.id).to.equal(detail.id);
    await form.updateComplete;
    expect(textOf(part(form, 'success'))).to.contain('Je bericht is verstuurd.');
    expect(form.shadowRoot!.activeElement).to.equal(part(form, 'success'));
  });

  it('keeps everything after a failure, says what to do, and tries again', async () => {
    const form = await draw();
    form.action = '/receiver/fail';
    fill(form, VALID);
    const failed = nextEvent(form, 'brug-error');
    press(form);
    expect((await failed).detail).to.include({ kind: 'server', status: 500 });
    await form.updateComplete;
    expect(textOf(part(form, 'failure'))).to.contain('Er ging bij ons iets mis');
    expect(form.shadowRoot!.activeElement).to.equal(part(form, 'failure'));
    expect(control(form, 'email').value).to.equal(VALID.email);
    expect(textOf(part(form, 'submit'))).to.equal('Probeer het opnieuw');
    await expect(form).to.be.accessible();
    form.action = '/receiver/confirm';
    await form.updateComplete;
    press(form);
    await nextEvent(form, 'brug-success');
  });

  it('sends nothing when the page takes over', async () => {
    const there = receiver('201');
    const form = await draw();
    form.action = there.action;
    fill(form, VALID);
    const ids: string[] = [];
    form.addEventListener('brug-submit', ({ detail }) => ids.push(detail.id));
    form.addEventListener('brug-submit', (event) => event.preventDefault(), { once: true });
    press(form);
    await until(() => textOf(part(form, 'submit')) === 'Versturen', 'a form at rest');
    expect(part(form, 'success')).to.be.null;
    expect(form.values).to.include(VALID);
    // What is sent after it is all that ever arrives.
    press(form);
    await nextEvent(form, 'brug-success');
    expect(ids).to.have.length(2);
    expect((await there.stored()).map(({ id }) => id)).to.deep.equal([ids[1]]);
    expect(await there.tries()).to.equal(1);
  });

  it('never claims success without an address or a listener', async () => {
    const form = await fixture<PartnerFormElement>(html`<brug-partner-form></brug-partner-form>`);
    fill(form, VALID);
    const messages = await consoleDuring(async () => {
      press(form);
      await until(() => part(form, 'failure'), 'a word to the visitor');
    });
    expect(textOf(part(form, 'failure'))).to.contain('Versturen kan hier nu niet');
    expect(messages.join()).to.contain('has no address to send to');
  });

  it('is accessible', async () => {
    await expect(await draw()).to.be.accessible();
  });
});

describe('fields that a page sets later', () => {
  it('are drawn in the place of those before', async () => {
    const form = await draw();
    form.fields = 'email message?';
    await form.updateComplete;
    const names = [...form.shadowRoot!.querySelectorAll('[part=form] :is(input, textarea)')].map(
      (field) => (field as HTMLInputElement).name,
    );
    expect(names).to.deep.equal(['email', 'message', 'brug_extra']);
  });

  it('that ask for a work address need a file, which the console names once', async () => {
    const told = await consoleDuring(async () => {
      const form = await draw();
      form.fields = [{ name: 'email', work: 'hint' }];
      await form.updateComplete;
      await new Promise((done) => setTimeout(done, 3200));
    });
    expect(told.filter((text) => text.includes('dist/free-mail.js'))).to.have.length(1);
  });
});
