/**
 * Why a delivery failed: no connection, no answer in time, wrong values, refused, too busy, an error at the receiver,
 * or nowhere to send to, such as an address that does not exist.
 */
export type FailureKind = 'network' | 'timeout' | 'invalid' | 'rejected' | 'busy' | 'server' | 'unavailable';

/**
 * What is wrong with a value: a flag of `ValidityState` (HTML), or Brug's own flag for a file where none can be sent.
 */
export type ErrorFlag = keyof ValidityState | 'fileRefused';

/**
 * A message for one field. With a `name` that the form does not have, it appears in the summary. With an empty `name`
 * it is the reason why sending has failed.
 */
export interface FieldError {
  readonly name: string;
  readonly message: string;
  /** What the receiver calls the mistake, in a word for machines: `code`, or HubSpot's `errorType`. */
  readonly code?: string;
  /** What a service's code means, where that is known, so that the form can say it in the visitor's language. */
  readonly flag?: ErrorFlag;
}

/**
 * Whether any of these errors names a field, so that they belong in the summary above the form. Errors without names
 * tell why sending has failed.
 */
export const isAboutFields = (errors: readonly FieldError[]): boolean => errors.some(({ name }) => name);

/** The receiver has confirmed the submission. */
export interface Confirmed {
  readonly kind: 'confirmed';
  /** HTTP status; 0 when the page delivered by itself. */
  readonly status: number;
  /** The receiver's answer: parsed JSON, or what the page's own delivery resolved to; else `undefined`. */
  readonly response: unknown;
}

/** The submission was sent, but the answer does not tell what became of it. */
export interface Unconfirmed {
  readonly kind: 'unconfirmed';
  /** HTTP status; 0 when the page may not read it. */
  readonly status: number;
  /** For the developer, printed after the address: why nothing confirms the submission. */
  readonly hint?: string;
}

/** The receiver does not have the submission, or nobody knows whether it does. */
export interface Failed {
  readonly kind: FailureKind;
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  /** What the receiver said about fields. */
  readonly errors: readonly FieldError[];
  /**
   * Fields that the receiver does not know and for which it refused the whole submission, which can be sent again
   * without them.
   */
  readonly unknownFields?: readonly string[];
  /** How long the receiver asks to wait, in milliseconds (`Retry-After`, RFC 9110 §10.2.3). */
  readonly retryAfter?: number;
  /** What the page's own delivery was rejected with, or what `fetch` threw. */
  readonly cause?: unknown;
  /** Whether the receiver may have the submission all the same, so that it must not be sent again automatically. */
  readonly mayHaveArrived: boolean;
  /** For the developer, printed after the address: what was answered, or what to change so that it succeeds. */
  readonly hint?: string;
}

/** The one result of a delivery. */
export type Outcome = Confirmed | Unconfirmed | Failed;

/** Makes a failure. Without an answer, or after a server error, the submission may have arrived all the same. */
export const failed = (kind: FailureKind, more: Partial<Omit<Failed, 'kind'>> = {}): Failed => ({
  kind,
  status: 0,
  errors: [],
  mayHaveArrived: kind === 'network' || kind === 'timeout' || kind === 'server',
  ...more,
});
