import { ofDocument } from '../page/document-members.js';
import { matches } from '../page/past-names.js';

/** A card that an address can point into. */
export interface DeepLinkHost extends HTMLElement {
  /**
   * Shows the difference with this id, and moves focus to it unless `unless` is aborted; `false` when the card has
   * none.
   */
  reveal(id: string, smooth: boolean, unless: AbortSignal): boolean;
  hasDifference(id: string): boolean;
  requestUpdate(): void;
}

/** All cards that are in the page; when two share an id, the first of them wins. */
const cards = new Set<DeepLinkHost>();

/** Draws all cards in the page again, when there is something new to show. */
export const drawAll = (): void => cards.forEach((card) => card.requestUpdate());

/** Whether there are so many cards that those out of view had better not be laid out. */
export const areMany = (): boolean => cards.size > 10;

// Kept from when this file runs, because a page may remove it later.
const { AbortController } = globalThis;

/**
 * Milliseconds that a screen reader needs to take in what was just drawn or opened; it says little of what gets focus
 * before.
 */
const UNTIL_TAKEN_IN = 100;

/**
 * A search for the difference that the address names. It ends when that has focus, or when the visitor is busy
 * elsewhere.
 */
interface Search {
  readonly id: string;
  readonly end: AbortController;
  isFound?: boolean;
}

// Events that show that the visitor types or reads elsewhere: then focus must not be taken from them (WCAG 3.2).
const ACTIVITY = ['keydown', 'pointerdown', 'wheel', 'touchmove', 'focusin'];
// A frame counts as a field: a page cannot see what has focus in it, and that may be a form.
const FIELDS = 'input, textarea, select, [contenteditable], iframe';

let search: Search | undefined;
/** The last address that was followed: each is followed once, however often cards come, go and move. */
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

/** Whether the page itself has this id, and the browser goes there; a row of a card's own table does not count. */
function pageHas(id: string): boolean {
  const element = ofDocument('getElementById').call(document, id);
  return element !== null && ![...cards].some((card) => card.contains(element));
}

/** Whether focus is in a field, in whatever tree it stands. */
function isTyping(): boolean {
  let focused = ofDocument('activeElement');
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

/** Shows the difference that the search is for. `asked`: the visitor has just followed a link, and waits for it. */
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
 * Brings an element into view and moves focus to it once a screen reader will follow, which is not before the page has
 * loaded. `smooth` animates the scrolling for visitors who do not mind motion.
 */
export function goTo(target: HTMLElement, smooth: boolean, unless?: AbortSignal): void {
  const calm = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block: 'start', behavior: smooth && !calm ? 'smooth' : 'instant' });
  const takeFocus = (): void => {
    // The focus ring is also shown to visitors who followed a link with the mouse.
    if (!unless?.aborted) target.focus({ preventScroll: true, focusVisible: true });
  };
  const soon = (): void => void setTimeout(takeFocus, UNTIL_TAKEN_IN);
  if (ofDocument('readyState') === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}

function hashChanged(): void {
  // The new address may carry a colleague's answers to the scan.
  drawAll();
  startSearch();
  follow(true);
}

/**
 * Opens and shows the difference that the address names: on load, on `hashchange`, and in a card that appears later.
 */
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
  // The next card may still have what was not found yet; what was found or given up is not searched again.
  if (isOpen()) seen = '';
  search?.end.abort();
}

/** A card was drawn again: it may now have the difference that the address names. */
export function cardDrawn(): void {
  if (!isOpen() || timer) return;
  // Wait a task: by then the cards before this one in the page have been drawn as well.
  timer = setTimeout(() => {
    timer = undefined;
    follow(false);
  });
}
