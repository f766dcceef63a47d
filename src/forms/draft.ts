import { plainText } from '../submission/plain-text.js';

/** Where unsent values are kept, if at all; the first is the default. */
export const DRAFTS = ['none', 'session', 'local'] as const;
export type Draft = (typeof DRAFTS)[number];

/** What was typed and not yet sent. */
export interface Unsent {
  /** Id of the submission: the receiver can drop a double even after a reload. */
  readonly id: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** A storage, looked up at the time of use: the mere look-up throws where the visitor has forbidden it. */
export type StorageSource = () => Storage | undefined;

/** The draft belongs to one widget on one page. */
export const draftKey = (widget: string, { pathname, search }: Pick<Location, 'pathname' | 'search'>): string =>
  `${widget} ${pathname}${search}`;

/** Reads what `JSON.stringify` made of an `Unsent`; `undefined` for anything else that the storage may hold. */
export function readUnsent(text: unknown): Unsent | undefined {
  try {
    const { id, values } = JSON.parse(text as string) as Unsent;
    if (!/^[\da-f-]{36}$/.test(id)) return undefined;
    const lists = Object.entries(values).filter(([, value]) => Array.isArray(value));
    return { id, values: Object.fromEntries(lists.map(([name, value]) => [name, value.map(plainText)])) };
  } catch {
    return undefined;
  }
}

/** The text that is kept; `null` when there is none or the storage cannot be read. */
export function loadDraft(storage: StorageSource, key: string): string | null {
  try {
    return storage()?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Keeps a text, or removes it (`null`). A storage that is full or forbidden keeps nothing. */
export function saveDraft(storage: StorageSource, key: string, text: string | null): void {
  try {
    if (text === null) storage()?.removeItem(key);
    else storage()?.setItem(key, text);
  } catch {
    // The form works without a draft.
  }
}
