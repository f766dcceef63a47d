import { expect, fixture, html } from '@open-wc/testing';
import '../../src/partner-form/partner-form.js';
import type { FieldDefinition, PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { consoleDuring } from '../helpers/console.js';
import { nextEvent } from '../helpers/events.js';
import { control, fill, part, press, textOf, type, until, VALID } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';

const draw = (): Promise<PartnerFormElement> => fixture(html`<brug-partner-form></brug-partner-form>`);
const labels = (form: PartnerFormElement): string[] =>
  [...form.shadowRoot!.querySelectorAll('[part~=field] > label, [part~=field] > legend')].map((label) => textOf(label));

describe('fields', () => {
  it('draws those that the attribute names, in its order, and marks the optional ones', async () => {
    const form = await fixture<PartnerFormElement>(
      html`<brug-partner-form
        lang="en"
        fields="email given-name? family-name website? role? country?"
      ></brug-partner-form>`,
    );
    expect(labels(form)).to.deep.equal([
      'Email address',
      'First name (optional)',
      'Last name',
      'Website (optional)',
      'Job title (optional)',
      'Country (optional)',
    ]);
  });

  it('warns once of names that it does not know', async () => {
    const messages = await consoleDuring(async () => {
      const form = await fixture<PartnerFormElement>(html`<brug-partner-form fields="nam email"></brug-partner-form>`);
      form.requestUpdate();
      await form.updateComplete;
      expect(labels(form)).to.deep.equal(['E-mailadres']);
    });
    expect(messages.filter((message) => message.includes('not understood: nam'))).to.have.length(1);
  });

  it('draws definitions of the site’s own, and survives those that make no sense', async () => {
    const messages = await consoleDuring(async () => {
      const form = await draw();
      form.fields = [
        'email',
        {
          name: 'budget',
          type: 'select',
          label: 'Budget',
          required: true,
          options: ['1000', '5000'],
          help: 'Per maand',
        },
        { name: 'start', type: 'date', label: 'Startdatum', min: '2026-01-01' },
        { name: 'size', type: 'number', label: 'Omvang', min: 1 },
        { name: 'how', type: 'radio', label: 'Hoe?', options: [{ value: 'm', label: 'Per mail' }, 'Bellen'] },
        { name: 'news', type: 'checkbox', label: 'Nieuwsbrief', value: 'ja' },
        { name: 'source', type: 'hidden', value: 'site' },
        { name: 'odd', type: 'colour' as 'text', label: 'Vreemd' },
        null as unknown as string,
      ];
      await form.updateComplete;
      expect(labels(form)).to.deep.equal([
        'E-mailadres',
        'Budget',
        'Startdatum (optioneel)',
        'Omvang (optioneel)',
        'Hoe? (optioneel)',
        'Nieuwsbrief (optioneel)',
        'Vreemd (optioneel)',
      ]);
      expect(control(form, 'odd').type).to.equal('text');
      form.values = { budget: '5000', how: 'm', news: true, size: 0, email: 'ada@bedrijf.nl' };
      expect(form.values).to.deep.equal({
        email: 'ada@bedrijf.nl',
        budget: '5000',
        start: '',
        size: '0',
        how: 'm',
        news: 'ja',
        source: 'site',
        odd: '',
      });
      expect(form.reportValidity()).to.be.false;
      await form.updateComplete;
      expect(textOf(part(form, 'error-summary'))).to.contain('Kies bij “Omvang” 1 of meer');
      await expect(form).to.be.accessible();
    });
    expect(messages).to.have.length(1);
    expect(messages[0]).to.contain('not understood: type colour, #9');
  });

  it('keeps what is typed in a field when the fields change', async () => {
    const form = await fixture<PartnerFormElement>(html`<brug-partner-form fields="name email"></brug-partner-form>`);
    fill(form, VALID);
    form.fields = 'email phone? name';
    await form.updateComplete;
    expect(form.values).to.deep.equal({ ...VALID, phone: '' });
  });

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

  it('speaks of a field in the words of the page', async () => {
    const form = await draw();
    form.messages = { 'name.label': 'Wie ben je?', 'email.valueMissing': 'Zonder adres geen antwoord' };
    await form.updateComplete;
    expect(labels(form)).to.include('Wie ben je?');
    form.reportValidity();
    await form.updateComplete;
    expect(textOf(part(form, 'error-summary'))).to.contain('Zonder adres geen antwoord');
  });
});

describe('values', () => {
  it('can be set before the element is upgraded, drawn or in the page', async () => {
    const form = document.createElement('brug-partner-form');
    form.values = { intent: 'question', name: 'Ada' };
    expect(form.values).to.deep.equal({ intent: 'question', name: 'Ada' });
    const place = await fixture(html`<div></div>`);
    place.append(form);
    await form.updateComplete;
    expect(form.values).to.include({ intent: 'question', name: 'Ada', email: '' });
    expect(control(form, 'message').ariaRequired, 'a question needs a message').to.equal('true');
  });

  it('can be set on an element that is not yet known', async () => {
    const page = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const inner = page.contentDocument!;
    inner.body.innerHTML = '<brug-partner-form></brug-partner-form>';
    const form = inner.querySelector('brug-partner-form')!;
    Object.assign(form, { values: { name: 'Ada' }, fields: 'name', action: '/x', draft: 'none' });
    const script = inner.createElement('script');
    script.type = 'module';
    script.src = new URL('../../src/partner-form/partner-form.ts', import.meta.url).href;
    inner.body.append(script);
    await until(() => form.shadowRoot?.querySelector('input'), 'the upgrade');
    expect(form.values).to.deep.equal({ name: 'Ada' });
    expect(form.getAttribute('action')).to.equal('/x');
  });

  it('leave alone what they do not name, and what is no object', async () => {
    const form = await draw();
    fill(form, VALID);
    form.values = { phone: '010' };
    form.values = null as never;
    form.values = 'text' as never;
    expect(form.values).to.include({ ...VALID, phone: '010' });
  });

  it('have neither the honeypot nor the consent in them', async () => {
    const form = await fixture<PartnerFormElement>(html`<brug-partner-form consent="required"></brug-partner-form>`);
    control(form, 'consent').click();
    expect(form.values).to.not.have.any.keys('consent', 'brug_extra');
  });

  it('clear a message that they mend', async () => {
    const form = await draw();
    form.reportValidity();
    form.values = VALID;
    await form.updateComplete;
    expect(part(form, 'error-summary')).to.be.null;
  });
});

describe('the methods of a form', () => {
  it('checkValidity tells, and shows nothing', async () => {
    const form = await draw();
    expect(form.checkValidity()).to.be.false;
    await form.updateComplete;
    expect(part(form, 'error-summary')).to.be.null;
    form.values = VALID;
    expect(form.checkValidity()).to.be.true;
  });

  it('reportValidity shows, with focus, and announces nothing', async () => {
    const form = await draw();
    let announced = 0;
    form.addEventListener('brug-invalid', () => announced++);
    expect(form.reportValidity()).to.be.false;
    await form.updateComplete;
    expect(form.shadowRoot!.activeElement).to.equal(part(form, 'error-summary'));
    expect(announced).to.equal(0);
    form.values = VALID;
    expect(form.reportValidity()).to.be.true;
  });

  it('requestSubmit sends what has just been filled in', async () => {
    const there = receiver('201');
    const form = await draw();
    form.action = there.action;
    form.values = VALID;
    form.requestSubmit();
    await nextEvent(form, 'brug-success');
    expect((await there.stored())[0]!.values).to.include(VALID);
  });

  it('do no harm before the element is in a page', () => {
    const form = document.createElement('brug-partner-form');
    expect(() => {
      form.checkValidity();
      form.reportValidity();
      form.requestSubmit();
      form.reset();
    }).to.not.throw();
  });

  it('reset brings the form back after success, empty and with another id', async () => {
    const there = receiver('201');
    const form = await draw();
    form.action = there.action;
    for (const round of [1, 2]) {
      form.values = VALID;
      form.requestSubmit();
      await nextEvent(form, 'brug-success');
      await form.updateComplete;
      expect(part(form, 'form')!.hidden).to.be.true;
      form.requestSubmit();
      form.reset();
      await form.updateComplete;
      expect(part(form, 'form')!.hidden).to.be.false;
      expect(part(form, 'success')).to.be.null;
      expect(form.values).to.include({ intent: 'partner', name: '', email: '' });
      const ids = (await there.stored()).map(({ id }) => id);
      expect(ids).to.have.length(round);
    }
  });

  it('reset drops what is being sent', async () => {
    const form = await draw();
    let deliver!: (value: unknown) => void;
    form.addEventListener('brug-submit', (event) => event.respondWith(new Promise((done) => (deliver = done))), {
      once: true,
    });
    const told: string[] = [];
    form.addEventListener('brug-success', ({ detail }) => told.push(detail.values['message']));
    form.values = { ...VALID, message: 'Laat maar' };
    form.requestSubmit();
    form.reset();
    deliver({});
    await form.updateComplete;
    expect(part(form, 'success')).to.be.null;
    expect(textOf(part(form, 'submit'))).to.equal('Versturen');
    // By the time that another has arrived, this would have been told.
    form.action = receiver('201').action;
    form.values = { ...VALID, message: 'Toch wel' };
    form.requestSubmit();
    await nextEvent(form, 'brug-success');
    expect(told).to.deep.equal(['Toch wel']);
  });
});

describe('posting without script', () => {
  it('shows the page’s own form only until the widget runs', async () => {
    const form = await fixture<PartnerFormElement>(html`
      <brug-partner-form>
        <form slot="fallback" action="/contact" method="post"><input name="email" /><button>Verstuur</button></form>
      </brug-partner-form>
    `);
    expect(form.querySelector('form')!.checkVisibility()).to.be.false;
  });
});

describe('typing', () => {
  it('goes on while the language changes', async () => {
    const form = await draw();
    await type(form, 'name', 'Ada');
    form.lang = 'de';
    await until(() => labels(form).includes('Name'), 'German');
    await type(form, 'name', ' de Vries');
    expect(form.values).to.include({ name: 'Ada de Vries' });
    press(form);
    await form.updateComplete;
    expect(textOf(part(form, 'error-summary'))).to.contain('Geben Sie');
  });
});

describe('messages on screen, where the page changes its language', () => {
  for (const [what, markup] of [
    ['of a drawn form', ''],
    [
      'in the page’s own form',
      '<form><label>E-mail <input name="email" type="email" required></label><button>Stuur</button></form>',
    ],
  ] as const)
    it(`${what}: speak it too`, async () => {
      const place = await fixture<HTMLElement>(html`<div lang="nl"></div>`);
      place.innerHTML = `<brug-partner-form fields="email message" action="/x">${markup}</brug-partner-form>`;
      const form = place.querySelector('brug-partner-form')!;
      await form.updateComplete;
      expect(form.reportValidity()).to.be.false;
      await form.updateComplete;
      const shown = (): string =>
        [textOf(part(form, 'error-summary')), ...[...form.querySelectorAll('.brug-message')].map(textOf)].join();
      expect(shown()).to.contain('Vul');
      place.lang = 'en';
      await until(() => !shown().includes('Vul'), 'English');
      expect(shown()).to.contain('Enter ');
    });
});
