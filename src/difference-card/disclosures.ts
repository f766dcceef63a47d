// Those that the widget has opened by itself: the `toggle` that follows is nobody's doing.
const opened = new WeakSet<Element>();

/** The disclosure of a row, when the card is collapsible. */
export const disclosureOf = (row: Element): HTMLDetailsElement | null => row.querySelector(':scope > details');

/** Opens a row without anyone having asked. */
export function openQuietly(row: Element): void {
  const details = disclosureOf(row);
  if (!details || details.open) return;
  opened.add(details);
  details.open = true;
}

/** Whether a `toggle` is a visitor's doing. */
export const isVisitors = (details: Element): boolean => !opened.delete(details);

/** All disclosures of a list. */
export const disclosuresIn = (list: Element): NodeListOf<HTMLDetailsElement> =>
  list.querySelectorAll('.difference > details');

export const areAllOpen = (list: Element): boolean => [...disclosuresIn(list)].every(({ open }) => open);
