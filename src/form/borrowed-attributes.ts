import { allIn, attributeOf } from '../page/past-names.js';
import { toJson } from '../page/plain-data.js';

/**
 * Attribute that records, as JSON, which attributes a widget has set on an element and what their values were before.
 */
const MARK = 'data-brug-borrowed';

/**
 * Attributes that may be restored in a copy. Somebody else may have written the mark, and must not set others with it.
 */
const RESTORABLE = /^(novalidate|inert|aria-(disabled|invalid)|id|lang|form)$/;

type Before = Record<string, string | null>;

/** The attributes that are borrowed now, by any part of Brug, with their earlier values. */
const borrowed = new WeakMap<Element, Before>();

/**
 * Sets attributes on elements of the page and restores them later. Each element itself records its earlier values, so
 * that a copy of it can be put right as well: a slide that a slider has cloned, or a page that a router or a browser
 * has kept. The element may be a form whose controls hide its own members, so attributes are read and written through
 * the prototype (see `past-names.ts`).
 */
export class BorrowedAttributes {
  readonly #mine = new Map<Element, Set<string>>();

  /** Sets an attribute, or removes it (`null`), until it is restored. */
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

  restoreAll(): void {
    for (const [element, names] of this.#mine) for (const name of [...names]) this.restore(element, name);
  }
}

/** If an element is a copy, gives it the attribute values that its original had before a widget changed them. */
function restoreCopy(element: Element): void {
  const mark = attributeOf(element, MARK);
  if (mark === null || borrowed.has(element)) return;
  write(element, MARK, null);
  try {
    for (const [name, value] of Object.entries(JSON.parse(mark) as Before))
      if (RESTORABLE.test(name)) write(element, name, value === null ? null : String(value));
  } catch {
    // Somebody else wrote this mark: it is not our JSON.
  }
}

/** Restores the borrowed attributes of all copies at or below `root`, and returns those copies. */
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
