import { isObject } from '../page/plain-data.js';
import { withIds, type Comparison, type Difference } from './comparison.js';

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json => isObject(value) && !Array.isArray(value);

/**
 * Reads a comparison from JSON or from a script's value. Every leaf becomes plain text, so that nothing shaped like a
 * template can get into one. Each problem is named by its path (`differences[2].first`); a difference without both
 * poles is left out.
 */
export function readJson(value: unknown): Comparison {
  const problems: string[] = [];

  const text = (owner: Json, key: string, path: string): string => {
    const leaf = owner[key] ?? '';
    if (typeof leaf === 'string' || typeof leaf === 'number' || typeof leaf === 'boolean') return String(leaf).trim();
    problems.push(`${path}${key} must be text.`);
    return '';
  };

  const root = isRecord(value) ? value : {};
  const list: unknown = root['differences'];
  if (!Array.isArray(list))
    problems.push('differences must be a list: { first, second, differences: [{ first, second }] }.');

  const differences = (Array.isArray(list) ? (list as unknown[]) : []).flatMap((item, index): Difference[] => {
    const path = `differences[${index}]`;
    if (!isRecord(item)) {
      problems.push(`${path} must be an object: { first, second }.`);
      return [];
    }
    const read = (key: string): string => text(item, key, `${path}.`);
    const [first, second, title] = [read('first'), read('second'), read('title')];
    if (!first || !second) {
      problems.push(`${path}.${first ? 'second' : 'first'} is missing; the difference is left out.`);
      return [];
    }
    return [
      {
        id: read('id'),
        ...(title && { title }),
        topic: read('topic'),
        first,
        second,
        firstText: read('firstText'),
        secondText: read('secondText'),
        note: read('note'),
      },
    ];
  });

  return {
    heading: text(root, 'heading', ''),
    first: text(root, 'first', ''),
    second: text(root, 'second', ''),
    differences: withIds(differences),
    problems,
  };
}

/** Reads JSON from text. */
export function readJsonText(text: string): Comparison | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // The JSON may hold nothing but words for the widget.
    return isRecord(value) && 'messages' in value && !('differences' in value) ? undefined : readJson(value);
  } catch (error) {
    return { heading: '', first: '', second: '', differences: [], problems: [`JSON: ${(error as Error).message}`] };
  }
}
