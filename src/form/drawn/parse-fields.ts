import { isObject, plainText, plainTexts } from '../../page/plain-data.js';
import {
  type Condition,
  FIELD_TYPES,
  type FieldDefinition,
  type FieldOption,
  type FieldType,
} from './field-definition.js';
import { WORK_MAIL } from '../work-mail.js';

/** The fields that Brug draws by name, with what browsers and password managers need to fill them. */
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

/** How each property of a definition is read that is more than a text: as plain data, whatever a page gives. */
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
 * Reads `fields`: names of built-in fields in their order, `?` marks an optional one (`"name email company?"`); or a
 * list of such names and of definitions, whose built-in names bring what those fields have. What cannot be a field, or
 * has a name that is taken, is left out; a type that does not exist becomes `text`, and another word for `work` does
 * nothing. All are named in `problems`.
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
