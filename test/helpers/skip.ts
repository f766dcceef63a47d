/** Skips a test that cannot be run here; the reason is in the list at the end of `npm test`. */
export function skip(context: Mocha.Context, reason: string): never {
  const test = context.currentTest ?? context.test!;
  test.title += ` (skipped: ${reason})`;
  return context.skip();
}
