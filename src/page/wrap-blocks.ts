import { baseUrl } from './document-members.js';
import { allIn, attributeOf, closest, contentOf } from './past-names.js';
import { parseUrl } from './safe-url.js';
import { textOf } from './text-of.js';
import { warnOnce } from './warn.js';

/**
 * Whether an author's block may let a form go to an address: only where an administrator says so, on the script tag, for
 * authors can write no scripts. Not this site as a whole either, where a request takes the visitor's cookies along. A
 * listed address that ends in `/` stands for all below it; some servers read `..%2f` there as a way up, or decode twice, or
 * take what is no letter for a dot (`%c0%ae`).
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

/** The text without white space: editors put some of it between the parts of a block. */
const lettersOf = (...nodes: readonly Node[]): string =>
  nodes.map((node) => contentOf(node).replace(/\s/g, '')).join('');

function wrap(block: HTMLElement, name: string): void {
  const tag = `brug-${name}`;
  if (closest(block, tag)) return;
  const widget = document.createElement(tag);
  const links = allIn<HTMLAnchorElement>(block, 'a[href]');
  // Of a block that holds links alone the last leads to the document; one before it bears its title.
  const link = name === 'whitepaper-cta' && lettersOf(block) === lettersOf(...links) ? links.pop() : undefined;
  if (link) link.slot = 'link';
  const [form] = block instanceof HTMLFormElement ? [block] : allIn<HTMLFormElement>(block, 'form');
  // A table and a form stay what they are; what only stands in for the widget goes once it is there.
  if (link || (name === 'partner-form' && !form)) block.slot = 'fallback';
  const action = attributeOf(block, 'data-action') ?? (form && attributeOf(form, 'action'));
  const isListed = mayReceive(action ?? '') && !allIn(block, '[formaction]').length;
  // A form goes where it went before, and as it went: no browser writes JSON by itself.
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
  // How an editor has aligned the block: it is the widget that stands in the page now.
  widget.className = (attributeOf(block, 'class') ?? '').match(/(?<!\S)align\S*/g)?.join(' ') ?? '';
  Element.prototype.before.call(block, widget);
  widget.append(block);
}

/**
 * Makes widgets of the blocks that an editor marks, where it saves no tags that it does not know: by the class
 * `brug-difference-card` or by `data-brug="difference-card"`; `data-…` are the attributes. Those in the page now, and
 * those that come later.
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
