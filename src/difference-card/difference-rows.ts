import { decapitalised } from '../locales/decapitalised.js';
import { fill } from '../locales/fill.js';
import { plainText, sameContent, type Comparison, type Content, type Difference } from './comparison.js';

/** Everything a row shows besides its difference. A change of any of these is a change of all rows. */
export interface RowSetting {
  readonly layout: 'cards' | 'table';
  /** Level of the heading of each section, 3 to 6. */
  readonly level: number;
  readonly collapsible: boolean;
  readonly linkable: boolean;
  /** Pattern of the heading: "{first} versus {second}". */
  readonly versus: string;
  /** Name of the button that copies the address: "Kopieer de link naar “{title}”". */
  readonly copyLink: string;
  /** Whether the second pole may lose its capital inside the heading; German nouns keep it. */
  readonly lowerSecond: boolean;
}

type Pieces = Record<string, HTMLElement>;

// Rows are cloned from a template that is made once for each kind: no Lit template, no comment markers, no element of
// its own a row. A thousand cards on one page stay quick.
const templates = new Map<string, HTMLElement>();

function make(tag: string, attributes: Record<string, string> = {}, ...children: (Node | false)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]!);
  element.append(...children.filter((child) => child !== false));
  return element;
}

const piece = (tag: string, name: string, attributes: Record<string, string> = {}): HTMLElement =>
  make(tag, { ...attributes, class: name, 'data-piece': name });

const side = (name: 'first' | 'second'): HTMLElement =>
  make(
    'div',
    { class: `side ${name}`, part: `side ${name}` },
    piece('dt', `${name}-subject`, { part: 'subject' }),
    make('dd', {}, piece('p', `${name}-pole`, { part: 'pole' }), piece('p', `${name}-text`, { part: 'text' })),
  );

function sectionTemplate({ level, collapsible, linkable }: RowSetting): HTMLElement {
  const heading = make(
    `h${level}`,
    { part: 'difference-heading', tabindex: '-1' },
    piece('span', 'topic', { part: 'topic' }),
    piece('span', 'title'),
  );
  const link = linkable && make('button', { type: 'button', class: 'copy', part: 'copy', 'data-piece': 'copy' });
  const sides = make('dl', { class: 'sides' }, side('first'), side('second'));
  const note = piece('p', 'note', { part: 'note' });
  const body = collapsible
    ? [
        make(
          'details',
          { part: 'details', 'data-piece': 'details' },
          make('summary', { part: 'summary' }, heading),
          sides,
          note,
        ),
        link,
      ]
    : [make('div', { class: 'bar' }, heading, link), sides, note];
  return make('li', { class: 'difference', part: 'difference' }, ...body);
}

/** Roles stand beside the elements: a table that reflows is no table for a screen reader in every browser. */
function tableRowTemplate({ linkable }: RowSetting): HTMLElement {
  const cell = (name: 'first' | 'second'): HTMLElement =>
    make(
      'td',
      { role: 'cell', class: `side ${name}`, part: `side ${name}`, 'data-piece': `${name}-cell` },
      piece('p', `${name}-pole`, { part: 'pole' }),
      piece('p', `${name}-text`, { part: 'text' }),
    );
  return make(
    'tr',
    { role: 'row', class: 'difference', part: 'difference' },
    make(
      'th',
      { scope: 'row', role: 'rowheader', part: 'difference-heading', tabindex: '-1' },
      piece('span', 'title'),
      linkable && make('button', { type: 'button', class: 'copy', part: 'copy', 'data-piece': 'copy' }),
    ),
    cell('first'),
    cell('second'),
    make('td', { role: 'cell', class: 'note-cell' }, piece('p', 'note', { part: 'note' })),
  );
}

function rowTemplate(setting: RowSetting): HTMLElement {
  const key = [setting.layout, setting.level, setting.collapsible, setting.linkable].join();
  let template = templates.get(key);
  if (!template) {
    template = setting.layout === 'table' ? tableRowTemplate(setting) : sectionTemplate(setting);
    templates.set(key, template);
  }
  return template;
}

/** The heading of a difference: "Groep versus individu". */
export function differenceTitle({ first, second }: Difference, { versus, lowerSecond }: RowSetting): string {
  const end = plainText(second);
  return fill(versus, { first: plainText(first), second: lowerSecond ? decapitalised(end) : end });
}

/** One difference on the screen: made once, touched again only where its data changed. */
export class DifferenceRow {
  readonly element: HTMLElement;
  /** Its id in the address. */
  id = '';
  readonly #pieces: Pieces = {};
  readonly #shown: Record<string, Content> = {};

  constructor(setting: RowSetting) {
    this.element = rowTemplate(setting).cloneNode(true) as HTMLElement;
    for (const found of this.element.querySelectorAll<HTMLElement>('[data-piece]')) {
      this.#pieces[found.dataset['piece']!] = found;
    }
  }

  /** The disclosure, when the card is collapsible. */
  get details(): HTMLDetailsElement | undefined {
    return this.#pieces['details'] as HTMLDetailsElement | undefined;
  }

  update(difference: Difference, comparison: Comparison, setting: RowSetting): void {
    const title = differenceTitle(difference, setting);
    this.id = difference.id;
    if (setting.layout === 'table') {
      this.#show('title', plainText(difference.topic) ? difference.topic : title);
      this.#attribute('first-cell', 'data-subject', comparison.first);
      this.#attribute('second-cell', 'data-subject', comparison.second);
    } else {
      this.#show('topic', difference.topic);
      this.#show('title', title);
      this.#show('first-subject', comparison.first);
      this.#show('second-subject', comparison.second);
    }
    this.#show('first-pole', difference.first);
    this.#show('first-text', difference.firstText);
    this.#show('second-pole', difference.second);
    this.#show('second-text', difference.secondText);
    this.#show('note', difference.note);
    this.#attribute('copy', 'aria-label', fill(setting.copyLink, { title }));
  }

  #show(name: string, content: Content): void {
    if (sameContent(this.#shown[name] ?? '', content)) return;
    this.#shown[name] = content;
    const target = this.#pieces[name]!;
    if (typeof content === 'string') target.textContent = content;
    else target.replaceChildren(content.cloneNode(true));
  }

  #attribute(name: string, attribute: string, value: string): void {
    const target = this.#pieces[name];
    if (target && target.getAttribute(attribute) !== value) target.setAttribute(attribute, value);
  }
}
