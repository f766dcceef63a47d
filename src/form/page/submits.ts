import { viewOf } from '../../page/document-members.js';
import { warnOnce } from '../../page/warn.js';
import { BorrowedAttributes } from '../borrowed-attributes.js';
import { attributeOf, closest, rootOf } from '../../page/past-names.js';
import { ensureSubmit, isDialog, isReading, noteSubmit, requestSubmitNative, submittersOf } from '../native-form.js';

/** Receives the submissions of the page's own form. */
export interface SubmitListener {
  /**
   * A button that sends was pressed, or Enter in a field. Next the browser validates the form, unless it has
   * `novalidate`.
   */
  pressed(): void;
  /** What the visitor pressed was held for a moment, and is sent now. */
  resumed(): void;
  /** Whether the submission may go on to the page's own listeners, because there is nothing to fix first. */
  maySubmit(event: SubmitEvent): boolean;
  /** No listener has cancelled the submission. Unless the event is prevented, the browser sends the form itself. */
  submitted(event: SubmitEvent): void;
}

/**
 * Longest time in milliseconds before the browser starts to leave the page after a form was sent without a `submit`
 * event.
 */
const LEAVING = 500;

/** The event target that hears events before all others when they go down, and after all others when they come up. */
export function outermostOf(node: Node): EventTarget {
  const root = rootOf(node);
  return root instanceof Document ? (viewOf(root) ?? root) : root;
}

/**
 * Routers that take over every form have an attribute to leave a form alone. It is set only while the event is
 * dispatched: that also stops routers loaded later, and leaves the page's tree unchanged. htmx has its own listeners on
 * a boosted form, and removes them when told that the form has changed.
 */
function keepRoutersOff(form: HTMLFormElement, attributes: BorrowedAttributes): void {
  attributes.set(form, 'data-turbo', 'false');
  attributes.set(form, 'data-astro-reload', '');
  attributes.set(form, 'up-submit', 'false');
  const boosted = closest(form, '[hx-boost], [data-hx-boost]');
  const isBoosted = ['hx-boost', 'data-hx-boost'].some((name) => boosted && attributeOf(boosted, name) === 'true');
  if (!isBoosted) return;
  attributes.set(form, 'hx-boost', 'false');
  (globalThis as { htmx?: { process?(form: Element): void } }).htmx?.process?.(form);
}

/**
 * Follows how a page's form is sent: tells the listener what the visitor sends, and warns the developer if the form is
 * sent without the widget. A submission that only closes a dialog is left to the browser.
 */
export function followSubmits(
  host: Element,
  form: HTMLFormElement,
  listener: SubmitListener,
  signal: AbortSignal,
): void {
  const outermost = outermostOf(form);
  /** The submission that is being dispatched through the page. */
  let underWay: SubmitEvent | undefined;
  /**
   * Whether something has read the form in this task: a script, or `form.submit()`. Only leaving the page tells them
   * apart.
   */
  let isRead = false;
  let isLeft = false;
  const isAtForm = (event: Event): boolean => event.target === form;

  const onSubmit = (event: Event): void => {
    if (event !== underWay) return;
    underWay = undefined;
    if (event.defaultPrevented) tellOfPage(host);
    else listener.submitted(event as SubmitEvent);
  };

  // On the window. In the capture phase it runs before all listeners of the page, so that they see only valid
  // submissions, as with the browser's own validation. In the bubble phase it runs last, so that a listener of the page
  // that cancels wins.
  const beforeSubmit = (given: Event): void => {
    const event = given as SubmitEvent;
    if (!isAtForm(event)) return;
    noteSubmit(form);
    const { submitter } = event;
    if (isDialog(form, submitter)) return;
    if (isRead) {
      // The button's own click may have called `form.submit()`, and the form would be sent twice: wait to see if the
      // page is left.
      event.preventDefault();
      event.stopImmediatePropagation();
      setTimeout(() => {
        const isThere = submittersOf(form).some((button) => button === submitter);
        if (isLeft) return;
        listener.resumed();
        requestSubmitNative(form, isThere ? submitter : null);
      }, LEAVING);
      return;
    }
    if (!listener.maySubmit(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    underWay = event;
    const attributes = new BorrowedAttributes();
    keepRoutersOff(form, attributes);
    // Added again, so that it runs after listeners that the page has added since.
    outermost.removeEventListener('submit', onSubmit);
    outermost.addEventListener('submit', onSubmit, { signal });
    setTimeout(() => {
      attributes.restoreAll();
      if (event === underWay) tellOfPage(host);
      underWay = undefined;
    });
  };

  // `form.submit()` fires no `submit` event. It can only be noticed because the form is read, which any script may do,
  // and because the page is then left.
  const onFormData = (event: Event): void => {
    if (!isAtForm(event) || isReading() || underWay) return;
    const tell = (): void =>
      warnOnce(
        host,
        'was sent past it by form.submit(), unchecked and to the form’s own address; call form.requestSubmit().',
      );
    const target = attributeOf(form, 'target');
    if (target && target !== '_self') return tell();
    const leave = (): void => {
      isLeft = true;
      tell();
    };
    addEventListener('beforeunload', leave, { once: true, signal });
    setTimeout(() => removeEventListener('beforeunload', leave), LEAVING);
    isRead = true;
    isLeft = false;
    setTimeout(() => (isRead = false));
  };

  const onClick = (event: Event): void => {
    const submitter = submittersOf(form).find((button) => event.composedPath().includes(button));
    if (!submitter || event.defaultPrevented || isDialog(form, submitter)) return;
    listener.pressed();
    ensureSubmit(form, submitter);
  };

  outermost.addEventListener('submit', beforeSubmit, { capture: true, signal });
  outermost.addEventListener('formdata', onFormData, { capture: true, signal });
  outermost.addEventListener('click', onClick, { signal });
}

const tellOfPage = (host: Element): void =>
  warnOnce(
    host,
    'does not send its form: a script of the page cancelled or stopped "submit". Listen to "brug-submit" instead, and call event.preventDefault() or event.respondWith(promise) there.',
  );
