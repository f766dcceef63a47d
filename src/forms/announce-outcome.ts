import { checkedUrl } from '../page/checked-url.js';
import type { Confirmed, Failed, FieldError, Unconfirmed } from '../submission/outcome.js';
import type { Submission } from '../submission/payload.js';
import { BrugErrorEvent, BrugSuccessEvent } from '../submission/submission.events.js';
import type { FormHost } from './form-host.js';

/** Tells the page that a submission has been sent, and goes to the page of thanks if the site has one. */
export function announceSuccess(
  host: FormHost,
  { widget, id, values }: Submission,
  outcome: Confirmed | Unconfirmed,
): void {
  const confirmed = outcome.kind === 'confirmed';
  const response = confirmed ? outcome.response : undefined;
  host.dispatchEvent(new BrugSuccessEvent({ widget, id, values, response, confirmed }));
  const next = checkedUrl(host, 'success-href', host.successHref);
  if (next) location.assign(new URL(next, document.baseURI));
}

/** Tells the page that a submission failed; `errors` as the visitor reads them. */
export function announceFailure(
  host: FormHost,
  { widget, id }: Submission,
  { kind, status, retryAfter, cause, mayHaveArrived }: Failed,
  errors: readonly FieldError[],
  retry: () => void,
): void {
  host.dispatchEvent(
    new BrugErrorEvent({ widget, id, kind, status, errors, retryAfter, cause, mayHaveArrived, retry }),
  );
}
