import { VERSION } from '../version.js';
import { warnOnce } from '../page/warn.js';

type WidgetClass = CustomElementConstructor & { readonly version?: string };

/**
 * Registers a widget under its tag. If another copy of the library has registered it already, that copy stays, with one
 * warning if its version differs. Does nothing where there is no registry (Node).
 */
export function define(tag: string, widget: WidgetClass): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (!registry) return;
  const existing: WidgetClass | undefined = registry.get(tag);
  if (!existing) registry.define(tag, widget);
  else if (existing.version !== VERSION) {
    warnOnce(
      registry,
      `Brug ${existing.version ?? 'of an unknown version'} is registered already; ${VERSION} was skipped. Load one script.`,
    );
  }
}
