import { cards, type DeepLinkHost } from './cards-in-page.js';

let pending = '';
let timer: ReturnType<typeof setTimeout> | undefined;

function idInAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

const inPageOrder = (a: Node, b: Node): number =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;

/** What the page itself has under that id is the browser's business, unless it is a row of a card's own table. */
function pageHas(id: string): boolean {
  const element = document.getElementById(id);
  return element !== null && ![...cards].some((card) => card.contains(element));
}

function follow(smooth: boolean): void {
  const id = pending;
  if (!id || pageHas(id)) return;
  const card = [...cards].sort(inPageOrder).find((each) => each.hasDifference(id));
  if (card?.reveal(id, smooth)) pending = '';
}

function hashChanged(): void {
  pending = idInAddress();
  follow(true);
}

/** Opens and shows the difference that the address names: on load, on `hashchange`, and in a card that appears later. */
export function followAddress(card: DeepLinkHost): void {
  if (!cards.size) {
    addEventListener('hashchange', hashChanged);
    pending = idInAddress();
  }
  cards.add(card);
}

/** Ends `followAddress`. */
export function unfollowAddress(card: DeepLinkHost): void {
  cards.delete(card);
  if (!cards.size) removeEventListener('hashchange', hashChanged);
}

/** A card has something else to show: it may be what the address names. */
export function cardDrawn(): void {
  if (!pending || timer) return;
  // A task later: by then the cards before this one in the page have been drawn as well.
  timer = setTimeout(() => {
    timer = undefined;
    follow(false);
  });
}
