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

/** A form-associated element may have its name as an attribute only. */
export const nameOf = (control: Control): string => control.name ?? control.getAttribute('name') ?? '';

/** Whether the browser takes an element for a control of a form (HTML, form-associated custom elements). */
export const isFormAssociated = (element: Element): boolean =>
  /^(input|select|textarea)$/.test(element.localName) ||
  (element.constructor as { readonly formAssociated?: unknown }).formAssociated === true;

/**
 * The custom elements in some others, these too, that act as controls though no browser takes them for one: those of
 * Shoelace 2, and many of a site's own. They tell whether they are filled in well (`checkValidity`), or have a `value`.
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

/** Whether it is a checkbox of a group. */
export const isOneOfSeveral = (control: Control): boolean => control.hasAttribute('data-several');

/** The text of a label, without what is no name: a control's own words, such as its options, a mark, Brug's messages. */
export function labelText(label: Element | null | undefined, control: Control): string {
  const isLeftOut = (part: Element): boolean =>
    part === control || matches(part, '.optional, .brug-message, .brug-typo, [data-brug-message-for]');
  return textOf(label ? [label] : [], (part) => (isLeftOut(part) ? '' : undefined));
}

const withoutMark = (label: string): string => label.replace(/ ?[*:]+$/, '');

/** How the page calls the group in which a control stands; empty where it does not. */
export function groupLabelOf(control: Control): string {
  const group = control.closest('fieldset, [role$=group]:is([aria-label], [aria-labelledby])');
  return withoutMark(group ? labelText(group.querySelector('legend'), control) || ariaLabelOf(group) : '');
}

/** How the form calls a control: by its group, for one of several. A mark that it is required is no part of its name. */
export function labelOf(control: Control, isInGroup = control.type === 'radio' || isOneOfSeveral(control)): string {
  const text = (isInGroup && groupLabelOf(control)) || labelText(control.labels?.[0], control) || ariaLabelOf(control);
  const said = ['label', 'placeholder'].map((name) => control.getAttribute(name)).find(Boolean);
  return withoutMark(text || said || nameOf(control));
}

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
