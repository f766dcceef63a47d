import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageFor, nearestLanguageTag, type Language } from './nearest-language.js';

type Watch = { readonly observer: MutationObserver; readonly controllers: Set<LanguageController> };

// One observer for each document or shadow root, shared by all widgets: a page may hold a thousand of them.
const watches = new WeakMap<Node, Watch>();

function watchRoot(root: Node, controller: LanguageController): void {
  let watch = watches.get(root);
  if (!watch) {
    const controllers = new Set<LanguageController>();
    const observer = new MutationObserver(() => controllers.forEach((each) => each.refresh()));
    observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
    watches.set(root, (watch = { observer, controllers }));
  }
  watch.controllers.add(controller);
}

function unwatchRoot(root: Node, controller: LanguageController): void {
  const watch = watches.get(root);
  if (!watch?.controllers.delete(controller) || watch.controllers.size) return;
  watch.observer.disconnect();
  watches.delete(root);
}

/** Follows the language that applies to its element and asks for a new render when that changes. */
export class LanguageController implements ReactiveController {
  /** The language tag as the page has it, for `Intl`: `nl-BE`. */
  tag = '';
  /** The language that the widget's own words are in. */
  language: Language = 'nl';
  readonly #host: ReactiveControllerHost & Element;
  #roots: Node[] = [];

  constructor(host: ReactiveControllerHost & Element) {
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    for (let root = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#roots.push(root);
      watchRoot(root, this);
      if (!(root instanceof ShadowRoot)) break;
    }
    this.refresh();
  }

  hostDisconnected(): void {
    for (const root of this.#roots) unwatchRoot(root, this);
    this.#roots = [];
  }

  refresh(): void {
    const tag = nearestLanguageTag(this.#host);
    if (tag === this.tag) return;
    this.tag = tag;
    this.language = languageFor(tag);
    this.#host.requestUpdate();
  }
}
