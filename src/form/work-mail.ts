import { wordsIn, type Sections } from '../locales/added-languages.js';
import { fill } from '../locales/text.js';
import type { WorkMailWords } from '../locales/words.js';

/** What a field for an email address says where anybody can have such an address: no word, or a hint, or a mistake. */
export const WORK_MAIL = ['hint', 'required'] as const;
export type WorkMail = (typeof WORK_MAIL)[number];

/** What `dist/free-mail.js` brings. */
export interface FreeMail {
  /** Whether anybody can have an address at this domain, in small letters. */
  isFree(domain: string): boolean;
  /** Its words in the languages that ship. */
  readonly words: Readonly<Record<string, WorkMailWords>>;
}

let freeMail: FreeMail | undefined;

/** One object: words are put together once for each. */
let sections: Sections = {};

/** For `dist/free-mail.js`: from now on forms know the domains at which anybody can have an address. */
export function addFreeMail(given: FreeMail): void {
  if (freeMail) return;
  freeMail = given;
  sections = { workMail: given.words };
}

export const knowsFreeMail = (): boolean => freeMail !== undefined;

/**
 * What to say of an address, or of several with commas between, where that of an organisation is wanted; empty where
 * there is nothing to say.
 */
export function workMailText(kind: WorkMail, typed: string, language: string): string {
  const domains = typed.split(',').map((address) => address.split('@')[1]?.trim().toLowerCase() ?? '');
  const free = domains.find((domain) => freeMail?.isFree(domain));
  if (!free) return '';
  const words = wordsIn(language, sections) as WorkMailWords;
  return fill(words[`work.${kind}`], { domain: free });
}
