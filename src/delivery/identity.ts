/** A random UUID (RFC 9562, version 4). `crypto.randomUUID` is missing on pages without TLS. */
export function newSubmissionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  // Not by `Array.from`, which old host scripts put their own in the place of.
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** What is kept of a submission that was perhaps sent, so that a reload does not make another of it. */
export interface SavedIdentity {
  readonly id: string;
  /** Digest of the content that was sent under the id; 0 when nothing was. */
  readonly sent: number;
}

/** A short digest of a text (FNV-1a, 32 bits): enough to tell one content from the next, and to keep no copy of it. */
export function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0 || 1;
}

/**
 * The one owner of the id of a submission. An id belongs to a content: as long as that stays the same, so does the id,
 * over every try and every reload; what differs is another submission. A receiver that drops duplicates would otherwise
 * keep the first of two, and with it a consent that was withdrawn.
 */
export class Identity {
  #known: SavedIdentity = { id: newSubmissionId(), sent: 0 };

  /** What to keep of it. */
  get known(): SavedIdentity {
    return this.#known;
  }

  /** Goes on with a submission of before. */
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
