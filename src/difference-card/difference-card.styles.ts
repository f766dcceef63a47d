import { css } from 'lit';

export const differenceCardStyles = css`
  .widget {
    --_first: var(--brug-first, #0b5cad);
    --_second: var(--brug-second, #a8480a);
  }
  ol {
    list-style: none;
  }
  .head,
  .foot {
    display: block;
  }
  .heading {
    margin-block-end: 0.75em;
  }
  ::slotted([slot='media']) {
    display: block;
    max-inline-size: 100%;
    border-radius: var(--_radius);
  }
  ::slotted(script) {
    display: none !important;
  }
  .rows {
    display: grid;
    gap: calc(var(--_gap) * 2.25);
    counter-reset: difference;
  }
  .difference {
    counter-increment: difference;
  }
  .bar {
    display: flex;
    align-items: end;
    gap: 0.5em;
  }
  [part~='difference-heading'] {
    font-size: 1.1875em;
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
    scroll-margin-block: 6rem 2rem;
  }
  .topic {
    display: block;
    margin-block-end: 0.15em;
    font-size: 0.6875em;
    font-weight: 600;
    line-height: 1.5;
    letter-spacing: 0.06em;
    text-transform: uppercase;
    opacity: 0.72;
  }
  .topic:empty,
  .note:empty,
  .first-text:empty,
  .second-text:empty,
  dt:empty {
    display: none;
  }
  .sides {
    display: grid;
    gap: calc(var(--_gap) * 0.75);
    margin-block-start: calc(var(--_gap) * 0.75);
  }
  .side {
    --_subject: var(--_first);
    padding: calc(var(--_gap) * 1) calc(var(--_gap) * 1.15) calc(var(--_gap) * 1.15);
    border-block-start: 0.3em solid var(--_subject);
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: color-mix(in srgb, var(--_subject) 9%, var(--_surface));
  }
  .side.second {
    --_subject: var(--_second);
  }
  dt {
    display: inline-block;
    margin-block-end: 0.6em;
    padding: 0.2em 0.65em;
    border-radius: 2em;
    background: var(--_subject);
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.4;
    color: white;
  }
  @supports (color: color(from red xyz-d65 x y z)) {
    dt {
      --_white: clamp(0, (0.179 - y) * 10000, 1);
      color: color(from var(--_subject) xyz-d65 calc(0.95 * var(--_white)) var(--_white) calc(1.089 * var(--_white)));
    }
  }
  .first-pole,
  .second-pole {
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.35;
  }
  .first-text,
  .second-text {
    margin-block-start: 0.25em;
  }
  .note {
    margin-block-start: calc(var(--_gap) * 0.75);
    padding-inline-start: 1em;
    border-inline-start: 0.125em solid var(--_control-border);
    font-style: italic;
  }
  @container brug (width >= 34em) {
    .sides {
      grid-template-columns: 1fr 1fr;
    }
    .side.second {
      border-block-start-style: double;
    }
  }
  @media (forced-colors: active) {
    .side,
    dt {
      border: 1px solid CanvasText;
    }
    .side {
      border-block-start-width: 0.3125em;
    }
    .side.second {
      border-block-start-style: double;
    }
  }
`;
