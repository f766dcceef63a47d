import { html, nothing, type TemplateResult } from 'lit/html.js';
import { DOWNLOAD, icon } from '../theme/icons.js';
import type { Opening } from './document-opening.js';

/** A document, and how it is offered. */
export interface DocumentView extends Opening {
  readonly url: string;
  /** Text of the button. */
  readonly label: string;
  /** The same for those who hear it, where the page has said it in other words. */
  readonly spokenLabel: string;
  /** Format, pages and size, each in words. */
  readonly facts: readonly string[];
  /** Language of the widget's own words. */
  readonly language: string;
}

/** The facts as well: they stand beside the button, and who cannot see them hears them here. */
const nameOf = ({ spokenLabel, facts }: DocumentView): string => [spokenLabel, ...facts].join(', ');

const labelAndIcon = (label: string): TemplateResult => html`<span .textContent=${label}></span>${icon(DOWNLOAD)}`;

/** What is told of the document beside its button; the button says it too, so it is not read aloud twice. */
export const factsTemplate = ({ facts, language }: DocumentView): TemplateResult | typeof nothing =>
  facts.length
    ? html`<p class="facts" part="facts" aria-hidden="true" lang=${language}>
        ${facts.map((fact) => html`<span>${fact}</span>`)}
      </p>`
    : nothing;

/** A link to the document, with what is special to one of the two. */
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

/** The link that downloads; `describedBy` names what is said of it when it has just become ready. */
export const linkTemplate = (
  view: DocumentView,
  describedBy: string | undefined,
  onClick: (event: Event) => void,
): TemplateResult =>
  documentLink(view, 'button', nameOf(view), describedBy, undefined, labelAndIcon(view.label), onClick);

/** The button that opens the email step; out of sight once it is open. */
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

/** The link that takes the document without an address. */
export const skipTemplate = (view: DocumentView, text: string, onClick: (event: Event) => void): TemplateResult =>
  documentLink(view, 'skip', undefined, undefined, view.language, html`<span>${text}</span>`, onClick);
