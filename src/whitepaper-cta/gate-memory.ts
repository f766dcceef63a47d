import type { Memory } from './whitepaper-cta.options.js';

/** The storage that a page has chosen; `undefined` where it chose none, or the browser allows none. */
function storageOf(memory: Memory): Storage | undefined {
  try {
    return memory === 'none' ? undefined : memory === 'local' ? localStorage : sessionStorage;
  } catch {
    return undefined;
  }
}

const keyOf = (href: string): string => `brug-whitepaper-cta ${href}`;

/** Whether an address was given for this document before. */
export function isRemembered(memory: Memory, href: string): boolean {
  return storageOf(memory)?.getItem(keyOf(href)) === 'given';
}

/** Remembers that an address was given, not which. */
export function remember(memory: Memory, href: string): void {
  try {
    storageOf(memory)?.setItem(keyOf(href), 'given');
  } catch {
    // A full storage only means that the visitor is asked again.
  }
}

/** Forgets what `remember` noted, in every storage. */
export function forget(href: string): void {
  for (const memory of ['session', 'local'] as const) storageOf(memory)?.removeItem(keyOf(href));
}
