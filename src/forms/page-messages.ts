import { LentAttributes } from '../page/lent-attributes.js';
import { isChoice, nameOf, type Control } from './control.js';

let count = 0;

/**
 * Messages at controls of the page's own, written into the page's tree, where `aria-describedby` can reach them. Each
 * stands after its control, its label or its group, or in an element that the page has put for it
 * (`data-brug-message-for="name"`). With `clear` everything is as it was.
 */
export class PageMessages {
  readonly #scope: Element;
  readonly #prefix = `brug-message-${++count}`;
  readonly #lines = new Map<string, MessageLine>();

  /** `scope` is where the page may have put elements for messages. */
  constructor(scope: Element) {
    this.#scope = scope;
  }

  /** Shows the messages at their controls, and no others. */
  show(controls: readonly Control[], messages: ReadonlyMap<string, string>, language: string): void {
    const names = new Set(controls.map(nameOf).filter(Boolean));
    for (const [name, line] of this.#lines) {
      if (names.has(name) && messages.get(name) && line.isInPlace) continue;
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

  /** Takes all messages away. */
  clear(): void {
    for (const line of this.#lines.values()) line.remove();
    this.#lines.clear();
  }

  #placeholder(name: string): HTMLElement | null {
    // Past the element's own names, since it may be a form.
    return Element.prototype.querySelector.call(
      this.#scope,
      `[data-brug-message-for="${CSS.escape(name)}"]`,
    ) as HTMLElement | null;
  }
}

/** One message and the controls that it is tied to. */
class MessageLine {
  readonly #element: HTMLElement;
  readonly #isPlaceholder: boolean;
  readonly #nodesBefore: readonly Node[];
  readonly #id: string;
  readonly #attributes = new LentAttributes();
  readonly #described = new Set<Element>();

  constructor(placeholder: HTMLElement | null, id: string) {
    this.#isPlaceholder = placeholder !== null;
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

  show(controls: readonly Control[], message: string, language: string): void {
    const group = groupOf(controls);
    if (!this.#isPlaceholder && !this.#element.isConnected)
      this.#putAfter(group ?? labelAfter(controls[controls.length - 1]!));
    this.#attributes.set(this.#element, 'lang', language);
    if (this.#element.textContent !== message) this.#element.textContent = message;
    for (const element of group ? [group] : controls) this.#describe(element);
    // A radio button cannot be invalid (ARIA), its group can.
    const flagged = group?.getAttribute('role') === 'radiogroup' ? [group] : controls;
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
      const others = idsIn(element).filter((id) => id !== this.#id);
      if (others.length) element.setAttribute('aria-describedby', others.join(' '));
      else element.removeAttribute('aria-describedby');
    }
    this.#attributes.giveBackAll();
    if (this.#isPlaceholder) this.#element.replaceChildren(...this.#nodesBefore);
    else this.#element.remove();
  }

  /** By token: the page may have described its control itself, and may do so meanwhile. */
  #describe(element: Element): void {
    this.#described.add(element);
    const ids = idsIn(element);
    if (!ids.includes(this.#id)) element.setAttribute('aria-describedby', [...ids, this.#id].join(' '));
  }
}

const idsIn = (element: Element): string[] =>
  (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);

/** The element that groups the choices of one name, and nothing else; radio buttons often stand without one. */
function groupOf(controls: readonly Control[]): HTMLElement | null {
  const [first] = controls;
  if (!first || !isChoice(first) || controls.length < 2) return null;
  const group = first.closest<HTMLElement>('fieldset, [role=radiogroup], [role=group]');
  const inside = group?.querySelectorAll<Control>('input, select, textarea') ?? [];
  return group && [...inside].every((control) => nameOf(control) === nameOf(first)) ? group : null;
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
