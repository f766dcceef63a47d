import { isObject, plainText, plainTexts } from '../../page/plain-data.js';
import {
  type Condition,
  FIELD_TYPES,
  type FieldDefinition,
  type FieldOption,
  type FieldType,
} from './field-definition.js';
import { WORK_MAIL } from '../work-mail.js';

/** The built-in fields, with the attributes that browsers and password managers need to fill them in. */
export const BUILT_IN_FIELDS: Readonly<Record<string, Omit<FieldDefinition, 'name'>>> = {
  name: { autocomplete: 'name', autocapitalize: 'words' },
  'given-name': { autocomplete: 'given-name', autocapitalize: 'words' },
  'family-name': { autocomplete: 'family-name', autocapitalize: 'words' },
  email: { type: 'email', autocomplete: 'email', inputMode: 'email', autocapitalize: 'none' },
  phone: { type: 'tel', autocomplete: 'tel', inputMode: 'tel' },
  company: { autocomplete: 'organization', autocapitalize: 'words' },
  website: { type: 'url', autocomplete: 'url', inputMode: 'url', autocapitalize: 'none' },
  role: { autocomplete: 'organization-title', autocapitalize: 'sentences' },
  country: { autocomplete: 'country-name', autocapitalize: 'words' },
  message: { type: 'textarea', autocapitalize: 'sentences' },
};

type BuiltIn = Readonly<Record<string, Omit<FieldDefinition, 'name'>>>;
type Json = Readonly<Record<string, unknown>>;

const option = (value: unknown): FieldOption => {
  const [given, label] = isObject(value) ? [value['value'], value['label']] : [value, value];
  return { value: plainText(given ?? label), label: plainText(label ?? given) };
};

const entriesOf = <T>(value: unknown, read: (entry: unknown) => T): Readonly<Record<string, T>> =>
  isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, read(entry)])) : {};

/**
 * How to read the properties of a definition that are not plain text. The result is plain data, whatever the page
 * gives.
 */
const READERS: Readonly<Record<string, (value: unknown) => unknown>> = {
  required: (value) => value === true,
  multiple: (value) => value === true,
  options: (value) => (Array.isArray(value) ? value.map(option) : []),
  value: (value) => (Array.isArray(value) ? plainTexts(value) : plainText(value)),
  messages: (value) => entriesOf(value, plainText),
  showWhen: (value): Condition => entriesOf(value, plainTexts),
  requiredWhen: (value): Condition => entriesOf(value, plainTexts),
};

/**
 * Reads `fields`: the names of built-in fields in order, where `?` marks an optional one (`"name email company?"`), or
 * a list of such names and of definitions. A definition with a built-in name starts from the built-in field. Entries
 * that cannot be a field, or repeat a name, are left out; an unknown type becomes `text`, and an unknown value of
 * `work` has no effect. `problems` names all of these.
 */
export function parseFields(input: unknown, builtIn: BuiltIn): { fields: FieldDefinition[]; problems: string[] } {
  const fields = new Map<string, FieldDefinition>();
  const problems: string[] = [];
  const items: unknown[] =
    typeof input === 'string' ? input.split(/[\s,]+/).filter(Boolean) : Array.isArray(input) ? input : [input];
  items.forEach((item, index) => {
    const given: Json = isObject(item)
      ? item
      : { name: plainText(item).replace(/\?$/, ''), required: !plainText(item).endsWith('?') };
    const name = plainText(given['name']);
    const known = Object.hasOwn(builtIn, name) && builtIn[name];
    if (!name || fields.has(name) || !(known || isObject(item))) {
      problems.push(plainText(item) || `#${index + 1}`);
      return;
    }
    const own = Object.entries(given)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([key, value]) => [key, (READERS[key] ?? plainText)(value)]);
    const field = { ...known, ...Object.fromEntries(own), name } as FieldDefinition;
    const { type = 'text', work } = field;
    if (!FIELD_TYPES.includes(type)) problems.push(`type ${type}`);
    if (work && !WORK_MAIL.includes(work)) problems.push(`work ${work as string}`);
    fields.set(name, { ...field, type: FIELD_TYPES.includes(type) ? type : ('text' satisfies FieldType) });
  });
  return { fields: [...fields.values()], problems };
}
