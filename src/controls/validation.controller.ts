import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FieldError } from '../submission/outcome.js';
import type { Control } from './validity-message.js';

/** What validation needs to know of the widget it works for. */
export interface ValidationHost extends ReactiveControllerHost {
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
export class ValidationController implements ReactiveController {
  /** Messages at the fields, by name. */
  readonly messages = new Map<string, string>();
  /** Messages of the last attempt to send, for the summary. */
  summary: readonly FieldError[] = [];

  readonly #host: ValidationHost;
  readonly #changed = new Set<string>();
  readonly #fromServer = new Set<string>();

  constructor(host: ValidationHost) {
    (this.#host = host).addController(this);
  }

  hostConnected(): void {}

  /** All controls that can be validated, in the order of the forms. */
  controls(): Control[] {
    return this.#host.forms().flatMap((form) => [...form.elements] as Control[]);
  }

  /** Checks everything, shows what is wrong and returns it. */
  check(): readonly FieldError[] {
    return this.show(this.findErrors());
  }

  /** What is wrong, without showing it. The browser names the controls by its own `invalid` events. */
  findErrors(): FieldError[] {
    const errors = new Map<string, string>();
    const note = (event: Event): void => {
      const control = event.target as Control;
      if (!errors.has(control.name)) errors.set(control.name, this.#host.messageFor(control));
    };
    for (const form of this.#host.forms()) {
      form.addEventListener('invalid', note, true);
      form.checkValidity();
      form.removeEventListener('invalid', note, true);
      for (const control of form.elements) {
        // Controls that the page has placed elsewhere in its tree are not below their form.
        if (!form.contains(control) && (control as Control).checkValidity?.() === false) {
          note({ target: control } as unknown as Event);
        }
      }
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

  readonly handleInput = (event: Event): void => {
    const control = event.target as Control;
    if (!control.name) return;
    this.#changed.add(control.name);
    if (this.messages.has(control.name)) {
      this.#fromServer.delete(control.name);
      this.#recheck(control);
    }
  };

  readonly handleFocusout = (event: FocusEvent): void => {
    const control = event.target as Control;
    if (this.#changed.has(control.name)) this.#recheck(control);
  };

  /** Brings a message in line with what the control is now, after it or what it depends on has changed. */
  #recheck(control: Control): void {
    const { name } = control;
    if (this.#fromServer.has(name)) return;
    const valid = control.validity?.valid ?? control.checkValidity?.() ?? true;
    const message = valid ? undefined : this.#host.messageFor(control);
    if (message === this.messages.get(name)) return;
    if (message) this.messages.set(name, message);
    else this.messages.delete(name);
    this.summary = this.summary
      .filter((error) => error.name !== name || message)
      .map((error) => (error.name === name ? { name, message: message! } : error));
    this.#host.requestUpdate();
  }
}
