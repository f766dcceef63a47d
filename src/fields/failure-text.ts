import type { SubmissionWords } from '../locales/words.js';
import type { SubmissionController } from '../submission/submission.controller.js';

/** What to tell of the network, or of the last try; empty when all is well or a summary of mistakes tells it. */
export function failureText(
  words: SubmissionWords,
  { state: { status, failure }, connection }: Pick<SubmissionController, 'state' | 'connection'>,
  hasSummary: boolean,
): string {
  if (connection === 'offline') return words.offline;
  if (status === 'unavailable') return words.unavailable;
  if (!failure || failure.errors.length || hasSummary) return '';
  return connection === 'back' ? words.online : words[failure.kind];
}
