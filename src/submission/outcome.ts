/** Why a delivery failed. */
export type FailureKind = 'network' | 'timeout' | 'invalid' | 'rejected' | 'busy' | 'server';

/** A message for one field; a `name` that the form does not have puts it in the summary. */
export interface FieldError {
  readonly name: string;
  readonly message: string;
}

/** The receiver has it. */
export interface Confirmed {
  readonly kind: 'confirmed';
  /** HTTP status; 0 when the page delivered by itself. */
  readonly status: number;
  /** The receiver's answer: parsed JSON, or what the page's own delivery resolved to; else `undefined`. */
  readonly response: unknown;
}

/** The receiver does not have it, or nobody knows. */
export interface Failed {
  readonly kind: FailureKind;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** What the receiver said of fields. */
  readonly errors: readonly FieldError[];
  /** How long the receiver asks to wait, in milliseconds (`Retry-After`, RFC 9110 §10.2.3). */
  readonly retryAfter?: number;
}

/** The one result of a delivery. */
export type Outcome = Confirmed | Failed;

export const failed = (kind: FailureKind, status = 0, errors: readonly FieldError[] = []): Failed => ({
  kind,
  status,
  errors,
});
