/** Collects what is written to the console as a warning or an error while `action` runs. */
export async function consoleDuring(action: () => unknown): Promise<string[]> {
  const { warn, error } = console;
  const messages: string[] = [];
  console.warn = console.error = (...parts: unknown[]) => messages.push(parts.map(String).join(' '));
  try {
    await action();
  } finally {
    console.warn = warn;
    console.error = error;
  }
  return messages;
}
