import { HONEYPOT_NAME } from '../delivery/submission.js';
import { allIn, matches } from '../page/past-names.js';
import { ariaLabelOf, textOf } from '../page/text-of.js';

/** A native control, or a form-associated element that has the same members. */
export type Control = HTMLElement & {
  readonly name: string;
  readonly type?: string;
  readonly autocomplete?: string;
  readonly form: HTMLFormElement | null;
  readonly labels?: NodeListOf<HTMLLabelElement> | null;
  readonly willValidate?: boolean;
  readonly validity?: ValidityState;
  readonly validationMessage?: string;
  readonly multiple?: boolean;
  files?: FileList | null;
  readonly options?: HTMLOptionsCollection;
  value?: string;
  checked?: boolean;
  readonly defaultChecked?: boolean;
  readonly defaultValue?: string;
  checkValidity?(): boolean;
};

/** The name of a control; a form-associated element may have it only as an attribute. */
export const nameOf = (control: Control): string => control.name ?? control.getAttribute('name') ?? '';

/** Whether the browser treats an element as a form control (HTML, form-associated custom elements). */
export const isFormAssociated = (element: Element): boolean =>
  /^(input|select|textarea)$/.test(element.localName) ||
  (element.constructor as { readonly formAssociated?: unknown }).formAssociated === true;

/**
 * The custom elements at or below `elements` that act as controls although the browser does not treat them so: those of
 * Shoelace 2, and many that sites make themselves. They have a `value`, or `checkValidity`.
 */
export const customControlsIn = (elements: readonly Element[]): Control[] =>
  elements
    .flatMap((element) => [element as Control, ...allIn<Control>(element, '*')])
    .filter(
      (element) =>
        !(element instanceof HTMLFormElement) &&
        element.localName.includes('-') &&
        !isFormAssociated(element) &&
        nameOf(element) &&
        ('value' in element || typeof element.checkValidity === 'function'),
    );

export const isChoice = ({ type }: Control): boolean => type === 'radio' || type === 'checkbox';

/** Whether a control is one checkbox of a group. */
export const isOneOfSeveral = (control: Control): boolean => control.hasAttribute('data-several');

/**
 * The text of a label without what is not its name: the control's own text (its options), a mark, and Brug's messages.
 */
export function labelText(label: Element | null | undefined, control: Control): string {
  const isLeftOut = (part: Element): boolean =>
    part === control || matches(part, '.optional, .brug-message, .brug-typo, [data-brug-message-for]');
  return textOf(label ? [label] : [], (part) => (isLeftOut(part) ? '' : undefined));
}

const withoutMark = (label: string): string => label.replace(/ ?[*:]+$/, '');

/** The page's name for the group that a control is in; empty when there is none. */
export function groupLabelOf(control: Control): string {
  const group = control.closest('fieldset, [role$=group]:is([aria-label], [aria-labelledby])');
  return withoutMark(group ? labelText(group.querySelector('legend'), control) || ariaLabelOf(group) : '');
}

/**
 * The form's name for a control; for one of several choices, the name of their group. A mark for "required" is left
 * off.
 */
export function labelOf(control: Control, isInGroup = control.type === 'radio' || isOneOfSeveral(control)): string {
  const text = (isInGroup && groupLabelOf(control)) || labelText(control.labels?.[0], control) || ariaLabelOf(control);
  const said = ['label', 'placeholder'].map((name) => control.getAttribute(name)).find(Boolean);
  return withoutMark(text || said || nameOf(control));
}

/** Whether Brug itself added this control to a form, its own or the page's. */
export const isAddedByBrug = (control: Control): boolean =>
  nameOf(control) === HONEYPOT_NAME || control.closest('.brug-consent, [part=consent]') !== null;

/** Whether a control holds another value than the page gave it. */
export function isTyped(control: Control): boolean {
  if (isChoice(control)) return control.checked !== control.defaultChecked;
  if (!control.options) return 'defaultValue' in control && control.value !== control.defaultValue;
  const options = [...control.options];
  // A drop-down list without a default shows its first option.
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
