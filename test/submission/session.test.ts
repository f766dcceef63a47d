import { aTimeout, expect } from '@open-wc/testing';
import { digest, Identity } from '../../src/submission/identity.js';
import { failed, type Outcome } from '../../src/submission/outcome.js';
import { Session, type NewSubmission } from '../../src/submission/session.js';
import { formData, ID, submission } from '../helpers/submission.js';

const unsent = (): NewSubmission => submission(formData(['name', 'Ada']));
const CONFIRMED: Outcome = { kind: 'confirmed', status: 201, response: { ticket: 7 } };

describe('a session', () => {
  it('goes from idle by checking and sending to sent, and tells each change', async () => {
    const seen: string[] = [];
    const session: Session = new Session(() => seen.push(session.state.status));
    expect(session.claim()).to.be.true;
    expect(session.state.status).to.equal('checking');
    const ended = await session.send('a', unsent(), () => Promise.resolve(CONFIRMED));
    expect(ended![1]).to.equal(CONFIRMED);
    expect(seen).to.deep.equal(['sending', 'sent']);
    expect(session.state.response).to.deep.equal({ ticket: 7 });
    expect(session.claim(), 'until it is reset').to.be.false;
    session.reset();
    expect(session.claim()).to.be.true;
  });

  for (const [outcome, status] of [
    [CONFIRMED, 'sent'],
    [{ kind: 'unconfirmed', status: 0 }, 'unconfirmed'],
    [failed('server'), 'failed'],
    [failed('unavailable'), 'failed'],
    ['taken over', 'idle'],
    ['ended', 'idle'],
  ] as const) {
    it(`is ${status} after ${typeof outcome === 'string' ? outcome : outcome.kind}`, async () => {
      const session = new Session(() => undefined);
      session.claim();
      await session.send('a', unsent(), () => Promise.resolve(outcome));
      expect(session.state.status).to.equal(status);
    });
  }

  it('is taken by one at a time, also inside what it announces', async () => {
    const session = new Session(() => undefined);
    expect([session.claim(), session.claim()]).to.deep.equal([true, false]);
    await session.send('a', unsent(), () => {
      expect(session.claim()).to.be.false;
      return Promise.resolve(failed('server'));
    });
    expect(session.claim(), 'for another try').to.be.true;
  });

  it('tells after half a second that it takes long, and no more once it was reset', async () => {
    const states: unknown[] = [];
    const session: Session = new Session(() => states.push(session.state));
    session.claim();
    void session.send('a', unsent(), () => new Promise(() => undefined));
    await aTimeout(600);
    expect(states).to.deep.equal([{ status: 'sending' }, { status: 'sending', isSlow: true }]);
    session.reset();
    session.claim();
    void session.send('b', unsent(), () => new Promise(() => undefined));
    session.reset();
    await aTimeout(600);
    expect(session.state).to.deep.equal({ status: 'idle' });
  });

  it('takes what throws for a failure, with its cause', async () => {
    const session = new Session(() => undefined);
    session.claim();
    const cause = new Error('broken');
    await session.send('a', unsent(), () => Promise.reject(cause));
    expect(session.state.failure).to.include({ kind: 'server', cause });
  });

  it('forgets what is under way when it is reset or ended', async () => {
    for (const stop of ['reset', 'end'] as const) {
      const session = new Session(() => undefined);
      session.claim();
      let signal!: AbortSignal;
      const sending = session.send('a', unsent(), (_submission, given) => {
        signal = given;
        return new Promise((done) => given.addEventListener('abort', () => done(CONFIRMED)));
      });
      session[stop]();
      expect(signal.aborted).to.be.true;
      expect(await sending).to.be.undefined;
      expect(session.state.status).to.equal('idle');
    }
  });
});

describe('the identity of a submission', () => {
  it('is of its content', () => {
    const identity = new Identity();
    const first = identity.idFor('a');
    expect(identity.idFor('a')).to.equal(first);
    const second = identity.idFor('b');
    expect(second).to.not.equal(first);
    expect(identity.idFor('a'), 'what comes back is new as well').to.not.equal(first);
  });

  it('goes over a reload with what was sent under it', () => {
    const before = new Identity();
    const id = before.idFor('a');
    const after = new Identity();
    after.restore(before.known);
    expect(after.idFor('a')).to.equal(id);
    const corrected = new Identity();
    corrected.restore(before.known);
    expect(corrected.idFor('b')).to.not.equal(id);
  });

  it('that was never sent takes any content', () => {
    const identity = new Identity();
    identity.restore({ id: ID, sent: 0 });
    expect(identity.idFor('a')).to.equal(ID);
  });

  it('tells contents apart by their digest', () => {
    const texts = ['', 'a', 'b', 'ab', 'ba', 'a\nb', 'é', 'e\u0301'];
    expect(new Set(texts.map(digest))).to.have.property('size', texts.length);
    for (const text of texts) expect(digest(text)).to.be.greaterThan(0);
  });
});
