import { warnOnce } from '../page/warn.js';

/** An element whose content is inside its tag. */
export interface ContentHost extends HTMLElement {
  /** The content is there now, or is another. */
  contentChanged(): void;
}

// One observer for all cards: a page may hold a thousand of them. Made on first use, since a server has none.
let watch: MutationObserver | undefined;

const hostsOf = (records: readonly MutationRecord[]): Set<ContentHost> => {
  const hosts = new Set<ContentHost>();
  for (const { target } of records) {
    for (let node: Node | null = target; node; node = node.parentNode)
      if ('contentChanged' in node) hosts.add(node as ContentHost);
  }
  return hosts;
};

/** Tells an element when what stands inside its tag changes: once, however much changed. */
export function watchContent(host: ContentHost): void {
  watch ??= new MutationObserver((records) => hostsOf(records).forEach((each) => each.contentChanged()));
  const attributeFilter = ['id', 'slot', 'colspan', 'href', 'type'];
  watch.observe(host, { childList: true, subtree: true, characterData: true, attributeFilter });
}

/** What stands inside a tag: inline JSON, or a table; what has a slot of its own (a fallback, a footer) is neither. */
export function findContent(host: HTMLElement): { json?: Element; table?: HTMLTableElement } {
  let json: Element | undefined;
  let table: HTMLTableElement | undefined;
  for (let child = host.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === 'script') {
      // An empty one is still to be filled.
      if ((child as HTMLScriptElement).type === 'application/json' && child.textContent.trim()) json ??= child;
    } else if (!child.slot) {
      const found = child.localName === 'table' ? child : child.querySelector('table');
      if (found) table ??= found as HTMLTableElement;
      else if (!child.matches('style, template') && child.textContent.trim())
        warnOnce(host, `<${child.localName}> beside the table is not shown; give it slot="intro" or slot="footer".`);
    }
  }
  return { json, table };
}
