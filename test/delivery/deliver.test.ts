import { expect } from '@open-wc/testing';
import { http } from '../../src/delivery/services/http.js';
import type { Service } from '../../src/delivery/service.js';
import type { Enctype } from '../../src/delivery/submission.js';
import { deliver, type DeliveryOptions } from '../../src/delivery/deliver.js';
import { ID, formData, submission } from '../helpers/submission.js';

const NEVER = new Promise<undefined>(() => undefined);

describe('deliver', () => {
  const DELIVERY: Omit<DeliveryOptions, 'signal'> = {
    service: http,
    endpoint: { url: `${location.origin}/x`, enctype: 'application/x-www-form-urlencoded', names: {} },
    timeout: 15_000,
    held: 0,
    retries: 2,
    repeatsUnknown: false,
    report: () => undefined,
  };
  const dropping: Service = { ...http, dropsDoubles: true };
  const opaque: Service = { ...http, readable: false };
  const elsewhere = (enctype: Enctype = 'application/x-www-form-urlencoded'): Partial<DeliveryOptions> => ({
    endpoint: { url: 'https://elders.example/x', enctype, names: {} },
    // Not even where the page allows it: another try would be as dumb.
    repeatsUnknown: true,
  });

  const realFetch = fetch.bind(window);
  const realTimeout = setTimeout.bind(window);
  const realRandom = Math.random.bind(Math);
  afterEach(() => {
    Object.assign(window, { fetch: realFetch, setTimeout: realTimeout });
    Math.random = realRandom;
  });

  /**
   * Puts a world around the delivery in which time passes at once; an answer is a status, `down` is no network, `silent`
   * no answer.
   */
  function world(...answers: (number | 'down' | 'silent' | readonly [number, string])[]): {
    waits: number[];
    requests: RequestInit[];
  } {
    const waits: number[] = [];
    const requests: RequestInit[] = [];
    const answerTo = (_url: string, init: RequestInit): Promise<Response> => {
      requests.push(init);
      const answer = answers.shift() ?? 200;
      if (answer === 'down') return Promise.reject(new TypeError('down'));
      if (answer === 'silent') return NEVER as unknown as Promise<Response>;
      const [status, retryAfter] = Array.isArray(answer) ? (answer as [number, string]) : [answer as number, ''];
      return Promise.resolve(new Response('', { status, headers: retryAfter ? { 'retry-after': retryAfter } : {} }));
    };
    const soon = (callback: () => void, delay = 0): unknown => {
      // A wait of nothing only lets the browser tell the rest.
      if (delay && delay !== DELIVERY.timeout) waits.push(delay);
      // The time limit of a try runs out only where nothing else happens.
      return realTimeout(callback, delay === DELIVERY.timeout ? 300 : 0);
    };
    Object.assign(window, { fetch: answerTo, setTimeout: soon });
    Math.random = () => 0;
    return { waits, requests };
  }

  type Case = readonly [
    what: string,
    answers: Parameters<typeof world>,
    kind: string,
    waits: number[],
    rest?: Partial<DeliveryOptions>,
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
    ['a receiver that has asked to wait before', [200], 'confirmed', [7000], { held: 7000 }],
    ['one that has asked for a time too long', [200], 'busy', [], { held: 20_001 }],
    ['a receiver that stays busy', [503, 503, 503], 'busy', [500, 1000]],
    ['an error', [500, 200], 'server', [], { repeatsUnknown: true }],
    ['a refusal', [403, 200], 'rejected', []],
    ['a mistake', [422, 200], 'invalid', []],
    ['no answer', ['silent', 200], 'timeout', []],
    ['no answer, where doubles are dropped', ['silent', 200], 'confirmed', [500], { service: dropping }],
    ['an answer that no page may read', [200], 'unconfirmed', [], { service: opaque }],
    ['a lost connection to it: one try only', ['down', 200], 'network', [], { service: opaque, repeatsUnknown: true }],
    ['an answer that another origin withholds', ['down', 200], 'unconfirmed', [], elsewhere()],
    ['the same of a form with parts', ['down', 200], 'unconfirmed', [], elsewhere('multipart/form-data')],
    ['the same of one that drops doubles', ['down', 200], 'unconfirmed', [], { ...elsewhere(), service: dropping }],
    [
      'JSON, which another origin has refused beforehand',
      ['down', 201],
      'confirmed',
      [500],
      elsewhere('application/json'),
    ],
    ['another origin that is not there', ['down', 'down', 201], 'confirmed', [500], elsewhere()],
    ['an error of another origin', [500], 'server', [], elsewhere()],
  ];
  for (const [what, answers, kind, waits, rest] of TABLE) {
    it(`${what}: ${kind}, after waits of ${waits.join(' and ') || 'nothing'}`, async () => {
      const { waits: waited } = world(...answers);
      const delivery = { ...DELIVERY, ...rest, signal: new AbortController().signal };
      const outcome = await deliver(submission(formData()), delivery);
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
      const { requests } = world(200);
      const messages: string[] = [];
      const service: Service = { ...http, prepare: () => prepared };
      const delivery = {
        ...DELIVERY,
        service,
        report: (text: string) => messages.push(text),
        signal: AbortSignal.timeout(9e5),
      };
      expect(await deliver(submission(formData()), delivery)).to.have.property('kind', kind);
      expect(requests).to.be.empty;
      if (said) expect(messages.join()).to.match(said);
    });
  }

  it('names once the fields that have no place at the service', async () => {
    world(200);
    const messages: string[] = [];
    const service: Service = {
      ...http,
      prepare: (...given) => ({ ...http.prepare(...given), unmapped: ['budget', 'size'] }),
    };
    const delivery = {
      ...DELIVERY,
      service,
      report: (text: string) => messages.push(text),
      signal: AbortSignal.timeout(9e5),
    };
    await deliver(submission(formData()), delivery);
    expect(messages).to.have.length(1);
    expect(messages[0]).to.contain('budget, size');
  });

  it('lets only the first try outlive the page, and only a small one', async () => {
    const signal = new AbortController().signal;
    const first = world('down', 200);
    await deliver(submission(formData()), { ...DELIVERY, repeatsUnknown: true, signal });
    expect(first.requests.map(({ keepalive }) => keepalive)).to.deep.equal([true, false]);
    const large = world(200);
    await deliver(submission(formData(['message', 'x'.repeat(70_000)])), { ...DELIVERY, signal });
    expect(large.requests[0]!.keepalive).to.be.false;
  });

  it('lets no request outlive its page that would look withheld if the browser had no room for it', async () => {
    const { requests } = world(200);
    const { signal } = new AbortController();
    await deliver(submission(formData()), { ...DELIVERY, ...elsewhere(), signal });
    expect(requests[0]!.keepalive).to.be.false;
  });

  it('asks for the front page of another origin, without reading it, and posts once', async () => {
    const { requests } = world('down', 200);
    const asked: string[] = [];
    const answerTo = fetch.bind(window);
    window.fetch = (url, init) => (asked.push(url as string), answerTo(url, init));
    await deliver(submission(formData()), { ...DELIVERY, ...elsewhere(), signal: new AbortController().signal });
    expect(asked).to.deep.equal(['https://elders.example/x', 'https://elders.example/']);
    expect(requests.map(({ method, mode }) => [method, mode])).to.deep.equal([
      ['POST', undefined],
      ['HEAD', 'no-cors'],
    ]);
  });

  it('sends the same id with each try', async () => {
    const { requests } = world('down', 503, 200);
    const { signal } = new AbortController();
    await deliver(submission(formData()), { ...DELIVERY, repeatsUnknown: true, signal });
    const ids = requests.map(({ body }) => new URLSearchParams(body as string).get('submission_id'));
    expect(ids).to.deep.equal([ID, ID, ID]);
  });

  it('ends at once when it is told to, while it sends, while it waits and before it has sent anything', async () => {
    const CASES = [
      [['silent'], 0],
      [[[429, '5']], 0],
      [[200], 5000],
    ] as unknown as [Parameters<typeof world>, number][];
    for (const [answers, held] of CASES) {
      const abort = new AbortController();
      const { requests } = world(...answers);
      // No time passes by itself.
      Object.assign(window, { setTimeout: () => 0 });
      const delivered = deliver(submission(formData()), { ...DELIVERY, held, signal: abort.signal });
      await new Promise((done) => realTimeout(done, 5));
      abort.abort();
      expect(await delivered).to.equal('cancelled');
      expect(requests).to.have.length(held ? 0 : 1);
    }
  });
});
