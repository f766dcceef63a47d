import { viewOf } from '../../page/document-members.js';
import { warnOnce } from '../../page/warn.js';
import { BorrowedAttributes } from '../borrowed-attributes.js';
import { attributeOf, closest, rootOf } from '../../page/past-names.js';
import { ensureSubmit, isDialog, isReading, noteSubmit, requestSubmitNative, submittersOf } from '../native-form.js';

/** What is told of a submission of the page's own form. */
export interface SubmitListener {
  /** A button that sends is pressed, or Enter in a field: the browser checks the form next, unless it has `novalidate`. */
  pressed(): void;
  /** Whether it may go on to the page's own listeners: there is nothing to fix first. */
  maySubmit(event: SubmitEvent): boolean;
  /** Nobody has cancelled it; the event's default is the browser's own sending. */
  submitted(event: SubmitEvent): void;
}

/** Milliseconds that a browser takes at most to begin to leave, once a form is sent past its `submit` event. */
const LEAVING = 500;

/** What a page's root hears before, and after, all that is in it. */
export function outermostOf(node: Node): EventTarget {
  const root = rootOf(node);
  return root instanceof Document ? (viewOf(root) ?? root) : root;
}

/**
 * Routers that take any form of a page have an attribute to leave one alone. Set while the event is on its way and not
 * before: a router that comes later is kept off too, and the page's tree stays as it is. htmx has listeners of its own
 * on a form that it boosts, which it takes off when told that the form has changed.
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
 * Follows how a page form is sent: tells what the visitor sends, and the developer when it goes another way than
 * by the widget. What only closes a dialog is the browser's alone.
 */
export function followSubmits(
  host: Element,
  form: HTMLFormElement,
  listener: SubmitListener,
  signal: AbortSignal,
): void {
  const outermost = outermostOf(form);
  /** The submission that is on its way through the page. */
  let underWay: SubmitEvent | undefined;
  /** Something has read the form in this task: a script, or `form.submit()`, which is told from that only by leaving. */
  let isRead = false;
  let isLeft = false;
  const isAtForm = (event: Event): boolean => event.target === form;

  const onSubmit = (event: Event): void => {
    if (event !== underWay) return;
    underWay = undefined;
    if (event.defaultPrevented) tellOfPage(host);
    else listener.submitted(event as SubmitEvent);
  };

  // On the window: going down it is reached before any listener of the page, which so hears of a form only when it is
  // valid, as it would from the browser; coming up it is reached last, so that a listener of the page that cancels wins.
  const beforeSubmit = (given: Event): void => {
    const event = given as SubmitEvent;
    if (!isAtForm(event)) return;
    noteSubmit(form);
    const { submitter } = event;
    if (isDialog(form, submitter)) return;
    if (isRead) {
      // A button whose own click sends past the widget would have it sent twice: wait whether the page is left.
      event.preventDefault();
      event.stopImmediatePropagation();
      setTimeout(() => {
        const isThere = submittersOf(form).some((button) => button === submitter);
        if (!isLeft) requestSubmitNative(form, isThere ? submitter : null);
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
    // After those that the page has put there since.
    outermost.removeEventListener('submit', onSubmit);
    outermost.addEventListener('submit', onSubmit, { signal });
    setTimeout(() => {
      attributes.restoreAll();
      if (event === underWay) tellOfPage(host);
      underWay = undefined;
    });
  };

  // `form.submit()` fires no `submit`: only the reading of the form is heard, which any script may do, and that the page
  // is left for it.
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
