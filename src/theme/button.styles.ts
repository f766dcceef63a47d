import { css } from './css.js';

/**
 * Buttons: the main action, and what can be done as well (`second`). The label is an element of its own: see the note
 * on colour.
 */
export const buttonStyles = css`
  .button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: max(2.75em, 44px);
    margin: 0;
    padding: 0.5em 1.15em;
    border: 1px solid var(--_button-edge);
    border-radius: var(--_button-radius);
    background: var(--_accent);
    box-shadow: var(--_shadow);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    font-weight: 600;
    line-height: 1.25;
    hyphens: none;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color 0.15s,
      border-color 0.15s;
  }
  /* With no accent set the accent is currentColor, which must mean the page's text colour: so the button keeps that
     colour and only its label takes the one that reads on the accent. Under the pointer the accent moves away from
     the luminance where black and white read equally well, or towards it from so far that the label still reads: the
     product changes its sign where the direction must turn. */
  .button > * {
    color: var(--brug-on-accent, Canvas);
  }
  @supports (color: color(from currentColor xyz-d65 x y z)) {
    .button {
      --_shift: clamp(-1, (0.1 - y) * (0.179 - y) * (0.7 - y) * 1000000, 1) * var(--_push, 0);
      background: color(
        from var(--_accent) xyz-d65 calc(x + (0.02 + 0.2 * x) * var(--_shift))
          calc(y + (0.02 + 0.2 * y) * var(--_shift)) calc(z + (0.02 + 0.2 * z) * var(--_shift))
      );
    }
    .button > * {
      color: var(--brug-on-accent, color(from var(--_accent) var(--_readable)));
    }
  }
  .button:hover {
    --_push: 1;
    /* Moved, its colour may come too close to the page's. */
    border-color: var(--_edge);
    text-decoration: none;
  }
  .button:active {
    --_push: 1.6;
  }
  .button:focus-visible {
    border-radius: var(--_button-radius);
  }
  .button[aria-disabled='true'] {
    cursor: progress;
  }
  .button .icon {
    inline-size: 1.125em;
    block-size: 1.125em;
    margin-inline-end: -0.15em;
    stroke-width: 2.25;
  }
  /* What one can do as well, beside the main action or below it. */
  .button.second {
    border-color: var(--_control);
    background: none;
    box-shadow: none;
  }
  .button.second > * {
    color: inherit;
  }
  .button.second:hover {
    border-color: currentColor;
    background: var(--_tint);
  }
  @media (prefers-reduced-motion: reduce) {
    .button {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }
    .button > * {
      color: inherit;
    }
  }
`;
