import { wordsIn, type Sections } from '../locales/added-languages.js';
import { fill } from '../locales/text.js';
import type { WorkMailWords } from '../locales/words.js';

/**
 * How an email field treats an address from a free mail provider: a hint, or a mistake. Without either it says nothing.
 */
export const WORK_MAIL = ['hint', 'required'] as const;
export type WorkMail = (typeof WORK_MAIL)[number];

/** What `dist/free-mail.js` adds. */
export interface FreeMail {
  /** Whether anybody can get an address at this domain, given in lower case. */
  isFree(domain: string): boolean;
  /** The words, by language, in the languages that ship. */
  readonly words: Readonly<Record<string, WorkMailWords>>;
}

let freeMail: FreeMail | undefined;

/** Always the same object for the same words, because words are put together once for each object. */
let sections: Sections = {};

/** Called by `dist/free-mail.js`: from now on forms know the domains of free mail providers. */
export function addFreeMail(given: FreeMail): void {
  if (freeMail) return;
  freeMail = given;
  sections = { workMail: given.words };
}

export const knowsFreeMail = (): boolean => freeMail !== undefined;

/**
 * What to say about an address (or several, separated by commas) where a work address is wanted; empty when there is
 * nothing to say.
 */
export function workMailText(kind: WorkMail, typed: string, language: string): string {
  const domains = typed.split(',').map((address) => address.split('@')[1]?.trim().toLowerCase() ?? '');
  const free = domains.find((domain) => freeMail?.isFree(domain));
  if (!free) return '';
  const words = wordsIn(language, sections) as WorkMailWords;
  return fill(words[`work.${kind}`], { domain: free });
}
