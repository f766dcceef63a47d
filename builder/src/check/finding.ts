import type { Text } from '../words/text.js';

/** A change of the source. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One of several things that the owner may have meant. */
export interface Choice {
  readonly instead: string;
  readonly mend: readonly Edit[];
}

/** One thing that is wrong with a piece of code. */
export interface Finding {
  readonly rule: string;
  /** Where it begins in the source. */
  readonly at: number;
  readonly what: Text;
  /** What to write instead, as code. */
  readonly instead?: string;
  /** The edits that mend it; nothing where only the owner knows what to write. */
  readonly mend?: readonly Edit[];
  /** What the owner may have meant, where only they can say, each with the edits that write it. */
  readonly choices?: readonly Choice[];
}
