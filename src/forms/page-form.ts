import { createElement } from '../element/create-element.js';
import { LentAttributes } from '../page/lent-attributes.js';
import { addPageStyles, removePageStyles } from '../page/page-styles.js';
import { HONEYPOT_NAME } from '../submission/payload.js';
import type { Control } from './control.js';
import type { FormListener, FormMarks, FormPort } from './form-port.js';
import { attributeOf, containsNode, controlsOf, elementsOf, rootOf, submittersOf } from './native-form.js';
import { PageMessages } from './page-messages.js';

/**
 * The page's own form, enhanced where it stands. It keeps its markup, styles, inputs, buttons and scripts; what is added
 * to it (messages, a honeypot, a consent, attributes) is taken away again.
 */
export class PageForm implements FormPort {
  readonly form: HTMLFormElement;
  readonly #listener: FormListener;
  readonly #attributes = new LentAttributes();
  readonly #messages: PageMessages;
  readonly #honeypot: HTMLElement;
  #consent: HTMLElement | undefined;
  #styledRoot: ReturnType<typeof addPageStyles>;
  #listening: AbortController | undefined;
  /** The tree that is listened to. */
  #root: Node | undefined;
  #isBusy = false;

  constructor(form: HTMLFormElement, listener: FormListener) {
    this.form = form;
    this.#listener = listener;
    this.#messages = new PageMessages(form);
    const input = createElement('input', { name: HONEYPOT_NAME, tabindex: '-1', autocomplete: 'off' });
    this.#honeypot = createElement('div', { class: 'brug-trap', hidden: '', 'aria-hidden': 'true' }, input);
  }

  /** Whether what was put into the form still stands there. */
  get isWhole(): boolean {
    return [this.#honeypot, this.#consent].every((added) => !added || containsNode(this.form, added));
  }

  get forms(): readonly HTMLFormElement[] {
    return [this.form];
  }

  /** Without one a form is sent to the page that it stands in (HTML, form submission algorithm). */
  get action(): string {
    return attributeOf(this.form, 'action') || document.URL;
  }

  get enctype(): string {
    return attributeOf(this.form, 'enctype') ?? '';
  }

  /** The question for consent stands before the button, as it would in a form that is drawn. */
  placeConsent(consent: HTMLElement | undefined): void {
    if (consent !== this.#consent) this.#consent?.remove();
    this.#consent = consent;
    if (!consent || containsNode(this.form, consent)) return;
    let place: Node | undefined = submittersOf(this.form).find((button) => containsNode(this.form, button));
    while (place && place.parentNode !== this.form) place = place.parentNode ?? undefined;
    Node.prototype.insertBefore.call(this.form, consent, place ?? null);
  }

  mark({ messages, isBusy, language }: FormMarks): void {
    this.#messages.show(controlsOf(this.form), messages, language);
    if (isBusy === this.#isBusy) return;
    this.#isBusy = isBusy;
    if (isBusy) this.#moveFocusToButton();
    for (const control of controlsOf(this.form)) this.#lendWhile(isBusy, control, 'inert', '');
    // Focus stays on the button: a disabled one would lose it.
    for (const button of submittersOf(this.form)) this.#lendWhile(isBusy, button, 'aria-disabled', 'true');
  }

  /** A page's script may have written the inside of the form anew, or moved all of it to another tree. */
  connect(): void {
    if (!containsNode(this.form, this.#honeypot)) Node.prototype.appendChild.call(this.form, this.#honeypot);
    this.placeConsent(this.#consent);
    const root = rootOf(this.form);
    if (this.#listening && root === this.#root) return;
    this.#listening?.abort();
    removePageStyles(this.#styledRoot);
    this.#root = root;
    const { signal } = (this.#listening = new AbortController());
    this.#styledRoot = addPageStyles(this.form);
    // Brug says what is wrong, in the visitor's language.
    this.#attributes.set(this.form, 'novalidate', '');
    // On the window: going down it is reached before any listener of the page, which so hears of a form only when it is
    // valid, as it would from the browser; coming up it is reached last, so that a listener of the page that cancels wins.
    const outermost: EventTarget = root instanceof Document ? (root.defaultView ?? root) : root;
    const isAtForm = (event: Event): boolean => event.target === this.form;
    const onSubmit = (event: Event): void => {
      if (isAtForm(event) && !event.defaultPrevented) this.#listener.submitted(event as SubmitEvent);
    };
    const beforeSubmit = (event: Event): void => {
      if (!isAtForm(event)) return;
      if (this.#listener.maySubmit(event as SubmitEvent)) {
        // After those that the page has put there since.
        outermost.removeEventListener('submit', onSubmit);
        outermost.addEventListener('submit', onSubmit, { signal });
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const isControl = ({ target }: Event): boolean => elementsOf(this.form).includes(target as Control);
    const onChange = (event: Event): void => {
      if (isControl(event)) this.#listener.changed(event.target as Control);
    };
    const onLeave = (event: Event): void => {
      if (isControl(event)) this.#listener.left(event.target as Control);
    };
    const onReset = (event: Event): void => {
      if (isAtForm(event) && !event.defaultPrevented) this.#listener.emptied();
    };
    outermost.addEventListener('submit', beforeSubmit, { capture: true, signal });
    // On the whole tree: a control with `form="…"` stands outside of the form.
    outermost.addEventListener('input', onChange, { signal });
    outermost.addEventListener('change', onChange, { signal });
    outermost.addEventListener('focusout', onLeave, { signal });
    outermost.addEventListener('reset', onReset, { signal });
  }

  disconnect(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#isBusy = false;
    this.#messages.clear();
    this.#attributes.giveBackAll();
    this.placeConsent(undefined);
    this.#honeypot.remove();
    removePageStyles(this.#styledRoot);
    this.#styledRoot = undefined;
  }

  /** Where Enter was pressed in a field: what cannot be changed while it is sent loses focus. */
  #moveFocusToButton(): void {
    const { activeElement } = rootOf(this.form) as Document | ShadowRoot;
    if (controlsOf(this.form).includes(activeElement as Control)) submittersOf(this.form)[0]?.focus();
  }

  #lendWhile(isBusy: boolean, element: Element, name: string, value: string): void {
    if (isBusy) this.#attributes.set(element, name, value);
    else this.#attributes.giveBack(element, name);
  }
}
