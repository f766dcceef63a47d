import { html, nothing, type TemplateResult } from 'lit/html.js';

/** Drawn if there is no cover or it fails to load: a bridge's deck over one arch, and the format. */
const madeCover = (format: string): TemplateResult =>
  html`<div class="made" aria-hidden="true">
    <svg viewBox="0 0 150 200" preserveAspectRatio="none" fill="currentColor">
      <path d="M0 121h150v79c0-38-34-58-75-58S0 162 0 200z" opacity=".24" />
      <path d="M0 116h150v5H0z" />
    </svg>
    ${format ? html`<span class="format">${format}</span>` : nothing}
  </div>`;

/** The cover picture, or a drawn one in its place. */
export const coverTemplate = (
  url: string | undefined,
  alt: string,
  format: string,
  onError: () => void,
): TemplateResult =>
  html`<div class="cover" part="cover">
    <slot name="cover">
      ${
        url
          ? html`<img src=${url} alt=${alt} loading="lazy" width="300" height="400" @error=${onError} />`
          : madeCover(format)
      }
    </slot>
  </div>`;
