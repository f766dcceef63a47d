import type { SubmissionWords } from '../locales/words.js';
import type { Connection } from '../submission/connection.js';
import type { Failed } from '../submission/outcome.js';

/** What is said of the network; empty when there is nothing to say. */
export function networkText(words: SubmissionWords, connection: Connection, failure: Failed | undefined): string {
  if (connection === 'offline') return words.offline;
  // That it is back is news only for who was stopped by it.
  return connection === 'back' && (!failure || failure.kind === 'network') ? words.online : '';
}

/** What is said of the last try; empty when all is well, or when the network or a summary of mistakes tells it. */
export function failureText(
  words: SubmissionWords,
  connection: Connection,
  failure: Failed | undefined,
  hasSummary: boolean,
): string {
  if (!failure || failure.errors.length || hasSummary) return '';
  if (failure.kind === 'network' && connection !== 'online') return '';
  const isUncertain = failure.mayHaveArrived && failure.kind !== 'server';
  return isUncertain ? `${words[failure.kind]} ${words.uncertain}` : words[failure.kind];
}
