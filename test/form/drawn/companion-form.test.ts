import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../../src/partner-form/partner-form.js';
import { until } from '../../helpers/form.js';

describe('controls of the page in a drawn form', () => {
  it('belong to the widget as long as it is there, and are the page’s again afterwards', async () => {
    const widget = await fixture<PartnerFormElement>(
      html`<brug-partner-form action="/receiver/confirm">
        <label slot="fields">Own <input name="own" form="mine" /></label>
        <label slot="fields">Other <input name="other" /></label>
      </brug-partner-form>`,
    );
    const place = widget.parentNode!;
    const [own, other] = widget.querySelectorAll('input');
    await until(() => other!.getAttribute('form')?.startsWith('brug-form-'), 'the form of the widget');
    const { length } = widget.querySelectorAll('form');
    expect(length).to.equal(1);
    widget.remove();
    await until(() => widget.querySelector('form') === null, 'the form to go');
    expect(own!.getAttribute('form')).to.equal('mine');
    expect(other!.hasAttribute('form')).to.be.false;
    place.append(widget);
    await until(() => other!.getAttribute('form')?.startsWith('brug-form-'), 'the form of the widget again');
    expect(widget.querySelectorAll('form')).to.have.length(1);
  });
});
