import { matches } from '../page/past-names.js';

/** A card that an address can point into. */
export interface DeepLinkHost extends HTMLElement {
  /** Shows the difference with this id; `false` when the card has none. `unless` has been aborted, it gets focus as well. */
  reveal(id: string, smooth: boolean, unless: AbortSignal): boolean;
  hasDifference(id: string): boolean;
  requestUpdate(): void;
}

/** All cards that are in the page; when two share an id, the first of them wins. */
const cards = new Set<DeepLinkHost>();

/** Has all cards in the page drawn: there is something new to draw. */
export const drawAll = (): void => cards.forEach((card) => card.requestUpdate());

/** Whether there are so many that it is worth while not to lay out those out of view. */
export const areMany = (): boolean => cards.size > 10;

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
// In a frame nobody sees what has focus: there may be a form in it.
const FIELDS = 'input, textarea, select, [contenteditable], iframe';

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

/** Whether focus is in a field, in whatever tree it stands. */
function isTyping(): boolean {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return !!focused && matches(focused, FIELDS);
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
  if ((!asked && isTyping()) || pageHas(id)) return end.abort();
  const card = [...cards].sort(inPageOrder).find((each) => each.hasDifference(id));
  if (!card) return;
  search.isFound = true;
  card.reveal(id, asked, end.signal);
}

/**
 * Brings what is shown into view, and moves focus to it once a screen reader follows it there: not before the page has
 * loaded. `smooth` scrolls, for visitors who like motion.
 */
export function goTo(target: HTMLElement, smooth: boolean, unless?: AbortSignal): void {
  const calm = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block: 'start', behavior: smooth && !calm ? 'smooth' : 'instant' });
  const takeFocus = (): void => {
    // Seen, also by who followed a link with the mouse.
    if (!unless?.aborted) target.focus({ preventScroll: true, focusVisible: true });
  };
  const soon = (): void => void setTimeout(takeFocus, UNTIL_TAKEN_IN);
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}

function hashChanged(): void {
  // Answers of a colleague may be in it.
  drawAll();
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
