import type { AddedWords } from '../locales/added-languages.js';
import type { registerLanguage } from './language.js';

type WidgetClass = CustomElementConstructor & { readonly registerLanguage?: typeof registerLanguage };

/**
 * Gives a language to each script with widgets that the page has, or will have: they are found by what they register, so
 * that neither needs a global, and the order of the scripts is free. A script older than this way keeps its languages.
 */
export function addToPage(language: string, words: AddedWords): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  for (const tag of ['brug-difference-card', 'brug-whitepaper-cta', 'brug-partner-form']) {
    void registry?.whenDefined(tag).then((widget: WidgetClass) => widget.registerLanguage?.(language, words));
  }
}
