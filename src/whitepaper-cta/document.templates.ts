import { html, nothing, type TemplateResult } from 'lit/html.js';
import { DOWNLOAD, icon } from '../theme/icons.js';
import type { Opening } from './document-opening.js';

/** A document, and how it is offered. */
export interface DocumentView extends Opening {
  readonly url: string;
  /** Text of the button. */
  readonly label: string;
  /** The text for screen readers, if the page has a different one. */
  readonly spokenLabel: string;
  /** Format, pages and size, each in words. */
  readonly facts: readonly string[];
  /** Language of the widget's own words. */
  readonly language: string;
}

/** Includes the facts: they are shown beside the button and are hidden from screen readers there. */
const nameOf = ({ spokenLabel, facts }: DocumentView): string => [spokenLabel, ...facts].join(', ');

const labelAndIcon = (label: string): TemplateResult => html`<span .textContent=${label}></span>${icon(DOWNLOAD)}`;

/** The facts beside the button. The button's name contains them, so they are not read aloud twice. */
export const factsTemplate = ({ facts, language }: DocumentView): TemplateResult | typeof nothing =>
  facts.length
    ? html`<p class="facts" part="facts" aria-hidden="true" lang=${language}>
        ${facts.map((fact) => html`<span>${fact}</span>`)}
      </p>`
    : nothing;

/** A link to the document, as the button or as the skip link. */
const documentLink = (
  view: DocumentView,
  part: 'button' | 'skip',
  name: string | undefined,
  describedBy: string | undefined,
  language: string | undefined,
  content: TemplateResult,
  onClick: (event: Event) => void,
): TemplateResult =>
  html`<a
    class=${part === 'skip' ? 'text-button' : 'button'}
    part=${part}
    lang=${language ?? nothing}
    href=${view.url}
    download=${view.download ?? nothing}
    target=${view.target ?? nothing}
    rel=${view.rel ?? nothing}
    hreflang=${view.hreflang ?? nothing}
    type=${view.type ?? nothing}
    aria-label=${name ?? nothing}
    aria-describedby=${describedBy ?? nothing}
    @click=${onClick}
    >${content}</a
  >`;

/** The link that downloads; `describedBy` is the id of the text that says it is ready. */
export const linkTemplate = (
  view: DocumentView,
  describedBy: string | undefined,
  onClick: (event: Event) => void,
): TemplateResult =>
  documentLink(view, 'button', nameOf(view), describedBy, undefined, labelAndIcon(view.label), onClick);

/** The button that opens the email step; visually hidden once the step is open. */
export const askTemplate = (view: DocumentView, isOutOfSight: boolean, onClick: () => void): TemplateResult =>
  html`<button
    class=${isOutOfSight ? 'visually-hidden' : 'button'}
    part=${isOutOfSight ? nothing : 'button'}
    type="button"
    tabindex=${isOutOfSight ? '-1' : nothing}
    aria-label=${nameOf(view)}
    @click=${onClick}
  >
    ${labelAndIcon(view.label)}
  </button>`;

/** The link that downloads without giving an address. */
export const skipTemplate = (view: DocumentView, text: string, onClick: (event: Event) => void): TemplateResult =>
  documentLink(view, 'skip', undefined, undefined, view.language, html`<span>${text}</span>`, onClick);
