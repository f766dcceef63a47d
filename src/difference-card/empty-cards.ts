/** Milliseconds: content may come late, from a framework or over a slow line. */
const PATIENCE = 3000;

const empty = new Map<Element, () => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function tellAll(): void {
  for (const tell of empty.values()) tell();
  empty.clear();
}

/** Calls `tell` after a while, unless the card has been filled or removed by then. One timer for all cards. */
export function tellIfStaysEmpty(card: Element, tell: () => void): void {
  empty.set(card, tell);
  clearTimeout(timer);
  timer = setTimeout(tellAll, PATIENCE);
}

/** The card has something to show, or is gone. */
export function isNotEmpty(card: Element): void {
  if (empty.delete(card) && !empty.size) clearTimeout(timer);
}
