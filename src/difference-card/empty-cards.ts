import { warnOnce } from '../page/warn.js';

/** Milliseconds: content may come late, from a framework or over a slow line. */
const PATIENCE = 3000;

const empty = new Set<Element>();
let timer: ReturnType<typeof setTimeout> | undefined;

function warnOfAll(): void {
  for (const card of empty) {
    const cure =
      card.textContent.trim() || card.firstElementChild
        ? 'put a <table> inside the tag'
        : 'the tag closes with nothing inside. A browser takes a <table> out of a <p>, which editors put around a tag: write both in a block of HTML (WordPress: "Custom HTML")';
    warnOnce(card, `has nothing to show: ${cure}; or set src or differences.`);
  }
  empty.clear();
}

/** Warns after a while, unless the card has been filled or removed by then. One timer for all cards. */
export function warnIfStaysEmpty(card: Element): void {
  empty.add(card);
  clearTimeout(timer);
  timer = setTimeout(warnOfAll, PATIENCE);
}

/** Takes the warning back: the card has something to show, or is gone. */
export function cancelEmptyWarning(card: Element): void {
  if (empty.delete(card) && !empty.size) clearTimeout(timer);
}
