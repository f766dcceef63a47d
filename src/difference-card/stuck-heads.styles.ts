import { css } from '../theme/css.js';

/**
 * From four rows on, the names of the subjects stay in view. At rest nothing shows of that; text that passes below them
 * is blurred. They do not stay where they would cover much of the view, as on a page that is enlarged four times.
 */
export const stuckHeadsStyles = css`
  @media (height >= 20em) {
    .long > .heads {
      position: sticky;
      z-index: 2;
      inset-block-start: var(--brug-sticky, 0px);
      container-type: scroll-state;
      backdrop-filter: blur(1em);
    }
  }
  .long > .heads::before {
    content: '';
    position: absolute;
    z-index: -1;
    inset: 0;
    border-block-end: 1px solid var(--_border);
    background: color-mix(in srgb, var(--_paper) 88%, transparent);
    opacity: 0;
    transition: opacity 0.15s;
  }
  @container scroll-state(stuck: top) {
    .long > .heads::before {
      opacity: 1;
    }
  }
  .long > .stuck::before {
    opacity: 1;
  }
  /* Below the page's own head and the names. */
  .rows :is([tabindex], summary, a) {
    scroll-margin-block: calc(var(--brug-sticky, 0px) + 96px) 32px;
  }

  @media (forced-colors: active) {
    .long > .heads::before {
      background: Canvas;
    }
  }
  @media print {
    .long > .heads {
      position: static;
    }
  }
`;
