import { expect, fixture, html } from '@open-wc/testing';
import { PageForm } from '../../../src/form/page/page-form.js';

/** A listener that notes what it hears, and lets a form be sent or not. */
function listener(maySubmit = true): ConstructorParameters<typeof PageForm>[2] & { readonly heard: string[] } {
  const heard: string[] = [];
  return {
    heard,
    pressed: () => undefined,
    resumed: () => undefined,
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

describe('PageForm, without a widget', () => {
  it('tells where the page sends, and how', async () => {
    const adapter = new PageForm(document.body, await formOfPage(), listener());
    expect([adapter.action, adapter.enctype]).to.deep.equal(['/contact', 'multipart/form-data']);
  });

  for (const maySubmit of [true, false])
    it(`${maySubmit ? 'hands on' : 'stops'} a form that ${maySubmit ? 'may' : 'may not'} be sent`, async () => {
      const form = await formOfPage();
      const { heard, ...hears } = listener(maySubmit);
      const adapter = new PageForm(document.body, form, hears);
      adapter.listen();
      adapter.enhance();
      let pageHeard = 0;
      form.addEventListener('submit', () => pageHeard++);
      form.querySelector('button')!.click();
      expect(heard).to.deep.equal(['may it be sent?', ...(maySubmit ? ['submitted'] : [])]);
      expect(pageHeard).to.equal(Number(maySubmit));
      adapter.disconnect();
    });

  it('tells what is changed, left and emptied', async () => {
    const form = await formOfPage();
    const { heard, ...hears } = listener();
    const adapter = new PageForm(document.body, form, hears);
    adapter.listen();
    const input = form.querySelector('input')!;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    // By focus itself it is told only in a window that has it.
    input.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }));
    form.reset();
    expect(heard).to.deep.equal(['changed email', 'left email', 'emptied']);
    adapter.disconnect();
  });

  it('shows messages, a consent and that it is busy, and is as it was in the end', async () => {
    const form = await formOfPage();
    const before = form.getAttributeNames();
    const adapter = new PageForm(document.body, form, listener());
    adapter.enhance();
    const consent = document.createElement('div');
    adapter.placeConsent(consent);
    expect(consent.nextElementSibling?.localName).to.equal('button');
    adapter.showMessages(new Map([['email', 'Vul iets in']]), 'nl');
    adapter.setBusy(true);
    expect(form.querySelector('.brug-message')?.textContent).to.equal('Vul iets in');
    expect(form.querySelector('input')?.inert).to.be.true;
    form.innerHTML = '';
    expect(adapter.isWhole).to.be.false;
    adapter.enhance();
    // The message went with its control.
    adapter.showMessages(new Map([['email', 'Vul iets in']]), 'nl');
    expect(adapter.isWhole).to.be.true;
    adapter.disconnect();
    expect([form.innerHTML, form.getAttributeNames()]).to.deep.equal(['', before]);
  });
});
