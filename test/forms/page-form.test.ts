import { expect, fixture, html } from '@open-wc/testing';
import { PageForm } from '../../src/forms/page-form.js';
import type { FormListener } from '../../src/forms/form-port.js';

/** A listener that notes what it hears, and lets a form be sent or not. */
function listener(maySubmit = true): FormListener & { readonly heard: string[] } {
  const heard: string[] = [];
  return {
    heard,
    maySubmit: () => (heard.push('may it be sent?'), maySubmit),
    submitted: (event) => (event.preventDefault(), heard.push('submitted')),
    emptied: () => heard.push('emptied'),
    changed: ({ name }) => heard.push(`changed ${name}`),
    left: ({ name }) => heard.push(`left ${name}`),
  };
}

async function formOfPage(): Promise<HTMLFormElement> {
  const form = await fixture<HTMLFormElement>(
    html`<form action="/contact" enctype="multipart/form-data">
      <label>E-mail <input name="email" type="email" required /></label>
      <button>Stuur</button>
    </form>`,
  );
  return form;
}
const NO_MARKS = { messages: new Map<string, string>(), isBusy: false, language: 'nl' };

describe('PageForm, without a widget', () => {
  it('tells where the page sends, and how', async () => {
    const port = new PageForm(await formOfPage(), listener());
    expect([port.action, port.enctype]).to.deep.equal(['/contact', 'multipart/form-data']);
  });

  for (const maySubmit of [true, false])
    it(`${maySubmit ? 'hands on' : 'stops'} a form that ${maySubmit ? 'may' : 'may not'} be sent`, async () => {
      const form = await formOfPage();
      const { heard, ...hears } = listener(maySubmit);
      const port = new PageForm(form, hears);
      port.connect();
      let pageHeard = 0;
      form.addEventListener('submit', () => pageHeard++);
      form.querySelector('button')!.click();
      expect(heard).to.deep.equal(['may it be sent?', ...(maySubmit ? ['submitted'] : [])]);
      expect(pageHeard).to.equal(Number(maySubmit));
      port.disconnect();
    });

  it('tells what is changed, left and emptied', async () => {
    const form = await formOfPage();
    const { heard, ...hears } = listener();
    const port = new PageForm(form, hears);
    port.connect();
    const input = form.querySelector('input')!;
    input.focus();
    input.dispatchEvent(new Event('input', { bubbles: true }));
    form.querySelector('button')!.focus();
    form.reset();
    expect(heard).to.deep.equal(['changed email', 'left email', 'emptied']);
    port.disconnect();
  });

  it('shows messages, a consent and that it is busy, and is as it was in the end', async () => {
    const form = await formOfPage();
    const before = form.getAttributeNames();
    const port = new PageForm(form, listener());
    port.connect();
    const consent = document.createElement('div');
    port.placeConsent(consent);
    expect(consent.nextElementSibling?.localName).to.equal('button');
    port.mark({ ...NO_MARKS, messages: new Map([['email', 'Vul iets in']]), isBusy: true });
    expect(form.querySelector('.brug-message')?.textContent).to.equal('Vul iets in');
    expect(form.querySelector('input')?.inert).to.be.true;
    form.innerHTML = '';
    expect(port.isWhole).to.be.false;
    port.connect();
    expect(port.isWhole).to.be.true;
    port.disconnect();
    expect([form.innerHTML, form.getAttributeNames()]).to.deep.equal(['', before]);
  });
});
