import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/partner-form/partner-form.js';
import '../../src/whitepaper-cta/whitepaper-cta.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { nextEvent } from '../helpers/events.js';
import { control, fill, part, textOf, until } from '../helpers/form.js';
import { around, find, pressIn } from '../helpers/page-form.js';
import { receiver } from '../helpers/receiver.js';

const OWN_FORM = `<form method="post"><label for="mail">E-mail</label><input id="mail" name="email" type="email">
  <input name="second" autocomplete="work email"><input name="company"><button>Verstuur</button></form>`;

const drawn = (attributes: Readonly<Record<string, string>> = {}): Promise<PartnerFormElement> =>
  around('', { fields: 'email company?', ...attributes });

/** The form of either kind, with its field and all that asks. */
const KINDS = {
  drawn: {
    open: drawn,
    field: (widget: Element) => control(widget as HTMLElement, 'email'),
    next: (widget: Element) => control(widget as HTMLElement, 'company'),
    root: (widget: Element): ParentNode => widget.shadowRoot!,
  },
  "the page's own": {
    open: (attributes = {}) => around(OWN_FORM, attributes),
    field: (widget: Element) => find(widget, '#mail'),
    next: (widget: Element) => find(widget, '[name=company]'),
    root: (widget: Element): ParentNode => widget,
  },
} as const;

const said = (widget: Element): string => textOf(widget.shadowRoot!.querySelector('.said'));

function enter(field: HTMLInputElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

for (const [name, { open, field, next, root }] of Object.entries(KINDS)) {
  const hints = (widget: Element): HTMLElement[] => [...root(widget).querySelectorAll<HTMLElement>('.brug-typo')];
  const asked = (widget: Element): Promise<void> => until(() => hints(widget).length === 1, 'the question');
  const gone = (widget: Element): Promise<void> => until(() => !hints(widget).length, 'that it goes');
  const button = (widget: Element): HTMLElement => hints(widget)[0]!.querySelector('button')!;

  describe(`the question below a mistyped address, ${name}`, () => {
    it('comes when the field is left, and is said once', async () => {
      const widget = await open();
      enter(field(widget), 'ada@gmial.com');
      await widget.updateComplete;
      expect(hints(widget)).to.have.length(0);
      next(widget).focus();
      await asked(widget);
      expect(textOf(hints(widget)[0])).to.equal('Bedoelde je ada@gmail.com? Ja, neem over');
      expect(hints(widget)[0]!.getBoundingClientRect().top).to.be.at.least(
        field(widget).getBoundingClientRect().bottom,
      );
      expect(button(widget).getAttribute('aria-label')).to.equal('Ja, neem over: ada@gmail.com');
      expect(said(widget)).to.equal('Bedoelde je ada@gmail.com?');
      widget.shadowRoot!.querySelector('.said')!.textContent = '';
      field(widget).focus();
      next(widget).focus();
      await widget.updateComplete;
      expect(hints(widget)).to.have.length(1);
      expect(said(widget)).to.equal('');
      // It is a question, no mistake.
      expect(field(widget).getAttribute('aria-invalid')).to.not.equal('true');
      expect(widget.checkValidity()).to.be.true;
    });

    it('is answered by one key after the field, which then has focus and the address', async () => {
      const widget = await open();
      enter(field(widget), 'ada@gmail,com');
      next(widget).focus();
      await asked(widget);
      const told: string[] = [];
      for (const type of ['input', 'change']) widget.addEventListener(type, (event) => told.push(event.type));
      button(widget).focus();
      await sendKeys({ press: 'Enter' });
      await gone(widget);
      expect(field(widget).value).to.equal('ada@gmail.com');
      expect(widget.values['email']).to.equal('ada@gmail.com');
      expect((field(widget).getRootNode() as Document).activeElement === field(widget)).to.be.true;
      expect(told).to.include('input');
      expect(said(widget)).to.equal('E-mailadres aangepast');
      expect(field(widget).getAttribute('aria-invalid')).to.not.equal('true');
    });

    it('goes when the address is changed, when the form is emptied, and when the widget leaves', async () => {
      const widget = await open();
      const ask = async (): Promise<void> => {
        enter(field(widget), 'ada@gmail.con');
        next(widget).focus();
        await asked(widget);
      };
      await ask();
      enter(field(widget), 'ada@gmail.co');
      await gone(widget);
      await ask();
      widget.reset();
      await gone(widget);
      await ask();
      const place = widget.parentNode!;
      widget.remove();
      await until(() => !widget.querySelector('.brug-typo'), 'that it goes');
      place.append(widget);
    });

    it('refuses nothing', async () => {
      const there = receiver('201');
      const widget = await open({ action: there.action });
      enter(field(widget), 'ada@gmial.com');
      next(widget).focus();
      await asked(widget);
      if (name === 'drawn') part(widget, 'submit')!.click();
      else pressIn(widget);
      await nextEvent(widget, 'brug-success');
      expect((await there.stored())[0]!.values['email']).to.equal('ada@gmial.com');
      await gone(widget);
    });

    it('is switched off by an empty text, and not asked in a field that cannot be changed', async () => {
      const off = await open();
      off.messages = { 'typo.hint': '' };
      await off.updateComplete;
      enter(field(off), 'ada@gmial.com');
      next(off).focus();
      await off.updateComplete;
      expect(hints(off)).to.have.length(0);

      const fixed = await open();
      enter(field(fixed), 'ada@gmial.com');
      field(fixed).readOnly = true;
      next(fixed).focus();
      await fixed.updateComplete;
      expect(hints(fixed)).to.have.length(0);
    });
  });
}

describe('the question below a mistyped address', () => {
  it('is asked of any field for an address, also one of the page in a drawn form', async () => {
    const own = await around(OWN_FORM);
    enter(find(own, '[name=second]'), 'ada@hotmial.nl');
    find(own, '[name=company]').focus();
    await until(() => textOf(own.querySelector('.brug-typo')).includes('ada@hotmail.nl'), 'the question');
    enter(find(own, '[name=company]'), 'ada@hotmial.nl');
    find(own, '#mail').focus();
    expect(own.querySelectorAll('.brug-typo')).to.have.length(1);

    const mixed = await around('<label slot="fields">Mail<input name="other" type="email"></label>', {
      fields: 'company',
    });
    await until(() => find(mixed, '[name=other]').form, 'the companion form');
    enter(find(mixed, '[name=other]'), 'ada@outlok.com');
    control(mixed, 'company').focus();
    await until(() => mixed.querySelector('.brug-typo'), 'the question');
    const hint = find<HTMLElement>(mixed, '.brug-typo');
    expect(hint.checkVisibility() && hint.getBoundingClientRect().height > 0).to.be.true;
    find(mixed, '.brug-typo button').click();
    expect(find(mixed, '[name=other]').value).to.equal('ada@outlook.com');
    expect(mixed.querySelector('.brug-typo') === null).to.be.true;
  });

  it('is asked in the gate of the whitepaper', async () => {
    const cta = await fixture<HTMLElement>(
      html`<brug-whitepaper-cta gate="email" action="/receiver/201"
        ><a href="/a.pdf">Download</a></brug-whitepaper-cta
      >`,
    );
    await until(() => part(cta, 'button'), 'the button');
    part(cta, 'button')!.click();
    await until(() => cta.shadowRoot!.querySelector('[name=email]')?.checkVisibility(), 'the field');
    enter(control(cta, 'email'), 'ada@skynt.be');
    control(cta, 'email').blur();
    await until(() => cta.shadowRoot!.querySelector('.brug-typo'), 'the question');
  });

  it('is in the language of the widget', async () => {
    const widget = await drawn({ lang: 'de' });
    fill(widget, { email: 'ada@t-onlin.de' });
    control(widget, 'email').focus();
    control(widget, 'company').focus();
    await until(() => textOf(part(widget, 'typo')).startsWith('Meinten Sie ada@t-online.de?'), 'the question');
    expect(part(widget, 'typo')!.lang).to.equal('de');
  });
});
