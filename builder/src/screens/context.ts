import type { Embed } from '../model/embed.js';
import type { BuilderLanguage } from '../words/text.js';
import type { Words } from '../words/words.js';

/** What each part of the form to fill in gets: the embed, the words, and the way to change it. */
export interface Context<E extends Embed = Embed> {
  readonly embed: E;
  readonly words: Words;
  readonly language: BuilderLanguage;
  /** Changes the current embed, which may be newer than `embed`. */
  readonly change: (changes: Partial<E> | ((embed: E) => Partial<E>)) => void;
  /** Tells people who cannot see it what happened. */
  readonly announce: (text: string) => void;
}
