import { parseUrl } from './safe-url.js';
import { warnOnce } from './warn.js';

const originOf = (address: string): string | undefined => parseUrl(address, document.baseURI)?.origin;

/** Where an author's block may let a form go: this site, and what its script tag lists. Authors can write no scripts. */
function mayReceive(action: string): boolean {
  const listed = [...document.querySelectorAll('script[data-brug-origins]')].flatMap((script) =>
    script.getAttribute('data-brug-origins')!.split(/\s+/),
  );
  return [location.origin, ...listed.map(originOf)].includes(originOf(action));
}

/** The text without white space: editors put some of it between the parts of a block. */
const lettersOf = (...nodes: readonly Node[]): string =>
  nodes.map((node) => node.textContent!.replace(/\s/g, '')).join('');

function wrap(block: HTMLElement, name: string): void {
  const tag = `brug-${name}`;
  if (block.closest(tag)) return;
  const widget = document.createElement(tag);
  const links = [...block.querySelectorAll<HTMLAnchorElement>('a[href]')];
  // Of a block that holds links alone the last leads to the document; one before it bears its title.
  const link = name === 'whitepaper-cta' && lettersOf(block) === lettersOf(...links) ? links.pop() : undefined;
  if (link) link.slot = 'link';
  // A table and a form stay what they are; what only stands in for the widget goes once it is there.
  if (link || (name === 'partner-form' && !block.querySelector('form'))) block.slot = 'fallback';
  for (const attribute of (widget.constructor as typeof HTMLElement & { observedAttributes: string[] })
    .observedAttributes) {
    const title = attribute === 'heading' && link ? links[0]?.textContent : undefined;
    const value = block.getAttribute(`data-${attribute}`) ?? title;
    if (value === undefined) continue;
    if (attribute !== 'action' || mayReceive(value)) widget.setAttribute(attribute, value);
    else
      warnOnce(
        block,
        `data-action="${value}" is refused; write an address of this site, or add it to data-brug-origins of the script.`,
      );
  }
  // How an editor has aligned the block: it is the widget that stands in the page now.
  widget.className = [...block.classList].filter((each) => each.startsWith('align')).join(' ');
  block.before(widget);
  widget.append(block);
}

/**
 * Makes widgets of the blocks that an editor marks, where it saves no tags that it does not know: by the class
 * `brug-difference-card` or by `data-brug="difference-card"`; `data-…` are the attributes. Those in the page now, and
 * those that come later.
 */
export function wrapBlocks(...names: readonly string[]): void {
  const scan = (root: ParentNode): void => {
    for (const name of names) {
      const marked = `.brug-${name}:not(brug-${name}), [data-brug=${name}]`;
      root.querySelectorAll<HTMLElement>(marked).forEach((block) => wrap(block, name));
    }
  };
  scan(document);
  new MutationObserver((records) => {
    for (const target of new Set(records.map((record) => record.target))) scan(target as Element);
  }).observe(document, { childList: true, subtree: true });
}
