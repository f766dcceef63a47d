/** Whether the parser has read an element to its end: what follows it is there, or the document is. */
export function isParsed(element: Element): boolean {
  if (document.readyState !== 'loading') return true;
  for (let at: Element | null = element; at; at = at.parentElement) if (at.nextSibling) return true;
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
export async function parsed(element: Element): Promise<void> {
  while (!isParsed(element)) await lookAgain();
}
