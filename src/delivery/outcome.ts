/**
 * Why a delivery failed: no connection, no answer in time, wrong values, refused, too busy, an error at the receiver, or
 * nowhere to send to, such as an address that does not exist.
 */
export type FailureKind = 'network' | 'timeout' | 'invalid' | 'rejected' | 'busy' | 'server' | 'unavailable';

/** What is wrong with a value: a flag of `ValidityState` (HTML), or Brug's own for a file where none can be sent. */
export type ErrorFlag = keyof ValidityState | 'fileRefused';

/**
 * A message for one field; a `name` that the form does not have puts it in the summary. Without any name at all it is
 * the reason why sending has failed.
 */
export interface FieldError {
  readonly name: string;
  readonly message: string;
  /** What the receiver calls the mistake, in a word for machines: `code`, or HubSpot's `errorType`. */
  readonly code?: string;
  /** What is meant, where the code of a service is known: the form then says it in the visitor's language. */
  readonly flag?: ErrorFlag;
}

/** Whether a list of mistakes belongs above a form. What is about none of its fields tells why sending has failed. */
export const isAboutFields = (errors: readonly FieldError[]): boolean => errors.some(({ name }) => name);

/** The receiver has it. */
export interface Confirmed {
  readonly kind: 'confirmed';
  /** HTTP status; 0 when the page delivered by itself. */
  readonly status: number;
  /** The receiver's answer: parsed JSON, or what the page's own delivery resolved to; else `undefined`. */
  readonly response: unknown;
}

/** It has left, and the answer does not tell what became of it. */
export interface Unconfirmed {
  readonly kind: 'unconfirmed';
  /** HTTP status; 0 when the page may not read it. */
  readonly status: number;
  /** For the developer, after the address: why nothing confirms it. */
  readonly hint?: string;
}

/** The receiver does not have it, or nobody knows. */
export interface Failed {
  readonly kind: FailureKind;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** What the receiver said of fields. */
  readonly errors: readonly FieldError[];
  /** Fields that the receiver does not know, and has refused all for: it can be sent without them. */
  readonly unknownFields?: readonly string[];
  /** How long the receiver asks to wait, in milliseconds (`Retry-After`, RFC 9110 §10.2.3). */
  readonly retryAfter?: number;
  /** What the page's own delivery was rejected with, or what `fetch` threw. */
  readonly cause?: unknown;
  /** Whether the receiver may have it all the same: it must not be sent again automatically. */
  readonly mayHaveArrived: boolean;
  /** For the developer, after the address: what was answered, or what to change so that it succeeds. */
  readonly hint?: string;
}

/** The one result of a delivery. */
export type Outcome = Confirmed | Unconfirmed | Failed;

/** A failure of a kind; without an answer, or with an error of the receiver's, nobody knows whether it arrived. */
export const failed = (kind: FailureKind, more: Partial<Omit<Failed, 'kind'>> = {}): Failed => ({
  kind,
  status: 0,
  errors: [],
  mayHaveArrived: kind === 'network' || kind === 'timeout' || kind === 'server',
  ...more,
});
