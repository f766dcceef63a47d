import { css } from '../theme/css.js';

/** How the two sides share the room that the card has. */
export const widthStyles = css`
  /* Wide: the nuance stands between the two. */
  @container brug (width >= 58em) {
    .with-notes {
      --_gutter: calc(var(--_u) * 10);
      --_columns: minmax(0, 1fr) minmax(0, 0.85fr) minmax(0, 1fr);
      --_last: 3;
    }
    ol .note {
      grid-area: 3 / 2 / span 2;
      align-self: start;
      margin-block-start: calc(var(--_u) * 1.5);
      padding: 0;
    }
    .body > .note {
      grid-row: 4;
      margin-block-start: calc(var(--_u) * 0.5);
    }
    ol .note::before,
    ol .note::after {
      content: none;
    }
  }
  /* Narrow: the poles still face each other. Narrower: the sentences take turns, each leaning to its own side. */
  @container brug (width < 34em) {
    .comparison {
      --_gutter: calc(var(--_u) * 5);
    }
    .pole {
      font-size: 1.125em;
    }
  }
  @container brug (width < 18em) {
    .comparison {
      --_gutter: calc(var(--_u) * 3);
    }
    .heads {
      font-size: 0.9375em;
    }
    .heads > .subject {
      gap: 0.35em;
    }
    .pole {
      font-size: 1.0625em;
    }
    .heads > .second {
      flex-direction: row-reverse;
    }
    .heads > .second,
    .poles > .second {
      text-align: end;
    }
    .heads,
    .poles {
      /* Half of the width each, and more where the other leaves it. */
      grid-template-columns: repeat(2, minmax(0, max-content));
      justify-content: space-between;
    }
    .side {
      grid-column: 1 / -1;
      margin-block-start: calc(var(--_u) * 1.5);
      padding-inline-start: 0.75em;
      border-inline-start: var(--_line) solid var(--_own);
    }
    .side.second {
      grid-column: 1 / -1;
      grid-row: 5;
      margin-inline-start: 1.75em;
    }
    .side:has(> .text:empty) {
      display: none;
    }
    .side > .text {
      margin: 0;
    }
    .note {
      grid-row: 6;
      text-align: start;
    }
  }
`;
