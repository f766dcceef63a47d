import type { Embed } from '../model/embed.js';
import type { BuilderLanguage } from '../words/text.js';
import type { Words } from '../words/words.js';

/** What each part of the form to fill in gets: the embed, the words, and the way to change it. */
export interface Context<E extends Embed = Embed> {
  readonly embed: E;
  readonly words: Words;
  readonly language: BuilderLanguage;
  /** Changes the embed as it is now, which may be later than `embed`. */
  readonly change: (changes: Partial<E> | ((embed: E) => Partial<E>)) => void;
  /** Says something to who cannot see it happen. */
  readonly announce: (text: string) => void;
}
