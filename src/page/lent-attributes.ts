/**
 * Attributes that a widget sets on elements of the page's, and gives back as they were. Set and read past the element's
 * own names, since it may be a form (see `native-form.ts`).
 */
export class LentAttributes {
  readonly #before = new Map<Element, Map<string, string | null>>();

  /** Sets an attribute, or takes it away (`null`), until it is given back. */
  set(element: Element, name: string, value: string | null): void {
    let known = this.#before.get(element);
    if (!known) this.#before.set(element, (known = new Map<string, string | null>()));
    if (!known.has(name)) known.set(name, Element.prototype.getAttribute.call(element, name));
    write(element, name, value);
  }

  /** Gives back one attribute. */
  giveBack(element: Element, name: string): void {
    const known = this.#before.get(element);
    if (!known?.has(name)) return;
    write(element, name, known.get(name)!);
    known.delete(name);
    if (!known.size) this.#before.delete(element);
  }

  /** Gives back all. */
  giveBackAll(): void {
    for (const [element, known] of this.#before) for (const [name, value] of known) write(element, name, value);
    this.#before.clear();
  }
}

function write(element: Element, name: string, value: string | null): void {
  if (value === null) Element.prototype.removeAttribute.call(element, name);
  else Element.prototype.setAttribute.call(element, name, value);
}
