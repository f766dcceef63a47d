import { css } from '../theme/css.js';

/**
 * With `collapsible` the card is a table of opposites. The whole row is the button, and the plate on its deck shows
 * that.
 */
export const foldedStyles = css`
  .folds {
    row-gap: var(--_u);
  }
  .folds > .difference {
    display: block;
  }
  summary {
    padding-block: var(--_u);
    border-radius: calc(var(--_radius) / 2);
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .plate {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: max(1.85em, 24px);
    padding: 0 0.7em 0 0.85em;
    border: 1px solid color-mix(in srgb, currentColor 38%, transparent);
    border-radius: min(var(--_button-radius), 2em);
    transition: background-color 0.15s;
  }
  .plate > .topic {
    margin: 0;
  }
  .plate > .icon {
    inline-size: 1em;
    block-size: 1em;
    stroke-width: 2.5;
    transition: rotate 0.2s;
  }
  [open] > summary .icon {
    rotate: 180deg;
  }
  summary:hover .plate {
    border-color: currentColor;
    background: var(--_tint);
  }
  summary:focus-visible {
    outline: none;
  }
  summary:focus-visible .plate {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .folds .poles {
    margin-block-start: calc(var(--_u) * 0.9375);
  }
  details:not([open]) .deck::before,
  details:not([open]) .deck::after {
    block-size: 1px;
    background: color-mix(in srgb, var(--_first-ink) 55%, transparent);
  }
  details:not([open]) .deck::after {
    background: color-mix(in srgb, var(--_second-ink) 55%, transparent);
  }
  [open] .deck::before,
  [open] .deck::after {
    transform-origin: 0 0;
    animation: draw 0.25s ease-out;
  }
  [open] .deck::after {
    transform-origin: 100% 0;
  }
  .comparison:dir(rtl) [open] .deck::before {
    transform-origin: 100% 0;
  }
  .comparison:dir(rtl) [open] .deck::after {
    transform-origin: 0 0;
  }
  @keyframes draw {
    from {
      scale: 0 1;
    }
  }
  .body {
    padding-block-end: calc(var(--_u) * 4);
  }
  .folds .copy {
    inset-block-start: calc(var(--_u) + max(0.925em, 12px) - max(0.875em, 14px));
  }

  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
