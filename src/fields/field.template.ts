import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { FieldWords } from '../locales/words.js';
import type { FieldDefinition, FieldOption } from './field-definition.js';

/** What a field shows besides its definition. */
export interface FieldView {
  /** The element's id, unique in its tree. */
  readonly id: string;
  readonly label: string | TemplateResult;
  readonly words: FieldWords;
  /** The message at the field; empty when there is none. */
  readonly message: string;
  /** Whether Enter sends from here (the last field), for the key's label on a phone. */
  readonly last: boolean;
}

const optionsOf = ({ options = [] }: FieldDefinition): FieldOption[] =>
  options.map((option) => (typeof option === 'string' ? { value: option, label: option } : option));

/** In one template: Chromium leaves a space out of the accessible name when a marker of Lit's follows it. */
const labelText = ({ required }: FieldDefinition, { label, words }: FieldView): string | TemplateResult =>
  required ? label : html`${label} <span class="optional">(${words.optional})</span>`;

const helpLine = ({ help }: FieldDefinition, { id }: FieldView): TemplateResult | typeof nothing =>
  help ? html`<p class="help" id="${id}-help" part="help">${help}</p>` : nothing;

/** The message stays in the tree while it is empty, so that `aria-describedby` never dangles. */
const messageLine = (id: string, message: string): TemplateResult =>
  html`<p class="message" id="${id}-message" part="error">${message}</p>`;

const describedBy = ({ help }: FieldDefinition, { id }: FieldView): string =>
  `${help ? `${id}-help ` : ''}${id}-message`;

const orNothing = <T>(value: T | undefined): T | typeof nothing => value ?? nothing;

/** Also says of valid ones that they are: to Chromium what is still to be chosen is invalid from the start. */
function control(field: FieldDefinition, view: FieldView): TemplateResult {
  if (field.type === 'textarea') {
    return html`<textarea
      class="control"
      part="input"
      id=${view.id}
      name=${field.name}
      rows="4"
      autocomplete=${orNothing(field.autocomplete)}
      autocapitalize=${orNothing(field.autocapitalize)}
      minlength=${orNothing(field.minLength)}
      maxlength=${orNothing(field.maxLength)}
      ?required=${field.required}
      aria-invalid=${!!view.message}
      aria-describedby=${describedBy(field, view)}
      .defaultValue=${field.value ?? ''}
    ></textarea>`;
  }
  if (field.type === 'select') {
    return html`<select
      class="control"
      part="input"
      id=${view.id}
      name=${field.name}
      autocomplete=${orNothing(field.autocomplete)}
      ?required=${field.required}
      aria-invalid=${!!view.message}
      aria-describedby=${describedBy(field, view)}
    >
      <option value=""></option>
      ${optionsOf(field).map(
        ({ value, label }) => html`<option value=${value} ?selected=${value === field.value}>${label}</option>`,
      )}
    </select>`;
  }
  return html`<input
    class="control"
    part="input"
    id=${view.id}
    name=${field.name}
    type=${field.type ?? 'text'}
    autocomplete=${orNothing(field.autocomplete)}
    inputmode=${orNothing(field.inputMode)}
    autocapitalize=${orNothing(field.autocapitalize)}
    enterkeyhint=${view.last ? 'send' : 'next'}
    minlength=${orNothing(field.minLength)}
    maxlength=${orNothing(field.maxLength)}
    pattern=${orNothing(field.pattern)}
    min=${orNothing(field.min)}
    max=${orNothing(field.max)}
    step=${orNothing(field.step)}
    ?required=${field.required}
    aria-invalid=${!!view.message}
    aria-describedby=${describedBy(field, view)}
    .defaultValue=${field.value ?? ''}
  />`;
}

function radioGroup(field: FieldDefinition, view: FieldView): TemplateResult {
  return html`<fieldset
    class="field"
    part="field"
    aria-describedby=${describedBy(field, view)}
    aria-invalid=${!!view.message}
  >
    <legend>${labelText(field, view)}</legend>
    ${helpLine(field, view)}
    <div class="choices">
      ${optionsOf(field).map(
        ({ value, label }, index) =>
          html`<label class="choice" part="choice">
            <input
              type="radio"
              id=${index ? nothing : view.id}
              name=${field.name}
              value=${value}
              ?required=${field.required}
              .defaultChecked=${value === field.value}
            />
            <span>${label}</span>
          </label>`,
      )}
    </div>
    ${messageLine(view.id, view.message)}
  </fieldset>`;
}

function checkbox(field: FieldDefinition, view: FieldView): TemplateResult {
  return html`<div class="field" part="field">
    <label class="tick" part="choice">
      <input
        type="checkbox"
        id=${view.id}
        name=${field.name}
        value=${field.value ?? 'yes'}
        ?required=${field.required}
        aria-invalid=${!!view.message}
        aria-describedby=${describedBy(field, view)}
      />
      <span>${labelText(field, view)}</span>
    </label>
    ${helpLine(field, view)} ${messageLine(view.id, view.message)}
  </div>`;
}

/** One labelled native control with its help and its message. */
export function fieldTemplate(field: FieldDefinition, view: FieldView): TemplateResult {
  if (field.type === 'hidden') return html`<input type="hidden" name=${field.name} .value=${field.value ?? ''} />`;
  if (field.type === 'radio') return radioGroup(field, view);
  if (field.type === 'checkbox') return checkbox(field, view);
  return html`<div class="field ${field.type === 'textarea' ? '' : 'half'}" part="field">
    <label for=${view.id} part="label">${labelText(field, view)}</label>
    ${helpLine(field, view)} ${control(field, view)} ${messageLine(view.id, view.message)}
  </div>`;
}
