import { expect, fixture, html } from '@open-wc/testing';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { nextEvent } from '../helpers/events.js';
import { control, fill, press, until, VALID } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';

const draw = (draft: string, id = 'contact', action = ''): Promise<PartnerFormElement> =>
  fixture(html`
    <brug-partner-form id=${id} draft=${draft} consent="optional" .action=${action}>
      <label slot="fields">Aantal <input name="size" /></label>
      <input slot="fields" type="hidden" name="token" value="geheim-1" />
      <label slot="fields">Code <input type="password" name="code" /></label>
      <label slot="captcha">2 + 2 <input name="captcha" /></label>
    </brug-partner-form>
  `);

/** What a visitor fills in anew each time. */
function completeAnew(form: PartnerFormElement): void {
  for (const name of ['size', 'code', 'captcha']) {
    const field = form.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    field.value = '4';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  control(form, 'consent').click();
  control(form, 'brug_extra').value = 'robot';
}

function complete(form: PartnerFormElement): void {
  fill(form, { ...VALID, message: 'Een lang verhaal' });
  completeAnew(form);
}
const idOf = async (form: PartnerFormElement): Promise<string> => {
  // A delivery that fails keeps the submission, and so its id.
  form.addEventListener(
    'brug-submit',
    (event) => event.respondWith(Promise.resolve(new Response('', { status: 422 }))),
    { once: true },
  );
  const failed = nextEvent(form, 'brug-error');
  form.requestSubmit();
  return (await failed).detail.id;
};

describe('a draft', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  for (const kind of ['session', 'local'] as const) {
    it(`in ${kind} storage comes back, with its id, and without consent, honeypot, secrets and captcha`, async () => {
      const form = await draw(kind);
      complete(form);
      const id = await idOf(form);
      const storage = kind === 'local' ? localStorage : sessionStorage;
      expect(Object.keys(storage)).to.have.length(1);
      for (const secret of ['robot', 'geheim', 'consent', 'code', 'captcha']) {
        expect(Object.values(storage).join()).to.not.contain(secret);
      }
      form.remove();
      const again = await draw(kind);
      await until(() => again.values['size'] === '4', 'the page’s own field');
      expect(again.values).to.include({
        ...VALID,
        message: 'Een lang verhaal',
        token: 'geheim-1',
        code: '',
        captcha: '',
      });
      expect(control(again, 'consent').checked).to.be.false;
      completeAnew(again);
      expect(await idOf(again)).to.equal(id);
    });
  }

  it('is not kept unless the page asks for it', async () => {
    complete(await draw('none'));
    expect(sessionStorage.length + localStorage.length).to.equal(0);
  });

  it('belongs to one form', async () => {
    complete(await draw('session', 'contact'));
    expect((await draw('session', 'vacature')).values).to.include({ name: '' });
  });

  it('goes when it is sent, and only then', async () => {
    const form = await draw('session', 'contact', receiver('500').action);
    complete(form);
    press(form);
    await nextEvent(form, 'brug-error');
    expect(sessionStorage.length).to.equal(1);
    form.action = receiver('201').action;
    press(form);
    await nextEvent(form, 'brug-success');
    await form.updateComplete;
    expect(sessionStorage.length).to.equal(0);
    expect((await draw('session')).values).to.include({ name: '' });
  });

  it('wins from what the page fills in beforehand: the visitor’s words come last', async () => {
    complete(await draw('session'));
    const form = document.createElement('brug-partner-form');
    form.values = { name: 'Niemand', phone: '010' };
    Object.assign(form, { id: 'contact', draft: 'session' });
    (await fixture(html`<div></div>`)).append(form);
    await form.updateComplete;
    expect(form.values).to.include({ name: VALID.name });
  });

  it('that another tab has sent is a new submission from the next key on', async () => {
    const form = await draw('local');
    complete(form);
    const id = await idOf(form);
    localStorage.clear();
    expect(await idOf(form)).to.equal(id);
    fill(form, { message: 'Nog iets' });
    expect(await idOf(form)).to.not.equal(id);
  });

  it('that another tab has sent, and begun anew, is a new submission too', async () => {
    const form = await draw('local');
    complete(form);
    const id = await idOf(form);
    const [key, draft] = Object.entries(localStorage)[0] as [string, string];
    localStorage.setItem(key, draft.replace(id, id.replace(/^.{8}/, '00000000')));
    expect(await idOf(form)).to.equal(id);
    fill(form, { message: 'Nog iets' });
    expect(await idOf(form)).to.not.equal(id);
  });

  it('belongs to one form, also of two without an id in two shadow roots', async () => {
    const hosts = await fixture<HTMLElement>(
      html`<div>
        <div></div>
        <div></div>
      </div>`,
    );
    for (const host of hosts.children) {
      host.attachShadow({ mode: 'open' }).innerHTML = '<brug-partner-form draft="session"></brug-partner-form>';
      const form = host.shadowRoot!.querySelector('brug-partner-form')!;
      await form.updateComplete;
      expect(form.values).to.include({ name: '' });
      fill(form, VALID);
    }
    expect(Object.keys(sessionStorage)).to.have.length(2);
  });

  it('makes no trouble where storage is forbidden, full or holds nonsense', async () => {
    const form = await draw('session');
    complete(form);
    for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, '{"id":[]');
    const { setItem } = Object.getOwnPropertyDescriptors(Storage.prototype);
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const again = await draw('session');
      complete(again);
      expect(again.values).to.include(VALID);
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', setItem);
    }
  });
});

describe('back and forward', () => {
  it('keeps what was typed, in the widget and in the site’s own fields, but no consent', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe src="/receiver/form"></iframe>`);
    const formIn = async (): Promise<PartnerFormElement> => {
      const find = (): PartnerFormElement | null | undefined =>
        frame.contentDocument?.querySelector<PartnerFormElement>('brug-partner-form');
      await until(() => find()?.shadowRoot?.querySelector('[name=message]'), 'the form');
      return find()!;
    };
    const form = await formIn();
    fill(form, { ...VALID, message: 'Een lang verhaal' });
    const size = form.querySelector<HTMLInputElement>('[name=size]')!;
    size.value = '12';
    size.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    control(form, 'consent').click();

    // Before the page is complete a browser may put the next one in its place.
    await until(() => frame.contentDocument?.readyState === 'complete', 'the page');
    frame.contentDocument!.querySelector('a')!.click();
    await until(() => frame.contentDocument?.body?.textContent === 'Bedankt', 'the other page');
    await until(() => frame.contentDocument?.readyState === 'complete', 'the other page');
    frame.contentWindow!.history.back();
    const again = await formIn();
    await until(() => again.values['name'], 'what was typed');
    expect(again.values).to.include({ ...VALID, message: 'Een lang verhaal', size: '12' });
    expect(control(again, 'consent').checked).to.be.false;
  });
});
