import { ofDocument } from '../page/document-members.js';
import { nextSiblingOf, parentElementOf } from '../page/past-names.js';

/** Whether the parser has reached the end of an element: something follows it, or the document has been read. */
export function isParsed(element: Element): boolean {
  if (ofDocument('readyState') !== 'loading') return true;
  for (let at: Element | null = element; at; at = parentElementOf(at)) if (nextSiblingOf(at)) return true;
  return false;
}

let nextLook: Promise<void> | undefined;

/**
 * Resolves when it is time to look again how far the parser is: before the next frame or when parsing ends. Shared by
 * all who wait.
 */
function lookAgain(): Promise<void> {
  nextLook ??= new Promise((resolve) => {
    const look = (): void => {
      nextLook = undefined;
      cancelAnimationFrame(frame);
      EventTarget.prototype.removeEventListener.call(document, 'DOMContentLoaded', look);
      resolve();
    };
    const frame = requestAnimationFrame(look);
    // A page in a background tab gets no frames.
    EventTarget.prototype.addEventListener.call(document, 'DOMContentLoaded', look);
  });
  return nextLook;
}

/** Waits until the parser has reached the end of an element. */
export async function afterParsing(element: Element): Promise<void> {
  while (!isParsed(element)) await lookAgain();
}

/** Waits until the scripts in the page's HTML have run, except perhaps those with `async`. */
export async function scriptsAreRun(): Promise<void> {
  if (ofDocument('readyState') === 'complete') return;
  await new Promise<void>((resolve) => {
    const done = (): void => resolve();
    EventTarget.prototype.addEventListener.call(document, 'DOMContentLoaded', done, { once: true });
    // `DOMContentLoaded` may already have fired.
    addEventListener('load', done, { once: true });
  });
}

let settled = false;

/** Whether the page has settled: by then a framework has taken over its server-rendered markup. */
export const isSettled = (): boolean => settled;

/** Waits until the page has loaded and has then been idle for a moment. */
export async function settling(): Promise<void> {
  if (settled) return;
  if (ofDocument('readyState') !== 'complete')
    await new Promise((done) => addEventListener('load', done, { once: true }));
  // Safari has no idle callbacks (https://developer.mozilla.org/docs/Web/API/Window/requestIdleCallback).
  await new Promise((done) =>
    typeof requestIdleCallback === 'function' ? requestIdleCallback(done, { timeout: 2000 }) : setTimeout(done, 200),
  );
  settled = true;
}

// Starts when the script loads, so that nothing waits if the script comes long before the first widget. A server has no
// document.
if (typeof document !== 'undefined') void settling();

/** Calls back if a disconnected element has really left the page: one that is only moved is connected again by then. */
export const unlessMoved = (element: Element, callback: () => void): void =>
  queueMicrotask(() => {
    if (!element.isConnected) callback();
  });
