// Lit's own tag would bring a second copy of Lit along.
const css = ([text]: TemplateStringsArray): string => text!;

/** The styles of the questions and the outcome, beside those of the card. */
export const cssText = css`
  .scan {
    grid-column: 1 / -1;
    grid-row: 8;
    min-inline-size: 0;
    margin: calc(var(--_u) * 4) 0 0;
    padding: 0;
    border: 0;
    break-inside: avoid;
  }
  .scan legend {
    padding: 0 0 calc(var(--_u) * 1.5);
    margin-inline: auto;
    font-weight: 600;
    text-align: center;
    text-wrap: balance;
  }
  .answers {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: calc(var(--_u) * 2);
  }
  .answer {
    position: relative;
    display: grid;
    align-content: start;
    gap: 0.4em;
    padding: 0.7em 0.5em 0.55em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_field);
    font-size: 0.9375em;
    line-height: 1.3;
    text-align: center;
    overflow-wrap: anywhere;
  }
  .answer:has(:checked) {
    border-color: var(--_edge);
    box-shadow: inset 0 0 0 1px var(--_edge);
    background: color-mix(in srgb, var(--_edge) 8%, var(--_field));
    font-weight: 600;
  }
  .answer:hover {
    border-color: currentColor;
  }
  .answer:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  /* Its place is kept: nothing below moves when an answer is chosen. */
  .scan-clear {
    display: flex;
    min-block-size: max(1.75em, 24px);
    margin: var(--_u) auto 0;
    font-size: 0.875em;
    font-weight: 400;
  }
  .needless {
    visibility: hidden;
  }
  /* The box is the whole tile; what is chosen is seen by its edge and its weight. */
  .answer input {
    appearance: none;
    position: absolute;
    inset: 0;
    margin: 0;
    outline: none;
    cursor: pointer;
  }
  .scan:disabled .answer {
    opacity: 0.6;
  }

  /* Two sides, and planks between them: as many are missing as the gap is wide. */
  .bridge {
    display: grid;
    grid-template-columns: 1fr var(--_open, 0%) 1fr;
    block-size: 0.625em;
    border-block-end: 1px solid var(--_border);
  }
  .bridge[data-width='1'] {
    --_open: 16%;
  }
  .bridge[data-width='2'] {
    --_open: 40%;
  }
  .bridge[data-width='3'] {
    --_open: 70%;
  }
  .bridge::before,
  .bridge::after {
    content: '';
    color: var(--_first-ink);
    /* As many whole planks as there is room for. */
    background: linear-gradient(to right, transparent 15%, currentColor 0 85%, transparent 0) 0 0 / 0.5em round;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .bridge::after {
    grid-column: 3;
    color: var(--_second-ink);
  }

  .scan-intro,
  .scan-count,
  .said {
    color: var(--_quiet);
    font-size: 0.9375em;
  }
  .scan-opened {
    margin-block: var(--_u) calc(var(--_u) * 2);
    padding: calc(var(--_u) * 2) calc(var(--_u) * 3);
    border-inline-start: calc(var(--_line) * 2) solid var(--_second-ink);
    background: var(--_tint);
  }
  .scan-outcome {
    margin-block-start: calc(var(--_u) * 6);
  }
  .scan-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 4);
  }
  .scan-show {
    min-block-size: max(2.75em, 44px);
    padding: 0.5em 1.15em;
    border: 1px solid var(--_button-edge);
    border-radius: var(--_button-radius);
    background: var(--_accent);
    box-shadow: var(--_shadow);
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .scan-show > span {
    color: var(--brug-on-accent, Canvas);
  }
  @supports (color: color(from currentColor xyz-d65 x y z)) {
    .scan-show > span {
      color: var(--brug-on-accent, color(from var(--_accent) var(--_readable)));
    }
  }
  .scan-heading {
    margin: calc(var(--_u) * 5) 0 0;
    font-family: var(--_heading-font);
    font-size: 1.25em;
    font-weight: var(--_heading-weight);
    line-height: 1.25;
  }
  .scan-sentence {
    margin-block: var(--_u) calc(var(--_u) * 3);
    font-size: 1.125em;
    text-wrap: balance;
  }
  .scan-list {
    display: block;
    margin: 0 0 calc(var(--_u) * 2);
    padding: 0;
    list-style: none;
  }
  .scanned {
    display: grid;
    grid-template-columns: 12em minmax(0, 1fr);
    gap: var(--_u) calc(var(--_u) * 3);
    align-items: center;
    padding-block: calc(var(--_u) * 3) calc(var(--_u) * 4);
    border-block-start: 1px solid var(--_border);
    break-inside: avoid;
    overflow-wrap: anywhere;
  }
  .scanned > :is(a, b) {
    grid-column: 1 / -1;
    color: inherit;
  }
  .scanned > a {
    justify-self: start;
    font-weight: 600;
  }
  .scanned > b {
    font-size: 0.9375em;
  }
  .scanned > .said {
    grid-column: 1;
  }
  .scan-link {
    inline-size: 100%;
    box-sizing: border-box;
    padding: 0.6em 0.75em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_field);
    color: inherit;
    font: inherit;
  }
  @container brug (width < 34em) {
    .answers {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .scanned {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container brug (width < 15em) {
    .answers {
      grid-template-columns: none;
    }
  }
  @media (forced-colors: active) {
    .bridge {
      --_first-ink: CanvasText;
      --_second-ink: CanvasText;
    }
    .answer:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    .scan-bar,
    .scan-link,
    :is(.scan, .scan-intro, .scan-outcome) .text-button {
      display: none;
    }
  }
`;
