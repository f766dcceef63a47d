/** A card that an address can point into. */
export interface DeepLinkHost extends HTMLElement {
  /** Shows the difference with this id; `false` when the card has none. `unless` has been aborted, it gets focus as well. */
  reveal(id: string, smooth: boolean, unless: AbortSignal): boolean;
  hasDifference(id: string): boolean;
}

/** All cards that are in the page; when two share an id, the first of them wins. */
export const cards = new Set<DeepLinkHost>();

/** Whether there are so many that it is worth while not to lay out those out of view. */
export const areMany = (): boolean => cards.size > 10;
