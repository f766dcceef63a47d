import { expect, fixture, html } from '@open-wc/testing';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import type { ErrorDetail } from '../../src/submission/submission.events.js';
import { control, fill, part, press, textOf, until, VALID } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';

interface Fault {
  /** What the receiver does. */
  readonly behaviour: string;
  /** `sent`, or the kind of failure. */
  readonly outcome: 'sent' | ErrorDetail['kind'];
  readonly stored: 0 | 1;
  /** What the visitor reads. */
  readonly says?: string;
  /** Requests that must have arrived; left out where the browser may repeat one by itself. */
  readonly tries?: number;
  readonly retries?: number;
  readonly timeout?: number;
}

const THANKS = 'Bedankt, je bericht is verstuurd';
// Time limits leave a busy machine time to bring the request there.
const FAULTS: readonly Fault[] = [
  { behaviour: '200', outcome: 'sent', stored: 1, tries: 1, says: THANKS },
  { behaviour: '201', outcome: 'sent', stored: 1, tries: 1, says: THANKS },
  { behaviour: '204', outcome: 'sent', stored: 1, tries: 1, says: THANKS },
  { behaviour: '302', outcome: 'sent', stored: 1, tries: 1, says: THANKS },
  { behaviour: '400', outcome: 'rejected', stored: 0, tries: 1, says: 'Dit werd niet geaccepteerd' },
  { behaviour: '413', outcome: 'rejected', stored: 0, tries: 1 },
  { behaviour: '400-said', outcome: 'rejected', stored: 0, tries: 1, says: 'Er is <b>geen</b> plaats meer' },
  { behaviour: '404', outcome: 'unavailable', stored: 0, tries: 1, says: 'Versturen kan hier op dit moment niet' },
  { behaviour: '415', outcome: 'unavailable', stored: 0, tries: 1 },
  { behaviour: '422-list', outcome: 'invalid', stored: 0, tries: 1, says: 'niet <b>bereiken</b>' },
  { behaviour: '422-object', outcome: 'invalid', stored: 0, tries: 1, says: 'Te weinig' },
  { behaviour: '422-problem', outcome: 'invalid', stored: 0, tries: 1, says: 'niet <b>bereiken</b>' },
  { behaviour: '422-empty', outcome: 'invalid', stored: 0, tries: 1, says: 'Niet alles werd geaccepteerd' },
  { behaviour: '429-seconds', outcome: 'sent', stored: 1, tries: 2, retries: 1 },
  { behaviour: '429-date', outcome: 'sent', stored: 1, tries: 2, retries: 1 },
  { behaviour: '429-long', outcome: 'busy', stored: 0, tries: 1, retries: 2, says: 'erg druk' },
  { behaviour: '429-seconds', outcome: 'busy', stored: 0, tries: 1, retries: 0, says: 'erg druk' },
  { behaviour: '500', outcome: 'server', stored: 0, tries: 1, retries: 2, says: 'Er ging bij ons iets mis' },
  { behaviour: '503-then-200', outcome: 'sent', stored: 1, tries: 2, retries: 1 },
  { behaviour: 'html', outcome: 'sent', stored: 1, tries: 1 },
  { behaviour: 'html-as-json', outcome: 'sent', stored: 1, tries: 1 },
  { behaviour: 'html-500', outcome: 'server', stored: 0, tries: 1 },
  { behaviour: 'truncated-json', outcome: 'sent', stored: 1, tries: 1 },
  { behaviour: 'cut-off', outcome: 'sent', stored: 1, tries: 1 },
  { behaviour: 'silent', outcome: 'timeout', stored: 0, tries: 1, timeout: 2, says: 'Er kwam geen antwoord' },
  { behaviour: 'silent-once', outcome: 'timeout', stored: 1, tries: 1, timeout: 2 },
  { behaviour: 'drip', outcome: 'sent', stored: 1, tries: 1, timeout: 2 },
  { behaviour: 'reset', outcome: 'network', stored: 0, retries: 0, says: 'Er is geen verbinding' },
  { behaviour: 'reset-once', outcome: 'sent', stored: 1, retries: 1 },
  { behaviour: 'stored-then-reset', outcome: 'sent', stored: 1, retries: 1 },
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
    form.addEventListener('brug-success', () => done('sent'), { once: true });
    form.addEventListener('brug-error', ({ detail }) => done(detail.kind), { once: true });
  });

function expectEverythingStillThere(form: PartnerFormElement): void {
  expect(form.values).to.deep.include({ ...VALID, message: 'Wat kost het?' });
}

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
      if (says) expect(textOf(form.shadowRoot!.querySelector('.widget'))).to.contain(says);
      expect(form.shadowRoot!.querySelector('b')).to.be.null;
      if (outcome === 'sent') {
        expect(form.shadowRoot!.activeElement).to.equal(part(form, 'success'));
      } else {
        expectEverythingStillThere(form);
        expect(part(form, 'success')).to.be.null;
        expect(form.shadowRoot!.activeElement?.textContent).to.not.be.empty;
      }
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
    expect(textOf(part(form, 'failure'))).to.equal(
      'Versturen is niet gelukt Er is <b>geen</b> plaats meer. Alles wat je invulde, staat er nog.',
    );
    expect(part(form, 'error-summary')).to.be.null;
    expect(form.shadowRoot!.activeElement).to.equal(part(form, 'failure'));
  });

  it('keeps the submission but never says so: the visitor tries again and there is still one', async () => {
    const there = receiver('silent-once');
    const form = await draw(there.action, { timeout: 2 });
    const failed = outcomeOf(form);
    press(form);
    expect(await failed).to.equal('timeout');
    const sent = outcomeOf(form);
    press(form);
    expect(await sent).to.equal('sent');
    expect(await there.stored()).to.have.length(1);
    expect(await there.tries()).to.equal(2);
  });

  it('refuses requests from another origin: a failure, nothing is gone, and at most one is stored', async () => {
    const origin = await (await fetch('/receiver/elsewhere')).text();
    for (const [enctype, stored] of [
      ['application/x-www-form-urlencoded', 1],
      ['application/json', 0],
    ] as const) {
      const there = receiver('200', origin);
      const form = await draw(there.action, { retries: 1 });
      form.enctype = enctype;
      const done = outcomeOf(form);
      press(form);
      expect(await done).to.equal('network');
      // A plain form post arrives, though its answer cannot be read; JSON is asked for first, and refused.
      expect(await there.stored()).to.have.length(stored);
      expectEverythingStillThere(form);
    }
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
        expect(await done).to.equal('sent');
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
    expect(await done).to.equal('sent');
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
      expect(await done).to.equal('sent');
      expect(await there.stored()).to.have.length(1);
    });
  }
});
