import { expect, fixture, html } from '@open-wc/testing';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import '../../src/whitepaper-cta/whitepaper-cta.js';
import type { WhitepaperCtaElement } from '../../src/whitepaper-cta/whitepaper-cta.js';
import { fill, part, press, textOf, until, VALID } from '../helpers/form.js';
import { translate } from '../helpers/translator.js';

const messageAt = (form: PartnerFormElement, name: string): string =>
  textOf(form.shadowRoot!.getElementById(`${form.shadowRoot!.querySelector(`[name=${name}]`)!.id}-message`));

/** The page’s network as the browser tells it. */
function network(online: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: online });
  dispatchEvent(new Event(online ? 'online' : 'offline'));
}

describe('a widget whose texts a translator has replaced', () => {
  after(() => void delete (navigator as { onLine?: boolean }).onLine);

  it('tells its mistakes as they change', async () => {
    const form = await fixture<PartnerFormElement>(
      html`<brug-partner-form fields="name email" action="/receiver/ok"></brug-partner-form>`,
    );
    press(form);
    await until(() => part(form, 'error-summary'), 'the mistakes');
    translate(form);
    expect(messageAt(form, 'email')).to.match(/^\*/);
    fill(form, { name: VALID.name, email: 'ada' });
    press(form);
    await until(() => part(form, 'error-summary')!.querySelectorAll('li').length === 1, 'one mistake');
    const summary = textOf(part(form, 'error-summary'));
    expect(messageAt(form, 'email')).to.match(/^Vul een volledig e-mailadres in/);
    expect(summary).to.contain(messageAt(form, 'email')).and.not.contain('*');
  });

  it('tells how sending stands, on the button, in the notice and to who listens', async () => {
    const form = await fixture<PartnerFormElement>(
      html`<brug-partner-form fields="name email" action="/receiver/error" retries="0"></brug-partner-form>`,
    );
    let settle!: (failed: boolean) => void;
    form.addEventListener('brug-submit', (event) => {
      event.respondWith(
        new Promise(
          (resolve, reject) => (settle = (failed) => (failed ? reject(new Error('no')) : resolve(undefined))),
        ),
      );
    });
    fill(form, VALID);
    translate(form);
    const label = (): string => textOf(part(form, 'submit'));
    expect(label()).to.equal('*Versturen');
    press(form);
    await until(() => label() === 'Wordt verstuurd…', 'the label while it is sent');
    translate(form);
    settle(true);
    await until(() => part(form, 'failure'), 'the failure');
    expect(label()).to.equal('Probeer het opnieuw');
    translate(form);
    const status = (): string => textOf(form.shadowRoot!.querySelector('[aria-live]'));
    expect(textOf(part(form, 'failure'))).to.match(/^\*/);
    network(false);
    await until(() => textOf(part(form, 'failure')).includes(' Je bent offline'), 'the notice of the network');
    translate(form);
    expect(status()).to.match(/^\*Je bent offline/);
    network(true);
    await until(() => !status(), 'the end of that news');
  });

  it('follows the label of the link', async () => {
    const cta = await fixture<WhitepaperCtaElement>(
      html`<brug-whitepaper-cta><a href="/w.pdf">Lees</a></brug-whitepaper-cta>`,
    );
    translate(cta);
    expect(textOf(part(cta, 'button'))).to.equal('*Lees');
    cta.querySelector('a')!.textContent = 'Lees meer';
    await until(() => textOf(part(cta, 'button')) === 'Lees meer', 'the label');
  });
});
