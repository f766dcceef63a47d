import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/whitepaper-cta/whitepaper-cta.js';
import type { WhitepaperCtaElement } from '../../src/whitepaper-cta/whitepaper-cta.js';
import { consoleDuring } from '../helpers/console.js';
import { nextEvent } from '../helpers/events.js';
import { receiver } from '../helpers/receiver.js';
import { control, part, textOf, until } from '../helpers/form.js';

type Gate = 'none' | 'soft' | 'email';
const HREF = '/demo/assets/whitepaper.pdf';

const offer = (gate: Gate, action = '/receiver/confirm'): Promise<WhitepaperCtaElement> =>
  fixture(
    html`<brug-whitepaper-cta gate=${gate} action=${action} format="PDF" retries="0">
      <p>Wat helpt.</p>
      <a href=${HREF} download="kloof.pdf">Download de whitepaper</a>
    </brug-whitepaper-cta>`,
  );

const open = async (cta: WhitepaperCtaElement): Promise<void> => {
  part(cta, 'button')!.click();
  await cta.updateComplete;
};
const send = async (cta: WhitepaperCtaElement, email = 'ada@bedrijf.nl'): Promise<void> => {
  control(cta, 'email').focus();
  await sendKeys({ type: email });
  await sendKeys({ press: 'Enter' });
};
const link = (cta: WhitepaperCtaElement): HTMLAnchorElement | null => cta.shadowRoot!.querySelector('a[part=button]');
const click = (target: HTMLElement): MouseEvent => {
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
  // Whatever the widget decides, the test page stays where it is.
  target.addEventListener('click', (each) => setTimeout(() => each.preventDefault()), { once: true });
  document.addEventListener('click', (each) => each.preventDefault(), { once: true });
  target.dispatchEvent(event);
  return event;
};

describe('gate of <brug-whitepaper-cta>', () => {
  it('asks in place, with focus in the field, and by keyboard alone leads to a focused, real link', async () => {
    const cta = await offer('email');
    expect(link(cta)).to.be.null;
    part(cta, 'button')!.focus();
    await sendKeys({ press: 'Enter' });
    await cta.updateComplete;
    expect(cta.shadowRoot!.activeElement).to.equal(control(cta, 'email'));
    await expect(cta).to.be.accessible();
    const submitted = nextEvent(cta, 'brug-submit');
    await send(cta);
    const { detail } = await submitted;
    expect(detail.widget).to.equal('brug-whitepaper-cta');
    expect(detail.values).to.deep.equal({ email: 'ada@bedrijf.nl', document: new URL(HREF, location.href).href });
    await until(() => link(cta), 'the link');
    await cta.updateComplete;
    expect(cta.shadowRoot!.activeElement).to.equal(link(cta));
    expect(link(cta)!.download).to.equal('kloof.pdf');
    expect(textOf(part(cta, 'ready'))).to.equal('Je download staat klaar');
    await expect(cta).to.be.accessible();
  });

  it('says what is wrong with an address, and keeps it', async () => {
    const cta = await offer('email');
    await open(cta);
    const invalid = nextEvent(cta, 'brug-invalid');
    await send(cta, 'ada');
    expect((await invalid).detail.errors.map(({ name, message }) => ({ name, message }))).to.deep.equal([
      { name: 'email', message: 'Vul een volledig e-mailadres in, zoals naam@example.com' },
    ]);
    expect(control(cta, 'email').value).to.equal('ada');
  });

  it('can be skipped when it is soft, and tells that no address was given', async () => {
    const cta = await offer('soft');
    await open(cta);
    const skip = part<HTMLAnchorElement>(cta, 'skip')!;
    expect(textOf(skip)).to.equal('Download zonder e-mailadres');
    expect(skip.getAttribute('href')).to.equal(HREF);
    expect(skip.getBoundingClientRect().height).to.equal(part(cta, 'submit')!.getBoundingClientRect().height);
    const download = nextEvent(cta, 'brug-download');
    click(skip);
    expect((await download).detail).to.deep.equal({
      href: new URL(HREF, location.href).href,
      gate: 'soft',
      emailGiven: false,
    });
  });

  const top = (cta: WhitepaperCtaElement, selector: string): number =>
    cta.shadowRoot!.querySelector(selector)!.getBoundingClientRect().top;

  it('has the button beside the field, what nobody must do below, then the way without, in the order of the Tab key', async () => {
    const cta = await offer('soft');
    Object.assign(cta, { consent: 'optional', privacyHref: '/privacy' });
    cta.style.width = '700px';
    await open(cta);
    expect(top(cta, '[part=submit]')).to.be.closeTo(top(cta, '.control'), 3);
    const order = ['.control', '[part=submit]', 'input[name=consent]', '.privacy', '[part=skip]'];
    const places = order.slice(1).map((selector) => top(cta, selector));
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    const all = [...cta.shadowRoot!.querySelectorAll(order.join())];
    expect(all.map((element) => order.findIndex((selector) => element.matches(selector)))).to.deep.equal([
      0, 1, 2, 3, 4,
    ]);
    // The second way is no second main action.
    expect(getComputedStyle(part(cta, 'skip')!).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    cta.consent = 'none';
    await cta.updateComplete;
    expect(top(cta, '.privacy')).to.be.above(top(cta, '[part=skip]'));
    cta.style.width = '320px';
    expect(top(cta, '[part=submit]')).to.be.above(top(cta, '.control') + 40);
  });

  it('has the button below fields of the site’s own', async () => {
    const cta = await fixture<WhitepaperCtaElement>(
      html`<brug-whitepaper-cta gate="email" style="width: 700px">
        <a href=${HREF} download>Lees</a>
        <label slot="fields">Bedrijf <input name="company" /></label>
      </brug-whitepaper-cta>`,
    );
    await open(cta);
    const own = cta.querySelector('label')!.getBoundingClientRect();
    expect(top(cta, '[part=submit]')).to.be.at.least(own.bottom);
    expect(own.width).to.be.above(300);
  });

  it('tells its only mistake at the field, where focus is, and says it aloud where focus was there already', async () => {
    const cta = await offer('email');
    await open(cta);
    part(cta, 'submit')!.focus();
    await sendKeys({ press: 'Enter' });
    await cta.updateComplete;
    const said = (): string => textOf(cta.shadowRoot!.querySelector('.said'));
    expect(part(cta, 'error-summary')).to.be.null;
    expect(cta.shadowRoot!.activeElement).to.equal(control(cta, 'email'));
    expect(textOf(part(cta, 'error'))).to.contain('Vul je e-mailadres in');
    expect(said()).to.equal('');
    await sendKeys({ press: 'Enter' });
    await cta.updateComplete;
    expect(cta.shadowRoot!.activeElement).to.equal(control(cta, 'email'));
    expect(said()).to.contain('Vul je e-mailadres in');
  });

  it('can be skipped beside a form of the page’s own', async () => {
    const cta = await fixture<WhitepaperCtaElement>(
      html`<brug-whitepaper-cta gate="soft">
        <a href=${HREF} download>Lees</a>
        <form slot="gate" action="/receiver/201" method="post">
          <label>Werkmail <input name="email" type="email" required /></label>
          <button>Naar het document</button>
        </form>
      </brug-whitepaper-cta>`,
    );
    expect(part(cta, 'skip')?.checkVisibility() ?? false).to.be.false;
    await open(cta);
    expect(part(cta, 'skip')!.checkVisibility()).to.be.true;
    expect(part(cta, 'skip')!.getAttribute('href')).to.equal(HREF);
  });

  it('cannot be skipped when an address is asked', async () => {
    const cta = await offer('email');
    await open(cta);
    expect(part(cta, 'skip')).to.be.null;
  });

  it('tells that an address was given, and lets the page stop the download', async () => {
    const cta = await offer('email');
    await open(cta);
    await send(cta);
    await until(() => link(cta), 'the link');
    cta.addEventListener('brug-download', (event) => event.preventDefault(), { once: true });
    const download = nextEvent(cta, 'brug-download');
    const event = new MouseEvent('click', { cancelable: true, bubbles: true, composed: true });
    link(cta)!.dispatchEvent(event);
    expect((await download).detail.emailGiven).to.be.true;
    expect(event.defaultPrevented).to.be.true;
  });

  const answers: [name: string, answer: unknown, href: string][] = [
    ['another address', { downloadUrl: '/elders/kloof.pdf?t=1' }, '/elders/kloof.pdf?t=1'],
    ['no address', {}, HREF],
    ['nothing', undefined, HREF],
    ['an address that is no text', { downloadUrl: { toString: 1 } }, HREF],
    ['an address that would run', { downloadUrl: 'javascript:alert(1)' }, HREF],
  ];
  for (const [name, answer, href] of answers) {
    it(`takes ${name} from the receiver`, async () => {
      const cta = await offer('email');
      cta.addEventListener('brug-submit', (event) => event.respondWith(Promise.resolve(answer)));
      await open(cta);
      await consoleDuring(async () => {
        await send(cta);
        await until(() => link(cta), 'the link');
      });
      expect(link(cta)!.getAttribute('href')).to.equal(href);
    });
  }

  const faults: [name: string, delivery: () => Promise<unknown>, words: string][] = [
    ['a server that fails', () => Promise.resolve(new Response('', { status: 500 })), 'Er ging bij ons iets mis'],
    ['a busy server', () => Promise.resolve(new Response('', { status: 503 })), 'Het is nu erg druk'],
    ['a refusal', () => Promise.resolve(new Response('', { status: 403 })), 'We konden dit niet aannemen'],
    ['a promise that is rejected', () => Promise.reject(new TypeError('no network')), 'Er ging bij ons iets mis'],
    ['no answer', () => new Promise(() => undefined), 'Er kwam geen antwoord'],
    ['a wrong address', () => Promise.resolve({ errors: { email: 'Onbekend adres' } }), 'Onbekend adres'],
  ];
  for (const [name, delivery, words] of faults) {
    it(`survives ${name}: says so, keeps the address, gives no link, and tries again`, async () => {
      const cta = await offer('email');
      cta.timeout = 0.3;
      cta.addEventListener('brug-submit', (event) => event.respondWith(delivery()), { once: true });
      await open(cta);
      const failed = nextEvent(cta, 'brug-error');
      await send(cta);
      await failed;
      await cta.updateComplete;
      expect(textOf(cta.shadowRoot!.querySelector('form'))).to.contain(words);
      expect(control(cta, 'email').value).to.equal('ada@bedrijf.nl');
      expect(link(cta)).to.be.null;
      await expect(cta).to.be.accessible();
      cta.timeout = 8;
      part(cta, 'submit')!.click();
      await until(() => link(cta), 'the link after another try');
    });
  }

  it('never makes consent to mailings a condition', async () => {
    let cta!: WhitepaperCtaElement;
    const messages = await consoleDuring(async () => {
      cta = await offer('email');
      cta.consent = 'required';
      await open(cta);
    });
    expect(messages.join()).to.contain('mailings cannot be a condition');
    expect(control(cta, 'consent').required).to.be.false;
    expect(control(cta, 'consent').checked).to.be.false;
    await send(cta);
    await until(() => link(cta), 'the link');
  });

  for (const memory of ['session', 'local'] as const) {
    it(`remembers in ${memory} storage that an address was given, not which, until it forgets`, async () => {
      const storage = memory === 'local' ? localStorage : sessionStorage;
      const first = await offer('email');
      first.remember = memory;
      await open(first);
      await send(first);
      await until(() => link(first), 'the link');
      expect(Object.values(storage).join()).not.to.contain('ada@');
      const second = await offer('email');
      second.remember = memory;
      await second.updateComplete;
      expect(link(second)).not.to.be.null;
      second.forget();
      await second.updateComplete;
      expect(link(second)).to.be.null;
      expect(Object.keys(storage).filter((key) => key.startsWith('brug-whitepaper'))).to.deep.equal([]);
    });
  }

  it('asks again for another document', async () => {
    const cta = await offer('email');
    cta.addEventListener('brug-submit', (event) =>
      event.respondWith(Promise.resolve({ downloadUrl: '/geheim-a.pdf' })),
    );
    await open(cta);
    await send(cta);
    await until(() => link(cta), 'the link');
    cta.href = '/b.pdf';
    await cta.updateComplete;
    await cta.updateComplete;
    expect(link(cta)).to.be.null;
  });

  it('does not take an address that is on its way for another document', async () => {
    const cta = await offer('email', '/receiver/slow');
    await open(cta);
    await send(cta);
    await until(() => cta.matches(':state(sending)'), 'it is being sent');
    cta.href = '/another.pdf';
    await nextEvent(cta, 'brug-success');
    await cta.updateComplete;
    await cta.updateComplete;
    expect(link(cta)?.href).to.be.undefined;
  });

  it('tells the page which document is taken, when the receiver’s answer names it', async () => {
    const cta = await offer('email', '');
    cta.addEventListener('brug-submit', (event) =>
      event.respondWith(Promise.resolve({ downloadUrl: '/personal.pdf' })),
    );
    await open(cta);
    await send(cta);
    await until(() => link(cta), 'the link');
    const taken = nextEvent(cta, 'brug-download');
    click(link(cta)!);
    expect((await taken).detail.href).to.equal(new URL('/personal.pdf', location.href).href);
  });

  it('makes no form where the gate is unknown, and one that knows of a disabled fieldset where it comes later', async () => {
    const fieldset = await fixture<HTMLFieldSetElement>(
      html`<fieldset disabled>
        <brug-whitepaper-cta action="/receiver/confirm"><a href=${HREF} download>Lees</a></brug-whitepaper-cta>
      </fieldset>`,
    );
    const cta = fieldset.querySelector('brug-whitepaper-cta')!;
    await consoleDuring(async () => {
      cta.gate = 'what no gate is' as Gate;
      await cta.updateComplete;
      expect([cta.checkValidity(), cta.values]).to.deep.equal([true, {}]);
    });
    cta.gate = 'email';
    await open(cta);
    expect(cta.checkValidity()).to.be.false;
    let submits = 0;
    cta.addEventListener('brug-submit', () => submits++);
    cta.values = { email: 'ada@bedrijf.nl' };
    cta.requestSubmit();
    expect(submits).to.equal(0);
  });

  it('enhances a form of the page’s own', async () => {
    const there = receiver('201');
    const cta = await fixture<WhitepaperCtaElement>(
      html`<brug-whitepaper-cta gate="email">
        <a href=${HREF} download>Lees</a>
        <form slot="gate" action=${there.action} method="post">
          <input type="hidden" name="csrf" value="k3v9" />
          <label>Werkmail <input name="email" type="email" required /></label>
          <button>Naar het document</button>
        </form>
      </brug-whitepaper-cta>`,
    );
    expect(cta.querySelector('form')!.checkVisibility()).to.be.false;
    await open(cta);
    const email = cta.querySelector<HTMLInputElement>('[name=email]')!;
    await until(() => document.activeElement?.getAttribute('name') === 'email', 'focus in the page’s field');
    email.value = 'ada@bedrijf.nl';
    cta.querySelector('button')!.click();
    await until(() => link(cta), 'the link');
    expect((await there.stored())[0]!.values).to.include({ csrf: 'k3v9', email: 'ada@bedrijf.nl' });
  });

  it('remembers nothing unless the page asks', async () => {
    const cta = await offer('email');
    cta.href = '/remembered-by-nobody.pdf';
    await open(cta);
    await send(cta);
    await until(() => link(cta), 'the link');
    await aTimeout(0);
    const kept = [localStorage, sessionStorage].flatMap((storage) => Object.keys(storage));
    expect(kept.filter((key) => key.includes('remembered-by-nobody'))).to.deep.equal([]);
  });
});
