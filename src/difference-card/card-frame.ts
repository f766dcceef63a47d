import type { DifferenceCardWords } from '../locales/words.js';
import { createElement } from '../element/create-element.js';

let frame: HTMLElement | undefined;

/** What every card has: the widget with its slots, and the region where changes are announced. */
export function cardFrame(): Node {
  frame ??= createElement(
    'div',
    { class: 'widget', part: 'widget' },
    createElement('slot', { name: 'media' }),
    createElement('slot', { name: 'intro' }),
    createElement('slot', { name: 'footer' }),
    // Without the role of a status, which readers name each time that they pass it, empty or not.
    createElement('p', { class: 'visually-hidden', 'aria-live': 'polite', 'aria-atomic': 'true' }),
  );
  return frame.cloneNode(true);
}

/** Stands in while the content of a card is loaded. */
export const loadingBox = ({ loading }: DifferenceCardWords, lang: string): HTMLElement =>
  createElement('div', { class: 'loading', part: 'loading', lang }, loading);

/** Says that the content could not be loaded, with a button to try again; it stays while that is `busy`. */
export const failureBox = (
  { loading, loadFailed, loadAgain }: DifferenceCardWords,
  lang: string,
  busy: boolean,
): HTMLElement =>
  createElement(
    'div',
    { class: 'loading', part: 'failure', lang },
    createElement('p', {}, busy ? loading : loadFailed),
    createElement('button', { class: 'text-button', type: 'button', 'aria-disabled': String(busy) }, loadAgain),
  );

/** Says on the button for all differences what it does now. */
export function showToggleAll(button: Element, { openAll, closeAll }: DifferenceCardWords, areAllOpen: boolean): void {
  button.textContent = areAllOpen ? closeAll : openAll;
  button.setAttribute('aria-expanded', String(areAllOpen));
}

/** The button that opens all differences, or closes them when all are open. */
export function toggleAllButton(words: DifferenceCardWords, lang: string, areAllOpen: boolean): HTMLElement {
  const button = createElement('button', { class: 'text-button toggle-all', part: 'toggle-all', type: 'button', lang });
  showToggleAll(button, words, areAllOpen);
  return button;
}

/** The parts of a frame, found by their places: between the two slots stands what is shown. */
export function partsOf(widget: Element): { media: Element; footer: Element; live: Element } {
  const live = widget.lastElementChild!;
  return { media: widget.firstElementChild!, footer: live.previousElementSibling!, live };
}

/** Makes elements stand before the slot of the footer, in their order. One that stands there already, or its equal, stays. */
export function arrange(elements: readonly HTMLElement[], footer: Element): void {
  const there: Element[] = [];
  let start = footer.previousElementSibling!;
  for (; start.localName !== 'slot'; start = start.previousElementSibling!) there.unshift(start);
  const wanted = elements.map(
    (element) => there.find((each) => each === element || each.isEqualNode(element)) ?? element,
  );
  for (const each of there) if (!wanted.includes(each)) each.remove();
  for (const element of wanted) {
    if (start.nextElementSibling !== element) start.after(element);
    start = element;
  }
}
