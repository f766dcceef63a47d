import type { ReactiveController } from '@lit/reactive-element';
import { oneOf } from '../element/one-of.js';
import { safeWebUrl } from '../page/safe-url.js';
import { STORAGES } from '../page/storage.js';
import { warnOnce } from '../page/warn.js';
import type { VisibleField } from '../fields/conditions.js';
import { ConnectionWatch } from '../submission/connection.js';
import { CONSENT_NAME } from '../submission/consent.js';
import type { FieldError, Flaw } from '../submission/outcome.js';
import { campaignOf, isReserved, type Values } from '../submission/payload.js';
import { Session, type SessionState } from '../submission/session.js';
import { BrugErrorEvent, BrugInvalidEvent, BrugSuccessEvent } from '../submission/submission.events.js';
import { readCookie } from '../page/cookie.js';
import { collect, controlsIn, currentValues } from './collect.js';
import { nameOf, type Control } from './control.js';
import { deliverFrom } from './deliver-from.js';
import { DrawnForm } from './drawn-form.js';
import { fillControls, type ValuesToFill } from './form-values.js';
import type { FormHost } from './form-host.js';
import type { FormListener, FormPort } from './form-port.js';
import { Mistakes, type MistakesHost } from './mistakes.js';
import { requestSubmitNative, resetNative } from './native-form.js';
import { PageForm } from './page-form.js';
import { readUnsent, type Unsent } from './unsent.js';
import { UnsentValues } from './unsent-values.js';
import { validityMessage } from './validity-message.js';

/** Where focus goes when a state is entered: a visitor who cannot see the change is brought to it. */
const FOCUS: Readonly<Partial<Record<SessionState['status'], string>>> = {
  // The fields are inert while they are sent: focus waits at the button.
  sending: '.actions button',
  sent: '.sent, a[part=button]',
  unconfirmed: '.sent, a[part=button]',
  failed: '.summary, .failure',
};

/** Milliseconds after which a screen reader tells that it is being sent. */
const WORTH_TELLING = 500;

/**
 * What a widget has when it has a form: brings together the form, the session that sends it and who receives it. The
 * element draws what this tells; whether the form is the widget's own or the page's makes no difference here.
 */
export class FormController implements ReactiveController, FormListener, MistakesHost {
  readonly session = new Session(() => this.#host.requestUpdate());
  readonly connection = new ConnectionWatch(() => this.#host.requestUpdate());
  readonly mistakes = new Mistakes(this);
  /** The fields that are drawn, as they apply now. */
  fields: readonly VisibleField[] = [];
  /** Whether sending takes so long that it is worth telling. */
  isSlow = false;
  /** Whether a `<fieldset disabled>` of the page is around the widget. */
  isDisabled = false;

  readonly #host: FormHost;
  readonly #drawn: FormPort;
  readonly #unsent: UnsentValues;
  #page: PageForm | undefined;
  /** Values that wait for a control of their name: the form may not be drawn yet. */
  #waiting: Record<string, unknown> = {};
  #openedDraft: string | undefined;
  #lastSubmitter: HTMLElement | null = null;
  #focusNext: string | undefined;
  /** What had focus before the drawing. */
  #focused: HTMLElement | null = null;
  #watch: MutationObserver | undefined;

  constructor(host: FormHost) {
    this.#host = host;
    this.#drawn = new DrawnForm(
      host,
      () => host.renderRoot,
      () => this.requestSubmit(),
    );
    this.#unsent = new UnsentValues(host, this.session.identity, (state) => host.internals.setFormValue(null, state));
    host.addController(this);
  }

  /** The page's own form, when there is one; the widget then draws none. */
  get pageForm(): HTMLFormElement | undefined {
    return this.#page?.form;
  }

  /** The values as they stand in the form, or as they wait for it. */
  get values(): Values {
    const { forms } = this.#port;
    return forms.length ? currentValues(forms) : ({ ...this.#waiting } as Values);
  }
  /** Fills the fields that it names, and leaves the others; what has no field yet waits for it. */
  set values(values: ValuesToFill) {
    Object.assign(this.#waiting, values);
    this.#host.requestUpdate();
  }

  controls(): readonly Control[] {
    return controlsIn(this.#port.forms);
  }

  requiredNames(): ReadonlySet<string> {
    const fields = this.#page
      ? []
      : this.#host.fieldDefinitions().filter(({ required, hidden }) => required && !hidden);
    const consent = this.#host.consentAsked() === 'required' ? [CONSENT_NAME] : [];
    return new Set([...fields.map(({ name }) => name), ...consent]);
  }

  messageFor(control: Control, flag?: Flaw): string {
    const name = nameOf(control);
    const drawn = this.#page ? undefined : this.fields.find((field) => field.name === name);
    const definition = name === CONSENT_NAME ? { name } : drawn;
    return validityMessage(control, this.#host.formWords, definition, flag);
  }

  mistakesChanged(): void {
    this.#host.requestUpdate();
  }

  /** Whether all is filled in well, without showing it, as on `<form>`. */
  checkValidity(): boolean {
    this.#host.flush();
    return !this.mistakes.find().length;
  }

  /** Whether all is filled in well; shows the visitor what is not. */
  reportValidity(): boolean {
    this.#host.flush();
    if (!this.mistakes.check().length) return true;
    this.#focusNext = '.summary';
    return false;
  }

  /** Sends as if the visitor had pressed the button: checks first, then announces and delivers. */
  requestSubmit(): void {
    this.#host.flush();
    const [form] = this.#port.forms;
    const { isConnected } = this.#lastSubmitter ?? {};
    if (form) requestSubmitNative(form, isConnected && this.#page ? this.#lastSubmitter : null);
  }

  /** Empties the form for another submission, with an id of its own; drops a draft, and what is being sent. */
  reset(): void {
    this.#empty();
    this.session.reset();
  }

  /** Moves focus to the first control that takes it. */
  focus(options?: FocusOptions): void {
    this.#host.flush();
    this.controls()
      .find((control) => control.type !== 'hidden' && control.checkVisibility() && !control.closest(':disabled'))
      ?.focus(options);
  }

  /** Goes to the control of a mistake. */
  goTo(name: string): void {
    const control = this.controls().find((each) => nameOf(each) === name);
    const label = control?.closest('fieldset, .field, label') ?? control?.labels?.[0] ?? control;
    label?.scrollIntoView({ block: 'center' });
    control?.focus({ preventScroll: true });
  }

  /** Takes back what the browser has kept of a visit before. */
  restore(state: unknown): void {
    this.#takeBack(readUnsent(state));
  }

  hostConnected(): void {
    this.connection.connect();
    // Made here and not with the element, which a server may make as well.
    this.#watch ??= new MutationObserver(() => {
      if (this.#host.findPageForm() !== this.pageForm) this.#host.requestUpdate();
    });
    this.#watch.observe(this.#host, { childList: true, subtree: true });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.connection.disconnect();
    this.#watch?.disconnect();
    // An element that only moves is back before this runs, and goes on.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.session.end();
      this.#port.disconnect();
    });
  }

  hostUpdate(): void {
    this.#choosePort();
    const draft = oneOf(this.#host, 'draft', this.#host.draft, STORAGES);
    if (draft !== this.#openedDraft) this.#takeBack(this.#unsent.openDraft((this.#openedDraft = draft)));
    this.#fillIn();
    this.fields = this.#host.fieldDefinitions();
    this.#focused = (this.#host.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
  }

  hostUpdated(): void {
    if (this.#host.isConnected) this.#port.connect();
    this.#page?.placeConsent(this.#host.pageConsent());
    this.#fillIn();
    const { status, failure } = this.session.state;
    this.#port.mark({
      messages: this.mistakes.messages,
      isBusy: status === 'sending',
      language: this.#host.appliedLanguage.language,
    });
    const { states } = this.#host.internals;
    const toggle = (name: string, on: boolean): unknown => (on ? states.add(name) : states.delete(name));
    toggle('sending', status === 'sending');
    toggle('sent', this.session.isDone);
    toggle('failed', status === 'failed');
    toggle('unavailable', failure?.kind === 'unavailable');
    toggle('offline', this.connection.state === 'offline');
    // A field that went elsewhere took its control with it, and a browser takes focus from what is moved.
    if (this.#focused?.isConnected && this.#focused !== (this.#host.renderRoot as ShadowRoot).activeElement)
      this.#focused.focus({ preventScroll: true });
    if (this.#focusNext) (this.#host.renderRoot as ParentNode).querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = undefined;
  }

  changed(control: Control): void {
    this.mistakes.noteChange(control);
    this.#unsent.keep(this.controls(), this.values);
    this.#host.requestUpdate();
  }

  left(control: Control): void {
    this.mistakes.noteLeaving(control);
  }

  maySubmit({ submitter }: SubmitEvent): boolean {
    if (this.session.isTaken || this.isDisabled) return false;
    this.#port.connect();
    this.#fillIn();
    if ((submitter as HTMLButtonElement | null)?.formNoValidate || this.reportValidity()) return true;
    this.#host.dispatchEvent(new BrugInvalidEvent({ widget: this.#host.localName, errors: this.mistakes.summary }));
    return false;
  }

  submitted(event: SubmitEvent): void {
    this.#lastSubmitter = event.submitter;
    if (!this.#host.navigate) event.preventDefault();
    if (this.session.claim()) void this.#send(event);
  }

  /** What the template's form hears: it is nobody else's, and an outer listener must not take it for its own. */
  readonly handleDrawnSubmit = (event: SubmitEvent): void => {
    event.stopPropagation();
    if (this.maySubmit(event)) this.submitted(event);
    else event.preventDefault();
  };

  readonly handleChange = ({ target }: Event): void => this.changed(target as Control);
  readonly handleLeave = ({ target }: Event): void => this.left(target as Control);
  /** The page's own controls have come, gone or got focus. */
  readonly handlePageControls = (): void => {
    this.#port.connect();
    this.#fillIn();
  };

  async #send(event: SubmitEvent): Promise<void> {
    const host = this.#host;
    this.#warnReserved();
    this.mistakes.show([]);
    this.connection.settle();
    const collected = collect(this.#port.forms, event.submitter, host.consentText(), host.constants());
    const { fields, values, consents, honeypot, content } = collected;
    const { href } = location;
    const unsent = {
      widget: host.localName,
      fields,
      values,
      consents,
      context: {
        pageUrl: href,
        referrer: document.referrer,
        locale: host.appliedLanguage.tag || host.appliedLanguage.language,
        utm: campaignOf(href),
        cookie: readCookie,
      },
      antispam: { honeypot, elapsedMs: this.session.elapsed },
    };
    const sending = this.session.send(content, unsent, (submission, signal) =>
      deliverFrom(host, this.#port, event, submission, signal),
    );
    // With the id that it is sent under: a reload must not make another submission of it.
    this.#unsent.save(this.controls(), values);
    this.#focusNext = FOCUS[this.session.state.status];
    // Said at once, it would be read aloud after the outcome of a quick sending: live texts queue behind focus.
    const slow = setTimeout(() => this.#setSlow(true), WORTH_TELLING);
    const ended = await sending;
    clearTimeout(slow);
    this.#setSlow(false);
    if (!ended) return;
    const [{ id, widget }, outcome] = ended;
    this.#focusNext = FOCUS[this.session.state.status];
    if (outcome.kind === 'confirmed' || outcome.kind === 'unconfirmed') {
      this.#empty();
      const confirmed = outcome.kind === 'confirmed';
      const response = confirmed ? outcome.response : undefined;
      host.dispatchEvent(new BrugSuccessEvent({ widget, id, values, response, confirmed }));
      const next = safeWebUrl(host.successHref);
      if (next) location.assign(new URL(next, document.baseURI));
      return;
    }
    this.mistakes.showReceived(outcome.errors);
    const { kind, status, retryAfter, cause, mayHaveArrived } = outcome;
    const errors: readonly FieldError[] = this.mistakes.summary;
    const retry = (): void => this.requestSubmit();
    host.dispatchEvent(
      new BrugErrorEvent({ widget, id, kind, status, errors, retryAfter, cause, mayHaveArrived, retry }),
    );
  }

  #setSlow(isSlow: boolean): void {
    if (isSlow === this.isSlow) return;
    this.isSlow = isSlow;
    this.#host.requestUpdate();
  }

  get #port(): FormPort {
    return this.#page ?? this.#drawn;
  }

  /** A form that a framework has replaced is another: it is adopted anew. */
  #choosePort(): void {
    const form = this.#host.findPageForm();
    if (form === this.#page?.form) return;
    this.#port.disconnect();
    this.#page = form && new PageForm(form, this);
  }

  #fillIn(): void {
    for (const control of fillControls(this.controls(), this.#waiting)) {
      delete this.#waiting[nameOf(control)];
      this.mistakes.noteChange(control);
    }
  }

  #takeBack(unsent: Unsent | undefined): void {
    if (!unsent) return;
    this.session.identity.restore(unsent.known);
    this.values = unsent.values;
  }

  #empty(): void {
    this.#waiting = {};
    for (const form of this.#port.forms) resetNative(form);
    this.mistakes.clear();
    this.#unsent.forget();
  }

  #warnReserved(): void {
    for (const control of this.controls()) {
      const name = nameOf(control);
      const isBrugs = control.closest('.brug-trap, .brug-consent, .trap, [part=consent]');
      if (isReserved(name) && !isBrugs)
        warnOnce(this.#host, `a field is called "${name}", which Brug sends something of its own under; rename it.`);
    }
  }
}
