import { decapitalised } from '../locales/decapitalised.js';
import { fill } from '../locales/fill.js';
import type { FieldWords } from '../locales/words.js';
import { literalText } from '../submission/consent.js';
import type { FieldDefinition } from '../fields/field-definition.js';

/** A native control, or a form-associated element that has the same members. */
export type Control = HTMLElement & {
  readonly name: string;
  readonly type?: string;
  readonly form: HTMLFormElement | null;
  readonly labels?: NodeListOf<HTMLLabelElement> | null;
  readonly willValidate?: boolean;
  readonly validity?: ValidityState;
  readonly validationMessage?: string;
  value?: string;
  checked?: boolean;
  checkValidity?(): boolean;
};

type Rules = Partial<Record<'min' | 'max' | 'minLength' | 'maxLength', string | number>>;
type Words = Readonly<Record<string, string>>;

// In this order: the first flag that is set tells most about what to do.
const FLAGS = [
  'valueMissing',
  'badInput',
  'typeMismatch',
  'patternMismatch',
  'tooLong',
  'tooShort',
  'rangeUnderflow',
  'rangeOverflow',
  'stepMismatch',
] as const;

/** Which kind of sentence suits a control: one chooses from a select and fills in a text. */
const kindOf = ({ type = '' }: Control): string => type.replace(/^(select-.+|radio)$/, 'select');

/** How a sentence speaks of a field: "je e-mailadres" for a built-in one, its quoted label for any other. `{Label}` keeps its capital. */
function phraseOf(control: Control, words: Words, definition?: FieldDefinition): string {
  const builtIn = words[`${control.name}.label`];
  if (builtIn && definition && (definition.label ?? builtIn) === builtIn) {
    return fill(words['phrase']!, { label: decapitalised(builtIn), Label: builtIn });
  }
  // A label around its control also holds the words of that control, such as the options of a select.
  const around = [...(control.labels?.[0]?.childNodes ?? [])].filter((node) => !node.contains(control));
  const label = definition?.label || control.getAttribute('aria-label') || literalText(around) || control.name;
  return fill(words['quoted']!, { label });
}

/**
 * What to say of a control that the browser finds invalid: for the flag that it set, the field's own words, else the
 * page's or the language's, from the particular (`email.valueMissing`) to the general (`valueMissing`). A message that
 * the page set with `setCustomValidity` is shown as it is.
 */
export function validityMessage(control: Control, allWords: FieldWords, definition?: FieldDefinition): string {
  const { validity } = control;
  const words = allWords as unknown as Words;
  const flag = FLAGS.find((name) => validity?.[name]);
  if (!flag || validity?.customError)
    return control.validationMessage || fill(words['badInput']!, { field: phraseOf(control, words, definition) });
  const own = definition?.messages?.[flag] ?? control.dataset[flag];
  if (own) return own;
  const { min = '', max = '', minLength = '', maxLength = '' } = control as Rules;
  const text = words[`${control.name}.${flag}`] ?? words[`${kindOf(control)}.${flag}`] ?? words[flag]!;
  return fill(text, {
    field: phraseOf(control, words, definition),
    min: flag === 'tooShort' ? minLength : min,
    max: flag === 'tooLong' ? maxLength : max,
  });
}
