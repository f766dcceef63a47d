import { css } from './css.js';

/** The main action. The label is an element of its own: see the note on colour. */
export const buttonStyles = css`
  .button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.6em;
    min-height: max(2.875em, 44px);
    margin: 0;
    padding: 0.6em 1.4em;
    border: 0.125em solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color 0.15s,
      box-shadow 0.15s;
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
    box-shadow: 0 0.2em 0.8em color-mix(in srgb, currentColor 18%, transparent);
    text-decoration: none;
  }
  .button:active {
    --_push: 1.6;
    box-shadow: none;
  }
  .button[aria-disabled='true'] {
    cursor: progress;
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
  }
`;
