import { expect } from '@open-wc/testing';
import '../../src/partner-form/partner-form.js';
import '../../src/free-mail/free-mail.js';
import '../../src/languages/es.js';
import type { FieldDefinition, PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { consoleDuring } from '../helpers/console.js';
import { nextEvent } from '../helpers/events.js';
import { control, fill, part, textOf, until } from '../helpers/form.js';
import { around } from '../helpers/page-form.js';
import { receiver } from '../helpers/receiver.js';

async function asking(
  work: unknown,
  { lang = 'nl', more = {}, action = '' }: { lang?: string; more?: Partial<FieldDefinition>; action?: string } = {},
): Promise<PartnerFormElement> {
  const widget = await around('', { lang, action });
  widget.fields = [{ name: 'email', required: true, work, ...more } as FieldDefinition, 'company?'];
  await widget.updateComplete;
  return widget;
}

/** As a visitor does, who goes on to the next field. */
async function enter(widget: PartnerFormElement, email: string): Promise<void> {
  control(widget, 'email').focus();
  fill(widget, { email });
  control(widget, 'company').focus();
  await widget.updateComplete;
}

const said = (widget: Element): string => textOf(widget.shadowRoot!.querySelector('.said'));
const mistake = (widget: HTMLElement): string => textOf(part(widget, 'error'));

describe('a field that would rather have the address of one’s work', () => {
  it('says so below a private one, once, and takes it', async () => {
    const there = receiver('201');
    const widget = await asking('hint', { action: there.action });
    await enter(widget, 'Ada@GMail.com ');
    await until(() => part(widget, 'help'), 'the hint');
    expect(textOf(part(widget, 'help'))).to.equal('Gebruik je werkmail als je die hebt.');
    expect(part(widget, 'help')!.checkVisibility()).to.be.true;
    expect(said(widget)).to.equal('Gebruik je werkmail als je die hebt.');
    widget.shadowRoot!.querySelector('.said')!.textContent = '';
    control(widget, 'email').focus();
    control(widget, 'company').focus();
    await widget.updateComplete;
    expect(said(widget), 'a second time').to.equal('');
    expect(mistake(widget)).to.equal('');
    expect(control(widget, 'email').getAttribute('aria-invalid')).to.not.equal('true');
    part(widget, 'submit')!.click();
    await nextEvent(widget, 'brug-success');
    expect(String((await there.stored())[0]!.values['email']).trim()).to.equal('Ada@GMail.com');
  });

  it('says nothing of the address of an organisation, and no more once it is one', async () => {
    const widget = await asking('hint');
    await enter(widget, 'ada@bedrijf.nl');
    expect(part(widget, 'help') === null).to.be.true;
    await enter(widget, 'ada@ziggo.nl');
    await until(() => part(widget, 'help'), 'the hint');
    await enter(widget, 'ada@bedrijf.nl');
    await until(() => !part(widget, 'help'), 'that it goes');
  });

  it('first asks whether another address was meant', async () => {
    const widget = await asking('hint');
    await enter(widget, 'ada@gmial.com');
    await until(() => part(widget, 'typo'), 'the question');
    expect(part(widget, 'help') === null).to.be.true;
    part(widget, 'typo')!.querySelector('button')!.click();
    control(widget, 'company').focus();
    await until(() => part(widget, 'help'), 'the hint');
    expect(part(widget, 'typo') === null).to.be.true;
  });
});

describe('a field that takes only the address of one’s work', () => {
  const IN: Readonly<Record<string, string>> = {
    nl: 'Vul je werkmail in. Een adres van hotmail.com kunnen we hier niet gebruiken',
    en: 'Enter your work email. We cannot use a hotmail.com address here',
    de: 'Geben Sie Ihre geschäftliche E-Mail-Adresse ein. Adressen von hotmail.com können wir hier nicht verwenden',
    fr: 'Indiquez votre adresse e-mail professionnelle. Nous ne pouvons pas utiliser une adresse hotmail.com ici',
    es: 'Escribe tu correo de trabajo. Aquí no podemos usar una dirección de hotmail.com',
  };
  for (const [lang, text] of Object.entries(IN)) {
    it(`says so in ${lang} at the field and in the summary`, async () => {
      const widget = await asking('required', { lang });
      await enter(widget, 'ada@hotmail.com');
      expect(mistake(widget)).to.equal(text);
      expect(control(widget, 'email').getAttribute('aria-invalid')).to.equal('true');
      const told = nextEvent(widget, 'brug-invalid');
      part(widget, 'submit')!.click();
      const { errors } = (await told).detail;
      expect(errors.map(({ name, message }) => [name, message])).to.deep.equal([['email', text]]);
      await until(() => textOf(part(widget, 'error-summary')).includes(text), 'the summary');
      expect(widget.checkValidity()).to.be.false;
    });
  }

  it('is content as soon as it is one, and sends it', async () => {
    const there = receiver('201');
    const widget = await asking('required', { action: there.action });
    await enter(widget, 'ada@hotmail.com');
    control(widget, 'email').focus();
    fill(widget, { email: 'ada@bedrijf.nl' });
    await widget.updateComplete;
    expect(mistake(widget)).to.equal('');
    expect(widget.checkValidity()).to.be.true;
    part(widget, 'submit')!.click();
    await nextEvent(widget, 'brug-success');
    expect((await there.stored())[0]!.values['email']).to.equal('ada@bedrijf.nl');
  });

  it('tells of a missing or a broken address as any other does', async () => {
    const widget = await asking('required');
    widget.reportValidity();
    await widget.updateComplete;
    expect(mistake(widget)).to.equal('Vul je e-mailadres in, zoals naam@example.com');
    await enter(widget, 'ada');
    expect(mistake(widget)).to.equal('Vul een volledig e-mailadres in, zoals naam@example.com');
  });

  it('may be left empty where it is not required, and counts only while it shows', async () => {
    const optional = await asking('required', { more: { required: false } });
    expect(optional.checkValidity()).to.be.true;
    const hidden = await asking('required', { more: { value: 'ada@gmail.com', showWhen: { company: 'x' } } });
    expect(hidden.checkValidity()).to.be.true;
    fill(hidden, { company: 'x' });
    await hidden.updateComplete;
    expect(hidden.checkValidity()).to.be.false;
  });

  it('names the one among several that it cannot use', async () => {
    const widget = await asking('required', { more: { multiple: true } });
    await enter(widget, 'ada@bedrijf.nl, bob@telenet.be');
    expect(mistake(widget)).to.include('telenet.be');
  });

  it('says it in the words of its definition', async () => {
    const widget = await asking('required', { more: { messages: { customError: 'Alleen voor bedrijven' } } });
    await enter(widget, 'ada@gmail.com');
    expect(mistake(widget)).to.equal('Alleen voor bedrijven');
    await enter(widget, 'ada@bedrijf.nl');
    expect(mistake(widget)).to.equal('');
  });
});

describe('work mail that is not asked for as it should be', () => {
  it('is told once, and asked for nothing', async () => {
    const warnings = await consoleDuring(async () => {
      const widget = await asking('verplicht');
      await enter(widget, 'ada@gmail.com');
      expect(widget.checkValidity()).to.be.true;
      expect(part(widget, 'help') === null).to.be.true;
    });
    expect(warnings.filter((text) => /work verplicht/.test(text))).to.have.length(1);
  });

  it('means nothing to a field of another type', async () => {
    const widget = await around('');
    widget.fields = [{ name: 'site', work: 'required', value: 'ada@gmail.com' }];
    await widget.updateComplete;
    expect(widget.checkValidity()).to.be.true;
  });
});
