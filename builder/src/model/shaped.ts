/**
 * A value of unknown origin (an address, a file) in the shape of an example: what has another type than the example is
 * replaced by the example's, what the example does not have is dropped. A list takes the shape of `items`, by its name.
 */
export function shaped<T>(value: unknown, example: T, items: Readonly<Record<string, unknown>> = {}, key = ''): T {
  if (Array.isArray(example)) {
    if (!Array.isArray(value)) return example;
    const item = items[key];
    if (item === undefined) return example;
    return value.map((entry: unknown) => shaped(entry, item, items)) as T;
  }
  if (isRecord(example)) {
    const given = isRecord(value) ? value : {};
    const entries = Object.entries(example).map(([name, part]) => [name, shaped(given[name], part, items, name)]);
    return Object.fromEntries(entries) as T;
  }
  return typeof value === typeof example && (typeof value !== 'number' || Number.isFinite(value))
    ? (value as T)
    : example;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
