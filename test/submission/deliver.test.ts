import { expect } from '@open-wc/testing';
import { http } from '../../src/services/http.js';
import type { Service } from '../../src/services/service.js';
import { deliver, type Delivery, type Surroundings } from '../../src/submission/deliver.js';
import { ID, formData, submission } from '../helpers/submission.js';

const NEVER = new Promise<undefined>(() => undefined);

describe('deliver', () => {
  const DELIVERY: Omit<Delivery, 'signal'> = {
    service: http,
    endpoint: { url: `${location.origin}/x`, enctype: 'application/x-www-form-urlencoded', names: {} },
    timeout: 15_000,
    retries: 2,
    repeatsUnknown: false,
    report: () => undefined,
  };
  const dropping: Service = { ...http, dropsDoubles: true };
  const opaque: Service = { ...http, readable: false };
  const sometimes: Service = { ...http, readable: 'sometimes' };

  /** A world in which time passes at once; an answer is a status, `down` is no network, `silent` no answer. */
  function world(...answers: (number | 'down' | 'silent' | readonly [number, string])[]): {
    surroundings: Surroundings;
    waits: number[];
    requests: RequestInit[];
  } {
    const waits: number[] = [];
    const requests: RequestInit[] = [];
    const surroundings: Surroundings = {
      fetch: (_url, init) => {
        requests.push(init);
        const answer = answers.shift() ?? 200;
        if (answer === 'down') return Promise.reject(new TypeError('down'));
        if (answer === 'silent') return NEVER as unknown as Promise<Response>;
        const [status, retryAfter] = Array.isArray(answer) ? (answer as [number, string]) : [answer as number, ''];
        return Promise.resolve(new Response('', { status, headers: retryAfter ? { 'retry-after': retryAfter } : {} }));
      },
      now: () => 0,
      random: () => 0,
      after: (delay, callback) => {
        // The time limit of a try runs out only where nothing else happens.
        const timer = setTimeout(callback, delay === DELIVERY.timeout ? 40 : 0);
        if (delay !== DELIVERY.timeout) waits.push(delay);
        return () => clearTimeout(timer);
      },
    };
    return { surroundings, waits, requests };
  }

  type Case = readonly [
    what: string,
    answers: Parameters<typeof world>,
    kind: string,
    waits: number[],
    rest?: Partial<Delivery>,
  ];
  const TABLE: readonly Case[] = [
    ['a first success', [200], 'confirmed', []],
    ['a lost connection, which may have come after all', ['down', 200], 'network', []],
    [
      'the same, where the page says that it may be repeated',
      ['down', 200],
      'confirmed',
      [500],
      { repeatsUnknown: true },
    ],
    ['the same, where doubles are dropped', ['down', 200], 'confirmed', [500], { service: dropping }],
    ['a network that stays away', ['down', 'down', 'down'], 'network', [500, 1000], { repeatsUnknown: true }],
    ['a receiver that was busy', [503, 429, 200], 'confirmed', [500, 1000]],
    ['a receiver that says when', [[429, '7'], 200], 'confirmed', [7000]],
    ['a receiver that says a time too long', [[429, '21'], 200], 'busy', []],
    ['a receiver that stays busy', [503, 503, 503], 'busy', [500, 1000]],
    ['an error', [500, 200], 'server', [], { repeatsUnknown: true }],
    ['a refusal', [403, 200], 'rejected', []],
    ['a mistake', [422, 200], 'invalid', []],
    ['no answer', ['silent', 200], 'timeout', []],
    ['no answer, where doubles are dropped', ['silent', 200], 'confirmed', [500], { service: dropping }],
    ['an answer that no page may read', [200], 'unconfirmed', [], { service: opaque }],
    ['a lost connection to it: one try only', ['down', 200], 'network', [], { service: opaque, repeatsUnknown: true }],
    ['an answer that is withheld by a service that is there', ['down', 200], 'unconfirmed', [], { service: sometimes }],
    ['a service that is not there', ['down', 'down'], 'network', [], { service: sometimes }],
  ];
  for (const [what, answers, kind, waits, rest] of TABLE) {
    it(`${what}: ${kind}, after waits of ${waits.join(' and ') || 'nothing'}`, async () => {
      const { surroundings, waits: waited } = world(...answers);
      const delivery = { ...DELIVERY, ...rest, signal: new AbortController().signal };
      const outcome = await deliver(submission(formData()), delivery, surroundings);
      expect(outcome).to.have.property('kind', kind);
      expect(waited).to.deep.equal(waits);
    });
  }

  const PREPARED: readonly (readonly [string, ReturnType<Service['prepare']>, string, RegExp | undefined])[] = [
    ['a wrong set-up', { problem: 'write oid' }, 'unavailable', /write oid/],
    ['what the visitor can mend', { errors: [{ name: 'cv', message: 'x' }] }, 'invalid', undefined],
    ['a robot', { robot: true }, 'confirmed', undefined],
  ];
  for (const [what, prepared, kind, said] of PREPARED) {
    it(`sends nothing for ${what}: ${kind}`, async () => {
      const { surroundings, requests } = world(200);
      const messages: string[] = [];
      const service: Service = { ...http, prepare: () => prepared };
      const delivery = {
        ...DELIVERY,
        service,
        report: (text: string) => messages.push(text),
        signal: AbortSignal.timeout(9e5),
      };
      expect(await deliver(submission(formData()), delivery, surroundings)).to.have.property('kind', kind);
      expect(requests).to.be.empty;
      if (said) expect(messages.join()).to.match(said);
    });
  }

  it('names once the fields that have no place at the service', async () => {
    const { surroundings } = world(200);
    const messages: string[] = [];
    const service: Service = {
      ...http,
      prepare: (...given) => ({ ...http.prepare(...given), unplaced: ['budget', 'size'] }),
    };
    const delivery = {
      ...DELIVERY,
      service,
      report: (text: string) => messages.push(text),
      signal: AbortSignal.timeout(9e5),
    };
    await deliver(submission(formData()), delivery, surroundings);
    expect(messages).to.have.length(1);
    expect(messages[0]).to.contain('budget, size');
  });

  it('lets only the first try outlive the page, and only a small one', async () => {
    const signal = new AbortController().signal;
    const first = world('down', 200);
    await deliver(submission(formData()), { ...DELIVERY, repeatsUnknown: true, signal }, first.surroundings);
    expect(first.requests.map(({ keepalive }) => keepalive)).to.deep.equal([true, false]);
    const large = world(200);
    await deliver(submission(formData(['message', 'x'.repeat(70_000)])), { ...DELIVERY, signal }, large.surroundings);
    expect(large.requests[0]!.keepalive).to.be.false;
  });

  it('lets no request outlive its page that would look withheld if the browser had no room for it', async () => {
    const { surroundings, requests } = world(200);
    const { signal } = new AbortController();
    await deliver(submission(formData()), { ...DELIVERY, service: sometimes, signal }, surroundings);
    expect(requests[0]!.keepalive).to.be.false;
  });

  it('sends the same id with each try', async () => {
    const { surroundings, requests } = world('down', 503, 200);
    const { signal } = new AbortController();
    await deliver(submission(formData()), { ...DELIVERY, repeatsUnknown: true, signal }, surroundings);
    const ids = requests.map(({ body }) => new URLSearchParams(body as string).get('submission_id'));
    expect(ids).to.deep.equal([ID, ID, ID]);
  });

  it('ends at once when it is told to, while it sends and while it waits', async () => {
    for (const answers of [['silent'], [[429, '5']]] as unknown as Parameters<typeof world>[]) {
      const abort = new AbortController();
      const { surroundings } = world(...answers);
      const patient: Surroundings = { ...surroundings, after: () => () => undefined };
      const delivered = deliver(submission(formData()), { ...DELIVERY, signal: abort.signal }, patient);
      await new Promise((done) => setTimeout(done, 5));
      abort.abort();
      expect(await delivered).to.equal('ended');
    }
  });
});
