import { expect } from '@open-wc/testing';
import type { Outcome } from '../../src/delivery/outcome.js';
import { settleOwnDelivery } from '../../src/delivery/own-delivery.js';
import { consoleDuring } from '../helpers/console.js';

/** A page may reject with anything. */
// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- which is what is tested
const rejecting = (reason: unknown): Promise<unknown> => new Promise((_done, fail) => fail(reason));
const NEVER = new AbortController().signal;

describe('settleOwnDelivery', () => {
  const errors = { errors: { email: 'Onbekend' } };
  const TABLE: readonly (readonly [string, () => Promise<unknown>, Partial<Outcome>])[] = [
    ['resolves to nothing', () => Promise.resolve(), { kind: 'confirmed', status: 0, response: undefined }],
    ['resolves to a value', () => Promise.resolve({ id: 1 }), { kind: 'confirmed', response: { id: 1 } }],
    [
      'resolves to errors',
      () => Promise.resolve(errors),
      { kind: 'invalid', errors: [{ name: 'email', message: 'Onbekend' }] },
    ],
    ['resolves to response.ok', () => Promise.resolve(false), { kind: 'rejected', status: 0 }],
    [
      'resolves to JSON that says no',
      () => Promise.resolve({ success: false, message: 'Vol' }),
      { kind: 'rejected', status: 0, errors: [{ name: '', message: 'Vol' }] },
    ],
    ['resolves to a text that says no', () => Promise.resolve('error'), { kind: 'rejected' }],
    [
      'resolves to an answer of axios',
      () => Promise.resolve({ status: 200, data: { ok: false }, config: {} }),
      { kind: 'rejected', status: 0 },
    ],
    ['resolves to a text', () => Promise.resolve('Hallo'), { kind: 'confirmed', response: 'Hallo' }],
    ['resolves to true', () => Promise.resolve(true), { kind: 'confirmed', response: true }],
    ['resolves to null', () => Promise.resolve(null), { kind: 'confirmed', response: null }],
    ['resolves to a list', () => Promise.resolve([]), { kind: 'confirmed' }],
    [
      'rejects as axios does',
      () => rejecting(Object.assign(new Error('422'), { response: { status: 422, data: errors } })),
      { kind: 'invalid', errors: [{ name: 'email', message: 'Onbekend' }] },
    ],
    ['resolves to a Response that says no', () => Promise.resolve(new Response('{"ok":0}')), { kind: 'rejected' }],
    ['resolves to a Response with a page', () => Promise.resolve(new Response('<p>x')), { kind: 'unconfirmed' }],
    ['rejects with errors', () => rejecting(errors), { kind: 'invalid' }],
    ['rejects', () => Promise.reject(new Error('x')), { kind: 'server' }],
    ['rejects with nothing', () => rejecting(undefined), { kind: 'server' }],
    ['rejects with a mistake of its own', () => Promise.reject(new TypeError('x')), { kind: 'server' }],
    ['resolves to a good Response', () => Promise.resolve(new Response('{}')), { kind: 'confirmed', status: 200 }],
    [
      'resolves to what no page may read',
      async () => fetch(await (await fetch('/receiver/elsewhere')).text(), { mode: 'no-cors' }),
      { kind: 'unconfirmed', status: 0 },
    ],
    [
      'resolves to a bad Response',
      () => Promise.resolve(new Response('', { status: 500 })),
      { kind: 'server', status: 500 },
    ],
  ];
  for (const [what, delivery, outcome] of TABLE) {
    it(`a promise that ${what}`, async () => {
      await consoleDuring(async () => expect(await settleOwnDelivery(delivery(), NEVER)).to.deep.include(outcome));
    });
  }

  it('a promise that never settles has failed in the end', async () => {
    const forever = new Promise<undefined>(() => undefined);
    expect(await settleOwnDelivery(forever, AbortSignal.timeout(5))).to.include({ kind: 'timeout' });
  });

  it('a promise that gives up when it hears the signal has taken too long, which is no mistake', async () => {
    const end = new AbortController();
    const asFetchDoes = new Promise((_done, fail) => {
      end.signal.addEventListener('abort', () => fail(end.signal.reason as Error));
    });
    const messages = await consoleDuring(async () => {
      const settled = settleOwnDelivery(asFetchDoes, end.signal);
      end.abort();
      expect(await settled).to.include({ kind: 'timeout' });
    });
    expect(messages).to.be.empty;
  });

  it('what it was rejected with is passed on, and said on the console', async () => {
    const cause = new TypeError('undefined is not a function');
    const messages = await consoleDuring(async () => {
      expect(await settleOwnDelivery(Promise.reject(cause), NEVER)).to.include({ cause, mayHaveArrived: true });
    });
    expect(messages.join()).to.contain('undefined is not a function');
  });
});
