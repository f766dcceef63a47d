import { servedRoot, type ServedStyles } from './served-root.js';

export interface DrawnOptions extends ServedStyles {
  /**
   * Called with what will not work before the script, or with why nothing was drawn; by default it goes to the console.
   */
  readonly onWarning?: ((message: string) => void) | undefined;
}

/**
 * The HTML of one widget with its shadow root, as `brug/prerender` writes it into pages, for tools that run in a
 * browser. The widget may stand in this page or in a document that was only parsed. A copy is drawn, from attributes
 * and content alone: in the element's parent, whose language counts, or else at the end of the page. Brug's script must
 * run in the page.
 */
export async function drawn(element: Element, options: DrawnOptions = {}): Promise<string> {
  const { onWarning = (message) => console.warn(message) } = options;
  const { localName } = element;
  if (!customElements.get(localName)) throw new Error(`<${localName}> is not known here: load Brug first.`);
  const copy = document.importNode(element, true) as HTMLElement & { readonly updateComplete: Promise<boolean> };
  // In this document nothing runs, so the copy stays as it is written.
  const written = document.implementation.createHTMLDocument('').importNode(element, true);
  for (const each of [copy, written])
    for (const root of each.querySelectorAll(':scope > template[shadowrootmode]')) root.remove();
  const slots = [...copy.children].map(({ slot }) => slot);
  // Before the script a gate would be a dead button, so the link that the page wrote is served instead.
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
