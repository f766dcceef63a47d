import { expect, fixture, html } from '@open-wc/testing';
import '../../src/partner-form/partner-form.js';
import type { FieldDefinition, PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { deliver, type Surroundings } from '../../src/submission/deliver.js';
import type { Submission } from '../../src/submission/payload.js';
import { consoleDuring } from '../helpers/console.js';
import { nextEvent } from '../helpers/events.js';
import { control, fill, part, press, textOf, until, VALID } from '../helpers/form.js';

const draw = (): Promise<PartnerFormElement> =>
  fixture(html`<brug-partner-form action="/receiver/confirm"></brug-partner-form>`);

class StarsElement extends HTMLElement {
  static formAssociated = true;
  readonly #internals = this.attachInternals();
  connectedCallback(): void {
    this.#internals.setValidity({ valueMissing: true }, 'Kies sterren');
  }
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }
}
customElements.define('test-stars', StarsElement);

describe('what once went wrong in <brug-partner-form>', () => {
  const submission: Submission = {
    id: 'a',
    widget: 'brug-partner-form',
    fields: new FormData(),
    consents: [],
    context: { pageUrl: '', referrer: '', locale: 'nl', utm: {} },
    antispam: { honeypot: '', elapsedMs: 1 },
  };
  const redirects: [from: string, to: string, kind: string][] = [
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/contact/', 'rejected'],
    ['http://bedrijf.nl/contact', 'https://bedrijf.nl/contact', 'rejected'],
    ['https://bedrijf.nl/contact', 'https://www.bedrijf.nl/contact', 'rejected'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/bedankt', 'confirmed'],
    ['https://bedrijf.nl/contact', 'https://bedrijf.nl/contact/bedankt', 'confirmed'],
  ];
  for (const [url, end, kind] of redirects) {
    it(`takes a redirect from ${url} to ${end} as ${kind}`, async () => {
      const answer = Object.defineProperties(new Response('ok'), { redirected: { value: true }, url: { value: end } });
      const surroundings: Surroundings = {
        fetch: () => Promise.resolve(answer),
        now: () => 0,
        random: () => 0,
        after: () => () => undefined,
      };
      const delivery = {
        url,
        enctype: 'application/json',
        timeout: 1,
        retries: 0,
        signal: new AbortController().signal,
      } as const;
      await consoleDuring(async () => expect((await deliver(submission, delivery, surroundings))?.kind).to.equal(kind));
    });
  }

  it('keeps values that wait for a field, when the field comes', async () => {
    const form = await draw();
    form.fields = [{ name: 'budget', label: 'Budget' }];
    form.values = { budget: '5000' };
    await form.updateComplete;
    expect(control(form, 'budget').value).to.equal('5000');
    form.values = { later: 'x' };
    form.fields = [{ name: 'later', label: 'Later' }];
    await form.updateComplete;
    expect(control(form, 'later').value).to.equal('x');
  });

  it('keeps what the receiver said when an equal list of fields is given again', async () => {
    const fields = (): FieldDefinition[] => [{ name: 'email', type: 'email', label: 'E-mail', required: true }];
    const form = await draw();
    form.fields = fields();
    await form.updateComplete;
    fill(form, { email: 'ada@bedrijf.nl' });
    form.addEventListener('brug-submit', (event) =>
      event.respondWith(Promise.resolve({ errors: { email: 'Onbekend' } })),
    );
    const failed = nextEvent(form, 'brug-error');
    press(form);
    await failed;
    form.fields = fields();
    await form.updateComplete;
    expect(textOf(part(form, 'error'))).to.equal('Onbekend');
    expect(part(form, 'error-summary')).not.to.be.null;
  });

  it('does not send past a form-associated element that is invalid and has its name as an attribute only', async () => {
    const form = await fixture<PartnerFormElement>(
      html`<brug-partner-form action="/receiver/confirm">
        <test-stars slot="fields" name="stars"></test-stars>
      </brug-partner-form>`,
    );
    fill(form, VALID);
    const invalid = nextEvent(form, 'brug-invalid');
    press(form);
    expect((await invalid).detail.errors.map(({ name }) => name)).to.deep.equal(['stars']);
  });

  it('checks the page’s controls in a page that was saved with the companion of another life', async () => {
    const form = await fixture<PartnerFormElement>(
      html`<brug-partner-form action="/receiver/confirm">
        <form id="brug-form-1" hidden></form>
        <form id="brug-form-999999" hidden></form>
        <label slot="fields">Nummer <input name="nummer" required /></label>
      </brug-partner-form>`,
    );
    fill(form, VALID);
    const invalid = nextEvent(form, 'brug-invalid');
    press(form);
    expect((await invalid).detail.errors.map(({ name }) => name)).to.deep.equal(['nummer']);
    expect(form.querySelectorAll('form')).to.have.length(1);
  });

  it('gives what follows a takeover an id of its own', async () => {
    const form = await draw();
    const ids: string[] = [];
    form.addEventListener('brug-submit', (event) => {
      event.preventDefault();
      ids.push(event.detail.id);
    });
    for (let times = 1; times < 3; times++) {
      fill(form, VALID);
      press(form);
      await until(() => ids.length === times && !part(form, 'submit')!.hasAttribute('aria-disabled'), 'the takeover');
    }
    expect(ids[0]).not.to.equal(ids[1]);
  });

  const failures: [status: number, changed: boolean, id: 'same' | 'another'][] = [
    [500, false, 'same'],
    [500, true, 'another'],
    [503, true, 'same'],
    [422, true, 'same'],
  ];
  for (const [status, changed, id] of failures) {
    const what = changed ? 'a correction' : 'the same again';
    it(`sends ${what} after ${status} under ${id === 'same' ? 'the same id' : 'an id of its own'}`, async () => {
      const form = await draw();
      fill(form, VALID);
      const ids: string[] = [];
      form.addEventListener('brug-submit', (event) => {
        ids.push(event.detail.id);
        event.respondWith(Promise.resolve(new Response('', { status })));
      });
      for (const message of ['', changed ? 'Met een aanvulling' : '']) {
        fill(form, { message });
        const failed = nextEvent(form, 'brug-error');
        press(form);
        await failed;
        await form.updateComplete;
      }
      expect(ids).to.have.length(2);
      expect(ids[0] === ids[1] ? 'same' : 'another').to.equal(id);
    });
  }

  it('waits however long a page says', async () => {
    const form = await draw();
    form.timeout = 3_000_000;
    fill(form, VALID);
    press(form);
    expect((await nextEvent(form, 'brug-success')).detail.id).to.match(/-/);
  });

  it('shows a message without a field as text, not as a link that leads nowhere', async () => {
    const form = await draw();
    fill(form, VALID);
    form.addEventListener('brug-submit', (event) =>
      event.respondWith(Promise.resolve({ errors: [{ message: 'Algemeen' }] })),
    );
    press(form);
    await until(() => part(form, 'error-summary'), 'the summary');
    expect(textOf(part(form, 'error-summary'))).to.contain('Algemeen');
    expect(part(form, 'error-summary')!.querySelector('a')).to.be.null;
  });

  it('takes only texts for words, and can still send', async () => {
    const form = await draw();
    await consoleDuring(async () => {
      form.messages = {
        submit: { _$litType$: 1, strings: ['x'] },
        'email.valueMissing': 5,
        valueMissing: 'Hier ontbreekt iets',
      } as never;
      await form.updateComplete;
      press(form);
      await form.updateComplete;
    });
    expect(textOf(part(form, 'submit'))).to.equal('Versturen');
    expect(textOf(part(form, 'error-summary'))).to.contain('Hier ontbreekt iets');
  });

  it('tells the page the literal text of a consent', async () => {
    const form = await draw();
    form.consent = 'optional';
    await form.updateComplete;
    fill(form, VALID);
    const submitted = nextEvent(form, 'brug-submit');
    press(form);
    const { consents } = (await submitted).detail;
    expect(consents[0]).to.include({ name: 'consent', given: false });
    expect(consents[0]!.text).to.match(/^Ik geef toestemming/);
  });
});
