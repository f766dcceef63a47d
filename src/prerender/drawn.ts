import { servedRoot, type ServedStyles } from './served-root.js';

export interface DrawnOptions extends ServedStyles {
  /** Told what will not work before the script, or why nothing was drawn; the console by default. */
  readonly onWarning?: ((message: string) => void) | undefined;
}

/**
 * One widget of this page, or of a document that was only parsed, as HTML with its shadow root: what `brug/prerender`
 * writes into pages, for tools that run in a browser. Drawn is a copy, from attributes and content alone, where the
 * element stands (its language counts) or else at the end of the page. Brug's script must run in the page.
 */
export async function drawn(element: Element, options: DrawnOptions = {}): Promise<string> {
  const { onWarning = (message) => console.warn(message) } = options;
  const { localName } = element;
  if (!customElements.get(localName)) throw new Error(`<${localName}> is not known here: load Brug first.`);
  const copy = document.importNode(element, true) as HTMLElement & { readonly updateComplete: Promise<boolean> };
  // Nothing in it runs: it stays as it is written.
  const written = document.implementation.createHTMLDocument('').importNode(element, true);
  for (const each of [copy, written])
    for (const root of each.querySelectorAll(':scope > template[shadowrootmode]')) root.remove();
  const slots = [...copy.children].map(({ slot }) => slot);
  // Before the script a gate would be a dead button: what is served is the link, as the page wrote it.
  copy.removeAttribute('gate');
  copy.hidden = true;
  const isHere = element.isConnected && element.ownerDocument === document;
  (isHere ? element.parentNode! : document.body).appendChild(copy);
  try {
    while (!(await copy.updateComplete));
    const root = servedRoot(copy, options);
    if (typeof root === 'string') {
      onWarning(`<${localName}> ${root}.`);
      return written.outerHTML;
    }
    for (const message of root.warnings) onWarning(`<${localName}> ${message}`);
    slots.forEach((slot, index) => {
      const now = copy.children[index]!.slot;
      if (now !== slot) written.children[index]!.slot = now;
    });
    const [start, end] = (written.cloneNode() as Element).outerHTML.split(/(?=<\/[^<]*$)/);
    return `${start}${root.html}${written.innerHTML}${end}`;
  } finally {
    copy.remove();
  }
}
