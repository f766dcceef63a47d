import { ofDocument } from '../page/document-members.js';

/**
 * Takes over a shadow root that the server sent (HTML, declarative shadow roots). The widget is drawn in one task, so
 * that nothing is painted in between, and what the visitor has meanwhile done in the served root is repeated in the
 * drawn one.
 */
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const FIELDS = 'input, textarea, select';

const isChoice = ({ type }: Field): boolean => /^(radio|checkbox)$/.test(type);

const isWriting = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  !!element?.matches('textarea, input:not([type=checkbox], [type=radio], [type=file], [type=range], [type=color])');

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * Waits while the visitor is writing in a served field, because replacing it would break an input method's composition
 * (UI Events, composition), or is pressing something, because the click would be lost. Returns whether a form was sent
 * in the meantime: the widget sends it afterwards.
 */
export async function untilLeft(host: Element, root: ShadowRoot): Promise<boolean> {
  const { activeElement } = root;
  const isBusy = (): boolean =>
    (isWriting(activeElement) && root.activeElement === activeElement) || host.matches(':active');
  let isSent = false;
  if (!isBusy()) return isSent;
  // From now on the widget validates and sends, including forms that could not be sent without script.
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

/** A served root while the widget is being drawn. */
export interface ServedRoot {
  /** The new content is drawn before this node, so that a query finds the drawn element before the served one. */
  readonly mark: ChildNode;
  /** Call this when the widget is drawn: repeats what the visitor has done, and removes the served nodes. */
  readonly replace: () => void;
  /** Undoes everything, when the widget cannot be drawn. */
  readonly restore: () => void;
}

/**
 * Keeps the served nodes while the widget is drawn before them. Focus then moves from the old to the new nodes inside
 * the shadow root, and the page gets no event.
 */
export function takeOver(root: ShadowRoot): ServedRoot {
  const served = [...root.childNodes];
  const styles = root.adoptedStyleSheets;
  const mark = new Text('');
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
  /**
   * The drawn counterpart of a served element: matched by name and value or by part, and by its position among those.
   */
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
  // Inputs of type `email` and `number` have no selection.
  if (selectionStart !== null) focused.setSelectionRange(selectionStart, selectionEnd, selectionDirection!);
}

/**
 * Copies what was typed, ticked or chosen. An event tells the widget, but not the page, as if it had just been done.
 */
function bring(from: Field, to: Field | undefined): void {
  if (to?.type !== from.type) return;
  if ('options' in from) {
    const { multiple } = from;
    // The first option of a drop-down list is selected by default.
    const isTouched = [...from.options].some(
      ({ selected, defaultSelected, index }) => selected !== defaultSelected && (multiple || index),
    );
    if (!isTouched) return;
    const chosen = [...from.selectedOptions].map(({ value }) => value);
    for (const option of (to as HTMLSelectElement).options) option.selected = chosen.includes(option.value);
  } else if (isChoice(from)) {
    const { checked, defaultChecked } = from as HTMLInputElement;
    // A consent holds only for the text that the visitor read.
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

/** A text without white space, which differs between the served and the drawn nodes. */
const letters = (text: string): string => text.replace(/\s+/g, '');
const lettersIn = (node: Node | undefined): string => letters(node?.textContent ?? '');

/** Restores the visitor's text selection, which may be for copying or reading along. */
function putSelectionBack(root: ShadowRoot): void {
  const selection = ofDocument('getSelection').call(document);
  // Asking for the ranges lays out the page, once for each widget.
  if (!selection?.rangeCount) return;
  const range = selection.getComposedRanges?.({ shadowRoots: [root] })[0];
  const [drawn, served] = root.querySelectorAll('[part=widget]');
  if (!range || range.collapsed || !drawn || !served) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  /** The same place in the drawn nodes, counted in letters, for a place in the served ones. */
  const place = (node: Node, offset: number): [Node, number] => {
    if (!served.contains(node)) return [node, offset];
    const before = new Range();
    before.setStart(served, 0);
    before.setEnd(node, offset);
    let left = letters(before.toString()).length;
    const texts = ofDocument('createTreeWalker').call(document, drawn, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      for (let at = 0; at < text.nodeValue!.length; at++)
        if (letters(text.nodeValue![at]!) && !left--) return [text, at];
    return [drawn, drawn.childNodes.length];
  };
  if (served.contains(startContainer) || served.contains(endContainer))
    selection.setBaseAndExtent(...place(startContainer, startOffset), ...place(endContainer, endOffset));
}
