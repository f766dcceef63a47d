import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createDemoServer, listen } from '../../demo/server.mjs';
import { openDemo } from './demo-site.mjs';

let demo;
before(async () => (demo = await openDemo()));
after(() => demo.close());

/** An id of a submission for each way to send. */
const ID = {
  urlencoded: '0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
  multipart: '1b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
  json: '2b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
};
const VALUES = { name: 'Ada', email: 'ada@bedrijf.nl' };
const JSON_ANSWER = { accept: 'application/json' };

const bodies = {
  urlencoded: (id) => ({ body: new URLSearchParams({ ...VALUES, submission_id: id }) }),
  multipart: (id) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...VALUES, submission_id: id })) body.set(name, value);
    return { body };
  },
  json: (id) => ({ body: JSON.stringify({ id, values: VALUES }), headers: { 'content-type': 'application/json' } }),
};

const post = ({ body, headers }) =>
  fetch(`${demo.url}submissions`, {
    method: 'POST',
    body,
    headers: { ...JSON_ANSWER, ...headers },
    redirect: 'manual',
  });

describe('the demo receiver', () => {
  for (const [name, bodyOf] of Object.entries(bodies)) {
    it(`stores a ${name} post, and drops a repeated id`, async () => {
      assert.equal((await post(bodyOf(ID[name]))).status, 201);
      assert.equal((await post(bodyOf(ID[name].toUpperCase()))).status, 200);
      const stored = (await demo.stored()).filter(({ id }) => id === ID[name]);
      assert.equal(stored.length, 1);
      assert.deepEqual(stored[0].values, VALUES);
    });
  }

  it('remembers over a restart', async () => {
    const again = createDemoServer(demo.file);
    const url = await listen(again);
    const { body, headers } = bodies.json(ID.json);
    const response = await fetch(`${url}submissions`, {
      method: 'POST',
      body,
      headers: { ...JSON_ANSWER, ...headers },
    });
    assert.deepEqual(await response.json(), { id: ID.json, duplicate: true });
    again.close();
  });

  const refused = [
    ['a wrong address', { body: new URLSearchParams({ name: 'Ada', email: 'ada' }) }, 422],
    ['a question without words', { body: new URLSearchParams({ ...VALUES, intent: 'question' }) }, 422],
    ['broken JSON', { body: '{', headers: { 'content-type': 'application/json' } }, 400],
    ['an unknown type', { body: 'x', headers: { 'content-type': 'text/plain' } }, 415],
    ['five megabytes', { body: new URLSearchParams({ ...VALUES, message: 'x'.repeat(5 << 20) }) }, 413],
  ];
  for (const [name, request, status] of refused) {
    it(`refuses ${name} with ${status} and stores nothing`, async () => {
      const before = (await demo.stored()).length;
      const response = await post(request);
      assert.equal(response.status, status);
      assert.ok(Array.isArray((await response.json()).errors));
      assert.equal((await demo.stored()).length, before);
    });
  }

  const json = (value) => ({ body: JSON.stringify(value), headers: { 'content-type': 'application/json' } });
  const wide = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`a${index}`, 'x']));
  /** What the widget never sends: nothing of it is kept, and none of it is taken for a double. */
  const malformed = [
    ['an id that is an object', json({ id: { a: 1 }, values: VALUES }), 400],
    ['an id that is no UUID', json({ id: 'x', values: VALUES }), 400],
    [
      'an id that is no UUID, in a form',
      { body: new URLSearchParams({ ...VALUES, submission_id: '[object Object]' }) },
      400,
    ],
    ['a value that is an object', json({ values: { ...VALUES, a: { b: 1 } } }), 400],
    ['a value that is a number', json({ values: { ...VALUES, a: 1 } }), 400],
    ['a list of lists', json({ values: { ...VALUES, a: [['b']] } }), 400],
    ['values that are a list', json({ values: ['a'] }), 400],
    ['consents that are no list', json({ values: VALUES, consents: { length: 1 } }), 400],
    ['a consent without text', json({ values: VALUES, consents: [{ text: { a: 1 } }] }), 400],
    ['JSON that is null', json(null), 422],
    ['JSON that is a number', json(7), 422],
    [
      'three thousand objects in one another',
      {
        body: `{"values":{"a":${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}}}`,
        headers: { 'content-type': 'application/json' },
      },
      400,
    ],
    ['a hundred thousand values', json({ values: { ...VALUES, a: Array(100_000).fill('x') } }), 413],
    ['a hundred names and more', json({ values: { ...VALUES, ...wide } }), 413],
    ['a hundred names and more, in a form', { body: new URLSearchParams({ ...VALUES, ...wide }) }, 413],
    ['a text that is too long', json({ values: { ...VALUES, message: 'x'.repeat(20_001) } }), 413],
    [
      'many texts that are just short enough',
      json({ values: { ...VALUES, a: Array(9).fill('&'.repeat(20_000)) } }),
      413,
    ],
    [
      'a type that only begins as JSON',
      { ...json({ values: VALUES }), headers: { 'content-type': 'application/jsonp' } },
      415,
    ],
    [
      'two types in one',
      { body: 'email=a%40b.nl', headers: { 'content-type': 'application/x-www-form-urlencoded, text/plain' } },
      415,
    ],
    ['parts without a boundary', { body: 'email=a%40b.nl', headers: { 'content-type': 'multipart/form-data' } }, 400],
    [
      'parts without their end',
      {
        body: '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\na@b.nl',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      },
      400,
    ],
    ...['{ID}', '0b1f2c3d4e5f4a6b8c7d9e0f1a2b3c4d', ' ID', 'ID\n', '../../etc/passwd', '__proto__'].map((id) => [
      `the id ${JSON.stringify(id)}`,
      json({ id: id.replace('ID', ID.json), values: VALUES }),
      400,
    ]),
  ];
  for (const [name, sent, status] of malformed) {
    it(`refuses ${name} with ${status} and stores nothing`, async () => {
      const before = (await demo.stored()).length;
      const response = await post(sent);
      assert.equal(response.status, status);
      assert.equal(typeof (await response.json()).message, 'string');
      assert.equal((await demo.stored()).length, before);
      assert.equal((await fetch(`${demo.url}submissions`)).status, 200, 'the list is still there');
    });
  }

  it('keeps names of objects as the names of fields that they are', async () => {
    const names = { __proto__: null, ...VALUES, constructor: 'x', ['__proto__']: 'y' };
    await post({ body: new URLSearchParams([...Object.entries(VALUES), ['__proto__', 'y'], ['constructor', 'x']]) });
    const { values } = (await demo.stored()).at(-1);
    assert.deepEqual(Object.entries(values).sort(), Object.entries({ ...names }).sort());
    assert.equal({}.y, undefined);
  });

  it('is quick with what is cut in more parts than a form has', async () => {
    const part = (name) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\na\r\n`;
    const parts = Array.from({ length: 60_000 }, (_, index) => part(`a${index}`)).join('');
    for (const [body, type] of [
      ['a=&'.repeat(80_000), 'application/x-www-form-urlencoded'],
      [`${parts}--x--\r\n`, 'Multipart/form-data; boundary=x'],
    ]) {
      const start = performance.now();
      assert.equal((await post({ body, headers: { 'content-type': type } })).status, 413, type);
      assert.ok(performance.now() - start < 1000, type);
    }
  });

  it('reads JSON behind a mark of its encoding', async () => {
    const { body, headers } = json({ values: VALUES });
    assert.equal((await post({ body: `\ufeff${body}`, headers })).status, 201);
  });

  it('is quick with an address that is made to be slow', async () => {
    const start = performance.now();
    const response = await post({ body: new URLSearchParams({ ...VALUES, email: `a@${'a.'.repeat(9_000)}@` }) });
    assert.equal(response.status, 422);
    assert.ok(performance.now() - start < 1000);
  });

  /** Asks as a client can that writes its own headers. */
  const ask = (headers, { method = 'POST', path = '/submissions' } = {}) =>
    new Promise((done, fail) => {
      const body = method === 'POST' ? new URLSearchParams(VALUES).toString() : '';
      const { port } = new URL(demo.url);
      const sent = request(
        {
          port,
          method,
          path,
          headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', ...headers },
        },
        (response) => response.resume().on('end', () => done(response.statusCode)),
      );
      sent.on('error', fail).end(body);
    });

  it('answers to its own name alone: a website’s name can be pointed to this machine', async () => {
    const { port } = new URL(demo.url);
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost.evil.example',
      `127.0.0.1.evil.example:${port}`,
    ]) {
      assert.equal(await ask({ host }, { method: 'GET' }), 403, host);
      assert.equal(await ask({ host }), 403, host);
    }
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`])
      assert.equal(await ask({ host }, { method: 'GET' }), 200);
  });

  it('takes nothing from pages of others: any website can send a form here', async () => {
    const { host, origin, port } = new URL(demo.url);
    const before = (await demo.stored()).length;
    for (const other of [
      'https://evil.example',
      'null',
      `http://localhost:${Number(port) + 1}`,
      `https://localhost:${port}`,
    ])
      assert.equal(await ask({ host, origin: other }), 403, other);
    assert.equal((await demo.stored()).length, before);
    assert.equal(await ask({ host, origin }), 201);
    assert.equal(await ask({ host }), 201, 'from what is no browser');
  });

  /** Sends bytes as they are, and reads the first line of the answer; nothing where the line is cut. */
  const write = (head, body = '') =>
    new Promise((done) => {
      const { host, port } = new URL(demo.url);
      const socket = connect(port, '127.0.0.1');
      let answer = '';
      socket.on('data', (data) => (answer += data));
      socket.on('close', () => done(/^HTTP\S+ (\d+)/.exec(answer)?.[1]));
      socket.on('error', () => {});
      socket.write(`${head.replaceAll('HOST', host)}\r\nConnection: close\r\n\r\n${body}`);
    });
  const POST =
    'POST /submissions HTTP/1.1\r\nAccept: application/json\r\nContent-Type: application/x-www-form-urlencoded';

  it('takes a body of no known length, and no request that can be read in two ways', async () => {
    const chunked = `${POST}\r\nHost: HOST\r\nTransfer-Encoding: chunked`;
    assert.equal(await write(chunked, 'e\r\nemail=a%40b.nl\r\n0\r\n\r\n'), '201');
    const before = (await demo.stored()).length;
    for (const [head, body, status] of [
      [chunked, 'zz\r\nemail=a%40b.nl\r\n0\r\n\r\n', '400'],
      [`${chunked}\r\nContent-Length: 14`, '0\r\n\r\n', '400'],
      [`${POST}\r\nHost: HOST\r\nContent-Length: 3\r\nContent-Length: 14`, 'email=a%40b.nl', '400'],
      [`${POST}\r\nHost: HOST\r\nHost: evil.example\r\nContent-Length: 14`, 'email=a%40b.nl', '403'],
      [`${POST}\r\nHost: HOST\r\nOrigin: http://HOST\r\nOrigin: null\r\nContent-Length: 14`, 'email=a%40b.nl', '403'],
      [`${POST}\r\nHost: HOST\r\nContent-Type: application/json\r\nContent-Length: 14`, 'email=a%40b.nl', '403'],
      [POST.replace('/1.1', '/1.0'), '', '403'],
    ])
      assert.equal(await write(head, body), status, head);
    assert.equal((await demo.stored()).length, before);
  });

  it('cuts a body that never ends', async () => {
    const { host, port } = new URL(demo.url);
    const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
    const sent = await new Promise((done) => {
      const socket = connect(port, '127.0.0.1');
      let chunks = 0;
      const more = () => {
        while (!socket.destroyed && chunks < 4000 && socket.write(chunk)) chunks++;
        if (chunks >= 4000) socket.destroy();
      };
      socket.on('error', () => {});
      socket.on('drain', () => (chunks++, more()));
      socket.on('close', () => done(chunks));
      socket.write(`${POST}\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\n`, more);
    });
    assert.ok(sent < 2000, `${sent} chunks of 64 kB`);
    assert.equal((await fetch(`${demo.url}submissions`)).status, 200);
  });

  it('waits half a minute for a request, and no longer', () => {
    const server = createDemoServer(join(demo.folder, 'patience.jsonl'));
    assert.ok(server.headersTimeout <= 30_000 && server.requestTimeout <= 30_000);
  });

  it('starts with lines that are no submissions', async () => {
    const file = join(demo.folder, 'strange.jsonl');
    const lines = ['null', '7', '"x"', '[]', '{}', '{"id":5}', '{"id":"x"}', '{', '\u0000', '{"id":null}'];
    await writeFile(file, `${lines.join('\n')}\n${JSON.stringify({ id: ID.json, values: VALUES })}\n`);
    const server = createDemoServer(file);
    const list = await (await fetch(`${await listen(server)}submissions`)).text();
    server.close();
    assert.equal(list.match(/class="submission"/g)?.length, 1);
  });

  it('starts with a line that was half written, and keeps what comes next', async () => {
    const file = join(demo.folder, 'broken.jsonl');
    await writeFile(file, `${JSON.stringify({ id: ID.json, values: VALUES })}\n{"id":"3b1f2c3d-4e5f`);
    const server = createDemoServer(file);
    const url = await listen(server);
    const { body, headers } = bodies.json(ID.multipart);
    const options = { method: 'POST', headers: { ...JSON_ANSWER, ...headers } };
    assert.equal((await fetch(`${url}submissions`, { ...options, body })).status, 201);
    server.close();
    const again = createDemoServer(file);
    const other = await listen(again);
    for (const id of [ID.json, ID.multipart])
      assert.equal((await fetch(`${other}submissions`, { ...options, body: bodies.json(id).body })).status, 200, id);
    again.close();
  });

  it('lists what arrived as text, never as the visitor’s HTML', async () => {
    await post({ body: new URLSearchParams({ ...VALUES, name: '<img src=x onerror=alert(1)>' }) });
    const html = await (await fetch(`${demo.url}submissions`)).text();
    assert.ok(!html.includes('<img src=x'));
    assert.ok(html.includes('&#60;img src=x onerror=alert(1)&#62;'));
  });

  it('listens on the loopback address alone and serves nothing outside its folders', async () => {
    assert.match(demo.url, /^http:\/\/localhost:\d+\/$/);
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/data/submissions.jsonl', '/server.mjs']) {
      assert.equal((await fetch(new URL(path, demo.url))).status, 404, path);
    }
    const { host } = new URL(demo.url);
    const paths = [
      ...['/..%2fpackage.json', '/%2e%2e%2fpackage.json', '/..%5cpackage.json', '/builder/..%2f..%2fpackage.json'],
      ...[
        '/dist/..%2f..%2fpackage.json',
        '/builder/%2e%2e/server.mjs',
        '/%00',
        '/index.html%00.js',
        '/data%2fsubmissions.jsonl',
      ],
      ...['/%', '/%zz', '//', '//evil.example/', 'http://evil.example/', '/demo.css/../receiver.mjs', '/RECEIVER.MJS'],
    ];
    for (const path of paths) assert.match(String(await ask({ host }, { method: 'GET', path })), /^40[04]$/, path);
  });
});
