/* eslint-disable lit-a11y/no-redundant-role -- Roles stand beside the elements: Safari drops that of a list that shows no
   markers, and a table that reflows is no table for a screen reader in every browser. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { headingTemplate } from '../widget/widget.element.js';
import { ofDocument } from '../page/document-members.js';
import { fill } from '../locales/text.js';
import type { DifferenceCardWords } from '../locales/words.js';
import { CHECK, CHEVRON, LINK } from '../theme/icons.js';
import { areMany } from './deep-link.js';
import { addressOf } from './difference-address.js';
import { contentText, differenceTitle, type Comparison, type Content, type ShownDifference } from './comparison.js';

/** What the differences of a card are drawn from. */
export interface DifferencesView {
  readonly comparison: Comparison;
  readonly differences: readonly ShownDifference[];
  readonly words: DifferenceCardWords;
  /** The language of these words. */
  readonly language: string;
  /** Level of the heading of each difference. */
  readonly level: 3 | 4 | 5 | 6;
  readonly collapsible: boolean;
  readonly linkable: boolean;
  /** Keys of the differences that are open. */
  readonly open: ReadonlySet<object>;
  /** Key of the difference whose address has just been copied. */
  readonly copied: object | undefined;
  /** What else stands below a difference: the question of the scan. */
  readonly below: (difference: ShownDifference) => unknown;
  readonly onToggle: (difference: ShownDifference, isOpen: boolean) => void;
  readonly onCopy: (difference: ShownDifference, event: Event) => void;
}

/**
 * Content for a template: text, or a copy of the page's own nodes, made for each place and whenever they change. Text
 * gets a node of its own too: a translator may replace a node that Lit made, and Lit would go on writing into the old
 * one.
 */
export const show = (content: Content): unknown =>
  guard([content], () =>
    typeof content === 'string' ? content && new Text(content) : ofDocument('importNode').call(document, content, true),
  );

/** Number of rows from which on the names of the subjects stay in view. */
const LONG = 4;

const hasNotes = ({ differences }: DifferencesView): boolean => differences.some(({ note }) => note);

const classOf = (view: DifferencesView, name: string): string =>
  `${name}${hasNotes(view) ? ' with-notes' : ''}${view.differences.length < LONG ? '' : ' long'}`;

/**
 * The names of the two subjects, each once. Hidden from screen readers, which read each text with the name of its
 * subject: a name that stays in view would be met again and again.
 */
export const headsTemplate = (first: Content, second: Content, lang?: string): TemplateResult =>
  html`<div class="heads" part="heads" aria-hidden="true" lang=${lang ?? nothing}>
    <span class="subject first" part="subject first">${show(first)}</span>
    <span class="subject second" part="subject second">${show(second)}</span>
  </div>`;

function copyTemplate(difference: ShownDifference, title: string, view: DifferencesView): TemplateResult {
  const { words, language } = view;
  const isCopied = view.copied === difference.key;
  return html`<a
    class="copy"
    part="copy"
    href=${addressOf(difference.id)}
    aria-label=${fill(words.copyLink, { title })}
    lang=${language}
    data-copied=${isCopied ? words.linkCopied : nothing}
    @click=${(event: Event) => view.onCopy(difference, event)}
    ><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${isCopied ? CHECK : LINK} /></svg
  ></a>`;
}

/**
 * Both poles, seen across from each other and heard as a sentence in the widget's language. Besides the poles, that
 * sentence seldom has more than the word between them.
 */
function polesTemplate(difference: ShownDifference, { words, language }: DifferencesView): TemplateResult {
  const [before, one = 'first', between, other = 'second', after] = words.versus.split(/\{(first|second)\}/);
  const heard = (text: string | undefined): TemplateResult | typeof nothing =>
    text ? html`<span class="visually-hidden" lang=${language}>${text}</span>` : nothing;
  const [left, right] = [one, other] as ['first', 'second'];
  return html`<span class="poles" part="poles"
    >${heard(before)}<span class="pole ${left}" part="pole ${left}">${show(difference[left])}</span
    ><span class="visually-hidden" lang=${language}>${between}</span
    ><span class="pole ${right}" part="pole ${right}">${show(difference[right])}</span>${heard(after)}</span
  >`;
}

/** What a screen reader reads before the text that explains a pole: "Marketing: Groep. ". */
function spokenPole(subject: string, pole: Content): string {
  const sentence = contentText(pole).replace(/[^.!?…]$/, '$&.');
  return subject ? `${subject}: ${sentence} ` : `${sentence} `;
}

/** The label of a nuance; French puts a space before the colon. */
const label = ({ words, language }: DifferencesView): string => `${words.note}${language === 'fr' ? '\u202f' : ''}:`;

/** What the subjects say about one difference, and the nuance that belongs to neither. */
function sidesTemplate(difference: ShownDifference, view: DifferencesView): TemplateResult {
  const { first, second } = view.comparison;
  return html`<p class="side first" part="side first">
      <span class="visually-hidden" .textContent=${spokenPole(first, difference.first)}></span>
      <span class="text" part="text">${show(difference.firstText)}</span>
    </p>
    <p class="side second" part="side second">
      <span class="visually-hidden" .textContent=${spokenPole(second, difference.second)}></span>
      <span class="text" part="text">${show(difference.secondText)}</span>
    </p>
    <p class="note" part="note" ?hidden=${!difference.note}>
      <span
        ><b class="note-label" part="note-label" lang=${view.language}>${label(view)}</b> ${show(difference.note)}</span
      >
    </p>`;
}

function sectionTemplate(difference: ShownDifference, view: DifferencesView): TemplateResult {
  const { collapsible, level } = view;
  const title = differenceTitle(difference, view.words.versus);
  const poles = polesTemplate(difference, view);
  // A title of its own stands above the poles; without one, the poles are the heading.
  const heading = headingTemplate(
    level,
    'difference-heading',
    difference.title ?? poles,
    collapsible ? undefined : '-1',
  );
  const below = difference.title === undefined ? nothing : poles;
  const copy = view.linkable ? copyTemplate(difference, title, view) : nothing;
  if (!collapsible)
    return html`<li class="difference" part="difference" id=${difference.id}>
      <p class="deck" part="deck"><span class="topic" part="topic">${show(difference.topic)}</span></p>
      ${heading}${below}${copy}${sidesTemplate(difference, view)}${view.below(difference)}
    </li>`;
  const onToggle = ({ currentTarget }: Event): void =>
    view.onToggle(difference, (currentTarget as HTMLDetailsElement).open);
  return html`<li class="difference" part="difference" id=${difference.id}>
    <details part="details" ?open=${view.open.has(difference.key)} @toggle=${onToggle}>
      <summary part="summary">
        <span class="deck" part="deck"
          ><span class="plate" part="plate"
            ><span class="topic" part="topic">${show(difference.topic)}</span
            ><svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${CHEVRON} /></svg></span
        ></span>
        ${heading}${below}
      </summary>
      <div class="body">${sidesTemplate(difference, view)}${view.below(difference)}</div>
    </details>
    ${copy}
  </li>`;
}

/**
 * A pole and what explains it. Inline, so that a screen reader reads both in one go; with Firefox it skips a pole that
 * is a paragraph.
 */
const wordsTemplate = (subject: 'first' | 'second', pole: Content, text: Content): TemplateResult =>
  html`<p class="words">
    <b class="pole ${subject}" part="pole ${subject}">${show(pole)}</b>
    <span class="text" part="text">${show(text)}</span>
  </p>`;

function rowTemplate(difference: ShownDifference, view: DifferencesView): TemplateResult {
  const title = differenceTitle(difference, view.words.versus);
  return html`<tr role="row" class="difference" part="difference" id=${difference.id}>
    <th scope="row" role="rowheader" class="deck" part="difference-heading deck" tabindex="-1">
      <span class="topic" part="topic">${difference.topic ? show(difference.topic) : title}</span>
    </th>
    ${
      // Outside the head cell of the row, because it would become part of that cell's name.
      view.linkable ? html`<td role="cell" class="copy-cell">${copyTemplate(difference, title, view)}</td>` : nothing
    }
    <td role="cell" class="side first" part="side first">
      ${wordsTemplate('first', difference.first, difference.firstText)}
    </td>
    <td role="cell" class="side second" part="side second">
      ${wordsTemplate('second', difference.second, difference.secondText)}
    </td>
    <td role="cell" class="note-cell">
      <p class="note" part="note" ?hidden=${!difference.note}>
        <span
          ><b class="note-label" part="note-label" lang=${view.language}>${label(view)}</b>
          ${show(difference.note)}</span
        >
      </p>
    </td>
  </tr>`;
}

const rows = (view: DifferencesView, template: typeof rowTemplate): unknown =>
  repeat(
    view.differences,
    ({ key }) => key,
    (difference) => template(difference, view),
  );

/** The subjects as they are seen. */
const seenSubjects = ({ first, second, seen }: Comparison): [Content, Content] => [
  seen?.first ?? first,
  seen?.second ?? second,
];

/** The list of differences: a section for each, with a heading of its own. */
export function listTemplate(view: DifferencesView): TemplateResult {
  const { first, second, lang } = view.comparison;
  return html`<div class=${classOf(view, 'comparison')}>
    ${first || second ? headsTemplate(...seenSubjects(view.comparison), lang) : nothing}
    <ol
      class="rows ${areMany() ? 'many' : ''} ${view.collapsible ? 'folds' : ''}"
      part="differences"
      role="list"
      lang=${lang ?? nothing}
    >
      ${rows(view, sectionTemplate)}
    </ol>
  </div>`;
}

/** The differences as a real table. */
export function tableTemplate(view: DifferencesView): TemplateResult {
  const { first, second, lang } = view.comparison;
  const { words, language } = view;
  const [left, right] = seenSubjects(view.comparison);
  return html`<table
    class="${classOf(view, 'comparison rows')} ${areMany() ? 'many' : ''}"
    part="differences"
    role="table"
    aria-label=${fill(words.versus, { first, second })}
    lang=${lang ?? nothing}
  >
    <thead role="rowgroup" part="heads">
      <tr role="row">
        <td role="cell" class="corner"></td>
        ${view.linkable ? html`<td role="cell" class="copy-cell"></td>` : nothing}
        <th class="subject first" scope="col" role="columnheader" part="subject first">${show(left)}</th>
        <th class="subject second" scope="col" role="columnheader" part="subject second">${show(right)}</th>
        <th class="note-cell" scope="col" role="columnheader" part="subject" lang=${language}>${words.note}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows(view, rowTemplate)}
    </tbody>
  </table>`;
}

/** Opens or closes all differences at once. */
export const toggleAllTemplate = (
  { words, language }: DifferencesView,
  areAllOpen: boolean,
  toggle: () => void,
): TemplateResult =>
  html`<button
    class="text-button toggle-all"
    part="toggle-all"
    type="button"
    lang=${language}
    aria-expanded=${areAllOpen}
    @click=${toggle}
  >
    <span .textContent=${areAllOpen ? words.closeAll : words.openAll}></span>
  </button>`;
