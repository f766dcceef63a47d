/**
 * A form reached past its own names (see `past-names.ts`): nothing here reads a member through the form object.
 */
import { viewOf } from '../page/document-members.js';
import { allIn, attributeOf, containsNode, matches, rootOf } from '../page/past-names.js';
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

/** The buttons that send a form, those with a picture too, which no list of a form has (HTML, `form.elements`). */
export const submittersOf = (form: HTMLFormElement): HTMLButtonElement[] => {
  const buttons = allIn<HTMLButtonElement>(rootOf(form), 'button, input[type=submit], input[type=image]');
  return buttons.filter((button) => button.form === form && /^(submit|image)$/.test(button.type));
};

export const resetNative = (form: HTMLFormElement): void => HTMLFormElement.prototype.reset.call(form);

/** Whether a submission sends nothing and only closes a dialog (HTML, `method` and `formmethod`). */
export const isDialog = (form: HTMLFormElement, submitter: Element | null): boolean =>
  (submitter?.getAttribute('formmethod') ?? attributeOf(form, 'method'))?.toLowerCase() === 'dialog';

/** Forms whose `submit` has come, since somebody last asked; also where it was stopped on its way. */
const heard = new WeakSet<HTMLFormElement>();

/** For whoever is the first to hear of a form's `submit`. */
export const noteSubmit = (form: HTMLFormElement): void => void heard.add(form);

/**
 * A frame with `sandbox` and without `allow-forms` drops a submission before its `submit` event (HTML, form submission
 * algorithm), though the widget sends by script: it is told in the browser's place. Not where the browser itself shows
 * what is missing.
 */
function submitUnheard(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const isChecked = attributeOf(form, 'novalidate') !== null || submitter?.hasAttribute('formnovalidate');
  if (!isChecked && matches(form, ':invalid')) return;
  const event = new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter });
  EventTarget.prototype.dispatchEvent.call(form, event);
}

/** Sends as if the visitor had pressed a button. */
export function requestSubmitNative(form: HTMLFormElement, submitter: HTMLElement | null = null): void {
  heard.delete(form);
  HTMLFormElement.prototype.requestSubmit.call(form, submitter);
  if (!heard.has(form)) submitUnheard(form, submitter);
}

/** For the click of a button that sends: sees to it that the form is told, once the browser has done what it does. */
export function ensureSubmit(form: HTMLFormElement, submitter: HTMLElement): void {
  // One that a script of the page has disabled in that click does nothing (HTML, activation behavior).
  if (matches(submitter, ':disabled')) return;
  heard.delete(form);
  setTimeout(() => {
    if (!heard.has(form) && containsNode(rootOf(submitter), form)) submitUnheard(form, submitter);
  });
}

let reading = 0;

/** Whether it is Brug itself that reads a form just now. */
export const isReading = (): boolean => reading > 0;

/** The entries that the browser would send; the page hears of it by `formdata`, and may add its own (HTML). */
export function entriesOf(form: HTMLFormElement, submitter?: HTMLElement | null): FormData {
  reading++;
  try {
    return new FormData(form, submitter ?? null);
  } finally {
    reading--;
  }
}

/** The same for our own use, while someone types: the page does not hear of it. */
export function quietEntriesOf(form: HTMLFormElement): FormData {
  const root = rootOf(form);
  const first: EventTarget = root instanceof Document ? (viewOf(root) ?? root) : root;
  const silence = (event: Event): void => event.stopImmediatePropagation();
  first.addEventListener('formdata', silence, true);
  try {
    return entriesOf(form);
  } finally {
    first.removeEventListener('formdata', silence, true);
  }
}
