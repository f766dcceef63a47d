import { allIn, attributeOf } from '../page/past-names.js';
import { toJson } from '../page/plain-data.js';

/** Names the attributes that a widget has set on an element of the page, with what stood there before, as JSON. */
const MARK = 'data-brug-borrowed';

/** What may be restored in a copy: a mark that somebody else has written must not set anything else. */
const RESTORABLE = /^(novalidate|inert|aria-(disabled|invalid)|id|lang|form)$/;

type Before = Record<string, string | null>;

/** What is borrowed now, by whichever part of Brug. */
const borrowed = new WeakMap<Element, Before>();

/**
 * Attributes that a widget sets on elements of the page, and restores. The element itself tells what was there, so that a
 * copy of it can be put right as well: a slide that a slider has cloned, a page that a router or a browser has kept. Set
 * and read past the element's own names, since it may be a form (see `past-names.ts`).
 */
export class BorrowedAttributes {
  readonly #mine = new Map<Element, Set<string>>();

  /** Sets an attribute, or takes it away (`null`), until it is restored. */
  set(element: Element, name: string, value: string | null): void {
    restoreCopy(element);
    const before = borrowed.get(element) ?? {};
    if (!(name in before)) before[name] = attributeOf(element, name);
    borrowed.set(element, before);
    const mine = this.#mine.get(element) ?? new Set();
    this.#mine.set(element, mine.add(name));
    write(element, name, value);
    write(element, MARK, toJson(before));
  }

  /** Restores one attribute. */
  restore(element: Element, name: string): void {
    const mine = this.#mine.get(element);
    const before = borrowed.get(element);
    if (!before || !mine?.delete(name)) return;
    write(element, name, before[name]!);
    delete before[name];
    const isLast = !Object.keys(before).length;
    if (isLast) borrowed.delete(element);
    write(element, MARK, isLast ? null : toJson(before));
    if (!mine.size) this.#mine.delete(element);
  }

  /** Restores all. */
  restoreAll(): void {
    for (const [element, names] of this.#mine) for (const name of [...names]) this.restore(element, name);
  }
}

/** Gives an element back what a widget had borrowed from the one that it is a copy of. */
function restoreCopy(element: Element): void {
  const mark = attributeOf(element, MARK);
  if (mark === null || borrowed.has(element)) return;
  write(element, MARK, null);
  try {
    for (const [name, value] of Object.entries(JSON.parse(mark) as Before))
      if (RESTORABLE.test(name)) write(element, name, value === null ? null : String(value));
  } catch {
    // Written by somebody else.
  }
}

/** The elements below one, and that itself, which are copies: gives them back what was borrowed, and returns them. */
export function restoreCopies(root: Element): Element[] {
  const marked = allIn(root, `[${MARK}]`);
  const copies = [root, ...marked].filter((element) => attributeOf(element, MARK) !== null && !borrowed.has(element));
  copies.forEach(restoreCopy);
  return copies;
}

function write(element: Element, name: string, value: string | null): void {
  if (value === null) Element.prototype.removeAttribute.call(element, name);
  else Element.prototype.setAttribute.call(element, name, value);
}
