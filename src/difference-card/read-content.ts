import { checkedUrl } from '../widget/attributes.js';
import { allIn, attributeOf, contentOf, localNameOf } from '../page/past-names.js';
import { warnOnce } from '../page/warn.js';
import type { Comparison, DifferenceInput } from './comparison.js';
import { readJson, readJsonText } from './read-json.js';
import { readTable } from './read-table.js';

/** What a card is given to show. */
interface Given extends HTMLElement {
  readonly differences: readonly DifferenceInput[] | undefined;
  readonly first: string;
  readonly second: string;
  readonly src: string;
}

/**
 * Finds the content inside a tag: inline JSON, or a table. A child with a slot of its own (a fallback, a footer) is
 * neither.
 */
function findContent(host: HTMLElement): { json?: Element; table?: HTMLTableElement } {
  let json: Element | undefined;
  let table: HTMLTableElement | undefined;
  for (const child of host.children) {
    const name = localNameOf(child);
    if (name === 'script') {
      // An empty script is still to be filled.
      if ((child as HTMLScriptElement).type === 'application/json' && child.textContent.trim()) json ??= child;
    } else if (!attributeOf(child, 'slot')) {
      const found = name === 'table' ? child : allIn(child, 'table')[0];
      if (found) table ??= found as HTMLTableElement;
      else if (!/^(style|template)$/.test(name) && contentOf(child).trim())
        warnOnce(host, `<${name}> beside the table is not shown; give it slot="intro" or slot="footer".`);
    }
  }
  return { json, table };
}

/** The comparison, if it has something to show. What is wrong with it goes to the console. */
function usable(card: Given, comparison: Comparison | undefined): Comparison | undefined {
  for (const problem of comparison?.problems ?? []) warnOnce(card, problem);
  return comparison?.differences.length ? comparison : undefined;
}

function readLocal(card: Given): Comparison | undefined {
  const { differences, first, second } = card;
  // A page's script may set anything, '' and NaN too.
  const isGiven = ((differences as unknown) ?? undefined) !== undefined;
  const own = usable(card, isGiven ? readJson({ differences }) : undefined);
  if (own) return own;
  const { json, table } = findContent(card);
  return (
    usable(card, json && readJsonText(json.textContent)) ??
    usable(card, table && readTable(table, Boolean(first && second), card))
  );
}

/**
 * The content of a card from the first source that has any: property, inline JSON, table, `src`. `load` gets the
 * address to load from, `undefined` when none is needed, and returns what has been loaded.
 */
export function readContent(
  card: Given,
  load: (url: string | undefined) => Comparison | undefined,
): Comparison | undefined {
  const local = readLocal(card);
  const loaded = load(local ? undefined : checkedUrl(card, 'src', card.src));
  const found = local ?? usable(card, loaded);
  if (!found) return undefined;
  const { first, second, seen } = found;
  return {
    ...found,
    first: card.first || first,
    second: card.second || second,
    seen: { ...seen, ...(card.first && { first: undefined }), ...(card.second && { second: undefined }) },
  };
}
