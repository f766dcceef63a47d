import { expect, fixture, html } from '@open-wc/testing';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { nextEvent } from '../helpers/events.js';
import { control, fill, part, press, until, VALID } from '../helpers/form.js';

const draw = (): Promise<PartnerFormElement> =>
  fixture(html`<brug-partner-form action="/receiver/confirm"></brug-partner-form>`);

/** Sends to a page that answers with a status, and tells the id. */
async function idOfTry(form: PartnerFormElement, status: number): Promise<string> {
  form.addEventListener('brug-submit', (event) => event.respondWith(Promise.resolve(new Response('', { status }))), {
    once: true,
  });
  const failed = nextEvent(form, 'brug-error');
  press(form);
  const { id } = (await failed).detail;
  await form.updateComplete;
  return id;
}

describe('the id of a submission', () => {
  it('gives what follows a takeover an id of its own', async () => {
    const form = await draw();
    const ids: string[] = [];
    form.addEventListener('brug-submit', (event) => {
      event.preventDefault();
      ids.push(event.detail.id);
    });
    for (let times = 1; times < 3; times++) {
      fill(form, VALID);
      press(form);
      await until(() => ids.length === times && !part(form, 'submit')!.hasAttribute('aria-disabled'), 'the takeover');
    }
    expect(ids[0]).not.to.equal(ids[1]);
  });

  for (const status of [500, 503, 422, 400]) {
    it(`stays with the same content after ${status}, and never goes to another`, async () => {
      const form = await draw();
      fill(form, VALID);
      const id = await idOfTry(form, status);
      expect(await idOfTry(form, status)).to.equal(id);
      fill(form, { message: 'Met een aanvulling' });
      const corrected = await idOfTry(form, status);
      expect(corrected).to.not.equal(id);
      fill(form, { message: '' });
      expect(await idOfTry(form, status), 'what was changed back may have arrived meanwhile').to.not.equal(corrected);
    });
  }

  it('is another once a consent is withdrawn: the receiver must not keep the old yes', async () => {
    const form = await draw();
    form.consent = 'optional';
    await form.updateComplete;
    fill(form, VALID);
    control(form, 'consent').click();
    const id = await idOfTry(form, 500);
    control(form, 'consent').click();
    expect(await idOfTry(form, 500)).to.not.equal(id);
  });

  it('is another when it was corrected after being stopped on its way', async () => {
    const form = await draw();
    fill(form, VALID);
    const ids: string[] = [];
    form.addEventListener('brug-submit', (event) => {
      ids.push(event.detail.id);
      event.respondWith(new Promise(() => undefined));
    });
    press(form);
    const place = form.parentElement!;
    form.remove();
    await until(() => !form.matches(':state(sending)'), 'the end of it');
    place.append(form);
    await form.updateComplete;
    fill(form, { message: 'Toch anders' });
    press(form);
    expect(ids).to.have.length(2);
    expect(ids[0]).to.not.equal(ids[1]);
  });

  it('is the same though a captcha gives another token for each try', async () => {
    const form = await fixture<PartnerFormElement>(
      html`<brug-partner-form action="/receiver/confirm">
        <textarea slot="captcha" name="answer" aria-label="Captcha"></textarea>
      </brug-partner-form>`,
    );
    fill(form, VALID);
    const id = await idOfTry(form, 500);
    form.querySelector('textarea')!.value = 'another';
    expect(await idOfTry(form, 500)).to.equal(id);
  });
});
