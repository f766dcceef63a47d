/** Everything a row shows besides its difference. A change of any of these is a change of all rows. */
export interface RowSetting {
  readonly layout: 'cards' | 'table';
  /** Level of the heading of each section, 3 to 6. */
  readonly level: number;
  readonly collapsible: boolean;
  readonly linkable: boolean;
  /** Pattern of the heading: "{first} versus {second}". */
  readonly versus: string;
  /** Name of the link that copies its address: "Kopieer de link naar “{title}”". */
  readonly copyLink: string;
  /** Head of the column of notes in a table. */
  readonly note: string;
  /** Whether the second pole may lose its capital inside the heading; German nouns keep it. */
  readonly lowerSecond: boolean;
}

/** Makes an element by the platform's own calls: nothing is parsed, no policy is needed. */
export function make(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string | false)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== false));
  return element;
}

/** An element that shows a part of a difference; rows find it by its class. */
const piece = (tag: string, name: string, part = name): HTMLElement =>
  make(tag, { class: name, part, 'data-piece': '' });

const poleAndText = (name: string): HTMLElement[] => [
  piece('p', `${name}-pole`, 'pole'),
  piece('p', `${name}-text`, 'text'),
];

const side = (name: string): HTMLElement =>
  make(
    'div',
    { class: `side ${name}`, part: `side ${name}` },
    piece('dt', `${name}-subject`, 'subject'),
    make('dd', {}, ...poleAndText(name)),
  );

function sectionTemplate({ level, collapsible, linkable }: RowSetting): HTMLElement {
  const attributes = { part: 'difference-heading', ...(!collapsible && { tabindex: '-1' }) };
  const heading = make(`h${level}`, attributes, piece('span', 'topic'), piece('span', 'title', ''));
  const body = [make('dl', { class: 'sides' }, side('first'), side('second')), piece('p', 'note')];
  const link = linkable && piece('a', 'copy');
  return make(
    'li',
    { class: 'difference', part: 'difference' },
    ...(collapsible
      ? [
          make(
            'details',
            { part: 'details' },
            make('summary', { part: 'summary' }, heading),
            make('div', { class: 'body' }, ...body),
          ),
          link,
        ]
      : [make('div', { class: 'bar' }, heading, link), ...body]),
  );
}

/** Roles stand beside the elements: a table that reflows is no table for a screen reader in every browser. */
function tableRowTemplate({ linkable }: RowSetting): HTMLElement {
  const cell = (name: string): HTMLElement =>
    make('td', { role: 'cell', class: `side ${name}`, part: `side ${name}`, 'data-piece': '' }, ...poleAndText(name));
  return make(
    'tr',
    { role: 'row', class: 'difference', part: 'difference' },
    make(
      'th',
      { scope: 'row', role: 'rowheader', part: 'difference-heading', tabindex: '-1' },
      piece('span', 'title', ''),
      linkable && piece('a', 'copy'),
    ),
    cell('first'),
    cell('second'),
    make('td', { role: 'cell', class: 'note-cell' }, piece('p', 'note')),
  );
}

/** A row to clone, and where in it each piece stands, counted over all elements inside. */
export interface RowTemplate {
  readonly element: HTMLElement;
  readonly places: ReadonlyMap<string, number>;
}

const templates = new Map<string, RowTemplate>();

function withPlaces(element: HTMLElement): RowTemplate {
  const places = new Map<string, number>();
  for (const [place, piece] of element.querySelectorAll('*').entries())
    if (piece.hasAttribute('data-piece')) places.set(piece.className, place);
  return { element, places };
}

/**
 * The static element that rows are cloned from, made once for each kind. No Lit template, no comment markers and no
 * element of its own a row: a thousand cards on one page stay quick.
 */
export function rowTemplate(setting: RowSetting): RowTemplate {
  const { layout, level, collapsible, linkable } = setting;
  const key = [layout, level, collapsible, linkable].join();
  let template = templates.get(key);
  if (!template) {
    template = withPlaces(layout === 'table' ? tableRowTemplate(setting) : sectionTemplate(setting));
    templates.set(key, template);
  }
  return template;
}
