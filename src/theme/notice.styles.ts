import { css } from './css.js';

/** A notice of how things stand in a widget: an icon, a title, and what to do. */
export const noticeStyles = css`
  .notice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.7em;
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 7%, transparent);
  }
  .notice > .icon {
    margin-block-start: 0.125em;
  }
  .notice > :not(.icon) {
    grid-column: 2;
  }
  .notice-title {
    font-weight: 650;
  }
  .notice.wrong {
    background: color-mix(in srgb, var(--_error-ink) 8%, transparent);
  }
  /* At the leaves only: what is coloured by a token that holds currentColor must not nest. */
  .notice.wrong > .icon,
  .notice.wrong > .notice-title {
    color: var(--_error-ink);
  }
  .notice.wrong:focus-visible {
    border-radius: var(--_radius);
    outline-color: var(--_error-ink);
    outline-offset: 0;
  }
  .notice ul {
    list-style: none;
  }
  /* Links on lines of their own: WCAG 2.5.8. */
  .notice li a {
    display: inline-block;
    min-block-size: 24px;
    padding-block: 0.1em;
  }
  @media (forced-colors: active) {
    .notice {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .notice {
      break-inside: avoid;
    }
  }
`;
