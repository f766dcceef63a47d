import { warnOnce } from '../page/warn.js';

/** An element whose content is inside its tag. */
export interface ContentHost extends HTMLElement {
  /** The content is there now, or is another. */
  contentChanged(): void;
}

// One observer for all cards: a page may hold a thousand of them. Made on first use, since a server has none.
let watch: MutationObserver | undefined;

const isHost = (node: Node): node is ContentHost => 'contentChanged' in node;

const hostsOf = (records: readonly MutationRecord[]): Set<ContentHost> => {
  const hosts = new Set<ContentHost>();
  for (const { target, type } of records) {
    // Attributes of the tag itself are no content.
    if (type === 'attributes' && isHost(target)) continue;
    for (let node: Node | null = target; node; node = node.parentNode)
      if (isHost(node) && node.isConnected) hosts.add(node);
  }
  return hosts;
};

/** Ends `watchContent` for all elements: an observer cannot leave a single one. */
export const unwatchContent = (): void => watch?.disconnect();

/** Tells an element when what stands inside its tag changes: once, however much changed. */
export function watchContent(host: ContentHost): void {
  watch ??= new MutationObserver((records) => hostsOf(records).forEach((each) => each.contentChanged()));
  // Any attribute may be one that a cell shows, or that a lazy loader sets on an image.
  watch.observe(host, { childList: true, subtree: true, characterData: true, attributes: true });
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
