import { css } from './css.js';

/** A button that looks like a link, for what is seldom wanted. */
export const textButtonStyles = css`
  .text-button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(2.75em, 44px);
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-decoration-color: var(--_edge);
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }
  .text-button:hover {
    text-decoration-thickness: 0.14em;
  }
  @media (forced-colors: active) {
    .text-button {
      padding-inline: 0.75em;
      border: 1px solid ButtonBorder;
    }
  }
`;
