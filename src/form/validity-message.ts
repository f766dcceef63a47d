import type { FieldDefinition } from './drawn/field-definition.js';
import { decapitalised, fill } from '../locales/text.js';
import type { FieldWords } from '../locales/words.js';
import type { ErrorFlag } from '../delivery/outcome.js';
import { isOneOfSeveral, labelOf, type Control } from './control.js';

type Rules = Partial<Record<'min' | 'max' | 'minLength' | 'maxLength', string | number>>;
type Words = Readonly<Record<string, string>>;

// In this order: the first flag that is set says most about what to do.
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
] as const satisfies readonly ErrorFlag[];

/** The kind of sentence that suits a control: people choose from a list or group, and fill in a text. */
function kindOf(control: Control): string {
  const { type = '' } = control;
  return isOneOfSeveral(control) || type === 'radio' || type.startsWith('select-') ? 'select' : type;
}

/**
 * The field's name within a sentence: "je e-mailadres" for a built-in field, the quoted label for any other. `{Label}`
 * keeps its capital.
 */
function phraseOf(control: Control, words: Words, definition?: FieldDefinition): string {
  const builtIn = words[`${control.name}.label`];
  // A question or a long label does not fit into a sentence.
  const isWord = !!builtIn && !/\?$|(\S+\s+){3}/.test(builtIn);
  if (isWord && definition && (definition.label ?? builtIn) === builtIn) {
    return fill(words['phrase']!, { label: decapitalised(builtIn), Label: builtIn });
  }
  return fill(words['quoted']!, { label: labelOf(control) });
}

/**
 * The message for an invalid control: about `given`, or else about the flag that the browser has set. The field's own
 * message comes first, then the words of the page or the language, from specific (`email.valueMissing`) to general
 * (`valueMissing`). A message that the page set with `setCustomValidity` is shown as it is.
 */
export function validityMessage(
  control: Control,
  allWords: FieldWords,
  definition?: FieldDefinition,
  given?: ErrorFlag,
): string {
  const { validity } = control;
  const words = allWords as unknown as Words;
  const known = given && (given in words || `${kindOf(control)}.${given}` in words) ? given : undefined;
  const flag = known ?? FLAGS.find((name) => validity?.[name]);
  if (!flag || (!known && validity?.customError))
    return control.validationMessage || fill(words['badInput']!, { field: phraseOf(control, words, definition) });
  const own = definition?.messages?.[flag as keyof ValidityState] ?? control.dataset[flag];
  if (own) return own;
  const { min = '', max = '', minLength = '', maxLength = '' } = control as Rules;
  // A control of the page explains its `pattern` in its `title` (HTML, `pattern`).
  const help = (definition ? definition.help : control.title)?.trim().replace(/\.$/, '');
  const builtIn = definition && words[`${control.name}.${flag}`];
  const helped = help && words[`${flag}.help`];
  const text = builtIn ?? words[`${kindOf(control)}.${flag}`] ?? (helped || words[flag]!);
  return fill(text, {
    help: help ?? '',
    field: phraseOf(control, words, definition),
    min: flag === 'tooShort' ? minLength : min,
    max: flag === 'tooLong' ? maxLength : max,
  });
}
