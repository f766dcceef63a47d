import { css } from 'lit';

export const whitepaperCtaStyles = css`
  .offer {
    display: grid;
    gap: calc(var(--_gap) * 1.5);
    align-items: center;
    padding: calc(var(--_gap) * 1.35);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    background: color-mix(in srgb, currentColor 4%, var(--_surface));
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
      0 0.1em 0.3em color-mix(in srgb, black 20%, transparent),
      0 0.9em 2em color-mix(in srgb, black 18%, transparent);
  }
  .text {
    display: grid;
    gap: calc(var(--_gap) * 0.75);
    justify-items: start;
    min-inline-size: 0;
  }
  /* The distances are the grid's, where the page leaves its paragraphs to the browser. */
  ::slotted(p) {
    margin: 0;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 0.9em;
    font-size: 0.9375em;
    opacity: 0.85;
  }
  .take {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_gap) * 0.6) var(--_gap);
    margin-block-start: calc(var(--_gap) * 0.35);
  }
  .button svg {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
  }
  .inline .offer {
    padding: 0;
    border: 0;
    background: none;
  }
  @container brug (width >= 30em) {
    .offer.with-cover {
      grid-template-columns: minmax(8em, 11em) 1fr;
      gap: calc(var(--_gap) * 2);
      padding: calc(var(--_gap) * 2);
    }
  }
`;
