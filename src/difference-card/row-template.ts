import { createElement } from '../element/create-element.js';
import type { TitleWords } from './difference-title.js';

/** What a row is made of. */
interface RowKind {
  readonly layout: 'cards' | 'table';
  /** Level of the heading of each section, 3 to 6. */
  readonly level: number;
  readonly collapsible: boolean;
  readonly linkable: boolean;
}

/** Everything a row shows besides its difference. */
export interface RowSetting extends RowKind, TitleWords {
  /** Name of the link that copies its address: "Kopieer de link naar “{title}”". */
  readonly copyLink: string;
  /** Head of the column of notes in a table. */
  readonly note: string;
}

/** An element that shows a part of a difference; rows find it by its class. */
const piece = (tag: string, name: string, part = name): HTMLElement =>
  createElement(tag, { class: name, part, 'data-piece': '' });

const poleAndText = (name: string): HTMLElement[] => [
  piece('p', `${name}-pole`, 'pole'),
  piece('p', `${name}-text`, 'text'),
];

const side = (name: string): HTMLElement =>
  createElement(
    'div',
    { class: `side ${name}`, part: `side ${name}` },
    piece('dt', `${name}-subject`, 'subject'),
    createElement('dd', {}, ...poleAndText(name)),
  );

function sectionTemplate({ level, collapsible, linkable }: RowKind): HTMLElement {
  const attributes = { part: 'difference-heading', ...(!collapsible && { tabindex: '-1' }) };
  const heading = createElement(`h${level}`, attributes, piece('span', 'topic'), piece('span', 'title', ''));
  const body = [createElement('dl', { class: 'sides' }, side('first'), side('second')), piece('p', 'note')];
  const link = linkable && piece('a', 'copy');
  return createElement(
    'li',
    { class: 'difference', part: 'difference' },
    ...(collapsible
      ? [
          createElement(
            'details',
            { part: 'details' },
            createElement('summary', { part: 'summary' }, heading),
            createElement('div', { class: 'body' }, ...body),
          ),
          link,
        ]
      : [createElement('div', { class: 'bar' }, heading, link), ...body]),
  );
}

/** Roles stand beside the elements: a table that reflows is no table for a screen reader in every browser. */
function tableRowTemplate({ linkable }: RowKind): HTMLElement {
  const cell = (name: string): HTMLElement =>
    createElement(
      'td',
      { role: 'cell', class: `side ${name}`, part: `side ${name}`, 'data-piece': '' },
      ...poleAndText(name),
    );
  return createElement(
    'tr',
    { role: 'row', class: 'difference', part: 'difference' },
    createElement(
      'th',
      { scope: 'row', role: 'rowheader', part: 'difference-heading', tabindex: '-1' },
      piece('span', 'title', ''),
      linkable && piece('a', 'copy'),
    ),
    cell('first'),
    cell('second'),
    createElement('td', { role: 'cell', class: 'note-cell' }, piece('p', 'note')),
  );
}

/** A row to clone, and what its pieces show, in their order. */
export interface RowTemplate {
  readonly element: HTMLElement;
  readonly pieces: readonly string[];
}

const templates = new Map<string, RowTemplate>();

/**
 * The static element that rows are cloned from, made once for each kind. No Lit template, no comment markers and no
 * element of its own a row: a thousand cards on one page stay quick.
 */
export function rowTemplate(kind: RowKind): RowTemplate {
  const key = [kind.layout, kind.level, kind.collapsible, kind.linkable].join();
  let template = templates.get(key);
  if (!template) {
    const element = kind.layout === 'table' ? tableRowTemplate(kind) : sectionTemplate(kind);
    template = { element, pieces: [...element.querySelectorAll('[data-piece]')].map(({ className }) => className) };
    templates.set(key, template);
  }
  return template;
}
