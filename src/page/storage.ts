/** Where the browser may keep something: for this tab or for this browser; `none` keeps nothing. */
export const STORAGES = ['none', 'session', 'local'] as const;
export type StorageKind = (typeof STORAGES)[number];

/** Looked up on each use, because even reading this property throws if the visitor has forbidden storage. */
const storageOf = (kind: StorageKind): Storage | undefined => (kind === 'none' ? undefined : window[`${kind}Storage`]);

/** The stored text; `null` if there is none or the storage cannot be read. */
export function readKept(kind: StorageKind, key: string): string | null {
  try {
    return storageOf(kind)?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** All keys in the storage, whoever wrote them; none if the storage cannot be read. */
export function keysKept(kind: StorageKind): readonly string[] {
  try {
    return Object.keys(storageOf(kind) ?? {});
  } catch {
    return [];
  }
}

/** Stores a text, or removes it (`null`). If the storage is full or forbidden, nothing is stored. */
export function keep(kind: StorageKind, key: string, text: string | null): void {
  try {
    if (text === null) storageOf(kind)?.removeItem(key);
    else storageOf(kind)?.setItem(key, text);
  } catch {
    // No harm done: the visitor is only asked again.
  }
}
