import { oneOf } from '../element/one-of.js';
import { seconds } from '../element/seconds.js';
import { checkedUrl } from '../page/checked-url.js';
import { warnOnce } from '../page/warn.js';
import { http } from '../services/http.js';
import { serviceFor } from '../services/registry.js';
import { parseNames } from '../services/names.js';
import type { Endpoint } from '../services/service.js';
import { browser, deliver, requestFor, type Delivery } from '../submission/deliver.js';
import { failed, type Outcome } from '../submission/outcome.js';
import { settleOwnDelivery } from '../submission/own-delivery.js';
import { ENCTYPES, type Submission } from '../submission/payload.js';
import type { NoOutcome } from '../submission/session.js';
import { BrugSubmitEvent } from '../submission/submission.events.js';
import type { FormHost } from './form-host.js';
import type { FormPort } from './form-port.js';
import { isFormRequest, leaveToBrowser } from './leave-to-browser.js';

const FURTHER_TRIES = 2;

/** Where the page wants this to go; `undefined` when it named no address that can be posted to. */
function endpointOf(host: FormHost, port: FormPort, submitter: HTMLElement | null): Endpoint | undefined {
  const action = submitter?.getAttribute('formaction') || host.action || port.action;
  const url = checkedUrl(host, 'action', action);
  const asked = oneOf(host, 'enctype', host.enctype, ENCTYPES);
  const ofForm = ENCTYPES.find((each) => each === (submitter?.getAttribute('formenctype') || port.enctype));
  const { names, problems } = parseNames(host.names);
  if (problems.length) warnOnce(host, `names: not understood: ${problems.join(' ')}; write names="email=EMAIL".`);
  if (!url) return undefined;
  return {
    url: new URL(url, document.baseURI).href,
    enctype: host.hasAttribute('enctype') || asked !== ENCTYPES[0] ? asked : (ofForm ?? asked),
    names,
  };
}

/** The endpoint as a browser serves it, which writes no JSON. */
function forBrowser(endpoint: Endpoint, report: (message: string) => void): Endpoint {
  const { enctype } = endpoint;
  const isJson = enctype === 'application/json';
  if (isJson) report('enctype="application/json": with navigate a browser writes the form, and it writes no JSON.');
  return { ...endpoint, enctype: isJson ? ENCTYPES[0] : enctype, navigates: true };
}

/**
 * How often the machine may try again. A try of which nobody knows whether it arrived is repeated only where the page
 * writes `retries`: the receiver may then get two.
 */
function retryRules(host: FormHost): Pick<Delivery, 'retries' | 'repeatsUnknown'> {
  const { retries } = host;
  if (retries !== undefined && retries >= 0) return { retries: Math.trunc(retries), repeatsUnknown: true };
  if (retries !== undefined) warnOnce(host, `retries="${retries}" is no number of tries; write 0 or more. Using 2.`);
  return { retries: FURTHER_TRIES, repeatsUnknown: false };
}

/** Asks before the visitor leaves while something is under way; the result ends it. */
function askBeforeLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}

/**
 * Announces a submission and brings it to whoever receives it: the page that takes it over, the browser (`navigate`), or
 * a service. Up to the first wait all of it happens while the form's `submit` is dispatched.
 */
export async function deliverFrom(
  host: FormHost,
  port: FormPort,
  submit: SubmitEvent,
  submission: Submission,
  signal: AbortSignal,
): Promise<Outcome | NoOutcome> {
  const endpoint = endpointOf(host, port, submit.submitter);
  const timeout = seconds(host, 'timeout', host.timeout, 15) * 1000;
  // Not `AbortSignal.timeout`, which cannot be stopped: who has taken over may take longer.
  const limit = new AbortController();
  const stopWaiting = browser.after(timeout, () => limit.abort());
  const limited = AbortSignal.any([signal, limit.signal]);
  const { id, widget, values, fields, consents } = submission;
  const detail = { widget, id, values, formData: fields, consent: consents[0]?.given, consents };
  const event = new BrugSubmitEvent(detail, limited);
  host.dispatchEvent(event);
  if (event.defaultPrevented) submit.preventDefault();
  if (event.defaultPrevented && !event.delivery) {
    stopWaiting();
    return 'taken over';
  }
  const leaveAlone = askBeforeLeaving();
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
      leaveAlone();
      const request = requestFor(submission, { service, endpoint: forBrowser(endpoint, report), report });
      if (!('kind' in request) && isFormRequest(request)) return await leaveToBrowser(submit, request, timeout, signal);
      submit.preventDefault();
      if ('kind' in request) return request;
      report(`navigate: ${service.name} takes no form of a browser; leave navigate out.`);
      return failed('unavailable');
    }
    return await deliver(submission, { service, endpoint, timeout, ...retryRules(host), signal, report });
  } finally {
    stopWaiting();
    leaveAlone();
  }
}
