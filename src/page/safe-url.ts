// A base of no meaning: it only lets the URL parser tell a relative address from one with a protocol of its own.
const ANY_BASE = 'https://base.invalid';

function allowed(value: string, protocols: readonly string[]): string | undefined {
  // Parsing decides, not a pattern: the URL parser drops tabs, line ends and leading control characters first.
  // What a script sets may be anything.
  try {
    const fits = typeof value === 'string' && value.trim() && protocols.includes(new URL(value, ANY_BASE).protocol);
    return fits ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The address as given when a link may point to it (`http`, `https`, `mailto`, `tel` or relative), else `undefined`. */
export const safeLink = (value: string): string | undefined => allowed(value, ['http:', 'https:', 'mailto:', 'tel:']);

/** The address as given when it can be fetched, downloaded or posted to (`http`, `https` or relative). */
export const safeWebUrl = (value: string): string | undefined => allowed(value, ['http:', 'https:']);
