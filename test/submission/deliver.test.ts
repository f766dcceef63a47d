import { expect } from '@open-wc/testing';
import { deliver, type Delivery, type Surroundings } from '../../src/submission/deliver.js';
import { ID, formData, submission } from '../helpers/submission.js';

const NEVER = new Promise<undefined>(() => undefined);

describe('deliver', () => {
  const DELIVERY: Omit<Delivery, 'signal'> = {
    url: '/x',
    enctype: 'application/x-www-form-urlencoded',
    timeout: 15_000,
    retries: 2,
  };

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

  const TABLE: readonly (readonly [string, Parameters<typeof world>, string, number[]])[] = [
    ['a first success', [200], 'confirmed', []],
    ['a network that comes back', ['down', 200], 'confirmed', [500]],
    ['a network that stays away', ['down', 'down', 'down'], 'network', [500, 1000]],
    ['a receiver that was busy', [503, 429, 200], 'confirmed', [500, 1000]],
    ['a receiver that says when', [[429, '7'], 200], 'confirmed', [7000]],
    ['a receiver that says a time too long', [[429, '21'], 200], 'busy', []],
    ['a receiver that stays busy', [503, 503, 503], 'busy', [500, 1000]],
    ['an error', [500, 200], 'server', []],
    ['a refusal', [403, 200], 'rejected', []],
    ['a mistake', [422, 200], 'invalid', []],
    ['no answer', ['silent', 200], 'timeout', []],
  ];
  for (const [what, answers, kind, waits] of TABLE) {
    it(`${what}: ${kind}, after waits of ${waits.join(' and ') || 'nothing'}`, async () => {
      const { surroundings, waits: waited } = world(...answers);
      const delivery = { ...DELIVERY, signal: new AbortController().signal };
      const outcome = await deliver(submission(formData()), delivery, surroundings);
      expect(outcome?.kind).to.equal(kind);
      expect(waited).to.deep.equal(waits);
    });
  }

  it('lets only the first try outlive the page, and only a small one', async () => {
    const signal = new AbortController().signal;
    const first = world('down', 200);
    await deliver(submission(formData()), { ...DELIVERY, signal }, first.surroundings);
    expect(first.requests.map(({ keepalive }) => keepalive)).to.deep.equal([true, false]);
    const large = world(200);
    await deliver(submission(formData(['message', 'x'.repeat(70_000)])), { ...DELIVERY, signal }, large.surroundings);
    expect(large.requests[0]!.keepalive).to.be.false;
  });

  it('sends the same id with each try', async () => {
    const { surroundings, requests } = world('down', 503, 200);
    await deliver(submission(formData()), { ...DELIVERY, signal: new AbortController().signal }, surroundings);
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
      expect(await delivered).to.be.undefined;
    }
  });
});
