import { createElement } from '../../widget/create-element.js';
import { BorrowedAttributes, restoreCopies } from '../borrowed-attributes.js';
import { allIn, attributeOf, matches } from '../../page/past-names.js';
import { isChoice, nameOf, type Control } from '../control.js';

let count = 0;
const ID = 'brug-message-';

/**
 * Removes from a copy everything that Brug had added to the original, including attributes: a slide that a slider has
 * cloned, or a page that a router has kept or a tool has saved. Call this before anything is added.
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
 * Messages at page controls, written into the page's tree so that `aria-describedby` can refer to them. Each stands
 * after its control, label or group, or in an element that the page provides for it (`data-brug-message-for="name"`).
 * `clear` restores the page.
 */
export class PageMessages {
  readonly #scope: Element;
  readonly #prefix = `${ID}${++count}`;
  readonly #lines = new Map<string, MessageLine>();

  /** `scope` is the element in which the page may provide elements for messages. */
  constructor(scope: Element) {
    this.#scope = scope;
  }

  /** Shows these messages at their controls, and removes all others. */
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

  /** Whether all controls still have their messages. */
  get isWhole(): boolean {
    return [...this.#lines.values()].every(({ isLost }) => !isLost);
  }

  clear(): void {
    for (const line of this.#lines.values()) line.remove();
    this.#lines.clear();
  }

  #placeholder(name: string): HTMLElement | undefined {
    return allIn<HTMLElement>(this.#scope, `[data-brug-message-for="${CSS.escape(name)}"]`)[0];
  }
}

/** A message and the controls that refer to it. */
class MessageLine {
  readonly #element: HTMLElement;
  readonly #isPlaceholder: boolean;
  readonly #nodesBefore: readonly Node[];
  readonly #id: string;
  readonly #attributes = new BorrowedAttributes();
  readonly #described = new Set<Element>();

  constructor(placeholder: HTMLElement | undefined, id: string) {
    this.#isPlaceholder = placeholder !== undefined;
    this.#element = placeholder ?? createElement('span');
    this.#nodesBefore = [...(placeholder?.childNodes ?? [])];
    this.#id = placeholder?.id || id.replace(/\s/g, '-');
    this.#attributes.set(this.#element, 'id', this.#id);
    if (!placeholder) this.#element.className = 'brug-message';
  }

  /** Whether the message is still in the page: a framework may have redrawn the form. */
  get isInPlace(): boolean {
    return this.#element.isConnected;
  }

  /** Whether its controls are gone or no longer refer to it: a script may have rewritten the page's HTML. */
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
    // A radio button cannot be marked invalid (ARIA), only its group can.
    const flagged = group && attributeOf(group, 'role') === 'radiogroup' ? [group] : controls;
    for (const element of flagged)
      if ((element as Control).type !== 'radio') this.#attributes.set(element, 'aria-invalid', 'true');
  }

  #putAfter(place: HTMLElement): void {
    const isItem = /grid|flex/.test(getComputedStyle(place.parentElement!).display);
    if (isItem && /^(label|fieldset)$/.test(place.localName)) {
      // In a grid or flex container the message would take the cell of the next field, so it goes inside the label.
      // There it is hidden, so that it does not become part of the control's name; `aria-describedby` reads it all the
      // same (accname, 2A).
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

  /** Adds only its own id: the page may have described the control itself, and may still change that. */
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

/** The element that groups the choices of one name and nothing else; often radio buttons have none. */
function groupOf(controls: readonly Control[]): HTMLElement | null {
  const [first] = controls;
  if (!first || !isChoice(first) || controls.length < 2) return null;
  const group = first.closest<HTMLElement>('fieldset, [role=radiogroup], [role=group]');
  const inside = group ? allIn<Control>(group, 'input, select, textarea') : [];
  return group && inside.every((control) => nameOf(control) === nameOf(first)) ? group : null;
}

/** Puts an element below a control, or below its label if that comes after the control or surrounds it. */
export function placeAfter(control: Control, element: HTMLElement): void {
  const place = labelAfter(control);
  element.slot = place.slot;
  place.after(element);
}

/** The element after which a message goes. Inside the label the message would become part of the control's name. */
function labelAfter(control: Control): HTMLElement {
  const around = control.closest('label');
  if (around) return around;
  const label = control.labels?.[0];
  const follows =
    label?.parentNode === control.parentNode &&
    control.compareDocumentPosition(label) === Node.DOCUMENT_POSITION_FOLLOWING;
  return follows ? label : control;
}
