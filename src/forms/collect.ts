import { CONSENT_NAME, consentRecord } from '../submission/consent.js';
import { HONEYPOT_NAME, type ConsentRecord, type Values } from '../submission/payload.js';
import { plainText } from '../submission/plain-text.js';
import { nameOf, type Control } from './control.js';
import { isVisitorInput, valuesOf } from './form-values.js';
import { controlsOf, entriesOf, quietEntriesOf } from './native-form.js';

/** What a visitor has filled in, taken apart. */
export interface Collected {
  /** The entries, without honeypot and consent. */
  readonly fields: FormData;
  readonly values: Values;
  readonly honeypot: string;
  readonly consents: readonly ConsentRecord[];
  /** What makes this submission another than the last: values and consents, without tokens. */
  readonly content: string;
}

const FormDataNow = globalThis.FormData;

export const controlsIn = (forms: readonly HTMLFormElement[]): Control[] => forms.flatMap(controlsOf);

function together(forms: readonly HTMLFormElement[], read: (form: HTMLFormElement) => FormData): FormData {
  const [first, ...others] = forms;
  const fields = first ? read(first) : new FormDataNow();
  for (const form of others) for (const [name, value] of read(form)) fields.append(name, value as string);
  return fields;
}

/** The values of forms that belong together, as they are now; the page does not hear of it. */
export const currentValues = (forms: readonly HTMLFormElement[]): Values =>
  valuesOf(controlsIn(forms), together(forms, quietEntriesOf));

const describe = (value: FormDataEntryValue): string =>
  typeof value === 'string' ? value : `${value.name} ${value.size} ${value.lastModified}`;

/**
 * Takes together what is to be sent. `consentText` is what the visitor was asked, if anything; `constants` are sent with
 * any form, by name.
 */
export function collect(
  forms: readonly HTMLFormElement[],
  submitter: HTMLElement | null,
  consentText: string | undefined,
  constants: Readonly<Record<string, string>>,
): Collected {
  const fields = together(forms, (form) => entriesOf(form, forms[0] === form ? submitter : null));
  for (const [name, value] of Object.entries(constants)) if (!fields.has(name)) fields.append(name, value);
  const controls = controlsIn(forms);
  const honeypot = plainText(fields.get(HONEYPOT_NAME));
  fields.delete(HONEYPOT_NAME);
  const consents = consentText === undefined ? [] : [consentRecord(consentText, fields.has(CONSENT_NAME))];
  if (consents.length) fields.delete(CONSENT_NAME);
  const tokens = new Set(controls.filter((control) => !isVisitorInput(control)).map(nameOf));
  const content = [
    ...[...fields].filter(([name]) => !tokens.has(name)).map(([name, value]) => `${name}=${describe(value)}`),
    ...consents.map(({ name, text, given }) => `${name} ${given} ${text}`),
  ].join('\n');
  return { fields, values: valuesOf(controls, fields), honeypot, consents, content };
}
