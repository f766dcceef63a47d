import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createDemoServer, listen } from '../../demo/server.mjs';
import { openDemo } from './demo-site.mjs';

let demo;
before(async () => (demo = await openDemo()));
after(() => demo.close());

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
      assert.equal((await post(bodyOf(name))).status, 201);
      assert.equal((await post(bodyOf(name))).status, 200);
      const stored = (await demo.stored()).filter(({ id }) => id === name);
      assert.equal(stored.length, 1);
      assert.deepEqual(stored[0].values, VALUES);
    });
  }

  it('remembers over a restart', async () => {
    const again = createDemoServer(demo.file);
    const url = await listen(again);
    const { body, headers } = bodies.json('json');
    const response = await fetch(`${url}submissions`, {
      method: 'POST',
      body,
      headers: { ...JSON_ANSWER, ...headers },
    });
    assert.deepEqual(await response.json(), { id: 'json', duplicate: true });
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
  });
});
