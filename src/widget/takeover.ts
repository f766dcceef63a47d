/**
 * Taking over a shadow root that the page was served with (HTML, declarative shadow roots). It is drawn anew in one task,
 * so that nothing is painted in between, and what the visitor has done in it meanwhile is done again in what is drawn.
 */
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const FIELDS = 'input, textarea, select';

const isChoice = ({ type }: Field): boolean => /^(radio|checkbox)$/.test(type);

const isWriting = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  !!element?.matches('textarea, input:not([type=checkbox], [type=radio], [type=file], [type=range], [type=color])');

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * Waits while the visitor writes in a served field, where a composition would be cut off (UI Events, composition), or
 * presses something, which would no longer be there to be clicked. Tells whether a form was sent meanwhile: that is held
 * back for the widget.
 */
export async function untilLeft(host: Element, root: ShadowRoot): Promise<boolean> {
  const { activeElement } = root;
  const isBusy = (): boolean =>
    (isWriting(activeElement) && root.activeElement === activeElement) || host.matches(':active');
  let isSent = false;
  if (!isBusy()) return isSent;
  // From now on the widget checks, and sends, also what could not be sent without script.
  for (const form of root.querySelectorAll('form')) form.noValidate = true;
  for (const button of root.querySelectorAll('button')) button.disabled = false;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    isSent = true;
  };
  root.addEventListener('submit', onSubmit);
  while (isBusy() && !isSent) await nextFrame();
  root.removeEventListener('submit', onSubmit);
  return isSent;
}

/** A served root from the moment that drawing begins. */
export interface ServedRoot {
  /** What is drawn stands before this: whoever looks for something finds the drawn one first. */
  readonly mark: ChildNode;
  /** It is drawn: puts back what the visitor has done, and takes away what was served. */
  readonly replace: () => void;
  /** It cannot be drawn: all is as it was. */
  readonly restore: () => void;
}

/**
 * Keeps what was served in its place while the widget is drawn before it. So focus goes from the one to the other inside
 * of the root, of which the page hears nothing.
 */
export function takeOver(root: ShadowRoot): ServedRoot {
  const served = [...root.childNodes];
  const styles = root.adoptedStyleSheets;
  const mark = document.createTextNode('');
  root.prepend(mark);
  return {
    mark,
    replace: () => {
      try {
        putBack(root, mark);
      } finally {
        for (const node of served) node.remove();
      }
    },
    restore: () => {
      for (const node of [...root.childNodes]) if (!served.includes(node)) node.remove();
      root.adoptedStyleSheets = styles;
    },
  };
}

function putBack(root: ShadowRoot, mark: Node): void {
  const isServed = (node: Node): boolean => !!(mark.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
  /** What was served and what is drawn, by selector: a card may hold hundreds of disclosures. */
  const found = new Map<string, { served: Element[]; drawn: Element[] }>();
  const find = (selector: string): { served: Element[]; drawn: Element[] } => {
    if (!found.has(selector)) {
      const all = [...root.querySelectorAll(selector)];
      const served = all.filter(isServed);
      found.set(selector, { served, drawn: all.slice(0, all.length - served.length) });
    }
    return found.get(selector)!;
  };
  /** The same thing in what is drawn: by its name and value, or its part, and its place among those. */
  const drawn = <Same extends Element>(element: Same): Same | undefined => {
    const { name, value } = element as unknown as Field;
    const part = element.getAttribute('part');
    let selector = part ? `[part="${part}"]` : element.localName;
    if (name) selector = `${element.localName}[name="${CSS.escape(name)}"]`;
    if (name && isChoice(element as unknown as Field)) selector += `[value="${CSS.escape(value)}"]`;
    const same = find(selector);
    return same.drawn[same.served.indexOf(element)] as Same | undefined;
  };
  const { activeElement } = root;
  for (const field of find(FIELDS).served as Field[]) bring(field, drawn(field));
  for (const details of find('details[open]').served) drawn(details)?.setAttribute('open', '');
  putSelectionBack(root);
  const focused = activeElement && isServed(activeElement) && drawn(activeElement as HTMLElement);
  if (!focused) return;
  focused.focus({ preventScroll: true });
  if (!isWriting(focused) || !isWriting(activeElement)) return;
  const { selectionStart, selectionEnd, selectionDirection } = activeElement;
  // An address or a number has no selection.
  if (selectionStart !== null) focused.setSelectionRange(selectionStart, selectionEnd, selectionDirection!);
}

/** What was typed, ticked or chosen. The widget alone hears of it, as if it had just been done. */
function bring(from: Field, to: Field | undefined): void {
  if (to?.type !== from.type) return;
  if ('options' in from) {
    const { multiple } = from;
    // The first of a list is selected by itself.
    const isTouched = [...from.options].some(
      ({ selected, defaultSelected, index }) => selected !== defaultSelected && (multiple || index),
    );
    if (!isTouched) return;
    const chosen = [...from.selectedOptions].map(({ value }) => value);
    for (const option of (to as HTMLSelectElement).options) option.selected = chosen.includes(option.value);
  } else if (isChoice(from)) {
    const { checked, defaultChecked } = from as HTMLInputElement;
    // A consent was given to what was read, and to no other text; a choice is the same in a translated page.
    const isSame = from.type === 'radio' || lettersIn(from.labels![0]) === lettersIn(to.labels![0]);
    if (checked === defaultChecked || !isSame) return;
    (to as HTMLInputElement).checked = checked;
  } else if (from.type === 'file') {
    const { files } = from as HTMLInputElement;
    if (!files!.length) return;
    (to as HTMLInputElement).files = files;
  } else {
    if (from.value === (from as HTMLInputElement).defaultValue) return;
    to.value = from.value;
    to.scrollTop = from.scrollTop;
  }
  to.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A text without its spaces, which differ between what is served and what is drawn. */
const letters = (text: string): string => text.replace(/\s+/g, '');
const lettersIn = (node: Node | undefined): string => letters(node?.textContent ?? '');

/** A text that the visitor has selected, to copy it or to read along. */
function putSelectionBack(root: ShadowRoot): void {
  const selection = document.getSelection();
  // Asking for the ranges lays out the page, once for each widget.
  if (!selection?.rangeCount) return;
  const range = selection.getComposedRanges?.({ shadowRoots: [root] })[0];
  const [drawn, served] = root.querySelectorAll('[part=widget]');
  if (!range || range.collapsed || !drawn || !served) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  /** Before the same letter, where the place is in what was served. */
  const place = (node: Node, offset: number): [Node, number] => {
    if (!served.contains(node)) return [node, offset];
    const before = new Range();
    before.setStart(served, 0);
    before.setEnd(node, offset);
    let left = letters(before.toString()).length;
    const texts = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      for (let at = 0; at < text.nodeValue!.length; at++)
        if (letters(text.nodeValue![at]!) && !left--) return [text, at];
    return [drawn, drawn.childNodes.length];
  };
  if (served.contains(startContainer) || served.contains(endContainer))
    selection.setBaseAndExtent(...place(startContainer, startOffset), ...place(endContainer, endOffset));
}
