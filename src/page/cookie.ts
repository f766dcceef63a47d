/** The value of a cookie of the page; `undefined` when there is none, or when the page may not read any. */
export function readCookie(name: string): string | undefined {
  try {
    const pairs = document.cookie.split('; ').map((pair) => pair.split('='));
    return pairs.find(([key]) => key === name)?.[1];
  } catch {
    // A sandboxed frame throws (HTML, `document.cookie`).
    return undefined;
  }
}
