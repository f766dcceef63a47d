import { expect } from '@open-wc/testing';
import { readFieldErrors } from '../../src/submission/field-errors.js';
import type { Outcome } from '../../src/submission/outcome.js';
import { settleOwnDelivery } from '../../src/submission/own-delivery.js';
import { readAnswer, readRetryAfter } from '../../src/submission/read-answer.js';

/** A page may reject with anything. */
// eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- which is what is tested
const rejecting = (reason: unknown): Promise<unknown> => new Promise((_done, fail) => fail(reason));
const NEVER = new Promise<undefined>(() => undefined);

describe('readRetryAfter', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  const TABLE: readonly (readonly [string | null, number | undefined])[] = [
    ['3', 3000],
    ['0', 0],
    ['-5', 0],
    [' 2 ', 2000],
    ['Thu, 01 Jan 2026 00:00:10 GMT', 10_000],
    ['Thu, 01 Jan 2020 00:00:00 GMT', 0],
    ['soon', undefined],
    ['', undefined],
    ['  ', undefined],
    [null, undefined],
  ];
  for (const [header, wait] of TABLE) {
    it(`reads ${JSON.stringify(header)} as ${wait} ms`, () => expect(readRetryAfter(header, now)).to.equal(wait));
  }
});

describe('readFieldErrors', () => {
  const email = [{ name: 'email', message: 'Onbekend' }];
  const TABLE: readonly (readonly [string, unknown, unknown])[] = [
    ['a list of field and message', { errors: [{ field: 'email', message: 'Onbekend' }] }, email],
    ['an object', { errors: { email: 'Onbekend' } }, email],
    [
      'an object of lists',
      { errors: { email: ['Te kort', 'Onbekend'] } },
      [{ name: 'email', message: 'Te kort Onbekend' }],
    ],
    ['problem details with a pointer', { errors: [{ pointer: '#/values/email', detail: 'Onbekend' }] }, email],
    ['problem details with parameters', { 'invalid-params': [{ name: 'email', reason: 'Onbekend' }] }, email],
    ['an escaped pointer', { errors: [{ pointer: '/a~1b~0c', detail: 'x' }] }, [{ name: 'a/b~c', message: 'x' }]],
    ['a message without a field', { errors: [{ message: 'Onbekend' }] }, [{ name: '', message: 'Onbekend' }]],
    ['a field without a message', { errors: [{ field: 'email' }] }, []],
    ['objects where texts were expected', { errors: { email: { _$litType$: 1, strings: ['<b>'] } } }, []],
    ['nulls in a list', { errors: [null, 7, 'x'] }, []],
    ['no errors', { ok: true }, []],
    ['errors that are a text', { errors: 'no' }, []],
    ['a text', 'no', []],
    ['null', null, []],
    ['nothing', undefined, []],
  ];
  for (const [what, body, errors] of TABLE) {
    it(`reads ${what}`, () => expect(readFieldErrors(body)).to.deep.equal(errors));
  }
});

describe('readAnswer', () => {
  const json = { 'content-type': 'application/json' };
  const TABLE: readonly (readonly [string, Response, Partial<Outcome>])[] = [
    [
      '200 with JSON',
      new Response('{"id":1}', { headers: json }),
      { kind: 'confirmed', status: 200, response: { id: 1 } },
    ],
    ['204', new Response(null, { status: 204 }), { kind: 'confirmed', status: 204, response: undefined }],
    ['200 with half an answer', new Response('{"id":', { headers: json }), { kind: 'confirmed', response: undefined }],
    ['200 with a page', new Response('<p>'), { kind: 'confirmed', response: undefined }],
    ['400 without errors', new Response('{}', { status: 400, headers: json }), { kind: 'rejected', status: 400 }],
    [
      '400 with errors',
      new Response('{"errors":{"email":"x"}}', { status: 400, headers: json }),
      { kind: 'invalid', errors: [{ name: 'email', message: 'x' }] },
    ],
    ['422 without errors', new Response('', { status: 422 }), { kind: 'invalid', errors: [] }],
    ['404', new Response('', { status: 404 }), { kind: 'rejected', status: 404 }],
    ['429', new Response('', { status: 429, headers: { 'retry-after': '2' } }), { kind: 'busy', retryAfter: 2000 }],
    ['503', new Response('', { status: 503 }), { kind: 'busy', status: 503 }],
    ['500', new Response('', { status: 500 }), { kind: 'server', status: 500 }],
    ['502', new Response('', { status: 502 }), { kind: 'server', status: 502 }],
  ];
  for (const [what, response, outcome] of TABLE) {
    it(`reads ${what}`, async () => expect(await readAnswer(response, 0)).to.deep.include(outcome));
  }

  it('does not wait for a body that is late: the status has told what matters', async () => {
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{')) });
    const outcome = await readAnswer(new Response(body, { headers: json }), 0, Promise.resolve(undefined));
    expect(outcome).to.deep.equal({ kind: 'confirmed', status: 200, response: undefined });
  });
});

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
    ['rejects with errors', () => rejecting(errors), { kind: 'invalid' }],
    ['rejects', () => Promise.reject(new Error('x')), { kind: 'server' }],
    ['rejects with nothing', () => rejecting(undefined), { kind: 'server' }],
    ['rejects as fetch does', () => Promise.reject(new TypeError('x')), { kind: 'network' }],
    ['resolves to a good Response', () => Promise.resolve(new Response('{}')), { kind: 'confirmed', status: 200 }],
    [
      'resolves to a bad Response',
      () => Promise.resolve(new Response('', { status: 500 })),
      { kind: 'server', status: 500 },
    ],
  ];
  for (const [what, delivery, outcome] of TABLE) {
    it(`a promise that ${what}`, async () =>
      expect(await settleOwnDelivery(delivery(), NEVER)).to.deep.include(outcome));
  }

  it('a promise that never settles has failed in the end', async () => {
    expect(await settleOwnDelivery(NEVER, Promise.resolve(undefined))).to.include({ kind: 'timeout' });
  });
});
