/**
 * Copies the address of a place in this page, and says whether it has. Where the page may not, the link is followed, so
 * that the address bar has it.
 */
export async function copyAddress(hash: string): Promise<boolean> {
  const url = location.href.replace(/#.*/, '') + hash;
  try {
    await navigator.clipboard.writeText(url);
    return true;
  } catch {
    location.assign(url);
    return false;
  }
}
