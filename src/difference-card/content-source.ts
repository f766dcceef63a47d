import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnOnce } from '../page/warn.js';
import type { Comparison } from './comparison.js';
import { readJsonText } from './read-json.js';
import { readTable } from './read-table.js';

// What has a slot of its own (a fallback, a footer) is not the content.
const TABLE = ':scope > table:not([slot]), :scope > :not([slot]) table';
const JSON_SCRIPT = ':scope > script[type="application/json"]';

/** Reads what stands inside the tag, and again when that changes: once, however much changed. */
export class ContentSource implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #watch?: MutationObserver;
  /** `null` when there is none. */
  #json?: Comparison | null | undefined;
  #table?: { readonly named: boolean; readonly comparison: Comparison | undefined } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    const attributeFilter = ['id', 'slot', 'colspan', 'href', 'type'];
    // Made here and not with the element, which a server may make as well.
    this.#watch ??= new MutationObserver(() => this.#forget());
    this.#watch.observe(this.#host, { childList: true, subtree: true, characterData: true, attributeFilter });
    // What the parser has not reached yet comes as changes; when it is done, faults can be told.
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => this.#forget(), { once: true });
    this.#forget();
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
  }

  /** The inline JSON, if there is any. */
  get json(): Comparison | undefined {
    if (this.#json === undefined) {
      const text = this.#host.querySelector(JSON_SCRIPT)?.textContent.trim();
      this.#json = text ? readJsonText(text) : null;
    }
    return this.#json ?? undefined;
  }

  /** The table, if there is one; `named` says that the subjects are known from elsewhere. */
  table(named: boolean): Comparison | undefined {
    if (this.#table?.named !== named) {
      const table = this.#host.querySelector<HTMLTableElement>(TABLE);
      this.#table = { named, comparison: table ? readTable(table, named) : undefined };
      this.#warnOfStrays();
    }
    return this.#table.comparison;
  }

  #forget(): void {
    this.#json = this.#table = undefined;
    this.#host.requestUpdate();
  }

  #warnOfStrays(): void {
    for (const child of this.#host.children) {
      if (
        child.slot ||
        child.matches('script, style, template, table') ||
        child.querySelector('table') ||
        !child.textContent.trim()
      )
        continue;
      warnOnce(
        this.#host,
        `<${child.localName}> beside the table is not shown; give it slot="intro" or slot="footer".`,
      );
    }
  }
}
