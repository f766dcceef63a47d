import { languageAt, type AppliedLanguage } from './nearest-language.js';

/** An element that speaks the language of its place in the page. */
export interface Speaker extends Element {
  /** Sets the language that applies from now on. */
  speak(language: AppliedLanguage): void;
}

type Watch = { readonly observer: MutationObserver; readonly speakers: Set<Speaker> };

// One observer for each document or shadow root, shared by all widgets: a page may hold a thousand of them.
const watches = new Map<Node, Watch>();

function watchRoot(root: Node): Watch {
  const speakers = new Set<Speaker>();
  const observer = new MutationObserver(() => speakers.forEach((each) => each.speak(languageAt(each))));
  observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
  const watch = { observer, speakers };
  watches.set(root, watch);
  return watch;
}

/** Tells an element the language that applies to it, now and whenever a `lang` above it changes. */
export function followLanguage(speaker: Speaker): void {
  for (let root = speaker.getRootNode(); ; root = root.host.getRootNode()) {
    (watches.get(root) ?? watchRoot(root)).speakers.add(speaker);
    if (!(root instanceof ShadowRoot)) break;
  }
  speaker.speak(languageAt(speaker));
}

/** Ends `followLanguage`. */
export function unfollowLanguage(speaker: Speaker): void {
  for (const [root, { observer, speakers }] of watches) {
    if (!speakers.delete(speaker) || speakers.size) continue;
    observer.disconnect();
    watches.delete(root);
  }
}
