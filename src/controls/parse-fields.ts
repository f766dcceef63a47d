import type { FieldDefinition } from './field-definition.js';

/**
 * Reads the `fields` attribute: names of built-in fields in their order, `?` marks an optional one
 * (`"name email company?"`). Unknown and repeated names are left out and returned as `unknown`.
 */
export function parseFields(
  text: string,
  builtIn: Readonly<Record<string, Omit<FieldDefinition, 'name'>>>,
): { fields: FieldDefinition[]; unknown: string[] } {
  const fields = new Map<string, FieldDefinition>();
  const unknown: string[] = [];
  for (const token of text.split(/[\s,]+/).filter(Boolean)) {
    const name = token.replace(/\?$/, '');
    if (!Object.hasOwn(builtIn, name) || fields.has(name)) unknown.push(token);
    else fields.set(name, { ...builtIn[name], name, required: token === name });
  }
  return { fields: [...fields.values()], unknown };
}
