import { expect } from '@open-wc/testing';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { consoleDuring } from '../helpers/console.js';
import { nextEvent } from '../helpers/events.js';
import { fill, part, until, VALID } from '../helpers/form.js';
import { around, find, linesOf, pressIn } from '../helpers/page-form.js';
import { receiver } from '../helpers/receiver.js';

/** As a site may have one: a value and a check, and no part in any form. */
class OwnPicker extends HTMLElement {
  value = '';
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  get validationMessage(): string {
    return this.value ? '' : 'Kies een datum';
  }
  checkValidity(): boolean {
    return this.value !== '';
  }
  override focus(): void {
    this.dataset['focused'] = 'yes';
  }
}
customElements.define('own-picker', OwnPicker);
customElements.define(
  'own-value',
  class extends HTMLElement {
    value = 'waarde';
  },
);
customElements.define(
  'own-list',
  class extends HTMLElement {
    value = ['a', 'b'];
  },
);
customElements.define('own-nothing', class extends HTMLElement {});

type Picker = HTMLElement & { value: string };
const formOf = (inside: string): string =>
  `<form action="/contact" method="post"><label>E-mail <input type="email" name="email"></label>${inside}<button>Stuur</button></form>`;

async function mistakesAfter(widget: PartnerFormElement, press: () => void): Promise<string[]> {
  const tried = nextEvent(widget, 'brug-invalid');
  press();
  const { errors } = (await tried).detail;
  await widget.updateComplete;
  return errors.map(({ name }) => name);
}

describe('custom elements in the page’s own form that are no part of it', () => {
  for (const [what, markup, name] of [
    ['a field of Shoelace', '<sl-input name="city" label="Plaats" required></sl-input>', 'city'],
    ['a tick of Shoelace', '<sl-checkbox name="terms" required>Akkoord</sl-checkbox>', 'terms'],
    ['an element of the site', '<own-picker name="day"></own-picker>', 'day'],
  ] as const)
    it(`${what}: is asked, and its message is shown at it`, async () => {
      const there = receiver('201');
      const widget = await around(formOf(markup), { action: there.action });
      const control = find<HTMLElement>(widget, `[name=${name}]`);
      await (control as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
      expect(await mistakesAfter(widget, () => pressIn(widget))).to.deep.equal([name]);
      const [line, ...others] = linesOf(control);
      expect([line!.checkVisibility(), others.length]).to.deep.equal([true, 0]);
      expect(line!.textContent).to.not.equal('');
      expect(control.getAttribute('aria-invalid')).to.equal('true');
      part(widget, 'error-summary')!.querySelector('a')!.click();
      expect(document.activeElement === control || control.dataset['focused'] === 'yes').to.be.true;
      expect(await there.tries()).to.equal(0);
    });

  it('an element of the site says its own message', async () => {
    const widget = await around(formOf('<own-picker name="day"></own-picker>'));
    await mistakesAfter(widget, () => pressIn(widget));
    expect(linesOf(find(widget, 'own-picker'))[0]!.textContent).to.equal('Kies een datum');
  });

  it('a field of Shoelace is sent once it is filled in, and its message goes', async () => {
    const there = receiver('201');
    const widget = await around(formOf('<sl-input name="city" label="Plaats" required></sl-input>'), {
      action: there.action,
    });
    const control = find<Picker & { updateComplete: Promise<unknown> }>(widget, 'sl-input');
    // It knows that it is required once it has drawn itself.
    await control.updateComplete;
    await mistakesAfter(widget, () => pressIn(widget));
    control.value = 'Gent';
    await control.updateComplete;
    control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await until(() => !widget.querySelector('.brug-message'), 'no message');
    const sent = nextEvent(widget, 'brug-success');
    pressIn(widget);
    await sent;
    expect((await there.stored())[0]!.values).to.include({ city: 'Gent' });
  });
});

describe('custom elements among the fields of a drawn form', () => {
  const draw = (inside: string, action: string): Promise<PartnerFormElement> => around(inside, { action });
  const send = async (widget: PartnerFormElement): Promise<void> => {
    fill(widget, VALID);
    const sent = nextEvent(widget, 'brug-success');
    part(widget, 'submit')!.click();
    await sent;
  };

  for (const [what, markup, name, value] of [
    ['with a value', '<own-value slot="fields" name="own"></own-value>', 'own', 'waarde'],
    ['inside other elements', '<div slot="fields"><p><own-value name="own"></own-value></p></div>', 'own', 'waarde'],
    ['with several values', '<own-list slot="fields" name="own"></own-list>', 'own', ['a', 'b']],
    ['of Shoelace', '<sl-input slot="fields" name="city" value="Gent"></sl-input>', 'city', 'Gent'],
  ] as const)
    it(`${what}: is sent`, async () => {
      const there = receiver('201');
      const widget = await draw(markup, there.action);
      expect((widget.values as Record<string, unknown>)[name]).to.deep.equal(value);
      await send(widget);
      expect((await there.stored())[0]!.values[name]).to.deep.equal(value);
    });

  it('is checked, with its message at it', async () => {
    const there = receiver('201');
    const widget = await draw('<own-picker slot="fields" name="day"></own-picker>', there.action);
    fill(widget, VALID);
    expect(await mistakesAfter(widget, () => part(widget, 'submit')!.click())).to.deep.equal(['day']);
    expect(linesOf(find(widget, 'own-picker')).map((line) => line.checkVisibility())).to.deep.equal([true]);
    find<Picker>(widget, 'own-picker').value = '2027-01-04';
    const sent = nextEvent(widget, 'brug-success');
    part(widget, 'submit')!.click();
    await sent;
    expect((await there.stored())[0]!.values).to.include({ day: '2027-01-04' });
    expect(find<Picker>(widget, 'own-picker').value, 'emptied with the form').to.equal('');
  });

  it('without a value cannot be sent: the console says so, once', async () => {
    const messages = await consoleDuring(async () => {
      const widget = await draw('<own-nothing slot="fields" name="mine"></own-nothing>', receiver('201').action);
      await send(widget);
    });
    expect(messages.filter((message) => message.includes('<own-nothing name="mine">'))).to.have.length(1);
  });

  it('without a name is none of the form’s', async () => {
    const messages = await consoleDuring(async () => {
      const widget = await draw('<own-nothing slot="fields"></own-nothing>', receiver('201').action);
      await send(widget);
    });
    expect(messages).to.deep.equal([]);
  });
});

it('fills in what a page gives a custom element', async () => {
  const widget = await around('<own-value slot="fields" name="own"></own-value>');
  widget.values = { own: 'anders' };
  await widget.updateComplete;
  expect(find<Picker>(widget, 'own-value').value).to.equal('anders');
});
