import { isAboutFields, type FieldError } from '../delivery/outcome.js';
import { isEmpty, isFormAssociated, nameOf, type Control } from './control.js';
import type { FormController } from './form.controller.js';
import type { FormRules } from './form-rules.js';

/**
 * Uses `:invalid` and not `validity`, because a form-associated custom element need not expose its validity. A custom
 * element that is not form-associated is asked by `checkValidity()`.
 */
const isInvalid = (control: Control): boolean =>
  control.willValidate !== false &&
  (isFormAssociated(control) ? control.closest(':invalid') === control : control.checkValidity?.() === false);

type Form = Pick<FormController, 'controls'>;
type Rules = Pick<FormRules, 'requiredNames' | 'messageFor' | 'workMail'>;

/**
 * Decides when a message appears and when it goes. Nothing is marked while someone types for the first time, only when
 * they leave a changed field or send. While someone corrects a marked field, its message can only go: a new one would
 * be read aloud in the middle of a word, so it waits until they leave the field.
 */
export class Validation {
  /** Messages at the fields, by name. */
  readonly messages = new Map<string, string>();
  /** Messages of the last attempt to send, for the summary. */
  summary: readonly FieldError[] = [];

  readonly #form: Form;
  readonly #rules: Rules;
  readonly #showAgain: () => void;
  readonly #changed = new Set<string>();
  readonly #fromReceiver = new Set<string>();

  /** `showAgain` is called when the messages have changed. */
  constructor(form: Form, rules: Rules, showAgain: () => void) {
    this.#form = form;
    this.#rules = rules;
    this.#showAgain = showAgain;
  }

  /** Checks everything, shows what is wrong and returns it. */
  validate(): readonly FieldError[] {
    return this.show(this.errors());
  }

  /** What is wrong, without showing it. */
  errors(): FieldError[] {
    const errors = new Map<string, string>();
    for (const control of this.#form.controls()) {
      // Fires an `invalid` event, in which a page may set its own message.
      control.checkValidity?.();
      const name = nameOf(control);
      const message = errors.has(name) ? undefined : this.#messageNow(control);
      if (message) errors.set(name, message);
    }
    return [...errors].map(([name, message]) => ({ name, message }));
  }

  /** Shows messages at their fields and in the summary. */
  show(errors: readonly FieldError[]): readonly FieldError[] {
    this.messages.clear();
    this.#fromReceiver.clear();
    for (const { name, message } of errors) this.messages.set(name, message);
    this.summary = errors;
    this.#showAgain();
    return errors;
  }

  /**
   * Shows the receiver's messages at their fields. Each stays until its field changes. Returns them as the visitor
   * reads them.
   */
  showReceived(errors: readonly FieldError[]): readonly FieldError[] {
    const said = errors.map(({ name, message, flag }) => {
      const control = flag && this.#form.controls().find((each) => nameOf(each) === name);
      return { name, message: control ? this.#rules.messageFor(control, flag) : message };
    });
    this.show(isAboutFields(said) ? said : []);
    for (const { name } of errors) this.#fromReceiver.add(name);
    return said;
  }

  /** Writes the messages anew in the current language; the receiver's messages stay as they are. */
  sayAgain(): void {
    for (const control of this.#form.controls()) {
      const name = nameOf(control);
      if (this.messages.has(name) && !this.#fromReceiver.has(name)) this.#set(name, this.#messageNow(control));
    }
  }

  /** Forgets everything, for an empty form. */
  clear(): void {
    this.#changed.clear();
    this.show([]);
  }

  /** Notes that a control has changed, and removes its message if that no longer holds. */
  noteChange(control: Control): void {
    const name = nameOf(control);
    if (!name) return;
    this.#changed.add(name);
    if (!this.messages.has(name)) return;
    if (this.#fromReceiver.delete(name) || !this.#messageNow(control)) this.#set(name, undefined);
  }

  /** Shows what is wrong with a control that the visitor has changed and now leaves. */
  noteLeaving(control: Control): void {
    const name = nameOf(control);
    if (this.#changed.has(name) && !this.#fromReceiver.has(name)) this.#set(name, this.#messageNow(control));
  }

  #messageNow(control: Control): string | undefined {
    const name = nameOf(control);
    if (isInvalid(control)) return this.#rules.messageFor(control);
    const isMissing =
      this.#rules.requiredNames().has(name) &&
      this.#form.controls().every((each) => nameOf(each) !== name || isEmpty(each));
    if (isMissing) return this.#rules.messageFor(control, 'valueMissing');
    return this.#rules.workMail('required', control) || undefined;
  }

  #set(name: string, message: string | undefined): void {
    if (message === this.messages.get(name)) return;
    if (message) this.messages.set(name, message);
    else this.messages.delete(name);
    this.summary = this.summary
      .filter((error) => error.name !== name || message)
      .map((error) => (error.name === name ? { name, message: message! } : error));
    this.#showAgain();
  }
}
