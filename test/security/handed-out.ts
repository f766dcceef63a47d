import { destinationsOf } from '../../builder/src/services/destination.js';
import type { Embed } from '../../builder/src/model/embed.js';
import { readHash } from '../../builder/src/screens/state.js';
import { tidied } from '../../builder/src/snippet/tidy.js';
import { PLATFORMS } from '../../builder/src/platforms/platforms.js';
import { writeLooks } from '../../builder/src/snippet/looks.js';
import { inPlace } from '../../builder/src/snippet/place.js';
import { testPage } from '../../builder/src/snippet/test-page.js';
import { writeTag } from '../../builder/src/snippet/write.js';
import { piecesOf, RELEASE } from '../builder/embeds.js';
import { auditOf, auditPasted } from './pasted-page.js';

/** The part after `#` of a link, as anyone can write it. */
const hashOf = (state: unknown): string => {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
};

/** What the builder opens with a link. */
export const opened = (embed: unknown): Embed => readHash(`#${hashOf({ embed })}`).embed!;

/** Hosts of the one line above the snippet; an empty one is the owner's own site. */
export const hostsOf = (embed: Embed): string[] => ['', ...destinationsOf(tidied(embed).embed).map(({ host }) => host)];

/** All that is handed out for an embed, as markup for the body of a page. */
const outcomes = (embed: Embed): string[] => {
  const tag = inPlace(writeTag(embed));
  const pieces = piecesOf({ widget: embed.widget, tag });
  const pages = PLATFORMS.filter(({ isFramework }) => !isFramework);
  return [...new Set(pages.flatMap(({ steps }) => steps(pieces).map(({ code = '' }) => code)))].filter(Boolean);
};

export const testPageOf = (embed: Embed): string =>
  testPage({
    language: embed.lang || 'nl',
    title: embed.heading || 'Brug',
    code: 'void 0;',
    css: writeLooks(tidied(embed).embed, RELEASE.themes),
    tag: inPlace(writeTag(embed)),
    dataLayer: '',
  });

/** What the body of the test page does, and whether its head is that of the builder alone. */
function auditTestPage(embed: Embed): string[] {
  const page = new DOMParser().parseFromString(testPageOf(embed), 'text/html');
  const head = [...page.head.children].map(({ localName }) => localName).join(' ');
  const isOurs =
    head === 'meta meta title style script' && page.head.querySelector('script')!.textContent === 'void 0;';
  const attributes = [...page.documentElement.attributes].map(({ name }) => name).join();
  return [
    ...auditOf(page.body, hostsOf(embed)),
    ...(isOurs ? [] : [`head: ${head}`]),
    ...(attributes === 'lang' ? [] : [`html: ${attributes}`]),
  ];
}

/** How many rules a page has whose style sheet holds the looks, with a rule of the owner's behind it. */
export function rulesWith(embed: Embed): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${writeLooks(tidied(embed).embed, RELEASE.themes)}\n.owner { color: red; }`);
  return [...sheet.cssRules].map((rule) => (rule as CSSStyleRule).selectorText);
}

/** All that the outcomes of an embed do that they should not. */
export const auditOutcomes = (embed: Embed): string[] => [
  ...outcomes(embed).flatMap((html) => auditPasted(html, hostsOf(embed))),
  ...auditTestPage(embed),
];
