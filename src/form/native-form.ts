/**
 * Access to forms through their prototypes, because a control's name can hide a member of its form (see
 * `past-names.ts`). Nothing here reads a member directly from the form.
 */
import { viewOf } from '../page/document-members.js';
import { allIn, attributeOf, containsNode, matches, rootOf } from '../page/past-names.js';
import type { Control } from './control.js';

// Taken when the script loads: a page may replace the global later, and every drawing reads the values.
const { FormData } = globalThis;

const member = <T>(form: HTMLFormElement, name: string): T => Reflect.get(HTMLFormElement.prototype, name, form) as T;

/** All elements that belong to a form, including fieldsets and buttons. */
export const elementsOf = (form: HTMLFormElement): Control[] =>
  [...member<Iterable<unknown>>(form, 'elements')] as Control[];

/** The controls that can hold a value. */
export const controlsOf = (form: HTMLFormElement): Control[] =>
  elementsOf(form).filter(
    ({ localName, type }) =>
      !/^(fieldset|output|object|button)$/.test(localName) && !/^(submit|button|reset)$/.test(type ?? ''),
  );

/** The buttons that send a form. `form.elements` leaves out `<input type="image">` (HTML). */
export const submittersOf = (form: HTMLFormElement): HTMLButtonElement[] => {
  const buttons = allIn<HTMLButtonElement>(rootOf(form), 'button, input[type=submit], input[type=image]');
  return buttons.filter((button) => button.form === form && /^(submit|image)$/.test(button.type));
};

export const resetNative = (form: HTMLFormElement): void => HTMLFormElement.prototype.reset.call(form);

/** Whether a submission only closes a dialog and sends nothing (HTML, `method` and `formmethod`). */
export const isDialog = (form: HTMLFormElement, submitter: Element | null): boolean =>
  (submitter?.getAttribute('formmethod') ?? attributeOf(form, 'method'))?.toLowerCase() === 'dialog';

/** Forms whose `submit` event has been seen since this was last cleared, even if it was then stopped. */
const heard = new WeakSet<HTMLFormElement>();

/** For the first listener that sees a form's `submit`. */
export const noteSubmit = (form: HTMLFormElement): void => void heard.add(form);

/**
 * In a frame with `sandbox` but without `allow-forms`, the browser drops a submission before its `submit` event (HTML,
 * form submission algorithm). The widget sends by script and can still do so, so the event is fired here instead; but
 * not when the browser itself shows what is missing.
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

/** After a click on a button that sends: makes sure that the form gets a `submit` event once the browser is done. */
export function ensureSubmit(form: HTMLFormElement, submitter: HTMLElement): void {
  // A button that a page script disabled during the click does nothing (HTML, activation behavior).
  if (matches(submitter, ':disabled')) return;
  heard.delete(form);
  setTimeout(() => {
    if (!heard.has(form) && containsNode(rootOf(submitter), form)) submitUnheard(form, submitter);
  });
}

let reading = 0;

/** Whether Brug itself is reading a form right now. */
export const isReading = (): boolean => reading > 0;

/** The entries that the browser would send. The page gets a `formdata` event, and may add its own entries (HTML). */
export function entriesOf(form: HTMLFormElement, submitter?: HTMLElement | null): FormData {
  reading++;
  try {
    return new FormData(form, submitter ?? null);
  } finally {
    reading--;
  }
}

/** The same entries for internal use while someone types, without a `formdata` event for the page. */
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
