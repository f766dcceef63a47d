import { BorrowedAttributes, restoreCopies } from '../borrowed-attributes.js';
import { allIn, attributeOf, matches } from '../../page/past-names.js';
import { isChoice, nameOf, type Control } from '../control.js';

let count = 0;
const ID = 'brug-message-';

/**
 * Takes from a copy what Brug had added to the original, attributes too: a slide that a slider has cloned, a page that a
 * router has kept or a tool has saved. Must be called before anything is added.
 */
export function removeTraces(root: Element): void {
  for (const copy of restoreCopies(root)) if (matches(copy, '[data-brug-message-for]')) copy.replaceChildren();
  for (const added of allIn(root, '.brug-trap, .brug-consent, .brug-typo, span.brug-message')) added.remove();
  for (const described of allIn(root, `[aria-describedby*="${ID}"]`))
    setIds(
      described,
      idsIn(described).filter((id) => !id.startsWith(ID)),
    );
}

/**
 * Messages at page controls, written into the page's tree, where `aria-describedby` can reach them. Each
 * stands after its control, its label or its group, or in an element that the page has put for it
 * (`data-brug-message-for="name"`). With `clear` everything is as it was.
 */
export class PageMessages {
  readonly #scope: Element;
  readonly #prefix = `${ID}${++count}`;
  readonly #lines = new Map<string, MessageLine>();

  /** `scope` is where the page may have put elements for messages. */
  constructor(scope: Element) {
    this.#scope = scope;
  }

  /** Shows the messages at their controls, and no others. */
  show(controls: readonly Control[], messages: ReadonlyMap<string, string>, language: string): void {
    const names = new Set(controls.map(nameOf).filter(Boolean));
    for (const [name, line] of this.#lines) {
      if (names.has(name) && messages.get(name) && line.isInPlace && !line.isLost) continue;
      line.remove();
      this.#lines.delete(name);
    }
    for (const name of names) {
      const message = messages.get(name);
      if (!message) continue;
      const own = controls.filter((control) => nameOf(control) === name);
      let line = this.#lines.get(name);
      if (!line) this.#lines.set(name, (line = new MessageLine(this.#placeholder(name), `${this.#prefix}-${name}`)));
      line.show(own, message, language);
    }
  }

  /** Whether all controls still have theirs. */
  get isWhole(): boolean {
    return [...this.#lines.values()].every(({ isLost }) => !isLost);
  }

  /** Takes all messages away. */
  clear(): void {
    for (const line of this.#lines.values()) line.remove();
    this.#lines.clear();
  }

  #placeholder(name: string): HTMLElement | undefined {
    return allIn<HTMLElement>(this.#scope, `[data-brug-message-for="${CSS.escape(name)}"]`)[0];
  }
}

/** One message and the controls that it is tied to. */
class MessageLine {
  readonly #element: HTMLElement;
  readonly #isPlaceholder: boolean;
  readonly #nodesBefore: readonly Node[];
  readonly #id: string;
  readonly #attributes = new BorrowedAttributes();
  readonly #described = new Set<Element>();

  constructor(placeholder: HTMLElement | undefined, id: string) {
    this.#isPlaceholder = placeholder !== undefined;
    this.#element = placeholder ?? document.createElement('span');
    this.#nodesBefore = [...(placeholder?.childNodes ?? [])];
    this.#id = placeholder?.id || id.replace(/\s/g, '-');
    this.#attributes.set(this.#element, 'id', this.#id);
    if (!placeholder) this.#element.className = 'brug-message';
  }

  /** Whether it still stands where it was put: a framework may have drawn the form anew. */
  get isInPlace(): boolean {
    return this.#element.isConnected;
  }

  /** Whether its controls have gone or lack it: a script has made the page again as it was written. */
  get isLost(): boolean {
    return [...this.#described].some(
      (control) => !control.isConnected || !this.isInPlace || !idsIn(control).includes(this.#id),
    );
  }

  show(controls: readonly Control[], message: string, language: string): void {
    const group = groupOf(controls);
    if (!this.#isPlaceholder && !this.#element.isConnected)
      this.#putAfter(group ?? labelAfter(controls[controls.length - 1]!));
    this.#attributes.set(this.#element, 'lang', language);
    if (this.#element.textContent !== message) this.#element.textContent = message;
    for (const element of group ? [group] : controls) this.#describe(element);
    // A radio button cannot be invalid (ARIA), its group can.
    const flagged = group && attributeOf(group, 'role') === 'radiogroup' ? [group] : controls;
    for (const element of flagged)
      if ((element as Control).type !== 'radio') this.#attributes.set(element, 'aria-invalid', 'true');
  }

  #putAfter(place: HTMLElement): void {
    const isItem = /grid|flex/.test(getComputedStyle(place.parentElement!).display);
    if (isItem && /^(label|fieldset)$/.test(place.localName)) {
      // As an item of its own the message would take the place of the next field. Inside a label it is hidden, so that it
      // stays out of the control's name; `aria-describedby` reads it all the same (accname, 2A).
      if (place.localName === 'label') this.#element.ariaHidden = 'true';
      place.append(this.#element);
    } else {
      this.#element.slot = place.slot;
      place.after(this.#element);
    }
  }

  remove(): void {
    for (const element of this.#described) {
      setIds(
        element,
        idsIn(element).filter((id) => id !== this.#id),
      );
    }
    this.#attributes.restoreAll();
    if (this.#isPlaceholder) this.#element.replaceChildren(...this.#nodesBefore);
    else this.#element.remove();
  }

  /** By token: the page may have described its control itself, and may do so meanwhile. */
  #describe(element: Element): void {
    const ids = idsIn(element);
    if (ids.includes(this.#id)) return;
    this.#described.add(element);
    setIds(element, [...ids, this.#id]);
  }
}

const idsIn = (element: Element): string[] => attributeOf(element, 'aria-describedby')?.match(/[^ \t\n\f\r]+/g) ?? [];

function setIds(element: Element, ids: readonly string[]): void {
  if (ids.length) Element.prototype.setAttribute.call(element, 'aria-describedby', ids.join(' '));
  else Element.prototype.removeAttribute.call(element, 'aria-describedby');
}

/** The element that groups the choices of one name, and nothing else; radio buttons often stand without one. */
function groupOf(controls: readonly Control[]): HTMLElement | null {
  const [first] = controls;
  if (!first || !isChoice(first) || controls.length < 2) return null;
  const group = first.closest<HTMLElement>('fieldset, [role=radiogroup], [role=group]');
  const inside = group ? allIn<Control>(group, 'input, select, textarea') : [];
  return group && inside.every((control) => nameOf(control) === nameOf(first)) ? group : null;
}

/** Puts something below a control, after its label where that follows or surrounds it. */
export function placeAfter(control: Control, element: HTMLElement): void {
  const place = labelAfter(control);
  element.slot = place.slot;
  place.after(element);
}

/** Where a message goes: inside the label it would become part of the control's name. */
function labelAfter(control: Control): HTMLElement {
  const around = control.closest('label');
  if (around) return around;
  const label = control.labels?.[0];
  const follows =
    label?.parentNode === control.parentNode &&
    control.compareDocumentPosition(label) === Node.DOCUMENT_POSITION_FOLLOWING;
  return follows ? label : control;
}
