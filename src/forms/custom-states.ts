import type { Connection } from '../submission/connection.js';
import type { Session } from '../submission/session.js';

/** Shows a session to the page's CSS, as `:state(sending)` and its kin (HTML, `CustomStateSet`). */
export function showStates(states: CustomStateSet, { state, isDone }: Session, connection: Connection): void {
  const { status, failure } = state;
  const toggle = (name: string, on: boolean): unknown => (on ? states.add(name) : states.delete(name));
  toggle('sending', status === 'sending');
  toggle('sent', isDone);
  toggle('failed', status === 'failed');
  toggle('unavailable', failure?.kind === 'unavailable');
  toggle('offline', connection === 'offline');
}
