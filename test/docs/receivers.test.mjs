import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { blocksIn } from './code-blocks.mjs';

const receivers = blocksIn('mjs', 'php').filter(({ file }) => file === 'docs/submissions.md');
const coded = (text) => receivers.find(({ code }) => code.includes(text)).code;
const folder = mkdtempSync(join(tmpdir(), 'brug-receivers-'));
after(() => rmSync(folder, { recursive: true }));

const LEAD = {
  email: 'ada@bedrijf.nl',
  name: 'Ada',
  submission_id: '0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
  brug_extra: '',
};

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** Starts a receiver; gives a way to ask it, once it listens, and to end it. */
async function start(command, args, env) {
  const port = await freePort();
  const place = args.map((arg) => arg.replace('PORT', port));
  const child = spawn(command, place, { cwd: folder, env: { ...process.env, ...env, PORT: port }, stdio: 'ignore' });
  const ask = (init) => fetch(`http://127.0.0.1:${port}/receiver.php`, init);
  for (let tries = 0; tries < 100; tries++) {
    if (await ask().catch(() => undefined)) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  return { ask, end: () => child.kill() };
}

/** What a receiver does with leads, good and bad; `kept` tells what it has by then. */
async function expectContract(ask, kept) {
  const post = (lead) => ask({ method: 'POST', body: new URLSearchParams(lead) });
  assert.equal((await ask()).status, 405);
  const wrong = await post({ ...LEAD, email: 'ada' });
  assert.equal(wrong.status, 422);
  assert.deepEqual(await wrong.json(), { errors: { email: 'Vul je e-mailadres in' } });
  assert.equal((await post({ ...LEAD, submission_id: '1', brug_extra: 'x' })).status, 201);
  assert.deepEqual(kept(), []);
  for (let times = 0; times < 2; times++) {
    const right = await post(LEAD);
    assert.equal(right.status, 201);
    assert.deepEqual(await right.json(), { ok: true });
  }
  assert.deepEqual(kept(), [LEAD]);
}

describe('a receiver in the docs', () => {
  it('keeps leads in Node', async () => {
    writeFileSync(join(folder, 'receiver.mjs'), coded('createServer'));
    const { ask, end } = await start(process.execPath, ['receiver.mjs']);
    const lines = () =>
      readdirSync(folder).includes('leads.jsonl')
        ? readFileSync(join(folder, 'leads.jsonl'), 'utf8').trim().split('\n')
        : [];
    try {
      await expectContract(ask, () => lines().map((line) => JSON.parse(line)));
    } finally {
      end();
    }
  });

  it('keeps leads in a function, and lets the site read its answer', async () => {
    const { default: worker } = await import(`data:text/javascript,${encodeURIComponent(coded('LEADS.put'))}`);
    const kept = new Map();
    const LEADS = { put: async (id, text) => void kept.set(id, JSON.parse(text)) };
    const ask = (init) => worker.fetch(new Request('https://leads.example.com/', init), { LEADS });
    await expectContract(ask, () => [...kept.values()]);
    assert.equal((await ask()).headers.get('access-control-allow-origin'), 'https://www.example.com');
  });

  const hasPhp = spawnSync('php', ['-v']).status === 0;
  it('keeps leads in PHP', { skip: !hasPhp && 'there is no php here' }, async () => {
    writeFileSync(join(folder, 'receiver.php'), coded('<?php'));
    const leads = mkdtempSync(join(folder, 'leads-'));
    const { ask, end } = await start('php', ['-S', '127.0.0.1:PORT'], { LEADS: leads });
    try {
      await expectContract(ask, () =>
        readdirSync(leads).map((name) => JSON.parse(readFileSync(join(leads, name), 'utf8'))),
      );
    } finally {
      end();
    }
  });
});
