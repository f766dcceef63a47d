import type { ReactiveController } from 'lit';
import { fill } from '../locales/text.js';
import { createElement } from '../widget/create-element.js';
import { unlessMoved } from '../widget/life.js';
import { announce } from '../widget/live-region.js';
import { nameOf, type Control } from './control.js';
import { emailMeant } from './email-typo.js';
import type { FormController } from './form.controller.js';
import type { FormHost } from './form-host.js';
import { placeAfter } from './page/page-messages.js';
import { addPageStyles, removePageStyles } from './page/page-styles.js';

/** The hint that is shown now. */
interface Shown {
  readonly control: Control;
  readonly text: string;
  readonly element: HTMLElement;
  /** Whether the widget draws the control; otherwise control and hint stand in the page's own tree. */
  readonly isDrawn: boolean;
  readonly styled: ReturnType<typeof addPageStyles>;
}

const isEmail = (control: Control): boolean =>
  (control.type === 'email' || / email$/.test(` ${control.getAttribute('autocomplete')}`)) &&
  !control.multiple &&
  !control.matches(':read-only, :disabled');

/**
 * Sets a value as if it were typed: a framework that watches the control (React) misses a value that is set directly.
 */
function type(control: Control, text: string): void {
  if (control.localName === 'input') Reflect.set(HTMLInputElement.prototype, 'value', text, control);
  else control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

type HintedForm = Pick<FormController, 'controls' | 'rules' | 'session'>;

/**
 * Below an email address that looks mistyped, asks whether another was meant; or says that a work address would be
 * better (`work: 'hint'`). It never blocks: a visitor who ignores it sends what was typed. An empty text for
 * `typo.hint` switches the question off.
 */
export class EmailHint implements ReactiveController {
  readonly #host: FormHost;
  readonly #form: HintedForm;
  #shown: Shown | undefined;

  constructor(host: FormHost, form: HintedForm) {
    this.#host = host;
    this.#form = form;
    host.addController(this);
  }

  /** The hint to draw below one of the widget's own fields. */
  drawnAt(name: string): HTMLElement | undefined {
    const shown = this.#shown;
    return shown?.isDrawn && nameOf(shown.control) === name ? shown.element : undefined;
  }

  /** The visitor has left a control. */
  left(control: Control): void {
    const { formWords: words, deferHydration, appliedLanguage } = this.#host;
    if (deferHydration || this.#form.session.isBusy || !isEmail(control)) return;
    const address = words['typo.hint'] && emailMeant(control.value ?? '');
    const text = address ? fill(words['typo.hint'], { email: address }) : this.#form.rules.workMail('hint', control);
    if (!text || (control === this.#shown?.control && text === this.#shown.text)) return;
    this.clear();
    const lang = appliedLanguage.language;
    const element = address
      ? createElement(
          'span',
          { class: 'brug-typo', part: 'typo', lang },
          text,
          ' ',
          this.#acceptButton(control, address),
        )
      : createElement('span', { class: 'brug-typo', part: 'help', lang }, text);
    const isDrawn = control.getRootNode() === this.#host.renderRoot;
    this.#shown = { control, text, element, isDrawn, styled: isDrawn ? undefined : addPageStyles(control) };
    if (!isDrawn) placeAfter(control, element);
    this.#say(text);
    this.#host.requestUpdate();
  }

  /** Removes the hint because the address was changed or is being sent. */
  clear(control = this.#shown?.control): void {
    if (!this.#shown || control !== this.#shown.control) return;
    const { element, isDrawn, styled } = this.#shown;
    this.#shown = undefined;
    if (!isDrawn) element.remove();
    removePageStyles(styled);
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.#shown && !this.#form.controls().includes(this.#shown.control)) this.clear();
  }

  hostDisconnected(): void {
    unlessMoved(this.#host, () => this.clear());
  }

  #acceptButton(control: Control, address: string): HTMLElement {
    const accept = this.#host.formWords['typo.accept'];
    const button = createElement('button', { type: 'button', 'aria-label': `${accept}: ${address}` }, accept);
    button.addEventListener('click', () => {
      // The click removes the button, so focus moves to the control first.
      control.focus();
      type(control, address);
      this.#say(this.#host.formWords['typo.done']);
    });
    return button;
  }

  #say(text: string): void {
    const region = (this.#host.renderRoot as ParentNode).querySelector('.said');
    if (region) announce(region, text);
  }
}
