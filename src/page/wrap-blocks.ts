import { baseUrl, ofDocument } from './document-members.js';
import { allIn, attributeOf, closest, contentOf } from './past-names.js';
import { parseUrl } from './safe-url.js';
import { textOf } from './text-of.js';
import { warnOnce } from './warn.js';

/**
 * Whether a block in an author's content may send a form to an address. Only addresses that an administrator has listed
 * on the script tag are allowed, because authors can write no scripts. The site itself is not allowed as a whole
 * either, since requests to it carry the visitor's cookies. A listed address that ends in `/` allows everything below
 * it; but some servers read `..%2f` there as a way up, decode twice, or take invalid characters (`%c0%ae`) for a dot.
 */
function mayReceive(action: string): boolean {
  const whole = (address: string): string | undefined => parseUrl(address, baseUrl())?.href.replace(/#.*/, '');
  const address = whole(action);
  return allIn(document, 'script[data-brug-receivers]')
    .flatMap((script) => script.getAttribute('data-brug-receivers')!.match(/\S+/g) ?? [])
    .map(whole)
    .some(
      (listed) =>
        listed &&
        (listed === address ||
          (/^[^?]*\/$/.test(listed) &&
            address?.startsWith(listed) &&
            !/^[^?]*(\.\.|%(0|2[5ef]|5c|c[01]))/i.test(address.slice(listed.length)))),
    );
}

/** The text without the white space that editors put between the parts of a block. */
const lettersOf = (...nodes: readonly Node[]): string =>
  nodes.map((node) => contentOf(node).replace(/\s/g, '')).join('');

function wrap(block: HTMLElement, name: string): void {
  const tag = `brug-${name}`;
  if (closest(block, tag)) return;
  const widget = ofDocument('createElement').call(document, tag);
  const links = allIn<HTMLAnchorElement>(block, 'a[href]');
  // In a block that holds only links, the last one leads to the document; a link before it holds the title.
  const link = name === 'whitepaper-cta' && lettersOf(block) === lettersOf(...links) ? links.pop() : undefined;
  if (link) link.slot = 'link';
  const [form] = block instanceof HTMLFormElement ? [block] : allIn<HTMLFormElement>(block, 'form');
  // A table or a form stays in use; a block that only stands in for the widget is hidden once the widget is there.
  if (link || (name === 'partner-form' && !form)) block.slot = 'fallback';
  const action = attributeOf(block, 'data-action') ?? (form && attributeOf(form, 'action'));
  const isListed = mayReceive(action ?? '') && !allIn(block, '[formaction]').length;
  // Without a listed address the form is sent to its old address in its old way: no browser sends JSON by itself.
  if (form && !isListed) widget.setAttribute('enctype', 'application/x-www-form-urlencoded');
  for (const attribute of (widget.constructor as typeof HTMLElement & { observedAttributes: string[] })
    .observedAttributes) {
    const title = attribute === 'heading' && link ? textOf(links.slice(0, 1)) || undefined : undefined;
    const value = attributeOf(block, `data-${attribute}`) ?? title;
    if (value === undefined) continue;
    const isAllowed =
      attribute === 'success-href'
        ? parseUrl(value, baseUrl())?.href.startsWith(parseUrl('/', location.href)?.href ?? '-') || mayReceive(value)
        : !/^(action|enctype|service)$/.test(attribute) || isListed;
    if (isAllowed) widget.setAttribute(attribute, value);
    else
      warnOnce(
        block,
        `data-${attribute}="${value}" is refused; an administrator adds the whole address to data-brug-receivers of the script.`,
      );
  }
  // Keeps the alignment that the editor gave the block, because the widget now takes its place.
  widget.className = (attributeOf(block, 'class') ?? '').match(/(?<!\S)align\S*/g)?.join(' ') ?? '';
  Element.prototype.before.call(block, widget);
  widget.append(block);
}

/**
 * Turns blocks that an editor has marked into widgets, for editors that save no unknown tags. A block is marked by the
 * class `brug-difference-card` or by `data-brug="difference-card"`; its `data-…` attributes become those of the widget.
 * Works for blocks in the page now and for those added later.
 */
export function wrapBlocks(...names: readonly string[]): void {
  const scan = (root: Node): void => {
    for (const name of names) {
      const marked = `.brug-${name}:not(brug-${name}), [data-brug=${name}]`;
      for (const block of allIn<HTMLElement>(root, marked)) wrap(block, name);
    }
  };
  scan(document);
  new MutationObserver((records) => {
    for (const target of new Set(records.map((record) => record.target))) scan(target);
  }).observe(document, { childList: true, subtree: true });
}
