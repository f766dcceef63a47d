/** Whether the parser has read an element to its end: what follows it is there, or the document is. */
export function isParsed(element: Element): boolean {
  if (document.readyState !== 'loading') return true;
  for (let at: Element | null = element; at; at = at.parentElement) if (at.nextSibling) return true;
  return false;
}

/** Waits until the parser has read an element to its end; looks before each frame is painted. */
export async function parsed(element: Element): Promise<void> {
  while (!isParsed(element)) {
    await new Promise((look) => {
      requestAnimationFrame(look);
      // A page in the background gets no frames.
      document.addEventListener('DOMContentLoaded', look, { once: true });
    });
  }
}
