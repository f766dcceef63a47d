import { TAGS } from '../markup/manifest.js';
import type { AttributeToken, TagToken } from '../markup/tokens.js';
import { checkAttributes, unquoted } from './attributes.js';
import type { Finding } from './finding.js';
import { meantBy } from './names.js';
import { nearest } from './nearest.js';
import type { Source } from './structure.js';

const valueOf = (tag: TagToken, name: string): string | undefined =>
  tag.attributes.find((each) => each.name === name)?.value;
const classesOf = (tag: TagToken): string[] => valueOf(tag, 'class')?.match(/\S+/g) ?? [];

/** The tag of the widget that the script makes of a block, which is marked by its class or by `data-brug`. */
const markedAs = (tag: TagToken): string | undefined =>
  tag.kind === 'open' && !TAGS.has(tag.name)
    ? [...TAGS.keys()].find((name) => classesOf(tag).includes(name) || `brug-${valueOf(tag, 'data-brug')}` === name)
    : undefined;

/** Elements without content, which a browser never closes (HTML, "void elements"). */
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** The index of the tag that ends an element; nothing when it is not closed. */
function closeOf(all: readonly TagToken[], index: number): number | undefined {
  const { name } = all[index]!;
  if (VOID.test(name)) return index;
  let depth = 0;
  for (let at = index; at < all.length; at++) {
    if (all[at]!.name !== name) continue;
    depth += all[at]!.kind === 'open' ? 1 : -1;
    if (!depth) return at;
  }
  return undefined;
}

const PREFIX = 'data-';

/** An attribute of the widget: that of the block without `data-` before it. */
const asOnTag = ({ name, value, start, ...rest }: AttributeToken): AttributeToken => ({
  ...rest,
  name: name.slice(PREFIX.length),
  value,
  start: start + PREFIX.length,
});

/** The most marked blocks that are read, since each is read by itself; no page has as many. */
const MOST = 50;

/** The source as the script will make it: marked blocks become the tags of their widgets. */
export function withBlocks(source: Source): Source {
  const blocks = new Map<number, TagToken>();
  const closes = new Map(source.closes);
  let end = -1;
  const all = source.all.map((tag, index) => {
    if (tag.kind === 'open' && TAGS.has(tag.name)) end = Math.max(end, source.closes.get(index) ?? index);
    const name = index > end && blocks.size < MOST ? markedAs(tag) : undefined;
    if (!name) return tag;
    const close = closeOf(source.all, index);
    if (close !== undefined) closes.set(index, close);
    // A block within another block, or in one of Brug's tags, stays what it is.
    end = close ?? index;
    blocks.set(index, tag);
    const attributes = tag.attributes.filter((each) => each.name.startsWith(PREFIX)).map(asOnTag);
    return { ...tag, name, attributes };
  });
  return { ...source, all, closes, blocks };
}

/** Whether there are blocks that the script makes widgets of. */
export const hasBlocks = (all: readonly TagToken[]): boolean => all.some((tag) => markedAs(tag));

/** What is wrong with the attributes of a block. Those that no widget has may belong to another library. */
function checkBlockAttributes({ all, html }: Source, index: number): Finding[] {
  const tag = all[index]!;
  return checkAttributes(tag, html).flatMap(({ mend, choices, instead, ...finding }): Finding[] => {
    if (finding.rule === 'unknown-attribute' && !instead) return [];
    const named = (text: string): string => (/^[a-z-]+(=|$)/.test(text) ? PREFIX + text : text);
    // An attribute that is taken out goes with its whole name.
    const whole = (edits: NonNullable<Finding['mend']>) =>
      edits.map((edit) => (edit.text ? edit : { ...edit, start: edit.start - PREFIX.length }));
    return [
      {
        ...finding,
        at: finding.at - PREFIX.length,
        ...(instead !== undefined && { instead: named(instead) }),
        ...(mend && { mend: whole(mend) }),
        ...(choices && {
          choices: choices.map((each) => ({
            instead: each.instead.startsWith(PREFIX) ? each.instead : named(each.instead),
            mend: whole(each.mend),
          })),
        }),
      },
    ];
  });
}

const SITE = 'https://site.invalid/';
const wholeOf = (address: string): string | undefined => URL.parse(address, SITE)?.href.replace(/#.*/, '');

/** What some servers read as the folder above (see `wrapBlocks`). */
const WAY_UP = /^[^?]*(\.\.|%(0|2[5ef]|5c|c[01]))/i;

/** Whether the script accepts an address: it is listed as a whole, or stands below a listed one that ends in `/`. */
const isListed = (address: string, lists: readonly string[]): boolean =>
  lists
    .flatMap((list) => list.match(/\S+/g) ?? [])
    .map(wholeOf)
    .some((listed) => {
      const whole = wholeOf(address);
      return (
        !!listed &&
        (listed === whole ||
          (/^[^?]*\/$/.test(listed) && !!whole?.startsWith(listed) && !WAY_UP.test(whole.slice(listed.length))))
      );
    });

/** Finds addresses that a block sends to and the script tag does not allow, as only that tag can. */
function checkReceivers({ all }: Source, index: number): Finding[] {
  const tag = all[index]!;
  const lists = all.flatMap((each) => (each.name === 'script' ? (valueOf(each, 'data-brug-receivers') ?? []) : []));
  return tag.attributes.flatMap(({ name, value, start }): Finding[] => {
    const address = unquoted(value).trim();
    const isElsewhere = URL.parse(address, SITE)?.origin !== new URL(SITE).origin;
    const isAsked = name === 'action' || (name === 'success-href' && isElsewhere);
    if (!isAsked || /^#?$/.test(address) || !wholeOf(address)?.startsWith('http') || isListed(address, lists))
      return [];
    return [
      {
        rule: 'not-listed',
        at: start - PREFIX.length,
        what: {
          nl: `“${address}” telt in een blok alleen mee als het op de scriptregel staat: dat bepaalt een beheerder. (Staat die regel ergens anders op je site, kijk dan of het adres erin staat.)`,
          en: `In a block “${address}” counts only if it is on the script line: an administrator decides that. (If that line is elsewhere on your site, see whether it has the address.)`,
        },
        instead: `data-brug-receivers="${address.replaceAll('"', '%22').replaceAll(/\s/g, '%20')}"`,
      },
    ];
  });
}

/** Finds marks that the script does not know, since it takes them to the letter. */
function checkMark(tag: TagToken): Finding[] {
  if (tag.kind === 'close' || TAGS.has(tag.name) || markedAs(tag)) return [];
  const known = [...TAGS.keys()];
  return tag.attributes.flatMap(({ name, value, start, end }): Finding[] => {
    const isData = name === 'data-brug';
    if (!isData && name !== 'class') return [];
    const written = isData ? [value.trim()] : (value.match(/\S+/g) ?? []);
    for (const word of written) {
      const meant = isData
        ? meantBy(`brug-${word.toLowerCase().replace(/^brug-?/, '')}`)
        : /^brug/i.test(word)
          ? nearest(word, known)
          : undefined;
      if (!meant && !isData) continue;
      const mark = isData ? (meant ?? '').replace(/^brug-/, '') : (meant ?? '');
      const text = `${name}="${isData ? mark : written.map((each) => (each === word ? mark : each)).join(' ')}"`;
      return [
        {
          rule: 'unknown-mark',
          at: start,
          what: {
            nl: `Van “${word}” maakt het script geen widget: het kent ${known.map((each) => `“${isData ? each.replace(/^brug-/, '') : each}”`).join(', ')}, precies zo geschreven.`,
            en: `The script makes no widget of “${word}”: it knows ${known.map((each) => `“${isData ? each.replace(/^brug-/, '') : each}”`).join(', ')}, written exactly so.`,
          },
          ...(meant && (isData || !/["<>&]/.test(value)) && { instead: text, mend: [{ start, end, text }] }),
        },
      ];
    }
    return [];
  });
}

/** What is wrong with blocks that the script makes widgets of, besides what they hold. */
export function checkBlocks(source: Source): Finding[] {
  return [
    ...source.all.flatMap((tag) => checkMark(tag)),
    ...[...source.blocks.keys()].flatMap((index) => [
      ...checkBlockAttributes(source, index),
      ...checkReceivers(source, index),
    ]),
  ];
}
