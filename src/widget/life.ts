import { nextSiblingOf, parentElementOf } from '../page/past-names.js';

/** Whether the parser has read an element to its end: what follows it is there, or the document is. */
export function isParsed(element: Element): boolean {
  if (document.readyState !== 'loading') return true;
  for (let at: Element | null = element; at; at = parentElementOf(at)) if (nextSiblingOf(at)) return true;
  return false;
}

let nextLook: Promise<void> | undefined;

/** The next moment to look how far the parser is, the same for all who wait: before a frame, or when it has ended. */
function lookAgain(): Promise<void> {
  nextLook ??= new Promise((resolve) => {
    const look = (): void => {
      nextLook = undefined;
      cancelAnimationFrame(frame);
      document.removeEventListener('DOMContentLoaded', look);
      resolve();
    };
    const frame = requestAnimationFrame(look);
    // A page in the background gets no frames.
    document.addEventListener('DOMContentLoaded', look);
  });
  return nextLook;
}

/** Waits until the parser has read an element to its end. */
export async function afterParsing(element: Element): Promise<void> {
  while (!isParsed(element)) await lookAgain();
}

/** Waits until the scripts that the page has written have run, those with `async` perhaps not. */
export async function scriptsAreRun(): Promise<void> {
  if (document.readyState === 'complete') return;
  await new Promise<void>((resolve) => {
    const done = (): void => resolve();
    document.addEventListener('DOMContentLoaded', done, { once: true });
    // It may have been before.
    addEventListener('load', done, { once: true });
  });
}

let settled = false;

/** Whether the page has settled: a framework that takes over the markup that a server has sent has done so by then. */
export const isSettled = (): boolean => settled;

/** Waits until the page has loaded and had an idle moment since. */
export async function settling(): Promise<void> {
  if (settled) return;
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, { once: true }));
  // Safari has no idle callbacks (https://developer.mozilla.org/docs/Web/API/Window/requestIdleCallback).
  await new Promise((done) =>
    typeof requestIdleCallback === 'function' ? requestIdleCallback(done, { timeout: 2000 }) : setTimeout(done, 200),
  );
  settled = true;
}

// From the beginning: where the script comes long before the first widget, nothing waits. A server has no document.
if (typeof document !== 'undefined') void settling();

/** Calls back when an element that was disconnected has left the page: one that only moves is back before this runs. */
export const unlessMoved = (element: Element, callback: () => void): void =>
  queueMicrotask(() => {
    if (!element.isConnected) callback();
  });
