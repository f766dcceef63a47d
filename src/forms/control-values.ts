import { CONSENT_NAME } from '../submission/consent.js';
import { HONEYPOT_NAME } from '../submission/payload.js';
import { plainText } from '../submission/plain-text.js';
import type { Control } from './validity-message.js';

/** Values to fill in, by name: what is no text becomes text; a list is for several controls or choices of one name. */
export type ValuesToFill = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): string[] => [value].flat().map(plainText);

/**
 * Whether a value may be kept while it is unsent: nothing secret, nothing that belongs to one visit only, and a consent
 * is given anew.
 */
export const mayBeKept = (control: Control): boolean =>
  !!control.name &&
  !/^(hidden|password|file)$/.test(control.type ?? '') &&
  ![HONEYPOT_NAME, CONSENT_NAME].includes(control.name) &&
  !control.closest('[slot=captcha]');

/** Fills controls by name, and returns those that it has filled. A file cannot be filled in, by the browser's own rule. */
export function fillControls(controls: readonly Control[], values: ValuesToFill): Control[] {
  const lists = new Map(Object.entries(values).map(([name, value]) => [name, listOf(value)]));
  return controls.filter((control) => {
    const list = lists.get(control.name);
    if (!list || control.type === 'file') return false;
    if (control.type === 'radio' || control.type === 'checkbox') {
      control.checked = list.includes(control.value!) || values[control.name] === true;
    } else if (control instanceof HTMLSelectElement && control.multiple) {
      for (const option of control.options) option.selected = list.includes(option.value);
    } else if (list.length) {
      control.value = list.shift();
    }
    return true;
  });
}
