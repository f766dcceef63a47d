import type { WorkMail } from '../work-mail.js';

/** Kinds of fields; an unknown kind is drawn as `text`. */
export const FIELD_TYPES = [
  'text',
  'email',
  'tel',
  'url',
  'number',
  'date',
  'month',
  'week',
  'time',
  'datetime-local',
  'textarea',
  'select',
  'radio',
  'checkbox',
  'file',
  'hidden',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** One choice of a select, or of a group of radio buttons or checkboxes. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** Values of other fields, by name, on which a field depends: `{ intent: 'question' }`; a list is for any of them. */
export type Condition = Readonly<Record<string, string | readonly string[]>>;

/** A labelled field that a page defines. Its members are named as in HTML. */
export interface FieldDefinition {
  /** Name under which the value is sent. */
  readonly name: string;
  readonly type?: FieldType;
  readonly label?: string;
  readonly required?: boolean;
  /** Autofill detail tokens (HTML, `autocomplete`). */
  readonly autocomplete?: string;
  readonly inputMode?: string;
  readonly autocapitalize?: string;
  /** Choices of a `select`, a `radio` or a `checkbox` (which then becomes a group); a string is its own label. */
  readonly options?: readonly (FieldOption | string)[];
  /** For a `select`, a `file` or an `email`: whether several values are allowed (HTML, `multiple`). */
  readonly multiple?: boolean;
  /** The initial value; a list if several are allowed. */
  readonly value?: string | readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Regular expression that the whole value must match (HTML, `pattern`). */
  readonly pattern?: string;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly step?: string | number;
  /** Types of files that may be chosen (HTML, `accept`): `.pdf,image/*`. */
  readonly accept?: string;
  /** An example value, shown while the field is empty; it does not replace the label. */
  readonly placeholder?: string;
  /** Height of a `textarea` in lines; 4 by default. */
  readonly rows?: number;
  /** A line of help, between label and field, or below a checkbox. The message for a wrong `pattern` repeats it. */
  readonly help?: string;
  /**
   * How an `email` treats an address from a free mail provider (`gmail.com`), once `dist/free-mail.js` is loaded:
   * `hint` asks for a work address but accepts any, `required` accepts only a work address. Without `work` it says
   * nothing.
   */
  readonly work?: WorkMail;
  /** Shows the field only while other fields have these values; a hidden field is not sent. */
  readonly showWhen?: Condition;
  /** Makes the field required while other fields have these values. */
  readonly requiredWhen?: Condition;
  /**
   * Messages of this field, by flag of `ValidityState`: `{ valueMissing: 'Vul …' }`; `customError` is the message for
   * `work`.
   */
  readonly messages?: Readonly<Partial<Record<keyof ValidityState, string>>>;
}
