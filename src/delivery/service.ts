import type { FieldError, Outcome } from './outcome.js';
import type { Enctype, Submission } from './submission.js';

/** Where a page wants its submissions to go. */
export interface Endpoint {
  /** Absolute address, `http` or `https`. */
  readonly url: string;
  /** The encoding to use, for a receiver that reads several. */
  readonly enctype: Enctype;
  /**
   * Under which name a field goes, by the name of the field: `{ email: 'EMAIL' }` (the attribute `names`); an empty one
   * leaves the field out.
   */
  readonly names: Readonly<Record<string, string>>;
  /** Fields that the receiver has said it does not know. */
  readonly unknown?: readonly string[];
  /** The browser sends the form and shows the answer (the attribute `navigate`): no script reads it. */
  readonly navigates?: boolean;
}

/** One request, as `fetch` takes it; always a POST. */
export interface ServiceRequest {
  readonly url: string;
  /** Without a `content-type` in `headers` the browser chooses it; a `FormData` travels as multipart. */
  readonly body: string | URLSearchParams | FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a service makes of a submission. */
export type Preparation =
  | {
      readonly request: ServiceRequest;
      /** Fields that have no place at the service: named once on the console. */
      readonly unmapped?: readonly string[];
    }
  /**
   * The page is set up wrongly: a message for the console that says what to write instead. The visitor reads that
   * sending is not possible.
   */
  | { readonly problem: string }
  /** What the visitor can fix, such as a file that the service does not take. Nothing is sent. */
  | { readonly errors: readonly FieldError[] }
  /** A robot filled in the form, and the service has no way to tell: the robot is thanked and nothing is sent. */
  | { readonly robot: true };

/** What came back over HTTP, as plain data. */
export interface Answer {
  /** HTTP status. */
  readonly status: number;
  /** The address that was posted to; empty where only the page knows it. */
  readonly asked: string;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  readonly redirected: boolean;
  readonly contentType: string;
  /** The body as text. */
  readonly text: string;
  /** Whether the body broke off, or took too long: `text` is empty then, and proves nothing. */
  readonly isCut?: boolean;
  /** The body as JSON; `undefined` when it is not JSON, whatever its content type claims. */
  readonly json: unknown;
  /** Milliseconds that `Retry-After` asks for (RFC 9110 §10.2.3). */
  readonly retryAfter?: number;
}

/** A receiver: two plain functions without DOM, and what is known of how they answer. */
export interface Service {
  /** As written in `service="…"`. */
  readonly name: string;
  /** Whether an address is one of this service's, by its host and path. Without it the page must name the service. */
  recognises?(url: URL): boolean;
  /**
   * Whether a page may read the answer. Where it may not, one try is made (`no-cors`) and its outcome is "sent, not
   * confirmed": `read` is never called. Any other origin may withhold its answer from a page: that looks like a broken
   * connection, and is "sent, not confirmed" when the server can be reached.
   */
  readonly readable: boolean;
  /**
   * Whether the receiver is known to keep only one submission per id, so that a try that may have arrived can be
   * repeated.
   */
  readonly dropsDoubles: boolean;
  /** Turns a submission into a request, or says why not. */
  prepare(submission: Submission, endpoint: Endpoint): Preparation;
  /** Turns an answer into an outcome. */
  read(answer: Answer, submission: Submission, endpoint: Endpoint): Outcome;
}
