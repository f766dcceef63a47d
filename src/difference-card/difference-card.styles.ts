import { css } from '../theme/css.js';

/**
 * What belongs to one subject stands on its side, what belongs to both in the middle: the topic on the deck from side
 * to side, the nuance under the brace that joins the sides.
 */
export const differenceCardStyles = css`
  /* A blue and an orange that stay apart for colour-blind people; both carry white text by more than 4.5 to 1. */
  .widget {
    --_first: var(--brug-first, #0b5cad);
    --_second: var(--brug-second, #a8480a);
    --_first-ink: color-mix(in oklab, var(--_first) 60%, currentColor);
    --_second-ink: color-mix(in oklab, var(--_second) 60%, currentColor);
    /* As near as can be to what is behind the widget: for what lies over passing text. */
    --_paper: var(--brug-surface, Canvas);
    --_hair: max(1px, var(--_line) / 2);
  }
  @supports (color: oklch(from red l c h)) {
    .widget {
      --_first-ink: oklch(from color-mix(in oklab, var(--_first) 49%, var(--_side)) var(--_ink));
      --_second-ink: oklch(from color-mix(in oklab, var(--_second) 49%, var(--_side)) var(--_ink));
      --_paper: var(--brug-surface, oklch(from currentColor clamp(0.2, (0.6 - l) * 1000, 0.99) 0.004 h));
    }
  }
  .first {
    --_own: var(--_first-ink);
  }
  .second {
    --_own: var(--_second-ink);
  }
  ::slotted([slot='media']) {
    display: block;
    max-inline-size: 100%;
  }
  img,
  svg {
    max-inline-size: 100%;
    block-size: auto;
  }
  /* Pictures that stand for a letter: an emoji as WordPress draws it, the letter of an icon font. */
  .emoji,
  .wp-smiley {
    block-size: 1em;
    vertical-align: -0.1em;
  }
  font {
    font-style: normal;
    font-weight: 400;
  }
  .solid {
    font-weight: 900;
  }
  .widget [part]:empty,
  .title-bar:empty,
  .note[hidden] {
    display: none;
  }
  .title-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 calc(var(--_u) * 6);
    margin-block-end: calc(var(--_u) * 2);
  }

  .comparison {
    --_gutter: calc(var(--_u) * 8);
    --_columns: minmax(0, 1fr) minmax(0, 1fr);
    --_last: 2;
  }
  .heads,
  .poles,
  .difference:not(tr),
  .body {
    display: grid;
    grid-template-columns: var(--_columns);
    column-gap: var(--_gutter);
  }
  .heads {
    align-items: end;
    margin-block-end: var(--_u);
    padding-block: calc(var(--_u) * 2);
  }
  .subject {
    color: var(--_own);
    font-weight: 700;
    line-height: 1.25;
  }
  .heads > .subject {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .subject :is(img, svg) {
    inline-size: auto;
    min-inline-size: 0;
    max-block-size: 2.5em;
    object-fit: contain;
    vertical-align: middle;
  }
  /* Full for the first and open for the second: told apart without colour. */
  .subject:is(.first, .second)::before {
    content: '';
    flex: none;
    inline-size: 0.625em;
    block-size: 0.625em;
    border: 0.1875em solid currentColor;
    border-radius: 50%;
  }
  .subject.first::before {
    background: currentColor;
  }
  .heads > .second,
  .poles > .second,
  .side.second {
    grid-column: var(--_last);
  }
  .rows {
    list-style: none;
  }
  ol,
  .waiting > .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    row-gap: calc(var(--_u) * 5.5);
  }
  /* What is out of view need not be laid out; find-in-page, links and readers reach it all the same. */
  .many {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 60em;
    overflow-clip-margin: 1em;
  }
  .difference {
    position: relative;
  }
  .deck,
  [part='difference-heading'],
  .difference > .poles,
  summary > .poles {
    grid-column: 1 / -1;
  }
  .deck {
    display: flex;
    align-items: center;
    font-size: 0.8125em;
    font-weight: 600;
    text-align: center;
  }
  .deck::before,
  .deck::after {
    content: '';
    flex: 1 0 1em;
    block-size: var(--_line);
    border-radius: 1em;
    background: var(--_first-ink);
  }
  .deck::after {
    background: var(--_second-ink);
  }
  .topic {
    flex: 0 1 auto;
    margin-inline: 0.75em;
  }
  [part='difference-heading'] {
    font-size: 1em;
    font-weight: 600;
    text-align: center;
    text-wrap: balance;
  }
  [part='difference-heading']:focus {
    outline: none;
  }
  [part='difference-heading']:not(:has(.poles)) {
    margin-block-start: var(--_u);
  }
  .difference > :is([part='difference-heading']:has(.poles), .poles) {
    grid-row: 3;
  }
  .poles {
    margin-block-start: calc(var(--_u) * 0.625);
    text-align: start;
  }
  .pole {
    color: var(--_own);
    font-family: var(--_heading-font);
    font-size: 1.25em;
    font-weight: var(--_heading-weight);
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .poles > .pole {
    grid-row: 1;
  }
  :not(td).side {
    grid-row: 4;
  }
  .text {
    font-size: 0.9375em;
    line-height: 1.5;
    text-wrap: pretty;
  }
  .side > .text {
    display: block;
    margin-block-start: calc(var(--_u) * 0.5);
  }
  /* The brace joins both sides, and the words hang at its middle. */
  .note {
    grid-area: 5 / 1 / auto / -1;
    position: relative;
    margin-block-start: var(--_u);
    padding-block-start: calc(var(--_u) * 2.75);
    font-size: 0.9375em;
    line-height: 1.45;
    text-align: center;
    text-wrap: balance;
  }
  .note > * {
    display: block;
    max-inline-size: 38em;
    margin-inline: auto;
  }
  .note-label {
    font-weight: 600;
  }
  .note::before,
  .note::after {
    --_corner: min(var(--_radius), var(--_u) * 2);
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0 50%;
    block-size: calc(var(--_u) * 2);
    border: 0 solid var(--_first-ink);
    border-block-end-width: var(--_hair);
  }
  .note::before {
    border-inline-start-width: var(--_hair);
    border-end-start-radius: var(--_corner);
  }
  .note::after {
    inset-inline: 50% 0;
    border-color: var(--_second-ink);
    border-inline-end-width: var(--_hair);
    border-end-end-radius: var(--_corner);
  }

  /* At the end of the deck, which draws in to make room. */
  .copy {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(0.61em - max(0.875em, 14px));
    inset-inline-end: 0;
    display: inline-flex;
    align-items: center;
    justify-content: end;
    gap: 0.4em;
    min-inline-size: max(1.75em, 28px);
    block-size: max(1.75em, 28px);
    font-size: 0.8125em;
    font-weight: 600;
    text-decoration: none;
    opacity: 0;
    transition: opacity 0.15s;
  }
  .copy > .icon {
    inline-size: 1.3em;
    block-size: 1.3em;
  }
  .copy[data-copied]::after {
    content: attr(data-copied) / '';
  }
  .deck::after {
    transition: margin 0.15s;
  }
  .difference:is(:hover, :focus-within) .copy,
  .copy[data-copied] {
    opacity: 1;
  }
  .difference:has(.copy):is(:hover, :focus-within) .deck::after {
    margin-inline-end: 1.5em;
  }
  .difference:has([data-copied]) .deck::after {
    visibility: hidden;
  }
  @media (hover: none) {
    .copy {
      opacity: 0.85;
    }
    .difference:has(.copy) .deck::after {
      margin-inline-end: 1.5em;
    }
  }
  /* A link that leads here says so of the row. */
  .difference:has(> [part='difference-heading']:focus-visible) {
    border-radius: calc(var(--_radius) / 4);
    background: color-mix(in srgb, var(--_edge) 8%, transparent);
    box-shadow: 0 0 0 calc(var(--_u) * 2.5) color-mix(in srgb, var(--_edge) 8%, transparent);
  }
  .difference:has(> [part='difference-heading']:focus-visible) > .deck::before,
  .difference:has(> [part='difference-heading']:focus-visible) > .deck::after {
    block-size: calc(var(--_line) * 2);
  }
  .waiting,
  .failed {
    min-block-size: 22em;
  }
  .waiting .deck::before,
  .waiting .deck::after {
    background: color-mix(in srgb, currentColor 20%, transparent);
  }
  .waiting .side {
    border-color: color-mix(in srgb, currentColor 20%, transparent);
  }
  .skeleton {
    display: block;
    inline-size: 60%;
    block-size: 0.8em;
    margin-block: 0.35em;
    border-radius: 1em;
    background: color-mix(in srgb, currentColor 12%, transparent);
    animation: wait 1.2s ease-in-out infinite alternate;
  }
  .topic > .skeleton {
    inline-size: 5em;
  }
  .side > .skeleton:first-child {
    inline-size: 42%;
    block-size: 1.1em;
  }
  .side > .skeleton:nth-child(2) {
    inline-size: 96%;
  }
  @keyframes wait {
    to {
      opacity: 0.45;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .widget *,
    .widget *::before,
    .widget *::after {
      animation: none !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .deck::before,
    .deck::after {
      forced-color-adjust: none;
      background: CanvasText !important;
    }
    .subject:is(.first, .second)::before {
      forced-color-adjust: none;
      border-color: CanvasText;
    }
    .subject.first::before {
      background: CanvasText;
    }
    .difference:has(> [part='difference-heading']:focus-visible) {
      outline: 3px solid Highlight;
      outline-offset: 0.5em;
    }
  }
  @media print {
    .many {
      content-visibility: visible;
    }
    .copy,
    .text-button,
    .plate > .icon {
      display: none;
    }
    .difference {
      break-inside: avoid;
    }
    .deck {
      break-after: avoid;
    }
    .deck::before,
    .deck::after {
      print-color-adjust: exact;
    }
  }
`;
