import { html, nothing, type TemplateResult } from 'lit/html.js';
import { asList } from '../../page/plain-data.js';
import { CHEVRON, icon } from '../../theme/icons.js';
import type { VisibleField } from './conditions.js';
import type { FieldOption } from './field-definition.js';
import type { FieldView } from './field.template.js';

/** What a control needs besides its definition. */
interface ControlView extends FieldView {
  readonly describedBy: string;
  readonly options: readonly FieldOption[];
  /** The value to begin with. */
  readonly initial: readonly string[];
}

const orNothing = <T>(value: T | undefined): T | typeof nothing => value ?? nothing;

// `aria-required` instead of `required`: with `required`, Firefox reports an empty field as invalid before anything is
// typed, and does not report it once it is marked as wrong (`:invalid` wins over `aria-invalid`). `Validation` finds
// what is missing.

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
    aria-invalid=${view.message ? 'true' : nothing}
    aria-describedby=${view.describedBy}
    .defaultValue=${view.initial[0] ?? ''}
  ></textarea>`;

const selectTemplate = (field: VisibleField, view: ControlView): TemplateResult => {
  const { initial, options, words, language, labelLanguage } = view;
  const none = html`<option value="" lang=${field.placeholder ? nothing : language}>
    ${field.placeholder ?? words.choose}
  </option>`;
  return html`<span class=${field.multiple ? '' : 'select'}
    ><select
      class="control"
      part="input"
      id=${view.id}
      name=${field.name}
      autocomplete=${orNothing(field.autocomplete)}
      ?multiple=${field.multiple}
      ?disabled=${field.hidden}
      aria-required=${field.required ? 'true' : nothing}
      aria-invalid=${view.message ? 'true' : nothing}
      aria-describedby=${view.describedBy}
      lang=${orNothing(labelLanguage)}
    >
      ${field.multiple ? nothing : none}
      ${options.map(
        ({ value, label }) =>
          html`<option value=${value} .defaultSelected=${initial.includes(value)}>${label}</option>`,
      )}</select
    >${field.multiple ? nothing : icon(CHEVRON)}</span
  >`;
};

/** Browsers label a file control in their own language, so the real control lies invisibly over one that we label. */
const fileTemplate = (field: VisibleField, view: ControlView): TemplateResult => {
  const names = asList(view.current).flatMap((file) => (file instanceof File && file.name ? [file.name] : []));
  return html`<span class="control file" part="input">
    <input
      id=${view.id}
      name=${field.name}
      type="file"
      accept=${orNothing(field.accept)}
      ?multiple=${field.multiple}
      ?disabled=${field.hidden}
      aria-required=${field.required ? 'true' : nothing}
      aria-invalid=${view.message ? 'true' : nothing}
      aria-describedby=${view.describedBy}
    />
    <span class="pick" aria-hidden="true" lang=${view.language}>${view.words['file.choose']}</span>
    <span aria-hidden="true" lang=${view.language} .textContent=${names.join(', ') || view.words['file.none']}></span>
  </span>`;
};

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
    ?multiple=${field.multiple}
    ?disabled=${field.hidden}
    aria-required=${field.required ? 'true' : nothing}
    aria-invalid=${view.message ? 'true' : nothing}
    aria-describedby=${view.describedBy}
    .defaultValue=${view.initial[0] ?? ''}
  />`;

/** The native control of a field that people fill in or select from. */
export function controlTemplate(field: VisibleField, view: ControlView): TemplateResult {
  switch (field.type) {
    case 'textarea':
      return textareaTemplate(field, view);
    case 'select':
      return selectTemplate(field, view);
    case 'file':
      return fileTemplate(field, view);
    default:
      return inputTemplate(field, view);
  }
}
