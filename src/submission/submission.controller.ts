import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { warnOnce } from '../page/warn.js';
import { browser, deliver, type Delivery } from './deliver.js';
import { failed, type Failed, type Outcome } from './outcome.js';
import { settleOwnDelivery } from './own-delivery.js';
import { campaignOf, textOrName, valuesOf, type ConsentRecord, type Submission } from './payload.js';
import { newSubmissionId } from './submission-id.js';
import { BrugErrorEvent, BrugSubmitEvent, BrugSuccessEvent } from './submission.events.js';

/** What a widget wants to have sent. */
export interface SubmissionRequest extends Omit<Delivery, 'url' | 'signal'> {
  /** Where to; `undefined` when the page named no address that can be posted to. */
  readonly url: string | undefined;
  readonly fields: FormData;
  readonly consents: readonly ConsentRecord[];
  readonly honeypot: string;
  /** Language of the widget, for the receiver. */
  readonly locale: string;
}

/** Where one sending stands. `unavailable`: there is no address, and no listener took over. */
export interface SubmissionState {
  readonly status: 'idle' | 'sending' | 'sent' | 'failed' | 'unavailable';
  /** What went wrong, when it has failed. */
  readonly failure?: Failed;
  /** What the receiver answered, when it is sent. */
  readonly response?: unknown;
}

/** The element that a submission belongs to. */
type Host = ReactiveControllerHost & HTMLElement & { requestSubmit(): void };

/**
 * One sending at a time: announces it, delivers it or lets the page do so, and holds its state. Belongs to any element
 * that dispatches events; knows nothing of fields.
 */
export class SubmissionController implements ReactiveController {
  state: SubmissionState = { status: 'idle' };
  /** Id of this submission; the same until the receiver has confirmed it. */
  id = newSubmissionId();
  /** Whether there is a network, and whether it was away before: `back`. */
  connection: 'online' | 'offline' | 'back' = 'online';

  readonly #host: Host;
  /** What was sent under the id when it is not known whether it arrived. */
  #mayHaveArrived: string | undefined;
  #startedAt = Date.now();
  #abort: AbortController | undefined;

  constructor(host: Host) {
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#connectionChanged);
    addEventListener('offline', this.#connectionChanged);
    if (navigator.onLine === (this.connection === 'offline')) this.#connectionChanged();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#connectionChanged);
    removeEventListener('offline', this.#connectionChanged);
    // An element that only moves is back before this runs, and goes on.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#abort?.abort();
    });
  }

  /** Announces and sends, unless a sending is under way or done. Resolves when it has come to an end. */
  async send(request: SubmissionRequest): Promise<void> {
    if (/^sen/.test(this.state.status)) return;
    // Set before the event and before any await, so that a second click finds it.
    this.#enter({ status: 'sending' });
    this.connection = navigator.onLine ? 'online' : 'offline';
    addEventListener('beforeunload', this.#askBeforeLeaving);
    const { fields, consents } = request;
    const content = [...fields].map(([name, value]) => `${name}=${textOrName(value)}`).join('&');
    // A receiver that drops doubles by their id must not drop a correction.
    if ((this.#mayHaveArrived ?? content) !== content) this.id = newSubmissionId();
    const about = { widget: this.#host.localName, id: this.id, values: valuesOf(fields) };
    const event = new BrugSubmitEvent({ ...about, formData: fields, consent: consents[0]?.given, consents });
    let outcome;
    try {
      const abort = (this.#abort = new AbortController());
      outcome = await this.#deliver(request, event, abort.signal);
      // A reset has ended this one; another may be under way.
      if (this.#abort !== abort) return;
    } catch {
      // A page may have broken what this is built on: the visitor must not wait for ever.
      outcome = failed('server');
    }
    removeEventListener('beforeunload', this.#askBeforeLeaving);

    if (!outcome || outcome === 'unavailable') {
      // What a page has taken over is its own; what is sent next is another submission.
      if (event.defaultPrevented) this.id = newSubmissionId();
      this.#enter({ status: outcome ?? 'idle' });
    } else if (outcome.kind === 'confirmed') {
      this.#enter({ status: 'sent', response: outcome.response });
      this.#host.dispatchEvent(new BrugSuccessEvent({ ...about, response: outcome.response }));
    } else {
      const { kind, status } = outcome;
      this.#mayHaveArrived = /network|timeout|server/.test(kind) ? content : undefined;
      this.#enter({ status: 'failed', failure: outcome });
      const retry = (): void => this.#host.requestSubmit();
      this.#host.dispatchEvent(new BrugErrorEvent({ ...about, kind, status, retry }));
    }
  }

  /** Back to the start, for another submission with an id of its own. */
  reset(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    removeEventListener('beforeunload', this.#askBeforeLeaving);
    this.id = newSubmissionId();
    this.#mayHaveArrived = undefined;
    this.#startedAt = Date.now();
    this.#enter({ status: 'idle' });
  }

  /** `undefined`: the page took over, or the element has left the page. */
  async #deliver(
    request: SubmissionRequest,
    event: BrugSubmitEvent,
    signal: AbortSignal,
  ): Promise<Outcome | 'unavailable' | undefined> {
    this.#host.dispatchEvent(event);
    if (event.delivery) {
      const late = new Promise<undefined>((settle) => browser.after(request.timeout, () => settle(undefined)));
      return settleOwnDelivery(event.delivery, late);
    }
    if (event.defaultPrevented) return undefined;
    if (!request.url) {
      warnOnce(
        this.#host,
        'has no address to send to, and no listener took over: nothing was sent. Write action="https://…", or call event.respondWith(promise) in a "brug-submit" listener.',
      );
      return 'unavailable';
    }
    return deliver(this.#submission(request), { ...request, url: request.url, signal });
  }

  #submission({ fields, consents, honeypot, locale }: SubmissionRequest): Submission {
    const { href } = location;
    return {
      id: this.id,
      widget: this.#host.localName,
      fields,
      consents,
      context: { pageUrl: href, referrer: document.referrer, locale, utm: campaignOf(href) },
      antispam: { honeypot, elapsedMs: Date.now() - this.#startedAt },
    };
  }

  #enter(state: SubmissionState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  readonly #askBeforeLeaving = (event: BeforeUnloadEvent): void => event.preventDefault();

  readonly #connectionChanged = (): void => {
    this.connection = navigator.onLine ? 'back' : 'offline';
    this.#host.requestUpdate();
  };
}
