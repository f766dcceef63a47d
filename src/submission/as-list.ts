/** A list as it is, anything else as a list of one. Without `flat`, which old host scripts put their own in the place of. */
export const asList = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [value as T];
