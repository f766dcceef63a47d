import { html, nothing, type TemplateResult } from 'lit/html.js';
import { BLANK_COVER, DOWNLOAD_ICON } from './drawings.js';

/** A document, and how it is offered. */
export interface DocumentView {
  readonly url: string;
  /** Name under which it is saved; empty for that of the address. */
  readonly fileName: string;
  /** Text of the button. */
  readonly label: string;
  /** Format, pages and size, each in words. */
  readonly facts: readonly string[];
  /** Language of the widget's own words. */
  readonly language: string;
}

/** The facts as well: they stand beside the button, and who cannot see them hears them here. */
const nameOf = ({ label, facts }: DocumentView): string => [label, ...facts].join(', ');

const labelAndIcon = (label: string): TemplateResult => html`<span>${label}</span><span>${DOWNLOAD_ICON}</span>`;

/** The cover, or a page drawn in its place. */
export const coverTemplate = (url: string | undefined, alt: string, onError: () => void): TemplateResult =>
  html`<div class="cover" part="cover">
    <slot name="cover">
      ${
        url
          ? html`<img src=${url} alt=${alt} loading="lazy" width="300" height="400" @error=${onError} />`
          : BLANK_COVER
      }
    </slot>
  </div>`;

/** What is told of the document beside its button; the button says it too, so it is not read aloud twice. */
export const factsTemplate = ({ facts, language }: DocumentView): TemplateResult | typeof nothing =>
  facts.length
    ? html`<p class="facts" part="facts" aria-hidden="true" lang=${language}>
        ${facts.map((fact) => html`<span>${fact}</span>`)}
      </p>`
    : nothing;

/** The link that downloads; `describedBy` names what is said of it when it has just become ready. */
export const linkTemplate = (
  view: DocumentView,
  describedBy: string | undefined,
  onClick: (event: Event) => void,
): TemplateResult =>
  html`<a
    class="button"
    part="button"
    href=${view.url}
    download=${view.fileName}
    aria-label=${nameOf(view)}
    aria-describedby=${describedBy ?? nothing}
    @click=${onClick}
    >${labelAndIcon(view.label)}</a
  >`;

/** The button that opens the e-mail step; out of sight once it is open. */
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
export const skipTemplate = (
  { url, fileName, language }: DocumentView,
  text: string,
  onClick: (event: Event) => void,
): TemplateResult =>
  html`<a class="button" lang=${language} part="skip" href=${url} download=${fileName} @click=${onClick}
    ><span>${text}</span></a
  >`;
