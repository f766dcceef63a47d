import { CONSENT_NAME } from '../submission/consent.js';
import { HONEYPOT_NAME, type Values } from '../submission/payload.js';
import { isAddedByBrug, isChoice, isTyped, nameOf, type Control } from './control.js';
import { plainTexts } from '../submission/as-list.js';

/** Values to fill in, by name: what is no text becomes text; a list is for several controls or choices of one name. */
export type ValuesToFill = Readonly<Record<string, unknown>>;

/** What the visitor alone may answer, and what only a robot does. */
const isNotForPages = (name: string): boolean => name === HONEYPOT_NAME || name === CONSENT_NAME;

/** The answer of a captcha, or a token that belongs to one visit: no part of what someone has filled in. */
const isToken = (control: Control): boolean =>
  control.type === 'hidden' || /captcha|turnstile/i.test(nameOf(control)) || !!control.closest('[slot=captcha]');

/** Whether a value is the visitor's own: it makes this submission another than the last. */
export const isVisitorInput = (control: Control): boolean =>
  !!nameOf(control) && !isAddedByBrug(control) && !isToken(control);

/** Whether a value may be kept while it is unsent: nothing secret, and a consent is given anew. */
export const mayBeKept = (control: Control): boolean =>
  isVisitorInput(control) && nameOf(control) !== CONSENT_NAME && control.type !== 'password' && control.type !== 'file';

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
 * The values of a form by name, each field in one shape whatever it holds: a list where the form can hold several, else
 * a text or a file. What is not chosen is an empty text.
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

/** Values of before, without those of fields in which something newer is typed. */
export function withoutTyped(values: ValuesToFill, controls: readonly Control[]): ValuesToFill {
  const typed = new Set(controls.filter(isTyped).map(nameOf));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !typed.has(name)));
}

/**
 * Fills controls by name, and returns those that it has filled. A file cannot be filled in, by the browser's own rule;
 * a consent is the visitor's to give.
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
