import type { Values } from '../../delivery/submission.js';
import type { Condition, FieldDefinition } from './field-definition.js';
import { asList } from '../../page/plain-data.js';

/** A field as it applies now. */
export type VisibleField = FieldDefinition & {
  /**
   * Whether the field does not apply now. It stays in the form, disabled, so that what was typed is still there when it
   * applies again.
   */
  readonly hidden: boolean;
  /** Id of an element in the same tree that describes the field further. */
  readonly describedBy?: string;
};

/** Whether the other fields have the values that a condition asks for; a condition without fields always holds. */
export const holds = (condition: Condition, values: Values): boolean =>
  Object.entries(condition).every(([name, wanted]) => {
    const accepted = asList<string>(wanted);
    return asList(values[name] ?? '').some((value) => accepted.includes(value as string));
  });

/**
 * The fields with `hidden` and `required` as they apply now. `valuesNow` is called only if a field depends on others.
 */
export function fieldsNow(definitions: readonly FieldDefinition[], valuesNow: () => Values): VisibleField[] {
  let values: Values | undefined;
  const isMet = (condition: Condition): boolean => holds(condition, (values ??= valuesNow()));
  return definitions.map(({ showWhen, requiredWhen, required, ...field }) => ({
    ...field,
    required: required === true || (requiredWhen !== undefined && isMet(requiredWhen)),
    hidden: showWhen !== undefined && !isMet(showWhen),
  }));
}
