import { oneOf } from '../element/one-of.js';
import { seconds } from '../element/seconds.js';
import { checkedUrl } from '../page/checked-url.js';
import { LentAttributes } from '../page/lent-attributes.js';
import { warnOnce } from '../page/warn.js';
import { http } from '../services/http.js';
import { serviceFor } from '../services/registry.js';
import { parseNames } from '../services/names.js';
import type { Endpoint } from '../services/service.js';
import { browser, deliver } from '../submission/deliver.js';
import { failed, type Outcome } from '../submission/outcome.js';
import { settleOwnDelivery } from '../submission/own-delivery.js';
import { companions, ENCTYPES, type Submission } from '../submission/payload.js';
import type { Untold } from '../submission/session.js';
import { BrugSubmitEvent } from '../submission/submission.events.js';
import type { FormHost } from './form-host.js';
import type { FormPort } from './form-port.js';

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
    enctype: asked === ENCTYPES[0] ? (ofForm ?? asked) : asked,
    names,
  };
}

/** Asks before the visitor leaves while something is under way; the result ends it. */
function askBeforeLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}

/**
 * Lets the browser send the form itself, with all that belongs to the submission, and waits until it has gone to another
 * page: meanwhile a second click must not send again.
 */
function leaveToBrowser(
  form: HTMLFormElement,
  { url, enctype }: Endpoint,
  submission: Submission,
  timeout: number,
  signal: AbortSignal,
): Promise<'ended'> {
  const attributes = new LentAttributes();
  for (const [name, value] of Object.entries({ action: url, method: 'post', enctype }))
    attributes.set(form, name, value);
  const complete = ({ formData }: FormDataEvent): void => {
    for (const name of [...formData.keys()]) formData.delete(name);
    for (const [name, value] of submission.fields) formData.append(name, value as string);
    for (const [name, value] of companions(submission)) formData.set(name, value);
  };
  EventTarget.prototype.addEventListener.call(form, 'formdata', complete as EventListener, { once: true });
  return new Promise((done) => {
    const end = (): void => {
      removeEventListener('pageshow', end);
      done('ended');
    };
    // The browser reads the form when the event has been dispatched.
    setTimeout(() => attributes.giveBackAll());
    const stop = browser.after(timeout, end);
    // Back from the other page, which the browser had kept this one for.
    addEventListener('pageshow', end);
    signal.addEventListener('abort', () => (stop(), end()), { once: true });
  });
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
): Promise<Outcome | Untold> {
  const endpoint = endpointOf(host, port, submit.submitter);
  const timeout = seconds(host, 'timeout', host.timeout, 15) * 1000;
  const limited = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
  const { id, widget, values, fields, consents } = submission;
  const detail = { widget, id, values, formData: fields, consent: consents[0]?.given, consents };
  const event = new BrugSubmitEvent(detail, limited);
  host.dispatchEvent(event);
  if (event.defaultPrevented) submit.preventDefault();
  if (event.defaultPrevented && !event.delivery) return 'taken over';
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
    if (host.navigate) {
      leaveAlone();
      return await leaveToBrowser(submit.target as HTMLFormElement, endpoint, submission, timeout, signal);
    }
    return await deliver(submission, {
      service,
      endpoint,
      timeout,
      retries: host.retries === undefined ? FURTHER_TRIES : Math.max(0, Math.trunc(host.retries) || 0),
      repeatsUnknown: host.retries !== undefined,
      signal,
      report: (message) => warnOnce(host, message),
    });
  } finally {
    leaveAlone();
  }
}
