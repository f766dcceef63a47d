import { clean, type LeftOut } from '../markup/clean.js';
import { TAGS } from '../markup/manifest.js';
import { attributesOf } from '../markup/parse.js';
import { attributeProblem } from '../markup/rules.js';
import type { AttributeToken, TagToken } from '../markup/tokens.js';
import type { Text } from '../words/text.js';
import type { Finding } from './finding.js';
import { insideOf, type Source } from './structure.js';

const LEADS_AWAY = /^(meta|base|link|iframe|frame|frameset|object|embed|applet|portal|fencedframe)$/;

/** What to say of something that runs code, leads away or has an address that is refused. */
function ruleOf({ why, element, attribute }: LeftOut): { rule: string; what: Text } | undefined {
  const where = attribute ? `${attribute} (<${element}>)` : `<${element}>`;
  if (why === 'script')
    return {
      rule: 'runs-code',
      what: {
        nl: `In de embed staat ${where}: dat laat code lopen op je pagina. Heb je dit zelf geschreven? Haal het anders weg.`,
        en: `The embed holds ${where}: that runs code on your page. Did you write it yourself? Take it out otherwise.`,
      },
    };
  if (why === 'address')
    return {
      rule: 'refused-address',
      what: {
        nl: `Het adres in ${where} kan code laten lopen of is geen adres. Schrijf een adres met https:// of / ervoor.`,
        en: `The address in ${where} can run code or is none. Write an address that begins with https:// or /.`,
      },
    };
  if (why === 'loads' && LEADS_AWAY.test(element))
    return {
      rule: 'loads-elsewhere',
      what: {
        nl: `In de embed staat ${where}: dat kan iets van elders laden of je bezoekers wegsturen. Hoort het er niet, haal het dan weg.`,
        en: `The embed holds ${where}: that can load something else or send your visitors away. Take it out if it does not belong there.`,
      },
    };
  return undefined;
}

/**
 * Whether a tag belongs to an element with these attributes. Of two attributes with one name a browser reads the first.
 */
const bears = (tag: TagToken, attributes: LeftOut['attributes']): boolean =>
  new Set(tag.attributes.map(({ name }) => name)).size === attributes.length &&
  attributes.every(([name, value]) => tag.attributes.find((each) => each.name === name)?.value === value);

/**
 * Where something stands in the source: the parser knows what there is, only the tags as they are written know where.
 * Of several that are the same, each has its own place.
 */
function placeOf(
  leftOut: LeftOut,
  tags: readonly TagToken[],
  used: Set<TagToken | AttributeToken>,
): number | undefined {
  const { element, attribute, attributes } = leftOut;
  const places = tags.flatMap((tag) => {
    const token = attribute ? tag.attributes.find(({ name }) => name === attribute) : tag;
    const isFree = tag.kind === 'open' && tag.name === element && token && !used.has(token);
    return isFree ? [{ tag, token }] : [];
  });
  const found = (places.find(({ tag }) => bears(tag, attributes)) ?? places[0])?.token;
  if (found) used.add(found);
  return found?.start;
}

/**
 * The content of an embed, without data, which no browser runs (HTML, "data block"), and without embeds within it,
 * which are looked at by themselves.
 */
function ownContent(embed: Element): string {
  const copy = embed.cloneNode(true) as Element;
  const others = [...TAGS.keys(), 'script[type="application/json" i]:not([src])'];
  for (const each of copy.querySelectorAll(others.join())) each.remove();
  return copy.innerHTML;
}

/** Brug's tags, and blocks that the script makes widgets of. */
const EMBEDS = [...TAGS.keys()].flatMap((tag) => [tag, `.${tag}`, `[data-brug="${tag.slice('brug-'.length)}"]`]).join();

/** Finds what in an embed runs code, leads away or is refused, by the same walk that a snippet goes through. */
export function checkContent(source: Source, page: Document): Finding[] {
  let blocks = source.blocks.size;
  const embeds = [...page.querySelectorAll(EMBEDS)].filter(
    (each) => TAGS.has(each.localName) || (!each.parentElement?.closest(EMBEDS) && blocks-- > 0),
  );
  const opens = source.all.flatMap((tag, index) => (tag.kind === 'open' && TAGS.has(tag.name) ? [index] : []));
  return embeds.flatMap((embed, order): Finding[] => {
    const index = opens[order] ?? opens.at(-1) ?? 0;
    const attributes = attributesOf(embed);
    const own = attributes.flatMap(([name, value]): LeftOut[] =>
      attributeProblem(embed, name, value) === 'script'
        ? [{ code: '', why: 'script', element: embed.localName, attribute: name, attributes }]
        : [],
    );
    const tags = [source.all[index]!, ...insideOf(source, index)];
    const used = new Set<TagToken | AttributeToken>();
    return [...own, ...clean(ownContent(embed), 'content').leftOut].flatMap((leftOut): Finding[] => {
      const said = ruleOf(leftOut);
      return said ? [{ ...said, at: placeOf(leftOut, tags, used) ?? source.all[index]?.start ?? 0 }] : [];
    });
  });
}
