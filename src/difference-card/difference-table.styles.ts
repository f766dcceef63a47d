import { css } from '../theme/css.js';

/**
 * The differences as a table; comes after the styles of the card. A narrow table looks like the rows of the card. From
 * 34em it is a table with the nuances below the sides; from 56em the nuances have a column of their own.
 */
export const differenceTableStyles = css`
  table {
    display: block;
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    text-align: start;
  }
  th,
  td {
    padding: 0;
    font-weight: inherit;
    text-align: start;
    vertical-align: baseline;
  }
  thead th {
    font-weight: 700;
    line-height: 1.25;
  }
  th:focus {
    outline: none;
  }
  table .subject::before {
    display: inline-block;
    margin-inline-end: 0.5em;
  }
  /* Inline, and yet each in lines of its own: so the pole and its text are one text to a screen reader. */
  .words {
    line-height: 1.2;
  }
  .words > .pole {
    font-size: 1.125em;
  }
  .words > .text {
    display: inline;
  }
  .pole:has(+ :not(:empty))::after {
    /* The space is heard between the two; it hangs, and so makes no line of its own after a pole that fills its line. */
    content: ' \\A';
    white-space: pre-wrap;
  }
  /* Readers know the columns by these, seen or not. */
  @container brug (width < 56em) {
    thead .note-cell {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      /* Words that wrap letter by letter are heard as letters. */
      white-space: nowrap;
    }
  }
  @container brug (width < 34em) {
    tbody,
    thead {
      display: block;
    }
    tr {
      display: grid;
      grid-template-columns: var(--_columns);
      column-gap: var(--_gutter);
    }
    thead > tr {
      padding-block: calc(var(--_u) * 2);
    }
    thead .second {
      grid-column: 2;
    }
    thead td {
      position: absolute;
    }
    tbody {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      row-gap: calc(var(--_u) * 6);
    }
    tbody > tr {
      row-gap: var(--_u);
    }
    .copy-cell,
    th.deck {
      grid-area: 1 / 1 / auto / -1;
    }
    td.side {
      grid-row: 2;
    }
    .note-cell {
      grid-area: 4 / 1 / auto / -1;
    }
    .note-cell:has([hidden]) {
      position: absolute;
    }
  }
  @container brug (width < 18em) {
    thead > tr {
      grid-template-columns: repeat(2, minmax(0, max-content));
      justify-content: space-between;
    }
    thead .subject {
      font-size: 0.9375em;
    }
    table .subject::before {
      margin-inline-end: 0.35em;
    }
    td.side.second {
      grid-row: 3;
    }
  }
  @container brug (width >= 34em) {
    .title-bar:has(~ table) {
      margin-block-end: calc(var(--_u) * 4);
    }
    table {
      display: table;
      table-layout: fixed;
    }
    th,
    td {
      padding: calc(var(--_u) * 3) calc(var(--_u) * 5) calc(var(--_u) * 3) 0;
      border-block-end: 1px solid var(--_border);
    }
    thead th {
      padding-block: 0 calc(var(--_u) * 2);
      vertical-align: bottom;
    }
    thead td {
      border-color: transparent;
    }
    .corner {
      inline-size: 8.5em;
    }
    .copy-cell {
      inline-size: 3em;
    }
    thead .subject:is(.first, .second) {
      border-block-end: var(--_line) solid;
    }
    tr > :last-child {
      padding-inline-end: 0;
    }
    th.deck {
      display: table-cell;
      font-size: 0.9375em;
      line-height: 1.5;
      text-align: start;
    }
    th.deck::before,
    th.deck::after {
      content: none;
    }
    th > .topic {
      margin: 0;
    }
    td > .copy {
      position: static;
      justify-content: start;
      /* Higher than a line of the topic: it takes no room for that. */
      margin-block: -0.3em;
    }
    table:not(.with-notes) .note-cell {
      display: none;
    }
  }
  @container brug (width >= 56em) {
    td > .note {
      margin: 0;
      padding: 0;
      text-align: start;
    }
    td > .note::before,
    td > .note::after {
      content: none;
    }
    td .note-label {
      display: none;
    }
  }
  @container brug (34em <= width < 56em) {
    table.with-notes,
    table.with-notes > tbody,
    table.with-notes > thead {
      display: block;
    }
    table.with-notes tr {
      display: grid;
      grid-template: auto 1fr auto / 7.5em minmax(0, 1fr) minmax(0, 1fr);
      column-gap: calc(var(--_u) * 5);
      padding-block: calc(var(--_u) * 3);
      border-block-end: 1px solid var(--_border);
    }
    table.with-notes > thead > tr {
      align-items: end;
      padding-block: 0;
      border: 0;
    }
    table.with-notes th,
    table.with-notes td {
      inline-size: auto;
      padding-inline: 0;
    }
    table.with-notes > tbody :is(th, td) {
      padding: 0;
      border: 0;
    }
    table.with-notes thead .copy-cell {
      position: absolute;
    }
    table.with-notes th.deck {
      grid-area: 1 / 1;
    }
    table.with-notes td.copy-cell {
      grid-area: 2 / 1;
    }
    table.with-notes :is(.subject, .side) {
      grid-area: 1 / 2 / span 2;
    }
    table.with-notes :is(.subject, .side).second {
      grid-column: 3;
    }
    table.with-notes td.note-cell {
      grid-area: 3 / 2 / auto / -1;
    }
    td > .note {
      margin-block-start: calc(var(--_u) * 1.5);
      padding-block-start: calc(var(--_u) * 3);
    }
  }
`;
