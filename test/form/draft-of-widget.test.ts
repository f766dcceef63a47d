import { expect, fixture, html } from '@open-wc/testing';
import '../../src/partner-form/partner-form.js';
import type { FieldDefinition, PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { nextEvent } from '../helpers/events.js';
import { control, fill, press, until, VALID } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';

const draw = (draft: string, id = 'contact', action = ''): Promise<PartnerFormElement> =>
  fixture(html`
    <brug-partner-form id=${id} draft=${draft} consent="optional" .action=${action}>
      <label slot="fields">Aantal <input name="size" /></label>
      <input slot="fields" type="hidden" name="token" value="geheim-1" />
      <label slot="fields">Code <input type="password" name="code" /></label>
      <label slot="captcha">2 + 2 <input name="captcha" /></label>
    </brug-partner-form>
  `);

/** What a visitor fills in anew each time. */
function completeAnew(form: PartnerFormElement): void {
  for (const name of ['size', 'code', 'captcha']) {
    const field = form.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    field.value = '4';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  control(form, 'consent').click();
  control(form, 'brug_extra').value = 'robot';
}

function complete(form: PartnerFormElement): void {
  fill(form, { ...VALID, message: 'Een lang verhaal' });
  completeAnew(form);
}
const idOf = async (form: PartnerFormElement): Promise<string> => {
  // A delivery that fails keeps the submission, and so its id.
  form.addEventListener(
    'brug-submit',
    (event) => event.respondWith(Promise.resolve(new Response('', { status: 422 }))),
    { once: true },
  );
  const failed = nextEvent(form, 'brug-error');
  press(form);
  return (await failed).detail.id;
};

describe('a draft', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  for (const kind of ['session', 'local'] as const) {
    it(`in ${kind} storage comes back, with its id, and without consent, honeypot, secrets and captcha`, async () => {
      const form = await draw(kind);
      complete(form);
      const id = await idOf(form);
      const storage = kind === 'local' ? localStorage : sessionStorage;
      expect(Object.keys(storage)).to.have.length(1);
      for (const secret of ['robot', 'geheim', 'consent', 'code', 'captcha']) {
        expect(Object.values(storage).join()).to.not.contain(secret);
      }
      form.remove();
      const again = await draw(kind);
      await until(() => again.values['size'] === '4', 'the page’s own field');
      expect(again.values).to.include({
        ...VALID,
        message: 'Een lang verhaal',
        token: 'geheim-1',
        code: '',
        captcha: '',
      });
      expect(control(again, 'consent').checked).to.be.false;
      completeAnew(again);
      expect(await idOf(again)).to.equal(id);
    });
  }

  /** What stands on a control of the page's, and whether a browser may keep what is typed into it. */
  const CONTROLS: readonly (readonly [attributes: string, kept: boolean])[] = [
    ['type="text"', true],
    ['autocomplete="name"', true],
    ['autocomplete="off"', true],
    ['autocomplete="section-a shipping street-address"', true],
    ['autocomplete="username"', true],
    ['type="password"', false],
    ['type="PASSWORD" autocomplete="off"', false],
    ['autocomplete="current-password"', false],
    ['autocomplete="new-password"', false],
    ['autocomplete="section-a Current-Password webauthn"', false],
    ['autocomplete="one-time-code"', false],
    ['autocomplete="one-time-code" inputmode="numeric" type="tel"', false],
    ['autocomplete="cc-number"', false],
    ['autocomplete="cc-csc"', false],
    ['autocomplete="billing  cc-exp"', false],
    ['autocomplete="section-pay\n CC-NUMBER"', false],
    ['style="-webkit-text-security: disc"', false],
    ['class="dots"', false],
  ];
  const typed = (field: HTMLInputElement, value = 'HUNTER2'): void => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
  const isKept = (): boolean => Object.values(localStorage).join().includes('HUNTER2');

  for (const [attributes, kept] of CONTROLS) {
    for (const place of ['in the page’s own form', 'in slot fields']) {
      it(`${kept ? 'holds' : 'does not hold'} what is typed into <input ${attributes}> ${place}`, async () => {
        const holder = await fixture<HTMLElement>(html`<div></div>`);
        const label = `<label slot="fields">Veld <input name="x" ${attributes}></label>`;
        holder.innerHTML = `<style>.dots { -webkit-text-security: circle; }</style><brug-partner-form draft="local" action="/contact">${
          place === 'in slot fields' ? label : `<form><input name="name">${label}</form>`
        }</brug-partner-form>`;
        const form = holder.querySelector('brug-partner-form')!;
        await form.updateComplete;
        typed(form.querySelector('[name=x]')!);
        expect(isKept()).to.equal(kept);
      });
    }
  }

  /** Names that say by themselves what they take, in the words of several languages, and others that only look like it. */
  const NAMES: readonly (readonly [names: string, kept: boolean])[] = [
    ['password user[password] passwd newPassword2 pwd wachtwoord Passwort mot_de_passe secret', false],
    ['cvc card_cvv payment.csc otp otp-code sms_otp pin pincode', false],
    ['cardNumber card-number kaartnummer kreditkartennummer creditcard', false],
    ['Kennwort mdp motdepasse contraseña senha palavra-passe parola clave hasło пароль user_pass passphrase', false],
    ['securityCode card-security-code verificatiecode smsCode tan totp 2fa authCode apiKey accessToken', false],
    ['userPin cardCvv cvv2 cvn ccNumber cc-exp card_no numeroCarte numero_de_tarjeta carta_numero cardExpiry', false],
    ['iban bankIban rekeningnummer kontonummer accountNumber bsn rijksregisternummer rrn SSN steuernummer', false],
    ['socialSecurityNumber paspoortnummer id_number nationalId codice_fiscale', false],
    ['passport compass opinion spin shopping option laptop discard card_colour cvcompany', true],
    ['passenger bypass tandem japan experience accounting promo_code country_code authority paid_number cc', true],
    ['visitekaart access_needs account_manager absence idea notes spinning plan secretaris', true],
    ['postcode code secretary kaart number company_card', true],
  ];
  for (const [name, kept] of NAMES.flatMap(([names, isKept]) =>
    names.split(' ').map((each) => [each, isKept] as const),
  ))
    it(`${kept ? 'holds' : 'does not hold'} what is typed into a field called ${name}`, async () => {
      const holder = await fixture<HTMLElement>(html`<div></div>`);
      holder.innerHTML = `<brug-partner-form draft="local" action="/contact"><form><input name="${name}"></form></brug-partner-form>`;
      const form = holder.querySelector('brug-partner-form')!;
      await form.updateComplete;
      typed(form.querySelector('input')!);
      expect(isKept()).to.equal(kept);
    });

  /** How pages show a password: the same control, or another in its place. */
  const TOGGLES: Record<string, (field: HTMLInputElement) => HTMLInputElement> = {
    'another type': (field) => Object.assign(field, { type: 'text' }),
    'another attribute': (field) => (field.setAttribute('type', 'text'), field),
    'no type': (field) => (field.removeAttribute('type'), field),
    'a control in its place': (field) => {
      const shown = document.createElement('input');
      Object.assign(shown, { name: field.name, value: field.value });
      field.replaceWith(shown);
      return shown;
    },
  };
  for (const [how, toggle] of Object.entries(TOGGLES)) {
    for (const when of ['before it is typed', 'after it is typed']) {
      it(`does not hold a password that is shown by ${how}, ${when}`, async () => {
        const form = await draw('local');
        const field = form.querySelector<HTMLInputElement>('[name=code]')!;
        if (when.startsWith('after')) typed(field);
        const shown = toggle(field);
        typed(shown);
        fill(form, VALID);
        expect(isKept()).to.be.false;
        expect(Object.values(localStorage).join()).to.contain(VALID.name);
      });
    }
  }

  it('does not hold a secret of a drawn field, nor what is asked under its name later', async () => {
    const form = await draw('local');
    const pin = (autocomplete: AutoFill): FieldDefinition => ({
      name: 'pin',
      type: 'text',
      label: 'Code',
      autocomplete,
    });
    for (const autocomplete of ['one-time-code', 'off'] as const) {
      form.fields = ['name', pin(autocomplete)];
      await form.updateComplete;
      fill(form, { name: 'Ada', pin: 'HUNTER2' });
      expect(isKept(), autocomplete).to.be.false;
    }
  });

  it('does not hold a password of a control that came later and was filled in by the browser', async () => {
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    holder.innerHTML =
      '<brug-partner-form draft="local" action="/contact"><form><input name="name"></form></brug-partner-form>';
    const widget = holder.querySelector('brug-partner-form')!;
    await widget.updateComplete;
    const field = Object.assign(document.createElement('input'), { name: 'late', type: 'password', value: 'HUNTER2' });
    widget.querySelector('form')!.append(field);
    await Promise.resolve();
    field.type = 'text';
    typed(widget.querySelector('[name=name]')!, 'Ada');
    expect(isKept()).to.be.false;
    expect(Object.values(localStorage).join()).to.contain('Ada');
  });

  it('does not hold a password of a page’s own element for it', async () => {
    if (!customElements.get('x-secret'))
      customElements.define(
        'x-secret',
        class extends HTMLElement {
          static formAssociated = true;
          internals = this.attachInternals();
          type = 'password';
          value = '';
        },
      );
    const form = await draw('local');
    const field = document.createElement('x-secret') as HTMLInputElement;
    field.setAttribute('name', 'secret');
    field.slot = 'fields';
    form.append(field);
    await form.updateComplete;
    typed(field);
    field.type = 'text';
    typed(field);
    fill(form, VALID);
    expect(isKept()).to.be.false;
  });

  it('is no part of another form in the same place, which sends elsewhere', async () => {
    const form = await draw('session', 'contact', '/contact');
    complete(form);
    form.remove();
    for (const action of ['/vacature', '/contact?id=2', ''])
      expect((await draw('session', 'contact', action)).values, action).to.include({ name: '' });
    expect((await draw('session', 'contact', '/contact')).values).to.include({ name: VALID.name });
  });

  it('is one of each of two forms on a page that send to one address', async () => {
    const both = await fixture<HTMLElement>(
      html`<div>
        <brug-partner-form draft="session" action="/contact"></brug-partner-form>
        <brug-partner-form draft="session" action="/contact"></brug-partner-form>
      </div>`,
    );
    const [first, second] = [...both.querySelectorAll('brug-partner-form')];
    await second!.updateComplete;
    fill(first!, { name: 'Ada' });
    fill(second!, { name: 'Bo' });
    expect(Object.keys(sessionStorage)).to.have.length(2);
    const names = Object.values(sessionStorage).map(
      (text) => (JSON.parse(text as string) as { values: { name: string[] } }).values.name[0],
    );
    expect(names).to.have.members(['Ada', 'Bo']);
  });

  it('is no part of another form of the page’s own in the same place', async () => {
    const own = (action: string): Promise<PartnerFormElement> =>
      fixture(
        html`<brug-partner-form id="own" draft="session">
          <form action=${action}><input name="name" /><button>Stuur</button></form>
        </brug-partner-form>`,
      );
    const form = await own('/contact');
    typed(form.querySelector('[name=name]')!, 'Ada');
    form.remove();
    const other = await own('/vacature');
    expect(other.values).to.include({ name: '' });
    other.remove();
    expect((await own('/contact')).values).to.include({ name: 'Ada' });
  });

  describe('that was left', () => {
    const DAY = 24 * 60 * 60 * 1000;
    const { now } = Date;
    afterEach(() => (Date.now = now));
    for (const [days, comesBack] of [
      [1, true],
      [29, true],
      [31, false],
      [400, false],
      // The clock was set back meanwhile.
      [-1, true],
      [-31, false],
      [-4000, false],
    ] as const) {
      it(`${days} days ago ${comesBack ? 'comes back' : 'is gone'}`, async () => {
        const form = await draw('local');
        Date.now = () => now() - days * DAY;
        complete(form);
        Date.now = now;
        form.remove();
        expect((await draw('local')).values).to.include({ name: comesBack ? VALID.name : '' });
        expect(Object.values(localStorage).join().includes(VALID.name)).to.equal(comesBack);
      });
    }

    it('in another form goes as well, and what the page keeps itself stays', async () => {
      const form = await draw('local', 'contact');
      Date.now = () => now() - 31 * DAY;
      complete(form);
      Date.now = now;
      form.remove();
      localStorage.setItem('mine', '{"at":1}');
      localStorage.setItem('brug', 'x');
      await draw('local', 'vacature');
      expect(Object.keys(localStorage)).to.have.members(['mine', 'brug']);
    });
  });

  it('is not kept unless the page asks for it', async () => {
    complete(await draw('none'));
    expect(sessionStorage.length + localStorage.length).to.equal(0);
  });

  it('belongs to one form', async () => {
    complete(await draw('session', 'contact'));
    expect((await draw('session', 'vacature')).values).to.include({ name: '' });
  });

  it('goes when it is sent, and only then', async () => {
    const form = await draw('session', 'contact', receiver('500').action);
    complete(form);
    press(form);
    await nextEvent(form, 'brug-error');
    expect(sessionStorage.length).to.equal(1);
    form.action = receiver('201').action;
    press(form);
    await nextEvent(form, 'brug-success');
    await form.updateComplete;
    expect(sessionStorage.length).to.equal(0);
    expect((await draw('session')).values).to.include({ name: '' });
  });

  it('wins from what the page fills in beforehand: the visitor’s words come last', async () => {
    complete(await draw('session'));
    const form = document.createElement('brug-partner-form');
    form.values = { name: 'Niemand', phone: '010' };
    Object.assign(form, { id: 'contact', draft: 'session' });
    (await fixture(html`<div></div>`)).append(form);
    await form.updateComplete;
    expect(form.values).to.include({ name: VALID.name });
  });

  it('that another tab has sent is a new submission from the next key on', async () => {
    const form = await draw('local');
    complete(form);
    const id = await idOf(form);
    localStorage.clear();
    expect(await idOf(form)).to.equal(id);
    fill(form, { message: 'Nog iets' });
    expect(await idOf(form)).to.not.equal(id);
  });

  it('that another tab has sent, and begun anew, is a new submission too', async () => {
    const form = await draw('local');
    complete(form);
    const id = await idOf(form);
    const [key, draft] = Object.entries(localStorage)[0] as [string, string];
    localStorage.setItem(key, draft.replace(id, id.replace(/^.{8}/, '00000000')));
    expect(await idOf(form)).to.equal(id);
    fill(form, { message: 'Nog iets' });
    expect(await idOf(form)).to.not.equal(id);
  });

  it('belongs to one form, also of two without an id in two shadow roots', async () => {
    const hosts = await fixture<HTMLElement>(
      html`<div>
        <div></div>
        <div></div>
      </div>`,
    );
    for (const host of hosts.children) {
      host.attachShadow({ mode: 'open' }).innerHTML = '<brug-partner-form draft="session"></brug-partner-form>';
      const form = host.shadowRoot!.querySelector('brug-partner-form')!;
      await form.updateComplete;
      expect(form.values).to.include({ name: '' });
      fill(form, VALID);
    }
    expect(Object.keys(sessionStorage)).to.have.length(2);
  });

  it('makes no trouble where storage is forbidden, full or holds nonsense', async () => {
    const form = await draw('session');
    complete(form);
    for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, '{"id":[]');
    const { setItem } = Object.getOwnPropertyDescriptors(Storage.prototype);
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const again = await draw('session');
      complete(again);
      expect(again.values).to.include(VALID);
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', setItem);
    }
  });
});

describe('back and forward', () => {
  it('keeps what was typed, in the widget and in the site’s own fields, but no consent', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe src="/receiver/form"></iframe>`);
    const formIn = async (): Promise<PartnerFormElement> => {
      const find = (): PartnerFormElement | null | undefined =>
        frame.contentDocument?.querySelector<PartnerFormElement>('brug-partner-form');
      await until(() => find()?.shadowRoot?.querySelector('[name=message]'), 'the form');
      return find()!;
    };
    const form = await formIn();
    fill(form, { ...VALID, message: 'Een lang verhaal' });
    const size = form.querySelector<HTMLInputElement>('[name=size]')!;
    size.value = '12';
    size.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    control(form, 'consent').click();

    // Before the page is complete a browser may put the next one in its place.
    await until(() => frame.contentDocument?.readyState === 'complete', 'the page');
    frame.contentDocument!.querySelector('a')!.click();
    await until(() => frame.contentDocument?.body?.textContent === 'Bedankt', 'the other page');
    await until(() => frame.contentDocument?.readyState === 'complete', 'the other page');
    frame.contentWindow!.history.back();
    const again = await formIn();
    // The site's own fields are taken in once the page has settled.
    await until(() => again.values['name'] && again.values['size'], 'what was typed');
    expect(again.values).to.include({ ...VALID, message: 'Een lang verhaal', size: '12' });
    expect(control(again, 'consent').checked).to.be.false;
  });
});
