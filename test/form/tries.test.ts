import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import type { ErrorDetail } from '../../src/delivery/submission.events.js';
import { failed } from '../../src/delivery/outcome.js';
import { Tries, waitBefore, type FailedTry, type Starter } from '../../src/form/tries.js';
import { withClock } from '../helpers/clock.js';
import { consoleDuring } from '../helpers/console.js';
import { nextEvent } from '../helpers/events.js';
import { control, fill, part, press, until, VALID } from '../helpers/form.js';
import { receiver } from '../helpers/receiver.js';

describe('how long another try waits', () => {
  const ENDED = 100_000;
  const TOLD: FailedTry = { endedAt: ENDED, toldAt: ENDED + 1, isInvalid: false };
  const INVALID: FailedTry = { ...TOLD, isInvalid: true };
  const ASKED: FailedTry = { ...TOLD, retryAfter: 30_000 };

  // Milliseconds after the end of the last try; whether something has changed since.
  const TABLE: readonly (readonly [
    by: Starter,
    last: FailedTry,
    after: number,
    isChanged: boolean,
    wait: ReturnType<typeof waitBefore>,
  ])[] = [
    // While listeners hear of it.
    ['script', { endedAt: ENDED, isInvalid: false }, 0, true, 'at once'],
    ['script', { endedAt: ENDED, isInvalid: true }, 5000, true, 'at once'],
    ['visitor', { endedAt: ENDED, isInvalid: false }, 0, true, 'at once'],
    // Right after.
    ['script', TOLD, 1, false, 'at once'],
    ['script', TOLD, 17, true, 'at once'],
    ['script', TOLD, 50, true, 'at once'],
    ['script', { ...TOLD, toldAt: ENDED + 3000 }, 3010, true, 'at once'],
    ['script', INVALID, 17, true, 'at once'],
    ['script', ASKED, 17, true, 'at once'],
    ['visitor', TOLD, 1, false, 0],
    ['visitor', INVALID, 1, false, 0],
    // Later.
    ['script', TOLD, 51, false, 1949],
    ['script', TOLD, 1999, true, 1],
    ['script', TOLD, 2000, false, 0],
    ['script', TOLD, 3_600_000, false, 0],
    ['visitor', TOLD, 51, false, 0],
    // A value was refused.
    ['script', INVALID, 100, false, 'unchanged'],
    ['script', INVALID, 3_600_000, false, 'unchanged'],
    ['script', INVALID, 100, true, 1900],
    ['script', INVALID, 2000, true, 0],
    ['visitor', INVALID, 2000, false, 0],
    // The receiver asks to wait.
    ['script', ASKED, 2000, true, 28_000],
    ['script', ASKED, 30_000, true, 0],
    ['visitor', ASKED, 1, false, 29_999],
    ['visitor', ASKED, 29_999, true, 1],
    ['visitor', ASKED, 30_000, true, 0],
    ['script', { ...TOLD, retryAfter: 500 }, 500, true, 1500],
    ['visitor', { ...TOLD, retryAfter: 500 }, 500, true, 0],
    ['visitor', { ...TOLD, retryAfter: 0 }, 1, true, 0],
  ];
  for (const [by, last, after, isChanged, wait] of TABLE) {
    const what = `${JSON.stringify(last)}, ${after} ms later, ${isChanged ? 'changed' : 'unchanged'}`;
    it(`by ${by}, ${what}: ${wait}`, () => expect(waitBefore(last, by, isChanged, ENDED + after)).to.equal(wait));
  }
});

describe('tries', () => {
  const HOST = document.createElement('div');
  const failure = failed('server');
  const refusal = failed('invalid');

  /** Tries of a form whose content and clock a test sets. */
  function tries(): {
    tries: Tries;
    world: { now: number; content: string; begun: (HTMLElement | null)[] };
  } {
    const world = { now: 0, content: 'a', begun: [] as (HTMLElement | null)[] };
    const made: Tries = new Tries(
      HOST.cloneNode() as HTMLElement,
      () => world.content,
      (submitter) => void (made.mayBegin(submitter) && world.begun.push(submitter)),
      () => world.now,
    );
    return { tries: made, world };
  }
  const noop = (): void => undefined;

  it('may begin at any time before one has failed', () => {
    const { tries: first } = tries();
    expect([first.mayBegin(null), first.mayBegin(null), first.held]).to.deep.equal([true, true, 0]);
  });

  it('that come too early wait, as one, and are told of once', async () => {
    const { tries: made, world } = tries();
    const submitter = document.createElement('button');
    await withClock(async (pass) => {
      const told = await consoleDuring(async () => {
        made.failed(failure, noop);
        for (world.now = 100; world.now < 1000; world.now += 100) expect(made.mayBegin(submitter)).to.be.false;
        world.now = 1999;
        await pass(1099);
        expect(world.begun).to.be.empty;
        world.now = 2000;
        await pass(1);
        expect(world.begun).to.have.length(1);
        expect(world.begun[0] === submitter).to.be.true;
      });
      expect(told).to.have.length(1);
      expect(told[0]).to.contain('two seconds').and.contain('Retry-After');
      await pass(9e5);
      expect(world.begun).to.have.length(1);
    });
  });

  it('that wait go when another begins, or nobody wants them', async () => {
    for (const stop of ['begin', 'cancel', 'disconnect'] as const) {
      const { tries: made, world } = tries();
      await withClock(async (pass) => {
        await consoleDuring(async () => {
          made.failed(failure, noop);
          world.now = 100;
          made.mayBegin(null);
          world.now = 5000;
          if (stop === 'begin') expect(made.mayBegin(null)).to.be.true;
          else made[stop]();
          await pass(9e5);
          expect(world.begun, stop).to.be.empty;
        });
      });
    }
  });

  it('begin by a click or a key at once, one for each', async () => {
    const { tries: made, world } = tries();
    const button = await fixture<HTMLButtonElement>(html`<button>Opnieuw</button>`);
    const may: boolean[] = [];
    made.connect();
    button.addEventListener('click', () => may.push(made.mayBegin(null), made.mayBegin(null)));
    await consoleDuring(async () => {
      made.failed(failure, noop);
      world.now = 1;
      button.click();
      button.focus();
      await sendKeys({ press: 'Enter' });
      button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
      may.push(made.mayBegin(null));
      button.addEventListener('click', () => setTimeout(() => setTimeout(() => may.push(made.mayBegin(null)))));
      button.click();
      await until(() => may.length === 8, 'all of them');
    });
    made.disconnect();
    button.click();
    expect(may).to.deep.equal([true, false, true, false, false, true, false, false, false, false]);
  });

  it('by script do not repeat what was refused, until something has changed', async () => {
    const { tries: made, world } = tries();
    const told = await consoleDuring(() => {
      made.failed(refusal, () => {
        expect(made.mayBegin(null)).to.be.false;
      });
      world.now = 60_000;
      expect([made.mayBegin(null), made.mayBegin(null)]).to.deep.equal([false, false]);
      world.content = 'b';
      expect(made.mayBegin(null)).to.be.true;
    });
    expect(told).to.have.length(2);
    expect(told[0]).to.contain('brug-error');
    expect(told[1]).to.contain('nothing has changed');
  });

  it('are held for everybody as long as the receiver asks', () => {
    const { tries: made, world } = tries();
    made.failed(failed('busy', { retryAfter: 30_000 }), () => {
      expect(made.held).to.equal(0);
    });
    expect(made.held).to.equal(30_000);
    world.now = 29_000;
    expect(made.held).to.equal(1000);
    world.now = 31_000;
    expect(made.held).to.equal(0);
  });
});

describe('a listener of brug-error that tries again', () => {
  const FORMS: readonly (readonly [string, (action: string) => Promise<PartnerFormElement>])[] = [
    ['a drawn form', (action) => fixture(html`<brug-partner-form action=${action} retries="0"></brug-partner-form>`)],
    [
      'a form of the page’s own',
      (action) =>
        fixture(
          html`<brug-partner-form retries="0"
            ><form action=${action} method="post">
              <input name="name" aria-label="Naam" /><input name="email" aria-label="E-mail" /><button>Ga</button>
            </form></brug-partner-form
          >`,
        ),
    ],
  ];
  const again = ({ detail }: { detail: ErrorDetail }): void => detail.retry();
  const native = (form: PartnerFormElement): void => {
    const inside = form.querySelector('form') ?? form.shadowRoot!.querySelector('form')!;
    inside.requestSubmit();
  };
  const button = (form: PartnerFormElement): HTMLElement => form.querySelector('button') ?? part(form, 'submit')!;

  const LISTENERS: readonly (readonly [
    string,
    (event: Event & { detail: ErrorDetail }, form: PartnerFormElement) => void,
  ])[] = [
    ['at once', again],
    ['in a microtask', (event) => queueMicrotask(() => again(event))],
    [
      'after a promise or two',
      (event) => void Promise.resolve().then(() => Promise.resolve().then(() => again(event))),
    ],
    ['after a timer of 0', (event) => setTimeout(() => again(event))],
    ['in the next frame', (event) => requestAnimationFrame(() => again(event))],
    ['by requestSubmit() of the widget', (_, form) => form.requestSubmit()],
    ['by requestSubmit() of its form', (_, form) => native(form)],
    ['by requestSubmit() of its form, after a timer of 0', (_, form) => setTimeout(() => native(form))],
    ['by a click on its button', (_, form) => button(form).click()],
    ['by reset(), and all anew', (_, form) => (form.reset(), (form.values = VALID), form.requestSubmit())],
  ];
  for (const [kind, draw] of FORMS) {
    for (const [how, listener] of LISTENERS) {
      it(`${how} sends no more (${kind})`, async () => {
        const there = receiver('500');
        const form = await draw(there.action);
        form.values = VALID;
        await form.updateComplete;
        let errors = 0;
        form.addEventListener('brug-error', (event) => (errors++, listener(event, form)));
        const told = await consoleDuring(async () => {
          button(form).click();
          await until(() => errors, 'the failure');
          await new Promise((done) => setTimeout(done, 150));
        });
        expect(errors).to.equal(1);
        expect(await there.tries()).to.equal(1);
        // On a busy machine a timer of 0 comes so late that the try is put off and not refused.
        expect(told.filter((message) => /within "brug-error"|two seconds after/.test(message))).to.have.length(1);
      });
    }
  }

  it('a while later waits two seconds, and then sends once', async () => {
    const there = receiver('503-then-200');
    const form = await FORMS[0]![1](there.action);
    fill(form, VALID);
    let at = 0;
    form.addEventListener('brug-error', (event) => {
      at = performance.now();
      for (const delay of [60, 80, 100]) setTimeout(() => again(event), delay);
    });
    const told = await consoleDuring(async () => {
      press(form);
      await nextEvent(form, 'brug-success');
    });
    expect(performance.now() - at).to.be.within(1900, 6000);
    expect(await there.tries()).to.equal(2);
    expect(told.filter((message) => message.includes('two seconds'))).to.have.length(1);
  });

  it('leaves the visitor’s button alone, and Enter', async () => {
    const there = receiver('500');
    const form = await FORMS[0]![1](there.action);
    fill(form, VALID);
    form.addEventListener('brug-error', again);
    await consoleDuring(async () => {
      for (let tries = 1; tries <= 3; tries++) {
        const error = nextEvent(form, 'brug-error');
        if (tries < 3) press(form);
        else {
          control(form, 'email').focus();
          await sendKeys({ press: 'Enter' });
        }
        await error;
        await form.updateComplete;
      }
    });
    expect(await there.tries()).to.equal(3);
  });

  it('is held with the visitor’s button where the receiver asks to wait: longer than anyone waits', async () => {
    const there = receiver('429-long');
    const form = await FORMS[0]![1](there.action);
    fill(form, VALID);
    for (let tries = 0; tries < 2; tries++) {
      const error = nextEvent(form, 'brug-error');
      press(form);
      const { kind, retryAfter } = (await error).detail;
      expect(kind).to.equal('busy');
      expect(retryAfter).to.be.within(3_590_000, 3_600_000);
      await form.updateComplete;
      expect(form.shadowRoot!.activeElement === part(form, 'failure')).to.be.true;
    }
    expect(await there.tries()).to.equal(1);
  });

  it('is held with the visitor’s button where the receiver asks to wait: it is on its way meanwhile', async () => {
    const there = receiver('429-seconds');
    const form = await FORMS[0]![1](there.action);
    fill(form, VALID);
    const error = nextEvent(form, 'brug-error');
    press(form);
    await error;
    const since = performance.now();
    const success = nextEvent(form, 'brug-success');
    press(form);
    await form.updateComplete;
    expect(form.matches(':state(sending)')).to.be.true;
    await success;
    expect(performance.now() - since).to.be.greaterThan(900);
    expect(await there.tries()).to.equal(2);
  });
});
