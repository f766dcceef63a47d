import type { FieldDefinition } from '../fields/field-definition.js';
import { decapitalised } from '../locales/decapitalised.js';
import { fill } from '../locales/fill.js';
import type { FieldWords } from '../locales/words.js';
import { literalText } from '../submission/consent.js';
import type { ErrorFlag } from '../submission/outcome.js';
import { isChoice, nameOf, type Control } from './control.js';

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
] as const satisfies readonly ErrorFlag[];

const isOneOfSeveral = (control: Control): boolean => control.hasAttribute('data-several');

/** Which kind of sentence suits a control: one chooses from a list or a group, and fills in a text. */
function kindOf(control: Control): string {
  const { type = '' } = control;
  return isOneOfSeveral(control) || type === 'radio' || type.startsWith('select-') ? 'select' : type;
}

/** What a page calls a control of its own. */
function labelOf(control: Control): string {
  const legend = isChoice(control) && control.closest('fieldset')?.querySelector('legend')?.textContent.trim();
  if (legend && (control.type === 'radio' || isOneOfSeveral(control))) return legend;
  // A label around its control also holds the words of that control, such as the options of a select.
  const around = [...(control.labels?.[0]?.childNodes ?? [])].filter((node) => !node.contains(control));
  const text = literalText(around) || control.getAttribute('aria-label') || control.getAttribute('placeholder');
  return text || nameOf(control);
}

/** How a sentence speaks of a field: "je e-mailadres" for a built-in one, its quoted label for any other. `{Label}` keeps its capital. */
function phraseOf(control: Control, words: Words, definition?: FieldDefinition): string {
  const builtIn = words[`${control.name}.label`];
  if (builtIn && definition && (definition.label ?? builtIn) === builtIn) {
    return fill(words['phrase']!, { label: decapitalised(builtIn), Label: builtIn });
  }
  // A mark of the page's that a field is required is no part of its name.
  const label = (definition?.label || labelOf(control)).replace(/\s*[*:]+$/, '');
  return fill(words['quoted']!, { label });
}

/**
 * What to say of a control that is invalid: for `flag`, else the one that the browser has set, the field's own words,
 * else the page's or the language's, from the particular (`email.valueMissing`) to the general (`valueMissing`). A message
 * that the page set with `setCustomValidity` is shown as it is.
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
  const builtIn = definition && words[`${control.name}.${flag}`];
  const text = builtIn ?? words[`${kindOf(control)}.${flag}`] ?? words[flag]!;
  return fill(text, {
    field: phraseOf(control, words, definition),
    min: flag === 'tooShort' ? minLength : min,
    max: flag === 'tooLong' ? maxLength : max,
  });
}
