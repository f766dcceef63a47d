import { css } from '../theme/css.js';

export const whitepaperCtaStyles = css`
  .offer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_u) * 5);
    padding: calc(var(--_u) * 5);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    background: color-mix(in srgb, currentColor 3%, var(--_surface));
    box-shadow: var(--_shadow);
  }
  .inline .offer {
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
    box-shadow: none;
  }
  .cover {
    inline-size: 100%;
    aspect-ratio: 3 / 4;
    align-self: start;
  }
  .cover img,
  .made,
  .cover ::slotted(*) {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    border-radius: calc(var(--_radius) / 2);
    box-shadow:
      0 0 0 1px color-mix(in srgb, currentColor 10%, transparent),
      0 0.1em 0.25em rgb(0 0 0 / 16%),
      0 0.6em 1.4em -0.3em rgb(0 0 0 / 28%);
  }
  /* No cover of its own: the accent, a spine, one span, and the format. */
  .made {
    position: relative;
    overflow: hidden;
    background: var(--_accent);
  }
  .made > * {
    color: var(--brug-on-accent, Canvas);
  }
  @supports (color: color(from currentColor xyz-d65 x y z)) {
    .made > * {
      color: var(--brug-on-accent, color(from var(--_accent) var(--_readable)));
    }
  }
  .made svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .format {
    position: absolute;
    inset-block-start: 11%;
    inset-inline: 16% 8%;
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1;
    letter-spacing: 0.03em;
    hyphens: none;
  }
  .made::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: 6%;
    background: linear-gradient(90deg, rgb(0 0 0 / 26%), rgb(255 255 255 / 22%) 70%, rgb(0 0 0 / 14%));
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_u) * 4);
    align-content: start;
  }
  .heading {
    font-size: 1.375em;
  }
  .about {
    max-inline-size: 36em;
    text-wrap: pretty;
  }
  .heading ~ .about {
    margin-block-start: calc(var(--_u) * 1.5);
  }
  /* The distances are the widget's, where the page leaves its paragraphs to the browser. */
  .about ::slotted(*) {
    margin-block: 0;
  }
  .about ::slotted(:not(:first-child)) {
    margin-block-start: calc(var(--_u) * 2);
  }
  .take {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: calc(var(--_u) * 2);
  }
  .inline .body {
    gap: calc(var(--_u) * 2);
  }
  .inline .heading {
    font-size: 1.125em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.4em;
    overflow-x: clip;
    font-size: 0.875em;
    line-height: 1.6;
    color: var(--_quiet);
  }
  .facts span {
    position: relative;
  }
  /* In the gap before a fact: where a fact begins the line, that is outside of the line and cut off. */
  .facts span::before {
    content: '·' / '';
    position: absolute;
    inset-inline-start: -1.4em;
    inline-size: 1.4em;
    text-align: center;
  }
  .ready {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 600;
    color: var(--_success-ink);
  }
  .take .notice {
    inline-size: 100%;
  }
  /* The email step: the field with its button, what nobody must do, and the way without. */
  #gate-text {
    text-wrap: balance;
  }
  .step:not(.visually-hidden) {
    inline-size: 100%;
    max-inline-size: 32em;
    margin-block-start: var(--_u);
  }
  .take form {
    margin: 0;
  }
  .take .form {
    gap: calc(var(--_u) * 3);
  }
  .take form .fields {
    grid-template-columns: minmax(0, 1fr);
  }
  .take .text-button {
    justify-self: start;
    margin-block: calc(var(--_u) * -1.5);
  }
  .ask {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_u) * 2);
  }
  .ask .actions {
    margin: 0;
  }
  .one-line .button {
    inline-size: 100%;
  }
  @container brug (width < 22em) {
    .offer {
      padding: calc(var(--_u) * 4);
    }
    .heading {
      font-size: 1.25em;
    }
  }
  /* A small phone: the cover beside the title alone. */
  @container brug (width < 21.5em) {
    .card .offer {
      grid-template-columns: 4em minmax(0, 1fr);
      gap: calc(var(--_u) * 3) calc(var(--_u) * 4);
    }
    .card :is(.body, .words) {
      display: contents;
    }
    .card :is(.about, .take) {
      grid-column: 1 / -1;
      margin: 0;
    }
    .card .heading {
      align-self: center;
    }
    .format {
      font-size: 0.9375em;
    }
  }
  /* Long words of a title: no place beside a cover. */
  @container brug (width < 18em) {
    .card .heading {
      font-size: 1.0625em;
    }
    .take .text-button {
      margin-block: 0;
    }
  }
  @container brug (width < 30em) {
    .banner .cover {
      display: none;
    }
  }
  /* A phone: the cover beside the words, the action below both. */
  @container brug (21.5em <= width < 30em) {
    .card .offer {
      grid-template-columns: 5em minmax(0, 1fr);
      gap: calc(var(--_u) * 4);
    }
    .card .body {
      display: contents;
    }
    .card .take {
      grid-column: 1 / -1;
    }
    .card .heading {
      font-size: 1.25em;
    }
    .card .take > .button {
      inline-size: 100%;
    }
  }
  @container brug (width >= 30em) {
    .card .offer {
      grid-template-columns: minmax(7em, 10em) minmax(0, 1fr);
      gap: calc(var(--_u) * 6);
      padding: calc(var(--_u) * 6);
    }
    .banner .offer {
      grid-template-columns: 5em minmax(0, 1fr);
    }
    .banner .format {
      font-size: 1em;
    }
  }
  @container brug (width >= 36em) {
    /* Label, field with button, message: the fields' own boxes give way. */
    .one-line {
      grid-template-columns: minmax(0, 1fr) auto;
      row-gap: 0;
    }
    .one-line :is(.fields, .field) {
      display: contents;
    }
    .one-line .fields[inert] .field > * {
      opacity: 0.6;
    }
    .one-line :is(.label, .message) {
      grid-column: 1 / -1;
    }
    .one-line .actions {
      grid-area: 2 / 2;
    }
  }
  @container brug (width >= 46em) {
    .banner .body {
      grid-template-columns: minmax(0, 1fr) auto;
      align-content: center;
      align-items: center;
      gap: calc(var(--_u) * 6);
    }
    .banner .body:has(#gate-text, .notice) {
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: calc(var(--_u) * 4);
    }
  }
  @container brug (width >= 56em) {
    .banner .body:has(#gate-text, .notice) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      align-items: start;
      gap: calc(var(--_u) * 8);
    }
  }
  @media (forced-colors: active) {
    .made {
      border: 1px solid CanvasText;
    }
    .made > * {
      color: CanvasText;
    }
  }
`;
