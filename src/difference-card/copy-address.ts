/** Milliseconds that a link says that it has been copied. */
const SHOWN = 2500;

/**
 * Copies the address of a place in this page, and says whether it has. Where the page may not, the link is followed, so
 * that the address bar has it.
 */
async function copyAddress(hash: string): Promise<boolean> {
  const url = location.href.replace(/#.*/, '') + hash;
  try {
    await navigator.clipboard.writeText(url);
    return true;
  } catch {
    location.assign(url);
    return false;
  }
}

/** Copies where a link leads to; then the link shows, and `announce` tells, the word for that, for a while. */
export async function copyLink(link: Element, word: string, announce: (text: string) => void): Promise<void> {
  if (!(await copyAddress(link.getAttribute('href')!))) return;
  link.setAttribute('data-copied', word);
  announce(word);
  setTimeout(() => link.removeAttribute('data-copied'), SHOWN);
}
