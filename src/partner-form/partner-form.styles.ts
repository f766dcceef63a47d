import { css } from '../theme/css.js';

export const partnerFormStyles = css`
  .widget > .heading {
    margin: 0;
  }
  ::slotted([slot='intro']) {
    max-inline-size: 40em;
    margin-block: calc(var(--_u) * 2) 0;
    text-wrap: pretty;
  }
  slot[hidden] {
    display: none;
  }
  /* The span closes: both halves come from their bank, the check is drawn where they meet. Unconfirmed it has a gap. */
  .outcome {
    padding-block: calc(var(--_u) * 2) calc(var(--_u) * 6);
    text-align: center;
  }
  .outcome:focus {
    outline: none;
  }
  .span {
    display: flex;
    align-items: center;
    gap: 0.75em;
    margin-block-end: calc(var(--_u) * 4);
    color: var(--_success-ink);
  }
  .span::before,
  .span::after {
    content: '';
    flex: 1;
    block-size: var(--_line);
    border-radius: 1em;
    background: currentColor;
    transform-origin: 0 0;
    animation: join 0.35s ease-out;
  }
  .span::after {
    transform-origin: 100% 0;
  }
  .span:dir(rtl)::before {
    transform-origin: 100% 0;
  }
  .span:dir(rtl)::after {
    transform-origin: 0 0;
  }
  @keyframes join {
    from {
      scale: 0 1;
    }
  }
  .span .icon {
    inline-size: 2.25em;
    block-size: 2.25em;
    stroke-width: 1.75;
  }
  .draw {
    stroke-dasharray: 24;
    animation: draw 0.35s 0.35s ease-out backwards;
  }
  @keyframes draw {
    from {
      stroke-dashoffset: 24;
    }
  }
  .outcome p {
    max-inline-size: 34em;
    margin: calc(var(--_u) * 2) auto 0;
    text-wrap: balance;
  }
  .outcome .contact,
  ::slotted([slot='next']) {
    margin-block: calc(var(--_u) * 4) 0;
  }
  ::slotted([slot='next']) {
    display: inline-block;
    text-wrap: balance;
  }
  ::slotted(a[slot='next']) {
    min-block-size: 28px;
    color: inherit;
    font-weight: 600;
    text-decoration-color: var(--_edge);
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.2em;
  }
  /* Onward, in the direction of reading. */
  ::slotted(a[slot='next'])::after {
    content: '→' / '';
    display: inline-block;
    margin-inline-start: 0.4em;
  }
  ::slotted(a[slot='next']:dir(rtl))::after {
    scale: -1 1;
  }
  .unconfirmed .span {
    gap: 1.5em;
    color: inherit;
  }
  .unconfirmed .span::before,
  .unconfirmed .span::after {
    --_from: to right;
    background: linear-gradient(var(--_from), currentColor 60%, transparent);
    opacity: 0.5;
  }
  .unconfirmed .span::after {
    --_from: to left;
  }
  .unconfirmed .span:dir(rtl)::before {
    --_from: to left;
  }
  .unconfirmed .span:dir(rtl)::after {
    --_from: to right;
  }
  @media (prefers-reduced-motion: reduce) {
    .span::before,
    .span::after,
    .draw {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .span::before,
    .span::after {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
