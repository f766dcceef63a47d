/** A random UUID (RFC 9562, version 4). `crypto.randomUUID` is missing on pages without TLS. */
export function newSubmissionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  // Not `Array.from`: old scripts on host pages replace it with their own.
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What is stored about a submission that may have been sent, so that a reload does not turn it into another one. */
export interface SavedIdentity {
  readonly id: string;
  /** Digest of the content that was sent under the id; 0 when nothing was. */
  readonly sent: number;
}

/**
 * A short digest of a text (FNV-1a, 32 bits): enough to tell whether content has changed without storing a copy of it.
 */
export function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0 || 1;
}

/**
 * The one owner of a submission's id. The id belongs to its content: it stays the same over every try and reload for as
 * long as the content does, and changed content gets a new one. Otherwise a receiver that drops duplicates would keep
 * only the first version, and with it a consent that has since been withdrawn.
 */
export class Identity {
  #known: SavedIdentity = { id: newSubmissionId(), sent: 0 };

  /** What to store for `restore()` after a reload. */
  get known(): SavedIdentity {
    return this.#known;
  }

  /** Continues a submission from before a reload. */
  restore(known: SavedIdentity): void {
    this.#known = known;
  }

  /** The id under which a content is sent. */
  idFor(content: string): string {
    const sent = digest(content);
    const { known } = this;
    this.#known = { id: known.sent && known.sent !== sent ? newSubmissionId() : known.id, sent };
    return this.#known.id;
  }

  /** Begins another submission. */
  renew(): void {
    this.#known = { id: newSubmissionId(), sent: 0 };
  }
}
