import { LentAttributes } from '../page/lent-attributes.js';
import type { ServiceRequest } from '../services/service.js';
import { browser } from '../submission/deliver.js';
import { ENCTYPES } from '../submission/payload.js';

/** A request that a browser can make of a form. */
export type FormRequest = ServiceRequest & { readonly body: FormData | URLSearchParams };

export const isFormRequest = (request: ServiceRequest): request is FormRequest => typeof request.body !== 'string';

/**
 * Lets the browser send the form itself, with all that belongs to the request, and waits until it has gone to another
 * page: meanwhile a second click must not send again.
 */
export function leaveToBrowser(
  { target, submitter }: SubmitEvent,
  { url, body }: FormRequest,
  timeout: number,
  signal: AbortSignal,
): Promise<'ended'> {
  const form = target as HTMLFormElement;
  const attributes = new LentAttributes();
  const [urlencoded, multipart] = ENCTYPES;
  const sending = { action: url, method: 'post', enctype: body instanceof FormData ? multipart : urlencoded };
  for (const [name, value] of Object.entries(sending)) {
    attributes.set(form, name, value);
    // What the pressed button says would win over the form.
    if (submitter?.hasAttribute(`form${name}`)) attributes.set(submitter, `form${name}`, value);
  }
  const complete = ({ formData }: FormDataEvent): void => {
    for (const name of [...formData.keys()]) formData.delete(name);
    for (const [name, value] of body) formData.append(name, value as string);
  };
  EventTarget.prototype.addEventListener.call(form, 'formdata', complete as EventListener);
  return new Promise((done) => {
    const end = (): void => {
      stop();
      removeEventListener('pageshow', end);
      done('ended');
    };
    // The browser reads the form when the event has been dispatched.
    setTimeout(() => {
      attributes.giveBackAll();
      EventTarget.prototype.removeEventListener.call(form, 'formdata', complete as EventListener);
    });
    const stop = browser.after(timeout, end);
    // Back from the other page, which the browser had kept this one for.
    addEventListener('pageshow', end);
    signal.addEventListener('abort', end, { once: true });
  });
}
