import type { SubmissionWords } from '../locales/words.js';
import type { Connection } from '../submission/connection.js';
import { isAboutFields, type Failed } from '../submission/outcome.js';

/** What is said of the network; empty when there is nothing to say. */
export function networkText(words: SubmissionWords, connection: Connection, failure: Failed | undefined): string {
  if (connection === 'offline') return words.offline;
  // That it is back is news only for who was stopped by it.
  return connection === 'back' && (!failure || failure.kind === 'network') ? words.online : '';
}

/**
 * What is said of the last try: in the receiver's words where it gave some about no field. Empty when all is well, or
 * when the network or a summary of mistakes tells it.
 */
export function failureText(
  words: SubmissionWords,
  connection: Connection,
  failure: Failed | undefined,
  hasSummary: boolean,
): string {
  if (!failure || hasSummary || isAboutFields(failure.errors)) return '';
  const { kind, errors, mayHaveArrived } = failure;
  if (kind === 'network' && connection !== 'online') return '';
  // More sentences follow.
  const sentences = errors.map(({ message }) => message.replace(/[^.!?…]$/, '$&.'));
  const isUncertain = mayHaveArrived && kind !== 'server';
  return `${sentences.join(' ') || words[kind]}${isUncertain ? ` ${words.uncertain}` : ''}`;
}
