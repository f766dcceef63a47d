import { tokens, type AttributeToken, type TagToken } from '../markup/tokens.js';
import type { Finding } from './finding.js';

/** The tags of a source, and where Brug's tags end. */
export interface Source {
  readonly html: string;
  readonly all: readonly TagToken[];
  /** The index of each closing tag, by the index of its opening tag. */
  readonly closes: ReadonlyMap<number, number>;
  /** Whether a tag that is added at the end is read as one: the source may break off within another tag. */
  readonly canEnd: boolean;
  /**
   * The blocks that the script makes widgets of (`withBlocks`), as they are written, by index. In `all` they are tags
   * of widgets.
   */
  readonly blocks: ReadonlyMap<number, TagToken>;
}

export function sourceOf(html: string): Source {
  const all = tokens(html);
  const closes = new Map<number, number>();
  const open = new Map<string, number[]>();
  for (const [index, { kind, name }] of all.entries()) {
    if (!name.startsWith('brug-')) continue;
    const waiting = open.get(name) ?? [];
    open.set(name, waiting);
    if (kind === 'open') waiting.push(index);
    else if (waiting.length) closes.set(waiting.pop()!, index);
  }
  const last = tokens(`${html}</p>`).at(-1);
  return { html, all, closes, canEnd: last?.kind === 'close' && last.start === html.length, blocks: new Map() };
}

/** The tags between an opening tag and its closing one, or the end. */
export const insideOf = ({ all, closes }: Source, index: number): readonly TagToken[] =>
  all.slice(index + 1, closes.get(index) ?? all.length);

export function checkClosing({ html, all, closes, canEnd }: Source, index: number): Finding[] {
  const tag = all[index]!;
  if (tag.selfClosing) {
    const slash = html.lastIndexOf('/', tag.end);
    const before = html.slice(tag.start, slash).trimEnd().length + tag.start;
    return [
      {
        rule: 'self-closing',
        at: tag.start,
        what: {
          nl: `<${tag.name} … /> sluit zichzelf niet: de rest van de pagina komt in de widget terecht.`,
          en: `<${tag.name} … /> does not close itself: the rest of the page ends up in the widget.`,
        },
        instead: `<${tag.name} …></${tag.name}>`,
        mend: [{ start: before, end: tag.end, text: `></${tag.name}>` }],
      },
    ];
  }
  if (closes.has(index)) return [];
  const end = `</${tag.name}>`;
  return [
    {
      rule: 'not-closed',
      at: tag.start,
      what: {
        nl: `<${tag.name}> wordt niet gesloten: de rest van de pagina komt in de widget terecht.`,
        en: `<${tag.name}> is not closed: the rest of the page ends up in the widget.`,
      },
      instead: end,
      ...(canEnd && { mend: [{ start: html.length, end: html.length, text: end }] }),
    },
  ];
}

/** Elements that a paragraph cannot hold: their start ends it (HTML, "A start tag whose tag name is one of …"). */
const ENDS_PARAGRAPH =
  /^(address|article|aside|blockquote|details|div|dl|dd|dt|fieldset|figure|figcaption|footer|form|h[1-6]|header|hgroup|hr|li|main|menu|nav|ol|p|pre|search|section|summary|table|ul)$/;

/** Finds a widget in a paragraph: a browser ends the paragraph at the first block in it, and the widget with it. */
export function checkParagraph(source: Source, index: number, paragraph: TagToken | undefined): Finding[] {
  const { all, closes } = source;
  const tag = all[index]!;
  if (!paragraph) return [];
  const block = insideOf(source, index).find(({ name, kind }) => kind === 'open' && ENDS_PARAGRAPH.test(name));
  if (!block) return [];
  const close = closes.get(index);
  const after = all.slice((close ?? index) + 1).find(({ name }) => name === 'p');
  const last = all[close ?? index]!;
  const isTable = block.name === 'table' && tag.name === 'brug-difference-card';
  return [
    {
      rule: isTable ? 'table-in-paragraph' : 'block-in-paragraph',
      at: paragraph.start,
      what: isTable
        ? {
            nl: 'De kaart staat in een alinea (<p>). Browsers halen een tabel daaruit, en de kaart blijft leeg.',
            en: 'The card stands in a paragraph (<p>). Browsers take a table out of it, and the card stays empty.',
          }
        : {
            nl: `<${tag.name}> staat in een alinea (<p>). Browsers halen <${block.name}> daaruit, en dan staat die niet meer in de widget.`,
            en: `<${tag.name}> stands in a paragraph (<p>). Browsers take <${block.name}> out of it, so it is no longer in the widget.`,
          },
      instead: '<div> … </div>',
      mend: [
        { start: paragraph.start, end: paragraph.end, text: '<div>' },
        after?.kind === 'close'
          ? { start: after.start, end: after.end, text: '</div>' }
          : { start: last.end, end: last.end, text: '</div>' },
      ],
    },
  ];
}

/** The opening tags in a widget; for a block that becomes a widget, also the block itself. */
const contentOf = (source: Source, index: number): readonly TagToken[] => {
  const block = source.blocks.get(index);
  return [...(block ? [block] : []), ...insideOf(source, index).filter(({ kind }) => kind === 'open')];
};

/** Finds a card without differences and an offer without a document: editors take out what they do not know. */
export function checkEmpty(source: Source, index: number, paragraph: TagToken | undefined): Finding[] {
  const tag = source.all[index]!;
  const inside = contentOf(source, index);
  const has = (...names: string[]): boolean =>
    tag.attributes.some(({ name, value }) => names.includes(name) && value.trim());
  const found = (rule: string, what: Finding['what'], instead: string): Finding[] => [
    { rule, at: paragraph?.start ?? tag.start, what, instead },
  ];
  if (tag.name === 'brug-difference-card') {
    // The script reads no JSON in a block.
    const isBlock = source.blocks.has(index);
    if (has('src') || inside.some(({ name }) => name === 'table' || (name === 'script' && !isBlock))) return [];
    return found(
      'empty-card',
      {
        nl: `De kaart is leeg: er staat geen tabel in.${paragraph ? ' Hij staat in een alinea (<p>): daar haalt een editor de tabel uit. Gebruik een blok met HTML.' : ''} (Vult je eigen script hem, dan is het goed zo.)`,
        en: `The card is empty: there is no table in it.${paragraph ? ' It is in a paragraph (<p>): editors take tables out of those. Use a block of HTML.' : ''} (If your own script fills it, it is right as it is.)`,
      },
      isBlock
        ? '<table class="brug-difference-card"> … </table>'
        : '<brug-difference-card><table> … </table></brug-difference-card>',
    );
  }
  if (tag.name !== 'brug-whitepaper-cta' || has('href')) return [];
  const leads = ({ name, value }: AttributeToken): boolean => name === 'href' && !/^\s*#?\s*$/.test(value);
  if (inside.some(({ name, attributes }) => name === 'a' && attributes.some(leads))) return [];
  return found(
    'no-document',
    {
      nl: 'Er is geen document om te downloaden: er staat geen link in. (Geeft de ontvanger het adres pas na het versturen, dan is het goed zo.)',
      en: 'There is no document to download: there is no link in it. (If the recipient gives its address after sending, it is right as it is.)',
    },
    '<a href="/whitepaper.pdf" download>Download de whitepaper</a>',
  );
}

/** People write `#` where an address will come later. */
const isAddress = (value: string): boolean => !/^#?$/.test(value);

export function checkAction(source: Source, index: number): Finding[] {
  const tag = source.all[index]!;
  const value = (name: string): string => tag.attributes.find((each) => each.name === name)?.value.trim() ?? '';
  const what = source.blocks.has(index) ? 'data-action' : 'action';
  const isAsking =
    tag.name === 'brug-partner-form' ||
    (tag.name === 'brug-whitepaper-cta' && /^.?(soft|email).?$/.test(value('gate')));
  if (!isAsking || isAddress(value('action'))) return [];
  const form = contentOf(source, index).find(
    ({ name, attributes }) =>
      name === 'form' && !attributes.some((each) => each.name === 'slot' && each.value === 'fallback'),
  );
  if (form?.attributes.some((each) => each.name === 'action' && isAddress(each.value.trim()))) return [];
  return [
    {
      rule: 'missing-action',
      at: tag.start,
      what: {
        nl: `<${tag.name}> heeft geen ${what}: er is nergens om de inzending heen te sturen. (Luistert je eigen script naar brug-submit, dan is het goed zo.)`,
        en: `<${tag.name}> has no ${what}: there is nowhere to send submissions. (If your own script listens to brug-submit, it is right as it is.)`,
      },
      instead: `${what}="https://www.example.com/contact"`,
    },
  ];
}
