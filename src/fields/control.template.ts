import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { VisibleField } from './conditions.js';
import type { FieldOption } from './field-definition.js';

/** What a control needs besides its definition. */
interface ControlView {
  readonly id: string;
  readonly describedBy: string;
  readonly isInvalid: boolean;
  /** Whether Enter sends from here. */
  readonly last: boolean;
  readonly options: readonly FieldOption[];
  /** What it begins with. */
  readonly values: readonly string[];
  /** Language of its options, where that is not the widget's own. */
  readonly language: string | undefined;
}

const orNothing = <T>(value: T | undefined): T | typeof nothing => value ?? nothing;

// `aria-required` and not `required`: with it Firefox tells of an invalid entry before anything is typed, and nothing
// once it is wrong (`:invalid` wins over `aria-invalid`). What is missing is checked by `Mistakes`.

const textareaTemplate = (field: VisibleField, view: ControlView): TemplateResult =>
  html`<textarea
    class="control"
    part="input"
    id=${view.id}
    name=${field.name}
    rows=${field.rows ?? 4}
    autocomplete=${orNothing(field.autocomplete)}
    autocapitalize=${orNothing(field.autocapitalize)}
    placeholder=${orNothing(field.placeholder)}
    minlength=${orNothing(field.minLength)}
    maxlength=${orNothing(field.maxLength)}
    ?disabled=${field.hidden}
    aria-required=${field.required ? 'true' : nothing}
    aria-invalid=${view.isInvalid ? 'true' : nothing}
    aria-describedby=${view.describedBy}
    .defaultValue=${view.values[0] ?? ''}
  ></textarea>`;

const selectTemplate = (field: VisibleField, view: ControlView): TemplateResult =>
  html`<select
    class="control"
    part="input"
    id=${view.id}
    name=${field.name}
    autocomplete=${orNothing(field.autocomplete)}
    ?multiple=${field.multiple}
    ?disabled=${field.hidden}
    aria-required=${field.required ? 'true' : nothing}
    aria-invalid=${view.isInvalid ? 'true' : nothing}
    aria-describedby=${view.describedBy}
    lang=${orNothing(view.language)}
  >
    ${field.multiple ? nothing : html`<option value="">${field.placeholder}</option>`}
    ${view.options.map(
      ({ value, label }) =>
        html`<option value=${value} .defaultSelected=${view.values.includes(value)}>${label}</option>`,
    )}
  </select>`;

const inputTemplate = (field: VisibleField, view: ControlView): TemplateResult =>
  html`<input
    class="control"
    part="input"
    id=${view.id}
    name=${field.name}
    type=${field.type ?? 'text'}
    autocomplete=${orNothing(field.autocomplete)}
    inputmode=${orNothing(field.inputMode)}
    autocapitalize=${orNothing(field.autocapitalize)}
    enterkeyhint=${view.last ? 'send' : 'next'}
    placeholder=${orNothing(field.placeholder)}
    minlength=${orNothing(field.minLength)}
    maxlength=${orNothing(field.maxLength)}
    pattern=${orNothing(field.pattern)}
    min=${orNothing(field.min)}
    max=${orNothing(field.max)}
    step=${orNothing(field.step)}
    accept=${orNothing(field.accept)}
    ?multiple=${field.multiple}
    ?disabled=${field.hidden}
    aria-required=${field.required ? 'true' : nothing}
    aria-invalid=${view.isInvalid ? 'true' : nothing}
    aria-describedby=${view.describedBy}
    .defaultValue=${field.type === 'file' ? '' : (view.values[0] ?? '')}
  />`;

/** The native control of a field that one fills in or selects from. */
export function controlTemplate(field: VisibleField, view: ControlView): TemplateResult {
  if (field.type === 'textarea') return textareaTemplate(field, view);
  return field.type === 'select' ? selectTemplate(field, view) : inputTemplate(field, view);
}
