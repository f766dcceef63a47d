import { html } from 'lit/html.js';

/** An arrow into a tray: download. */
export const DOWNLOAD_ICON = html`<svg
  viewBox="0 0 24 24"
  fill="none"
  stroke="currentColor"
  stroke-width="2.25"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  <path d="M12 3v12m-5-5 5 5 5-5M4 20h16" />
</svg>`;

/** Stands in for a cover that is absent or does not load: a page with lines of text and a folded corner. */
export const BLANK_COVER = html`<svg
  class="blank"
  viewBox="0 0 150 200"
  fill="none"
  stroke="currentColor"
  stroke-width="6"
  stroke-linecap="round"
  aria-hidden="true"
>
  <path d="M28 52h58M28 76h38" stroke-width="11" />
  <path d="M28 118h94M28 138h94M28 158h60" opacity=".45" />
  <path d="M113 3v34h34" stroke-width="3" opacity=".45" />
</svg>`;
