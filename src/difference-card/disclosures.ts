import type { DifferenceList } from './difference-list.js';

// Those that the card opens by itself: the `toggle` event that follows tells of no visitor.
const openedByCard = new WeakSet<Element>();

/** The disclosure of a row, when the card is collapsible. */
export const disclosureOf = (row: Element): HTMLDetailsElement | null => row.querySelector(':scope > details');

/** All disclosures of a list. */
export const disclosuresIn = (list: DifferenceList | undefined): HTMLDetailsElement[] =>
  (list?.rows ?? []).flatMap((row) => disclosureOf(row) ?? []);

/** Opens the row of a difference without anyone having asked. */
export function openQuietly(row: Element | undefined): void {
  const details = row && disclosureOf(row);
  if (!details || details.open) return;
  openedByCard.add(details);
  details.open = true;
}

/** Opens in a list what is open in another. */
export function openLike(list: DifferenceList, other: DifferenceList | undefined): void {
  for (const row of other?.rows ?? []) if (disclosureOf(row)?.open) openQuietly(list.rowWith(row.id));
}

/** Whether a `toggle` event tells of what a visitor did. */
export const isByVisitor = (details: Element): boolean => !openedByCard.delete(details);

export const areAllOpen = (list: DifferenceList | undefined): boolean => disclosuresIn(list).every(({ open }) => open);

/** Opens all, or closes all when all are open. */
export function toggleAll(list: DifferenceList | undefined): void {
  const open = !areAllOpen(list);
  for (const details of disclosuresIn(list)) details.open = open;
}
