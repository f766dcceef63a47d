import { checkedUrl } from '../page/checked-url.js';
import { warnOnce } from '../page/warn.js';
import type { Comparison, Difference, DifferenceInput } from './comparison.js';
import { findContent } from './content-source.js';
import { readJson, readJsonText } from './read-json.js';
import { readTable } from './read-table.js';

/** What a card is given to show. */
interface Given extends HTMLElement {
  readonly differences: readonly DifferenceInput[] | undefined;
  readonly first: string;
  readonly second: string;
  readonly src: string;
}

/** The comparison, when it has something to show; what is wrong with it goes to the console. */
function usable(card: Given, comparison: Comparison | undefined): Comparison | undefined {
  for (const problem of comparison?.problems ?? []) warnOnce(card, problem);
  return comparison?.differences.length ? comparison : undefined;
}

function readLocal(card: Given, before: readonly Difference[] | undefined): Comparison | undefined {
  const { differences, first, second } = card;
  // What a script sets may be anything, '' and NaN too.
  const isGiven = ((differences as unknown) ?? undefined) !== undefined;
  const own = usable(card, isGiven ? readJson({ differences }, before) : undefined);
  if (own) return own;
  const { json, table } = findContent(card);
  return (
    usable(card, json && readJsonText(json.textContent)) ??
    usable(card, table && readTable(table, Boolean(first && second), card))
  );
}

/**
 * The content of a card from the first source that has any: property, inline JSON, table, `src`. `load` is told the
 * address to load from, or that none is needed, and gives what has been loaded. `before` is what the card shows.
 */
export function readContent(
  card: Given,
  load: (url: string | undefined) => Comparison | undefined,
  before: readonly Difference[] | undefined,
): Comparison | undefined {
  const local = readLocal(card, before);
  const loaded = load(local ? undefined : checkedUrl(card, 'src', card.src));
  const found = local ?? usable(card, loaded);
  return found && { ...found, first: card.first || found.first, second: card.second || found.second };
}
