import { css } from './css.js';

/**
 * Each public token is resolved once to the private name (`--_…`) that the other styles use. A private colour that holds
 * `currentColor` gets its colour where it is used.
 */
export const tokenStyles = css`
  .widget {
    --_accent: var(--brug-accent, currentColor);
    --_surface: var(--brug-surface, transparent);
    --_border: var(--brug-border, color-mix(in srgb, currentColor 18%, transparent));
    --_radius: var(--brug-radius, 0.5em);
    --_gap: var(--brug-gap, 1em);
    --_error: var(--brug-error, #c22020);
    --_success: var(--brug-success, #087a3a);
    --_heading-font: var(--brug-heading-font, inherit);
    --_heading-weight: var(--brug-heading-weight, 650);
    --_line: var(--brug-line, 2px);
    --_button-radius: var(--brug-button-radius, var(--_radius));
    --_focus: var(--brug-focus, var(--_edge));
    --_shadow: var(--brug-shadow, none);
    /* One step of space: distances are so many of them. */
    --_u: calc(var(--_gap) / 4);

    --_control: color-mix(in srgb, currentColor 70%, transparent);
    --_quiet: color-mix(in srgb, currentColor 90%, transparent);
    --_tint: color-mix(in srgb, currentColor 5%, transparent);
    --_field: var(--brug-field-surface, var(--_surface));
    --_error-ink: color-mix(in oklab, var(--_error) 60%, currentColor);
    --_success-ink: color-mix(in oklab, var(--_success) 60%, currentColor);
    --_edge: color-mix(in oklab, currentColor 62%, var(--_accent));
    --_button-edge: var(--_edge);
  }
  /* Nobody can ask a page for its background, but its text tells whether it is light or dark. A token's colour is used
     as it is where it stands out from such a page; where it does not, it is drawn towards black or white until it does. */
  @supports (color: oklch(from red l c h)) {
    .widget {
      /* Black under dark text, white under light text. A colour mixed for 49% with that tells the side by its lightness,
         which is below half on a light page; and it still holds how far it is from black or white. */
      --_side: oklch(from currentColor clamp(0, (l - 0.6) * 1000, 1) 0 0);
      --_is-dark: clamp(0, (l - 0.5) * 1000, 1);
      --_distance: max(0.001, l * (1 - 2 * var(--_is-dark)) + var(--_is-dark));
      /* How far it may be at most: for text (4.5 to 1, WCAG 1.4.3), and for rings, ticks and edges of what is chosen
         (3 to 1, WCAG 1.4.11). */
      --_reach: min(1 / 0.49, (0.476 - 0.256 * var(--_is-dark)) / var(--_distance));
      /* Nearer to white a colour pales with its lightness; it need not by as much. */
      --_ink: calc(var(--_is-dark) + (l - var(--_is-dark)) * var(--_reach))
        max(c * var(--_reach), min(c / 0.49, 0.13 * var(--_is-dark))) h;
      --_mark-reach: min(1 / 0.49, (0.58 - 0.23 * var(--_is-dark)) / var(--_distance));
      --_mark: calc(var(--_is-dark) + (l - var(--_is-dark)) * var(--_mark-reach)) calc(c * var(--_mark-reach)) h;
      --_error-ink: oklch(from color-mix(in oklab, var(--_error) 49%, var(--_side)) var(--_ink));
      --_success-ink: oklch(from color-mix(in oklab, var(--_success) 49%, var(--_side)) var(--_ink));
      --_edge: oklch(from color-mix(in oklab, var(--_accent) 49%, var(--_side)) var(--_mark));
      /* A button has an edge only where its own colour comes close to the page's. */
      --_button-edge: oklch(
        from color-mix(in oklab, var(--_accent) 49%, var(--_side)) var(--_mark) /
          clamp(0, (var(--_distance) / 0.49 - 0.59 + 0.18 * var(--_is-dark)) * 40, 1)
      );
      /* White paper under dark text, a breath of white under light text. */
      --_field: var(--brug-field-surface, oklch(from currentColor 1 0 0 / clamp(0.07, (0.6 - l) * 1000, 0.92)));
      /* Black or white, for color(from …): y is the relative luminance of WCAG; at 0.179 both read (4.58 to 1). */
      --_white: clamp(0, (0.179 - y) * 10000, 1);
      --_readable: xyz-d65 calc(0.95 * var(--_white)) var(--_white) calc(1.089 * var(--_white));
    }
  }
`;
