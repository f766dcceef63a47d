import { expect, fixture, html } from '@open-wc/testing';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import type { ErrorDetail } from '../../src/delivery/submission.events.js';
import { control, fill, part, press, textOf, until, VALID } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';

interface Fault {
  /** What the receiver does. */
  readonly behaviour: string;
  /** `confirmed`, `unconfirmed`, or the kind of failure. */
  readonly outcome: 'confirmed' | 'unconfirmed' | ErrorDetail['kind'];
  readonly stored: 0 | 1;
  /** All that the visitor reads of it. */
  readonly says: string;
  /** Requests that must have arrived; left out where the browser may repeat one by itself. */
  readonly tries?: number;
  readonly retries?: number;
  readonly timeout?: number;
}

const THANKS = `Bedankt Je bericht is verstuurd. We nemen zo snel mogelijk contact met je op. Je e-mailadres: ${VALID.email}`;
const UNCONFIRMED =
  'Verstuurd, maar nog niet bevestigd We weten niet zeker of je bericht is aangekomen. Hoor je niets van ons, neem dan op een andere manier contact op.';
const failure = (why: string, title = 'Versturen is niet gelukt'): string =>
  `${title} ${why} Alles wat je invulde, staat er nog.`;
const mistakes = (...messages: string[]): string =>
  `Kijk nog even naar ${messages.length > 1 ? `deze ${messages.length} punten` : 'dit punt'} ${messages.join(' ')}`;
const REJECTED = failure('We konden dit niet aannemen. Lukt het niet, neem dan contact met ons op.');
const UNAVAILABLE = failure('Neem op een andere manier contact met ons op.', 'Versturen kan hier nu niet');
const BUSY = failure('Het is nu erg druk. Probeer het over een paar minuten opnieuw.');
const SERVER = failure('Er ging bij ons iets mis. Probeer het over een paar minuten opnieuw.');
const UNCERTAIN = failure(
  'Er kwam geen antwoord. We weten niet of het is aangekomen. Je kunt het opnieuw versturen.',
  'Misschien niet aangekomen',
);
const NO_MAIL = 'Dit adres kunnen we niet <b>bereiken</b>';

// Time limits leave a busy machine time to bring the request there.
const FAULTS: readonly Fault[] = [
  { behaviour: '200', outcome: 'confirmed', stored: 1, tries: 1, says: THANKS },
  { behaviour: '201', outcome: 'confirmed', stored: 1, tries: 1, says: THANKS },
  { behaviour: '204', outcome: 'confirmed', stored: 1, tries: 1, says: THANKS },
  { behaviour: '302', outcome: 'confirmed', stored: 1, tries: 1, says: THANKS },
  { behaviour: '400', outcome: 'rejected', stored: 0, tries: 1, says: REJECTED },
  { behaviour: '413', outcome: 'rejected', stored: 0, tries: 1, says: REJECTED },
  { behaviour: '400-said', outcome: 'rejected', stored: 0, tries: 1, says: failure('Er is <b>geen</b> plaats meer.') },
  { behaviour: '404', outcome: 'unavailable', stored: 0, tries: 1, says: UNAVAILABLE },
  { behaviour: '415', outcome: 'unavailable', stored: 0, tries: 1, says: UNAVAILABLE },
  { behaviour: '422-list', outcome: 'invalid', stored: 0, tries: 1, says: mistakes(NO_MAIL) },
  { behaviour: '422-object', outcome: 'invalid', stored: 0, tries: 1, says: mistakes(NO_MAIL, 'Te weinig') },
  { behaviour: '422-problem', outcome: 'invalid', stored: 0, tries: 1, says: mistakes(NO_MAIL) },
  {
    behaviour: '422-empty',
    outcome: 'invalid',
    stored: 0,
    tries: 1,
    says: failure('Niet alles is aangenomen. Pas het aan en verstuur opnieuw.'),
  },
  { behaviour: '429-seconds', outcome: 'confirmed', stored: 1, tries: 2, retries: 1, says: THANKS },
  { behaviour: '429-date', outcome: 'confirmed', stored: 1, tries: 2, retries: 1, says: THANKS },
  { behaviour: '429-long', outcome: 'busy', stored: 0, tries: 1, retries: 2, says: BUSY },
  { behaviour: '429-seconds', outcome: 'busy', stored: 0, tries: 1, retries: 0, says: BUSY },
  { behaviour: '500', outcome: 'server', stored: 0, tries: 1, retries: 2, says: SERVER },
  { behaviour: '503-then-200', outcome: 'confirmed', stored: 1, tries: 2, retries: 1, says: THANKS },
  { behaviour: '201-as-html', outcome: 'confirmed', stored: 1, tries: 1, says: THANKS },
  { behaviour: '200-no', outcome: 'rejected', stored: 0, tries: 1, says: failure('Er is geen plaats meer.') },
  { behaviour: '200-no-behind-warning', outcome: 'invalid', stored: 0, tries: 1, says: mistakes(NO_MAIL) },
  {
    behaviour: '200-no-as-text',
    outcome: 'rejected',
    stored: 0,
    tries: 1,
    says: failure('Fout: er is geen plaats meer.'),
  },
  { behaviour: '302-back', outcome: 'unconfirmed', stored: 0, tries: 1, says: UNCONFIRMED },
  {
    behaviour: '302-slash',
    outcome: 'unavailable',
    stored: 0,
    tries: 1,
    says: failure(
      'Neem op een andere manier contact met ons op. Misschien is het toch aangekomen.',
      'Misschien niet aangekomen',
    ),
  },
  { behaviour: 'html', outcome: 'unconfirmed', stored: 1, tries: 1, says: UNCONFIRMED },
  { behaviour: 'html-as-json', outcome: 'unconfirmed', stored: 1, tries: 1, says: UNCONFIRMED },
  { behaviour: 'html-500', outcome: 'server', stored: 0, tries: 1, says: SERVER },
  { behaviour: 'truncated-json', outcome: 'unconfirmed', stored: 1, tries: 1, says: UNCONFIRMED },
  { behaviour: 'cut-off', outcome: 'unconfirmed', stored: 1, tries: 1, says: UNCONFIRMED },
  { behaviour: 'silent', outcome: 'timeout', stored: 0, tries: 1, timeout: 2, says: UNCERTAIN },
  { behaviour: 'silent-once', outcome: 'timeout', stored: 1, tries: 1, timeout: 2, says: UNCERTAIN },
  { behaviour: 'drip', outcome: 'unconfirmed', stored: 1, tries: 1, timeout: 2, says: UNCONFIRMED },
  { behaviour: 'reset', outcome: 'network', stored: 0, retries: 0, says: UNCERTAIN },
  { behaviour: 'reset-once', outcome: 'confirmed', stored: 1, retries: 1, says: THANKS },
  { behaviour: 'stored-then-reset', outcome: 'confirmed', stored: 1, retries: 1, says: THANKS },
];

const TEXTS: Readonly<Record<string, string>> = {
  'a megabyte': 'Een vraag van een miljoen tekens. '.repeat(31_000),
  emoji: 'Graag 👩🏽‍💻 en 🇳🇱, en één \u{1F9D1}\u200D\u{1F9D1}',
  'right to left': 'مرحبا \u202Eשלום\u202C tot ziens',
  'a NUL and other control characters': 'voor\u0000na\u0007\u001b[31m\u2028einde',
  'markup and formulas': '<img src=x onerror=alert(1)> =SUM(A1) {{7*7}} ${7*7} %00 \\u0000',
};

async function draw(action: string, rest: Partial<Fault> = {}): Promise<PartnerFormElement> {
  const form = await fixture<PartnerFormElement>(
    html`<brug-partner-form
      .action=${action}
      .retries=${rest.retries ?? 0}
      .timeout=${rest.timeout ?? 8}
    ></brug-partner-form>`,
  );
  fill(form, { ...VALID, message: 'Wat kost het?' });
  return form;
}

const outcomeOf = (form: PartnerFormElement): Promise<string> =>
  new Promise((done) => {
    form.addEventListener('brug-success', ({ detail }) => done(detail.confirmed ? 'confirmed' : 'unconfirmed'), {
      once: true,
    });
    form.addEventListener('brug-error', ({ detail }) => done(detail.kind), { once: true });
  });

function expectEverythingStillThere(form: PartnerFormElement): void {
  expect(form.values).to.deep.include({ ...VALID, message: 'Wat kost het?' });
}

/** The text of an element as it is in view, spaces folded. */
const inView = (element: Element | null): string => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim();

/** What is in view of what became of it. */
const toldIn = (form: PartnerFormElement): string[] =>
  ['success', 'failure', 'error-summary']
    .map((name) => part(form, name))
    .filter((told) => told?.checkVisibility())
    .map(inView);

describe('a receiver that', () => {
  for (const fault of FAULTS) {
    const { behaviour, outcome, stored, says } = fault;
    it(`does ${behaviour}${fault.retries === undefined ? '' : ` with ${fault.retries} retries`}: ${outcome}, ${stored} stored`, async () => {
      const there = receiver(behaviour);
      const form = await draw(there.action, fault);
      const done = outcomeOf(form);
      press(form);
      expect(await done).to.equal(outcome);
      await form.updateComplete;
      expect(await there.stored()).to.have.length(stored);
      if (fault.tries) expect(await there.tries()).to.equal(fault.tries);
      expect(toldIn(form)).to.deep.equal([says]);
      expect(inView(form.shadowRoot!.activeElement), 'focus is brought to it').to.equal(says);
      expect(form.shadowRoot!.querySelectorAll('b').length, 'what a receiver says is text').to.equal(0);
      const isSent = outcome === 'confirmed' || outcome === 'unconfirmed';
      expect(part(form, 'form')!.checkVisibility()).to.equal(!isSent);
      if (!isSent) expectEverythingStillThere(form);
    });
  }

  it('says why in its own words, at the button and not as a mistake of the visitor', async () => {
    const form = await draw(receiver('400-said').action);
    const errors = new Promise((done) => {
      form.addEventListener('brug-error', ({ detail }) => done(detail.errors), { once: true });
    });
    press(form);
    expect(await errors).to.deep.equal([{ name: '', message: 'Er is <b>geen</b> plaats meer' }]);
    await form.updateComplete;
    expect(toldIn(form)).to.deep.equal([failure('Er is <b>geen</b> plaats meer.')]);
    expect(form.shadowRoot!.activeElement?.part.value).to.equal('failure');
  });

  it('keeps the submission but never says so: the visitor tries again and there is still one', async () => {
    const there = receiver('silent-once');
    const form = await draw(there.action, { timeout: 2 });
    const failed = outcomeOf(form);
    press(form);
    expect(await failed).to.equal('timeout');
    const sent = outcomeOf(form);
    press(form);
    expect(await sent).to.equal('confirmed');
    expect(await there.stored()).to.have.length(1);
    expect(await there.tries()).to.equal(2);
  });

  for (const enctype of ['application/x-www-form-urlencoded', 'multipart/form-data'] as const) {
    it(`stands at another origin and lets no page read what it answers to ${enctype}: sent once, not confirmed`, async () => {
      const there = receiver('200', await (await fetch('/receiver/elsewhere')).text());
      const form = await draw(there.action, { retries: 2 });
      form.enctype = enctype;
      const done = outcomeOf(form);
      press(form);
      expect(await done).to.equal('unconfirmed');
      expect(await there.tries()).to.equal(1);
      expect(await there.stored()).to.have.length(1);
      await form.updateComplete;
      expect(toldIn(form)).to.deep.equal([UNCONFIRMED]);
    });
  }

  it('stands at another origin and is asked beforehand, as for JSON: a failure, and nothing has left', async () => {
    const there = receiver('200', await (await fetch('/receiver/elsewhere')).text());
    const form = await draw(there.action, { retries: 1 });
    form.enctype = 'application/json';
    const done = outcomeOf(form);
    press(form);
    expect(await done).to.equal('network');
    expect(await there.stored()).to.be.empty;
    await form.updateComplete;
    expect(toldIn(form)).to.deep.equal([UNCERTAIN]);
    expectEverythingStillThere(form);
  });

  it('stands at another origin that is not there: a failure', async () => {
    // The port of nobody: where a server was that has gone.
    const form = await draw('http://127.0.0.1:9/receiver/200', { retries: 0 });
    const done = outcomeOf(form);
    press(form);
    expect(await done).to.equal('network');
    await form.updateComplete;
    expect(toldIn(form)).to.deep.equal([UNCERTAIN]);
    expectEverythingStillThere(form);
  });
});

describe('a submission of', () => {
  for (const enctype of ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'] as const) {
    for (const [what, text] of Object.entries(TEXTS)) {
      it(`${what} arrives letter by letter as ${enctype}`, async function () {
        // A megabyte takes its time where other tests run beside it.
        this.timeout(30_000);
        const there = receiver('201');
        const form = await draw(there.action);
        form.enctype = enctype;
        control<HTMLTextAreaElement>(form, 'message').value = text;
        const done = outcomeOf(form);
        press(form);
        expect(await done).to.equal('confirmed');
        const [submission, ...others] = await there.stored();
        expect(others).to.be.empty;
        expect(submission!.values['message'] === text, 'the same text').to.be.true;
      });
    }
  }
});

describe('an element that', () => {
  it('moves while it sends goes on', async () => {
    const there = receiver('slow');
    const form = await draw(there.action);
    const done = outcomeOf(form);
    press(form);
    const elsewhere = await fixture(html`<div></div>`);
    elsewhere.append(form);
    expect(await done).to.equal('confirmed');
    expect(await there.stored()).to.have.length(1);
  });

  for (const [enctype, stored] of [
    ['multipart/form-data', 0],
    // May outlive its page, so browsers bring it to its end; the id keeps it from counting twice.
    ['application/x-www-form-urlencoded', undefined],
  ] as const) {
    it(`is removed while it sends ${enctype} stops, and has everything when it comes back`, async () => {
      const there = receiver('very-slow');
      const form = await draw(there.action);
      form.enctype = enctype;
      const place = form.parentElement!;
      const events: string[] = [];
      for (const type of ['brug-success', 'brug-error']) form.addEventListener(type, () => events.push(type));
      press(form);
      await until(async () => (await there.tries()) === 1, 'the request');
      form.remove();
      await until(async () => {
        const { broken, stored } = await there.report();
        return broken + stored.length;
      }, 'the end of the request');
      if (stored !== undefined) expect(await there.stored()).to.have.length(stored);
      place.append(form);
      await form.updateComplete;
      expect(events).to.be.empty;
      expectEverythingStillThere(form);
      expect(textOf(part(form, 'submit'))).to.equal('Versturen');
      const done = outcomeOf(form);
      press(form);
      expect(await done).to.equal('confirmed');
      expect(await there.stored()).to.have.length(1);
    });
  }
});
