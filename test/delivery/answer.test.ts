import { expect } from '@open-wc/testing';
import { answerOf, readRetryAfter } from '../../src/delivery/answer.js';

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

describe('answerOf', () => {
  const ASKED = 'https://bedrijf.nl/contact';
  const NEVER = new Promise<undefined>(() => undefined);

  it('gives an answer as plain data', async () => {
    const headers = { 'content-type': 'application/json', 'retry-after': '2' };
    expect(await answerOf(new Response('{"id":1}', { status: 429, headers }), ASKED, 0, NEVER)).to.deep.include({
      status: 429,
      asked: ASKED,
      isCut: false,
      contentType: 'application/json',
      text: '{"id":1}',
      json: { id: 1 },
      retryAfter: 2000,
    });
  });

  it('gives no JSON where there is none, whatever the type says', async () => {
    const headers = { 'content-type': 'application/json' };
    for (const body of ['{"id":', '<p>', ''])
      expect((await answerOf(new Response(body, { headers }), ASKED, 0, NEVER)).json).to.be.undefined;
  });

  it('gives JSON behind a mark of byte order or white space, and JSON that was written as a string', async () => {
    for (const body of ['\uFEFF\uFEFF{"id":1}', '\n {"id":1}\r\n', JSON.stringify('{"id":1}')])
      expect((await answerOf(new Response(body), ASKED, 0, NEVER)).json).to.deep.equal({ id: 1 });
    expect((await answerOf(new Response('"ok"'), ASKED, 0, NEVER)).json).to.equal('ok');
  });

  it('tells of a body that broke off', async () => {
    const body = new ReadableStream({ pull: (stream) => stream.error(new TypeError('cut')) });
    expect(await answerOf(new Response(body), ASKED, 0, NEVER)).to.include({ text: '', isCut: true });
  });

  it('does not wait for a body that is late: the status has told what it can', async () => {
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{')) });
    expect(await answerOf(new Response(body), ASKED, 0, Promise.resolve(undefined))).to.include({
      status: 200,
      text: '',
      isCut: true,
    });
  });
});
