import { deliver, requestFor, type DeliveryOptions } from '../delivery/deliver.js';
import {
  failed,
  type Confirmed,
  type Failed,
  type FieldError,
  type Outcome,
  type Unconfirmed,
} from '../delivery/outcome.js';
import { settleOwnDelivery } from '../delivery/own-delivery.js';
import type { Endpoint, ServiceRequest } from '../delivery/service.js';
import { parseNames } from '../delivery/services/field-mapping.js';
import { http } from '../delivery/services/http.js';
import { serviceFor } from '../delivery/services/registry.js';
import type { WithoutOutcome } from '../delivery/session.js';
import { BrugErrorEvent, BrugSubmitEvent, BrugSuccessEvent } from '../delivery/submission.events.js';
import { ENCTYPES, type PageValues, type Submission } from '../delivery/submission.js';
import { warnOnce } from '../page/warn.js';
import { checkedUrl, oneOf, seconds } from '../widget/attributes.js';
import { BorrowedAttributes } from './borrowed-attributes.js';
import type { FormAdapter } from './form-adapter.js';
import type { FormHost } from './form-host.js';

const FURTHER_TRIES = 2;

/** Where the page wants the form sent; `undefined` if it names no address that can be posted to. */
function endpointOf(host: FormHost, adapter: FormAdapter, submitter: HTMLElement | null): Endpoint | undefined {
  const action = submitter?.getAttribute('formaction') || host.action || adapter.action;
  const url = checkedUrl(host, 'action', action);
  const asked = oneOf(host, 'enctype', host.enctype, ENCTYPES);
  const ofForm = ENCTYPES.find((each) => each === (submitter?.getAttribute('formenctype') || adapter.enctype));
  const { names, problems } = parseNames(host.names);
  if (problems.length) warnOnce(host, `names: not understood: ${problems.join(' ')}; write names="email=EMAIL".`);
  if (!url) return undefined;
  return {
    url: new URL(url, host.baseURI).href,
    enctype: host.hasAttribute('enctype') || asked !== ENCTYPES[0] ? asked : (ofForm ?? asked),
    names,
  };
}

/** The endpoint for a form that the browser sends itself. Browsers cannot send JSON. */
function forBrowser(endpoint: Endpoint, report: (message: string) => void): Endpoint {
  const { enctype } = endpoint;
  const isJson = enctype === 'application/json';
  if (isJson) report('enctype="application/json": with navigate a browser writes the form, and it writes no JSON.');
  return { ...endpoint, enctype: isJson ? ENCTYPES[0] : enctype, navigates: true };
}

/**
 * How often Brug may retry by itself. If an attempt may have arrived, Brug repeats it only when the page sets
 * `retries`, because the receiver may then get the submission twice.
 */
function retryRules(host: FormHost): Pick<DeliveryOptions, 'retries' | 'repeatsUnknown'> {
  const { retries } = host;
  if (retries !== undefined && retries >= 0) return { retries: Math.trunc(retries), repeatsUnknown: true };
  if (retries !== undefined)
    warnOnce(host, `retries="${retries}" is not a number of tries; write 0 or more. Using ${FURTHER_TRIES}.`);
  return { retries: FURTHER_TRIES, repeatsUnknown: false };
}

/** While sending, the browser asks before the visitor leaves the page; call the returned function to end that. */
function askBeforeLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}

/**
 * Announces a submission and hands it to the receiver: a page that takes it over, the browser (`navigate`) or a
 * service. Everything before the first `await` runs while the form's `submit` event is dispatched. `held` is how many
 * milliseconds the receiver has asked us to wait.
 */
export async function announceAndSend(
  host: FormHost,
  adapter: FormAdapter,
  submit: SubmitEvent,
  submission: Submission,
  signal: AbortSignal,
  held: number,
): Promise<Outcome | WithoutOutcome> {
  const endpoint = endpointOf(host, adapter, submit.submitter);
  const timeout = seconds(host, 'timeout', host.timeout, 15) * 1000;
  // Not `AbortSignal.timeout`, which cannot be cancelled: a page that takes over may need longer.
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), timeout);
  const limited = AbortSignal.any([signal, limit.signal]);
  const { id, widget, fields, consents } = submission;
  const values = submission.values as PageValues;
  const detail = { widget, id, values, formData: fields, consent: consents[0]?.given, consents };
  const event = new BrugSubmitEvent(detail, limited);
  host.dispatchEvent(event);
  if (event.defaultPrevented) submit.preventDefault();
  if (event.defaultPrevented && !event.delivery) {
    clearTimeout(timer);
    return 'handled-by-page';
  }
  const stopAsking = askBeforeLeaving();
  try {
    if (event.delivery) return await settleOwnDelivery(event.delivery, limited);
    if (!endpoint) {
      submit.preventDefault();
      warnOnce(
        host,
        'has no address to send to, and no listener took over: nothing was sent. Write action="https://…", or call event.respondWith(promise) in a "brug-submit" listener.',
      );
      return failed('unavailable');
    }
    const service = serviceFor(host.service ?? '', endpoint.url) ?? http;
    if ('known' in service) {
      submit.preventDefault();
      warnOnce(host, `service="${host.service}" does not exist: nothing was sent. Known: ${service.known.join(', ')}.`);
      return failed('unavailable');
    }
    const report = (message: string): void => warnOnce(host, message);
    if (host.navigate) {
      stopAsking();
      if (!submit.isTrusted) {
        report(
          'navigate: the browser sends no form here; the frame needs sandbox="allow-forms". Or leave navigate out.',
        );
        return failed('unavailable');
      }
      const request = requestFor(submission, { service, endpoint: forBrowser(endpoint, report), report });
      if (!('kind' in request) && isFormRequest(request)) return await leaveToBrowser(submit, request, timeout, signal);
      submit.preventDefault();
      if ('kind' in request) return request;
      report(`navigate: ${service.name} takes no form of a browser; leave navigate out.`);
      return failed('unavailable');
    }
    return await deliver(submission, { service, endpoint, timeout, held, ...retryRules(host), signal, report });
  } finally {
    clearTimeout(timer);
    stopAsking();
  }
}

/** A request that the browser can make from a form. */
type FormRequest = ServiceRequest & { readonly body: FormData | URLSearchParams };

const isFormRequest = (request: ServiceRequest): request is FormRequest => typeof request.body !== 'string';

/**
 * Lets the browser send the form itself with everything that the request holds, and waits until it leaves the page. A
 * second click must not send it again in the meantime.
 */
function leaveToBrowser(
  { target, submitter }: SubmitEvent,
  { url, body }: FormRequest,
  timeout: number,
  signal: AbortSignal,
): Promise<Failed | 'cancelled'> {
  const form = target as HTMLFormElement;
  const attributes = new BorrowedAttributes();
  const [urlencoded, multipart] = ENCTYPES;
  const sending = { action: url, method: 'post', enctype: body instanceof FormData ? multipart : urlencoded };
  for (const [name, value] of Object.entries(sending)) {
    attributes.set(form, name, value);
    // Attributes of the pressed button win over those of the form.
    if (submitter?.hasAttribute(`form${name}`)) attributes.set(submitter, `form${name}`, value);
  }
  const complete = ({ formData }: FormDataEvent): void => {
    for (const name of [...formData.keys()]) formData.delete(name);
    for (const [name, value] of body) formData.append(name, value as string);
  };
  EventTarget.prototype.addEventListener.call(form, 'formdata', complete as EventListener);
  // The browser reads the form right after this event, so the attributes are restored in the next task.
  setTimeout(() => {
    attributes.restoreAll();
    EventTarget.prototype.removeEventListener.call(form, 'formdata', complete as EventListener);
  });
  const { promise, resolve } = Promise.withResolvers<Failed | 'cancelled'>();
  const end = (): void => resolve('cancelled');
  // The browser has not left this page.
  const timer = setTimeout(() => resolve(failed('timeout')), timeout);
  // The visitor has come back, and the browser had kept this page in its back/forward cache.
  addEventListener('pageshow', end);
  signal.addEventListener('abort', end);
  return promise.finally(() => {
    clearTimeout(timer);
    removeEventListener('pageshow', end);
    signal.removeEventListener('abort', end);
  });
}

/** Tells the page that the submission was sent, and goes to the site's page of thanks if it has one. */
export function announceSuccess(
  host: FormHost,
  { widget, id, values }: Submission,
  outcome: Confirmed | Unconfirmed,
): void {
  const confirmed = outcome.kind === 'confirmed';
  const response = confirmed ? outcome.response : undefined;
  host.dispatchEvent(new BrugSuccessEvent({ widget, id, values: values as PageValues, response, confirmed }));
  const next = checkedUrl(host, 'success-href', host.successHref);
  if (next) location.assign(new URL(next, host.baseURI));
}

/** Tells the page that the submission failed; `errors` has the messages as the visitor reads them. */
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
