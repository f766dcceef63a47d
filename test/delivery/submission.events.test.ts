import { expect } from '@open-wc/testing';
import {
  BrugErrorEvent,
  BrugInvalidEvent,
  BrugSubmitEvent,
  BrugSuccessEvent,
} from '../../src/delivery/submission.events.js';
import { consoleDuring } from '../helpers/console.js';

const signal = new AbortController().signal;
const make = {
  'brug-invalid': () => new BrugInvalidEvent({ widget: 'partner-form', errors: [] }),
  'brug-submit': () => new BrugSubmitEvent({} as never, signal),
  'brug-success': () => new BrugSuccessEvent({} as never),
  'brug-error': () => new BrugErrorEvent({} as never),
};

describe('the events of a submission', () => {
  for (const [type, event] of Object.entries(make)) {
    it(`${type} reaches the page out of a shadow, and is ${type === 'brug-submit' ? '' : 'not '}cancelable`, () => {
      const host = document.createElement('div');
      const inside = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
      document.body.append(host);
      const heard: Event[] = [];
      const hear = (each: Event): unknown => heard.push(each);
      document.addEventListener(type, hear);
      const sent = event();
      inside.dispatchEvent(sent);
      document.removeEventListener(type, hear);
      host.remove();
      expect(heard).to.have.length(1);
      expect(heard[0] === sent).to.be.true;
      expect(sent.cancelable).to.equal(type === 'brug-submit');
    });
  }

  it('brug-submit brings the signal that ends it', () => {
    expect(make['brug-submit']().signal === signal).to.be.true;
  });

  const respond = async (act: (event: BrugSubmitEvent) => void): Promise<[BrugSubmitEvent, string[]]> => {
    const event = make['brug-submit']();
    const target = new EventTarget();
    target.addEventListener('brug-submit', () => act(event));
    const told = await consoleDuring(() => target.dispatchEvent(event));
    return [event, told];
  };

  it('respondWith hands the submission to the page, silently', async () => {
    const [event, told] = await respond((each) => each.respondWith(Promise.resolve('mine')));
    expect([event.defaultPrevented, told]).to.deep.equal([true, []]);
    expect(await event.delivery).to.equal('mine');
  });

  it('respondWith counts once, and says so', async () => {
    const [event, told] = await respond((each) => {
      each.respondWith(Promise.resolve('first'));
      each.respondWith(Promise.resolve('second'));
    });
    expect(await event.delivery).to.equal('first');
    expect(told).to.have.length(1);
    expect(told[0]).to.include('was called twice');
  });

  it('respondWith needs a promise: anything else is a failure', async () => {
    for (const given of [undefined, null, 'yes', {}]) {
      const [event, told] = await respond((each) => each.respondWith(given as never));
      expect(told[0]).to.include('needs a promise');
      expect(event.defaultPrevented).to.be.true;
      expect(
        await event.delivery!.then(
          () => 'sent',
          () => 'failed',
        ),
      ).to.equal('failed');
    }
  });

  it('respondWith does nothing before or after the event', async () => {
    const event = make['brug-submit']();
    const told = await consoleDuring(() => event.respondWith(Promise.resolve()));
    expect(told).to.have.length(1);
    expect(told[0]).to.include('came too late');
    expect([event.delivery, event.defaultPrevented]).to.deep.equal([undefined, false]);
  });
});
