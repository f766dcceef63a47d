import type { ErrorFlag } from '../delivery/outcome.js';
import { CONSENT_NAME } from '../delivery/submission.js';
import { nameOf, type Control } from './control.js';
import type { VisibleField } from './drawn/conditions.js';
import type { FormHost } from './form-host.js';
import { validityMessage } from './validity-message.js';
import { workMailText, type WorkMail } from './work-mail.js';

/** What a widget requires of its controls beyond their own validation, and what it says when one is invalid. */
export class FormRules {
  readonly #host: FormHost;
  readonly #fields: () => readonly VisibleField[];

  /** `fields` returns the fields that the widget draws, as they apply now; none when the form is the page's own. */
  constructor(host: FormHost, fields: () => readonly VisibleField[]) {
    this.#host = host;
    this.#fields = fields;
  }

  /** Names of controls that must be filled in although they lack `required`. */
  requiredNames(): ReadonlySet<string> {
    const fields = this.#fields().filter(({ required, hidden }) => required && !hidden);
    const consent = this.#host.consentAsked() === 'required' ? [CONSENT_NAME] : [];
    return new Set([...fields.map(({ name }) => name), ...consent]);
  }

  /** The message for an invalid control. */
  messageFor(control: Control, flag?: ErrorFlag): string {
    const name = nameOf(control);
    const definition = name === CONSENT_NAME ? { name } : this.#field(name);
    return validityMessage(control, this.#host.formWords, definition, flag);
  }

  /** What to say about a private email address where a work address is wanted; empty when there is nothing to say. */
  workMail(kind: WorkMail, control: Control): string {
    const field = this.#field(nameOf(control));
    if (!field || field.work !== kind || field.type !== 'email' || field.hidden) return '';
    const text = workMailText(kind, control.value ?? '', this.#host.appliedLanguage.language);
    return (text && kind === 'required' && field.messages?.customError) || text;
  }

  #field(name: string): VisibleField | undefined {
    return this.#fields().find((field) => field.name === name);
  }
}
