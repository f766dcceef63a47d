import { css } from './css.js';

/**
 * The box that every widget draws in: page styles stop here, the page's font and colour come in, and each public token
 * is resolved once to the private name (`--_…`) that the other styles use.
 */
export const widgetStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    max-inline-size: 100%;
    /* An element has focus while anything inside of it has: a theme would draw a box around the whole widget. */
    outline: none !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  /* A container (below) has no width of its own: in a float, a row or a table cell it would be 0 wide. This line of two
     words, invisible and without height, is as wide as a widget wants to be: 240px when the words stand below each
     other, up to 480px when they stand side by side, and never as wide as the page. Letter spacing makes a word, of one
     letter, 240px wide, and its space too; word spacing takes from that. */
  :host::before {
    all: initial;
    content: 'i i';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    /* WebKit gives letters of 1px no spacing. */
    font: 10px/0 serif;
    letter-spacing: 237px;
    word-spacing: calc(min(480px, 100vw - 48px) - 719px);
  }
  /* Inherited properties of the page cross into a shadow root: cut them off, then let in what makes a guest at home.
     Letter and word spacing come in because readers set them (WCAG 1.4.12). */
  .widget {
    all: initial;
    box-sizing: border-box;
    display: block;
    container: brug / inline-size;
    visibility: inherit;
    color: inherit;
    color-scheme: inherit;
    font: inherit;
    font-size: max(1em, 0.875 * 16px);
    line-height: 1.55;
    letter-spacing: inherit;
    word-spacing: inherit;
    overflow-wrap: anywhere;
    hyphens: auto;
    -webkit-font-smoothing: inherit;
    -webkit-text-size-adjust: 100%;

    --_accent: var(--brug-accent, currentColor);
    --_surface: var(--brug-surface, transparent);
    --_border: var(--brug-border, color-mix(in srgb, currentColor 20%, transparent));
    --_radius: var(--brug-radius, 0.5em);
    --_gap: var(--brug-gap, 1em);
    --_error: var(--brug-error, color-mix(in oklab, #d11 58%, currentColor));
    --_success: var(--brug-success, color-mix(in oklab, #078a3c 62%, currentColor));
    --_edge: color-mix(in oklab, currentColor 62%, var(--_accent));
    --_control-border: color-mix(in srgb, currentColor 70%, transparent);
    --_tint: color-mix(in srgb, currentColor 5%, transparent);
  }
  /* Marks and focus rings stand out by 3 to 1 (WCAG 1.4.11) from a page that nobody can ask for its background: the
     accent gets a say (its alpha is its weight in the mix) as far as its luminance keeps away from black and white. */
  @supports (color: color(from currentColor xyz-d65 x y z)) {
    .widget {
      /* Black or white, for color(from …): y is the relative luminance of WCAG; at 0.179 both read (4.58 to 1). */
      --_white: clamp(0, (0.179 - y) * 10000, 1);
      --_readable: xyz-d65 calc(0.95 * var(--_white)) var(--_white) calc(1.089 * var(--_white));
      --_weight: min(8 * y - 0.16, 1.5 - 3 * y);
      --_edge: oklab(
        from color-mix(in oklab, currentColor 30%, color(from var(--_accent) xyz-d65 x y z / var(--_weight))) l a b / 1
      );
    }
  }
  .widget *,
  .widget *::before,
  .widget *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ol,
  ul,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  .heading {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  .widget > .heading {
    margin-block-end: 0.6em;
  }
  a {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_edge);
    text-decoration-thickness: 0.09em;
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-thickness: 0.15em;
  }
  :focus-visible {
    outline: 0.1875em solid var(--_edge);
    outline-offset: 0.1875em;
    border-radius: calc(var(--_radius) / 2);
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
