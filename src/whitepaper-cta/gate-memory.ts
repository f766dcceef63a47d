import { keep, readKept, type StorageKind } from '../page/storage.js';

const keyOf = (href: string): string => `brug-whitepaper-cta ${href}`;

/** Whether an address was given for this document before. */
export const isRemembered = (kind: StorageKind, href: string): boolean => readKept(kind, keyOf(href)) === 'given';

/** Remembers that an address was given, not which. */
export const remember = (kind: StorageKind, href: string): void => keep(kind, keyOf(href), 'given');

/** Forgets what `remember` noted, in every storage. */
export function forget(href: string): void {
  for (const kind of ['session', 'local'] as const) keep(kind, keyOf(href), null);
}
