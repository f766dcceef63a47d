import type { ReactiveController } from '@lit/reactive-element';
import { oneOf } from '../element/one-of.js';
import { whenGone } from '../element/when-gone.js';
import { STORAGES } from '../page/storage.js';
import type { VisibleField } from '../fields/conditions.js';
import { ConnectionWatch } from '../submission/connection.js';
import { CONSENT_NAME } from '../submission/consent.js';
import type { ErrorFlag } from '../submission/outcome.js';
import { contextNow } from '../submission/context.js';
import type { Values } from '../submission/payload.js';
import { Session } from '../submission/session.js';
import { BrugInvalidEvent } from '../submission/submission.events.js';
import { announceFailure, announceSuccess } from './announce-outcome.js';
import { collect, controlsIn, currentValues } from './collect.js';
import { nameOf, type Control } from './control.js';
import { showStates } from './custom-states.js';
import { deliverFrom } from './deliver-from.js';
import { DrawnForm } from './drawn-form.js';
import { focusFirst, focusNamed, FormFocus } from './form-focus.js';
import { fillControls, withoutTyped, type ValuesToFill } from './form-values.js';
import type { FormHost } from './form-host.js';
import type { FormListener, FormPort } from './form-port.js';
import { Mistakes, type MistakesHost } from './mistakes.js';
import { requestSubmitNative, resetNative } from './native-form.js';
import { PageForm } from './page-form.js';
import { warnReserved } from './reserved-names.js';
import { readUnsent, type Unsent } from './unsent.js';
import { UnsentValues } from './unsent-values.js';
import { validityMessage } from './validity-message.js';

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

  readonly #host: FormHost;
  readonly #drawn: FormPort;
  readonly #unsent: UnsentValues;
  readonly #focus: FormFocus;
  #page: PageForm | undefined;
  /** Values that wait for a control of their name: the form may not be drawn yet. */
  #valuesToFill: Record<string, unknown> = {};
  #openedDraft: string | undefined;
  #lastSubmitter: HTMLElement | null = null;
  #watch: MutationObserver | undefined;

  constructor(host: FormHost) {
    this.#host = host;
    this.#focus = new FormFocus(host);
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
    return forms.length ? currentValues(forms) : ({ ...this.#valuesToFill } as Values);
  }
  /** Fills the fields that it names, and leaves the others; what has no field yet waits for it. */
  set values(values: ValuesToFill) {
    Object.assign(this.#valuesToFill, values);
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

  messageFor(control: Control, flag?: ErrorFlag): string {
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
    this.#focus.goToSummary();
    return false;
  }

  /** Sends as if the visitor had pressed the button: checks first, then announces and delivers. */
  requestSubmit(): void {
    this.#host.flush();
    const [form] = this.#port.forms;
    const submitter = this.#page && this.#lastSubmitter?.isConnected ? this.#lastSubmitter : null;
    if (form) requestSubmitNative(form, submitter);
  }

  /** Empties the form for another submission, with an id of its own; drops a draft, and what is being sent. */
  reset(): void {
    this.#empty();
    this.session.reset();
  }

  /** Moves focus to the first control that takes it. */
  focus(options?: FocusOptions): void {
    this.#host.flush();
    focusFirst(this.controls(), options);
  }

  /** Goes to the control of a mistake. */
  focusControl(name: string): void {
    focusNamed(this.controls(), name);
  }

  /** Takes back what the browser has kept of a visit before. */
  restore(state: unknown): void {
    this.#restoreUnsent(readUnsent(state));
  }

  hostConnected(): void {
    this.connection.connect();
    // Made here and not with the element, which a server may make as well.
    this.#watch ??= new MutationObserver(() => {
      if (this.#host.findPageForm() !== this.pageForm || this.#page?.isWhole === false) this.#host.requestUpdate();
    });
    this.#watch.observe(this.#host, { childList: true, subtree: true });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.connection.disconnect();
    this.#watch?.disconnect();
    whenGone(this.#host, () => {
      this.session.end();
      this.#port.disconnect();
    });
  }

  hostUpdate(): void {
    this.#choosePort();
    const draft = oneOf(this.#host, 'draft', this.#host.draft, STORAGES);
    if (draft !== this.#openedDraft) this.#restoreUnsent(this.#unsent.openDraft(draft));
    this.#openedDraft = draft;
    this.#fillIn();
    this.fields = this.#host.fieldDefinitions();
    this.#focus.beforeDrawing();
  }

  hostUpdated(): void {
    if (this.#host.isConnected) this.#port.connect();
    this.#page?.placeConsent(this.#host.pageConsent());
    this.#fillIn();
    this.#port.mark({
      messages: this.mistakes.messages,
      isBusy: this.session.state.status === 'sending',
      language: this.#host.appliedLanguage.language,
    });
    showStates(this.#host.internals.states, this.session, this.connection.state);
    warnReserved(this.#host, this.controls());
    this.#focus.afterDrawing();
  }

  emptied(): void {
    this.mistakes.clear();
    this.#unsent.forget();
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
    if (this.session.isTaken || this.#host.isDisabled) return false;
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
    this.mistakes.show([]);
    this.connection.settle();
    const collected = collect(this.#port.forms, event.submitter, host.consentText(), host.constants());
    const { fields, values, consents, honeypot, content } = collected;
    const unsent = {
      widget: host.localName,
      fields,
      values,
      consents,
      context: contextNow(host.appliedLanguage.tag || host.appliedLanguage.language),
      antispam: { honeypot, elapsedMs: this.session.elapsed },
    };
    const sending = this.session.send(content, unsent, (submission, signal) =>
      deliverFrom(host, this.#port, event, submission, signal),
    );
    // With the id that it is sent under: a reload must not make another submission of it.
    this.#unsent.save(this.controls(), values);
    this.#focus.goToState(this.session.state.status);
    const ended = await sending;
    if (!ended) return;
    const [submission, outcome] = ended;
    this.#focus.goToState(this.session.state.status);
    if (outcome.kind === 'confirmed' || outcome.kind === 'unconfirmed') {
      this.#empty();
      announceSuccess(host, submission, outcome);
    } else {
      const errors = this.mistakes.showReceived(outcome.errors);
      announceFailure(host, submission, outcome, errors, () => this.requestSubmit());
    }
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
    for (const control of fillControls(this.controls(), this.#valuesToFill)) {
      delete this.#valuesToFill[nameOf(control)];
      this.mistakes.noteChange(control);
    }
  }

  #restoreUnsent(unsent: Unsent | undefined): void {
    if (!unsent) return;
    this.session.identity.restore(unsent.known);
    this.values = withoutTyped(unsent.values, this.controls());
  }

  #empty(): void {
    this.#valuesToFill = {};
    for (const form of this.#port.forms) resetNative(form);
    this.emptied();
  }
}
