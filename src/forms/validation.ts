import type { FieldError } from '../submission/outcome.js';
import type { Control } from './validity-message.js';

/** By the browser's selector: a form-associated element need not have the members that native controls have. */
const isInvalid = (control: Control): boolean =>
  control.willValidate !== false && control.closest(':invalid') === control;

/** What validation needs to know of the widget it works for. */
export interface ValidationHost {
  /** There is something else to show. */
  requestUpdate(): void;
  /** The native forms whose controls belong together. */
  forms(): readonly HTMLFormElement[];
  /** The words for a control that the browser finds invalid. */
  messageFor(control: Control): string;
}

/**
 * When a mistake is shown, and when it goes away. Whether there is one is for the browser to say (`ValidityState`):
 * while someone types for the first time nothing is flagged; on leaving a changed field and on sending it is; it clears
 * as soon as it is mended.
 */
export class Validation {
  /** Messages at the fields, by name. */
  readonly messages = new Map<string, string>();
  /** Messages of the last attempt to send, for the summary. */
  summary: readonly FieldError[] = [];

  readonly #host: ValidationHost;
  readonly #changed = new Set<string>();
  readonly #fromServer = new Set<string>();

  constructor(host: ValidationHost) {
    this.#host = host;
  }

  /** All controls that can be validated, in the order of the forms. */
  controls(): Control[] {
    return this.#host.forms().flatMap((form) => [...form.elements] as Control[]);
  }

  /** Checks everything, shows what is wrong and returns it. */
  check(): readonly FieldError[] {
    return this.show(this.findErrors());
  }

  /** What is wrong, without showing it. */
  findErrors(): FieldError[] {
    const errors = new Map<string, string>();
    for (const control of this.controls()) {
      // Announces the mistake by an `invalid` event, in which a page may set a message of its own.
      control.checkValidity?.();
      // A form-associated element may have its name as an attribute only; one without a name must not be passed over.
      const name = control.name ?? control.getAttribute('name') ?? '';
      if (!errors.has(name) && isInvalid(control)) errors.set(name, this.#host.messageFor(control));
    }
    return [...errors].map(([name, message]) => ({ name, message }));
  }

  /** Shows messages at their fields and in the summary; `fromServer` ones stay until their field changes. */
  show(errors: readonly FieldError[], fromServer = false): readonly FieldError[] {
    this.messages.clear();
    this.#fromServer.clear();
    for (const { name, message } of errors) {
      this.messages.set(name, message);
      if (fromServer) this.#fromServer.add(name);
    }
    this.summary = errors;
    this.#host.requestUpdate();
    return errors;
  }

  /** Forgets everything, for a form that starts afresh. */
  clear(): void {
    this.#changed.clear();
    this.show([]);
  }

  /** Takes note of a control whose value has changed. */
  noteChange(control: Control): void {
    if (!control.name) return;
    this.#changed.add(control.name);
    if (this.messages.has(control.name)) {
      this.#fromServer.delete(control.name);
      this.#recheck(control);
    }
  }

  /** Shows what is wrong with a control that the visitor has changed and now leaves. */
  readonly handleFocusout = ({ target }: Event): void => {
    if (this.#changed.has((target as Control).name)) this.#recheck(target as Control);
  };

  /** Brings a message in line with what the control is now, after it or what it depends on has changed. */
  #recheck(control: Control): void {
    const { name } = control;
    if (this.#fromServer.has(name)) return;
    const message = isInvalid(control) ? this.#host.messageFor(control) : undefined;
    if (message === this.messages.get(name)) return;
    if (message) this.messages.set(name, message);
    else this.messages.delete(name);
    this.summary = this.summary
      .filter((error) => error.name !== name || message)
      .map((error) => (error.name === name ? { name, message: message! } : error));
    this.#host.requestUpdate();
  }
}
