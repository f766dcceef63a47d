import type { Embed } from '../model/embed.js';
import { writeLooks, type Themes } from '../snippet/looks.js';
import { isComplete, tidy } from '../snippet/tidy.js';
import { indented, writeTag } from '../snippet/write.js';

/** A blank page, in place of a cover whose address only the site can open. */
const BLANK =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 400'%3E%3Crect width='300' height='400' fill='%23e6ece9'/%3E%3Cpath d='M40 60h150M40 90h100M40 200h220M40 225h220M40 250h160' stroke='%230e6b5c' stroke-opacity='.35' stroke-width='10'/%3E%3C/svg%3E";

/** An embed as the preview shows it, with a stand-in for a cover that cannot be loaded from here. */
export function previewHtml(embed: Embed, cover = ''): string {
  // A card without differences has nothing to show, and would say so on the console.
  if (embed.widget === 'difference-card' && !embed.rows.some(isComplete)) return '';
  // An unfinished offer has no document yet, but visitors of the page will have one.
  const isUnfinished = embed.widget === 'whitepaper-cta' && !embed.href.trim();
  const tag = writeTag(isUnfinished ? { ...embed, href: '/document.pdf' } : embed);
  if (embed.widget !== 'whitepaper-cta' || embed.layout === 'inline') return tag;
  // The page will have the cover that the snippet names, and no other.
  const isElsewhere = /^https?:/i.test(embed.cover);
  if (!embed.cover || (!cover && isElsewhere)) return tag;
  const picture = `<img slot="cover" alt="" src="${cover || BLANK}">`;
  const end = tag.lastIndexOf('</brug-whitepaper-cta>');
  return [tag.slice(0, end), ...indented(picture), tag.slice(end)].join('\n');
}

/** The CSS of the preview: the site's own, and what the snippet adds to it. */
export const previewCss = (embed: Embed, siteCss: string, themes: Themes): string =>
  `${siteCss}\n${writeLooks(tidy(embed), themes)}`;
