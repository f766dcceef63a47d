import { css } from '../theme/css.js';

/** Differences as the rows of a table; stands after the styles of the card. */
export const differenceTableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
    text-align: start;
  }
  th,
  td {
    padding: calc(var(--_gap) * 0.75) var(--_gap);
    border-block-end: 1px solid var(--_border);
    vertical-align: baseline;
    text-align: start;
  }
  thead > tr > :first-child,
  tbody > tr > :first-child {
    padding-inline-start: 0;
  }
  th.first {
    border-start-start-radius: var(--_radius);
  }
  th.second {
    border-start-end-radius: var(--_radius);
  }
  td.side {
    border-radius: 0;
    border-block-start: 0;
    background: color-mix(in srgb, var(--_subject) 7%, var(--_surface));
  }
  td.side::before {
    content: attr(data-subject) / '';
    display: none;
  }
  .copy-cell {
    inline-size: 3.5em;
    padding-inline: 0;
  }
  td .note {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .without-notes .note-cell {
    display: none;
  }
  @container brug (width < 40em) {
    table,
    tbody,
    tbody tr,
    tbody th,
    tbody td {
      display: block;
    }
    thead {
      position: absolute;
      display: block;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      /* Readers hear words that wrap letter by letter as letters. */
      white-space: nowrap;
    }
    tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: calc(var(--_gap) * 0.5);
      padding-block: calc(var(--_gap) * 1.25);
    }
    tbody :is(th, td) {
      padding: 0;
      border: 0;
    }
    tbody :is(th:not(:has(+ .copy-cell)), .side, .note-cell) {
      grid-column: 1 / -1;
    }
    tbody .copy-cell {
      inline-size: auto;
    }
    td.side {
      padding: calc(var(--_gap) * 0.75) var(--_gap);
      border-inline-start: 0.3em var(--_line) var(--_subject);
      border-radius: var(--_radius);
    }
    td.side::before {
      display: inline-block;
    }
    .note-cell:has(:empty) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    td.side {
      border: 1px solid CanvasText;
    }
  }
`;
