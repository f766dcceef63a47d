/** Whether a value has members to look at, lists included: what comes from a page or a receiver may be anything. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
