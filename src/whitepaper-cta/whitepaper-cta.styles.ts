import { css } from '../theme/css.js';

export const whitepaperCtaStyles = css`
  .offer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 1.25);
    padding: calc(var(--_gap) * 1.35);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    background: color-mix(in srgb, currentColor 4%, var(--_surface));
  }
  .inline .offer {
    gap: calc(var(--_gap) * 0.75);
    padding: 0;
    border: 0;
    background: none;
  }
  .cover {
    inline-size: min(100%, 11em);
    aspect-ratio: 3 / 4;
    margin-inline: auto;
  }
  .cover img,
  .cover svg,
  .cover ::slotted(*) {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    border-radius: calc(var(--_radius) / 2);
    box-shadow:
      0 0.1em 0.3em rgb(0 0 0 / 20%),
      0 0.9em 2em rgb(0 0 0 / 18%);
  }
  .cover .blank {
    border: 1px solid var(--_border);
    background: color-mix(in oklab, var(--_accent) 12%, transparent);
    box-shadow: none;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 1.25);
    align-self: center;
  }
  .text {
    display: grid;
    gap: calc(var(--_gap) * 0.5);
  }
  /* The distances are the grid's, where the page leaves its paragraphs to the browser. */
  .text ::slotted(*) {
    margin-block: 0;
  }
  .take {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: calc(var(--_gap) * 0.65);
  }
  .take form .fields {
    grid-template-columns: minmax(0, 1fr);
  }
  .take form {
    inline-size: 100%;
    max-inline-size: 32em;
    margin: 0;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.8em;
    overflow-x: clip;
    font-size: 0.9375em;
    opacity: 0.85;
  }
  .facts span {
    position: relative;
  }
  /* In the gap before a fact: where a fact begins the line, that is outside of the line and cut off. */
  .facts span::before {
    content: '·' / '';
    position: absolute;
    inset-inline-start: -1.8em;
    inline-size: 1.8em;
    text-align: center;
  }
  .ready,
  .missing {
    font-weight: 600;
  }
  .ready {
    color: var(--_success);
  }
  .button svg {
    display: block;
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
  }
  @container brug (width >= 30em) {
    :is(.card, .banner) .offer {
      grid-template-columns: minmax(7em, 11em) minmax(0, 1fr);
      gap: calc(var(--_gap) * 2);
    }
    .banner .offer {
      grid-template-columns: 6em minmax(0, 1fr);
    }
    .cover {
      align-self: center;
    }
  }
  @container brug (width >= 50em) {
    .banner .body {
      grid-template-columns: minmax(0, 1fr) minmax(0, auto);
      align-items: center;
      gap: calc(var(--_gap) * 2);
    }
    .banner .body:has(form) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
