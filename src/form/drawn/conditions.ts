import type { Values } from '../../delivery/submission.js';
import type { Condition, FieldDefinition } from './field-definition.js';
import { asList } from '../../page/plain-data.js';

/** A field as it applies now. */
export type VisibleField = FieldDefinition & {
  /** Whether it does not apply now. It stays in the form, disabled, so that what was typed is still there when it does. */
  readonly hidden: boolean;
  /** Id of an element that says more of it, in the tree that it is drawn in. */
  readonly describedBy?: string;
};

/** Whether the other fields have the values that a condition names; one that names none always holds. */
export const holds = (condition: Condition, values: Values): boolean =>
  Object.entries(condition).every(([name, wanted]) => {
    const accepted = asList<string>(wanted);
    return asList(values[name] ?? '').some((value) => accepted.includes(value as string));
  });

/** Which fields show and which are required, by what the others hold; `valuesNow` is asked only where one depends on it. */
export function fieldsNow(definitions: readonly FieldDefinition[], valuesNow: () => Values): VisibleField[] {
  let values: Values | undefined;
  const isMet = (condition: Condition): boolean => holds(condition, (values ??= valuesNow()));
  return definitions.map(({ showWhen, requiredWhen, required, ...field }) => ({
    ...field,
    required: required === true || (requiredWhen !== undefined && isMet(requiredWhen)),
    hidden: showWhen !== undefined && !isMet(showWhen),
  }));
}
