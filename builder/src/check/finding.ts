import type { Text } from '../words/text.js';

/** A change of the source. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One of the things that may be meant. */
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
  /** What mends it; nothing where only the owner knows what to write. */
  readonly mend?: readonly Edit[];
  /** What may be meant, where that is the owner's to say: each with what writes it. */
  readonly choices?: readonly Choice[];
}
