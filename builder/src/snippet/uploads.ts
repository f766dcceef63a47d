import { parseUrl } from '../../../src/page/safe-url.js';
import type { Upload } from './folder.js';
import type { Embed } from '../model/embed.js';

/**
 * The files that a tidied embed names and that have to be on the site itself; files elsewhere are someone else's to
 * keep.
 */
export function uploadsOf(embed: Embed): Upload[] {
  if (embed.widget !== 'whitepaper-cta') return [];
  return [embed.href, embed.cover]
    .filter((address) => address && !parseUrl(address))
    .map((address) => ({ name: nameOf(address), address }));
}

/** The last part of an address, as the file is called. */
export function nameOf(address: string): string {
  const name =
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
