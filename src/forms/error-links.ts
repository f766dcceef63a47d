import { HONEYPOT_NAME } from '../submission/payload.js';
import type { Control } from './validity-message.js';

/** The names that a mistake can lead to, each with the id of its control. */
export const linkTargets = (controls: readonly Control[]): Map<string, string> =>
  new Map(
    controls
      .filter(({ name, type }) => name && name !== HONEYPOT_NAME && type !== 'hidden')
      .map(({ name, id }) => [name, id]),
  );

/** Moves focus to the control of a name, and brings it into view with its label. */
export function focusControl(controls: readonly Control[], name: string): void {
  const control = controls.find((each) => each.name === name);
  const label = control?.closest('fieldset, .field, label') ?? control?.labels?.[0] ?? control;
  label?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
