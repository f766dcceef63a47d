/**
 * A form reached past its own names. A control called `elements`, `reset` or `action` takes the place of that member of
 * its form (HTML, `[LegacyOverrideBuiltIns]` of HTMLFormElement), so nothing here reads a member through the form object.
 */
import type { Control } from './control.js';

// As it is when the script comes: a page may put its own in its place later, and each drawing reads the values.
const { FormData } = globalThis;

const member = <T>(form: HTMLFormElement, name: string): T => Reflect.get(HTMLFormElement.prototype, name, form) as T;

/** All listed elements of a form: fieldsets and buttons too. */
export const elementsOf = (form: HTMLFormElement): Control[] =>
  [...member<Iterable<unknown>>(form, 'elements')] as Control[];

/** The controls that can hold a value. */
export const controlsOf = (form: HTMLFormElement): Control[] =>
  elementsOf(form).filter(
    ({ localName, type }) =>
      !/^(fieldset|output|object|button)$/.test(localName) && !/^(submit|button|reset)$/.test(type ?? ''),
  );

/** The buttons that send a form. */
export const submittersOf = (form: HTMLFormElement): HTMLButtonElement[] =>
  elementsOf(form).filter(({ type }) => type === 'submit') as unknown as HTMLButtonElement[];

export const attributeOf = (form: HTMLFormElement, name: string): string | null =>
  Element.prototype.getAttribute.call(form, name);

export const parentOf = (node: Node): Node | null => Reflect.get(Node.prototype, 'parentNode', node);

export const removeNode = (element: Element): void => Element.prototype.remove.call(element);

export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

export const containsNode = (form: Node, node: Node): boolean => Node.prototype.contains.call(form, node);

export const resetNative = (form: HTMLFormElement): void => HTMLFormElement.prototype.reset.call(form);

export const requestSubmitNative = (form: HTMLFormElement, submitter?: HTMLElement | null): void =>
  HTMLFormElement.prototype.requestSubmit.call(form, submitter);

/** The entries that the browser would send; the page hears of it by `formdata`, and may add its own (HTML). */
export const entriesOf = (form: HTMLFormElement, submitter?: HTMLElement | null): FormData =>
  new FormData(form, submitter ?? null);

/** The same for our own use, while someone types: the page does not hear of it. */
export function quietEntriesOf(form: HTMLFormElement): FormData {
  const root = rootOf(form);
  const first: EventTarget = root instanceof Document ? (root.defaultView ?? root) : root;
  const silence = (event: Event): void => event.stopImmediatePropagation();
  first.addEventListener('formdata', silence, true);
  try {
    return entriesOf(form);
  } finally {
    first.removeEventListener('formdata', silence, true);
  }
}
