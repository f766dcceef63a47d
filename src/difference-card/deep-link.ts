import { cards, type DeepLinkHost } from './cards-in-page.js';

// As it was when this file ran: a page may take it away later.
const { AbortController } = globalThis;

/** Milliseconds in which a screen reader takes in what was drawn or has opened: of what has focus by then it says little. */
const UNTIL_TAKEN_IN = 100;

/** A search for the difference that the address names; it ends when that has focus, or the visitor is busy elsewhere. */
interface Search {
  readonly id: string;
  readonly end: AbortController;
  isFound?: boolean;
}

// What visitors do who type or read elsewhere: focus must not be taken from them any more (WCAG 3.2).
const ACTIVITY = ['keydown', 'pointerdown', 'wheel', 'touchmove', 'focusin'];
const FIELDS = 'input, textarea, select, [contenteditable]';

let search: Search | undefined;
/** The address that was looked at last: each is followed once, however often cards come, go and move. */
let seen = '';
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

function startSearch(): void {
  search?.end.abort();
  search = undefined;
  seen = location.href;
  const id = idInAddress();
  if (!id) return;
  const end = new AbortController();
  search = { id, end };
  const options = { capture: true, passive: true, signal: end.signal };
  for (const type of ACTIVITY) addEventListener(type, () => end.abort(), options);
}

const isOpen = (): boolean => search !== undefined && !search.isFound && !search.end.signal.aborted;

/** `asked`: the visitor has just followed a link, and waits for it. */
function follow(asked: boolean): void {
  if (!search || !isOpen()) return;
  const { id, end } = search;
  const isTyping = !asked && document.activeElement?.matches(FIELDS);
  if (isTyping || pageHas(id)) return end.abort();
  const card = [...cards].sort(inPageOrder).find((each) => each.hasDifference(id));
  if (!card) return;
  search.isFound = true;
  card.reveal(id, asked, end.signal);
}

/** Moves focus to what is shown, once a screen reader follows it there: not before the page has loaded. */
export function focusOnceHeard(target: HTMLElement, unless?: AbortSignal): void {
  const takeFocus = (): void => {
    if (!unless?.aborted) target.focus({ preventScroll: true });
  };
  const soon = (): void => void setTimeout(takeFocus, UNTIL_TAKEN_IN);
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}

function hashChanged(): void {
  startSearch();
  follow(true);
}

/** Opens and shows the difference that the address names: on load, on `hashchange`, and in a card that appears later. */
export function followAddress(card: DeepLinkHost): void {
  if (!cards.size) addEventListener('hashchange', hashChanged);
  cards.add(card);
  if (location.href !== seen) startSearch();
}

/** Ends `followAddress`. */
export function unfollowAddress(card: DeepLinkHost): void {
  cards.delete(card);
  if (cards.size) return;
  removeEventListener('hashchange', hashChanged);
  // What was not found yet may be asked of the next card; what was found or given up is not asked again.
  if (isOpen()) seen = '';
  search?.end.abort();
}

/** A card has something else to show: it may be what the address names. */
export function cardDrawn(): void {
  if (!isOpen() || timer) return;
  // A task later: by then the cards before this one in the page have been drawn as well.
  timer = setTimeout(() => {
    timer = undefined;
    follow(false);
  });
}
