/** Where something may be kept in the browser: for this tab, or for this browser; `none` keeps nothing. */
export const STORAGES = ['none', 'session', 'local'] as const;
export type StorageKind = (typeof STORAGES)[number];

/** Looked up at the time of use: the mere look-up throws where the visitor has forbidden it. */
const storageOf = (kind: StorageKind): Storage | undefined => (kind === 'none' ? undefined : window[`${kind}Storage`]);

/** The text that is kept; `null` when there is none or the storage cannot be read. */
export function readKept(kind: StorageKind, key: string): string | null {
  try {
    return storageOf(kind)?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Under which keys something is kept, by anybody; none when the storage cannot be read. */
export function keysKept(kind: StorageKind): readonly string[] {
  try {
    return Object.keys(storageOf(kind) ?? {});
  } catch {
    return [];
  }
}

/** Keeps a text, or removes it (`null`). A storage that is full or forbidden keeps nothing. */
export function keep(kind: StorageKind, key: string, text: string | null): void {
  try {
    if (text === null) storageOf(kind)?.removeItem(key);
    else storageOf(kind)?.setItem(key, text);
  } catch {
    // What could not be kept is only asked for again.
  }
}
