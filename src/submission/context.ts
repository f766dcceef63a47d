import { readCookie } from '../page/cookie.js';
import { campaignOf, type Submission } from './payload.js';

/** Where and in which language something is sent. */
export function contextNow(locale: string): Submission['context'] {
  const { href } = location;
  return { pageUrl: href, referrer: document.referrer, locale, utm: campaignOf(href), cookie: readCookie };
}
