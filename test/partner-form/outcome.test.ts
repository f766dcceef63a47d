import { expect, fixture, html } from '@open-wc/testing';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { consoleDuring } from '../helpers/console.js';
import { control, fill, part, press, textOf, until, VALID } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';

const isShown = (element: Element | null): boolean => element?.checkVisibility() ?? false;

async function send(form: PartnerFormElement, values: Record<string, string>): Promise<HTMLElement> {
  fill(form, values);
  press(form);
  await until(() => part(form, 'success'), 'an outcome');
  return part(form, 'success')!;
}

describe('thanks', () => {
  const draw = (fields: string, lang = 'nl', behaviour = '201'): Promise<PartnerFormElement> =>
    fixture(
      html`<brug-partner-form
        lang=${lang}
        heading="Partner worden?"
        heading-level="3"
        fields=${fields}
        action=${receiver(behaviour).action}
      >
        <p slot="intro">Laat je gegevens achter.</p>
        <a slot="next" href="/whitepaper">Lees ondertussen de whitepaper</a>
        <p slot="contact">Bel <a href="tel:+31201234567">020 123 45 67</a></p>
      </brug-partner-form>`,
    );

  it('stand in the place of heading, introduction and form, and lead on', async () => {
    const form = await draw('name email');
    const intro = form.querySelector('[slot=intro]');
    expect(isShown(intro)).to.be.true;
    expect(isShown(form.querySelector('[slot=next]'))).to.be.false;
    const thanks = await send(form, VALID);
    const headings = [...form.shadowRoot!.querySelectorAll('h3')].filter(isShown).map(textOf);
    expect(headings).to.deep.equal(['Bedankt']);
    expect(isShown(intro)).to.be.false;
    expect(isShown(part(form, 'form'))).to.be.false;
    expect(isShown(form.querySelector('[slot=next]'))).to.be.true;
    expect(isShown(form.querySelector('[slot=contact]'))).to.be.false;
    expect(textOf(thanks)).to.contain(`Je e-mailadres: ${VALID.email}`);
    expect(getComputedStyle(thanks).outlineStyle).to.equal('none');
    form.reset();
    await form.updateComplete;
    expect([...form.shadowRoot!.querySelectorAll('h3')].filter(isShown).map(textOf)).to.deep.equal(['Partner worden?']);
    expect(isShown(intro)).to.be.true;
  });

  const GREETINGS: readonly (readonly [fields: string, lang: string, values: Record<string, string>, text: string])[] =
    [
      ['given-name family-name', 'nl', { 'given-name': ' Ada ', 'family-name': 'de Vries' }, 'Bedankt, Ada'],
      ['given-name', 'en', { 'given-name': 'Ada' }, 'Thank you, Ada'],
      ['given-name', 'de', { 'given-name': 'Ada' }, 'Vielen Dank'],
      ['given-name', 'fr', { 'given-name': '{email}' }, 'Merci, {email}'],
      ['name', 'nl', { name: 'Ada' }, 'Bedankt'],
      ['given-name?', 'nl', { 'given-name': ' ' }, 'Bedankt'],
    ];
  for (const [fields, lang, values, text] of GREETINGS) {
    it(`greet ${JSON.stringify(values)} in ${lang} by “${text}”`, async () => {
      const form = await draw(fields, lang);
      const thanks = await send(form, values);
      expect(textOf(thanks.querySelector('h3'))).to.equal(text);
      const label = form.shadowRoot!.getElementById(thanks.getAttribute('aria-labelledby')!);
      expect(textOf(label)).to.equal(text);
    });
  }

  it('are not given where nobody confirms, but the site’s other way in', async () => {
    const form = await draw('name email', 'nl', 'html');
    const told = await send(form, VALID);
    expect(textOf(told)).to.contain('Verstuurd, maar nog niet bevestigd').and.not.contain('Bedankt');
    expect(isShown(form.querySelector('[slot=contact] a'))).to.be.true;
  });
});

describe('a failure with a way out', () => {
  const CONTACT = '<p slot="contact">Bel <a href="tel:+31201234567">020 123 45 67</a></p>';
  const MAIL = '<p slot="fallback">Mail ons: <a href="MAILTO:partners@example.com">partners@example.com</a></p>';
  const LINK = '<a slot="fallback" href="mailto:partners@example.com">partners@example.com</a>';
  const SCRIPT = '<p slot="fallback">Dit formulier werkt alleen met <a href="/js">JavaScript</a>.</p>';

  const WAYS: readonly (readonly [content: string, behaviour: string, shown: string, primary: boolean])[] = [
    [CONTACT, '404', '[slot=contact]', false],
    [MAIL, '404', '[slot=fallback]', false],
    [LINK, '404', '[slot=fallback]', false],
    [CONTACT + MAIL, '404', '[slot=contact]', false],
    [SCRIPT, '404', '', false],
    // Of two that stood in only the one that is still true.
    [SCRIPT + MAIL, '404', '[slot=contact]', false],
    [LINK + SCRIPT, '404', '[slot=contact]', false],
    ['<p slot="contact"></p>' + MAIL, '404', '[slot=fallback]', false],
    ['', '404', '', false],
    [CONTACT, '400', '[slot=contact]', false],
    ['', '400', '', true],
    [CONTACT, '500', '', true],
  ];
  for (const [content, behaviour, shown, isPrimary] of WAYS) {
    it(`is told after ${behaviour} with ${content || 'nothing of the page’s'}`, async () => {
      const form = await fixture<PartnerFormElement>(
        html`<brug-partner-form action=${receiver(behaviour).action} retries="0"></brug-partner-form>`,
      );
      const page = new DOMParser().parseFromString(content, 'text/html');
      form.append(...page.body.childNodes);
      for (const child of form.children) expect(isShown(child), 'before').to.be.false;
      fill(form, VALID);
      press(form);
      await until(() => part(form, 'failure'), 'a failure');
      expect(
        [...form.children]
          .filter(isShown)
          .map((child) => `[slot=${child.slot}]`)
          .join(),
      ).to.equal(shown);
      for (const child of [...form.children].filter(isShown)) expect(textOf(child)).to.not.contain('JavaScript');
      const text = textOf(part(form, 'failure'));
      expect(text.includes('Zo kun je ons ook bereiken:')).to.equal(shown !== '');
      expect(part(form, 'submit')!.classList.contains('second')).to.equal(!isPrimary);
      expect(form.values).to.include(VALID);
    });
  }
});

describe('what a consent says', () => {
  const ask = (attributes: Partial<PartnerFormElement>, content = ''): Promise<string[]> =>
    consoleDuring(async () => {
      const form = await fixture<PartnerFormElement>(html`<brug-partner-form action="/x"></brug-partner-form>`);
      form.innerHTML = content;
      Object.assign(form, { consent: 'required', ...attributes });
      await form.updateComplete;
      text = textOf(part(form, 'consent')!.querySelector('label'));
    });
  let text: string;

  it('is who asks, for what, and that it can be withdrawn', async () => {
    await ask({ consentBy: 'Brug BV & {name}', privacyHref: '/privacy' });
    expect(text).to.contain('Brug BV & {name} mag mijn gegevens gebruiken').and.contain('altijd intrekken');
    await ask({ privacyHref: '/privacy' });
    expect(text).to.contain('jullie mogen mijn gegevens gebruiken').and.contain('altijd intrekken');
  });

  it('is told to the developer when nobody can read more of it', async () => {
    expect((await ask({})).join()).to.contain('privacy-href');
    expect(await ask({ privacyHref: '/privacy' })).to.deep.equal([]);
    expect(
      await ask({}, '<span slot="consent">Ja, zie onze <a href="/privacy">privacyverklaring</a></span>'),
    ).to.deep.equal([]);
    expect(await ask({ consent: 'none' }).catch(() => [])).to.deep.equal([]);
  });
});

describe('a file field', () => {
  it('shows in the visitor’s language what is chosen', async () => {
    const form = await fixture<PartnerFormElement>(
      html`<brug-partner-form
        .fields=${[{ name: 'cv', type: 'file', label: 'CV', required: true, multiple: true }]}
      ></brug-partner-form>`,
    );
    const shown = (): string => textOf(part(form, 'input'));
    expect(shown()).to.equal('Kies een bestand Geen bestand gekozen');
    const chosen = new DataTransfer();
    for (const name of ['ada.pdf', 'ada.jpg']) chosen.items.add(new File(['x'], name));
    const input = control(form, 'cv');
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await form.updateComplete;
    expect(shown()).to.equal('Kies een bestand ada.pdf, ada.jpg');
    form.reset();
    await form.updateComplete;
    expect(shown()).to.equal('Kies een bestand Geen bestand gekozen');
  });
});

describe('parts of a choice', () => {
  it('follow what is chosen', async () => {
    const form = await fixture<PartnerFormElement>(
      html`<brug-partner-form fields="intent" consent="required" privacy-href="/p"></brug-partner-form>`,
    );
    const chosen = (): string[] => [...form.shadowRoot!.querySelectorAll('[part~=choice-checked]')].map(textOf);
    expect(chosen()).to.deep.equal(['Ik wil partner worden']);
    form.shadowRoot!.querySelectorAll<HTMLElement>('[part~=choice]')[1]!.click();
    control(form, 'consent').click();
    await form.updateComplete;
    expect(chosen()[0]).to.equal('Ik heb een vraag');
    expect(chosen()).to.have.length(2);
    form.reset();
    await form.updateComplete;
    expect(chosen()).to.deep.equal(['Ik wil partner worden']);
  });
});
