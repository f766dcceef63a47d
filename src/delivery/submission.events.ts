import type { FailureKind, FieldError } from './outcome.js';
import type { ConsentRecord, PageValues } from './submission.js';

/** What `brug-start` tells. */
export interface StartDetail {
  /** Tag of the widget. */
  readonly widget: string;
}

/** What `brug-invalid` tells. */
export interface InvalidDetail {
  /** Tag of the widget. */
  readonly widget: string;
  /** What is missing or wrong, with the control that it is about: a page that hides a part of its form can show it. */
  readonly errors: readonly (FieldError & { readonly control: HTMLElement | undefined })[];
}

/** What `brug-submit` tells. */
export interface SubmitDetail {
  readonly widget: string;
  /** A UUID, the same over all tries of this content: other values or other consents are another submission. */
  readonly id: string;
  readonly values: PageValues;
  readonly formData: FormData;
  /** Whether consent was given; `undefined` when none was asked. */
  readonly consent: boolean | undefined;
  /** Each consent that was asked: its literal text, whether it was given, and when. */
  readonly consents: readonly ConsentRecord[];
}

/** What `brug-success` tells. */
export interface SuccessDetail {
  readonly widget: string;
  readonly id: string;
  readonly values: PageValues;
  /** The receiver's JSON, or what the page's own delivery resolved to. */
  readonly response: unknown;
  /** `false` when it was sent and nobody can tell whether it was kept: the answer may not be read, or says nothing. */
  readonly confirmed: boolean;
}

/** What `brug-error` tells. */
export interface ErrorDetail {
  readonly widget: string;
  readonly id: string;
  readonly kind: FailureKind;
  /** HTTP status; 0 when there was none. */
  readonly status: number;
  /** What the receiver said of fields, as the visitor reads it. */
  readonly errors: readonly FieldError[];
  /** Milliseconds that the receiver asks to wait (`Retry-After`); `undefined` when it does not, or may not be read. */
  readonly retryAfter: number | undefined;
  /** What `fetch` threw, or what the promise of `respondWith` was rejected with. */
  readonly cause: unknown;
  /** Whether the receiver may have it all the same, since no answer came. */
  readonly mayHaveArrived: boolean;
  /**
   * Sends what the form holds now, as the visitor's button does, under the same id unless the form was changed
   * meanwhile. Within a click or a key press it sends at once, else not before two seconds after the last try ended; in
   * both cases not before `retryAfter` has passed. Refused within `brug-error` or right after it, and after `invalid`
   * as long as nothing has changed. The console tells of each.
   */
  retry(): void;
}

/** The visitor has entered something for the first time; again after the form was sent or emptied by script. */
export class BrugStartEvent extends Event {
  readonly detail: StartDetail;
  constructor(detail: StartDetail) {
    super('brug-start', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** The visitor tried to send and something is missing or wrong. */
export class BrugInvalidEvent extends Event {
  readonly detail: InvalidDetail;
  constructor(detail: InvalidDetail) {
    super('brug-invalid', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/**
 * All is valid and nothing has left the page. `preventDefault()` hands the submission to the page, and nothing is sent;
 * `respondWith(promise)` does the same, and the widget waits for it and shows its outcome.
 */
export class BrugSubmitEvent extends Event {
  readonly detail: SubmitDetail;
  /** Aborted when the delivery is no longer wanted: the form was reset, the widget left, or `timeout` is over. */
  readonly signal: AbortSignal;
  #delivery: Promise<unknown> | undefined;

  constructor(detail: SubmitDetail, signal: AbortSignal) {
    super('brug-submit', { bubbles: true, composed: true, cancelable: true });
    this.detail = detail;
    this.signal = signal;
  }

  /**
   * The page's own delivery. When it resolves, the submission is sent, and a `Response` or `{ errors: { email: '…' } }`
   * is read as a receiver's answer. When it rejects, or has not settled within the widget's `timeout`, sending has
   * failed. Must be called while the event is dispatched, and once: later and further calls are ignored. A value that
   * is not a promise confirms nothing, so it counts as a failure. Each of these mistakes is reported on the console.
   */
  respondWith(delivery: PromiseLike<unknown>): void {
    const mistake = !this.eventPhase
      ? 'came too late; call it in the listener itself, before any await'
      : this.#delivery
        ? 'was called twice; the first call counts'
        : typeof (delivery as PromiseLike<unknown> | undefined)?.then !== 'function' && 'needs a promise';
    if (mistake) console.warn?.(`brug-submit: respondWith() ${mistake}.`);
    if (!this.eventPhase || this.#delivery) return;
    this.preventDefault();
    this.#delivery = mistake ? Promise.reject(new Error(mistake)) : Promise.resolve(delivery);
    // The widget handles the promise later; until then a rejection must not count as unhandled.
    this.#delivery.catch(() => undefined);
  }

  /** What `respondWith` was given. */
  get delivery(): Promise<unknown> | undefined {
    return this.#delivery;
  }
}

/** Delivery is confirmed, or it was sent to where no page may read the answer (`confirmed: false`). */
export class BrugSuccessEvent extends Event {
  readonly detail: SuccessDetail;
  constructor(detail: SuccessDetail) {
    super('brug-success', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** Delivery failed; everything typed is still there. */
export class BrugErrorEvent extends Event {
  readonly detail: ErrorDetail;
  constructor(detail: ErrorDetail) {
    super('brug-error', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

interface SubmissionEventMap {
  'brug-start': BrugStartEvent;
  'brug-invalid': BrugInvalidEvent;
  'brug-submit': BrugSubmitEvent;
  'brug-success': BrugSuccessEvent;
  'brug-error': BrugErrorEvent;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the map is what is added
  interface HTMLElementEventMap extends SubmissionEventMap {}
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the map is what is added
  interface DocumentEventMap extends SubmissionEventMap {}
}
