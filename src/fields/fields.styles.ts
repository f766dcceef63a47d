import { css } from '../theme/css.js';

export const fieldsStyles = css`
  form {
    margin-block-start: calc(var(--_gap) * 1.25);
  }
  .form,
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_gap) * 1.25);
    align-items: start;
  }
  /* The site's own controls, each on its own row, with its message close to it. */
  .fields > ::slotted(*) {
    grid-column: 1 / -1;
  }
  .fields > ::slotted(.brug-message) {
    /* The page's tree has a distance of its own for it, which would come on top. */
    margin-block-start: calc(var(--_gap) * -0.85) !important;
  }
  .fields[inert] {
    opacity: 0.6;
  }
  .field {
    /* In columns of a page, and on paper, a label stays with its field. */
    break-inside: avoid;
  }
  form[hidden],
  .field[hidden],
  .form[hidden] {
    display: none;
  }
  /* What had focus: a screen reader that finds it gone does not say where focus is now. */
  .visually-hidden > [hidden] {
    display: block;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  label,
  legend {
    display: block;
    padding: 0;
    font-weight: 600;
    line-height: 1.4;
  }
  legend {
    margin-block-end: 0.5em;
  }
  .field > label:not(.tick) {
    margin-block-end: 0.35em;
  }
  .optional {
    /* From right to left its parentheses, and the space before them, would take sides with the label. */
    unicode-bidi: isolate;
    font-weight: 400;
    opacity: 0.85;
  }
  .help {
    margin-block-end: 0.35em;
    font-size: 0.9375em;
    opacity: 0.85;
  }
  .control {
    appearance: none;
    display: block;
    inline-size: 100%;
    min-block-size: max(2.875em, 44px);
    margin: 0;
    padding: 0.6em 0.85em;
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 3%, var(--_surface));
    color: inherit;
    color-scheme: inherit;
    font: inherit;
    /* Smaller text makes iOS zoom in on focus. */
    font-size: max(1em, 16px);
    letter-spacing: inherit;
    transition: border-color 0.15s;
  }
  textarea.control {
    min-block-size: 7.5em;
    resize: vertical;
    field-sizing: content;
    max-block-size: 30em;
  }
  select.control {
    padding-inline-end: 2.5em;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%),
      linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-position:
      right 1.25em center,
      right 0.9em center;
    background-size: 0.35em 0.35em;
    background-repeat: no-repeat;
  }
  .control:hover {
    border-color: currentColor;
  }
  .control:focus-visible {
    outline-offset: 0;
    border-radius: var(--_radius);
    border-color: var(--_edge);
  }
  [aria-invalid='true'].control {
    border-color: var(--_error);
    box-shadow: inset 0.25em 0 0 -0.0625em var(--_error);
  }
  /* A token that holds currentColor is read once on the way down: what is coloured by it must not nest. */
  .message,
  .summary-title,
  .summary li {
    color: var(--_error);
  }
  .message {
    margin-block-start: 0.4em;
    font-size: 0.9375em;
    font-weight: 600;
  }
  .message:empty {
    display: none;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_gap) * 0.625);
  }
  .choice {
    flex: 1 1 14em;
    display: flex;
    align-items: center;
    gap: 0.7em;
    min-block-size: max(2.875em, 44px);
    padding: 0.55em 0.9em;
    border: 1px solid var(--_control-border);
    border-radius: var(--_radius);
    font-weight: 500;
    cursor: pointer;
  }
  .choice:hover {
    border-color: currentColor;
    background: var(--_tint);
  }
  .choice:has(:checked) {
    border-color: var(--_edge);
    box-shadow: inset 0 0 0 1px var(--_edge);
    background: var(--_tint);
  }
  .choice:has(:focus-visible) {
    outline: 0.1875em solid var(--_edge);
    outline-offset: 0.125em;
  }
  .choice :focus-visible {
    outline: none;
  }
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    inline-size: max(1.25em, 20px);
    block-size: max(1.25em, 20px);
    margin: 0;
    accent-color: var(--_edge);
    color-scheme: inherit;
    font: inherit;
    cursor: pointer;
  }
  .tick {
    display: flex;
    align-items: start;
    gap: 0.7em;
    padding-block: 0.25em;
    font-weight: 400;
    cursor: pointer;
  }
  .tick input {
    margin-block-start: 0.12em;
  }
  .privacy {
    margin-block-start: 0.35em;
    font-size: 0.9375em;
  }
  .summary,
  .failure {
    padding: calc(var(--_gap) * 0.9) calc(var(--_gap) * 1.15);
    border: 0.125em solid var(--_error);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_error) 7%, transparent);
  }
  .summary-title,
  .failure-title {
    font-weight: 700;
  }
  .failure-title {
    color: var(--_error);
  }
  .summary ul {
    margin-block-start: 0.35em;
    padding-inline-start: 1.15em;
    list-style: disc;
  }
  /* Links on lines of their own: WCAG 2.5.8. */
  .summary a,
  .privacy a {
    /* As a block: beside a link of two lines the mark of the list would stand at the second. */
    display: block;
    inline-size: fit-content;
    min-block-size: 24px;
  }
  .summary a {
    text-decoration-color: currentColor;
  }
  .summary li {
    padding-block: 0.15em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_gap) * 0.75) var(--_gap);
  }
  .sent {
    padding: calc(var(--_gap) * 1.75);
    border: 0.125em solid var(--_success);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_success) 8%, transparent);
  }
  .sent-heading {
    font-size: 1.1875em;
    font-weight: 700;
    line-height: 1.3;
    color: var(--_success);
  }
  .spinner {
    inline-size: 1.1em;
    block-size: 1.1em;
    border: 0.15em solid currentColor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.8s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  .trap {
    display: none !important;
  }
  @media (prefers-reduced-motion: reduce) {
    .control {
      transition: none;
    }
    .spinner {
      animation: none;
    }
  }
  @container brug (width >= 36em) {
    form .fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .fields > :not(.half) {
      grid-column: 1 / -1;
    }
    /* Beside a field without help: below the control, so that the two controls line up. */
    .half {
      display: flex;
      flex-direction: column;
    }
    .half > .help {
      order: 1;
      margin-block: 0.35em 0;
    }
    .half > .message {
      order: 2;
    }
  }
  @media (forced-colors: active) {
    [aria-invalid='true'].control {
      border-width: 3px;
    }
    .choice:has(:checked) {
      border: 3px solid Highlight;
    }
  }
`;
