/** Calls back when an element that was disconnected has left the page: one that only moves is back before this runs. */
export const whenGone = (element: Element, callback: () => void): void =>
  queueMicrotask(() => {
    if (!element.isConnected) callback();
  });
