import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { nextEvent } from '../helpers/events.js';
import { fill, part, press, textOf, VALID, until } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';
import '../helpers/site-rating.js';

type Rating = HTMLElement & { value: string };

/** A form with the site's own controls: bare, in a wrapper, described already, and form-associated. */
const draw = (action = ''): Promise<PartnerFormElement> =>
  fixture(html`
    <brug-partner-form .action=${action} .retries=${0}>
      <label slot="fields">Aantal medewerkers <input name="size" type="number" required /></label>
      <div slot="fields">
        <label for="branch">Branche</label>
        <p id="branch-help">Kies wat het meest past.</p>
        <select id="branch" name="branch" required aria-describedby="branch-help">
          <option value="">Kies</option>
          <option>Bouw</option>
        </select>
        <input type="hidden" name="campaign" value="voorjaar" />
      </div>
      <site-rating
        slot="fields"
        name="rating"
        role="slider"
        aria-label="Cijfer"
        aria-valuenow="0"
        tabindex="0"
      ></site-rating>
      <div slot="captcha">
        <label>Hoeveel is 2 + 2? <input name="captcha" required /></label>
      </div>
    </brug-partner-form>
  `);

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

const of = <T extends Element = HTMLInputElement>(form: Element, selector: string): T =>
  form.querySelector<T>(selector)!;
/** What a control is described by, as a screen reader finds it. */
const description = (control: Element): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => textOf(document.getElementById(id)))
    .join(' | ');

function complete(form: PartnerFormElement): void {
  fill(form, VALID);
  of(form, '[name=size]').value = '12';
  of(form, '[name=branch]').value = 'Bouw';
  of<Rating>(form, 'site-rating').value = '8';
  of(form, '[name=captcha]').value = '4';
}

describe('the site’s own controls', () => {
  it('are validated, and each is told what is missing beside it', async () => {
    const form = await draw();
    fill(form, VALID);
    const announced = nextEvent(form, 'brug-invalid');
    press(form);
    expect((await announced).detail.errors.map(({ name, message }) => ({ name, message }))).to.deep.equal([
      { name: 'size', message: 'Vul “Aantal medewerkers” in' },
      { name: 'branch', message: 'Maak een keuze bij “Branche”' },
      { name: 'rating', message: 'Vul “Cijfer” in' },
      { name: 'captcha', message: 'Vul “Hoeveel is 2 + 2?” in' },
    ]);
    await form.updateComplete;
    expect(description(of(form, '[name=size]'))).to.equal('Vul “Aantal medewerkers” in');
    expect(description(of(form, '[name=branch]'))).to.equal('Kies wat het meest past. | Maak een keuze bij “Branche”');
    expect(description(of(form, 'site-rating'))).to.equal('Vul “Cijfer” in');
    expect(of(form, '[name=size]').getAttribute('aria-invalid')).to.equal('true');
    const lines = [...form.querySelectorAll('.brug-message')];
    expect(lines.map((line) => [line.checkVisibility(), textOf(line.previousElementSibling)])).to.deep.equal([
      [true, 'Aantal medewerkers'],
      [true, 'Kies Bouw'],
      [true, ''],
      [true, 'Hoeveel is 2 + 2?'],
    ]);
    expect(of(form, '[name=size]').labels![0]!.textContent?.trim(), 'the label stays what it was').to.equal(
      'Aantal medewerkers',
    );
    await expect(form).to.be.accessible();
  });

  it('are reached from the summary', async () => {
    const form = await draw();
    fill(form, VALID);
    press(form);
    await form.updateComplete;
    const links = [...part(form, 'error-summary')!.querySelectorAll('a')];
    links[1]!.click();
    expect(document.activeElement).to.equal(of(form, '[name=branch]'));
    links[2]!.click();
    expect(document.activeElement).to.equal(of(form, 'site-rating'));
  });

  it('lose their message, and nothing else, as soon as they are mended', async () => {
    const form = await draw();
    fill(form, VALID);
    press(form);
    await form.updateComplete;
    const branch = of<HTMLSelectElement>(form, '[name=branch]');
    branch.value = 'Bouw';
    branch.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    of(form, '[name=size]').focus();
    await sendKeys({ type: '5' });
    await form.updateComplete;
    expect(branch.getAttribute('aria-describedby')).to.equal('branch-help');
    expect(branch.hasAttribute('aria-invalid')).to.be.false;
    expect(of(form, '[name=size]').hasAttribute('aria-describedby')).to.be.false;
    expect(form.textContent).to.not.contain('Maak een keuze');
    expect(form.textContent).to.contain('Vul “Cijfer” in');
  });

  it('are sent along, hidden ones too, with Enter from one of them', async () => {
    const there = receiver('201');
    const form = await draw(there.action);
    complete(form);
    const sent = nextEvent(form, 'brug-success');
    of(form, '[name=size]').focus();
    await sendKeys({ press: 'Enter' });
    await sent;
    const [submission] = await there.stored();
    expect(submission!.values).to.deep.include({
      ...VALID,
      size: '12',
      branch: 'Bouw',
      campaign: 'voorjaar',
      rating: '8',
      captcha: '4',
    });
    await form.updateComplete;
    expect(of(form, '[name=size]').value, 'empty for another').to.equal('');
    expect(of(form, '[name=campaign]').value, 'what the page put there').to.equal('voorjaar');
  });

  it('send with Enter without a `submit` that the page would hear', async () => {
    const form = await draw(receiver('201').action);
    complete(form);
    const heard: string[] = [];
    const listen = ({ type }: Event): number => heard.push(type);
    for (const target of [form, window]) target.addEventListener('submit', listen);
    const sent = nextEvent(form, 'brug-success');
    of(form, '[name=size]').focus();
    await sendKeys({ press: 'Enter' });
    await sent;
    window.removeEventListener('submit', listen);
    expect(heard).to.deep.equal([]);
  });

  it('get the messages of the receiver as text; what has no field goes to the summary', async () => {
    const form = await draw();
    complete(form);
    form.addEventListener('brug-submit', (event) =>
      event.respondWith(
        Promise.resolve({
          errors: { size: 'Te <b>klein</b>', rating: 'Te laag', campaign: 'Voorbij', elsewhere: 'Onbekend' },
        }),
      ),
    );
    press(form);
    await nextEvent(form, 'brug-error');
    await form.updateComplete;
    expect(description(of(form, '[name=size]'))).to.equal('Te <b>klein</b>');
    expect(description(of(form, 'site-rating'))).to.equal('Te laag');
    const items = [...part(form, 'error-summary')!.querySelectorAll('li')];
    expect(items.map((item) => textOf(item))).to.deep.equal(['Te <b>klein</b>', 'Te laag', 'Voorbij', 'Onbekend']);
    expect(items.map((item) => !!item.querySelector('a'))).to.deep.equal([true, true, false, false]);
  });

  it('are filled by values, and what is late is filled when it comes', async () => {
    const form = await draw();
    form.values = { size: 40, rating: '9', late: 'ja' };
    expect(form.values).to.include({ size: '40', rating: '9' });
    expect(form.values).to.not.have.property('late');
    const late = document.createElement('input');
    late.name = 'late';
    late.slot = 'fields';
    form.append(late);
    await nextEventOf(form, 'slotchange');
    expect(late.value).to.equal('ja');
  });

  it('that a script puts into a wrapper later, as a captcha does, are sent along', async () => {
    const there = receiver('201');
    const form = await draw(there.action);
    complete(form);
    of(form, '[slot=captcha]').insertAdjacentHTML('beforeend', '<textarea name="token" hidden>abc</textarea>');
    const sent = nextEvent(form, 'brug-success');
    press(form);
    await sent;
    expect((await there.stored())[0]!.values).to.include({ token: 'abc' });
  });

  it('are free again when they are taken out', async () => {
    const form = await draw();
    const label = of<HTMLLabelElement>(form, 'label');
    const changed = nextEventOf(form, 'slotchange');
    label.remove();
    await changed;
    expect(label.querySelector('input')!.hasAttribute('form')).to.be.false;
    expect(form.values).to.not.have.property('size');
  });
});

/** The next event of any type in the widget's own tree. */
const nextEventOf = (form: PartnerFormElement, type: string): Promise<Event> =>
  new Promise((done) => form.shadowRoot!.addEventListener(type, done, { once: true }));

describe('inside another form of the page', () => {
  const drawInside = async (action: string): Promise<HTMLFormElement> => {
    const outer = await fixture<HTMLFormElement>(html`
      <form action="/nowhere">
        <input name="outer" value="x" />
        <brug-partner-form .action=${action}>
          <label slot="fields">Aantal <input name="size" /></label>
        </brug-partner-form>
        <button>Zoeken</button>
      </form>
    `);
    await outer.querySelector('brug-partner-form')!.updateComplete;
    return outer;
  };

  for (const from of ['email', 'size']) {
    it(`Enter in ${from} sends the widget’s form, and never the page’s`, async () => {
      const there = receiver('201');
      const outer = await drawInside(there.action);
      let outerSubmits = 0;
      outer.addEventListener('submit', (event) => {
        event.preventDefault();
        outerSubmits++;
      });
      const form = outer.querySelector('brug-partner-form')!;
      await form.updateComplete;
      fill(form, VALID);
      const sent = nextEvent(form, 'brug-success');
      (outer.querySelector<HTMLElement>(`[name=${from}]`) ??
        form.shadowRoot!.querySelector<HTMLElement>('[name=email]'))!.focus();
      await sendKeys({ type: '1' });
      await sendKeys({ press: 'Enter' });
      await sent;
      expect(outerSubmits).to.equal(0);
      expect(await there.stored()).to.have.length(1);
    });
  }

  it('gives the page’s form nothing', async () => {
    const outer = await drawInside('');
    const form = outer.querySelector('brug-partner-form')!;
    fill(form, VALID);
    await form.updateComplete;
    expect([...new FormData(outer)]).to.deep.equal([['outer', 'x']]);
    expect(outer.checkValidity()).to.be.true;
  });

  it('are not sent while one is invalid, though it has its name as an attribute only', async () => {
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

  for (const name of ['id', 'parentNode', 'remove', 'elements', 'append'])
    it(`are checked and sent though one is called “${name}”`, async () => {
      const there = receiver('201');
      const form = await fixture<PartnerFormElement>(
        html`<brug-partner-form fields="email" .action=${there.action}>
          <label slot="fields">Nummer <input name=${name} required /></label>
        </brug-partner-form>`,
      );
      fill(form, { email: VALID.email });
      for (let drawings = 0; drawings < 3; drawings++) {
        form.requestUpdate();
        await form.updateComplete;
      }
      const invalid = nextEvent(form, 'brug-invalid');
      press(form);
      expect((await invalid).detail.errors.map((error) => error.name)).to.deep.equal([name]);
      form.querySelector('input')!.value = '12';
      const sent = nextEvent(form, 'brug-success');
      press(form);
      await sent;
      expect((await there.stored())[0]!.values).to.include({ [name]: '12' });
    });

  it('leave no message behind when the last of them is taken out', async () => {
    const form = await fixture<PartnerFormElement>(
      html`<brug-partner-form
        ><label slot="fields">Nummer <input name="number" required /></label
      ></brug-partner-form>`,
    );
    form.reportValidity();
    await form.updateComplete;
    expect(form.querySelector('.brug-message')?.textContent).to.contain('Nummer');
    form.querySelector('label')!.remove();
    await until(() => !form.querySelector('.brug-message'), 'no message');
  });

  it('are checked in a page that was saved after it had run', async () => {
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
});
