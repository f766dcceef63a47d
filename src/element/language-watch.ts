import { languageAt, type AppliedLanguage } from './nearest-language.js';

/** An element whose own words are in the language of its place in the page. */
export interface Localized extends Element {
  /** Called with the language that applies from now on. */
  languageChanged(language: AppliedLanguage): void;
}

type Watch = { readonly observer: MutationObserver; readonly followers: Set<Localized> };

// One observer for each document or shadow root, shared by all widgets: a page may hold a thousand of them.
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

/** Tells an element the language that applies to it, now and whenever a `lang` above it changes. */
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

/** A language was added: what applies may be another one. */
export function updateLanguages(): void {
  for (const { followers } of watches.values()) followers.forEach(update);
}
