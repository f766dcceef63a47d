import type { ReactiveController } from 'lit';
import { ConnectionWatch } from '../delivery/connection.js';
import { failed } from '../delivery/outcome.js';
import { Session } from '../delivery/session.js';
import { BrugInvalidEvent, BrugStartEvent } from '../delivery/submission.events.js';
import { contextNow, type Values } from '../delivery/submission.js';
import { STORAGES } from '../page/storage.js';
import { ATTRIBUTIONS, noteVisit, type Visit } from '../page/visit.js';
import { oneOf } from '../widget/attributes.js';
import { unlessMoved } from '../widget/life.js';
import { answerAgent, ConsentByPerson, isByAgent, refuseAgent } from './agent.js';
import { ConsentQuestion } from './consent.js';
import { nameOf, type Control } from './control.js';
import { DraftKeeper, readDraft, type Draft } from './draft.js';
import type { VisibleField } from './drawn/conditions.js';
import { DrawnForm } from './drawn/drawn-form.js';
import { EmailHint } from './email-hint.js';
import type { FormAdapter } from './form-adapter.js';
import { focusFirst, focusWithLabel, FormFocus } from './form-focus.js';
import type { FormHost, FormWords } from './form-host.js';
import { FormRules } from './form-rules.js';
import { Handover } from './handover.js';
import { ensureSubmit, noteSubmit, requestSubmitNative, resetNative } from './native-form.js';
import { PageForm } from './page/page-form.js';
import { Prefill, prefillNames } from './prefill.js';
import { Press } from './press.js';
import { reveal } from './reveal.js';
import { announceAndSend, announceFailure, announceSuccess } from './send.js';
import { Tries } from './tries.js';
import { Validation } from './validation.js';
import {
  carryOver,
  collect,
  contentNow,
  currentValues,
  isVisitorInput,
  warnReserved,
  withoutTyped,
  type ValuesToFill,
} from './values.js';
import { WaitingValues } from './waiting-values.js';

/**
 * Runs a widget's form: brings together the form, the session that sends it and the receiver. The element draws the
 * state that it finds here. Whether the form is the widget's own or the page's makes no difference here.
 */
export class FormController implements ReactiveController {
  readonly session = new Session(() => this.#host.requestUpdate());
  readonly connection = new ConnectionWatch(() => this.#host.requestUpdate());
  readonly rules: FormRules;
  readonly validation: Validation;
  readonly consent: ConsentQuestion;
  readonly emailHint: EmailHint;
  /** The fields to draw, as they apply now. */
  fields: readonly VisibleField[] = [];

  readonly #host: FormHost;
  readonly #drawn: FormAdapter;
  readonly #draft: DraftKeeper;
  readonly #focus: FormFocus;
  readonly #ticked: ConsentByPerson;
  readonly #handover: Handover;
  readonly #prefill: Prefill;
  readonly #press: Press;
  readonly #tries: Tries;
  #page: PageForm | undefined;
  readonly #waiting = new WaitingValues();
  #openedDraft: string | undefined;
  /** The words in which the current messages are written. */
  #words: FormWords | undefined;
  /** Whether the visitor has entered something. */
  #hasStarted = false;
  #lastSubmitter: HTMLElement | null = null;
  #watch: MutationObserver | undefined;
  /** The controls after the last drawing. */
  #controlsBefore: readonly Control[] = [];
  /** Browsers fire `change` and `focusout` for a field that a drawing moves: those are not the visitor's. */
  #isDrawing = false;

  constructor(host: FormHost) {
    this.#host = host;
    this.consent = new ConsentQuestion(host);
    this.rules = new FormRules(host, () => (this.#page ? [] : host.fieldDefinitions()));
    this.validation = new Validation(this, this.rules, () => host.requestUpdate());
    this.#focus = new FormFocus(host);
    this.#ticked = new ConsentByPerson(host);
    this.#drawn = new DrawnForm(
      host,
      () => host.renderRoot,
      () => this.requestSubmit(),
    );
    this.#draft = new DraftKeeper(host, this.session.identity, (state) => host.internals.setFormValue(null, state));
    this.#prefill = new Prefill(host);
    this.#press = new Press(host);
    this.#handover = new Handover(host, () => this.requestSubmit());
    this.#tries = new Tries(
      host,
      () => contentNow(this.#adapter),
      (submitter) => this.#sendAs(submitter),
    );
    host.addController(this);
    this.emailHint = new EmailHint(host, this);
  }

  /** The page's own form, if there is one; the widget then draws no form. */
  get pageForm(): HTMLFormElement | undefined {
    return this.#page?.form;
  }

  /** The values in the form, or those that wait until there is a form. */
  get values(): Values {
    return this.#adapter.forms.length ? currentValues(this.#adapter) : this.#waiting.all;
  }
  /** Fills the named fields and leaves the others. A value waits if its field does not exist yet. */
  set values(values: ValuesToFill) {
    this.#waiting.add(values);
    this.#host.requestUpdate();
  }

  /** The values as they will be once the fields that some values wait for are drawn. */
  get expectedValues(): Values {
    return { ...this.values, ...this.#waiting.all };
  }

  controls(): readonly Control[] {
    return this.#adapter.controls;
  }

  /** Whether everything is valid. Shows nothing, as on `<form>`. */
  checkValidity(): boolean {
    this.#host.flush();
    return !this.validation.errors().length;
  }

  /** Whether everything is valid; shows the visitor what is not. */
  reportValidity(): boolean {
    this.#host.flush();
    const errors = this.validation.validate();
    if (!errors.length) return true;
    this.#revealMistakes();
    this.#focus.goToSummary();
    return false;
  }

  /** Sends as if the visitor had pressed the button: checks first, then announces and delivers. */
  requestSubmit(): void {
    this.#sendAs(this.#lastSubmitter);
  }

  /** Empties the form for another submission with its own id; drops the draft and cancels what is being sent. */
  reset(): void {
    this.#tries.cancel();
    this.#empty();
    this.session.reset();
  }

  /** Moves focus to the first control that can take it. */
  focus(options?: FocusOptions): void {
    this.#host.flush();
    focusFirst(this.controls(), options);
  }

  /** The control of a field; the first one if it has several. */
  controlNamed(name: string): Control | undefined {
    return this.controls().find((control) => nameOf(control) === name);
  }

  /** Moves focus to the control that has a mistake. */
  focusControl(name: string): void {
    const control = this.controlNamed(name);
    if (!control) return;
    reveal(control);
    focusWithLabel(control);
  }

  /** Restores what the browser has kept from an earlier visit. */
  restore(state: unknown): void {
    this.#restoreDraft(readDraft(state));
  }

  hostConnected(): void {
    this.connection.connect();
    this.#tries.connect();
    // Made here and not in the constructor, because the element may also be created on a server.
    this.#watch ??= new MutationObserver(() => {
      this.#draft.look(this.controls());
      if (this.#host.findPageForm() !== this.pageForm || !this.#adapter.isWhole) this.#host.requestUpdate();
    });
    const attributeFilter = ['novalidate', 'aria-describedby'];
    this.#watch.observe(this.#host, { childList: true, subtree: true, attributeFilter });
    this.#host.requestUpdate();
    this.#noteVisit();
    this.#handover.connect();
  }

  hostDisconnected(): void {
    this.connection.disconnect();
    this.#tries.disconnect();
    this.#watch?.disconnect();
    unlessMoved(this.#host, () => {
      this.#handover.disconnect();
      this.session.end();
      this.#adapter.disconnect();
    });
  }

  hostUpdate(): void {
    this.#chooseAdapter();
    const draft = oneOf(this.#host, 'draft', this.#host.draft, STORAGES);
    if (draft !== this.#openedDraft)
      this.#restoreDraft(this.#draft.open(draft, this.#host.action || this.#adapter.action));
    this.#openedDraft = draft;
    this.#fillIn();
    this.fields = this.#host.fieldDefinitions();
    if (this.#words !== this.#host.formWords) this.validation.sayAgain();
    this.#words = this.#host.formWords;
    this.#focus.beforeDrawing();
    this.#isDrawing = true;
    // If drawing throws, `hostUpdated` never runs.
    void Promise.resolve().then(() => (this.#isDrawing = false));
  }

  hostUpdated(): void {
    // An element that has left the page has undone its changes there, and must not make new ones.
    const { isConnected } = this.#host;
    if (isConnected) this.#connect();
    // Fields that were just drawn show no message that filling them could remove.
    this.#waiting.fill(this.controls());
    // Other fields may depend on these values, so draw again after this drawing.
    if (this.#prefill.fill(this.controls()).length) void Promise.resolve().then(() => this.#host.requestUpdate());
    this.#draft.look(this.controls());
    if (isConnected) this.#adapter.showMessages(this.validation.messages, this.#host.appliedLanguage.language);
    if (isConnected) this.#adapter.setBusy(this.session.state.status === 'sending');
    this.#showStates();
    warnReserved(this.#host, this.controls());
    this.#focus.afterDrawing();
    this.#isDrawing = false;
    this.#handover.drawn();
  }

  /** The visitor has pressed a reset button. */
  emptied(): void {
    this.validation.clear();
    this.emailHint.clear();
    this.#ticked.forget();
    this.#draft.forget();
  }

  changed(control: Control): void {
    if (this.#isDrawing) return;
    if (!this.#hasStarted && isVisitorInput(control)) {
      this.#hasStarted = true;
      this.#host.dispatchEvent(new BrugStartEvent({ widget: this.#host.localName }));
    }
    this.validation.noteChange(control);
    this.emailHint.clear(control);
    this.#draft.keep(this.controls(), this.values);
    this.#host.requestUpdate();
  }

  left(control: Control): void {
    if (this.#isDrawing) return;
    this.#press.after(() => {
      this.validation.noteLeaving(control);
      this.emailHint.left(control);
    });
  }

  /** The visitor or a script wants to send: from now on Brug checks the form. */
  pressed(): void {
    if (this.#handover.hurry()) this.#connect();
  }

  /** What the visitor pressed was held for a moment, and is sent now. */
  resumed(): void {
    this.#tries.byVisitor();
  }

  /** Whether this submission may go on to the page's own listeners, because there is nothing to fix first. */
  maySubmit(event: SubmitEvent): boolean {
    if (isByAgent(event)) this.#ticked.untickOthers(this.controls());
    const may = this.#mayBegin(event);
    if (!may) refuseAgent(event, this.#host, this);
    return may;
  }

  #mayBegin({ submitter }: SubmitEvent): boolean {
    if (this.session.isBusy || this.#host.isDisabled || !this.#tries.mayBegin(submitter)) return false;
    if (!this.#handover.maySubmit()) {
      this.#lastSubmitter = submitter;
      return false;
    }
    this.#connect();
    this.#fillIn();
    if ((submitter as HTMLButtonElement | null)?.formNoValidate || this.reportValidity()) return true;
    const errors = this.validation.summary.map((error) => ({ ...error, control: this.controlNamed(error.name) }));
    this.#host.dispatchEvent(new BrugInvalidEvent({ widget: this.#host.localName, errors }));
    // In answer the page may show the step of its form that has the mistake: usually by the next frame or a timer of 0,
    // or with an animation.
    for (const delay of [0, 500])
      globalThis.requestAnimationFrame?.(() => setTimeout(() => this.#host.requestUpdate(), delay));
    return false;
  }

  /**
   * The form is submitted and no listener has cancelled that. Unless it is prevented, the browser sends the form
   * itself.
   */
  submitted(event: SubmitEvent): void {
    this.#lastSubmitter = event.submitter;
    if (!this.#host.navigate) event.preventDefault();
    if (this.session.begin()) void this.#send(event);
  }

  /** Handles `submit` of the drawn form, which does not leave the shadow root (HTML). */
  readonly handleDrawnSubmit = (event: SubmitEvent): void => {
    noteSubmit(event.currentTarget as HTMLFormElement);
    if (this.maySubmit(event)) this.submitted(event);
    else event.preventDefault();
  };

  readonly handleSubmitterClick = ({ currentTarget, defaultPrevented }: Event): void => {
    const [form] = this.#adapter.forms;
    if (form && !defaultPrevented) ensureSubmit(form, currentTarget as HTMLElement);
  };

  readonly handleChange = ({ target }: Event): void => this.changed(target as Control);
  readonly handleLeave = ({ target }: Event): void => this.left(target as Control);
  /** The page's own controls were added or removed, or have got focus. */
  readonly handlePageControls = (): void => {
    this.#connect();
    this.#fillIn();
  };

  async #send(event: SubmitEvent): Promise<void> {
    const host = this.#host;
    this.validation.show([]);
    this.emailHint.clear();
    this.connection.settle();
    const asked = this.consent.textFor(this.#page ? "page's form" : 'drawn form');
    const { content, honeypot, ...collected } = collect(this.#adapter, event.submitter, asked, host.extraFields());
    const sending = this.session.start(content, {
      widget: host.localName,
      ...collected,
      context: contextNow(host.appliedLanguage.tag || host.appliedLanguage.language, prefillNames(host.prefill), {
        ...this.#noteVisit(),
        ...(isByAgent(event) && { agent: true }),
      }),
      antispam: { honeypot: isByAgent(event) ? '' : honeypot, elapsedMs: this.session.elapsed },
    });
    const { submission, signal } = sending;
    // A page script may have broken what delivery needs. The visitor must not wait for ever.
    const delivery = announceAndSend(host, this.#adapter, event, submission, signal, this.#tries.held).catch(
      (cause: unknown) => failed('server', { cause }),
    );
    const answer = answerAgent(event, host, this);
    // Saves the draft under the id of this submission, so that a reload does not make it another one.
    this.#draft.save(this.controls(), submission.values);
    this.#focus.goToState(this.session.state.status);
    const outcome = this.session.finish(sending, await delivery);
    if (!outcome) return void answer?.();
    this.#focus.goToState(this.session.state.status);
    if (outcome.kind === 'confirmed' || outcome.kind === 'unconfirmed') {
      if (answer) await answer();
      this.#empty();
      announceSuccess(host, submission, outcome);
    } else {
      const errors = this.validation.showReceived(outcome.errors);
      this.#revealMistakes();
      void answer?.();
      this.#tries.failed(outcome, () => announceFailure(host, submission, outcome, errors, () => this.requestSubmit()));
    }
  }

  #sendAs(submitter: HTMLElement | null): void {
    this.#host.flush();
    this.pressed();
    const [form] = this.#adapter.forms;
    if (form) requestSubmitNative(form, this.#page && submitter?.isConnected ? submitter : null);
  }

  /** Where this tab's visit began, if the page asks for that. */
  #noteVisit(): Visit | undefined {
    const { attribution } = this.#host;
    return oneOf(this.#host, 'attribution', attribution, ATTRIBUTIONS) === 'session' ? noteVisit() : undefined;
  }

  get #adapter(): FormAdapter {
    return this.#page ?? this.#drawn;
  }

  #connect(): void {
    this.#adapter.listen();
    if (this.#handover.mayEnhance) {
      this.#adapter.enhance();
      this.#page?.placeConsent(this.consent.elementForPage());
    }
    const controls = this.controls();
    carryOver(this.#controlsBefore, controls);
    this.#controlsBefore = controls;
  }

  /** A framework may have replaced the form; the new one is enhanced afresh. */
  #chooseAdapter(): void {
    const form = this.#host.findPageForm();
    if (form === this.#page?.form) return;
    this.#adapter.disconnect();
    this.#page = form && new PageForm(this.#host, form, this);
  }

  #revealMistakes(): void {
    for (const { name } of this.validation.summary) {
      const control = this.controlNamed(name);
      if (control) reveal(control);
    }
  }

  #fillIn(): void {
    for (const control of this.#waiting.fill(this.controls())) this.validation.noteChange(control);
  }

  /** Lets the page's CSS see the status, as `:state(sending)` and so on (HTML, `CustomStateSet`). */
  #showStates(): void {
    const { states } = this.#host.internals;
    const { status, failure } = this.session.state;
    const toggle = (name: string, on: boolean): unknown => (on ? states.add(name) : states.delete(name));
    toggle('sending', status === 'sending');
    toggle('sent', this.session.isDone);
    toggle('failed', status === 'failed');
    toggle('unavailable', failure?.kind === 'unavailable');
    toggle('offline', this.connection.state === 'offline');
  }

  #restoreDraft(draft: Draft | undefined): void {
    if (!draft) return;
    this.session.identity.restore(draft.identity);
    this.values = withoutTyped(draft.values, this.controls());
  }

  #empty(): void {
    this.#hasStarted = false;
    this.#waiting.clear();
    for (const form of this.#adapter.forms) resetNative(form);
    for (const control of this.#adapter.uncollected) control.value = control.defaultValue ?? '';
    this.emptied();
  }
}
