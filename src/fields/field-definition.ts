/** Kinds of fields; an unknown kind is drawn as `text`. */
export const FIELD_TYPES = [
  'text',
  'email',
  'tel',
  'url',
  'number',
  'date',
  'textarea',
  'select',
  'radio',
  'checkbox',
  'hidden',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** One choice of a select or of a group of radio buttons. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

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
  /** Choices of a `select` or `radio`; a string is its own label. */
  readonly options?: readonly (FieldOption | string)[];
  /** The value to begin with. */
  readonly value?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Regular expression that the whole value must match (HTML, `pattern`). */
  readonly pattern?: string;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly step?: string | number;
  /** A line of help between label and field. */
  readonly help?: string;
  /** Messages of this field, by flag of `ValidityState`: `{ valueMissing: 'Vul …' }`. */
  readonly messages?: Readonly<Partial<Record<keyof ValidityState, string>>>;
}
