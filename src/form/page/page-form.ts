import { createElement } from '../../widget/create-element.js';
import { BorrowedAttributes } from '../borrowed-attributes.js';
import { addPageStyles, removePageStyles } from './page-styles.js';
import { HONEYPOT_NAME } from '../../delivery/submission.js';
import { customControlsIn, type Control } from '../control.js';
import type { FormAdapter } from '../form-adapter.js';
import type { FormController } from '../form.controller.js';
import { ofDocument } from '../../page/document-members.js';
import { attributeOf, containsNode, rootOf } from '../../page/past-names.js';
import { controlsOf, elementsOf, submittersOf } from '../native-form.js';
import { PageMessages, removeTraces } from './page-messages.js';
import { followSubmits, outermostOf, type SubmitListener } from './submits.js';

/** Receives what the visitor does. */
type FormListener = SubmitListener & Pick<FormController, 'emptied' | 'changed' | 'left'>;

/**
 * The page's own form, enhanced in place. It keeps its markup, styles, inputs, buttons and scripts. Everything that
 * Brug adds (messages, a honeypot, a consent, attributes) is removed again.
 */
export class PageForm implements FormAdapter {
  readonly form: HTMLFormElement;
  readonly #host: Element;
  readonly #controller: FormListener;
  readonly #attributes = new BorrowedAttributes();
  readonly #messages: PageMessages;
  readonly #honeypot: HTMLElement;
  #consent: HTMLElement | undefined;
  #styledRoot: ReturnType<typeof addPageStyles>;
  #listening: AbortController | undefined;
  /** The tree whose events are followed. */
  #root: Node | undefined;
  #isBusy = false;
  #isEnhanced = false;

  /** `host` is the widget: console messages name it. */
  constructor(host: Element, form: HTMLFormElement, controller: FormListener) {
    this.#host = host;
    this.form = form;
    this.#controller = controller;
    this.#messages = new PageMessages(form);
    const input = createElement('input', { name: HONEYPOT_NAME, form: '', tabindex: '-1', autocomplete: 'off' });
    this.#honeypot = createElement('div', { class: 'brug-trap', hidden: '', 'aria-hidden': 'true' }, input);
  }

  /** Whether everything that was put into the form is still there. */
  get isWhole(): boolean {
    if (!this.#isEnhanced) return true;
    const isThere = [this.#honeypot, this.#consent].every((added) => !added || containsNode(this.form, added));
    return isThere && attributeOf(this.form, 'novalidate') !== null && this.#messages.isWhole;
  }

  get forms(): readonly HTMLFormElement[] {
    return [this.form];
  }

  get controls(): readonly Control[] {
    return [...controlsOf(this.form), ...customControlsIn([this.form])];
  }

  get trap(): HTMLInputElement {
    return this.#honeypot.firstChild as HTMLInputElement;
  }

  /** Nothing to add: the page's form and its elements add their own values on `formdata` (HTML). */
  readonly uncollected = [];

  /** A form without an `action` is sent to the address of its page (HTML, form submission algorithm). */
  get action(): string {
    return attributeOf(this.form, 'action') || ofDocument('URL');
  }

  get enctype(): string {
    return attributeOf(this.form, 'enctype') ?? '';
  }

  /** Puts the question for consent before the button, as in a form that the widget draws. */
  placeConsent(consent: HTMLElement | undefined): void {
    if (consent !== this.#consent) this.#consent?.remove();
    this.#consent = consent;
    if (!consent || containsNode(this.form, consent)) return;
    let place: Node | undefined = submittersOf(this.form).find((button) => containsNode(this.form, button));
    while (place && place.parentNode !== this.form) place = place.parentNode ?? undefined;
    Node.prototype.insertBefore.call(this.form, consent, place ?? null);
  }

  showMessages(messages: ReadonlyMap<string, string>, language: string): void {
    this.#messages.show(this.controls, messages, language);
  }

  setBusy(isBusy: boolean): void {
    if (isBusy === this.#isBusy) return;
    this.#isBusy = isBusy;
    if (isBusy) this.#moveFocusToButton();
    for (const control of this.controls) this.#lendWhile(isBusy, control, 'inert', '');
    // `aria-disabled` and not `disabled`: a disabled button would lose focus.
    for (const button of submittersOf(this.form)) this.#lendWhile(isBusy, button, 'aria-disabled', 'true');
  }

  /** May be called again: a page script may have rewritten the content of the form. */
  enhance(): void {
    if (!this.#isEnhanced) removeTraces(this.form);
    this.#isEnhanced = true;
    // Brug shows the messages itself, in the visitor's language, instead of the browser.
    if (attributeOf(this.form, 'novalidate') === null) this.#attributes.set(this.form, 'novalidate', '');
    if (!containsNode(this.form, this.#honeypot)) Node.prototype.appendChild.call(this.form, this.#honeypot);
    this.placeConsent(this.#consent);
  }

  /** May be called again: a page script may have moved the form to another tree. */
  listen(): void {
    const root = rootOf(this.form);
    if (this.#listening && root === this.#root) return;
    this.#listening?.abort();
    removePageStyles(this.#styledRoot);
    this.#root = root;
    const { signal } = (this.#listening = new AbortController());
    this.#styledRoot = addPageStyles(this.form);
    followSubmits(this.#host, this.form, this.#controller, signal);
    const isControl = ({ target }: Event): boolean =>
      elementsOf(this.form).includes(target as Control) || this.controls.includes(target as Control);
    const onChange = (event: Event): void => {
      if (isControl(event)) this.#controller.changed(event.target as Control);
    };
    const onLeave = (event: Event): void => {
      if (isControl(event)) this.#controller.left(event.target as Control);
    };
    const onReset = (event: Event): void => {
      if (event.target === this.form && !event.defaultPrevented) this.#controller.emptied();
    };
    // Listens on the whole tree, because a control with `form="…"` stands outside the form.
    const outermost = outermostOf(this.form);
    outermost.addEventListener('input', onChange, { signal });
    outermost.addEventListener('change', onChange, { signal });
    outermost.addEventListener('focusout', onLeave, { signal });
    outermost.addEventListener('reset', onReset, { signal });
  }

  disconnect(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#isBusy = this.#isEnhanced = false;
    this.#messages.clear();
    this.#attributes.restoreAll();
    this.placeConsent(undefined);
    this.#honeypot.remove();
    removePageStyles(this.#styledRoot);
    this.#styledRoot = undefined;
  }

  /**
   * After Enter in a field, focus is still there. Fields become inert while sending and would lose focus, so it moves
   * to the button.
   */
  #moveFocusToButton(): void {
    const { activeElement } = rootOf(this.form) as Document | ShadowRoot;
    if (controlsOf(this.form).includes(activeElement as Control)) submittersOf(this.form)[0]?.focus();
  }

  #lendWhile(isBusy: boolean, element: Element, name: string, value: string): void {
    if (isBusy) this.#attributes.set(element, name, value);
    else this.#attributes.restore(element, name);
  }
}
