import { css } from '../theme/css.js';

export const differenceCardStyles = css`
  /* A blue and an orange that stay apart for colour-blind people; both carry white text by more than 4.5 to 1. */
  .widget {
    --_first: var(--brug-first, #0b5cad);
    --_second: var(--brug-second, #a8480a);
  }
  ::slotted([slot='media']) {
    display: block;
    max-inline-size: 100%;
  }
  .rows {
    list-style: none;
  }
  /* What is out of view need not be laid out; find-in-page, links and readers reach it all the same. */
  .many {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(var(--_rows) * 13em);
    overflow-clip-margin: 1em;
  }
  ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 2.25);
  }
  .difference {
    position: relative;
  }
  .bar {
    display: flex;
    align-items: end;
    justify-content: space-between;
    gap: 0.5em;
  }
  [part='difference-heading'] {
    min-inline-size: 0;
    font-size: 1.1875em;
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }
  [part='difference-heading'],
  summary {
    scroll-margin-block: 96px 32px;
  }
  /* Small capitals, and not text-transform: readers would get the capitals, and spell them. Sizes are those of capitals
     at seven tenths of the font. */
  .topic {
    display: block;
    margin-block: -0.11em 0.215em;
    font-size: 1.166em;
    font-weight: 600;
    font-variant-caps: all-small-caps;
    line-height: 1.05;
    letter-spacing: 0.042em;
    text-wrap: balance;
    opacity: 0.85;
  }
  .widget [data-cell]:empty:not(.copy) {
    display: none;
  }
  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 0.75);
    margin-block-start: calc(var(--_gap) * 0.75);
  }
  .first {
    --_subject: var(--_first);
    --_line: solid;
  }
  .second {
    --_subject: var(--_second);
    --_line: double;
  }
  .side {
    padding: var(--_gap) calc(var(--_gap) * 1.15) calc(var(--_gap) * 1.15);
    border-block-start: 0.3em var(--_line) var(--_subject);
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: color-mix(in srgb, var(--_subject) 9%, var(--_surface));
  }
  .side > [part='subject'],
  td.side::before,
  th:is(.first, .second) {
    background: var(--_subject);
    color: white;
    font-weight: 600;
    line-height: 1.4;
  }
  .side > [part='subject'],
  td.side::before {
    font-size: 0.8125em;
    display: inline-block;
    margin-block-end: 0.6em;
    padding: 0.2em 0.65em;
    border-radius: 2em;
  }
  @supports (color: color(from currentColor xyz-d65 x y z)) {
    .side > [part='subject'],
    td.side::before,
    th:is(.first, .second) {
      color: color(from var(--_subject) var(--_readable));
    }
  }
  /* Inline, and yet each in lines of its own: so the pole and its text are one text to a screen reader. */
  .words {
    line-height: 1.2;
  }
  [part='pole'] {
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.35;
  }
  [part='text'] {
    line-height: 1.55;
  }
  [part='pole']:has(+ :not(:empty))::after {
    /* The space is heard between the two; it hangs, and so makes no line of its own after a pole that fills its line. */
    content: ' \\A';
    white-space: pre-wrap;
    /* A gap of 0.25em of the text below the last line of the pole. */
    line-height: 1.572em;
    vertical-align: -0.111em;
  }
  .note {
    margin-block-start: calc(var(--_gap) * 0.75);
    padding-inline-start: 1em;
    border-inline-start: 0.125em solid var(--_control-border);
    font-style: italic;
  }
  img,
  svg {
    max-inline-size: 100%;
    block-size: auto;
  }

  details {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  ol:has(details) {
    gap: calc(var(--_gap) * 0.625);
  }
  summary {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    column-gap: 0.9em;
    min-block-size: 44px;
    padding: calc(var(--_gap) * 0.75) calc(var(--_gap) * 1.15);
    border-radius: var(--_radius);
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary > * {
    grid-column: 2;
  }
  summary::before {
    content: '';
    grid-row: 1 / span 2;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentColor;
    border-width: 0 0.15em 0.15em 0;
    transform: translateY(-0.12em) rotate(45deg);
    transition: transform 0.2s;
  }
  [open] > summary::before {
    transform: translateY(0.12em) rotate(225deg);
  }
  summary:hover {
    background: var(--_tint);
  }
  .body {
    padding: 0 calc(var(--_gap) * 1.15) calc(var(--_gap) * 1.15);
  }
  .toggle-all {
    display: block;
    margin-block: 0 0.25em;
    margin-inline: auto 0;
  }
  .text-button {
    min-block-size: 44px;
    padding: 0.25em 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-decoration-color: var(--_edge);
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .copy {
    flex: none;
    display: inline-grid;
    place-items: center;
    min-inline-size: 2em;
    min-block-size: max(2em, 24px);
    border-radius: var(--_radius);
    opacity: 0.85;
    text-decoration: none;
  }
  /* Higher than a line of the heading: it takes no room for that. */
  .bar .copy {
    margin-block-start: -0.5em;
  }
  .copy::before {
    content: '#' / '';
    font-weight: 600;
  }
  .copy[data-copied]::before {
    content: attr(data-copied) / '';
    padding-inline: 0.6em;
    font-size: 0.875em;
  }
  .copy:is(:hover, :focus-visible, [data-copied]) {
    opacity: 1;
    background: var(--_tint);
  }
  details + .copy {
    position: absolute;
    inset-block-start: calc(var(--_gap) * 0.75);
    inset-inline-end: var(--_gap);
  }
  details:has(+ .copy) summary {
    padding-inline-end: 4em;
  }
  @container brug (width >= 34em) {
    .sides {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  .loading {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--_gap);
    min-block-size: 20em;
    padding: var(--_gap);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_tint);
    text-align: center;
  }
  [part='loading'] {
    animation: wait 1.6s ease-in-out infinite alternate;
  }
  @keyframes wait {
    to {
      background: transparent;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    summary::before,
    [part='loading'] {
      animation: none;
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .text-button {
      padding-inline: 0.75em;
      border: 1px solid ButtonBorder;
    }
    .side,
    .side > [part='subject'] {
      border: 1px solid CanvasText;
    }
    .side {
      border-block-start: 0.3em var(--_line) CanvasText;
    }
  }
  @media print {
    .many {
      content-visibility: visible;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .copy,
    .toggle-all {
      display: none;
    }
    .side,
    details {
      break-inside: avoid;
    }
  }
`;
