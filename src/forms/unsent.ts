import { toJson } from '../page/to-json.js';
import type { SavedIdentity } from '../submission/identity.js';
import { plainText } from '../submission/plain-text.js';

/** What was typed and not yet sent. */
export interface Unsent {
  /** Which submission it is part of: a receiver can drop a double even after a reload. */
  readonly known: SavedIdentity;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** An unsent submission as text; `undefined` where the page has broken what makes one. */
export function writeUnsent({ known, values }: Unsent): string | undefined {
  try {
    return toJson({ ...known, values });
  } catch {
    return undefined;
  }
}

/** Reads what `writeUnsent` made; `undefined` for anything else that a storage may hold. */
export function readUnsent(text: unknown): Unsent | undefined {
  try {
    const { id, sent, values } = JSON.parse(text as string) as SavedIdentity & {
      values: Record<string, unknown>;
    };
    if (!/^[\da-f-]{36}$/.test(id)) return undefined;
    const lists = Object.entries(values).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
    return {
      known: { id, sent: Number(sent) || 0 },
      values: Object.fromEntries(lists.map(([name, list]) => [name, list.map(plainText)])),
    };
  } catch {
    return undefined;
  }
}
