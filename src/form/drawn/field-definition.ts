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

/** A labelled field, as a page defines one of its own. The names are those of HTML. */
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
  /** Choices of a `select`, `radio` or `checkbox` (a group then); a string is its own label. */
  readonly options?: readonly (FieldOption | string)[];
  /** Whether several may be chosen, of a `select`, a `file` or an `email` (HTML, `multiple`). */
  readonly multiple?: boolean;
  /** The value to begin with; a list where several may be chosen. */
  readonly value?: string | readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Regular expression that the whole value must match (HTML, `pattern`). */
  readonly pattern?: string;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly step?: string | number;
  /** Kinds of files to choose from (HTML, `accept`): `.pdf,image/*`. */
  readonly accept?: string;
  /** An example of what to fill in, shown while the field is empty; it does not replace the label. */
  readonly placeholder?: string;
  /** Height of a `textarea` in lines; 4 without it. */
  readonly rows?: number;
  /** A line of help: between label and field, below a checkbox. A mistake against `pattern` repeats it. */
  readonly help?: string;
  /**
   * What an `email` says of an address that anybody can have (`gmail.com`), once `dist/free-mail.js` is loaded: `hint`
   * asks for that of one's work and takes any, `required` takes no other. Without it nothing is said.
   */
  readonly work?: WorkMail;
  /** Shows the field only while other fields have these values; a field that does not show is not sent. */
  readonly showWhen?: Condition;
  /** Makes the field required while other fields have these values. */
  readonly requiredWhen?: Condition;
  /** Messages of this field, by flag of `ValidityState`: `{ valueMissing: 'Vul …' }`; `customError` is for `work`. */
  readonly messages?: Readonly<Partial<Record<keyof ValidityState, string>>>;
}
