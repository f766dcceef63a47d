import {
  CONSENT_NAME,
  consentRecord,
  HONEYPOT_NAME,
  isReserved,
  type ConsentRecord,
  type LabelledValue,
  type Submission,
  type Values,
} from '../delivery/submission.js';
import { plainText, plainTexts } from '../page/plain-data.js';
import { warnOnce } from '../page/warn.js';
import { groupLabelOf, isAddedByBrug, isChoice, isTyped, labelOf, labelText, nameOf, type Control } from './control.js';
import type { FormAdapter } from './form-adapter.js';
import { entriesOf, quietEntriesOf } from './native-form.js';

/**
 * Values to fill in, by name. Anything that is not text becomes text; a list is for several controls or choices with
 * one name.
 */
export type ValuesToFill = Readonly<Record<string, unknown>>;

/**
 * Names that a page may not fill in: the consent, which only the visitor may give, and the honeypot, which only robots
 * fill in.
 */
export const isNotForPages = (name: string): boolean => name === HONEYPOT_NAME || name === CONSENT_NAME;

/** Whether a control holds the answer to a captcha, or a token for one visit: the visitor did not fill it in. */
const isToken = (control: Control): boolean =>
  control.type === 'hidden' || /captcha|turnstile/i.test(nameOf(control)) || !!control.closest('[slot=captcha]');

/** Whether the visitor fills in this control, so that another value makes it another submission. */
export const isVisitorInput = (control: Control): boolean =>
  !!nameOf(control) && !isAddedByBrug(control) && !isToken(control);

const secrets = new WeakSet<Control>();
// Many forms mark a secret only by its name, here in the languages of the widgets: a password, a code, a card.
const SECRET_NAME =
  /pass ?(wor[dt]|phrase|code|key)|passwd|pwd|wachtwoord|kennwort|contrase[nñ]a|(mot ?de ?|palavra ?)passe|pin ?code|card ?cv|(card|karten?|kaart|carte|carta|tarjeta) ?(n[ur]|no\b|exp)|n[uú]m(ero)? ?(de ?)?(carte|carta|tarjeta)|(credit|kredit) ?[ck]ar|(secur\w*|verif\w*|auth|sms|access|login) ?code|(api|secret|private|access) ?(key|token)|\b(pass|mdp|clave|senha|parola|secret|t?otp|pin|cv[cvn]|ccv|csc|tan|[2m]fa|cc ?(n|exp)\w*)\b|hasło|пароль/i;

/** The name of a control, split into words: `cardCvv2` and `card_cvv` give the same two. */
export const wordsInName = (control: Control): string =>
  nameOf(control)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replace(/[^\p{L}\d]+|(?<=\p{L})\d+/gu, ' ');

/**
 * Whether a control takes a password, a one-time code or a card (HTML, "autofill field names"), or once did: pages show
 * a password by changing its type to text. A field that CSS draws as dots counts too.
 */
export function isSecret(control: Control): boolean {
  const { type, autocomplete } = control;
  const asked = ` ${autocomplete} ${control.getAttribute('autocomplete')}`;
  const isAsked = type === 'password' || /\s(cc-|one-time-code|(current|new)-password)/i.test(asked);
  const isDotted = /^(?!none)./.test(getComputedStyle(control).getPropertyValue('-webkit-text-security'));
  if (isAsked || isDotted || SECRET_NAME.test(wordsInName(control))) secrets.add(control);
  return secrets.has(control);
}

/**
 * Whether a value may be kept until it is sent: no secrets, no files, and no consent, which must be given each time.
 */
export const mayBeKept = (control: Control): boolean =>
  isVisitorInput(control) && nameOf(control) !== CONSENT_NAME && !isSecret(control) && control.type !== 'file';

/** The names under which a form can hold several values. */
function severalIn(controls: readonly Control[]): Set<string> {
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const control of controls) {
    const name = nameOf(control);
    const isOneOfSeveral = control.type !== 'radio' && seen.has(name);
    if (isOneOfSeveral || control.multiple || control.hasAttribute('data-several')) several.add(name);
    seen.add(name);
  }
  return several;
}

/**
 * The values of a form by name, each in one shape: a list if the form can hold several values of that name, else a text
 * or a file. If nothing is chosen, it is an empty string.
 */
export function valuesOf(controls: readonly Control[], entries: FormData): Values {
  const several = severalIn(controls);
  const brugs = new Set(controls.filter(isAddedByBrug).map(nameOf));
  const names = new Set([...controls.map(nameOf), ...entries.keys()]);
  const pairs = [...names]
    .filter((name) => name && !brugs.has(name))
    .map((name): [string, Values[string]] => {
      const all = entries.getAll(name);
      return [name, several.has(name) || all.length > 1 ? all : (all[0] ?? '')];
    });
  return Object.fromEntries(pairs);
}

/** The visitor's answers as they read them; see `Submission`. */
export function labelsOf(controls: readonly Control[], entries: FormData): Submission['labels'] {
  const several = severalIn(controls);
  const labels = new Map<string, LabelledValue>();
  for (const control of controls) {
    const name = nameOf(control);
    if (!mayBeKept(control) || isReserved(name) || !entries.has(name)) continue;
    const isInGroup = control.type === 'radio' || (isChoice(control) && several.has(name));
    // The label of one choice does not name the whole group.
    const ownLabel = isInGroup ? groupLabelOf(control) || name : labelOf(control, false);
    const { label = ownLabel, text = '' } = labels.get(name) ?? {};
    const isLong = control.localName === 'textarea';
    labels.set(name, { label, text: [text, ...chosenIn(control, isInGroup)].filter(Boolean).join(', '), isLong });
  }
  return labels;
}

/** The text typed or chosen in a control, as the visitor reads it. */
function chosenIn(control: Control, isInGroup: boolean): (string | undefined)[] {
  if (isChoice(control)) {
    const text = isInGroup ? labelText(control.labels?.[0], control) || control.value : 'yes';
    return control.checked ? [text] : [];
  }
  if (control.localName !== 'select') return [control.value];
  return [...control.options!].filter(({ selected, value }) => selected && value).map(({ label }) => label);
}

/** Earlier values, without those of fields where something newer is typed. */
export function withoutTyped(values: ValuesToFill, controls: readonly Control[]): ValuesToFill {
  const typed = new Set(controls.filter(isTyped).map(nameOf));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !typed.has(name)));
}

/**
 * Fills controls by name and returns those it has filled. Browsers let no script fill in a file, and only the visitor
 * may give a consent.
 */
export function fillControls(controls: readonly Control[], values: ValuesToFill): Control[] {
  const lists = new Map(Object.entries(values).map(([name, value]) => [name, plainTexts(value)]));
  return controls.filter((control) => {
    const name = nameOf(control);
    const list = lists.get(name);
    if (!list || control.type === 'file' || isNotForPages(name)) return false;
    if (isChoice(control)) {
      control.checked = list.includes(control.value!) || values[name] === true;
    } else if (control.localName === 'select' && control.multiple) {
      for (const option of control.options!) option.selected = list.includes(option.value);
    } else if (list.length) {
      control.value = list.shift();
    }
    return true;
  });
}

/**
 * When a framework has replaced controls, copies what was typed or chosen from the old ones to the new ones, matched by
 * name, type and order. Anything newer stays.
 */
export function carryOver(before: readonly Control[], now: readonly Control[]): void {
  const placeIn = (all: readonly Control[], control: Control): string => {
    const kin = all.filter((each) => nameOf(each) === nameOf(control) && each.type === control.type);
    return `${nameOf(control)} ${control.type} ${kin.indexOf(control)}`;
  };
  const successors = new Map(now.filter((each) => !before.includes(each)).map((each) => [placeIn(now, each), each]));
  if (!successors.size) return;
  for (const control of before) {
    if (control.isConnected || !isVisitorInput(control) || !isTyped(control)) continue;
    const successor = successors.get(placeIn(before, control));
    if (!successor || isTyped(successor)) continue;
    if (isChoice(control)) successor.checked = control.checked;
    else if (control.type === 'file') successor.files = control.files;
    else if (control.localName !== 'select') successor.value = control.value;
    else [...successor.options!].forEach((option, at) => (option.selected = !!control.options![at]?.selected));
  }
}

/** The parts of what a visitor has filled in. */
export interface Collected {
  /** The entries, without honeypot and consent. */
  readonly fields: FormData;
  readonly values: Values;
  readonly labels: Submission['labels'];
  readonly honeypot: string;
  readonly consents: readonly ConsentRecord[];
  /** Values and consents as one text, without tokens: if it differs from the last, this is another submission. */
  readonly content: string;
}

const FormDataNow = globalThis.FormData;

/** Forms whose values belong together. */
type Forms = Pick<FormAdapter, 'forms' | 'controls' | 'uncollected' | 'trap'>;

function together({ forms, uncollected }: Forms, read: (form: HTMLFormElement) => FormData): FormData {
  const [first, ...others] = forms;
  const fields = first ? read(first) : new FormDataNow();
  for (const form of others) for (const [name, value] of read(form)) fields.append(name, value as string);
  for (const control of uncollected) {
    const name = nameOf(control);
    for (const value of fields.has(name) ? [] : plainTexts(control.value ?? [])) fields.append(name, value);
  }
  return fields;
}

/** The current values of forms that belong together; the page gets no `formdata` event. */
export const currentValues = (forms: Forms): Values => valuesOf(forms.controls, together(forms, quietEntriesOf));

const describe = (value: FormDataEntryValue): string =>
  typeof value === 'string' ? value : `${value.name} ${value.size} ${value.lastModified}`;

const described = (entries: Iterable<[string, FormDataEntryValue]>): string[] =>
  [...entries].map(([name, value]) => `${name}=${describe(value)}`);

/** Everything that the forms would send now, with consents and tokens, to tell whether something has changed. */
export const contentNow = (forms: Forms): string => described(together(forms, quietEntriesOf)).join('\n');

/**
 * Collects what is to be sent. `consentText` is the text that the visitor was asked to agree to, if any; `extraFields`
 * are sent with any form, by name.
 */
export function collect(
  forms: Forms,
  submitter: HTMLElement | null,
  consentText: string | undefined,
  extraFields: Readonly<Record<string, string>>,
): Collected {
  const fields = together(forms, (form) => entriesOf(form, forms.forms[0] === form ? submitter : null));
  for (const [name, value] of Object.entries(extraFields)) if (!fields.has(name)) fields.append(name, value);
  const { controls } = forms;
  const honeypot = forms.trap?.value ?? plainText(fields.get(HONEYPOT_NAME));
  fields.delete(HONEYPOT_NAME);
  const consents = consentText === undefined ? [] : [consentRecord(consentText, fields.has(CONSENT_NAME))];
  if (consents.length) fields.delete(CONSENT_NAME);
  const tokens = new Set(controls.filter((control) => !isVisitorInput(control)).map(nameOf));
  const content = [
    ...described([...fields].filter(([name]) => !tokens.has(name))),
    ...consents.map(({ name, text, given }) => `${name} ${given} ${text}`),
  ].join('\n');
  return {
    fields,
    values: valuesOf(controls, fields),
    labels: labelsOf(controls, fields),
    honeypot,
    consents,
    content,
  };
}

/** Warns developers about fields with a reserved name, under which Brug sends its own value. */
export function warnReserved(host: Element, controls: readonly Control[]): void {
  for (const control of controls) {
    const name = nameOf(control);
    if (isReserved(name) && !isAddedByBrug(control))
      warnOnce(host, `a field is called "${name}", which Brug sends something of its own under; rename it.`);
  }
}
