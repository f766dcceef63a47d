import { noChange } from 'lit';
import { Directive, directive, PartType, type ElementPart, type PartInfo } from 'lit/directive.js';

/** Attributes of a widget by name; names that begin with `--` are custom properties. */
export type Attributes = Readonly<Record<string, unknown>>;

/** The text of an attribute; `undefined` leaves it out, as an emptied control does. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'string') return value === '' ? undefined : String(value);
  return value === true ? '' : undefined;
}

class AttributesDirective extends Directive {
  #shown: Attributes = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('attributes() stands by itself inside a tag.');
  }

  override render(_attributes: Attributes): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [attributes]: [Attributes]): typeof noChange {
    for (const name of new Set([...Object.keys(this.#shown), ...Object.keys(attributes)])) {
      const text = asText(attributes[name]);
      if (name.startsWith('--')) (element as HTMLElement).style.setProperty(name, text ?? '');
      else if (text === undefined) element.removeAttribute(name);
      else element.setAttribute(name, text);
    }
    this.#shown = attributes;
    return noChange;
  }
}

/** Sets whatever the controls of a story hold on the element it stands in. */
export const attributes = directive(AttributesDirective);
