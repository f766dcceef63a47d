import { css } from './css.js';
import { tokenStyles } from './tokens.styles.js';

/** The box that every widget draws in: page styles stop here, the page's font and colour come in. */
const boxStyles = css`
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
    line-height: 1.5;
    letter-spacing: inherit;
    word-spacing: inherit;
    overflow-wrap: anywhere;
    hyphens: auto;
    hyphenate-limit-chars: 9 4 4;
    -webkit-font-smoothing: inherit;
    -webkit-text-size-adjust: 100%;
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
    font-family: var(--_heading-font);
    font-size: 1.5em;
    font-weight: var(--_heading-weight);
    line-height: 1.2;
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  .widget > .heading {
    margin-block-end: 0.6em;
  }
  a {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_edge);
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-thickness: 0.14em;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: calc(var(--_radius) / 2);
  }
  .icon {
    flex: none;
    display: block;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
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

/** The first styles of each widget: the tokens, then the box. */
export const widgetStyles = [tokenStyles, boxStyles];
