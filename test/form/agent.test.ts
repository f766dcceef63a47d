import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/partner-form/partner-form.js';
import type { PartnerFormElement } from '../../src/partner-form/partner-form.js';
import { control, fill, textOf, until } from '../helpers/form.js';
import { around, fillPage, find } from '../helpers/page-form.js';
import { receiver, type Receiver } from '../helpers/receiver.js';

// Chromium has this behind a flag (WebMCP; test/e2e/agents.test.mjs has its own agent send), others do not: here an event
// with the same members stands in for theirs.

interface Answer {
  readonly outcome: string;
  readonly message: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** Sends a form as a browser's agent does; `undefined` where the browser would get no answer. */
function sendByAgent(form: HTMLFormElement): Promise<Answer> | undefined {
  const event = new SubmitEvent('submit', { bubbles: true, cancelable: true });
  let answer: Promise<Answer> | undefined;
  const respondWith = (promise: Promise<Answer>): void => {
    if (!event.defaultPrevented) throw new DOMException('preventDefault() comes first', 'InvalidStateError');
    answer = promise;
  };
  Object.defineProperties(event, { agentInvoked: { value: true }, respondWith: { value: respondWith } });
  EventTarget.prototype.dispatchEvent.call(form, event);
  return answer;
}

const OWN_FORM = `<form method="post"><input name="name" required aria-label="Naam"><input name="email" type="email" aria-label="E-mail">
  <button>Verstuur</button></form>`;

const KINDS = {
  drawn: {
    open: (attributes: Readonly<Record<string, string>>) => around('', { fields: 'name email', ...attributes }),
    form: (widget: Element) => widget.shadowRoot!.querySelector('form')!,
    fill: (widget: PartnerFormElement, values: Record<string, string>) => fill(widget, values),
    consent: (widget: PartnerFormElement) => control(widget, 'consent'),
    trap: (widget: Element) => widget.shadowRoot!.querySelector<HTMLInputElement>('[name=brug_extra]')!,
  },
  "the page's own": {
    open: (attributes: Readonly<Record<string, string>>) => around(OWN_FORM, attributes),
    form: (widget: Element) => widget.querySelector('form')!,
    fill: fillPage,
    consent: (widget: PartnerFormElement) => find(widget, '[name=consent]'),
    trap: (widget: Element) => find(widget, '[name=brug_extra]'),
  },
} as const;

const VALUES = { name: 'Ada', email: 'ada@bedrijf.nl' };

for (const [name, { open, form, fill: fillIn, consent, trap }] of Object.entries(KINDS)) {
  const opened = async (
    behaviour: string,
    attributes: Readonly<Record<string, string>> = {},
  ): Promise<[PartnerFormElement, Receiver]> => {
    const there = receiver(behaviour);
    const widget = await open({ action: there.action, retries: '0', ...attributes });
    await until(() => trap(widget), 'the form');
    fillIn(widget, VALUES);
    return [widget, there];
  };

  describe(`an agent in a form, ${name}`, () => {
    it('is told that it is sent, in the words of the visitor, and is stored once as an agent', async () => {
      const [widget, there] = await opened('201');
      const answer = await sendByAgent(form(widget));
      expect(answer!.outcome).to.equal('sent');
      expect(answer!.message).to.contain('Je bericht is verstuurd.');
      expect(answer!.errors).to.have.length(0);
      const again = await sendByAgent(form(widget));
      expect(again!.outcome).to.equal('sent');
      const stored = await there.stored();
      expect(stored).to.have.length(1);
      expect(stored[0]!.values).to.include({ ...VALUES, agent: 'yes' });
    });

    it('is told of mistakes by field, and nothing is sent', async () => {
      const [widget, there] = await opened('201');
      fillIn(widget, { name: '' });
      const answer = await sendByAgent(form(widget));
      expect(answer!.outcome).to.equal('invalid');
      expect(answer!.errors.map(({ field }) => field)).to.deep.equal(['name']);
      expect(answer!.errors[0]!.message).to.match(/^Vul (je naam|“Naam”) in$/);
      expect(await there.tries()).to.equal(0);
    });

    for (const [behaviour, outcome, text] of [
      ['500', 'failed', 'Er ging bij ons iets mis'],
      ['html', 'unconfirmed', 'We weten niet zeker of je bericht is aangekomen'],
    ] as const)
      it(`is told what becomes of it at a receiver that answers ${behaviour}`, async () => {
        const [widget] = await opened(behaviour);
        const answer = await sendByAgent(form(widget));
        expect(answer!.outcome).to.equal(outcome);
        expect(answer!.message).to.contain(text);
      });

    it('finds no honeypot in the form, and is no robot for what stands in it', async () => {
      const [widget, there] = await opened('201');
      expect([...form(widget).elements].includes(trap(widget))).to.be.false;
      trap(widget).value = 'alles';
      await sendByAgent(form(widget));
      expect((await there.stored())[0]!.values['brug_extra']).to.equal('');
    });

    it('cannot give consent: only a person ticks it', async () => {
      const [widget, there] = await opened('201', { consent: 'required', 'privacy-href': '/privacy' });
      consent(widget).checked = true;
      const refused = await sendByAgent(form(widget));
      expect(refused!.outcome).to.equal('invalid');
      expect(refused!.errors.map(({ field }) => field)).to.deep.equal(['consent']);
      expect(consent(widget).checked).to.be.false;
      consent(widget).focus();
      await sendKeys({ press: ' ' });
      expect(consent(widget).checked).to.be.true;
      expect((await sendByAgent(form(widget)))!.outcome).to.equal('sent');
      expect((await there.stored())[0]!.values['consent']).to.equal('yes');
    });

    it('cannot give a consent that a person has ticked and taken back', async () => {
      const [widget, there] = await opened('201', { consent: 'optional', 'privacy-href': '/privacy' });
      consent(widget).focus();
      await sendKeys({ press: ' ' });
      await sendKeys({ press: ' ' });
      consent(widget).checked = true;
      expect((await sendByAgent(form(widget)))!.outcome).to.equal('sent');
      expect((await there.stored())[0]!.values['consent']).to.equal('no');
    });

    it('cannot give a consent again that a person gave for an earlier message', async () => {
      const [widget] = await opened('201', { consent: 'required', 'privacy-href': '/privacy' });
      consent(widget).focus();
      await sendKeys({ press: ' ' });
      expect((await sendByAgent(form(widget)))!.outcome).to.equal('sent');
      widget.reset();
      await widget.updateComplete;
      fillIn(widget, { ...VALUES, name: 'Een ander' });
      consent(widget).checked = true;
      expect((await sendByAgent(form(widget)))!.outcome).to.equal('invalid');
      expect(consent(widget).checked).to.be.false;
    });

    it('sends an optional consent that no person has ticked as not given', async () => {
      const [widget, there] = await opened('201', { consent: 'optional', 'privacy-href': '/privacy' });
      consent(widget).checked = true;
      expect((await sendByAgent(form(widget)))!.outcome).to.equal('sent');
      expect((await there.stored())[0]!.values['consent']).to.equal('no');
    });

    it('is told as JSON too', async () => {
      const there = receiver('201');
      const widget = await open({ action: there.action, enctype: 'application/json' });
      await until(() => trap(widget), 'the form');
      fillIn(widget, VALUES);
      let body = '';
      const { fetch } = globalThis;
      globalThis.fetch = async (address, init) => {
        body += await new Response(init?.body).text();
        return fetch(address, init);
      };
      await sendByAgent(form(widget))!.finally(() => (globalThis.fetch = fetch));
      expect((JSON.parse(body) as { context: object }).context).to.include({ agent: true });
    });
  });

  describe(`a person in a form, ${name}`, () => {
    it('is no agent', async () => {
      const [widget, there] = await opened('201', { consent: 'optional', 'privacy-href': '/privacy' });
      consent(widget).checked = true;
      trap(widget).value = 'robot';
      form(widget).requestSubmit();
      await until(() => widget.matches(':state(sent)'), 'the thanks');
      const { values } = (await there.stored())[0]!;
      expect(values).to.include({ consent: 'yes', brug_extra: 'robot' });
      expect('agent' in values).to.be.false;
    });
  });
}

describe('what an agent reads of a drawn form', () => {
  it('is what the page says on the tag, and never that it may send by itself', async () => {
    const widget = await around('', {
      toolname: 'vraag_stellen',
      tooldescription: 'Stel ons een vraag',
      toolautosubmit: '',
    });
    const form = widget.shadowRoot!.querySelector('form')!;
    expect(form.getAttribute('toolname')).to.equal('vraag_stellen');
    expect(form.getAttribute('tooldescription')).to.equal('Stel ons een vraag');
    expect(form.hasAttribute('toolautosubmit')).to.be.false;
    widget.setAttribute('toolname', 'contact');
    await widget.updateComplete;
    expect(form.getAttribute('toolname')).to.equal('contact');
    const without = await around('', {});
    expect(without.shadowRoot!.querySelector('form')!.hasAttribute('toolname')).to.be.false;
    expect(textOf(without)).to.equal('');
  });
});
