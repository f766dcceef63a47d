import type { AddedWords } from '../locales/added-languages.js';
import type { registerLanguage } from './language.js';

type WidgetClass = CustomElementConstructor & { readonly registerLanguage?: typeof registerLanguage };

/**
 * Gives a language to every Brug script that the page has or will load. It finds them through the custom elements that
 * they register, so no global is needed and the scripts may come in any order. A script from a version that lacks
 * `registerLanguage` keeps its own languages.
 */
export function addToPage(language: string, words: AddedWords): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  for (const tag of ['brug-difference-card', 'brug-whitepaper-cta', 'brug-partner-form']) {
    void registry?.whenDefined(tag).then((widget: WidgetClass) => widget.registerLanguage?.(language, words));
  }
}
