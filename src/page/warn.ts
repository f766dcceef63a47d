import { localNameOf } from './past-names.js';

const said = new WeakMap<object, Set<string>>();

/**
 * Writes a message to the console, once for each subject (usually an element), so that bad input does not flood the
 * log.
 */
export function warnOnce(subject: object, message: string): void {
  let messages = said.get(subject);
  if (!messages) said.set(subject, (messages = new Set()));
  if (messages.has(message)) return;
  messages.add(message);
  if (subject instanceof Element) console.warn?.(`<${localNameOf(subject)}> ${message}`, subject);
  else console.warn?.(message);
}
