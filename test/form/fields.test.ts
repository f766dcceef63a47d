import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/partner-form/partner-form.js';
import type { FieldDefinition, PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { consoleDuring } from '../helpers/console.js';
import { nextEvent } from '../helpers/events.js';
import { control, fill, part, press, textOf, type, VALID } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';

async function draw(fields: readonly (FieldDefinition | string)[], action = ''): Promise<PartnerFormElement> {
  const form = await fixture<PartnerFormElement>(
    html`<brug-partner-form .fields=${fields} .action=${action}></brug-partner-form>`,
  );
  return form;
}
const summaryOf = (form: PartnerFormElement): string => textOf(part(form, 'error-summary'));
const choices = (form: PartnerFormElement, name: string): HTMLInputElement[] => [
  ...form.shadowRoot!.querySelectorAll<HTMLInputElement>(`[name="${name}"]`),
];

describe('a field', () => {
  it('of each type is drawn, accessible, and asked for where it is required', async () => {
    const types = [
      'text',
      'email',
      'tel',
      'url',
      'number',
      'date',
      'time',
      'textarea',
      'select',
      'radio',
      'file',
    ] as const;
    const form = await draw(
      types.map((type) => ({ name: `of-${type}`, type, label: `Een ${type}`, required: true, options: ['1', '2'] })),
    );
    expect(form.checkValidity()).to.be.false;
    form.reportValidity();
    await form.updateComplete;
    for (const type of types) expect(summaryOf(form)).to.contain(`“Een ${type}”`);
    await expect(form).to.be.accessible();
  });

  it('that is a group of checkboxes holds a list, and asks for at least one where it is required', async () => {
    const there = receiver('201');
    const form = await draw(
      [{ name: 'topics', type: 'checkbox', label: 'Onderwerpen', required: true, options: ['Prijs', 'Levering'] }],
      there.action,
    );
    expect(form.values).to.deep.equal({ topics: [] });
    const tried = nextEvent(form, 'brug-invalid');
    press(form);
    expect((await tried).detail.errors.map(({ name, message }) => ({ name, message }))).to.deep.equal([
      { name: 'topics', message: 'Maak een keuze bij “Onderwerpen”' },
    ]);
    for (const box of choices(form, 'topics')) box.click();
    await form.updateComplete;
    expect(part(form, 'error-summary')).to.be.null;
    await expect(form).to.be.accessible();
    press(form);
    const { detail } = await nextEvent(form, 'brug-success');
    expect(detail.values).to.deep.equal({ topics: ['Prijs', 'Levering'] });
  });

  it('of several holds a list, however many are chosen', async () => {
    const form = await draw([
      { name: 'one', type: 'checkbox', label: 'Een', options: ['a'] },
      { name: 'many', type: 'select', label: 'Meer', multiple: true, options: ['a', 'b'], value: ['b'] },
    ]);
    expect(form.values).to.deep.equal({ one: [], many: ['b'] });
    form.values = { one: 'a', many: ['a', 'b'] };
    expect(form.values).to.deep.equal({ one: ['a'], many: ['a', 'b'] });
  });

  it('shows an example, has its rows, and takes the files it names', async () => {
    const form = await draw([
      { name: 'company', placeholder: 'Acme' },
      { name: 'message', rows: 9 },
      { name: 'cv', type: 'file', label: 'CV', accept: '.pdf', multiple: true },
    ]);
    expect(control(form, 'company').placeholder).to.equal('Acme');
    expect(control<HTMLTextAreaElement>(form, 'message').rows).to.equal(9);
    expect([control(form, 'cv').accept, control(form, 'cv').multiple]).to.deep.equal(['.pdf', true]);
  });

  it('shows only when it applies, keeps what was typed, and is not sent or asked for meanwhile', async () => {
    const there = receiver('201');
    const form = await draw(
      [
        'intent',
        { name: 'budget', label: 'Budget', required: true, showWhen: { intent: 'partner' } },
        { name: 'order', label: 'Ordernummer', required: true, showWhen: { intent: 'question' } },
      ],
      there.action,
    );
    const isShown = (name: string): boolean => control(form, name).checkVisibility();
    expect([isShown('budget'), isShown('order')]).to.deep.equal([true, false]);
    await type(form, 'budget', '5000');
    choices(form, 'intent')[1]!.click();
    await form.updateComplete;
    expect([isShown('budget'), isShown('order')]).to.deep.equal([false, true]);
    await type(form, 'order', 'A-7');
    press(form);
    await nextEvent(form, 'brug-success');
    const [stored] = await there.stored();
    expect(stored!.values).to.include({ order: 'A-7' }).and.not.have.property('budget');
    form.reset();
    await form.updateComplete;
    expect([isShown('budget'), isShown('order')]).to.deep.equal([true, false]);
  });

  const CONDITIONAL: readonly (readonly [what: string, definition: Partial<FieldDefinition>, answer: unknown])[] = [
    ['one line', {}, 'a'],
    ['several lines', { type: 'textarea' }, 'a'],
    ['a list', { type: 'select', options: ['a', 'b'] }, 'a'],
    ['a list of several', { type: 'select', options: ['a', 'b'], multiple: true }, ['a', 'b']],
    ['radio buttons', { type: 'radio', options: ['a', 'b'] }, 'a'],
    ['checkboxes', { type: 'checkbox', options: ['a', 'b'] }, ['a', 'b']],
    ['one checkbox', { type: 'checkbox' }, 'yes'],
  ];
  for (const [what, definition, answer] of CONDITIONAL) {
    it(`(${what}) is sent while it applies, and not while it is hidden`, async () => {
      const there = receiver('201');
      const extra = { name: 'extra', label: 'Extra', required: true, ...definition, showWhen: { intent: 'question' } };
      const form = await draw(['intent', extra], there.action);
      const isShown = (): boolean[] => choices(form, 'extra').map((each) => each.checkVisibility());
      const sendAs = async (intent: string): Promise<unknown> => {
        form.values = { intent, extra: answer };
        await form.updateComplete;
        expect([...new Set(isShown())]).to.deep.equal([intent === 'question']);
        const sent = nextEvent(form, 'brug-success');
        press(form);
        await sent;
        form.reset();
        return (await there.stored()).at(-1)!.values['extra'];
      };
      expect(await sendAs('partner')).to.equal(undefined);
      expect(await sendAs('question')).to.deep.equal(answer);
    });
  }

  it('that nobody sees is sent only while it applies', async () => {
    const there = receiver('201');
    const route = { name: 'route', type: 'hidden', value: 'support', showWhen: { intent: 'question' } } as const;
    const form = await draw(['intent', route], there.action);
    for (const intent of ['partner', 'question']) {
      form.values = { intent };
      await form.updateComplete;
      press(form);
      await nextEvent(form, 'brug-success');
      form.reset();
    }
    expect((await there.stored()).map(({ values }) => values['route'])).to.deep.equal([undefined, 'support']);
  });

  it('tells a phone what its Enter does: to the next field, and in the last one send', async () => {
    const form = await draw(['name', 'email', { name: 'order', label: 'Order', showWhen: { name: 'x' } }]);
    const hints = ['name', 'email'].map((name) => control(form, name).getAttribute('enterkeyhint'));
    expect(hints).to.deep.equal(['next', 'send']);
  });

  it('keeps focus and what is typed when the fields change around it', async () => {
    const form = await draw(['name', 'email']);
    await type(form, 'email', 'ada@');
    form.fields = ['company', 'email', 'name', 'phone?'];
    await form.updateComplete;
    expect(form.shadowRoot!.activeElement).to.equal(control(form, 'email'));
    await sendKeys({ type: 'bedrijf.nl' });
    expect(form.values).to.include({ email: 'ada@bedrijf.nl' });
  });

  it('of the site’s own is called so in the language of the page', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="es"></div>`);
    place.innerHTML = '<brug-partner-form></brug-partner-form>';
    const form = place.querySelector('brug-partner-form')!;
    form.fields = ['email', { name: 'empresa', label: 'Empresa', help: 'Nombre legal' }];
    await form.updateComplete;
    const languageOf = (element: Element): string => element.closest('[lang]')?.getAttribute('lang') ?? 'es';
    const texts = [...form.shadowRoot!.querySelectorAll('label span, .help')];
    const own = texts.find((element) => textOf(element) === 'Empresa')!;
    expect(languageOf(own)).to.equal('es');
    expect(languageOf(texts.find((element) => textOf(element) === 'Nombre legal')!)).to.equal('es');
    expect(languageOf(texts.find((element) => textOf(element).includes('('))!)).to.not.equal('es');
  });

  it('that is flagged is not read again while someone types: another message waits until it is left', async () => {
    const form = await draw(['name', 'email']);
    press(form);
    await form.updateComplete;
    const message = (): string => textOf(form.shadowRoot!.querySelector('#field-1-message'));
    expect(message()).to.equal('Vul je e-mailadres in, zoals naam@example.com');
    await type(form, 'email', 'a');
    await form.updateComplete;
    expect(message()).to.equal('Vul je e-mailadres in, zoals naam@example.com');
    control(form, 'name').focus();
    await form.updateComplete;
    expect(message()).to.equal('Vul een volledig e-mailadres in, zoals naam@example.com');
  });
});

describe('a built-in field', () => {
  /** By the HTML standard: `autocomplete`, `type`, `inputmode`. */
  const FILLED_BY: Readonly<Record<string, readonly [autocomplete: string, type: string, inputMode: string]>> = {
    name: ['name', 'text', ''],
    'given-name': ['given-name', 'text', ''],
    'family-name': ['family-name', 'text', ''],
    email: ['email', 'email', 'email'],
    phone: ['tel', 'tel', 'tel'],
    company: ['organization', 'text', ''],
    website: ['url', 'url', 'url'],
    role: ['organization-title', 'text', ''],
    country: ['country-name', 'text', ''],
  };
  it('has what a browser fills it by, and brings the right keys up on a phone', async () => {
    const form = await draw(Object.keys(FILLED_BY));
    const drawn = Object.keys(FILLED_BY).map((name) => {
      const found = control(form, name);
      return [name, ['autocomplete', 'type', 'inputmode'].map((attribute) => found.getAttribute(attribute) ?? '')];
    });
    expect(Object.fromEntries(drawn)).to.deep.equal(FILLED_BY);
  });
});

describe('around a widget', () => {
  it('a disabled fieldset disables it', async () => {
    const place = await fixture<HTMLElement>(
      html`<fieldset disabled><brug-partner-form fields="name email"></brug-partner-form></fieldset>`,
    );
    const form = place.querySelector('brug-partner-form')!;
    await form.updateComplete;
    let sent = 0;
    form.addEventListener('brug-submit', () => sent++);
    fill(form, VALID);
    press(form);
    form.requestSubmit();
    expect(sent).to.equal(0);
    expect(part(form, 'submit')!.getAttribute('aria-disabled')).to.equal('true');
    expect(control(form, 'name').closest('[inert]')).to.not.be.null;
    place.removeAttribute('disabled');
    await form.updateComplete;
    form.addEventListener('brug-submit', (event) => event.preventDefault());
    press(form);
    expect(sent).to.equal(1);
  });

  it('nobody takes its `submit` for that of a form of the page', async () => {
    const place = await fixture<HTMLElement>(html`
      <div><brug-partner-form fields="email" action=${receiver('201').action}></brug-partner-form></div>
    `);
    const form = place.querySelector('brug-partner-form')!;
    await form.updateComplete;
    const heard: string[] = [];
    const listen = ({ type }: Event): number => heard.push(type);
    for (const target of [form, place, window]) target.addEventListener('submit', listen);
    fill(form, { email: VALID.email });
    press(form);
    await nextEvent(form, 'brug-success');
    window.removeEventListener('submit', listen);
    expect(heard).to.deep.equal([]);
  });

  it('a form that is reset resets it', async () => {
    const outer = await fixture<HTMLFormElement>(
      html`<form><brug-partner-form fields="name email"></brug-partner-form></form>`,
    );
    const form = outer.querySelector('brug-partner-form')!;
    await form.updateComplete;
    fill(form, VALID);
    outer.reset();
    expect(form.values).to.include({ name: '', email: '' });
  });

  it('focus() goes to its first control', async () => {
    const form = await draw([{ name: 'source', type: 'hidden', value: 'x' }, 'name', 'email']);
    form.focus();
    expect(form.shadowRoot!.activeElement).to.equal(control(form, 'name'));
  });

  it('focus() passes over what cannot have it', async () => {
    const form = await fixture<PartnerFormElement>(html`
      <brug-partner-form>
        <form method="post">
          <input name="hidden" aria-label="Verborgen" hidden />
          <input name="disabled" aria-label="Uitgeschakeld" disabled />
          <fieldset disabled><input name="inside" aria-label="Erbinnen" /></fieldset>
          <input name="free" aria-label="Vrij" />
        </form>
      </brug-partner-form>
    `);
    form.focus();
    expect(document.activeElement?.getAttribute('name')).to.equal('free');
  });

  it('a detached form tells of its mistakes as well', () => {
    const form = document.createElement('brug-partner-form');
    expect([form.checkValidity(), form.reportValidity()]).to.deep.equal([false, false]);
    form.values = VALID;
    expect([form.checkValidity(), form.reportValidity()]).to.deep.equal([true, true]);
  });

  it('a subclass has the internals too', async () => {
    const { PartnerFormElement: Base } = await import('../../src/partner-form/partner-form.js');
    class OwnForm extends Base {
      readonly own = this.attachInternals();
    }
    customElements.define('own-form', OwnForm);
    const form = document.createElement('own-form') as OwnForm;
    document.body.append(form);
    await form.updateComplete;
    expect(form.own.states).to.not.be.undefined;
    form.remove();
  });
});

describe('a field with a name that Brug sends something under', () => {
  const pages = {
    'of the page’s definition': html`<brug-partner-form .fields=${[{ name: 'locale' }]}></brug-partner-form>`,
    'in the slot for fields': html`<brug-partner-form>
      <label slot="fields">Taal <input name="locale" /></label>
    </brug-partner-form>`,
    'in the page’s own form': html`<brug-partner-form>
      <form method="post">
        <label>Taal <input name="locale" /></label>
      </form>
    </brug-partner-form>`,
  };
  for (const [where, page] of Object.entries(pages))
    it(`is told once to the developer: ${where}`, async () => {
      const told = await consoleDuring(async () => {
        const form = await fixture<PartnerFormElement>(page);
        form.requestUpdate();
        await form.updateComplete;
      });
      expect(told.filter((line) => line.includes('"locale"'))).to.have.length(1);
    });
});
