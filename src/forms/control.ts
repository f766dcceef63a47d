import { HONEYPOT_NAME } from '../submission/payload.js';

/** A native control, or a form-associated element that has the same members. */
export type Control = HTMLElement & {
  readonly name: string;
  readonly type?: string;
  readonly form: HTMLFormElement | null;
  readonly labels?: NodeListOf<HTMLLabelElement> | null;
  readonly willValidate?: boolean;
  readonly validity?: ValidityState;
  readonly validationMessage?: string;
  readonly multiple?: boolean;
  readonly files?: FileList | null;
  readonly options?: HTMLOptionsCollection;
  value?: string;
  checked?: boolean;
  readonly defaultChecked?: boolean;
  readonly defaultValue?: string;
  checkValidity?(): boolean;
};

/** A form-associated element may have its name as an attribute only. */
export const nameOf = (control: Control): string => control.name ?? control.getAttribute('name') ?? '';

export const isChoice = ({ type }: Control): boolean => type === 'radio' || type === 'checkbox';

/** Whether Brug itself has put it into a form, its own or the page's. */
export const isAddedByBrug = (control: Control): boolean =>
  nameOf(control) === HONEYPOT_NAME || control.closest('.brug-consent, [part=consent]') !== null;

/** Whether it holds something else than the page gave it. */
export function isTyped(control: Control): boolean {
  if (isChoice(control)) return control.checked !== control.defaultChecked;
  if (!control.options) return 'defaultValue' in control && control.value !== control.defaultValue;
  const options = [...control.options];
  // Without a default of its own a list that drops down shows its first option.
  return options.some(({ defaultSelected }) => defaultSelected) || control.multiple
    ? options.some(({ selected, defaultSelected }) => selected !== defaultSelected)
    : control.options.selectedIndex > 0;
}

/** Whether nothing is chosen, ticked or filled in (HTML, "suffering from being missing", for one control). */
export function isEmpty(control: Control): boolean {
  if (isChoice(control)) return !control.checked;
  if (control.type === 'file') return !control.files?.length;
  if (control.localName === 'select') return ![...control.options!].some(({ selected, value }) => selected && value);
  return !control.value;
}
