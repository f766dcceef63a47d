import { css } from '../../theme/css.js';

export const fieldsStyles = css`
  form {
    margin-block-start: calc(var(--_u) * 6);
  }
  .form,
  .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_u) * 5);
    align-items: start;
  }
  /* The site's own controls, each on its own row, with its message close to it. */
  .fields > ::slotted(*) {
    grid-column: 1 / -1;
  }
  .fields > ::slotted(.brug-message) {
    /* The page's tree has a distance of its own for it, which would come on top. */
    margin-block-start: calc(var(--_u) * -3.5) !important;
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
  }
  legend,
  .label {
    margin-block-end: calc(var(--_u) * 1.5);
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.4;
  }
  .optional {
    /* From right to left its parentheses, and the space before them, would take sides with the label. */
    unicode-bidi: isolate;
    font-weight: 400;
    color: var(--_quiet);
  }
  .help {
    margin-block: calc(var(--_u) * -0.5) calc(var(--_u) * 1.5);
    font-size: 0.875em;
    line-height: 1.45;
    color: var(--_quiet);
  }
  .control {
    appearance: none;
    display: block;
    inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    margin: 0;
    padding: 0.55em 0.8em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_field);
    color: inherit;
    color-scheme: inherit;
    font: inherit;
    /* Smaller text makes iOS zoom in on focus. */
    font-size: max(1em, 16px);
    line-height: 1.4;
    letter-spacing: inherit;
    word-spacing: inherit;
    transition: border-color 0.15s;
  }
  .control::placeholder {
    color: inherit;
    opacity: 0.8;
  }
  textarea.control {
    min-block-size: 7.5em;
    resize: vertical;
    field-sizing: content;
    max-block-size: 30em;
  }
  .select,
  .file {
    position: relative;
  }
  .select .control {
    padding-inline-end: 2.75em;
  }
  .select .icon {
    position: absolute;
    inset-block-start: calc(50% - 0.55em);
    inset-inline-end: 0.85em;
    inline-size: 1.1em;
    block-size: 1.1em;
    pointer-events: none;
  }
  .file {
    display: flex;
    align-items: center;
    gap: 0.9em;
    padding: 0.35em 0.8em 0.35em 0.4em;
  }
  /* The real control lies over what stands for it: browsers write in it in a language of their own. */
  .file input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .pick {
    flex: none;
    padding: 0.35em 0.8em;
    border-radius: calc(var(--_radius) * 0.75);
    background: color-mix(in srgb, currentColor 9%, transparent);
    font-size: 0.9375em;
    font-weight: 600;
  }
  .file > :last-child {
    min-inline-size: 0;
    color: var(--_quiet);
  }
  .choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_u) * 2);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.7em;
    min-block-size: max(2.75em, 44px);
    padding: 0.55em 0.8em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: var(--_field);
    line-height: 1.4;
    cursor: pointer;
    transition: border-color 0.15s;
  }
  .choice:has(:checked) {
    border-color: var(--_edge);
    box-shadow: inset 0 0 0 1px var(--_edge);
    background: color-mix(in srgb, var(--_edge) 8%, var(--_field));
    font-weight: 600;
  }
  :is(.control, .choice):hover {
    border-color: currentColor;
  }
  [aria-invalid='true']:is(.control, [type='checkbox']),
  .file:has([aria-invalid='true']),
  [aria-invalid='true'] .choice {
    border-color: var(--_error-ink);
    box-shadow: inset 0 0 0 1px var(--_error-ink);
  }
  /* One ring: it takes the place of the border. */
  .control:focus,
  :is(.choice, .file):has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
    border-color: transparent;
    border-radius: var(--_radius);
    box-shadow: 0 0 0 0.25em color-mix(in srgb, var(--_focus) 22%, transparent);
  }
  :is(.choice, .file) :focus-visible {
    outline: none;
  }
  input[type='radio'],
  input[type='checkbox'] {
    appearance: none;
    flex: none;
    display: grid;
    place-content: center;
    inline-size: max(1.25em, 20px);
    block-size: max(1.25em, 20px);
    margin: 0;
    border: 1px solid var(--_control);
    border-radius: min(0.3em, var(--_radius));
    background: var(--_field);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  input[type='radio'] {
    border-radius: 50%;
  }
  input:is([type='radio'], [type='checkbox']):checked {
    border-color: var(--_edge);
  }
  input[type='radio']:checked {
    border-width: 0.35em;
  }
  input[type='checkbox']:checked {
    background: var(--_edge);
  }
  input[type='checkbox']:checked::before {
    content: '';
    inline-size: 0.35em;
    block-size: 0.65em;
    margin-block-start: -0.12em;
    border: solid Canvas;
    border-width: 0 0.14em 0.14em 0;
    rotate: 45deg;
  }
  @supports (color: color(from currentColor xyz-d65 x y z)) {
    input[type='checkbox']:checked::before {
      border-color: color(from var(--_edge) var(--_readable));
    }
  }
  .ticks {
    display: grid;
    gap: var(--_u);
  }
  .tick {
    display: flex;
    align-items: start;
    gap: 0.7em;
    padding-block: 0.2em;
    text-wrap: pretty;
    cursor: pointer;
  }
  .tick input {
    margin-block-start: calc(0.75em - max(0.625em, 10px));
  }
  /* In line with the words of the tick. */
  .under-tick {
    margin-inline-start: calc(max(1.25em, 20px) + 0.7em);
  }
  .under-tick .message {
    margin-block: calc(var(--_u) * 0.5) var(--_u);
  }
  .privacy {
    display: inline-block;
    min-block-size: 24px;
    font-size: 0.9375em;
  }
  .message {
    display: flex;
    gap: 0.4em;
    margin-block-start: calc(var(--_u) * 1.5);
    font-size: 0.9375em;
    line-height: 1.4;
    color: var(--_error-ink);
  }
  .message:empty {
    display: none;
  }
  .message .icon {
    inline-size: 1.15em;
    block-size: 1.15em;
    margin-block-start: 0.125em;
  }
  .brug-typo {
    display: block;
    margin-block-start: calc(var(--_u) * 1.5);
    font-size: 0.9375em;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .brug-typo button {
    appearance: none;
    min-block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_edge);
    text-underline-offset: 0.25em;
    cursor: pointer;
  }
  /* The site's other way in. */
  .contact {
    margin-block-start: calc(var(--_u) * 2);
  }
  .contact ::slotted(*) {
    margin-block: 0;
  }
  .contact ::slotted(a) {
    display: inline-block;
    min-block-size: 24px;
    color: inherit;
    font-weight: 600;
    text-decoration-color: var(--_edge);
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.2em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 4);
    margin-block-start: var(--_u);
  }
  .spinner {
    inline-size: 1.125em;
    block-size: 1.125em;
    border: 0.14em solid currentColor;
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
    .control,
    .choice {
      transition: none;
    }
    .spinner {
      animation: none;
    }
  }
  @container brug (width < 22em) {
    .button {
      inline-size: 100%;
      padding-inline: 0.5em;
      font-size: 0.9375em;
    }
  }
  @container brug (width >= 34em) {
    form .fields,
    .choices {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      column-gap: calc(var(--_u) * 5);
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
      margin-block: calc(var(--_u) * 1.5) 0;
    }
    .half > :is(.message, .brug-typo) {
      order: 2;
    }
  }
  @media (forced-colors: active) {
    input:is([type='radio'], [type='checkbox']) {
      appearance: auto;
    }
    input[type='checkbox']:checked::before {
      content: none;
    }
    [aria-invalid='true'].control,
    .file:has([aria-invalid='true']) {
      border-width: 3px;
    }
    .choice:has(:checked) {
      border: 3px solid Highlight;
    }
  }
`;
