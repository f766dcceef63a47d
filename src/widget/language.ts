import { type AddedWords, addLanguage, isAdded } from '../locales/added-languages.js';
import { attributeOf } from '../page/past-names.js';
import { warnOnce } from '../page/warn.js';

/** The languages that ship with every widget. */
export const LANGUAGES = ['nl', 'en', 'de', 'fr'];

/** Language names, by the first three letters of the word (in that language or in English) or as ISO 639-2 codes. */
const BY_NAME: Readonly<Record<string, string>> = {
  dut: 'nl',
  nld: 'nl',
  ned: 'nl',
  deu: 'de',
  ger: 'de',
  fra: 'fr',
  fre: 'fr',
};

// Readers of these languages read Dutch more easily than English. A page without a `lang` is taken to be Dutch.
const READ_IN_DUTCH = ['', 'af', 'fy'];

/** The language that applies at a place in the page. */
export interface AppliedLanguage {
  /** The language tag in the page: `nl-BE`; `''` when there is none. */
  readonly tag: string;
  /**
   * The language of the widget's own words. `nl-BE` falls back to `nl` (BCP 47 lookup, RFC 4647 §3.4); a language that
   * nobody has added falls back to English, or to Dutch (`af`, `fy`).
   */
  readonly language: string;
}

const known = new Map<string, AppliedLanguage>();

function lookUp(tag: string): string {
  // A page may write more than a tag: `nl_NL.UTF-8`, `de@euro`, ` nl `.
  const parts = tag
    .trim()
    .toLowerCase()
    .split(/[^a-z\d]+/);
  for (let length = parts.length; length; length--) {
    const range = parts.slice(0, length).join('-');
    if (isAdded(range) || LANGUAGES.some((each) => each === range)) return range;
  }
  return READ_IN_DUTCH.includes(parts[0]!) ? 'nl' : (BY_NAME[parts[0]!.slice(0, 3)] ?? 'en');
}

/** The tag as BCP 47 writes it, where a page writes `nl_NL.UTF-8` as PHP and gettext do. */
const withHyphens = (tag: string): string => tag.replaceAll('_', '-').replace(/^\s+|[^\w\s-].*|\s+$/g, '');

/** The language for a tag. The same tag gives the same object, until a language is added. */
export function languageOf(tag: string): AppliedLanguage {
  let applied = known.get(tag);
  if (!applied) {
    const hyphenated = withHyphens(tag);
    known.set(tag, (applied = { tag: hyphenated, language: lookUp(hyphenated) }));
  }
  return applied;
}

/** Call this when a language was added: tags may now stand for another language. */
export const forgetLanguages = (): void => known.clear();

/** The language that applies to an element (HTML: the nearest `lang`), found across shadow roots. */
export function languageAt(element: Element): AppliedLanguage {
  for (let at: Element | null = element; at;) {
    const tagged: Element | null = at.closest('[lang]');
    if (tagged) return languageOf(attributeOf(tagged, 'lang')!);
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return languageOf('');
}

/** An element whose own words follow the language at its place in the page. */
export interface Localized extends Element {
  /** Called with the language that applies from now on. */
  languageChanged(language: AppliedLanguage): void;
}

type Watch = { readonly observer: MutationObserver; readonly followers: Set<Localized> };

// One observer for each document or shadow root, shared by all widgets, because a page may hold a thousand of them.
const watches = new Map<Node, Watch>();

const update = (element: Localized): void => element.languageChanged(languageAt(element));

function watchRoot(root: Node): Watch {
  const followers = new Set<Localized>();
  const observer = new MutationObserver(() => followers.forEach(update));
  observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  const watch = { observer, followers };
  watches.set(root, watch);
  return watch;
}

/** Tells an element which language applies to it, now and whenever a `lang` above it changes. */
export function followLanguage(element: Localized): void {
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    (watches.get(root) ?? watchRoot(root)).followers.add(element);
    if (!(root instanceof ShadowRoot)) break;
  }
  update(element);
}

/** Ends `followLanguage`. */
export function unfollowLanguage(element: Localized): void {
  for (const [root, { observer, followers }] of watches) {
    if (!followers.delete(element) || followers.size) continue;
    observer.disconnect();
    watches.delete(root);
  }
}

/** Call this when a language was added: another one may now apply to the widgets in the page. */
export function updateLanguages(): void {
  for (const { followers } of watches.values()) followers.forEach(update);
}

/**
 * Adds a language to the widgets, or replaces one that ships. Those in the page speak it from then on where the page's
 * `lang` says so. A word that is missing is written in English, with one warning.
 *
 * @param language - A language tag (BCP 47): `es`, or `pt-BR` for one region.
 * @param words - Its words in the parts that `brug/locales/es.js` has.
 */
export function registerLanguage(language: string, words: AddedWords): void {
  if (!language || !words || typeof words !== 'object') {
    warnOnce(registerLanguage, `registerLanguage("${language}") needs a language tag and an object of words.`);
  } else if (addLanguage(withHyphens(String(language).toLowerCase()), words)) {
    forgetLanguages();
    updateLanguages();
  }
}
