import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { stub } from 'sinon';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import type { BrugSubmitEvent } from '../../src/delivery/submission.events.js';
import { consoleDuring } from '../helpers/console.js';
import { nextEvent } from '../helpers/events.js';
import { control, fill, part, press, textOf, until, VALID } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';

async function draw(action = '', timeout = 8): Promise<PartnerFormElement> {
  const form = await fixture<PartnerFormElement>(
    html`<brug-partner-form .action=${action} .retries=${0} .timeout=${timeout}></brug-partner-form>`,
  );
  fill(form, VALID);
  return form;
}

/** What is announced without focus. */
const announced = (form: PartnerFormElement): string => textOf(form.shadowRoot!.querySelector('[aria-live]'));
const idle = (form: PartnerFormElement): Promise<void> =>
  until(() => textOf(part(form, 'submit')) === 'Versturen', 'a form at rest');

/** Sends with a listener that calls `respondWith` as the test says, and tells how it ended. */
async function respond(
  form: PartnerFormElement,
  listener: (event: BrugSubmitEvent) => void,
): Promise<{ outcome: string; status?: number; response?: unknown }> {
  form.addEventListener('brug-submit', listener, { once: true });
  const outcome = Promise.race([
    nextEvent(form, 'brug-success').then(({ detail }) => ({ outcome: 'sent', response: detail.response })),
    nextEvent(form, 'brug-error').then(({ detail }) => ({ outcome: detail.kind, status: detail.status })),
  ]);
  press(form);
  return outcome;
}

describe('respondWith', () => {
  it('waits, shows that it waits, and then what came of it', async () => {
    const form = await draw();
    let deliver!: (value: unknown) => void;
    const done = respond(form, (event) => event.respondWith(new Promise((resolve) => (deliver = resolve))));
    await until(() => textOf(part(form, 'submit')) === 'Wordt verstuurd…', 'the button to say so');
    expect(part(form, 'submit')!.getAttribute('aria-disabled')).to.equal('true');
    await until(() => announced(form) === 'Wordt verstuurd…', 'those who cannot see it to hear it');
    expect(form.shadowRoot!.activeElement).to.equal(part(form, 'submit'));
    expect(control(form, 'name').closest('[inert]'), 'what is sent cannot change').to.not.be.null;
    await expect(form).to.be.accessible();
    deliver({ ticket: 7 });
    expect(await done).to.deep.equal({ outcome: 'sent', response: { ticket: 7 } });
    await form.updateComplete;
    expect(announced(form), 'focus tells it').to.equal('');
    expect(form.shadowRoot!.activeElement).to.equal(part(form, 'success'));
    await expect(form).to.be.accessible();
  });

  it('reads a Response as it reads its own answers', async () => {
    for (const [behaviour, outcome] of [
      ['201', 'sent'],
      ['422-list', 'invalid'],
      ['500', 'server'],
      ['html', 'sent'],
    ] as const) {
      const form = await draw();
      const { action } = receiver(behaviour);
      const ended = await respond(form, (event) =>
        event.respondWith(fetch(action, { method: 'POST', body: event.detail.formData })),
      );
      expect(ended.outcome).to.equal(outcome);
    }
  });

  it('puts errors at the fields and gives them focus', async () => {
    const form = await draw();
    await respond(form, (event) => event.respondWith(Promise.resolve({ errors: { email: 'Onbekend adres' } })));
    await form.updateComplete;
    expect(control(form, 'email').getAttribute('aria-invalid')).to.equal('true');
    expect(form.shadowRoot!.activeElement).to.equal(part(form, 'error-summary'));
    expect(form.values).to.include(VALID);
    await expect(form).to.be.accessible();
    fill(form, { email: 'ada@elders.nl' });
    await form.updateComplete;
    expect(part(form, 'error-summary')).to.be.null;
    expect(part(form, 'failure')).to.be.null;
  });

  it('called late: nothing waits for it, with a warning', async () => {
    const form = await draw();
    const messages = await consoleDuring(async () => {
      const called = new Promise<void>((done) =>
        form.addEventListener('brug-submit', (event) => {
          event.preventDefault();
          setTimeout(() => done(event.respondWith(Promise.resolve())));
        }),
      );
      press(form);
      await called;
      await idle(form);
    });
    expect(messages).to.have.length(1);
    expect(messages[0]).to.contain('came too late');
    expect(part(form, 'success')).to.be.null;
    expect(form.values).to.include(VALID);
  });

  for (const [what, first, second, ended] of [
    ['succeeds', 'first', new Error('second'), { outcome: 'sent', response: 'first' }],
    ['fails', new Error('first'), 'second', { outcome: 'server', status: 0 }],
  ] as const)
    it(`called twice: the first call counts, which ${what}, with a warning`, async () => {
      const form = await draw();
      const delivery = (comesTo: unknown): Promise<unknown> => {
        const promise = comesTo instanceof Error ? Promise.reject(comesTo) : Promise.resolve(comesTo);
        // The one that is ignored is the page's to look after.
        promise.catch(() => undefined);
        return promise;
      };
      const messages = await consoleDuring(async () => {
        form.addEventListener('brug-submit', (event) => event.respondWith(delivery(first)));
        expect(await respond(form, (event) => event.respondWith(delivery(second)))).to.deep.equal(ended);
      });
      expect(messages[0]).to.contain('called twice');
      expect(messages.slice(1).map((message) => /Error: (\w+)/.exec(message)?.[1])).to.deep.equal(
        first instanceof Error ? ['first'] : [],
      );
    });

  for (const [what, delivery] of [
    ['nothing', undefined],
    ['true', true],
    ['a function', async () => Promise.resolve()],
    ['an object', { errors: {} }],
  ] as const) {
    it(`given ${what} and no promise: a failure, since nothing confirms it, with a warning`, async () => {
      const form = await draw(receiver('201').action);
      const messages = await consoleDuring(async () => {
        const ended = await respond(form, (event) => event.respondWith(delivery as never));
        expect(ended).to.deep.equal({ outcome: 'server', status: 0 });
      });
      expect(messages.join()).to.contain('needs a promise');
      expect(form.values).to.include(VALID);
    });
  }

  it('given a promise that never settles: a failure after the time limit', async () => {
    const form = await draw('', 0.2);
    const ended = await respond(form, (event) => event.respondWith(new Promise(() => undefined)));
    expect(ended).to.include({ outcome: 'timeout' });
    expect(form.values).to.include(VALID);
  });

  it('has a signal that ends what is no longer wanted, and nothing that was', async () => {
    const form = await draw('', 0.2);
    const signals: AbortSignal[] = [];
    form.addEventListener('brug-submit', (event) => signals.push(event.signal));
    await respond(form, (event) => event.respondWith(Promise.resolve()));
    form.reset();
    fill(form, VALID);
    await respond(form, (event) => event.respondWith(new Promise(() => undefined)));
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false, true]);
  });

  it('leaves the signal alone of a page that has taken over: it may take longer', async () => {
    const [form, other] = [await draw('', 0.1), await draw('', 0.2)];
    let signal: AbortSignal | undefined;
    form.addEventListener('brug-submit', (event) => {
      event.preventDefault();
      ({ signal } = event);
    });
    press(form);
    // By the end of a longer wait that began later, the first is over as well.
    expect(await respond(other, (event) => event.respondWith(new Promise(() => undefined)))).to.include({
      outcome: 'timeout',
    });
    expect(signal?.aborted).to.be.false;
  });

  for (const [what, happens, aborted] of [
    ['the form is emptied', (form: PartnerFormElement) => form.reset(), true],
    ['the widget is taken out', (form: PartnerFormElement) => form.remove(), true],
    ['the widget is moved', (form: PartnerFormElement) => form.parentElement!.prepend(form), false],
  ] as const)
    it(`${aborted ? 'aborts' : 'does not abort'} its signal when ${what}`, async () => {
      const form = await draw();
      let signal: AbortSignal | undefined;
      form.addEventListener('brug-submit', (event) => {
        ({ signal } = event);
        event.respondWith(new Promise(() => undefined));
      });
      press(form);
      happens(form);
      // Whether it has left is known a task later.
      await aTimeout(0);
      expect(signal?.aborted).to.equal(aborted);
      form.reset();
    });

  it('shows a message for a field that there is not as text, not as a link that leads nowhere', async () => {
    const form = await draw();
    fill(form, VALID);
    form.addEventListener('brug-submit', (event) =>
      event.respondWith(Promise.resolve({ errors: { elsewhere: 'Algemeen' } })),
    );
    press(form);
    await until(() => part(form, 'error-summary'), 'the summary');
    expect(textOf(part(form, 'error-summary'))).to.contain('Algemeen');
    expect(part(form, 'error-summary')!.querySelector('a')).to.be.null;
  });

  it('shows a message without a field as the reason why sending failed', async () => {
    const form = await draw();
    fill(form, VALID);
    form.addEventListener('brug-submit', (event) =>
      event.respondWith(Promise.resolve({ errors: [{ message: 'Algemeen' }] })),
    );
    press(form);
    await until(() => part(form, 'failure'), 'the failure');
    expect(textOf(part(form, 'failure'))).to.contain('Algemeen.');
    expect(part(form, 'error-summary')).to.be.null;
  });

  it('takes what a visitor adds to the form data', async () => {
    const there = receiver('201');
    const form = await draw(there.action);
    form.addEventListener('brug-submit', ({ detail }) => detail.formData.append('crm', '42'));
    press(form);
    await nextEvent(form, 'brug-success');
    expect((await there.stored())[0]!.values).to.include({ crm: '42' });
  });
});

describe('one submission', () => {
  it('is sent once by a double click, by Enter twice and with two listeners', async () => {
    const there = receiver('slow');
    const form = await draw(there.action);
    const submits: string[] = [];
    form.addEventListener('brug-submit', ({ detail }) => submits.push(detail.id));
    document.addEventListener('brug-submit', () => undefined, { once: true });
    const sent = nextEvent(form, 'brug-success');
    control(form, 'email').focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    press(form);
    press(form);
    form.requestSubmit();
    await sent;
    expect(submits).to.have.length(1);
    expect(await there.tries()).to.equal(1);
  });

  it('is sent by a real click though leaving the field shows a message', async () => {
    const form = await draw();
    const email = control(form, 'email');
    email.focus();
    await sendKeys({ type: '@' });
    const box = part(form, 'submit')!.getBoundingClientRect();
    part(form, 'submit')!.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = part(form, 'submit')!.getBoundingClientRect();
    expect(box.width).to.be.greaterThan(0);
    const tried = nextEvent(form, 'brug-invalid');
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    expect((await tried).detail.errors.map(({ name }) => name)).to.deep.equal(['email']);
  });

  it('keeps its id until it is confirmed, and says how to try again', async () => {
    const there = receiver('silent-once');
    // Long enough for the first try to arrive on a busy machine: what never came is no try that the receiver knows of.
    const form = await draw(there.action, 2);
    const ids: string[] = [];
    form.addEventListener('brug-submit', ({ detail }) => ids.push(detail.id));
    press(form);
    const { detail } = await nextEvent(form, 'brug-error');
    const own = await fixture<HTMLButtonElement>(
      html`<button @click=${() => detail.retry()}>Probeer het opnieuw</button>`,
    );
    own.click();
    await nextEvent(form, 'brug-success');
    expect(ids[0]).to.equal(ids[1]);
    expect(await there.stored()).to.have.length(1);
  });

  it('does not mix with those of other forms on the page', async () => {
    const [one, two] = [receiver('201'), receiver('500')];
    const [first, second] = [await draw(one.action), await draw(two.action)];
    fill(second, { name: 'Bo' });
    const ended = Promise.all([nextEvent(first, 'brug-success'), nextEvent(second, 'brug-error')]);
    press(first);
    press(second);
    const [sent, failed] = await ended;
    expect(sent.detail.id).to.not.equal(failed.detail.id);
    expect(second.values).to.include({ name: 'Bo' });
    expect((await one.stored())[0]!.values).to.include({ name: VALID.name });
  });

  it('waits however long a page says', async () => {
    const form = await draw(receiver('201').action);
    form.timeout = 3_000_000;
    fill(form, VALID);
    press(form);
    expect((await nextEvent(form, 'brug-success')).detail.id).to.match(/-/);
  });

  it('goes where action says at that moment', async () => {
    const there = receiver('201');
    const form = await draw();
    await consoleDuring(async () => {
      press(form);
      await until(() => part(form, 'failure'), 'a word to the visitor');
    });
    form.setAttribute('action', there.action);
    await form.updateComplete;
    press(form);
    await nextEvent(form, 'brug-success');
    expect(await there.stored()).to.have.length(1);
  });

  for (const [attribute, value] of [
    ['retries', 'abc'],
    ['success-href', 'javascript:1'],
    ['privacy-href', 'javascript:1'],
  ] as const)
    it(`says once what is wrong with ${attribute}="${value}"`, async () => {
      const messages = await consoleDuring(async () => {
        const form = await draw(receiver('201').action);
        form.consent = 'optional';
        form.setAttribute(attribute, value);
        await form.updateComplete;
        press(form);
        await nextEvent(form, 'brug-success');
      });
      expect(messages.filter((message) => message.includes(`${attribute}="`))).to.have.length(1);
    });

  it('goes nowhere that is no web address', async () => {
    const form = await draw('javascript:alert(1)');
    const messages = await consoleDuring(async () => {
      press(form);
      await until(() => part(form, 'failure'), 'a word to the visitor');
    });
    expect(messages.join()).to.contain('is refused');
  });

  for (const navigate of [false, true])
    it(`goes nowhere by a service that there is not${navigate ? ', and the page stays' : ''}`, async () => {
      const there = receiver('201');
      const form = await draw(there.action);
      Object.assign(form, { service: 'hubspt', navigate });
      let stays = false;
      form.shadowRoot!.addEventListener('submit', (event) => (stays = event.defaultPrevented));
      const messages = await consoleDuring(async () => {
        press(form);
        await until(() => part(form, 'failure'), 'a word to the visitor');
      });
      expect(messages.filter((text) => /service="hubspt" does not exist/.test(text))).to.have.length(1);
      expect([stays, await there.tries()]).to.deep.equal([true, 0]);
    });
});

describe('a page of thanks', () => {
  it('is gone to after `brug-success`, whose listeners may still say where it is', async () => {
    const address = location.href;
    const form = await draw(receiver('201').action);
    form.successHref = '#bedankt';
    let before: string | undefined;
    form.addEventListener('brug-success', ({ detail }) => {
      before = location.hash;
      form.successHref = `#bedankt-${detail.id}`;
    });
    press(form);
    const { detail } = await nextEvent(form, 'brug-success');
    expect(before).to.equal('');
    await until(() => location.hash === `#bedankt-${detail.id}`, 'the page of thanks');
    history.replaceState(null, '', address);
  });
});

describe('leaving while it is sent', () => {
  const asksFirst = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('asks first, for as long as one form is sending', async () => {
    const forms = [await draw(), await draw()];
    const deliveries: ((value?: unknown) => void)[] = [];
    for (const form of forms) {
      form.addEventListener('brug-submit', (event) => event.respondWith(new Promise((done) => deliveries.push(done))));
    }
    expect(asksFirst()).to.be.false;
    for (const form of forms) press(form);
    expect(asksFirst()).to.be.true;
    deliveries[0]!();
    await nextEvent(forms[0]!, 'brug-success');
    expect(asksFirst()).to.be.true;
    deliveries[1]!();
    await nextEvent(forms[1]!, 'brug-success');
    expect(asksFirst()).to.be.false;
  });
});

describe('the state of a sending, for the page’s CSS', () => {
  const STATES = ['sending', 'sent', 'failed', 'unavailable', 'offline'];
  const shown = (form: PartnerFormElement): string =>
    STATES.filter((state) => form.matches(`:state(${state})`)).join(' ');
  for (const [action, after] of [
    [receiver('201').action, 'sent'],
    [receiver('html').action, 'sent'],
    [receiver('500').action, 'failed'],
    ['', 'failed unavailable'],
  ] as const)
    it(`is ${after} after ${action.split('?')[0] || 'nowhere to send to'}, and gone after reset()`, async () => {
      const form = await draw(action);
      expect(shown(form)).to.equal('');
      const ended = Promise.race([nextEvent(form, 'brug-success'), nextEvent(form, 'brug-error')]);
      press(form);
      await form.updateComplete;
      if (action) expect(shown(form)).to.equal('sending');
      await ended;
      await form.updateComplete;
      expect(shown(form)).to.equal(after);
      form.reset();
      await form.updateComplete;
      expect(shown(form)).to.equal('');
    });
});

describe('without a network', () => {
  /** The page’s network as the browser tells it. */
  function network(online: boolean): void {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: online });
    dispatchEvent(new Event(online ? 'online' : 'offline'));
  }
  afterEach(() => {
    network(true);
    delete (navigator as { onLine?: boolean }).onLine;
  });

  it('says so, keeps everything, and offers to send when it is back', async () => {
    const there = receiver('201');
    const form = await draw(receiver('reset').action);
    network(false);
    await form.updateComplete;
    expect(textOf(part(form, 'failure'))).to.contain('Je bent offline');
    expect(announced(form)).to.contain('Je bent offline');
    await expect(form).to.be.accessible();
    press(form);
    expect((await nextEvent(form, 'brug-error')).detail.kind).to.equal('network');
    await form.updateComplete;
    expect(textOf(part(form, 'failure'))).to.contain('Je bent offline');
    expect(form.values).to.include(VALID);
    network(true);
    await form.updateComplete;
    expect(announced(form)).to.equal('De verbinding is terug: je kunt nu versturen.');
    expect(textOf(part(form, 'submit'))).to.equal('Probeer het opnieuw');
    form.action = there.action;
    press(form);
    await nextEvent(form, 'brug-success');
    expect(await there.stored()).to.have.length(1);
  });

  it('that is back is no news any more once it was tried again', async () => {
    const form = await draw(receiver('reset').action);
    const failure = async (): Promise<string> => {
      press(form);
      await nextEvent(form, 'brug-error');
      await form.updateComplete;
      return textOf(part(form, 'failure'));
    };
    network(false);
    expect(await failure()).to.equal(
      'Je bent offline Zodra de verbinding terug is, kun je versturen. Alles wat je invulde, staat er nog.',
    );
    network(true);
    await form.updateComplete;
    expect(textOf(part(form, 'failure'))).to.equal(
      'De verbinding is terug: je kunt nu versturen. Alles wat je invulde, staat er nog.',
    );
    expect(await failure()).to.equal(
      'Misschien niet aangekomen Er kwam geen antwoord. We weten niet of het is aangekomen. Je kunt het opnieuw versturen. Alles wat je invulde, staat er nog.',
    );
    expect(announced(form)).to.equal('');
  });

  it('that was away before a failure tells of the failure', async () => {
    const form = await draw(receiver('500').action);
    network(false);
    network(true);
    press(form);
    await nextEvent(form, 'brug-error');
    await form.updateComplete;
    expect(textOf(part(form, 'failure'))).to.contain('Er ging bij ons iets mis');
  });
});

describe('for the receiver to judge', () => {
  it('the honeypot is sent, and can be neither seen, reached, heard nor filled by the browser', async () => {
    const there = receiver('201');
    const form = await draw(there.action);
    const trap = control(form, 'brug_extra');
    expect(trap.checkVisibility()).to.be.false;
    expect(trap.getClientRects()).to.have.length(0);
    trap.focus();
    expect(form.shadowRoot!.activeElement).to.not.equal(trap);
    expect(trap.closest('[aria-hidden=true]')).to.not.be.null;
    expect(trap.autocomplete).to.equal('off');
    trap.value = 'robot';
    press(form);
    await nextEvent(form, 'brug-success');
    expect((await there.stored())[0]!.values).to.include({ brug_extra: 'robot' });
  });

  it('the elapsed time begins anew after a reset', async () => {
    const there = receiver('201');
    let now = Date.now();
    const clock = stub(Date, 'now').callsFake(() => now);
    try {
      const form = await draw(there.action);
      for (const spent of [4000, 700]) {
        form.values = VALID;
        now += spent;
        form.requestSubmit();
        await nextEvent(form, 'brug-success');
        expect((await there.stored()).at(-1)!.values['elapsed_ms']).to.equal(String(spent));
        form.reset();
      }
    } finally {
      clock.restore();
    }
  });
});

describe('consent', () => {
  const drawConsent = (action: string, consent: string, text = ''): Promise<PartnerFormElement> =>
    fixture(html`
      <brug-partner-form .action=${action} consent=${consent} privacy-href="/privacy">
        ${text ? html`<span slot="consent">${text} <b>en&nbsp;zo</b></span>` : ''}
      </brug-partner-form>
    `);

  it('is never ticked beforehand, and needed where it is required', async () => {
    const form = await drawConsent('', 'required');
    fill(form, VALID);
    expect(control(form, 'consent').checked).to.be.false;
    const tried = nextEvent(form, 'brug-invalid');
    press(form);
    const [mistake, ...others] = (await tried).detail.errors;
    expect(others).to.deep.equal([]);
    expect(mistake).to.include({ name: 'consent', message: 'Vink het vakje aan als je toestemming geeft' });
    expect(mistake!.control === control(form, 'consent')).to.be.true;
    await form.updateComplete;
    part(form, 'error-summary')!.querySelector('a')!.click();
    expect(form.shadowRoot!.activeElement).to.equal(control(form, 'consent'));
    await expect(form).to.be.accessible();
  });

  for (const [text, literal] of [
    [
      '',
      'Ik geef toestemming: jullie mogen mijn gegevens gebruiken om contact met mij op te nemen. Dat kan ik altijd intrekken.',
    ],
    ['Jullie mogen mij mailen', 'Jullie mogen mij mailen en\u00a0zo'],
  ] as const) {
    for (const given of [true, false]) {
      it(`is sent word for word with its answer: ${given ? 'yes' : 'no'} to “${literal}”`, async () => {
        const there = receiver('201');
        const form = await drawConsent(there.action, 'optional', text);
        fill(form, VALID);
        if (given) control(form, 'consent').click();
        const submit = nextEvent(form, 'brug-submit');
        press(form);
        expect((await submit).detail.consent).to.equal(given);
        await nextEvent(form, 'brug-success');
        const { values } = (await there.stored())[0]!;
        expect(values).to.include({ consent: given ? 'yes' : 'no', consent_text: literal });
        expect(Date.parse(values['consent_at'] as string)).to.be.closeTo(Date.now(), 60_000);
      });
    }
  }

  for (const [what, inside] of [
    ['', ''],
    [', around a form of the page’s own', '<form method="post"><input name="name" aria-label="Naam"></form>'],
  ] as const)
    for (const [given, literal] of [
      ['<span slot="terms">Ja,<!-- versie 3 --> mail mij</span>', 'Ja, mail mij'],
      ['', 'Mail mij liever niet te vaak'],
    ] as const)
      it(`that reaches the widget through a slot of the page’s own is sent as “${literal}”${what}`, async () => {
        const there = receiver('201');
        const place = await fixture<HTMLElement>(html`<div></div>`);
        place.innerHTML = given;
        const root = place.attachShadow({ mode: 'open' });
        root.innerHTML = `<brug-partner-form fields="name" consent="required" action="${there.action}">${inside}
          <slot name="terms" slot="consent"><!-- zonder -->Mail mij <b>liever niet</b> te vaak</slot></brug-partner-form>`;
        const form = root.querySelector('brug-partner-form')!;
        await form.updateComplete;
        form.values = { name: 'Ada' };
        const asked = form.querySelector<HTMLInputElement>('[name=consent]') ?? control(form, 'consent');
        asked.click();
        form.requestSubmit();
        await nextEvent(form, 'brug-success');
        expect((await there.stored())[0]!.values).to.include({ consent: 'yes', consent_text: literal });
      });

  it('that is not asked is not sent', async () => {
    const there = receiver('201');
    const form = await draw(there.action);
    const submit = nextEvent(form, 'brug-submit');
    press(form);
    expect((await submit).detail.consent).to.be.undefined;
    await nextEvent(form, 'brug-success');
    expect((await there.stored())[0]!.values).to.not.have.any.keys('consent', 'consent_text');
  });
});

describe('with a keyboard alone', () => {
  it('the whole way: mistakes, to the field, mending, sending', async () => {
    const there = receiver('201');
    const form = await fixture<PartnerFormElement>(
      html`<brug-partner-form .action=${there.action} fields="name email"></brug-partner-form>`,
    );
    control(form, 'name').focus();
    await sendKeys({ press: 'Enter' });
    await form.updateComplete;
    expect(form.shadowRoot!.activeElement).to.equal(part(form, 'error-summary'));
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(form.shadowRoot!.activeElement).to.equal(control(form, 'name'));
    await sendKeys({ type: 'Ada' });
    await sendKeys({ press: 'Tab' });
    expect(form.shadowRoot!.activeElement).to.equal(control(form, 'email'));
    await sendKeys({ type: 'ada@bedrijf.nl' });
    await sendKeys({ press: 'Tab' });
    expect(form.shadowRoot!.activeElement).to.equal(part(form, 'submit'));
    const sent = nextEvent(form, 'brug-success');
    await sendKeys({ press: 'Enter' });
    await sent;
    expect((await there.stored())[0]!.values).to.include({ name: 'Ada', email: 'ada@bedrijf.nl' });
  });
});

describe('the privacy statement', () => {
  for (const consent of ['none', 'optional', 'required'] as const)
    it(`is linked once: consent="${consent}"`, async () => {
      const form = await draw(receiver('201').action);
      Object.assign(form, { consent, privacyHref: '/privacy' });
      await form.updateComplete;
      expect(form.shadowRoot!.querySelectorAll('a[href="/privacy"]')).to.have.length(1);
    });
});
