import { toJson } from './plain-data.js';
import { keep, readKept } from './storage.js';

/** What is sent about where a visitor came from; the first value is the default. */
export const ATTRIBUTIONS = ['page', 'session'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** Where a visitor came from when this tab's visit to the site began. */
export interface Visit {
  /** The campaign, from the first address that names one. */
  readonly utm: Readonly<Record<string, string>>;
  /** The ids by which advertising networks recognise a click. */
  readonly clickIds: Readonly<Record<string, string>>;
  /** The first page, without its query, which may hold something personal. */
  readonly landingPage: string;
}

const KEY = 'brug-visit';

/** The click ids of Google, Microsoft, Meta and LinkedIn. */
const CLICK_IDS = /^(gclid|msclkid|fbclid|li_fat_id)$/;

/** Longer than any id that these networks make. */
const LONGEST = 500;

/** The parameters of an address whose names match. */
function parametersOf(url: string, names: RegExp): Record<string, string> {
  const found = [...new URL(url).searchParams].filter(([name, value]) => names.test(name) && value);
  return Object.fromEntries(found.map(([name, value]) => [name, value.slice(0, LONGEST)]));
}

/** The campaign parameters (`utm_source` and so on) of an address. */
export const campaignOf = (url: string): Record<string, string> => parametersOf(url, /^utm_\w+$/);

/** The stored visit. Checked, because a storage may hold anything under the key. */
function keptVisit(): Partial<Visit> {
  try {
    const { utm, clickIds, landingPage } = JSON.parse(readKept('session', KEY) ?? '{}') as Visit;
    const texts = (record: unknown, names: RegExp): Record<string, string> =>
      Object.fromEntries(
        Object.entries(record ?? {}).filter(
          (entry): entry is [string, string] => names.test(entry[0]) && typeof entry[1] === 'string',
        ),
      );
    return {
      utm: texts(utm, /^utm_\w+$/),
      clickIds: texts(clickIds, CLICK_IDS),
      ...(typeof landingPage === 'string' && { landingPage }),
    };
  } catch {
    return {};
  }
}

/**
 * Returns where this tab's visit began and stores it, together with what this page adds. Only called if the page asks
 * for it.
 */
export function noteVisit(): Visit {
  const { href, origin, pathname } = location;
  const { utm = {}, clickIds = {}, landingPage = origin + pathname } = keptVisit();
  const visit: Visit = {
    utm: Object.keys(utm).length ? utm : campaignOf(href),
    clickIds: { ...parametersOf(href, CLICK_IDS), ...clickIds },
    landingPage,
  };
  keep('session', KEY, toJson(visit));
  return visit;
}
