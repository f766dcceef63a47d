import { expect } from '@open-wc/testing';
import { digest, Identity } from '../../src/delivery/identity.js';
import { failed, type Outcome } from '../../src/delivery/outcome.js';
import { Session, type NewSubmission } from '../../src/delivery/session.js';
import { withClock } from '../helpers/clock.js';
import { formData, ID, submission } from '../helpers/submission.js';

const unsent = (): NewSubmission => submission(formData(['name', 'Ada']));
const CONFIRMED: Outcome = { kind: 'confirmed', status: 201, response: { ticket: 7 } };

describe('a session', () => {
  it('goes from idle by checking and sending to sent, and tells each change', () => {
    const seen: string[] = [];
    const session: Session = new Session(() => seen.push(session.state.status));
    expect(session.begin()).to.be.true;
    expect(session.state.status).to.equal('checking');
    const sending = session.start('a', unsent());
    expect(session.finish(sending, CONFIRMED)).to.equal(CONFIRMED);
    expect(seen).to.deep.equal(['sending', 'sent']);
    expect(session.state.response).to.deep.equal({ ticket: 7 });
    expect(session.begin(), 'until it is reset').to.be.false;
    session.reset();
    expect(session.begin()).to.be.true;
  });

  for (const [outcome, status] of [
    [CONFIRMED, 'sent'],
    [{ kind: 'unconfirmed', status: 0 }, 'unconfirmed'],
    [failed('server'), 'failed'],
    [failed('unavailable'), 'failed'],
    ['handled-by-page', 'idle'],
    ['cancelled', 'idle'],
  ] as const) {
    it(`is ${status} after ${typeof outcome === 'string' ? outcome : outcome.kind}`, () => {
      const session = new Session(() => undefined);
      session.begin();
      session.finish(session.start('a', unsent()), outcome);
      expect(session.state.status).to.equal(status);
    });
  }

  it('is busy with one at a time', () => {
    const session = new Session(() => undefined);
    expect([session.begin(), session.begin()]).to.deep.equal([true, false]);
    const sending = session.start('a', unsent());
    expect(session.begin()).to.be.false;
    session.finish(sending, failed('server'));
    expect(session.begin(), 'for another try').to.be.true;
  });

  it('tells after half a second that it takes long, and no more once it was reset', async () => {
    await withClock(async (pass) => {
      const states: unknown[] = [];
      const session: Session = new Session(() => states.push(session.state));
      session.begin();
      session.start('a', unsent());
      await pass(499);
      expect(states).to.deep.equal([{ status: 'sending' }]);
      await pass(1);
      expect(states).to.deep.equal([{ status: 'sending' }, { status: 'sending', isSlow: true }]);
      session.reset();
      session.begin();
      session.start('b', unsent());
      session.reset();
      await pass(600);
      expect(session.state).to.deep.equal({ status: 'idle' });
    });
  });

  it('forgets what is under way when it is reset or ended', () => {
    for (const stop of ['reset', 'end'] as const) {
      const session = new Session(() => undefined);
      session.begin();
      const sending = session.start('a', unsent());
      session[stop]();
      expect(sending.signal.aborted).to.be.true;
      expect(session.finish(sending, CONFIRMED)).to.be.undefined;
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
