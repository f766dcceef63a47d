import { LentAttributes } from '../page/lent-attributes.js';
import { flatten, hasFile } from '../services/encode.js';
import type { Endpoint } from '../services/service.js';
import { browser } from '../submission/deliver.js';
import { ENCTYPES, type Submission } from '../submission/payload.js';

/** How a browser writes it: no JSON, and a chosen file as multipart or it would send its name only (HTML, `enctype`). */
function browserEnctype({ enctype }: Endpoint, { fields }: Submission): string {
  if (hasFile(fields)) return 'multipart/form-data';
  return enctype === 'application/json' ? ENCTYPES[0] : enctype;
}

/**
 * Lets the browser send the form itself, with all that belongs to the submission, and waits until it has gone to another
 * page: meanwhile a second click must not send again.
 */
export function leaveToBrowser(
  { target, submitter }: SubmitEvent,
  endpoint: Endpoint,
  submission: Submission,
  timeout: number,
  signal: AbortSignal,
): Promise<'ended'> {
  const form = target as HTMLFormElement;
  const attributes = new LentAttributes();
  const sending = { action: endpoint.url, method: 'post', enctype: browserEnctype(endpoint, submission) };
  for (const [name, value] of Object.entries(sending)) {
    attributes.set(form, name, value);
    // What the pressed button says would win over the form.
    if (submitter?.hasAttribute(`form${name}`)) attributes.set(submitter, `form${name}`, value);
  }
  const complete = ({ formData }: FormDataEvent): void => {
    for (const name of [...formData.keys()]) formData.delete(name);
    for (const [name, value] of flatten(submission, endpoint.names)) formData.append(name, value as string);
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
